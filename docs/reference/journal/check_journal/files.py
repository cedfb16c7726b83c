"""The three kinds of file: an export of a whole journal, a proof of single lines, a proof of growth."""

from form import Unfit, decode, member, octets
from lines import Journal, mac
from signed import Checkpoint
from tree import has_grown, leaf_hash, root_of_path


def check_export(lines, keys, seen, report):
    """Check an export of a whole journal."""
    head = decode(next(lines), "journal-export/2")
    if member(head, "node") != keys.node:
        raise Unfit("the journal of another node than the card's")
    checkpoints, before = {}, -1
    for _number in range(member(head, "checkpoints", int)):
        checkpoint = Checkpoint(decode(next(lines, b""), "signed-checkpoint/1"), keys)
        if checkpoint.size <= before:
            report.fault("order: checkpoints are not in order")
        before = checkpoint.size
        checkpoints[before] = checkpoint
    kept = dict(checkpoints)
    for old in seen:
        if old.size in kept and kept[old.size].root != old.root:
            report.fault("differs: what was seen at " + str(old.size) + " lines is not in this journal")
        kept.setdefault(old.size, old)
    journal = Journal(report, kept)
    for number, data in enumerate(lines, start=2 + len(checkpoints)):
        try:
            journal.take(decode(data, "journal-export-line/2"))
        except Unfit as error:
            report.fault("unreadable: document " + str(number) + ": " + str(error))
    journal.finish(head)
    return (
        "journal of {0} lines, {1} checkpoints, {2} lines with details erased and place proven; root {3}".format(
            journal.tree.size, len(checkpoints), journal.erased, journal.tree.root().hex()
        ),
        list(checkpoints.values()),
    )


def check_proof(document, keys, seen, report):
    """Check a proof of single lines."""
    checkpoint = Checkpoint(member(document, "checkpoint", dict), keys)
    hold(checkpoint, seen, report)
    told = []
    for line in member(document, "lines", list):
        leaf, index = member(line, "leaf"), member(line, "index", int)
        path = [octets({"hash": each}, "hash") for each in member(line, "path", list)]
        if root_of_path(leaf_hash(leaf.encode()), index, checkpoint.size, path) != checkpoint.root:
            report.fault("place: the line at " + str(index) + " is not in the journal that was signed")
        told.append(shown_line(decode(leaf.encode(), "journal-line/2"), line, index, report))
    words = "proof of {0} lines against the journal of {1} lines signed at {2}"
    return "\n".join([words.format(len(told), checkpoint.size, checkpoint.at), *told]), [checkpoint]


def shown_line(leaf, line, index, report):
    """Return what a line says, and hold what was shown of it to its leaf."""
    told = [str(index), member(leaf, "at"), member(leaf, "action")]
    for name in ("place", "officer", "details"):
        part = member(line, name, dict, {})
        text, key = member(part, "text", str, ""), octets(part, "key", "")
        if not text and not key:
            continue
        if mac(key, text.encode()) != member(leaf, name):
            report.fault("altered: the " + name + " shown for the line at " + str(index) + " is not the one written")
        told.append(text)
    return "  " + " ".join(told).replace("\n", "\\u000a")


def check_growth(document, keys, seen, report):
    """Check a proof of growth."""
    old = Checkpoint(member(document, "old", dict), keys)
    new = Checkpoint(member(document, "new", dict), keys)
    hold(old, seen, report)
    hold(new, seen, report)
    path = [octets({"hash": each}, "hash") for each in member(document, "path", list, [])]
    if old.epoch != new.epoch:
        report.fault("epoch: the two checkpoints are of different epochs")
    if not has_grown(old.size, old.root, new.size, new.root, path):
        report.fault("fork: the newer journal is not the older one grown")
    words = "growth from {0} lines at {1} to {2} lines at {3}"
    return words.format(old.size, old.at, new.size, new.at), [old, new]


def hold(checkpoint, seen, report):
    """Hold a checkpoint to its signature and to what was seen before."""
    if not checkpoint.holds:
        report.fault("forged: checkpoint of " + str(checkpoint.size) + " lines is not signed by the node")
    for old in seen:
        if old.size == checkpoint.size and old.root != checkpoint.root:
            report.fault("fork: two roots for the same " + str(old.size) + " lines")

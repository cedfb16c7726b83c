"""Checks what a Wasl node shows of its journal. One file, any Python from 3.9, nothing of Wasl.

    python check_journal.py FILE --card CARD [--seen FILE]

FILE is an export of a whole journal, a proof of single lines, or a proof of growth. CARD is the node's card, as its
officers hand it out: whether it is the right card, only the forty digits read aloud can tell. SEEN is an earlier proof,
growth or export of the same journal: a checkpoint in it has to be one of this journal too.

Hashes are checked with what every Python has. Signatures (Ed25519 and ML-DSA-65) need the `cryptography` package, 50 or
later; without it this program says that they were not checked, and ends with 3.

Ends with 0 if everything holds, 1 if something does not, 2 if a file cannot be read, 3 if hashes hold and signatures
were not checked. The format is written down in journal-format.md beside this file's folder.
"""

import argparse
import base64
import hashlib
import hmac
import json
import sys

HOLDS, BROKEN, UNREADABLE, UNSIGNED = 0, 1, 2, 3
EMPTY_ROOT = hashlib.sha256(b"").digest()
NAMED = 50


class Unfit(Exception):
    """Something is not in the form that journal-format.md describes."""


# --- canonical JSON (RFC 8785, without floating point) ----------------------------------------------------------------


def encode(value):
    """Return the one spelling of a document, as text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(data, label=None):
    """Return the document of bytes, if they are its one spelling and it bears the label."""
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_float=refuse, parse_constant=refuse)
    except ValueError as error:
        raise Unfit("no canonical JSON") from error
    if encode(value) != text:
        raise Unfit("another spelling of the same document")
    if label is not None and (not isinstance(value, dict) or value.get("wasl") != label):
        raise Unfit("not a " + label)
    return value


def refuse(figure):
    """Refuse a number that canonical JSON here does not have."""
    raise ValueError(figure)


def member(document, name, kind=str, default=None):
    """Return a member of a document, or its default; refuse another kind of value."""
    value = document.get(name, default) if isinstance(document, dict) else None
    if not isinstance(value, kind) or isinstance(value, bool):
        raise Unfit("the member " + name + " is missing or of another kind")
    return value


def octets(document, name, default=None):
    """Return a member of bytes: base64 for addresses, without padding."""
    text = member(document, name, str, default)
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise Unfit("the member " + name + " is no base64") from error
    if base64.urlsafe_b64encode(data).decode().rstrip("=") != text:
        raise Unfit("another spelling of " + name)
    return data


# --- the tree (RFC 6962) ----------------------------------------------------------------------------------------------


def leaf_hash(data):
    """Return the hash of a leaf."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left, right):
    """Return the hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Growing:
    """The right edge of a growing tree: the roots of its full subtrees, from left to right."""

    def __init__(self):
        """Begin with no leaf."""
        self.size = 0
        self.peaks = []

    def append(self, leaf):
        """Add a leaf hash at the end."""
        size = self.size
        while size & 1:
            leaf = node_hash(self.peaks.pop(), leaf)
            size >>= 1
        self.peaks.append(leaf)
        self.size += 1

    def root(self):
        """Return the root over all leaves so far."""
        if not self.peaks:
            return EMPTY_ROOT
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root


def root_of_path(leaf, index, size, path):
    """Return the root to which an audit path leads (RFC 9162, 2.1.3.2), or None."""
    if not 0 <= index < size:
        return None
    place, last, reached = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            reached = node_hash(sibling, reached)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            reached = node_hash(reached, sibling)
        place, last = place >> 1, last >> 1
    return reached if last == 0 else None


def has_grown(old_size, old_root, size, root, path):
    """Say whether a consistency proof holds (RFC 9162, 2.1.4.2)."""
    if old_size > size:
        return False
    if old_size in (0, size):
        return not path and old_root == (EMPTY_ROOT if old_size == 0 else root)
    steps = list(path)
    if old_size & (old_size - 1) == 0:
        steps.insert(0, old_root)
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    if not steps:
        return False
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return last == 0 and (old, new) == (old_root, root)


# --- signatures -------------------------------------------------------------------------------------------------------


class Keys:
    """The keys of a node, from its card; the card is held to its own signature and to the node's id."""

    def __init__(self, data):
        """Read a card."""
        signed = decode(data.strip(), "signed-card/1")
        body = octets(signed, "card")
        card = decode(body, "card/1")
        self.node = member(card, "node_id")
        self.ed25519 = octets(member(card, "signing", dict), "ed25519")
        self.mldsa = octets(member(card, "signing", dict), "mldsa")
        if hashlib.sha256(self.ed25519 + self.mldsa).hexdigest() != self.node:
            raise Unfit("the card does not show the keys of its node")
        self.checked = library() is not None
        if not self.signed(b"card", body, member(signed, "signature", dict)):
            raise Unfit("the card's own signature does not hold")

    def signed(self, purpose, body, signature):
        """Say whether both signatures hold; True if there is nothing to check them with."""
        if not self.checked:
            return True
        parts = (b"wasl statement 1", b"wasl-1", purpose, hashlib.sha256(body).digest())
        statement = b"".join(len(part).to_bytes(2, "big") + part for part in parts)
        ed25519, mldsa, faults = library()
        try:
            ed25519.from_public_bytes(self.ed25519).verify(octets(signature, "ed25519"), statement)
            mldsa.from_public_bytes(self.mldsa).verify(octets(signature, "mldsa"), statement)
        except faults:
            return False
        return True


def library():
    """Return what checks signatures, or None if it is not installed."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PublicKey
    except ImportError:
        return None
    return Ed25519PublicKey, MLDSA65PublicKey, (InvalidSignature, ValueError)


class Checkpoint:
    """What a node signed: so many lines, under this root, at that moment."""

    def __init__(self, signed, keys):
        """Read a signed checkpoint and check whose it is."""
        body = octets(signed, "checkpoint")
        said = decode(body, "checkpoint/1")
        self.size, self.epoch = member(said, "size", int), member(said, "epoch", int)
        self.root, self.at = octets(said, "root"), member(said, "at")
        if member(said, "node") != keys.node:
            raise Unfit("a checkpoint of another node")
        if self.size < 0 or self.epoch < 1 or len(self.root) != 32:
            raise Unfit("a checkpoint out of range")
        self.holds = keys.signed(b"checkpoint", body, member(signed, "signature", dict))


# --- lines ------------------------------------------------------------------------------------------------------------


def mac(key, data):
    """Return the keyed hash of a part of a line, hexadecimal."""
    return hmac.new(key, data, hashlib.sha256).hexdigest()


def leaf_of(line):
    """Return the bytes of an exported line's leaf, and whether its details were erased."""
    salt, details_salt = octets(line, "salt"), octets(line, "details_salt", "")
    details, details_mac = member(line, "details", str, ""), octets(line, "details_mac").hex()
    if len(salt) != 32 or len(details_mac) != 64:
        raise Unfit("a salt or a keyed hash of another length")
    if details_salt:
        if len(details_salt) != 32 or mac(details_salt, details.encode()) != details_mac:
            raise Unfit("the details are not those that were written")
    elif details:
        raise Unfit("details without their salt")
    place = {
        "door": member(line, "door"),
        "desk": member(line, "desk", str, ""),
        "subjects": member(line, "subjects", list, []),
    }
    officer = encode(member(line, "officer", str, "")).encode()
    leaf = {
        "wasl": "journal-line/2",
        "line_id": member(line, "line_id"),
        "at": member(line, "at"),
        "action": member(line, "action"),
        "place": mac(bytes.fromhex(mac(salt, b"place")), encode(place).encode()),
        "officer": mac(bytes.fromhex(mac(salt, b"officer")), officer),
        "details": details_mac,
    }
    return encode(leaf).encode(), not details_salt


class Report:
    """What was found."""

    def __init__(self):
        """Begin with nothing wrong."""
        self.faults = []

    def fault(self, words):
        """Note that something does not hold."""
        self.faults.append(words)


class Journal:
    """A whole journal as it streams by."""

    def __init__(self, report, checkpoints):
        """Begin before the first line."""
        self.report = report
        self.tree = Growing()
        self.roots = {}
        self.checkpoints = checkpoints
        self.unnamed, self.named, self.signed = set(), set(), set()
        self.erased = 0

    def take(self, line):
        """Take the next line."""
        place = str(self.tree.size)
        shown = octets(line, "leaf")
        self.tree.append(shown)
        self.roots[self.tree.size] = self.tree.root() if self.tree.size in self.checkpoints else None
        try:
            leaf, erased = leaf_of(line)
        except Unfit as error:
            self.report.fault("altered: line at place " + place + ": " + str(error))
            return
        if leaf_hash(leaf) != shown:
            self.report.fault("altered: line at place " + place + " is not the one of its leaf")
            return
        self.note(line, erased)

    def note(self, line, erased):
        """Note what a sound line says of others."""
        name, action = line["line_id"], line["action"]
        if action == "details-erased":
            for other in line.get("subjects", []):
                if other in self.unnamed:
                    self.unnamed.discard(other)
                    self.erased += 1
                else:
                    self.named.add(other)
        if action == "checkpoint-signed" and not erased:
            size = decode(line["details"].encode()).get("size")
            if isinstance(size, int):
                self.signed.add(size)
        if erased and name in self.named:
            self.named.discard(name)
            self.erased += 1
        elif erased:
            self.unnamed.add(name)

    def finish(self, head):
        """Hold the end to what the head and the checkpoints say."""
        for name in sorted(self.unnamed):
            self.report.fault("tampered: details of " + name + " are gone, and no line says that they were erased")
        for name in sorted(self.named):
            self.report.fault("tampered: details of " + name + " were erased, and the line is not an erased one")
        for size in sorted(self.checkpoints):
            checkpoint = self.checkpoints[size]
            if not checkpoint.holds:
                self.report.fault("forged: checkpoint of " + str(size) + " lines is not signed by the node")
            elif size > self.tree.size or (size and self.roots.get(size) != checkpoint.root):
                self.report.fault("differs: the journal is not the one that was signed at " + str(size) + " lines")
        for size in sorted(self.signed - set(self.checkpoints)):
            self.report.fault("missing: the checkpoint of " + str(size) + " lines")
        if self.tree.size != member(head, "size", int) or self.tree.size not in self.checkpoints:
            self.report.fault("cut: the end of the journal is not signed or not there")


# --- the three kinds of file ------------------------------------------------------------------------------------------


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


def check(name, keys, seen, report):
    """Check a file of any of the three kinds; return what it is and the checkpoints in it."""
    with open(name, "rb") as file:
        lines = (line[:-1] if line.endswith(b"\n") else line for line in file)
        first = next(lines, b"")
        if first.startswith(b'{"checkpoints":'):
            return check_export(iter_with(first, lines), keys, seen, report)
        if next(lines, None) is not None:
            raise Unfit("more than one document")
    document = decode(first)
    kinds = {"journal-proof/1": check_proof, "journal-growth/1": check_growth}
    kind = kinds.get(document.get("wasl")) if isinstance(document, dict) else None
    if kind is None:
        raise Unfit("neither an export, nor a proof, nor a growth")
    return kind(document, keys, seen, report)


def iter_with(first, rest):
    """Yield a first element and then the rest."""
    yield first
    yield from rest


def say(words):
    """Print a line; what cannot be seen, or would move the terminal, as its number."""
    print("".join(each if each.isprintable() or each == "\n" else "\\u%04x" % ord(each) for each in words))


def main():
    """Check what the command line names."""
    parser = argparse.ArgumentParser(description="Check what a Wasl node shows of its journal.")
    parser.add_argument("file")
    parser.add_argument("--card", required=True, help="the node's card")
    parser.add_argument("--seen", help="an earlier proof, growth or export of the same journal")
    given = parser.parse_args()
    report = Report()
    try:
        with open(given.card, "rb") as file:
            keys = Keys(file.read())
        seen = check(given.seen, keys, [], Report())[1] if given.seen else []
        told, _checkpoints = check(given.file, keys, [each for each in seen if each.holds], report)
    except (OSError, Unfit) as error:
        say("CANNOT BE CHECKED: " + str(error))
        return UNREADABLE
    say(told)
    for words in report.faults[:NAMED]:
        say("DOES NOT HOLD: " + words)
    if report.faults:
        say("{0} faults".format(len(report.faults)))
        return BROKEN
    if not keys.checked:
        say("HASHES HOLD. SIGNATURES WERE NOT CHECKED: install the Python package cryptography, 50 or later.")
        return UNSIGNED
    say("HOLDS, signatures checked, for node " + keys.node)
    return HOLDS


if __name__ == "__main__":
    sys.exit(main())

"""Checks what a Wasl node shows of its journal. One folder, any Python from 3.9, nothing of Wasl.

    python check_journal FILE --card CARD [--seen FILE]

FILE is an export of a whole journal, a proof of single lines, or a proof of growth. CARD is the node's card, as its
officers hand it out: whether it is the right card, only the forty digits read aloud can tell. SEEN is an earlier proof,
growth or export of the same journal: a checkpoint in it has to be one of this journal too.

Hashes are checked with what every Python has. Signatures (Ed25519 and ML-DSA-65) need the `cryptography` package, 50 or
later; without it this program says that they were not checked, and ends with 3.

Ends with 0 if everything holds, 1 if something does not, 2 if a file cannot be read, 3 if hashes hold and signatures
were not checked. The format is written down in journal-format.md beside the folder above this one.
"""

import argparse
import sys

from files import check_export, check_growth, check_proof
from form import Unfit, decode
from lines import Report
from signed import Keys

HOLDS, BROKEN, UNREADABLE, UNSIGNED = 0, 1, 2, 3
NAMED = 50


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

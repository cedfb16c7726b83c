"""The lines of a journal, and a whole journal as it streams by."""

import hashlib
import hmac

from form import Unfit, decode, encode, member, octets
from tree import Growing, leaf_hash


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

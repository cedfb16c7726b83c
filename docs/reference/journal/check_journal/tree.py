"""The tree of RFC 6962: hashes, a root as it grows, and the proofs of RFC 9162."""

import hashlib

EMPTY_ROOT = hashlib.sha256(b"").digest()


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

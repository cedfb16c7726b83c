"""The Merkle tree of the journal and of envelope batches: hashes, roots, proofs.

Everything here is a function of hashes. Leaves are given as leaf hashes (`leaf_hash` of the leaf's bytes), so that a
proof can be made without the leaves themselves.

Source:
    RFC 6962 section 2.1 (tree hash, audit path, consistency proof); RFC 9162 sections 2.1.3.2 and 2.1.4.2 (the two
    ways of verifying).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Self

from wasl.errors import TrustError

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = hashlib.sha256(b"").digest()
"""Root of a tree without leaves."""

_LEAF: Final = b"\x00"
_NODE: Final = b"\x01"


def leaf_hash(data: bytes) -> bytes:
    """Return the hash of one leaf.

    Args:
        data: The leaf's bytes.

    Returns:
        32 bytes.
    """
    return hashlib.sha256(_LEAF + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node.

    Args:
        left: Hash of the left subtree, 32 bytes.
        right: Hash of the right subtree, 32 bytes.

    Returns:
        32 bytes.
    """
    return hashlib.sha256(_NODE + left + right).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Return the root over leaf hashes.

    Args:
        leaves: Leaf hashes in order; none gives `EMPTY_ROOT`.

    Returns:
        32 bytes.
    """
    return _levels(leaves)[-1][0] if leaves else EMPTY_ROOT


def inclusion_proofs(leaves: Sequence[bytes]) -> list[tuple[bytes, ...]]:
    """Return the audit path of every leaf, hashing the tree once.

    Args:
        leaves: Leaf hashes in order.

    Returns:
        One path per leaf, each from the leaf's sibling upward.
    """
    levels = _levels(leaves)
    return [_path(levels, index) for index in range(len(leaves))]


def inclusion_proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Return the audit path of one leaf.

    Args:
        leaves: Leaf hashes in order.
        index: Which leaf, from 0.

    Returns:
        The hashes from the leaf's sibling upward.

    Raises:
        TrustError: ``journal-range`` if there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise TrustError("journal-range", index=index, size=len(leaves))
    return _path(_levels(leaves), index)


def verify_inclusion(leaf: bytes, *, index: int, size: int, path: Sequence[bytes], root: bytes) -> None:
    """Check that a leaf stands at a place in the tree of a root.

    Args:
        leaf: Leaf hash.
        index: Its place, from 0.
        size: Number of leaves under the root.
        path: Audit path, from the leaf's sibling upward.
        root: The root that is believed.

    Raises:
        TrustError: ``journal-range`` if ``index`` is not below ``size``; ``journal-inclusion`` if the path does not
            lead to the root.
    """
    if not 0 <= index < size:
        raise TrustError("journal-range", index=index, size=size)
    place, last, reached = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            raise TrustError("journal-inclusion", index=index, size=size)
        if place & 1 or place == last:
            reached = node_hash(sibling, reached)
            place, last = _skip_promoted(place, last)
        else:
            reached = node_hash(reached, sibling)
        place, last = place >> 1, last >> 1
    if last != 0 or reached != root:
        raise TrustError("journal-inclusion", index=index, size=size)


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> tuple[bytes, ...]:
    """Return the proof that the tree over ``leaves`` grew out of the tree over the first ``old_size`` of them.

    Args:
        leaves: Leaf hashes of the newer tree.
        old_size: Number of leaves of the older tree; 0 or all of them gives an empty proof.

    Returns:
        The hashes in the order of RFC 6962.

    Raises:
        TrustError: ``journal-range`` if the older tree would be the larger one.
    """
    if not 0 <= old_size <= len(leaves):
        raise TrustError("journal-range", index=old_size, size=len(leaves))
    if old_size in {0, len(leaves)}:
        return ()
    return tuple(_subproof(leaves, old_size, whole=True))


def verify_consistency(*, old_size: int, old_root: bytes, size: int, root: bytes, proof: Sequence[bytes]) -> None:
    """Check that a newer tree holds everything that an older one held, in the same order.

    Args:
        old_size: Leaves of the older tree.
        old_root: Its root.
        size: Leaves of the newer tree.
        root: Its root.
        proof: As `consistency_proof` gives it.

    Raises:
        TrustError: ``journal-shrunk`` if the newer tree is the smaller; ``journal-fork`` if the proof does not hold.
    """
    if size < old_size:
        raise TrustError("journal-shrunk", old_size=old_size, size=size)
    if old_size in {0, size}:
        expected = EMPTY_ROOT if old_size == 0 else root
        holds = not proof and old_root == expected
    else:
        holds = _roots_from(proof, old_size=old_size, old_root=old_root, size=size) == (old_root, root)
    if not holds:
        raise TrustError("journal-fork", old_size=old_size, size=size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frontier:
    """The right edge of a growing tree: enough to append and to give the root, without the leaves.

    Attributes:
        size: Number of leaves so far.
        peaks: Roots of the full subtrees from left to right, one per set bit of ``size``.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> Self:
        """Return the frontier after one more leaf.

        Args:
            leaf: Leaf hash.

        Returns:
            A new value; this one is unchanged.
        """
        peaks, carried, size = list(self.peaks), leaf, self.size
        while size & 1:
            carried = node_hash(peaks.pop(), carried)
            size >>= 1
        return type(self)(size=self.size + 1, peaks=(*peaks, carried))

    def extend(self, leaves: Iterable[bytes]) -> Self:
        """Return the frontier after more leaves.

        Args:
            leaves: Leaf hashes in order.

        Returns:
            A new value.
        """
        grown = self
        for leaf in leaves:
            grown = grown.append(leaf)
        return grown

    @property
    def root(self) -> bytes:
        """The root over all leaves so far."""
        if not self.peaks:
            return EMPTY_ROOT
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root


def _levels(leaves: Sequence[bytes]) -> list[list[bytes]]:
    # A node without a right neighbour is carried up as it is: level by level this is the tree of RFC 6962.
    levels = [list(leaves)]
    while len(levels[-1]) > 1:
        below = levels[-1]
        above = [node_hash(left, right) for left, right in zip(below[::2], below[1::2], strict=False)]
        levels.append(above + below[len(above) * 2 :])
    return levels


def _path(levels: Sequence[Sequence[bytes]], index: int) -> tuple[bytes, ...]:
    path: list[bytes] = []
    for number, level in enumerate(levels):
        sibling = (index >> number) ^ 1
        if sibling < len(level):
            path.append(level[sibling])
    return tuple(path)


def _skip_promoted(place: int, last: int) -> tuple[int, int]:
    while not place & 1 and place:
        place, last = place >> 1, last >> 1
    return place, last


def _subproof(leaves: Sequence[bytes], old_size: int, *, whole: bool) -> list[bytes]:
    if old_size == len(leaves):
        return [] if whole else [root_of(leaves)]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if old_size <= split:
        return [*_subproof(leaves[:split], old_size, whole=whole), root_of(leaves[split:])]
    return [*_subproof(leaves[split:], old_size - split, whole=False), root_of(leaves[:split])]


def _roots_from(proof: Sequence[bytes], *, old_size: int, old_root: bytes, size: int) -> tuple[bytes, bytes] | None:
    steps = list(proof)
    if old_size & (old_size - 1) == 0:
        steps.insert(0, old_root)
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    if not steps:
        return None
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            place, last = _skip_promoted(place, last)
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return (old, new) if last == 0 else None

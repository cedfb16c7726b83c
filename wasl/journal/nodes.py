"""Proofs from kept nodes: a path or the growth of a tree of millions from a few reads.

Every 256 leaves have one kept node, every 256 of those another, and so on: the roots of full subtrees of 256, 65,536
and 16,777,216 leaves. A node in between is hashed anew from at most 255 of the level below, so a proof reads two
blocks a level, one beside the leaf and one at the right edge, and keeps nothing else.

Source:
    RFC 6962 section 2.1; the tiling is that of the Go checksum database ("Transparent Logs for Skeptical Clients").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from wasl.errors import TrustError
from wasl.journal.tree import HASH_BYTES, Frontier, node_hash, root_of

BITS: Final = 8
BLOCK: Final = 1 << BITS
"""Nodes in a block: that many of one kept level are hashed into one of the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A kept node: the root of a full subtree of ``2 ** level`` leaves.

    Attributes:
        level: A multiple of `BITS`, from `BITS` on.
        index: Which of its level, from 0.
        value: 32 bytes.
    """

    level: int
    index: int
    value: bytes


Read = Callable[[int, int, int], bytes]
"""Kept hashes of a level, from one index on, so many, one behind the other; level 0 are the leaves."""


def grow(edge: Frontier, leaves: Iterable[bytes]) -> tuple[Frontier, list[Node]]:
    """Return a frontier after more leaves, with the nodes that became full and are to be kept.

    Args:
        edge: The frontier before.
        leaves: Leaf hashes in order.

    Returns:
        The new frontier and the nodes, in the order in which they became full.
    """
    size, peaks, full = edge.size, list(edge.peaks), []
    for value in leaves:
        carried, rest, level = value, size, 0
        while rest & 1:
            carried, rest, level = node_hash(peaks.pop(), carried), rest >> 1, level + 1
            if not level % BITS:
                full.append(Node(level=level, index=size >> level, value=carried))
        peaks.append(carried)
        size += 1
    return Frontier(size=size, peaks=tuple(peaks)), full


class Tree:
    """A tree of a size, read from kept nodes as far as a proof needs them."""

    def __init__(self, size: int, read: Read) -> None:
        """Look at the first leaves of a tree that may be larger.

        Args:
            size: How many leaves.
            read: Reads kept hashes; each block is read once.
        """
        self.size = size
        self._read = read
        self._blocks: dict[tuple[int, int], list[bytes]] = {}

    @property
    def root(self) -> bytes:
        """The root over the leaves."""
        return self._root(0, self.size) if self.size else root_of(())

    def inclusion(self, index: int) -> tuple[bytes, ...]:
        """Return the audit path of one leaf.

        Args:
            index: Which, from 0.

        Returns:
            The hashes from the leaf's sibling upward.

        Raises:
            TrustError: ``journal-range`` if there is no such leaf.
        """
        if not 0 <= index < self.size:
            raise TrustError("journal-range", index=index, size=self.size)
        path = [self._root(*sibling) for sibling, _ in _descend(index, self.size)]
        return tuple(reversed(path))

    def consistency(self, old_size: int) -> tuple[bytes, ...]:
        """Return the proof that this tree grew out of its first leaves.

        Args:
            old_size: How many they were; 0 or all of them gives an empty proof.

        Returns:
            The hashes in the order of RFC 6962.

        Raises:
            TrustError: ``journal-range`` if the older tree would be the larger one.
        """
        if not 0 <= old_size <= self.size:
            raise TrustError("journal-range", index=old_size, size=self.size)
        if old_size in {0, self.size}:
            return ()
        proof: list[bytes] = []
        last, steps = (0, self.size), _descend(old_size - 1, self.size)
        while last[1] != old_size:
            sibling, last = next(steps)
            proof.append(self._root(*sibling))
        if last[0]:
            # A subtree at the very left is the older tree itself, whose root the verifier has.
            proof.append(self._root(*last))
        return tuple(reversed(proof))

    def _root(self, start: int, end: int) -> bytes:
        # Full subtrees from left to right, then folded from the right: the definition of RFC 6962 for a ragged edge.
        peaks, at = [], start
        while at < end:
            level = min((at & -at).bit_length() - 1 if at else 64, (end - at).bit_length() - 1)
            peaks.append(self._full(level, at >> level))
            at += 1 << level
        return Frontier(size=end - start, peaks=tuple(peaks)).root

    def _full(self, level: int, index: int) -> bytes:
        below = level - level % BITS
        if below == level:
            return self._block(level, index >> BITS)[index % BLOCK]
        first = index << (level - below)
        within = self._block(below, first >> BITS)
        return root_of(within[first % BLOCK : first % BLOCK + (1 << (level - below))])

    def _block(self, level: int, number: int) -> list[bytes]:
        if (level, number) not in self._blocks:
            count = min(BLOCK, (self.size >> level) - number * BLOCK)
            data = self._read(level, number * BLOCK, count)
            if len(data) != count * HASH_BYTES:
                raise TrustError("journal-nodes-missing", level=level, index=number * BLOCK)
            self._blocks[level, number] = [data[at : at + HASH_BYTES] for at in range(0, len(data), HASH_BYTES)]
        return self._blocks[level, number]


def _descend(index: int, size: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    # From the root down to a leaf: the half that is left aside, and the half that holds the leaf.
    start, end = 0, size
    while end - start > 1:
        split = start + (1 << ((end - start - 1).bit_length() - 1))
        left, right = (start, split), (split, end)
        sibling, (start, end) = (right, left) if index < split else (left, right)
        yield sibling, (start, end)

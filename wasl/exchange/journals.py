"""What nodes show each other of their journals: lines with their places, growth, and the question for it.

A proof is checked with the keys of the node whose journal it is about, and with nothing else: neither the journal nor
this program is needed (docs/reference/journal-format.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wasl.errors import TrustError
from wasl.exchange.checkpoints import SignedCheckpoint, verify_checkpoint
from wasl.exchange.public import PublicKeys
from wasl.journal import WITHHELD, Checkpoint, Part, Shown, check_growth, leaf_hash, read_shown, verify_inclusion
from wasl.record import wire

JOURNAL_PROOF: Final = "journal-proof/1"
JOURNAL_GROWTH: Final = "journal-growth/1"
GROWTH_WANTED: Final = "journal-growth-wanted/1"
MOST_LINES: Final = 1000
"""Lines in one proof."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenLine:
    """A line, its place in the tree, and as much of it as is shown.

    Attributes:
        index: Its place, from 0.
        path: Audit path, from the leaf's sibling upward.
        leaf: The leaf, canonical JSON.
        place: Door, desk and subjects.
        officer: The officer.
        details: The details.
    """

    index: int
    path: tuple[bytes, ...]
    leaf: str
    place: Part = WITHHELD
    officer: Part = WITHHELD
    details: Part = WITHHELD


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalProof:
    """Lines of one journal, proven against one signed checkpoint.

    Attributes:
        checkpoint: The signed checkpoint.
        lines: The lines, in the order of the tree.
    """

    checkpoint: SignedCheckpoint
    lines: tuple[ProvenLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalGrowth:
    """Two checkpoints of one journal, and the proof that the newer grew out of the older.

    Attributes:
        old: The older.
        new: The newer.
        path: Consistency proof.
    """

    old: SignedCheckpoint
    new: SignedCheckpoint
    path: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthWanted:
    """A node asks a peer to show that its journal grew from one checkpoint that it has given out to another.

    Attributes:
        old_size: Lines of the older.
        size: Lines of the newer.
    """

    old_size: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthShown:
    """What a peer shows of its journal's growth: both checkpoints are signed by it, the proof is not checked yet.

    Attributes:
        growth: As it came.
        old: What the node says it signed first.
        new: What it says it signed later.
    """

    growth: JournalGrowth
    old: Checkpoint
    new: Checkpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedProof:
    """A proof that holds.

    Attributes:
        checkpoint: What the node signed.
        lines: The lines as far as they were shown, with their places.
    """

    checkpoint: Checkpoint
    lines: tuple[tuple[int, Shown], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedGrowth:
    """A growth that holds.

    Attributes:
        signed: As it came.
        old: What the node signed first.
        new: What it signed later.
    """

    signed: JournalGrowth
    old: Checkpoint
    new: Checkpoint


def verify_proof(public: PublicKeys, proof: JournalProof) -> VerifiedProof:
    """Return what a proof proves.

    Fails with `TrustError` as `verify_checkpoint`, `wasl.journal.read_shown` and `wasl.journal.verify_inclusion`.

    Args:
        public: Keys of the node whose journal it must be.
        proof: As it came.

    Returns:
        The checkpoint and the lines.

    Raises:
        TrustError: ``journal-proof-form`` if there are too many lines, or not each once and in order.
    """
    checkpoint = verify_checkpoint(public, proof.checkpoint)
    places = [each.index for each in proof.lines]
    if len(places) > MOST_LINES or places != sorted(set(places)):
        raise TrustError("journal-proof-form")
    found = []
    for each in proof.lines:
        shown = read_shown(each.leaf, place=each.place, officer=each.officer, details=each.details)
        verify_inclusion(
            leaf_hash(each.leaf.encode()),
            index=each.index,
            size=checkpoint.size,
            path=each.path,
            root=checkpoint.root,
        )
        found.append((each.index, shown))
    return VerifiedProof(checkpoint=checkpoint, lines=tuple(found))


def verify_growth(public: PublicKeys, growth: JournalGrowth) -> VerifiedGrowth:
    """Return two checkpoints of which one grew out of the other.

    Fails with `TrustError` as `verify_checkpoint` and `wasl.journal.check_growth`.

    Args:
        public: Keys of the node whose journal it must be.
        growth: As it came.

    Returns:
        Both checkpoints.
    """
    shown = read_growth(public, growth)
    check_growth(shown.old, shown.new, growth.path)
    return VerifiedGrowth(signed=growth, old=shown.old, new=shown.new)


def read_growth(public: PublicKeys, growth: JournalGrowth) -> GrowthShown:
    """Return what a node shows of its journal's growth, if it has signed both ends.

    Fails with `TrustError` as `verify_checkpoint`. Whether one grew out of the other is not checked: a proof that does
    not hold is evidence, and is kept with both signatures.

    Args:
        public: Keys of the node whose journal it must be.
        growth: As it came.

    Returns:
        Both checkpoints.
    """
    return GrowthShown(
        growth=growth, old=verify_checkpoint(public, growth.old), new=verify_checkpoint(public, growth.new)
    )


def encode_proof(proof: JournalProof) -> bytes:
    """Return the canonical bytes of a proof.

    Args:
        proof: The value.

    Returns:
        A small file.
    """
    return wire.encode(proof, label=JOURNAL_PROOF)


def encode_growth(growth: JournalGrowth) -> bytes:
    """Return the canonical bytes of a growth.

    Args:
        growth: The value.

    Returns:
        A small file, and the body of an envelope of kind ``journal-growth``.
    """
    return wire.encode(growth, label=JOURNAL_GROWTH)

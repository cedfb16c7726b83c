"""Proving lines and growth of this node's journal to somebody who has not the journal: small files, checked offline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from wasl.errors import InputError
from wasl.exchange import (
    MOST_LINES,
    SIGNED_CHECKPOINT,
    JournalGrowth,
    JournalProof,
    ProvenLine,
    SignedCheckpoint,
    encode_growth,
    encode_proof,
)
from wasl.flow import access, lines
from wasl.flow.journal.folding import place_all, sign
from wasl.flow.wall import for_reader
from wasl.journal import WITHHELD, Kept, Tree, leaf, show_details, show_officer, show_place
from wasl.policy import Act
from wasl.record import Actor, wire
from wasl.store import journal
from wasl.store.connection import atomic
from wasl.store.journal import Placed, StoredCheckpoint


@for_reader
def prove(actor: Actor, target: str, *, details: bool = False) -> bytes:
    """Return the proof of one line, or of every line about one thing, against a signed checkpoint.

    Args:
        actor: An auditor.
        target: Id of a line, or of what lines are about, for instance a report.
        details: Whether the details of the lines are shown too; they may quote what was searched for.

    Returns:
        Canonical JSON.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``journal-nothing-about`` if no line is or is about it, ``journal-too-many-lines``.
    """
    access.require_right(actor, Act.AUDIT)
    with atomic():
        found = journal.find_placed([target]) or _placed_about(target)
        lines.write(actor, "journal-proven", [target], details=details)
        proof = JournalProof(
            checkpoint=covering(found),
            lines=proven(found, officers=True, details=details),
        )
    return encode_proof(proof)


@for_reader
def prove_growth(actor: Actor, old_size: int, size: int | None = None) -> bytes:
    """Return the proof that the journal grew from one signed checkpoint to another.

    Args:
        actor: An auditor.
        old_size: Lines of the older checkpoint.
        size: Lines of the newer; None for the newest.

    Returns:
        Canonical JSON.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``journal-no-checkpoint`` if none was signed at a size.
    """
    access.require_right(actor, Act.AUDIT)
    with atomic():
        newest = journal.newest_checkpoint()
        newer = newest if size is None else journal.find_checkpoint(size)
        if newer is None:
            raise InputError("journal-no-checkpoint", size=size or 0)
        growth = grown(old_size, newer)
        lines.write(actor, "journal-growth-proven", old_size=old_size, size=newer.size)
    return encode_growth(growth)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointView:
    """A checkpoint as an auditor sees it.

    Attributes:
        size: Lines that it covers.
        root: Root of the tree, hexadecimal.
        at: When it was signed, aware, UTC.
    """

    size: int
    root: str
    at: datetime


@for_reader
def checkpoints(actor: Actor) -> tuple[CheckpointView, ...]:
    """Return the signed checkpoints of this node's journal; each can be the one or the other end of a growth.

    Args:
        actor: An auditor.

    Returns:
        The checkpoints, the newest first; at most a thousand.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    return tuple(
        CheckpointView(size=each.size, root=each.root, at=each.at) for each in journal.newest_checkpoints(MOST_LINES)
    )


def grown(old_size: int, newer: StoredCheckpoint) -> JournalGrowth:
    """Return the growth from an older checkpoint to a newer one.

    Args:
        old_size: Lines of the older.
        newer: The newer.

    Returns:
        Both, with the proof.

    Raises:
        InputError: ``journal-no-checkpoint`` if none was signed at that size, or it is no older one.
    """
    older = journal.find_checkpoint(old_size)
    if older is None or older.size > newer.size:
        raise InputError("journal-no-checkpoint", size=old_size)
    return JournalGrowth(
        old=_signed(older), new=_signed(newer), path=Tree(newer.size, journal.read_nodes).consistency(older.size)
    )


def covering(found: Sequence[Placed]) -> SignedCheckpoint:
    """Return a signed checkpoint that covers lines: the newest if it does, else a new one.

    Args:
        found: The lines.

    Returns:
        The checkpoint.
    """
    newest = journal.newest_checkpoint()
    if newest is not None and all(each.index < newest.size for each in found):
        return _signed(newest)
    return sign(place_all())


def proven(found: Sequence[Placed], *, officers: bool = False, details: bool = False) -> tuple[ProvenLine, ...]:
    """Return lines with their paths to the newest checkpoint.

    Args:
        found: The lines.
        officers: Whether to show who acted.
        details: Whether to show the details, as far as they were not erased.

    Returns:
        The lines, in the order of the tree.
    """
    newest = journal.newest_checkpoint()
    tree = Tree(newest.size if newest else 0, journal.read_nodes)
    return tuple(
        _proven(row.index, tree.inclusion(row.index), row.kept, officers=officers, details=details)
        for row in found
        if row.kept is not None
    )


def _proven(index: int, path: tuple[bytes, ...], kept: Kept, *, officers: bool, details: bool) -> ProvenLine:
    return ProvenLine(
        index=index,
        path=path,
        leaf=leaf(kept).decode(),
        place=show_place(kept),
        officer=show_officer(kept) if officers else WITHHELD,
        details=show_details(kept) if details else WITHHELD,
    )


def _placed_about(target: str) -> tuple[Placed, ...]:
    place_all()
    ids = journal.lines_about(target)
    if not ids:
        found = journal.find_placed([target])
        if not found:
            raise InputError("journal-nothing-about", target=target)
        return found
    if len(ids) > MOST_LINES:
        raise InputError("journal-too-many-lines", lines=len(ids), limit=MOST_LINES)
    return journal.find_placed(ids)


def _signed(stored: StoredCheckpoint) -> SignedCheckpoint:
    return wire.decode(SignedCheckpoint, stored.signed, label=SIGNED_CHECKPOINT)

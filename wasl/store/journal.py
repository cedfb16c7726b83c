"""Rows of the journal: lines that are only added, their places in the tree, and signed checkpoints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from django.db import connection

from wasl.journal import Frontier, Line
from wasl.journal.tree import HASH_BYTES
from wasl.store import models

_SEQUENCER_LOCK: Final = 0x5741534C  # one sequencer at a time; the number is this program's own

_TREE: Final = "journal"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLine:
    """A line with its salt, and its leaf hash where the sequencer has placed it.

    Attributes:
        line: The line.
        salt: Its salt.
        leaf: Leaf hash; empty while not placed.
    """

    line: Line
    salt: bytes
    leaf: bytes = b""


def add(line: Line, salt: bytes) -> None:
    """Add a line; part of the transaction of what it tells.

    Args:
        line: The line.
        salt: Its salt.
    """
    models.JournalLine.objects.create(
        line_id=line.line_id,
        at=line.at,
        action=line.action,
        door=line.door,
        officer_id=line.officer,
        desk_id=line.desk,
        subjects=list(line.subjects),
        details=dict(line.details),
        salt=salt,
    )


def hold_sequencer() -> bool:
    """Become the one sequencer until the transaction ends.

    Returns:
        False if another is at work.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_SEQUENCER_LOCK])
        row = cursor.fetchone()
    return bool(row and row[0])


def wait_for_sequencer() -> None:
    """Become the one sequencer until the transaction ends, once the one at work is done."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_SEQUENCER_LOCK])


def unplaced(limit: int) -> tuple[StoredLine, ...]:
    """Return committed lines that are not in the tree yet, oldest first.

    Args:
        limit: At most so many.

    Returns:
        The lines.
    """
    rows = models.JournalLine.objects.filter(journalleaf__isnull=True).order_by("at", "line_id")[:limit]
    return tuple(_record_of(row, b"") for row in rows)


def place(first_index: int, leaves: tuple[tuple[str, bytes], ...]) -> None:
    """Keep the places of lines in the tree.

    Args:
        first_index: Index of the first.
        leaves: Line id and leaf hash, in order.
    """
    models.JournalLeaf.objects.bulk_create(
        [
            models.JournalLeaf(index=first_index + offset, line_id=line_id, leaf=leaf)
            for offset, (line_id, leaf) in enumerate(leaves)
        ],
        batch_size=1000,
    )


def frontier() -> Frontier:
    """Return the right edge of the tree as it was kept."""
    row = models.TreeState.objects.filter(name=_TREE).first()
    if row is None:
        return Frontier()
    peaks = bytes(row.peaks)
    return Frontier(
        size=row.size, peaks=tuple(peaks[start : start + HASH_BYTES] for start in range(0, len(peaks), HASH_BYTES))
    )


def keep_frontier(edge: Frontier) -> None:
    """Keep the right edge of the tree.

    Args:
        edge: The edge.
    """
    models.TreeState.objects.update_or_create(name=_TREE, defaults={"size": edge.size, "peaks": b"".join(edge.peaks)})


def size() -> int:
    """Return the number of leaves."""
    return models.JournalLeaf.objects.count()


def lines() -> tuple[StoredLine, ...]:
    """Return every placed line in the order of the tree."""
    rows = models.JournalLeaf.objects.select_related("line").order_by("index")
    return tuple(_record_of(row.line, bytes(row.leaf)) for row in rows)


def indices_are_whole() -> bool:
    """Return whether the places run from 0 without a gap."""
    last = models.JournalLeaf.objects.order_by("-index").values_list("index", flat=True).first()
    return (last is None and size() == 0) or (last is not None and last + 1 == size())


def add_checkpoint(count: int, root: bytes, signed: bytes, at: datetime) -> None:
    """Keep a signed checkpoint.

    Args:
        count: Number of leaves.
        root: Root of the tree.
        signed: As exchange wrote it.
        at: When.
    """
    models.Checkpoint.objects.get_or_create(size=count, defaults={"root": root.hex(), "signed": signed, "at": at})


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCheckpoint:
    """A checkpoint as kept.

    Attributes:
        size: Number of leaves, as the row says.
        root: Root of the tree, hexadecimal, as the row says.
        at: When, as the row says.
        signed: What was signed.
    """

    size: int
    root: str
    at: datetime
    signed: bytes


def checkpoints() -> tuple[StoredCheckpoint, ...]:
    """Return every checkpoint, oldest first."""
    return tuple(
        StoredCheckpoint(size=row.size, root=row.root, at=row.at.astimezone(UTC), signed=bytes(row.signed))
        for row in models.Checkpoint.objects.order_by("size")
    )


def newest_checkpoint() -> bytes:
    """Return the signed bytes of the newest checkpoint; empty if there is none."""
    row = models.Checkpoint.objects.order_by("-size").first()
    return b"" if row is None else bytes(row.signed)


def newest_checkpoint_time() -> datetime | None:
    """Return when the newest checkpoint was made; None if there is none."""
    return models.Checkpoint.objects.order_by("-size").values_list("at", flat=True).first()


def _record_of(row: models.JournalLine, leaf: bytes) -> StoredLine:
    return StoredLine(
        line=Line(
            line_id=row.line_id,
            at=row.at.astimezone(UTC),
            action=row.action,
            door=row.door,
            officer=row.officer_id,
            desk=row.desk_id,
            subjects=tuple(row.subjects),
            details=row.details,
        ),
        salt=bytes(row.salt),
        leaf=leaf,
    )

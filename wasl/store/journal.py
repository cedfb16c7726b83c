"""Rows of the journal: lines that are only added, their places in the tree, kept nodes, and signed checkpoints."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from django.db import connection

from wasl.journal import Frontier, Kept, Line, Node
from wasl.journal.tree import HASH_BYTES
from wasl.record import Json
from wasl.store import models

_SEQUENCER_LOCK: Final = 0x5741534C  # one sequencer at a time; the number is this program's own

_TREE: Final = "journal"
_CHUNK: Final = 2000
_COLUMNS: Final = (
    "line.line_id, line.at, line.action, line.door, line.officer_id, line.desk_id, line.subjects, line.details,"
    " line.salt, line.details_salt, line.details_mac"
)
_PLACED: Final = (
    f"SELECT place.index, place.leaf, {_COLUMNS} FROM store_journalleaf AS place"  # noqa: S608 - constants
    " LEFT JOIN store_journalline AS line USING (line_id)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A line that waits for its place.

    Attributes:
        number: In which order it came.
        kept: The line.
    """

    number: int
    kept: Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A place in the tree.

    Attributes:
        index: Which, from 0.
        leaf: Leaf hash.
        kept: The line; None if it is gone.
    """

    index: int
    leaf: bytes
    kept: Kept | None


def add(kept: Kept) -> None:
    """Add a line; part of the transaction of what it tells.

    Args:
        kept: The line with its salts.
    """
    line = kept.line
    models.JournalLine.objects.create(
        line_id=line.line_id,
        at=line.at,
        action=line.action,
        door=line.door,
        officer_id=line.officer,
        desk_id=line.desk,
        subjects=list(line.subjects),
        details=dict(line.details),
        salt=kept.salt,
        details_salt=kept.details_salt,
        details_mac=kept.details_mac,
    )


def erase_details(kept: Kept) -> None:
    """Destroy details of lines for ever, and add the line that tells of it: both or neither, by the database itself.

    Args:
        kept: The line that tells of it; its subjects are the lines whose details go.
    """
    line = kept.line
    values: list[Any] = [line.line_id, line.at, line.door, line.officer, line.desk, list(line.subjects)]
    keys: list[Any] = [json.dumps(dict(line.details)), kept.salt, kept.details_salt, kept.details_mac]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT wasl_erase_details(%s, %s, %s, %s, %s, %s::text[], %s::jsonb, %s, %s, %s)", [*values, *keys]
        )


def with_details(subjects: Sequence[str], spared: Sequence[str]) -> tuple[str, ...]:
    """Return the lines about things whose details are still there.

    Args:
        subjects: Ids of what lines are about.
        spared: Actions of lines whose details stay.

    Returns:
        Line ids, sorted.
    """
    found: set[str] = set()
    for subject in subjects:
        rows = models.JournalLine.objects.filter(subjects__contains=[subject]).exclude(details_salt=b"")
        found |= set(rows.exclude(action__in=spared).values_list("line_id", flat=True))
    return tuple(sorted(found))


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


def unplaced(limit: int) -> tuple[Waiting, ...]:
    """Return committed lines that are not in the tree yet, as they came.

    Args:
        limit: At most so many.

    Returns:
        The lines.
    """
    statement = (
        f"SELECT waiting.number, {_COLUMNS} FROM"  # noqa: S608 - constants
        " (SELECT number, line_id FROM store_unplacedline ORDER BY number LIMIT %s) AS waiting"
        " JOIN store_journalline AS line USING (line_id) ORDER BY waiting.number"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [limit])
        return tuple(Waiting(number=row[0], kept=_kept(row[1:])) for row in cursor.fetchall())


def place(first_index: int, waiting: Sequence[Waiting], leaves: Sequence[bytes], nodes: Sequence[Node]) -> None:
    """Keep the places of lines in the tree: one statement a table, however many they are.

    Args:
        first_index: Index of the first.
        waiting: The lines, which wait no longer.
        leaves: Their leaf hashes, in the same order.
        nodes: The subtrees that became full.
    """
    ids = [each.kept.line.line_id for each in waiting]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM store_unplacedline WHERE number = ANY(%s)", [[each.number for each in waiting]])
        cursor.execute(
            "INSERT INTO store_journalleaf (index, line_id, leaf) SELECT %s + place - 1, line_id, leaf"
            " FROM unnest(%s::text[], %s::bytea[]) WITH ORDINALITY AS given (line_id, leaf, place)",
            [first_index, ids, list(leaves)],
        )
        if nodes:
            cursor.execute(
                "INSERT INTO store_journalnode (level, index, value)"
                " SELECT * FROM unnest(%s::smallint[], %s::bigint[], %s::bytea[])",
                [[each.level for each in nodes], [each.index for each in nodes], [each.value for each in nodes]],
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


def read_nodes(level: int, first: int, count: int) -> bytes:
    """Return kept hashes of one level, in one read.

    Args:
        level: 0 for leaves, or a level that is kept.
        first: Index of the first.
        count: How many.

    Returns:
        The hashes one behind the other; fewer if some are missing.
    """
    source = ("leaf", "store_journalleaf", "TRUE") if level == 0 else ("value", "store_journalnode", "level = %s")
    column, table, of_level = source
    statement = (
        f"SELECT string_agg({column}, ''::bytea ORDER BY index) FROM {table}"  # noqa: S608 - the constants above
        f" WHERE {of_level} AND index >= %s AND index < %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*([level] if level else []), first, first + count])
        row = cursor.fetchone()
    return bytes(row[0] or b"")


def nodes() -> Iterator[Node]:
    """Yield every kept node, level by level."""
    rows = models.JournalNode.objects.order_by("level", "index")
    for row in rows.iterator(chunk_size=_CHUNK):
        yield Node(level=row.level, index=row.index, value=bytes(row.value))


def size() -> int:
    """Return the number of leaves."""
    return models.JournalLeaf.objects.count()


def placed() -> Iterator[Placed]:
    """Yield every place in the order of the tree, a few thousand at a time."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(f"{_PLACED} ORDER BY place.index")
        while rows := cursor.fetchmany(_CHUNK):
            yield from (_placed(row) for row in rows)


def find_placed(line_ids: Sequence[str]) -> tuple[Placed, ...]:
    """Return the places of lines.

    Args:
        line_ids: The lines.

    Returns:
        Those that have a place, in the order of the tree.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"{_PLACED} WHERE place.line_id = ANY(%s) ORDER BY place.index", [list(line_ids)])
        return tuple(_placed(row) for row in cursor.fetchall())


def find_lines(line_ids: Sequence[str]) -> tuple[Kept, ...]:
    """Return lines, whether they have a place or not.

    Args:
        line_ids: The lines.

    Returns:
        Those that there are, oldest first.
    """
    statement = f"SELECT {_COLUMNS} FROM store_journalline AS line WHERE line_id = ANY(%s) ORDER BY at, line_id"  # noqa: S608 - constants
    with connection.cursor() as cursor:
        cursor.execute(statement, [list(line_ids)])
        return tuple(_kept(row) for row in cursor.fetchall())


def lines_about(subject: str, actions: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the lines that are about one thing.

    Args:
        subject: Its id.
        actions: Only lines that tell of one of these; empty for all.

    Returns:
        Line ids, oldest first.
    """
    rows = models.JournalLine.objects.filter(subjects__contains=[subject])
    if actions:
        rows = rows.filter(action__in=actions)
    return tuple(rows.order_by("at", "line_id").values_list("line_id", flat=True))


def lines_without_place() -> tuple[str, ...]:
    """Return lines that have no place and do not wait for one either: a few of them."""
    rows = models.JournalLine.objects.filter(journalleaf__isnull=True)
    waits = models.UnplacedLine.objects.values("line_id")
    return tuple(rows.exclude(line_id__in=waits).values_list("line_id", flat=True)[:100])


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


def add_checkpoint(count: int, root: bytes, signed: bytes, at: datetime) -> None:
    """Keep a signed checkpoint.

    Args:
        count: Number of leaves.
        root: Root of the tree.
        signed: As exchange wrote it.
        at: When.
    """
    models.Checkpoint.objects.create(size=count, root=root.hex(), signed=signed, at=at)


def checkpoints() -> Iterator[StoredCheckpoint]:
    """Yield every checkpoint, oldest first."""
    for row in models.Checkpoint.objects.order_by("size").iterator(chunk_size=100):
        yield _checkpoint(row)


def newest_checkpoints(limit: int) -> tuple[StoredCheckpoint, ...]:
    """Return the newest checkpoints, the newest first.

    Args:
        limit: At most so many.

    Returns:
        The checkpoints.
    """
    return tuple(_checkpoint(row) for row in models.Checkpoint.objects.order_by("-size")[:limit])


def newest_checkpoint() -> StoredCheckpoint | None:
    """Return the newest checkpoint; None before the first."""
    row = models.Checkpoint.objects.order_by("-size").first()
    return None if row is None else _checkpoint(row)


def find_checkpoint(count: int) -> StoredCheckpoint | None:
    """Return the checkpoint of a size, or None.

    Args:
        count: Number of leaves.
    """
    row = models.Checkpoint.objects.filter(size=count).first()
    return None if row is None else _checkpoint(row)


def _checkpoint(row: models.Checkpoint) -> StoredCheckpoint:
    return StoredCheckpoint(size=row.size, root=row.root, at=row.at.astimezone(UTC), signed=bytes(row.signed))


def _placed(row: Sequence[Any]) -> Placed:
    return Placed(index=row[0], leaf=bytes(row[1]), kept=None if row[2] is None else _kept(row[2:]))


def _kept(row: Sequence[Any]) -> Kept:
    line_id, at, action, door, officer, desk, subjects, details, *keys = row
    salt, details_salt, details_mac = (bytes(each) for each in keys)
    line = Line(
        line_id=line_id,
        at=at.astimezone(UTC),
        action=action,
        door=door,
        officer=officer,
        desk=desk,
        subjects=_subjects(json.loads(subjects)),
        details=_details(json.loads(details)),
    )
    return Kept(line=line, salt=salt, details_salt=details_salt, details_mac=details_mac)


def _subjects(found: Json) -> tuple[str, ...]:
    # What somebody altered need not be a list of texts; it must not stop the check that is to find it.
    if isinstance(found, list) and all(isinstance(each, str) for each in found):
        return tuple(str(each) for each in found)
    return (json.dumps(found),)


def _details(found: Json) -> dict[str, Json]:
    return found if isinstance(found, dict) else {"altered": found}

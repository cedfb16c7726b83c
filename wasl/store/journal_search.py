"""Finding lines of the journal by who, where, what, when and about what; the newest first, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from django.db import connection

from wasl.record.canonical import dump
from wasl.store import models

_COLUMNS: Final = (
    "line.line_id, line.at, line.action, line.door, line.officer_id, line.desk_id, line.subjects, place.index,"
    " encode(place.leaf, 'hex'), line.details_salt = ''"
)
_FROM: Final = "FROM store_journalline AS line LEFT JOIN store_journalleaf AS place USING (line_id)"
# By place, for which there is an index: every line of a long journal is not read for a list of proposals.
_ACTIONS: Final = """
SELECT DISTINCT line.action FROM store_journalline AS line JOIN (
    (SELECT line_id FROM store_journalleaf ORDER BY index DESC LIMIT %s)
    UNION ALL (SELECT line_id FROM store_unplacedline ORDER BY number DESC LIMIT %s)
) AS late USING (line_id) ORDER BY line.action
"""
_LATE: Final = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesWanted:
    """Which lines; what is left empty does not count.

    Attributes:
        officer_id: Who acted.
        desk_id: At which desk.
        action: What was done.
        since: From when on, aware.
        until: Before when, aware.
        about: Id of what it was done to, or of the line itself.
    """

    officer_id: str = ""
    desk_id: str = ""
    action: str = ""
    since: datetime | None = None
    until: datetime | None = None
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """A line without its details.

    Attributes:
        line_id: Its id.
        at: When, aware, UTC.
        action: What was done.
        door: Through which door.
        officer_id: Who; empty for the node itself.
        desk_id: At which desk; empty for the node itself.
        subjects: Ids of what it was done to.
        index: Its place in the tree, from 0; None while it waits for one.
        leaf: Leaf hash, hexadecimal; empty while it waits.
        erased: True if its details were erased.
    """

    line_id: str
    at: datetime
    action: str
    door: str
    officer_id: str
    desk_id: str
    subjects: tuple[str, ...]
    index: int | None
    leaf: str
    erased: bool


def look(wanted: LinesWanted, *, after: str, limit: int) -> tuple[FoundLine, ...]:
    """Return lines, the newest first.

    Args:
        wanted: Which.
        after: Line at which an earlier page ended; empty to begin.
        limit: At most so many.

    Returns:
        The lines.
    """
    conditions, values = _where(wanted)
    if after:
        conditions.append("(line.at, line.line_id) < (SELECT at, line_id FROM store_journalline WHERE line_id = %s)")
        values.append(after)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    statement = f"SELECT {_COLUMNS} {_FROM} {where} ORDER BY line.at DESC, line.line_id DESC LIMIT %s"
    with connection.cursor() as cursor:
        cursor.execute(statement, [*values, limit])
        return tuple(map(_line_of, cursor.fetchall()))


def actions() -> tuple[str, ...]:
    """Return what the latest lines tell of, by code."""
    with connection.cursor() as cursor:
        cursor.execute(_ACTIONS, [_LATE, _LATE])
        return tuple(row[0] for row in cursor.fetchall())


def newest(action: str) -> tuple[datetime, str, Mapping[str, Any]] | None:
    """Return when an action was last done, by whom, and the details; None if never.

    Args:
        action: The code.
    """
    row = models.JournalLine.objects.filter(action=action).order_by("-at", "-line_id").first()
    return None if row is None else (row.at.astimezone(UTC), row.officer_id, dict(row.details))


def oldest_waiting() -> datetime | None:
    """Return when the line was written that waits longest for its place; None if none waits."""
    statement = (
        "SELECT line.at FROM (SELECT number, line_id FROM store_unplacedline ORDER BY number LIMIT 1) AS waiting"
        " JOIN store_journalline AS line USING (line_id)"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)
        row = cursor.fetchone()
    return None if row is None else row[0].astimezone(UTC)


def logins(officer_ids: Collection[str]) -> Mapping[str, str]:
    """Return the logins of officers, closed accounts included.

    Args:
        officer_ids: The officers.

    Returns:
        Login by id.
    """
    return dict(models.Officer.objects.filter(pk__in=set(officer_ids)).values_list("pk", "login"))


def officer_id_of(login: str) -> str:
    """Return who has or had a login; empty if nobody.

    Args:
        login: As typed.
    """
    found = models.Officer.objects.filter(login=login.strip().lower()).values_list("pk", flat=True).first()
    return found or ""


def _where(wanted: LinesWanted) -> tuple[list[str], list[Any]]:
    pairs: list[tuple[str, Sequence[Any]]] = [
        ("line.officer_id = %s", [wanted.officer_id] if wanted.officer_id else []),
        ("line.desk_id = %s", [wanted.desk_id] if wanted.desk_id else []),
        ("line.action = %s", [wanted.action] if wanted.action else []),
        ("line.at >= %s", [wanted.since] if wanted.since else []),
        ("line.at < %s", [wanted.until] if wanted.until else []),
        (
            "(line.subjects @> %s::jsonb OR line.line_id = %s)",
            [dump([wanted.about]).decode(), wanted.about] if wanted.about else [],
        ),
    ]
    counted = [(condition, values) for condition, values in pairs if values]
    return [condition for condition, _ in counted], [value for _, values in counted for value in values]


def _line_of(row: Sequence[Any]) -> FoundLine:
    line_id, at, action, door, officer, desk, subjects, index, leaf, erased = row
    return FoundLine(
        line_id=line_id,
        at=at.astimezone(UTC),
        action=action,
        door=door,
        officer_id=officer,
        desk_id=desk,
        subjects=_subjects(subjects),
        index=index,
        leaf=leaf or "",
        erased=erased,
    )


def _subjects(found: Any) -> tuple[str, ...]:  # noqa: ANN401 - as the database gives it
    loaded = json.loads(found) if isinstance(found, str) else found
    # What somebody altered need not be a list of texts; the page that is to show it must not stop at it.
    return tuple(map(str, loaded)) if isinstance(loaded, list) else (str(loaded),)

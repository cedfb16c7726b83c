"""Lines of the journal about reading, as far as they were not looked through; and the signs that came of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from wasl.store import models

REFUSED: Final = frozenset({"look-refused", "glass-nothing"})
READING: Final = (
    "report-read",
    "report-printed",
    "search",
    "attachment-read",
    "hit-read",
    "glass-read",
    *sorted(REFUSED),
)
"""Actions that count."""

_READING: Final = "reading"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingLine:
    """A line about reading.

    Attributes:
        at: When, aware, UTC.
        action: What was done.
        officer_id: Who.
        desk_id: At which desk.
        subjects: Ids of what was read.
        details: What else it says; empty once it was erased.
    """

    at: datetime
    action: str
    officer_id: str
    desk_id: str
    subjects: tuple[str, ...]
    details: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSign:
    """A sign.

    Attributes:
        alert_id: Random id.
        rule: Code of the rule.
        officer_id: Who read.
        login: That officer's login.
        desk_id: At which desk.
        first: When the first of what counted was read.
        last: When the threshold was reached.
        count: How many counted.
        limit: The threshold.
        closed: When it was closed; None while it is open.
        closed_by: Login of who closed it; empty while it is open.
        finding: What that person found.
    """

    alert_id: str
    rule: str
    officer_id: str
    login: str
    desk_id: str
    first: datetime
    last: datetime
    count: int
    limit: int
    closed: datetime | None = None
    closed_by: str = ""
    finding: str = ""


def seen() -> int:
    """Return how many lines were looked through, and hold that number until the transaction ends."""
    models.ReadingSeen.objects.get_or_create(name=_READING, defaults={"lines": 0})
    return models.ReadingSeen.objects.select_for_update().get(name=_READING).lines


def set_seen(lines: int) -> None:
    """Keep how many lines were looked through.

    Args:
        lines: From the start of the journal.
    """
    models.ReadingSeen.objects.filter(name=_READING).update(lines=lines)


def fresh(after: int, *, limit: int) -> tuple[int, tuple[ReadingLine, ...]]:
    """Return lines that have their place and were not looked through.

    Args:
        after: How many lines were.
        limit: At most so many places.

    Returns:
        How many lines are looked through with these, and those of them that are about reading.
    """
    places = models.JournalLeaf.objects.filter(index__gte=after).order_by("index").select_related("line")[:limit]
    found = list(places)
    rows = [each.line for each in found if each.line.action in READING and each.line.officer_id]
    return (found[-1].index + 1 if found else after), tuple(map(_line_of, rows))


def between(officers: Collection[str], first: datetime, last: datetime) -> tuple[ReadingLine, ...]:
    """Return the lines about reading of some officers.

    Args:
        officers: Their ids.
        first: From when on, aware.
        last: Until when, inclusive.

    Returns:
        The lines, in the order of time.
    """
    rows = models.JournalLine.objects.filter(
        action__in=READING, officer_id__in=list(officers), at__gte=first, at__lte=last
    )
    return tuple(map(_line_of, rows.order_by("at", "line_id")))


def add(sign: StoredSign, *, made: datetime) -> bool:
    """Keep a sign, unless the same was told that day.

    Args:
        sign: The sign.
        made: Now.

    Returns:
        True if it is new.
    """
    _, fresh_one = models.UnusualReading.objects.get_or_create(
        officer_id=sign.officer_id,
        desk_id=sign.desk_id,
        rule=sign.rule,
        day=sign.last.date(),
        defaults={
            "alert_id": sign.alert_id,
            "first": sign.first,
            "last": sign.last,
            "count": sign.count,
            "limit": sign.limit,
            "made": made,
        },
    )
    return fresh_one


def all_signs(*, closed: bool, limit: int) -> tuple[StoredSign, ...]:
    """Return signs, the latest first.

    Args:
        closed: True for closed ones, too.
        limit: At most so many.

    Returns:
        The signs.
    """
    rows = models.UnusualReading.objects.select_related("officer", "closed_by").order_by("-last", "alert_id")
    return tuple(map(_sign_of, (rows if closed else rows.filter(closed=None))[:limit]))


def find(alert_id: str) -> StoredSign | None:
    """Return a sign, held until the transaction ends, or None.

    Args:
        alert_id: The sign.

    Returns:
        The sign.
    """
    rows = models.UnusualReading.objects.select_for_update(of=("self",)).select_related("officer", "closed_by")
    row = rows.filter(alert_id=alert_id).first()
    return None if row is None else _sign_of(row)


def close(alert_id: str, *, officer_id: str, finding: str, at: datetime) -> None:
    """Close a sign.

    Args:
        alert_id: The sign.
        officer_id: Who closes it.
        finding: What that person found.
        at: Now.
    """
    models.UnusualReading.objects.filter(alert_id=alert_id, closed=None).update(
        closed=at, closed_by_id=officer_id, finding=finding
    )


def count_open() -> int:
    """Return how many signs are open."""
    return models.UnusualReading.objects.filter(closed=None).count()


def _line_of(row: models.JournalLine) -> ReadingLine:
    return ReadingLine(
        at=row.at,
        action=row.action,
        officer_id=row.officer_id,
        desk_id=row.desk_id,
        subjects=tuple(row.subjects),
        details=dict(row.details),
    )


def _sign_of(row: models.UnusualReading) -> StoredSign:
    return StoredSign(
        alert_id=row.alert_id,
        rule=row.rule,
        officer_id=row.officer_id,
        login=row.officer.login,
        desk_id=row.desk_id,
        first=row.first,
        last=row.last,
        count=row.count,
        limit=row.limit,
        closed=row.closed,
        closed_by=row.closed_by.login if row.closed_by else "",
        finding=row.finding,
    )

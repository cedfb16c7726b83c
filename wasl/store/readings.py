"""How often each desk read a report, as the journal tells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wasl.store import models

TOLD: Final = "reads-told"
"""Action of the line that a peer was told who read its item."""

_GLASS: Final = "glass-read"
_READING: Final = ("report-read", "attachment-read", "report-printed", _GLASS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """What one desk read.

    Attributes:
        desk_id: The desk.
        count: How often.
        first: When first, aware, UTC.
        last: When last, aware, UTC.
        officers: Logins with their numbers, most first.
        through_glass: How many of them through broken glass.
    """

    desk_id: str
    count: int
    first: datetime
    last: datetime
    officers: tuple[tuple[str, int], ...]
    through_glass: int = 0


def of_report(report_id: str) -> tuple[Readings, ...]:
    """Return how often each desk read a report.

    Args:
        report_id: The report.

    Returns:
        One per desk, those that read most first.
    """
    rows = models.JournalLine.objects.filter(subjects__contains=[report_id], action__in=_READING)
    lines: dict[str, list[tuple[datetime, str, str]]] = {}
    for at, desk_id, officer_id, action in rows.values_list("at", "desk_id", "officer_id", "action"):
        lines.setdefault(desk_id, []).append((at, officer_id, action))
    everybody = {officer for read in lines.values() for _, officer, _ in read}
    logins = dict(models.Officer.objects.filter(officer_id__in=everybody).values_list("officer_id", "login"))
    found = [_of_desk(desk_id, read, logins) for desk_id, read in lines.items()]
    return tuple(sorted(found, key=lambda each: (-each.count, each.desk_id)))


def was_told(release_id: str, since: datetime) -> bool:
    """Say whether the reads of a release were told since a moment.

    Args:
        release_id: The release.
        since: The moment, aware.

    Returns:
        True if so.
    """
    rows = models.JournalLine.objects.filter(subjects__contains=[release_id], action=TOLD, at__gt=since)
    return rows.exists()


def _of_desk(desk_id: str, read: list[tuple[datetime, str, str]], logins: dict[str, str]) -> Readings:
    counted = Counter(logins.get(officer, officer) for _, officer, _ in read)
    moments = [at for at, _, _ in read]
    return Readings(
        desk_id=desk_id,
        count=len(read),
        first=min(moments),
        last=max(moments),
        officers=tuple(sorted(counted.items(), key=lambda each: (-each[1], each[0]))),
        through_glass=sum(action == _GLASS for _, _, action in read),
    )

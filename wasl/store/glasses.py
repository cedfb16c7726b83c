"""Glass that was broken for a danger to life, and what was judged of it; the rows of the wall go with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Q, QuerySet

from wasl.record import DeskId, ReportVersion, wire
from wasl.store import models, restrictions


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredJudgement:
    """What one person judged.

    Attributes:
        officer_id: Who.
        login: That officer's login.
        justified: What.
        words: Why; empty once the report was erased.
        at: When, aware, UTC.
    """

    officer_id: str
    login: str
    justified: bool
    words: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredGlass:
    """Broken glass.

    Attributes:
        glass_id: Random id.
        officer_id: Who broke it.
        login: That officer's login.
        desk: At which desk.
        asked: What was asked for, as it was typed.
        words: Whose life is in danger and how; empty once the report was erased.
        report_id: What was opened; empty if there was nothing.
        version: Which version.
        owner: The desk that speaks in it; empty if there was nothing.
        at: When, aware, UTC.
        until: Until when it lasts.
        judged: What was judged, the first first.
    """

    glass_id: str
    officer_id: str
    login: str = ""
    desk: DeskId
    asked: str
    words: str
    report_id: str
    version: int
    owner: DeskId
    at: datetime
    until: datetime
    judged: tuple[StoredJudgement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a desk of this node says.

    Attributes:
        version: The newest version.
        restrictions: Causes for which its report is restricted here.
    """

    version: ReportVersion
    restrictions: frozenset[str]


def find_spoken(report_id: str, node: str) -> Spoken | None:
    """Return the newest version of a report in which a desk of this node speaks and that is not closed, or None.

    Args:
        report_id: The report.
        node: This node.

    Returns:
        The version; what a peer said and what is closed is not even read, and so takes the same statement as what is
        absent.
    """
    rows = models.Version.objects.filter(~restrictions.closed(), report_id=report_id, origin_node=node)
    row = rows.order_by("-version").first()
    if row is None:
        return None
    version = wire.decode(ReportVersion, bytes(row.body), label=wire.REPORT)
    return Spoken(version=version, restrictions=frozenset(getattr(row, "causes", ())))


def hold_officer(officer_id: str) -> None:
    """Let nobody else break glass in an officer's name until the transaction ends.

    Args:
        officer_id: The officer.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('glass ' || %s, 0))", [officer_id])


def add(glass: StoredGlass) -> None:
    """Keep that glass was broken.

    Args:
        glass: The glass.
    """
    models.Glass.objects.create(
        glass_id=glass.glass_id,
        officer_id=glass.officer_id,
        desk_id=glass.desk,
        asked=glass.asked,
        words=glass.words,
        report_id=glass.report_id,
        version=glass.version,
        owner_id=glass.owner or None,
        at=glass.at,
        until=glass.until,
    )


def count_since(officer_id: str, since: datetime) -> int:
    """Return how often an officer has broken glass since a moment.

    Args:
        officer_id: The officer.
        since: The moment, aware.

    Returns:
        How often.
    """
    return models.Glass.objects.filter(officer_id=officer_id, at__gt=since).count()


def was_refused(officer_id: str, report_id: str) -> bool:
    """Say whether somebody found it not justified that an officer broke the glass over a report.

    Args:
        officer_id: The officer.
        report_id: The report.

    Returns:
        True if so.
    """
    rows = models.GlassJudgement.objects.filter(glass__officer_id=officer_id, justified=False)
    return rows.filter(glass__report_id=report_id).exclude(glass__report_id="").exists()


def find(glass_id: str) -> StoredGlass | None:
    """Return one, or None.

    Args:
        glass_id: Its id.

    Returns:
        The glass.
    """
    return next(iter(_records(models.Glass.objects.filter(glass_id=glass_id))), None)


def hold(glass_id: str) -> StoredGlass | None:
    """Return one, held until the transaction ends, or None.

    Args:
        glass_id: Its id.

    Returns:
        The glass.
    """
    list(models.Glass.objects.select_for_update().filter(glass_id=glass_id))
    return find(glass_id)


def of_officer(officer_id: str, desk: DeskId, *, limit: int) -> tuple[StoredGlass, ...]:
    """Return what an officer broke at a desk, the last first.

    Args:
        officer_id: The officer.
        desk: The desk.
        limit: At most so many.

    Returns:
        The glasses.
    """
    rows = models.Glass.objects.filter(officer_id=officer_id, desk_id=desk)
    return _records(rows.order_by("-at", "glass_id")[:limit])


def of_desk(desk: DeskId, *, limit: int) -> tuple[StoredGlass, ...]:
    """Return what officers of a desk broke, and what was broken over what the desk says; the last first.

    Args:
        desk: The desk.
        limit: At most so many.

    Returns:
        The glasses.
    """
    return _records(_about(desk).order_by("-at", "glass_id")[:limit])


def everything(*, limit: int) -> tuple[StoredGlass, ...]:
    """Return all that was broken, the last first.

    Args:
        limit: At most so many.

    Returns:
        The glasses.
    """
    return _records(models.Glass.objects.order_by("-at", "glass_id")[:limit])


def count_unjudged(officer_id: str, desk: DeskId | None) -> int:
    """Return how many glasses nobody has judged.

    Args:
        officer_id: Who asks; what that officer broke does not count.
        desk: Only those about this desk; None for all.

    Returns:
        How many.
    """
    rows = models.Glass.objects.all() if desk is None else _about(desk)
    return rows.filter(glassjudgement=None).exclude(officer_id=officer_id).count()


def judge(glass_id: str, *, officer_id: str, justified: bool, words: str, at: datetime) -> None:
    """Keep what a person judged.

    Args:
        glass_id: The glass.
        officer_id: Who judges.
        justified: What.
        words: Why.
        at: Now.
    """
    models.GlassJudgement.objects.create(
        glass_id=glass_id, officer_id=officer_id, justified=justified, words=words, at=at
    )


def forget(report_id: str) -> None:
    """Drop the words that people wrote about a report that is erased; that they broke the glass and judged it, stays.

    Args:
        report_id: The report.
    """
    rows = models.Glass.objects.filter(report_id=report_id)
    models.GlassJudgement.objects.filter(glass__in=rows.values("pk")).update(words="")
    rows.update(words="", asked=report_id)


def _about(desk: DeskId) -> QuerySet[models.Glass]:
    return models.Glass.objects.filter(Q(desk_id=desk) | Q(owner_id=desk))


def _records(rows: QuerySet[models.Glass]) -> tuple[StoredGlass, ...]:
    found = list(rows.select_related("officer"))
    judged: dict[str, list[models.GlassJudgement]] = {}
    said = models.GlassJudgement.objects.filter(glass__in=[row.pk for row in found]).select_related("officer")
    for each in said.order_by("at", "pk"):
        judged.setdefault(each.glass_id, []).append(each)
    return tuple(_record_of(row, judged.get(row.pk, [])) for row in found)


def _record_of(row: models.Glass, judged: Sequence[models.GlassJudgement]) -> StoredGlass:
    return StoredGlass(
        glass_id=row.glass_id,
        officer_id=row.officer_id,
        login=row.officer.login,
        desk=DeskId(row.desk_id),
        asked=row.asked,
        words=row.words,
        report_id=row.report_id,
        version=row.version,
        owner=DeskId(row.owner_id or ""),
        at=row.at,
        until=row.until,
        judged=tuple(
            StoredJudgement(
                officer_id=each.officer_id,
                login=each.officer.login,
                justified=each.justified,
                words=each.words,
                at=each.at,
            )
            for each in judged
        ),
    )

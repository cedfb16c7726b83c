"""Legal holds, each with the day on which it is decided again. One that was lifted stays, with who did and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from wasl.record import Desk, DeskId, DeskKind
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredHold:
    """A hold in force.

    Attributes:
        hold_id: Random id.
        report_id: The report.
        reason: As it was given.
        authority: Who demands it, and under which reference.
        due: The day on which it is decided again.
        login: Login of who placed it.
        since: When.
        renewal: Why it was renewed the last time; empty if it never was.
        renewer: Login of who renewed it; empty if nobody did.
    """

    hold_id: str
    report_id: str
    reason: str
    authority: str
    due: date
    login: str
    since: datetime
    renewal: str
    renewer: str


def add(
    hold_id: str,
    report_id: str,
    *,
    reason: str,
    authority: str,
    due: date,
    officer_id: str,
    desk: DeskId,
    at: datetime,
) -> None:
    """Keep a new hold.

    Args:
        hold_id: Random id.
        report_id: The report.
        reason: Why.
        authority: Who demands it, and under which reference.
        due: The day on which it is decided again.
        officer_id: Who.
        desk: For which desk.
        at: Now.
    """
    models.LegalHold.objects.create(
        hold_id=hold_id,
        report_id=report_id,
        reason=reason,
        authority=authority,
        due=due,
        officer_id=officer_id,
        desk_id=desk,
        since=at,
    )


def in_force(desk: Desk) -> tuple[StoredHold, ...]:
    """Return the holds in force that a desk decides, the first due first.

    Args:
        desk: The desk; the centre's decides those of closed desks, too.

    Returns:
        The holds.
    """
    rows = _of_desk(desk).select_related("officer", "renewed_by").order_by("due", "hold_id")
    return tuple(map(_hold, rows))


def count_due(desk: Desk, until: date) -> int:
    """Return how many holds a desk has to decide again.

    Args:
        desk: The desk.
        until: Due on this day or before.

    Returns:
        Their number.
    """
    return _of_desk(desk).filter(due__lte=until).count()


def renew(hold_id: str, due: date, reason: str, *, officer_id: str) -> None:
    """Let a hold stay.

    Args:
        hold_id: The hold.
        due: The day on which it is decided again.
        reason: Why.
        officer_id: Who.
    """
    models.LegalHold.objects.filter(hold_id=hold_id, lifted=None).update(
        due=due, renewal=reason, renewed_by_id=officer_id
    )


def lift(hold_id: str, reason: str, *, officer_id: str, at: datetime) -> None:
    """Lift a hold.

    Args:
        hold_id: The hold.
        reason: Why.
        officer_id: Who.
        at: Now.
    """
    models.LegalHold.objects.filter(hold_id=hold_id, lifted=None).update(
        lifted=at, lifted_by_id=officer_id, lifting=reason
    )


def forget(report_id: str) -> None:
    """Drop the words of holds on a report that is erased; that it was held, by whom and how long, stays.

    Args:
        report_id: The report.
    """
    models.LegalHold.objects.filter(report_id=report_id).update(reason="", authority="", renewal="", lifting="")


def _of_desk(desk: Desk) -> QuerySet[models.LegalHold]:
    # A desk that was closed has nobody to decide: what it held would be held for ever.
    orphaned = Q(desk__closed=True) if desk.kind is DeskKind.CENTRE else Q(pk__in=())
    return models.LegalHold.objects.filter(Q(desk=desk.desk_id) | orphaned, lifted=None)


def _hold(row: models.LegalHold) -> StoredHold:
    return StoredHold(
        hold_id=row.hold_id,
        report_id=row.report_id,
        reason=row.reason,
        authority=row.authority,
        due=row.due,
        login=row.officer.login,
        since=row.since,
        renewal=row.renewal,
        renewer=row.renewed_by.login if row.renewed_by else "",
    )

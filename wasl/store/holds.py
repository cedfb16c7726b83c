"""Legal holds. One that was lifted stays, with who lifted it and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.record import DeskId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredHold:
    """A hold in force.

    Attributes:
        hold_id: Random id.
        report_id: The report.
        reason: As it was given.
        login: Login of who placed it.
        since: When.
    """

    hold_id: str
    report_id: str
    reason: str
    login: str
    since: datetime


def add(hold_id: str, report_id: str, reason: str, *, officer_id: str, desk: DeskId, at: datetime) -> None:
    """Keep a new hold.

    Args:
        hold_id: Random id.
        report_id: The report.
        reason: Why.
        officer_id: Who.
        desk: For which desk.
        at: Now.
    """
    models.LegalHold.objects.create(
        hold_id=hold_id, report_id=report_id, reason=reason, officer_id=officer_id, desk_id=desk, since=at
    )


def in_force() -> tuple[StoredHold, ...]:
    """Return the holds in force, the last first."""
    rows = models.LegalHold.objects.filter(lifted=None).select_related("officer").order_by("-since", "hold_id")
    return tuple(
        StoredHold(
            hold_id=row.hold_id, report_id=row.report_id, reason=row.reason, login=row.officer.login, since=row.since
        )
        for row in rows
    )


def lift(hold_id: str, *, officer_id: str, at: datetime) -> None:
    """Lift a hold.

    Args:
        hold_id: The hold.
        officer_id: Who.
        at: Now.
    """
    models.LegalHold.objects.filter(hold_id=hold_id, lifted=None).update(lifted=at, lifted_by_id=officer_id)

"""Legal holds: what must not be erased for now is closed instead, and the originator is told so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.errors import AccessError, InputError
from wasl.flow import clock, limits, lines
from wasl.flow.life import passing
from wasl.flow.life.applying import apply, backups_until
from wasl.flow.wall import for_reader
from wasl.record import Actor, Right, new_id
from wasl.store import holds, life, versions
from wasl.store.connection import atomic


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldView:
    """A legal hold.

    Attributes:
        hold_id: Random id.
        report_id: The report.
        reason: As it was given.
        officer: Login of who placed it.
        since: When.
    """

    hold_id: str
    report_id: str
    reason: str
    officer: str
    since: datetime


@for_reader
def place(actor: Actor, report_id: str, *, reason: str) -> HoldView:
    """Keep a report of this node from being erased until the hold is lifted.

    Nothing of the report is shown, and nothing is told about whether it is here: a hold may come before what it is for.

    Args:
        actor: Needs the right to protect.
        report_id: The report.
        reason: The order or the case that demands it.

    Returns:
        The hold.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``reason-missing``, ``id-form``, ``hold-already``, or the codes of `wasl.flow.limits.check_text`.
    """
    _require(actor)
    if not reason.strip():
        raise InputError("reason-missing")
    limits.check_text(reason, field="reason", limit=limits.LINE_LIMIT)
    limits.check_short_id(report_id, field="report_id")
    with atomic():
        # What is just being erased is erased, and what comes after finds the hold.
        versions.hold(report_id)
        if life.is_held(report_id):
            raise InputError("hold-already")
        hold_id = new_id()
        holds.add(
            hold_id, report_id, reason, officer_id=actor.officer.officer_id, desk=actor.desk.desk_id, at=clock.now()
        )
        lines.write(actor, "hold-placed", [report_id, hold_id])
        return next(each for each in held(actor) if each.hold_id == hold_id)


@for_reader
def held(actor: Actor) -> tuple[HoldView, ...]:
    """Return the holds that are in force.

    Args:
        actor: Needs the right to protect.

    Returns:
        The holds, the last first.

    Raises:
        AccessError: ``right-missing``.
    """
    _require(actor)
    return tuple(
        HoldView(
            hold_id=each.hold_id, report_id=each.report_id, reason=each.reason, officer=each.login, since=each.since
        )
        for each in holds.in_force()
    )


@for_reader
def lift(actor: Actor, hold_id: str) -> None:
    """Lift a hold; what was to be erased meanwhile is erased now.

    Args:
        actor: Needs the right to protect.
        hold_id: The hold.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` if it is not in force.
    """
    _require(actor)
    with atomic():
        found = next((each for each in holds.in_force() if each.hold_id == hold_id), None)
        if found is None:
            raise AccessError("not-found")
        holds.lift(hold_id, officer_id=actor.officer.officer_id, at=clock.now())
        lines.write(actor, "hold-lifted", [found.report_id, hold_id])
        if apply(found.report_id, actor=actor).erased:
            passing.tell_erased_later(found.report_id, backups_until())


def _require(actor: Actor) -> None:
    if not actor.holds(Right.PROTECT):
        raise AccessError("right-missing", right=str(Right.PROTECT))

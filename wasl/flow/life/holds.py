"""Legal holds: what must not be erased for now is closed instead, and the originator is told so.

A hold names who demands it and the day on which it is decided again. That day ends nothing: until somebody of its desk
renews or lifts it, it goes on holding, and the tray of its desk says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, limits, lines
from wasl.flow.life import passing
from wasl.flow.life.applying import apply, backups_until
from wasl.flow.wall import for_reader
from wasl.record import Actor, Handling, Right, Text, new_id
from wasl.store import holds, versions
from wasl.store.connection import atomic
from wasl.store.holds import StoredHold

HOLD_YEARS: Final = 1
"""For so long at most a hold stands before it is decided again."""

AHEAD: Final = timedelta(days=30)
"""So long before its day a hold waits to be decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldView:
    """A legal hold.

    Attributes:
        hold_id: Random id.
        report_id: The report.
        title: Its title; None for an officer who may not read it, or if it is not here.
        handling: Its handling; None with the title.
        reason: As it was given.
        authority: Who demands it, and under which reference.
        due: The day on which it is decided again.
        state: ``runs``, ``soon`` within `AHEAD` of its day, or ``over`` when that has passed; it holds in each.
        officer: Login of who placed it.
        since: When.
        renewal: Why it was renewed the last time; empty if it never was.
        renewer: Login of who renewed it; empty if nobody did.
    """

    hold_id: str
    report_id: str
    title: Text | None
    handling: Handling | None
    reason: str
    authority: str
    due: date
    state: str
    officer: str
    since: datetime
    renewal: str
    renewer: str


@for_reader
def place(actor: Actor, report_id: str, *, reason: str, authority: str, until: date) -> HoldView:
    """Keep a report of this node from being erased until the hold is lifted.

    Nothing of the report is shown, and nothing is told about whether it is here: a hold may come before what it is for.

    Args:
        actor: Needs the right to protect.
        report_id: The report.
        reason: What it is needed for, in words.
        authority: Who demands it, and under which reference: a court and its order, an office and its case.
        until: The day on which it is decided again; at most a year from today.

    Returns:
        The hold.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``reason-missing``, ``hold-authority``, ``hold-past``, ``hold-too-late``, ``id-form``,
            ``hold-already`` if this desk holds it, or the codes of `wasl.flow.limits.check_text`.
    """
    _require(actor)
    limits.check_short_id(report_id, field="report_id")
    _check(reason, until)
    if not authority.strip():
        raise InputError("hold-authority")
    limits.check_text(authority, field="authority", limit=limits.LINE_LIMIT)
    with atomic():
        # What is just being erased is erased, and what comes after finds the hold.
        versions.hold(report_id)
        if any(each.report_id == report_id for each in holds.in_force(actor.desk)):
            raise InputError("hold-already")
        hold_id = new_id()
        holds.add(
            hold_id,
            report_id,
            reason=reason.strip(),
            authority=authority.strip(),
            due=until,
            officer_id=actor.officer.officer_id,
            desk=actor.desk.desk_id,
            at=clock.now(),
        )
        told = {"until": until.isoformat(), "authority": authority.strip(), "reason": reason.strip()}
        lines.write(actor, "hold-placed", [report_id, hold_id], **told)
        return _view(actor, _access(actor, hold_id))


@for_reader
def held(actor: Actor) -> tuple[HoldView, ...]:
    """Return the holds that the actor's desk decides: its own, and at the centre's desk those of closed desks.

    Args:
        actor: Needs the right to protect.

    Returns:
        The holds in force, the first due first.

    Raises:
        AccessError: ``right-missing``.
    """
    _require(actor)
    found = holds.in_force(actor.desk)
    titled = _titled(actor, found)
    return tuple(_shown(each, titled) for each in found)


@for_reader
def count_due(actor: Actor) -> int:
    """Return how many holds the actor's desk has to decide within `AHEAD`, or should have decided.

    Args:
        actor: Who looks.

    Returns:
        Their number; none for whoever may not decide.
    """
    return holds.count_due(actor.desk, clock.today() + AHEAD) if actor.holds(Right.PROTECT) else 0


@for_reader
def renew(actor: Actor, hold_id: str, *, until: date, reason: str) -> HoldView:
    """Let a hold stay until it is decided again.

    Args:
        actor: Needs the right to protect.
        hold_id: The hold.
        until: The day on which it is decided again; at most a year from today.
        reason: Why it is needed still, in words.

    Returns:
        The hold.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` if this desk has none such in force.
        InputError: ``reason-missing``, ``hold-past``, ``hold-too-late``, or the codes of
            `wasl.flow.limits.check_text`.
    """
    with atomic():
        found = _access(actor, hold_id)
        _check(reason, until)
        holds.renew(hold_id, until, reason.strip(), officer_id=actor.officer.officer_id)
        told = {"until": until.isoformat(), "reason": reason.strip()}
        lines.write(actor, "hold-renewed", [found.report_id, hold_id], **told)
        return _view(actor, _access(actor, hold_id))


@for_reader
def lift(actor: Actor, hold_id: str, *, reason: str) -> None:
    """Lift a hold; what was to be erased meanwhile is erased now, unless another hold keeps it.

    Args:
        actor: Needs the right to protect.
        hold_id: The hold.
        reason: Why it is needed no longer, in words.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` if this desk has none such in force.
        InputError: ``reason-missing``, or the codes of `wasl.flow.limits.check_text`.
    """
    with atomic():
        found = _access(actor, hold_id)
        _check_reason(reason)
        holds.lift(hold_id, reason.strip(), officer_id=actor.officer.officer_id, at=clock.now())
        lines.write(actor, "hold-lifted", [found.report_id, hold_id], reason=reason.strip())
        if apply(found.report_id, actor=actor).erased:
            passing.tell_erased_later(found.report_id, backups_until())


def _access(actor: Actor, hold_id: str) -> StoredHold:
    _require(actor)
    found = next((each for each in holds.in_force(actor.desk) if each.hold_id == hold_id), None)
    if found is None:
        raise AccessError("not-found")
    return found


def _require(actor: Actor) -> None:
    if not actor.holds(Right.PROTECT):
        raise AccessError("right-missing", right=str(Right.PROTECT))


def _check(reason: str, until: date) -> None:
    _check_reason(reason)
    today = clock.today()
    if until <= today:
        raise InputError("hold-past", day=until)
    if until > limits.years_later(today, HOLD_YEARS):
        raise InputError("hold-too-late", years=HOLD_YEARS)


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise InputError("reason-missing")
    limits.check_text(reason, field="reason", limit=limits.LINE_LIMIT)


def _titled(actor: Actor, found: tuple[StoredHold, ...]) -> dict[str, tuple[Text, Handling]]:
    stored = access.readable_only(actor, versions.find_many({each.report_id for each in found}))
    return {each.version.report_id: (each.version.title, each.version.handling) for each in stored}


def _view(actor: Actor, found: StoredHold) -> HoldView:
    return _shown(found, _titled(actor, (found,)))


def _shown(found: StoredHold, titled: dict[str, tuple[Text, Handling]]) -> HoldView:
    title, handling = titled.get(found.report_id, (None, None))
    return HoldView(
        hold_id=found.hold_id,
        report_id=found.report_id,
        title=title,
        handling=handling,
        reason=found.reason,
        authority=found.authority,
        due=found.due,
        state=_state(found.due),
        officer=found.login,
        since=found.since,
        renewal=found.renewal,
        renewer=found.renewer,
    )


def _state(due: date) -> str:
    today = clock.today()
    if due < today:
        return "over"
    return "soon" if due <= today + AHEAD else "runs"

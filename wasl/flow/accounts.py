"""Suspending an account: by one person and at once; lifted by two (`wasl.flow.lifting`).

Whoever manages accounts, whoever audits (the security officer), and whoever approves at the officer's desk may suspend;
nobody suspends themselves. The account keeps its passphrase and factors, and opens nothing with them. What it had open
ends (`wasl.flow.unseating`) and does not come back when the suspension is lifted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import clock, here, limits, lines, unseating
from wasl.flow.wall import for_reader
from wasl.record import Actor, Officer, Right, new_id
from wasl.store import account_suspensions as rows
from wasl.store import officers as officer_rows
from wasl.store.account_suspensions import StoredSuspension
from wasl.store.connection import atomic

MAY_SUSPEND: Final = frozenset({Right.MANAGE, Right.AUDIT, Right.APPROVE})
"""Each is enough; the last for officers of the approver's own desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """What one person may suspend, and what is suspended.

    Attributes:
        open: Officers whose account this person may suspend, by login.
        suspended: Suspended accounts within the same reach, by login.
    """

    open: tuple[Officer, ...]
    suspended: tuple[StoredSuspension, ...]


@for_reader
def may_suspend(actor: Actor) -> bool:
    """Say whether an officer may suspend somebody at all.

    Args:
        actor: Any officer.

    Returns:
        True with one of the rights that permit it.
    """
    return bool(MAY_SUSPEND & actor.officer.rights)


@for_reader
def accounts(actor: Actor) -> Accounts:
    """Return whom an officer may suspend, and who is suspended.

    Args:
        actor: Who manages, audits, or approves at a desk; the last sees that desk's officers only.

    Returns:
        Both lists.

    Raises:
        AccessError: ``right-missing``.
    """
    _require(actor)
    known = officer_rows.all_officers(here.node_id())
    own = actor.officer.officer_id
    return Accounts(
        open=tuple(each for each in known if each.officer_id != own and _within(actor, each)),
        suspended=tuple(each for each in rows.all_open(here.node_id()) if _within(actor, each.officer)),
    )


@for_reader
def suspend(actor: Actor, login: str, *, reason: str) -> StoredSuspension:
    """Suspend an account at once: nothing that it has open goes on.

    Args:
        actor: Who manages, audits, or approves at the officer's desk.
        login: The officer, not the actor's own.
        reason: Why; whoever lifts it reads it.

    Returns:
        The suspension.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``officer-unknown`` also beyond the actor's reach, ``officer-yourself``, ``officer-suspended``,
            ``last-active-manager``, ``reason-missing``, or the codes of `wasl.flow.limits.check_text`.
    """
    _require(actor)
    if not reason.strip():
        raise InputError("reason-missing")
    limits.check_text(reason, field="reason", limit=limits.LINE_LIMIT)
    with atomic():
        officer = _reached(actor, login)
        _check_lifting(officer)
        now, suspension_id = clock.now(), new_id()
        rows.begin(suspension_id, officer.officer_id, by=actor.officer.officer_id, reason=reason.strip(), now=now)
        lines.write(actor, "officer-suspended", [officer.officer_id], reason=reason.strip())
        unseating.unseat(actor, officer.officer_id)
    return StoredSuspension(
        suspension_id=suspension_id, officer=officer, made=now, reason=reason.strip(), by=actor.officer.name
    )


def _require(actor: Actor) -> None:
    if not may_suspend(actor):
        raise AccessError("right-missing", right=str(Right.MANAGE))


def _within(actor: Actor, officer: Officer) -> bool:
    return _sees_all(actor) or actor.desk.desk_id in {each.desk_id for each in officer.desks}


def _reached(actor: Actor, login: str) -> Officer:
    # From the list of what the actor sees: an officer of another desk and one who does not exist take the same way.
    seen, wanted = accounts(actor), login.strip().lower()
    if wanted == actor.officer.login:
        raise InputError("officer-yourself")
    if any(each.officer.login == wanted for each in seen.suspended):
        raise InputError("officer-suspended", login=login)
    officer = next((each for each in seen.open if each.login == wanted), None)
    if officer is None:
        raise InputError("officer-unknown", login=login)
    officer_rows.hold(officer.officer_id)
    return officer


def _sees_all(actor: Actor) -> bool:
    return actor.holds(Right.MANAGE) or actor.holds(Right.AUDIT)


def _check_lifting(leaving: Officer) -> None:
    # Lifting is proposed by a manager: one must be left, whoever suspends. Held first, for two may suspend at once.
    officer_rows.hold_managers()
    managers = [each for each in officer_rows.all_officers(here.node_id()) if Right.MANAGE in each.rights]
    if [each.officer_id for each in managers] == [leaving.officer_id]:
        raise InputError("last-active-manager")

"""Cases: what a desk works on, so far as a reason for reading needs it. Wasl manages no cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wasl.casework.reasons import ReasonKind
from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, limits, lines, parties, reason
from wasl.flow.views import Party
from wasl.flow.wall import for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, Address, Purpose, new_id
from wasl.store import cases as rows
from wasl.store.cases import StoredCase
from wasl.store.connection import atomic

LIST_LIMIT: Final = 200
_NUMBER_LIMIT: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case as its desks see it.

    Attributes:
        case_id: Random id.
        number: As the desk writes it.
        title: A line.
        purpose: What reads for it are for.
        desk: The desk that opened it.
        officer: Login of who did.
        opened: When.
        closed: When it was closed; None while it is open.
        shared: The other desks that work on it.
        own: True if the reader's desk opened it, and may share and close it.
    """

    case_id: str
    number: str
    title: str
    purpose: Purpose
    desk: Party
    officer: str
    opened: datetime
    closed: datetime | None
    shared: tuple[Party, ...]
    own: bool


@for_reader
def open_case(actor: Actor, number: str, *, title: str, purpose: Purpose) -> CaseView:
    """Open a case of the actor's desk.

    Args:
        actor: Who opens it.
        number: As the desk writes it, at most 64 characters; the desk has no other of this number.
        title: A line that tells the desk which case it is.
        purpose: What reads for it are for.

    Returns:
        The case.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``case-number-missing``, ``case-title-missing``, ``case-already``, or the codes of
            `wasl.flow.limits.check_text`.
    """
    access.require_right(actor, Act.ORIGINATE)
    number, title = " ".join(number.split()), title.strip()
    if not limits.is_seen(number):
        raise InputError("case-number-missing")
    if not limits.is_seen(title):
        raise InputError("case-title-missing")
    limits.check_text(number, field="number", limit=_NUMBER_LIMIT)
    limits.check_text(title, field="title", limit=limits.LINE_LIMIT)
    with atomic():
        if rows.is_taken(actor.desk.desk_id, number):
            raise InputError("case-already", number=number)
        made = StoredCase(
            case_id=new_id(),
            number=number,
            title=title,
            purpose=purpose.value,
            desk=actor.desk.desk_id,
            officer=actor.officer.login,
            opened=clock.now(),
            closed=None,
            shared=(),
        )
        rows.add(made, officer_id=actor.officer.officer_id)
        lines.write(actor, "case-opened", [made.case_id], number=number, title=title)
        return _view(actor, made)


@for_reader
def may_open(actor: Actor) -> bool:
    """Say whether an actor may open, share and close cases.

    Args:
        actor: Who asks.

    Returns:
        True if so.
    """
    return actor.holds(NEEDED_RIGHT[Act.ORIGINATE])


@for_reader
def cases(actor: Actor, *, closed: bool = False) -> tuple[CaseView, ...]:
    """Return the cases on which the actor's desk works, the last opened first.

    Args:
        actor: Who looks.
        closed: True for closed ones, too.

    Returns:
        At most 200 cases.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    with parties.held():
        found = rows.of_desk(actor.desk.desk_id, closed=closed, limit=LIST_LIMIT)
        return tuple(_view(actor, each) for each in found)


@for_reader
def close_case(actor: Actor, name: str) -> CaseView:
    """Close a case of the actor's desk; whoever reads for it, picks something else.

    Args:
        actor: Who closes it.
        name: Its number or id.

    Returns:
        The case.

    Raises:
        AccessError: ``right-missing``, ``not-found`` if it is not open, ``case-not-yours``.
    """
    access.require_right(actor, Act.ORIGINATE)
    with atomic():
        found = _own(actor, name)
        rows.close(found.case_id, clock.now())
        reason.end_of(ReasonKind.CASE, found.case_id)
        lines.write(actor, "case-closed", [found.case_id])
        return _again(actor, found)


@for_reader
def share_case(actor: Actor, name: str, desk: str) -> CaseView:
    """Let another desk of this centre work on a case.

    Args:
        actor: Who shares it.
        name: Its number or id.
        desk: Slug of the other desk.

    Returns:
        The case.

    Raises:
        AccessError: ``right-missing``, ``not-found`` if it is not open, ``case-not-yours``.
        InputError: ``desk-unknown``.
    """
    access.require_right(actor, Act.ORIGINATE)
    with atomic():
        found = _own(actor, name)
        other = next(
            (each for each in parties.directory().local.values() if each.slug == desk and not each.closed), None
        )
        if other is None:
            raise InputError("desk-unknown", slug=desk[:64])
        if other != actor.desk and rows.share(
            found.case_id, other.desk_id, officer_id=actor.officer.officer_id, at=clock.now()
        ):
            lines.write(actor, "case-shared", [found.case_id], to=other.desk_id)
        return _again(actor, found)


def _own(actor: Actor, name: str) -> StoredCase:
    found = rows.find(name, actor.desk.desk_id)
    if found is None or found.closed is not None:
        raise AccessError("not-found")
    if found.desk != actor.desk.desk_id:
        raise AccessError("case-not-yours", number=found.number)
    return found


def _again(actor: Actor, changed: StoredCase) -> CaseView:
    found = rows.find(changed.case_id, actor.desk.desk_id)
    return _view(actor, found or changed)


def _view(actor: Actor, case: StoredCase) -> CaseView:
    known = parties.directory()
    node = actor.desk.address.node
    return CaseView(
        case_id=case.case_id,
        number=case.number,
        title=case.title,
        purpose=Purpose(case.purpose),
        desk=known.party(Address(node=node, desk=case.desk)),
        officer=case.officer,
        opened=case.opened,
        closed=case.closed,
        shared=tuple(known.party(Address(node=node, desk=each)) for each in case.shared),
        own=case.desk == actor.desk.desk_id,
    )

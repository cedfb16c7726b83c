"""What waits for a second person: looking, approving, declining, withdrawing.

Approving carries the act out in the same transaction, and the step that does it decides anew: an approval never
permits what the rules forbid by now. What no longer fits becomes void. Nobody sees a proposal but its proposer and
those who may approve it; to everybody else it is absent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from wasl.casework import four_eyes
from wasl.casework.four_eyes import Proposal, State
from wasl.errors import AccessError, InputError, TrustError
from wasl.flow import clock, granting, here, invitations, lifting, limits, lines, second, suspending
from wasl.flow.life import taking_back
from wasl.flow.proposals import STALE, Content, Done, Kind, Proposed
from wasl.flow.wall import for_node, for_reader
from wasl.record import Actor, Right
from wasl.record.canonical import load
from wasl.store import officers
from wasl.store import proposals as rows
from wasl.store.connection import atomic
from wasl.store.proposals import Reach, StoredProposal

KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            granting.RIGHTS,
            second.RELEASE,
            invitations.INVITATION,
            invitations.CREDENTIALS,
            lifting.LIFTING,
            taking_back.RECALL,
            taking_back.ERASURE,
            suspending.SUSPENSION,
        )
    }
)
"""Every sort of act that takes two persons; a new one is added here."""

MAY_APPROVE: Final = frozenset(right for kind in KINDS.values() for right in kind.approvers)
"""Either right is enough to approve something; which, the kind says."""

_OWN: Final = 30
_AT_ONCE: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalView:
    """A proposal as its proposer, or whoever may approve it, sees it.

    Attributes:
        proposal_id: Its id.
        kind: What sort of act.
        digest: What an approval has to give back.
        said: Exactly what will be done, one sentence a line.
        login: Login of the proposer.
        name: Name of the proposer.
        made: When it was proposed, aware, UTC.
        expires: Until when it can be approved, aware, UTC.
        state: Where it stands.
        reason: Why it was declined or became void.
    """

    proposal_id: str
    kind: str
    digest: str
    said: tuple[str, ...]
    login: str
    name: str
    made: datetime
    expires: datetime
    state: State
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approvals:
    """What concerns one officer.

    Attributes:
        to_approve: What waits for this officer, the most pressing first.
        own: What the officer proposed, the latest first.
    """

    to_approve: tuple[ApprovalView, ...]
    own: tuple[ApprovalView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """An approved proposal.

    Attributes:
        view: The proposal.
        done: What came of it.
    """

    view: ApprovalView
    done: Done


@for_reader
def approvals(actor: Actor, language: str) -> Approvals:
    """Return what waits for an officer, and what the officer proposed.

    Args:
        actor: Any officer; nobody sees what they neither proposed nor may approve.
        language: The reader's.

    Returns:
        Both lists.
    """
    found = rows.open_within(_reach(actor), besides=actor.officer.officer_id, now=clock.now())
    own = rows.of_proposer(actor.officer.officer_id, limit=_OWN)
    return Approvals(
        to_approve=tuple(_view(each, language) for each in found), own=tuple(_view(each, language) for each in own)
    )


@for_reader
def approval(actor: Actor, proposal_id: str, language: str) -> ApprovalView:
    """Return one proposal.

    Args:
        actor: Its proposer, or whoever may approve it.
        proposal_id: The proposal.
        language: The reader's.

    Returns:
        The proposal.

    Raises:
        AccessError: ``not-found``.
    """
    return _view(_access(actor, proposal_id), language)


@for_reader
def count(actor: Actor, read: Approvals | None = None) -> int:
    """Return how much waits for an officer.

    Args:
        actor: Any officer.
        read: What `approvals` has just returned for the same officer; None to count it anew.

    Returns:
        How many proposals the officer may approve.
    """
    if read is not None:
        return len(read.to_approve)
    if not MAY_APPROVE & actor.officer.rights:
        return 0
    return rows.count_within(_reach(actor), besides=actor.officer.officer_id, now=clock.now())


@for_reader
def approve(actor: Actor, proposal_id: str, digest: str, language: str) -> Approved:
    """Approve a proposal and do what it says.

    Args:
        actor: The second person.
        proposal_id: The proposal.
        digest: As it was shown to that person.
        language: The reader's.

    Returns:
        The proposal and what came of it.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``approval-own``.
        InputError: ``approval-over``, ``approval-lapsed``, ``proposal-stale``, or what the act itself refuses.
        TrustError: ``approval-digest``.
    """
    _require(actor)
    try:
        return _approve(actor, proposal_id, digest, language)
    except TrustError as fault:
        # Somebody was shown something else: that is written down although nothing was done.
        if fault.code == "approval-digest":
            with atomic():
                lines.write(actor, "approval-digest-wrong", [proposal_id])
        raise


def _approve(actor: Actor, proposal_id: str, digest: str, language: str) -> Approved:
    with atomic():
        stored = _access(actor, proposal_id, hold=True)
        ended = four_eyes.approve(stored.proposal, by=actor.officer.officer_id, digest=digest, at=clock.now())
        done = _carry_out(actor, stored)
        if done is not None:
            rows.end(ended)
            lines.write(
                actor, "approval-given", [proposal_id, *done.subjects], kind=ended.kind, digest=stored.proposal.digest
            )
    if done is None:
        raise InputError(STALE)
    return Approved(view=_view(stored, language, ended), done=done)


def _carry_out(actor: Actor, stored: StoredProposal) -> Done | None:
    proposal = stored.proposal
    try:
        with atomic():
            return _done_anew(actor, stored)
    except InputError as fault:
        if fault.code != STALE:
            raise
    rows.end(four_eyes.void(proposal, reason=STALE, at=clock.now()))
    lines.write(actor, "approval-void", [proposal.proposal_id], kind=proposal.kind)
    return None


def _done_anew(actor: Actor, stored: StoredProposal) -> Done:
    # What was proposed is done by the two together, so the first must still be somebody who may propose it.
    proposal, kind = stored.proposal, KINDS[stored.proposal.kind]
    proposer = officers.find(stored.login, here.node_id())
    if proposer is None or kind.proposer not in proposer.rights:
        raise InputError(STALE)
    proposed = Proposed(
        content=_content(stored),
        desk=proposal.desk,
        proposer=proposal.proposer,
        proposal_id=proposal.proposal_id,
    )
    return kind.carry_out(actor, proposed)


@for_reader
def decline(actor: Actor, proposal_id: str, reason: str) -> None:
    """Decline a proposal: nothing is done.

    Args:
        actor: The second person.
        proposal_id: The proposal.
        reason: Why; its proposer reads it.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``approval-own``.
        InputError: ``approval-over``, ``approval-lapsed``, ``reason-missing``, or the codes of
            `wasl.flow.limits.check_text`.
    """
    _require(actor)
    limits.check_text(reason, field="reason", limit=limits.LINE_LIMIT)
    with atomic():
        stored = _access(actor, proposal_id, hold=True)
        by = actor.officer.officer_id
        _end(actor, four_eyes.decline(stored.proposal, by=by, reason=reason, at=clock.now()), "approval-declined")


@for_reader
def withdraw(actor: Actor, proposal_id: str) -> None:
    """Take an own proposal back: nothing is done.

    Args:
        actor: Its proposer.
        proposal_id: The proposal.

    Raises:
        AccessError: ``not-found``.
        InputError: ``approval-over`` or ``approval-lapsed``.
    """
    with atomic():
        stored = _access(actor, proposal_id, hold=True)
        by = actor.officer.officer_id
        _end(actor, four_eyes.withdraw(stored.proposal, by=by, at=clock.now()), "approval-withdrawn")


@for_node
def lapse_all() -> int:
    """End the proposals whose time is over; done by the worker.

    Returns:
        How many.
    """
    with atomic():
        found = rows.lapsed(clock.now(), limit=_AT_ONCE)
        for each in found:
            _end(None, four_eyes.lapse(each.proposal, at=clock.now()), "approval-lapsed")
    return len(found)


@for_reader
def void_all(actor: Actor, officer_id: str, *, reason: str) -> None:
    """End what an officer has put before a second person; part of a step that has permitted it.

    A suspended release stays suspended for its day: nobody can approve it any more, and anybody who might can decline.

    Args:
        actor: Who ends it.
        officer_id: The officer.
        reason: Code of why.
    """
    now = clock.now()
    with atomic():
        for each in rows.open_of(officer_id):
            # What one officer may do at once outlasts the account: else one more person, who need not even see what
            # it is about, would undo it. Its time ends it, or whoever may decline it.
            if KINDS[each.proposal.kind].ended is None and not four_eyes.has_lapsed(each.proposal, now):
                _end(actor, four_eyes.void(each.proposal, reason=reason, at=now), "approval-void")


def _end(actor: Actor | None, ended: Proposal, action: str) -> None:
    rows.end(ended)
    lines.write(actor, action, [ended.proposal_id], door="" if actor else "jobs", kind=ended.kind)
    over = KINDS[ended.kind].ended
    if over is not None:
        over(ended.proposal_id, ended.state)


def _require(actor: Actor) -> None:
    if not MAY_APPROVE & actor.officer.rights:
        raise AccessError("right-missing", right=str(Right.APPROVE))


def _access(actor: Actor, proposal_id: str, *, hold: bool = False) -> StoredProposal:
    stored = rows.find(proposal_id, hold=hold)
    if stored is None or not _may_see(actor, stored.proposal):
        raise AccessError("not-found")
    return stored


def _may_see(actor: Actor, proposal: Proposal) -> bool:
    if proposal.proposer == actor.officer.officer_id:
        return True
    reach = _reach(actor)
    there = proposal.kind in reach.there and proposal.desk == reach.desk
    return there or proposal.kind in reach.everywhere


def _reach(actor: Actor) -> Reach:
    held = [
        (kind.name, of_desk)
        for kind in KINDS.values()
        for right, of_desk in kind.approvers.items()
        if actor.holds(right)
    ]
    return Reach(
        everywhere=[name for name, of_desk in held if not of_desk],
        desk=actor.desk.desk_id,
        there=[name for name, of_desk in held if of_desk],
    )


def _content(stored: StoredProposal) -> Content:
    content = load(stored.content)
    if not isinstance(content, dict):
        raise InputError(STALE)
    return content


def _view(stored: StoredProposal, language: str, now: Proposal | None = None) -> ApprovalView:
    proposal = four_eyes.lapse(now or stored.proposal, at=clock.now())
    return ApprovalView(
        proposal_id=proposal.proposal_id,
        kind=proposal.kind,
        digest=proposal.digest,
        said=KINDS[proposal.kind].describe(_content(stored), language),
        login=stored.login,
        name=stored.name,
        made=proposal.made,
        expires=proposal.expires,
        state=proposal.state,
        reason=proposal.reason,
    )

"""Suspending what was released: by one officer at once, for a day, unless a second person makes a recall of it.

What has not left waits, and desks here that have not opened it lose sight of it. After the day all of it goes on as if
nothing had been; a second person who approves ends it the other way: the desk that speaks recalls, and a desk that
passed a report on lets what waits never go. Who suspended alone, and found no second person, does not suspend again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, cast

from wasl.casework.four_eyes import State
from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, departing, here, lines, parties
from wasl.flow.life import following, issuing, suspended, taking_back
from wasl.flow.life.applying import apply
from wasl.flow.proposals import STALE, Content, Done, Kind, Proposed, propose
from wasl.flow.retention import restricting
from wasl.flow.views import Step
from wasl.flow.wall import for_node, for_reader
from wasl.policy import Finding
from wasl.record import LANGUAGES, Actor, Address, DeskId, Json, LifeAct, NodeId, Right
from wasl.render.sentences import say
from wasl.store import deliveries, outbox, suspensions, versions
from wasl.store.connection import atomic
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.suspensions import StoredSuspension
from wasl.store.versions import StoredVersion

LASTS: Final = timedelta(days=1)
MAY: Final = frozenset({Right.RELEASE, Right.APPROVE, Right.PROTECT})
"""Any of these rights of the desk that released is enough."""

_AT_ONCE: Final = 50
_ALONE: Final = frozenset({State.LAPSED, State.DECLINED, State.WITHDRAWN})
"""With whom it ended so, no second person agreed: taking it back and suspending anew would hold it for ever, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspensionView:
    """A suspension as its desk sees it.

    Attributes:
        proposal_id: What the second person approves.
        report_id: The report.
        since: When it began.
        until: When it lapses.
        own: True if the reader suspended it, and so is not the second person.
    """

    proposal_id: str
    report_id: str
    since: datetime
    until: datetime
    own: bool


@for_reader
def may_suspend(actor: Actor) -> bool:
    """Say whether an officer holds a right that is enough to suspend what the desk released.

    Args:
        actor: The officer.

    Returns:
        True if so.
    """
    return bool(MAY & actor.officer.rights)


@for_reader
def suspend(actor: Actor, report_id: str, *, reason: str) -> SuspensionView:
    """Suspend what the actor's desk released of a report, at once and for a day.

    Args:
        actor: Needs the right to release, to approve, or to protect.
        report_id: The report.
        reason: A code of `wasl.record.life.REASONS`.

    Returns:
        The suspension.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``life-reason-unknown``, ``suspension-nothing`` if the desk released nothing of it,
            ``suspension-already``, or ``suspension-again`` if the same officer did so before and no second person
            agreed.
    """
    if not may_suspend(actor):
        raise AccessError("right-missing", right=str(Right.RELEASE))
    with atomic():
        stored = access.access_report(actor, report_id)
        taking_back.check_reason(reason)
        versions.hold(report_id)
        rows = _released(actor, stored)
        _check_new(actor, report_id)
        if not rows:
            raise InputError("suspension-nothing")
        proposal = propose(actor, SUSPENSION, _content(actor, stored, rows, reason), desk=actor.desk.desk_id)
        kept = StoredSuspension(
            proposal_id=proposal.proposal_id,
            report_id=report_id,
            reports=_reports(stored),
            releases=tuple(sorted({row.item_id for row in rows})),
            everything=_speaks(actor, stored),
            desk=actor.desk.desk_id,
            officer_id=actor.officer.officer_id,
            since=proposal.made,
            until=proposal.expires,
        )
        suspensions.add(kept)
        _hold_back(kept, rows)
        lines.write(
            actor, "release-suspended", [report_id, kept.proposal_id], reason=reason, until=kept.until.isoformat()
        )
        _reconsider(rows)
        return _view(actor, kept)


@for_reader
def standing(actor: Actor, report_id: str) -> SuspensionView | None:
    """Return the suspension by the actor's desk that stands on a report.

    Args:
        actor: Who asks.
        report_id: The report; already permitted.

    Returns:
        The suspension; None if there is none, or it is another desk's.
    """
    found = suspended.of_desk(report_id, actor.desk.desk_id)
    return _view(actor, found) if found and found.desk == actor.desk.desk_id else None


@for_reader
def standing_all(actor: Actor) -> tuple[SuspensionView, ...]:
    """Return the suspensions by the actor's desk that stand, the one that lapses first before all.

    Args:
        actor: Who asks.

    Returns:
        The suspensions.
    """
    found = [each for each in suspensions.in_force(clock.now()) if each.desk == actor.desk.desk_id]
    return tuple(_view(actor, each) for each in sorted(found, key=lambda each: each.until))


@for_node
def lapse_all() -> int:
    """Let what nobody confirmed in a day go on; done by the worker.

    Returns:
        How many suspensions.
    """
    with atomic():
        found = suspensions.over(clock.now(), limit=_AT_ONCE)
        for each in found:
            _resume(each.proposal_id, State.LAPSED)
    return len(found)


def _released(actor: Actor, stored: StoredVersion) -> tuple[StoredDelivery, ...]:
    rows = deliveries.of_reports(_reports(stored))
    everything = _speaks(actor, stored)
    return tuple(
        row
        for row in rows
        if row.item == "release"
        and (everything or row.desk == actor.desk.desk_id)
        and (row.message_id or row.recipient.node == here.node_id())
        and all(each.step != Step.STOPPED for each in row.steps)
    )


def _reports(stored: StoredVersion) -> tuple[str, ...]:
    report_id = stored.version.report_id
    return (report_id, *(each.version.report_id for each in issuing.cuts_of(report_id)))


def _speaks(actor: Actor, stored: StoredVersion) -> bool:
    return actor.desk.address == stored.version.origin or actor.desk.desk_id == stored.cut_by


def _check_new(actor: Actor, report_id: str) -> None:
    if suspended.until(report_id, actor.desk.desk_id) is not None:
        raise InputError("suspension-already")
    before = suspensions.of_report(report_id, actor.desk.desk_id)
    if any(each.officer_id == actor.officer.officer_id and each.ending in _ALONE for each in before):
        raise InputError("suspension-again")


@for_node
def _hold_back(kept: StoredSuspension, rows: Iterable[StoredDelivery]) -> None:
    inside = [row for row in rows if row.recipient.node == here.node_id()]
    desks = None if kept.everything else {row.recipient.desk for row in inside}
    held = suspensions.hold_back(kept.proposal_id, kept.reports, desks, kept.since)
    says = suspended.finding(kept)
    for row in inside:
        if (row.report_id, row.recipient.desk) in held:
            deliveries.set_reasons(row.delivery_id, [{"code": says.code, "data": dict(says.data)}])


def _reconsider(rows: Iterable[StoredDelivery]) -> None:
    for peer in _peers(rows):
        departing.reconsider(peer)


def _peers(rows: Iterable[StoredDelivery]) -> list[NodeId]:
    return sorted({row.recipient.node for row in rows if row.message_id})


def _on_end(proposal_id: str, state: State) -> None:
    _resume(proposal_id, state)


@for_node
def _resume(proposal_id: str, ending: State) -> None:
    stored = suspensions.find(proposal_id)
    if stored is None or stored.ended is not None:
        return
    suspensions.end(proposal_id, clock.now(), str(ending))
    rows = deliveries.of_reports(stored.reports)
    _open_again(stored, rows)
    lines.write(None, "suspension-over", [stored.report_id, proposal_id], door="jobs", ending=str(ending))
    _reconsider(rows)


@for_node
def _open_again(stored: StoredSuspension, rows: Iterable[StoredDelivery]) -> None:
    for report_id in sorted(suspensions.give_back(stored.proposal_id, clock.now())):
        # What was taken back meanwhile stays taken back, what its originator replaced is replaced, and what was closed
        # for its age waits with the rest.
        apply(report_id)
        following.follow_arrived(report_id)
        restricting.close_again(report_id)
    for row in _waiting(rows):
        deliveries.set_reasons(row.delivery_id, [])


def _waiting(rows: Iterable[StoredDelivery]) -> list[StoredDelivery]:
    here_now = (row for row in rows if row.recipient.node == here.node_id())
    return [row for row in here_now if any(each["code"] == suspended.CODE for each in row.reasons)]


def _content(actor: Actor, stored: StoredVersion, rows: Iterable[StoredDelivery], reason: str) -> Content:
    return {
        "report": stored.version.report_id,
        "version": stored.version.version,
        "sha256": stored.sha256,
        "desk": actor.desk.desk_id,
        "reason": reason,
        "recalls": _speaks(actor, stored),
        "holders": _holders(row.recipient for row in rows),
    }


def _holders(addresses: Iterable[Address]) -> list[Json]:
    known = parties.directory()
    found: list[Json] = []
    for address in sorted(set(addresses)):
        names = known.party(address).names
        named = {tongue: names.get(tongue, address.node[:8]) for tongue in LANGUAGES}
        found.append({"node": address.node, "desk": address.desk, **named})
    return found


def _describe(content: Content, language: str) -> tuple[str, ...]:
    holders = cast("list[dict[str, Json]]", content["holders"])
    return (
        say(
            "suspension-proposed",
            language,
            report=str(content["report"])[:8],
            version=cast("int", content["version"]),
            why=str(content["reason"]),
        ),
        say("suspension-holders", language, holders=[*dict.fromkeys(str(each[language]) for each in holders)]),
        say("suspension-recalls" if content["recalls"] else "suspension-stops", language),
    )


def _carry_out(actor: Actor, proposed: Proposed) -> Done:
    content = proposed.content
    kept, stored = suspensions.find(proposed.proposal_id), versions.find(str(content["report"]))
    if kept is None or kept.ended is not None or clock.now() >= kept.until or stored is None:
        raise InputError(STALE)
    if DeskId(str(content["desk"])) != actor.desk.desk_id or stored.sha256 != content["sha256"]:
        raise InputError(STALE)
    suspensions.end(kept.proposal_id, clock.now(), "confirmed")
    rows = deliveries.of_reports(kept.reports)
    if kept.everything:
        _open_again(kept, rows)
        _recall(actor, kept, str(content["reason"]))
    else:
        suspensions.forget(kept.proposal_id)
        _let_never_go(kept, rows)
    lines.write(actor, "suspension-confirmed", [kept.report_id, kept.proposal_id])
    _reconsider(rows)
    return Done(subjects=kept.reports)


def _recall(actor: Actor, kept: StoredSuspension, reason: str) -> None:
    for report_id in kept.reports:
        stored = versions.find(report_id)
        if stored is not None and taking_back.recipients(stored, LifeAct.RECALL):
            taking_back.issue(actor, stored, taking_back.plan(stored, LifeAct.RECALL, None), reason)


@for_node
def _let_never_go(kept: StoredSuspension, rows: Collection[StoredDelivery]) -> None:
    never = Finding(code=suspended.STOPPED, permits=False)
    for peer in _peers(rows):
        for message in outbox.unsettled(peer):
            if message.release_id in kept.releases:
                departing.stop(message, never)
    for row in _waiting(rows):
        deliveries.set_reasons(row.delivery_id, [{"code": never.code, "data": {}}])
        deliveries.take_step(row.delivery_id, StoredStep(step=Step.STOPPED, at=clock.now(), desk_names={}))


def _view(actor: Actor, stored: StoredSuspension) -> SuspensionView:
    return SuspensionView(
        proposal_id=stored.proposal_id,
        report_id=stored.report_id,
        since=stored.since,
        until=stored.until,
        own=stored.officer_id == actor.officer.officer_id,
    )


SUSPENSION: Final = Kind(
    name="suspension",
    # Any of several rights was enough, which the step has asked for.
    proposer=Right.READ,
    approvers={Right.APPROVE: True},
    describe=_describe,
    carry_out=_carry_out,
    lasts=LASTS,
    ended=_on_end,
)
"""To make a recall of what one officer suspended."""

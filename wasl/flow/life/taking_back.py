"""Taking back what was released: narrowing by one officer, recall and erasure by two.

A recall or an erasure is proposed by an officer of the desk that speaks, and done once a second person has approved
exactly that: this report, this version, these holders, this reason. What no longer fits by then is void. A narrowing
gives nobody more and can be done by one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, cast

from wasl.casework.four_eyes import Proposal
from wasl.errors import AccessError, InputError
from wasl.flow import access, here, lines, lists, parties
from wasl.flow.life import issuing
from wasl.flow.life.passing import onward_of
from wasl.flow.life.standing import read_step, taken_back_from
from wasl.flow.proposals import STALE, Content, Done, Kind, Proposed, propose
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import LANGUAGES, Actor, Address, DeskId, Json, LifeAct, NodeId, Right
from wasl.record.life import REASONS
from wasl.render.sentences import say
from wasl.store import consents, deliveries, life, restrictions, suspensions, versions
from wasl.store.connection import atomic
from wasl.store.versions import StoredVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Losing:
    """Who loses a report, holder by holder.

    Attributes:
        node: The holder; this node for its own desks.
        act: What is done there.
        keep: Of a narrowing: who may still have it there.
    """

    node: NodeId
    act: LifeAct
    keep: tuple[Address, ...] = ()


@for_reader
def narrow(actor: Actor, report_id: str, losing: Sequence[str], *, reason: str) -> tuple[Losing, ...]:
    """Take a report away from some of those who got it, at once.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        report_id: The report.
        losing: Slugs of who is to lose it; a list is written ``@gulf``.
        reason: A code of `wasl.record.life.REASONS`.

    Returns:
        What was done, holder by holder.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
        InputError: ``recipient-unknown``, ``recipients-missing``, ``life-reason-unknown``, ``life-nobody`` if none of
            them has it, or ``life-all`` if nobody would be left: that is a recall.
    """
    with atomic():
        stored = access_own(actor, report_id)
        check_reason(reason)
        if not losing:
            raise InputError("recipients-missing")
        planned = plan(stored, LifeAct.NARROWING, lists.recipients(actor, losing, parties.directory()))
        if all(each.act is not LifeAct.NARROWING for each in planned) and len(planned) == len(
            recipients(stored, LifeAct.NARROWING)
        ):
            raise InputError("life-all")
        issue(actor, stored, planned, reason)
        return planned


@for_reader
def propose_taking_back(actor: Actor, report_id: str, act: LifeAct, *, reason: str) -> Proposal:
    """Propose to recall or erase a report wherever it went.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        report_id: The report.
        act: Recall or erasure.
        reason: A code of `wasl.record.life.REASONS`.

    Returns:
        The proposal; nothing is done before a second person of that desk approves it.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
        InputError: ``life-reason-unknown``, ``life-nobody`` if a recall finds nobody who has it, or
            ``approval-already``.
    """
    stored = access_own(actor, report_id)
    check_reason(reason)
    return propose(actor, _KINDS[act], _content(stored, plan_all(stored, act), reason), desk=actor.desk.desk_id)


def plan_all(stored: StoredVersion, act: LifeAct) -> dict[str, tuple[Losing, ...]]:
    """Return what is to be done about a report and about every extract that was cut of it, by report.

    Args:
        stored: The report.
        act: Recall or erasure.

    Returns:
        What is done at each holder, by report.

    Raises:
        InputError: ``life-nobody``.
    """
    found: dict[str, tuple[Losing, ...]] = {}
    for each in (stored, *issuing.cuts_of(stored.version.report_id)):
        try:
            found[each.version.report_id] = plan(each, act, None)
        except InputError:
            continue
    if not found:
        raise InputError("life-nobody")
    return found


def plan(stored: StoredVersion, act: LifeAct, losing: Collection[Address] | None) -> tuple[Losing, ...]:
    """Say what is to be done at each holder.

    Args:
        stored: The report.
        act: What is asked for.
        losing: Who is to lose it; None for everybody.

    Returns:
        One per holder that loses anything, this node first; an erasure always names this node.

    Raises:
        InputError: ``life-nobody``.
    """
    planned = []
    for node, desks in recipients(stored, act).items():
        lost = desks if losing is None else _lost(node, desks, losing)
        if lost == desks:
            planned.append(Losing(node=node, act=LifeAct.RECALL if act is LifeAct.NARROWING else act))
        elif lost:
            planned.append(Losing(node=node, act=LifeAct.NARROWING, keep=_left(stored, node, desks - lost)))
    if act is LifeAct.ERASURE and here.node_id() not in {each.node for each in planned}:
        planned.insert(0, Losing(node=here.node_id(), act=act))
    if not planned:
        raise InputError("life-nobody")
    return tuple(planned)


def recipients(stored: StoredVersion, act: LifeAct = LifeAct.NARROWING) -> dict[NodeId, frozenset[Address]]:
    """Return every holder from which an act would still take anything away, and to whom the report went there.

    Args:
        stored: The report.
        act: What is asked for.

    Returns:
        Recipients per node.
    """
    node, back = here.node_id(), taken_back_from(stored)
    keepers = {stored.version.origin.desk, stored.cut_by}
    # Whoever waits while a release is suspended may get it yet, and so has it to lose.
    readers = stored.readers | suspensions.waiting_desks(stored.version.report_id, stored.version.version)
    # A desk that lost it for its age alone would have it again if it is kept.
    readers |= restrictions.put_aside(stored.version.report_id)
    local = frozenset(Address(node=node, desk=desk) for desk in readers - keepers)
    found = {node: local} if local else {}
    erased = {
        each.peer
        for each in life.steps_of(stored.version.report_id)
        if each.own and read_step(each).act is LifeAct.ERASURE and read_step(each).version >= stored.version.version
    }
    rows = deliveries.of_report(stored.version.report_id)
    for peer in sorted(set(onward_of(stored.version.report_id)) - erased):
        given = frozenset(
            row.recipient for row in rows if row.item == "release" and row.message_id and row.recipient.node == peer
        )
        # What was recalled may still have to be erased.
        left = given if act is LifeAct.ERASURE else frozenset(each for each in given if not back(each))
        if left:
            found[peer] = left
    return found


def _left(stored: StoredVersion, node: NodeId, desks: frozenset[Address]) -> tuple[Address, ...]:
    # Whoever got it onward by a grant of ours is not touched by what one desk of the holder loses.
    onward = {each.request.recipient for each in consents.given(stored.version.report_id, node)}
    return tuple(sorted(desks | onward))


def _lost(node: NodeId, desks: frozenset[Address], losing: Iterable[Address]) -> frozenset[Address]:
    named = frozenset(losing)
    # The centre stands for all that went there, except for this node, whose centre desk is one among its desks.
    return desks if node != here.node_id() and Address(node=node) in named else desks & named


@for_reader
def access_own(actor: Actor, report_id: str) -> StoredVersion:
    """Return a report of the actor's desk of which it decides who may still have it, closed for its age or not.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        report_id: The report.

    Returns:
        Its newest version.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
    """
    access.require_right(actor, Act.TAKE_BACK)
    found = versions.find_for(report_id, actor.desk.desk_id, here.node_id())
    if found is not None and found.restrictions and access.decide_here(actor, Act.TAKE_BACK, found).permit:
        return found
    stored = access.access_report(actor, report_id)
    decision = access.decide_here(actor, Act.TAKE_BACK, stored)
    if not decision.permit:
        raise AccessError(decision.reasons[0].code)
    return stored


def check_reason(reason: str) -> None:
    """Refuse a reason that is no code of `wasl.record.life.REASONS`.

    Args:
        reason: As given.

    Raises:
        InputError: ``life-reason-unknown``.
    """
    if reason not in REASONS:
        raise InputError("life-reason-unknown", value=reason[:64])


@for_reader
def issue(actor: Actor, stored: StoredVersion, planned: Iterable[Losing], reason: str) -> None:
    """Take the planned steps about one report; part of a step that has permitted it.

    Args:
        actor: Who takes them.
        stored: The report in its newest version.
        planned: What is done at each holder.
        reason: Code.
    """
    for each in planned:
        issuing.take(actor, stored, each.act, node=each.node, keep=each.keep, reason=reason)
    lines.write(
        actor,
        "report-taken-back",
        [stored.version.report_id],
        acts=[f"{each.act}:{each.node}" for each in planned],
        reason=reason,
    )


def erase_overdue(stored: StoredVersion) -> None:
    """Erase a report that this node speaks or cut, wherever it went: its time is over, and nobody decided to keep it.

    Args:
        stored: Its newest version.
    """
    for report_id, several in plan_all(stored, LifeAct.ERASURE).items():
        found = versions.find(report_id)
        if found is None:
            continue
        for each in several:
            issuing.take(None, found, each.act, node=each.node, keep=each.keep, reason="retention-over")
        lines.write(None, "report-outlived", [report_id], door="jobs", holders=[each.node for each in several])


def holders_of(planned: Mapping[str, Iterable[Losing]]) -> list[Json]:
    """Return the holders of a plan as a proposal names them.

    Args:
        planned: What is to be done, by report.

    Returns:
        Report, node and its names in three languages, holder by holder.
    """
    known = parties.directory()
    holders: list[Json] = []
    for report_id, several in planned.items():
        for each in several:
            names = known.party(Address(node=each.node)).names
            named = {tongue: names.get(tongue, each.node[:8]) for tongue in LANGUAGES}
            holders.append({"report": report_id, "node": each.node, **named})
    return holders


def _content(stored: StoredVersion, planned: Mapping[str, Iterable[Losing]], reason: str) -> Content:
    return {
        "report": stored.version.report_id,
        "version": stored.version.version,
        "sha256": stored.sha256,
        "desk": stored.version.origin.desk,
        "reason": reason,
        "holders": holders_of(planned),
    }


def _describe(act: LifeAct, content: Content, language: str) -> tuple[str, ...]:
    holders = cast("list[dict[str, Json]]", content["holders"])
    return (
        say(
            f"life-proposed-{act}",
            language,
            report=str(content["report"])[:8],
            version=cast("int", content["version"]),
            why=str(content["reason"]),
        ),
        say("life-proposed-holders", language, holders=[*dict.fromkeys(str(each[language]) for each in holders)]),
        say(f"life-proposed-{act}-means", language),
    )


def _carry_out(act: LifeAct, actor: Actor, proposed: Proposed) -> Done:
    content = proposed.content
    stored = versions.find(str(content["report"]))
    if stored is None or DeskId(str(content["desk"])) != actor.desk.desk_id:
        raise InputError(STALE)
    try:
        planned = plan_all(stored, act)
    except InputError as fault:
        raise InputError(STALE) from fault
    reason = str(content["reason"])
    # Who got it since, or a newer version, is not what the second person saw.
    if _content(stored, planned, reason) != content:
        raise InputError(STALE)
    for report_id, several in planned.items():
        found = versions.find(report_id)
        if found is not None:
            issue(actor, found, several, reason)
    return Done(subjects=(*planned,))


def _kind(act: LifeAct) -> Kind:
    return Kind(
        name=f"life-{act}",
        proposer=Right.RELEASE,
        approvers={Right.APPROVE: True},
        describe=lambda content, language: _describe(act, content, language),
        carry_out=lambda actor, proposed: _carry_out(act, actor, proposed),
    )


RECALL: Final = _kind(LifeAct.RECALL)
"""To take a report back from everybody who got it."""

ERASURE: Final = _kind(LifeAct.ERASURE)
"""To have a report erased, here and by everybody who got it."""

_KINDS: Final = {LifeAct.RECALL: RECALL, LifeAct.ERASURE: ERASURE}

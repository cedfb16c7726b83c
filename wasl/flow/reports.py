"""Reports: to write one, to read one, to acknowledge one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import (
    access,
    attachments,
    categories,
    clock,
    contradictions,
    fate,
    here,
    hits,
    lines,
    matching,
    parties,
    questions,
    reason,
    receipts,
    registers,
    translations,
    writing,
)
from wasl.flow.views import FateRow, HitView, Party, QuestionView, ReportLine, ReportView, Step
from wasl.flow.wall import for_reader
from wasl.policy import NEEDED_RIGHT, Act, Case, decide, item_of
from wasl.record import Actor, Draft, Handling, Registered, ReportVersion, make_version, new_id
from wasl.store import extracts, versions
from wasl.store import marks as mark_rows
from wasl.store.connection import atomic
from wasl.store.restrictions import CATEGORY, SUBJECT
from wasl.store.versions import StoredVersion

LIST_LIMIT: Final = 200


@for_reader
def new_report(actor: Actor, draft: Draft, handling: Handling) -> ReportView:
    """File a new report of the actor's desk and look for what is held about its entities.

    Args:
        actor: Who writes it.
        draft: What is said.
        handling: Who may have it and what for.

    Returns:
        The report as its writer sees it.

    Raises:
        AccessError: ``right-missing``.
        InputError: The codes of `wasl.flow.writing.check_own`.
    """
    version = check_report(actor, draft, handling)
    with atomic():
        stored = versions.add(version, clock.now())
        categories.note([version])
        attachments.bind(actor, version)
        lines.write(actor, "report-filed", [version.report_id], sha256=stored.sha256)
        matching.match_report(stored)
        return view_report(actor, stored)


@for_reader
def check_report(actor: Actor, draft: Draft, handling: Handling) -> ReportVersion:
    """Return the version that filing would make, and refuse what may not be filed; changes nothing.

    Args:
        actor: Who writes it.
        draft: What is said.
        handling: Who may have it and what for.

    Returns:
        The version, under a fresh id.

    Raises:
        AccessError: ``right-missing``, or the code of the rule that forbids it.
        InputError: As `new_report`.
    """
    access.require_right(actor, Act.ORIGINATE)
    version = make_version(draft, report_id=new_id(), origin=actor.desk.address, handling=handling, made=clock.now())
    writing.check_own(version)
    case = Case(
        act=Act.ORIGINATE,
        here=here.node_id(),
        today=clock.today(),
        actor=actor,
        item=item_of(version),
        highest=here.highest(),
    )
    decision = decide(case)
    if not decision.permit:
        raise AccessError(decision.reasons[0].code, **decision.reasons[0].data)
    return version


@for_reader
def show_report(actor: Actor, report_id: str) -> ReportView:
    """Return a report and mark it opened by the actor's desk.

    Args:
        actor: Who reads.
        report_id: The report.

    Returns:
        The report.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    with atomic():
        stored = access.access_report(actor, report_id)
        lines.write(actor, "report-read", [report_id], **reason.named(actor))
        _take_step(actor, stored, Step.OPENED)
        return view_report(actor, stored)


@for_reader
def note_opened(actor: Actor, stored: StoredVersion) -> None:
    """Keep that the actor's desk opened a version by reading something of it.

    Args:
        actor: Who reads; already permitted.
        stored: The version.
    """
    _take_step(actor, stored, Step.OPENED)


@for_reader
def acknowledge(actor: Actor, report_id: str) -> tuple[FateRow, ...]:
    """Acknowledge a report for the actor's desk; the originator is told which desk did, never who.

    Args:
        actor: Who acknowledges.
        report_id: The report.

    Returns:
        The desk's own rows of the table of fate; none if it got the report as the centre, by a peer's release.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``report-own`` for what the desk itself wrote.
    """
    with atomic():
        stored = access.access_report(actor, report_id, Act.ACKNOWLEDGE)
        if _is_own(actor, stored):
            raise InputError("report-own")
        lines.write(actor, "report-acknowledged", [report_id])
        _take_step(actor, stored, Step.OPENED)
        _take_step(actor, stored, Step.ACKNOWLEDGED)
        return fate.rows_of_desk(report_id, actor.desk.address)


def _take_step(actor: Actor, stored: StoredVersion, step: Step) -> None:
    version, desk = stored.version, actor.desk
    if _is_own(actor, stored):
        return
    if mark_rows.mark(version.report_id, version.version, desk.desk_id, step, clock.now()):
        fate.take_local_step(version.report_id, desk.address, step)
        receipts.tell_originator(stored, step, desk)


def _is_own(actor: Actor, stored: StoredVersion) -> bool:
    # What a desk says itself, or cut itself, did not come to it.
    return stored.version.origin == actor.desk.address or stored.cut_by == actor.desk.desk_id


@for_reader
def reports(actor: Actor) -> tuple[ReportLine, ...]:
    """Return the reports that the actor's desk may read, newest first.

    Args:
        actor: Who reads.

    Returns:
        At most 200 lines.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    found = versions.readable(limit=LIST_LIMIT)
    return list_reports(actor, access.readable_only(actor, found))


@for_reader
def list_reports(actor: Actor, found: tuple[StoredVersion, ...]) -> tuple[ReportLine, ...]:
    """Return lines for versions that were already permitted.

    Args:
        actor: Who reads.
        found: The versions.

    Returns:
        The lines, in the same order.
    """
    known = parties.directory()
    report_ids = [stored.version.report_id for stored in found]
    marks = mark_rows.marks(actor.desk.desk_id, report_ids)
    numbers = registers.of_reports(actor, report_ids)
    return tuple(
        replace(_line(actor, stored, known, marks), number=_number(numbers, stored.version.report_id))
        for stored in found
    )


def _number(numbers: Mapping[str, tuple[Registered, ...]], report_id: str) -> str:
    return next((str(each.number) for each in numbers.get(report_id, ())), "")


def _line(
    actor: Actor, stored: StoredVersion, known: parties.Directory, marks: Mapping[tuple[str, int], frozenset[str]]
) -> ReportLine:
    version = stored.version
    own = _is_own(actor, stored)
    return ReportLine(
        report_id=version.report_id,
        title=version.title,
        origin=known.party(version.origin),
        made=version.made,
        received=None if own else stored.since.get(actor.desk.desk_id, stored.filed),
        handling=version.handling,
        grading=version.grading,
        topic=version.topic,
        state=_state(own=own, steps=marks.get((version.report_id, version.version), frozenset())),
    )


def _state(*, own: bool, steps: frozenset[str]) -> str:
    if own:
        return "own"
    return next((step for step in (Step.ACKNOWLEDGED, Step.OPENED) if step in steps), "new")


@for_reader
def view_report(actor: Actor, stored: StoredVersion) -> ReportView:
    """Return the view of a version that was already permitted.

    Args:
        actor: Who reads.
        stored: The version.

    Returns:
        The view.
    """
    with parties.held():
        return _view(actor, stored, parties.directory())


def _view(actor: Actor, stored: StoredVersion, known: parties.Directory) -> ReportView:
    version = stored.version
    line = list_reports(actor, (stored,))[0]
    asked = questions.of_report(actor, version.report_id)
    found = hits.of_report(actor, version.report_id)
    return ReportView(
        version=version,
        origin=line.origin,
        received=line.received,
        state=line.state,
        readers=_readers(stored, known),
        fate=fate.rows_for(actor, version.report_id),
        hits=found,
        questions=asked,
        files=attachments.views_of(version),
        actions=_actions(actor, stored, line.state, asked, found),
        numbers=registers.of_reports(actor, [version.report_id]).get(version.report_id, ()),
        contradictions=contradictions.in_report(version),
        translations=translations.of_report(actor, stored),
        earlier=_earlier(actor, stored),
        form=stored.form,
        original_id=_original(actor, stored),
        contested=SUBJECT in stored.restrictions,
        uncategorised=CATEGORY in stored.restrictions,
    )


def _original(actor: Actor, stored: StoredVersion) -> str:
    # For the desk that cut it, and only while that desk may read the original.
    link = extracts.newest(stored.version.report_id) if stored.cut_by == actor.desk.desk_id else None
    held = versions.find_for(link.original_id, actor.desk.desk_id, here.node_id()) if link else None
    return held.version.report_id if held and access.decide_here(actor, Act.READ, held).permit else ""


def _earlier(actor: Actor, stored: StoredVersion) -> tuple[ReportVersion, ...]:
    if stored.version.version == 1:
        return ()
    found = versions.before(stored.version.report_id, stored.version.version)
    return tuple(each.version for each in access.readable_only(actor, found))


def _readers(stored: StoredVersion, known: parties.Directory) -> tuple[Party, ...]:
    local = sorted((known.local[desk].address for desk in stored.readers), key=lambda each: known.party(each).slug)
    addresses = (stored.version.origin, *stored.version.handling.audience, *local)
    return tuple(known.party(address) for address in dict.fromkeys(addresses))


def _waits_for(actor: Actor, question: QuestionView) -> bool:
    return question.answer is None and question.asked.address == actor.desk.address


def _actions(
    actor: Actor, stored: StoredVersion, state: str, asked: Iterable[QuestionView], found: Iterable[HitView]
) -> frozenset[str]:
    own = stored.version.origin.node == here.node_id()
    possible = {
        "acknowledge": state in {"new", "opened"} and access.decide_here(actor, Act.ACKNOWLEDGE, stored).permit,
        "ask": state != "own" and actor.holds(NEEDED_RIGHT[Act.ASK]),
        "answer": actor.holds(NEEDED_RIGHT[Act.ANSWER]) and any(_waits_for(actor, each) for each in asked),
        "translate": access.decide_here(actor, Act.TRANSLATE, stored).permit,
        "judge": any(hit.verdict == hits.OPEN for hit in found),
        "correct": not stored.cut_by and access.decide_here(actor, Act.CORRECT, stored).permit,
        "consent": stored.version.origin != actor.desk.address
        and stored.form == "whole"
        and actor.holds(NEEDED_RIGHT[Act.RELEASE]),
        "take-back": access.decide_here(actor, Act.TAKE_BACK, stored).permit,
        "release": own and actor.holds(NEEDED_RIGHT[Act.RELEASE]),
        "circulate": actor.holds(NEEDED_RIGHT[Act.CIRCULATE]),
    }
    return frozenset(name for name, holds in possible.items() if holds)

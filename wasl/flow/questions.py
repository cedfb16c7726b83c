"""Asking back and answering: a question about a report goes to the desk that spoke, the answer comes the same way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from wasl.casework.reasons import ReasonKind
from wasl.errors import AccessError, InputError, ReleaseError
from wasl.exchange import Kind
from wasl.flow import (
    access,
    apart,
    clock,
    fit,
    grounds,
    here,
    limits,
    lines,
    numbering,
    outgoing,
    parties,
    reason,
    registers,
)
from wasl.flow.apart import Apart
from wasl.flow.grounds import Judged
from wasl.flow.numbering import Arrived, Item
from wasl.flow.views import QuestionView, Step
from wasl.flow.wall import for_reader
from wasl.policy import Act, Case
from wasl.policy import Item as About
from wasl.record import Actor, Address, Answer, Handling, Question, ReportVersion, Text, new_id, wire
from wasl.store import deliveries, extracts, versions
from wasl.store import questions as question_rows
from wasl.store.connection import atomic
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.questions import StoredQuestion
from wasl.store.versions import StoredVersion

DEFAULT_DAYS = 7
LONGEST_DAYS = 90


@for_reader
def ask(actor: Actor, report_id: str, text: Text, *, days: int = DEFAULT_DAYS) -> QuestionView:
    """Ask the desk that speaks in a report.

    Args:
        actor: Who asks.
        report_id: The report.
        text: The question.
        days: Within how many days an answer is wanted, 1 to 90.

    Returns:
        The question.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``text-missing``, ``days-out-of-range``, ``question-to-oneself``, ``questions-too-many``, or the
            codes of `wasl.flow.limits.check_spoken`.
        ReleaseError: ``release-denied`` with the findings against, if it may not go there.
    """
    access.require_right(actor, Act.ASK)
    _check_text(text)
    if not 1 <= days <= LONGEST_DAYS:
        raise InputError("days-out-of-range", days=days, limit=LONGEST_DAYS)
    with atomic():
        stored = access.access_report(actor, report_id)
        version, asked = stored.version, _asked(stored)
        if asked == actor.desk.address:
            raise InputError("question-to-oneself")
        fit.check_open(question_rows.count_open(report_id, actor.desk.address))
        handling = _handling_between(version.handling, actor.desk.address, asked)
        agreement_hash = _permit(actor, Act.ASK, version, handling, asked)
        said = Item(kind="question", item_id=new_id(), report_id=report_id, exercise=handling.exercise)
        question = Question(
            question_id=said.item_id,
            report_id=report_id,
            asker=actor.desk.address,
            asked=asked,
            text=text,
            made=clock.now(),
            due=clock.now() + timedelta(days=days),
            handling=handling,
            number=_enter(actor, said, asked),
        )
        question_rows.add(question)
        _hand_over(
            actor,
            Kind.QUESTION,
            question.question_id,
            report_id=report_id,
            recipient=question.asked,
            body=wire.encode(question, label=wire.QUESTION),
            agreement_hash=agreement_hash,
        )
        lines.write(actor, "question-asked", [report_id, question.question_id])
        return views(actor, [StoredQuestion(question=question, answer=None)])[0]


@for_reader
def answer(actor: Actor, question_id: str, text: Text) -> QuestionView:
    """Answer a question that was put to the actor's desk.

    Args:
        actor: Who answers.
        question_id: The question.
        text: The answer.

    Returns:
        The question with its answer.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``text-missing``, ``already-answered``, or the codes of `wasl.flow.limits.check_spoken`.
        ReleaseError: ``release-denied`` with the findings against.
    """
    access.require_right(actor, Act.ANSWER)
    _check_text(text)
    with atomic():
        stored = _access_question(actor, question_id)
        question = stored.question
        if stored.answer is not None:
            raise InputError("already-answered", question=question_id)
        version = access.access_report(actor, question.report_id).version
        handling = _handling_between(question.handling, actor.desk.address, question.asker)
        agreement_hash = _permit(actor, Act.ANSWER, version, handling, question.asker)
        said = Item(kind="answer", item_id=new_id(), report_id=question.report_id, exercise=handling.exercise)
        given = Answer(
            answer_id=said.item_id,
            question_id=question_id,
            report_id=question.report_id,
            answerer=actor.desk.address,
            asker=question.asker,
            text=text,
            made=clock.now(),
            handling=handling,
            number=_enter(actor, said, question.asker),
        )
        if not question_rows.add_answer(given):
            # Two officers of the desk answered at once.
            raise InputError("already-answered", question=question_id)
        reason.end_of(ReasonKind.QUESTION, question_id)
        _hand_over(
            actor,
            Kind.ANSWER,
            given.answer_id,
            report_id=question.report_id,
            recipient=question.asker,
            body=wire.encode(given, label=wire.ANSWER),
            agreement_hash=agreement_hash,
        )
        lines.write(actor, "question-answered", [question.report_id, question_id])
        return views(actor, [StoredQuestion(question=question, answer=given)])[0]


@for_reader
def questions(actor: Actor) -> tuple[QuestionView, ...]:
    """Return the questions that the actor's desk asked or was asked, by due date.

    Args:
        actor: Who reads.

    Returns:
        The questions with their answers; those about reports that the desk may not read are left out.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    return views(actor, question_rows.of_desk(actor.desk.address))


@for_reader
def count_waiting(actor: Actor) -> Apart:
    """Return how many questions of `questions` wait for an answer of the actor's desk.

    Args:
        actor: Who reads.

    Returns:
        Their number, exercise apart.
    """
    reports = question_rows.waiting_for(actor.desk.address)
    stored = access.readable_only(actor, versions.find_many(set(reports)))
    drills = {each.version.report_id: each.version.handling.exercise for each in stored}
    return apart.count(drills[report_id] for report_id in reports if report_id in drills)


@for_reader
def of_report(actor: Actor, report_id: str) -> tuple[QuestionView, ...]:
    """Return the questions about a report that the actor's desk asked or was asked, by due date.

    Args:
        actor: Who reads.
        report_id: The report, already permitted.

    Returns:
        The questions with their answers.
    """
    own = (report_id, *extracts.of_originals([report_id]).get(report_id, ()))
    found = [each for one in own for each in question_rows.of_desk(actor.desk.address, report_id=one)]
    return views(actor, sorted(found, key=lambda each: each.question.due))


@for_reader
def views(actor: Actor, found: Iterable[StoredQuestion]) -> tuple[QuestionView, ...]:
    """Return the views of those questions whose report the actor may read.

    Args:
        actor: Who reads.
        found: Questions.

    Returns:
        The views, in the same order.
    """
    rows = list(found)
    stored = access.readable_only(actor, versions.find_many({row.question.report_id for row in rows}))
    reports = {each.version.report_id: each.version for each in stored}
    known = parties.directory()
    said = {each for row in rows for each in _ids(row)}
    numbers = {item_id: str(each.number) for item_id, each in registers.of_items(actor, said).items()}
    return tuple(
        _numbered(_view(row, reports[row.question.report_id], known), row, numbers)
        for row in rows
        if row.question.report_id in reports
    )


def _ids(row: StoredQuestion) -> tuple[str, ...]:
    return (row.question.question_id, *((row.answer.answer_id,) if row.answer else ()))


def _numbered(view: QuestionView, row: StoredQuestion, numbers: Mapping[str, str]) -> QuestionView:
    asked, answered = (numbers.get(each, "") for each in (*_ids(row), "")[:2])
    return replace(view, number=asked, answer_number=answered)


def _asked(stored: StoredVersion) -> Address:
    """Return who answers for a report: the desk that speaks, or the one that cut what a peer's desk said.

    The peer's desk does not know the extract, and is not to learn from a question what of its report came this far.
    """
    origin = stored.version.origin
    return (
        Address(node=here.node_id(), desk=stored.cut_by) if stored.cut_by and origin.node != here.node_id() else origin
    )


def _check_text(text: Text) -> None:
    if not text.text.strip():
        raise InputError("text-missing")
    limits.check_spoken(text, field="text")


def _access_question(actor: Actor, question_id: str) -> StoredQuestion:
    stored = question_rows.find_put_to(question_id, actor.desk.address)
    if stored is None:
        raise AccessError("not-found")
    return stored


def _enter(actor: Actor, said: Item, recipient: Address) -> str:
    desk = actor.desk.address
    number = str(numbering.enter_outgoing(desk.desk, said, (recipient,)))
    if recipient.node == here.node_id():
        numbering.enter_arrivals([Arrived(desk=recipient.desk, item=said, sender=desk, number=number)])
    return number


def _handling_between(handling: Handling, speaker: Address, listener: Address) -> Handling:
    # As strict as what it is about, and for the two desks alone.
    return replace(handling, audience=tuple(sorted({speaker, listener})))


def _permit(actor: Actor, act: Act, version: ReportVersion, handling: Handling, recipient: Address) -> str:
    judged = decide_between(actor, act, version, handling, recipient)
    if not judged.decision.permit:
        raise ReleaseError("release-denied", reasons=judged.decision.reasons)
    return judged.agreement_hash


@for_reader
def decide_between(actor: Actor, act: Act, version: ReportVersion, handling: Handling, recipient: Address) -> Judged:
    """Decide whether a question or an answer may go to a desk.

    Args:
        actor: Who speaks.
        act: ``ASK`` or ``ANSWER``.
        version: The report that it is about.
        handling: Of the question or answer.
        recipient: The other desk.

    Returns:
        The decision, and the agreement under which it would go.
    """
    item = About(
        origin=actor.desk.address,
        handling=handling,
        topic=version.topic,
        kind=version.kind,
        report_id=version.report_id,
    )
    return grounds.gather().go_out(
        Case(
            act=act,
            here=here.node_id(),
            today=clock.today(),
            actor=actor,
            item=item,
            recipient=recipient,
            highest=here.highest(),
            beside_exercise=version.handling.exercise,
        )
    )


def _hand_over(
    actor: Actor, kind: Kind, item_id: str, *, report_id: str, recipient: Address, body: bytes, agreement_hash: str
) -> None:
    inside = recipient.node == here.node_id()
    message_id = (
        ""
        if inside
        else outgoing.put(
            recipient.node,
            kind,
            body,
            conversation=report_id,
            agreement_hash=agreement_hash,
        )
    )
    steps = (Step.STORED, Step.RECEIVED) if inside else (Step.STORED,)
    deliveries.add(
        StoredDelivery(
            delivery_id=new_id(),
            item=str(kind),
            item_id=item_id,
            report_id=report_id,
            desk=actor.desk.desk_id,
            recipient=recipient,
            message_id=message_id,
            made=clock.now(),
            steps=tuple(StoredStep(step=step, at=clock.now(), desk_names={}) for step in steps),
        )
    )


def _view(stored: StoredQuestion, version: ReportVersion, known: parties.Directory) -> QuestionView:
    question, given = stored.question, stored.answer
    return QuestionView(
        question_id=question.question_id,
        report_id=question.report_id,
        report_title=version.title,
        asker=known.party(question.asker),
        asked=known.party(question.asked),
        text=question.text,
        made=question.made,
        due=question.due,
        handling=question.handling,
        answer=given.text if given else None,
        answered=given.made if given else None,
    )

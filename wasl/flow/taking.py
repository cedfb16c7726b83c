"""Taking in what a peer sent: the decision is made again here, then it is filed, matched and laid before the centre."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from wasl.casework.reasons import ReasonKind
from wasl.errors import InputError, ReleaseError
from wasl.exchange import Opened, VerifiedRelease
from wasl.flow import arriving, clock, fit, grounds, here, limits, lines, matching, numbering, parties, reason
from wasl.flow.dispatch import SIGNATURE
from wasl.flow.grounds import Grounds
from wasl.flow.life import arriving as arriving_steps
from wasl.flow.life import following
from wasl.flow.numbering import Arrived
from wasl.flow.retention import restricting
from wasl.policy import Act, Case, Item, item_of
from wasl.record import Address, Answer, DeskId, Grant, NodeId, Question, ReportVersion, wire
from wasl.store import deliveries, hits, questions, versions
from wasl.store.versions import Arrival

_LONGEST_WAIT: Final = timedelta(days=366)


def take_release(content: VerifiedRelease, opened: Opened) -> tuple[Arrived, ...]:
    """File a released report and open it to the desks that it names.

    Args:
        content: The verified release.
        opened: The message that carried it.

    Returns:
        What has arrived where, to be entered in the registers.

    Raises:
        ReleaseError: The code of the first rule against, if this node may not hold it.
        InputError: ``report-repeated`` if this version is held with other content, or the codes of
            `wasl.flow.fit.check_version`.
    """
    version, release = content.report, content.release
    ground = grounds.gather()
    desks = _desks(release.recipients)
    for address in release.recipients:
        _permit(item_of(version), address, ground, opened, grant=content.grant)
    fit.check_version(version)
    fit.check_peer_number(release.number)
    desks = arriving_steps.desks_left(content, opened, desks)
    arrived = _arrived(content, desks)
    held = versions.find_version(version.report_id, version.version)
    if held is not None:
        if held.sha256 != content.report_sha256:
            raise InputError("report-repeated", report=version.report_id)
        _open_to(version, desks)
        following.follow(version.report_id)
        return arrived
    stored = versions.add(
        version,
        clock.now(),
        body=release.report,
        arrival=Arrival(
            signature=wire.encode(release.report_signature, label=SIGNATURE),
            agreement_hash=opened.inner.agreement_hash,
            release_id=release.release_id,
            message_id=opened.header.message_id,
            form=str(release.form),
        ),
    )
    arriving.expect(stored, opened)
    newest = versions.find(version.report_id)
    is_newest = newest is None or newest.version.version == version.version
    if is_newest:
        # What could not be kept any longer may be kept by the newer version.
        restricting.reopen(stored)
    _open_to(version, desks)
    if is_newest:
        matching.match_report(stored)
        hits.carry_judgements(version.report_id, version.version)
    following.follow(version.report_id)
    lines.write(None, "report-received", [version.report_id, release.release_id], door="gate", sha256=stored.sha256)
    return arrived


def take_question(question: Question, opened: Opened) -> tuple[Arrived, ...]:
    """Keep a question of a peer about a report that was sent to it.

    Args:
        question: The question.
        opened: The message that carried it.

    Returns:
        What has arrived where.

    Raises:
        InputError: ``question-not-ours`` if it is about nothing that this node's desk sent to that peer,
            ``question-repeated`` if its id is taken, ``questions-too-many``, and the codes of `wasl.flow.limits`.
        ReleaseError: The code of the first rule against.
    """
    sender = opened.header.sender
    fit.check_said(question.question_id, question.text, question.asker)
    fit.check_peer_number(question.number)
    limits.check_moment(question.made, field="made", now=clock.now())
    limits.check_moment(question.due, field="due", now=clock.now(), ahead=_LONGEST_WAIT)
    stored = versions.find(question.report_id)
    if stored is None or not _was_sent(question.report_id, sender) or question.asked != stored.version.origin:
        raise InputError("question-not-ours", question=question.question_id)
    _permit_between(stored.version, question, opened, speaker=question.asker, listener=question.asked)
    held = questions.find(question.question_id)
    if held is None:
        # The desks of a peer count as one: nobody here can check that there are so many.
        fit.check_open(questions.count_open(question.report_id, Address(node=sender)))
        questions.add(question)
    elif held.question != question:
        raise InputError("question-repeated", question=question.question_id)
    item = _said(question.question_id, stored.version, kind="question")
    return (_came(item, question.asked, question.asker, question.number),)


def take_answer(answer: Answer, opened: Opened) -> tuple[Arrived, ...]:
    """Keep the answer of a peer to a question of this node.

    Args:
        answer: The answer.
        opened: The message that carried it.

    Returns:
        What has arrived where.

    Raises:
        InputError: ``answer-not-asked`` if it answers nothing that was asked of that desk, ``already-answered`` if
            another answer is here, and the codes of `wasl.flow.limits`.
        ReleaseError: The code of the first rule against.
    """
    fit.check_said(answer.answer_id, answer.text, answer.answerer)
    fit.check_peer_number(answer.number)
    limits.check_moment(answer.made, field="made", now=clock.now())
    stored = questions.find(answer.question_id)
    report = versions.find(answer.report_id)
    if stored is None or report is None or not _answers(answer, stored.question):
        raise InputError("answer-not-asked", question=answer.question_id)
    _permit_between(report.version, answer, opened, speaker=answer.answerer, listener=answer.asker)
    if stored.answer is None:
        questions.add_answer(answer)
        reason.end_of(ReasonKind.QUESTION, answer.question_id)
    elif stored.answer != answer:
        raise InputError("already-answered", question=answer.question_id)
    item = _said(answer.answer_id, report.version, kind="answer")
    return (_came(item, answer.asker, answer.answerer, answer.number),)


def _arrived(content: VerifiedRelease, desks: tuple[DeskId, ...]) -> tuple[Arrived, ...]:
    release, version = content.release, content.report
    item = numbering.Item(
        kind="report",
        item_id=release.release_id,
        report_id=version.report_id,
        exercise=version.handling.exercise,
    )
    return tuple(Arrived(desk=desk, item=item, sender=version.origin, number=release.number) for desk in desks)


def _said(said_id: str, version: ReportVersion, *, kind: str) -> numbering.Item:
    return numbering.Item(kind=kind, item_id=said_id, report_id=version.report_id, exercise=version.handling.exercise)


def _came(item: numbering.Item, desk: Address, sender: Address, number: str) -> Arrived:
    return Arrived(desk=desk.desk or here.centre(), item=item, sender=sender, number=number)


def _was_sent(report_id: str, peer: NodeId) -> bool:
    # What a rule stopped has a row, and no message: it was never sent.
    rows = deliveries.of_report(report_id)
    return any(row.item == "release" and row.message_id and row.recipient.node == peer for row in rows)


def _answers(answer: Answer, question: Question) -> bool:
    return (answer.report_id, answer.answerer, answer.asker) == (question.report_id, question.asked, question.asker)


def _permit_between(
    report: ReportVersion, said: Question | Answer, opened: Opened, *, speaker: Address, listener: Address
) -> None:
    item = Item(origin=speaker, handling=said.handling, topic=report.topic, kind=report.kind)
    _permit(item, listener, grounds.gather(), opened, beside_exercise=report.handling.exercise)


def _permit(
    item: Item,
    recipient: Address,
    ground: Grounds,
    opened: Opened,
    *,
    beside_exercise: bool | None = None,
    grant: Grant | None = None,
) -> None:
    case = Case(
        act=Act.RECEIVE,
        here=here.node_id(),
        today=clock.today(),
        item=item,
        recipient=recipient,
        centre=here.centre(),
        highest=here.highest(),
        beside_exercise=beside_exercise,
        grant=grant,
        via=opened.header.sender if grant else None,
    )
    decision = ground.hold_to(case, opened.inner.agreement_hash).decision
    if not decision.permit:
        reason = decision.reasons[0]
        raise ReleaseError(reason.code, **reason.data)


def _desks(recipients: tuple[Address, ...]) -> tuple[DeskId, ...]:
    known = parties.directory()
    found = [parties.own_centre(address, known) for address in recipients]
    if not found or None in found:
        raise InputError("recipient-not-here")
    return tuple(desk for desk in found if desk is not None)


def _open_to(version: ReportVersion, desks: tuple[DeskId, ...]) -> None:
    versions.open_to(version.report_id, version.version, desks, clock.now())

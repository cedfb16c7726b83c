"""Taking in what a peer sent: the decision is made again here, then it is filed, matched and laid before the centre."""

from __future__ import annotations

from wasl.errors import InputError, ReleaseError
from wasl.exchange import Opened, VerifiedRelease
from wasl.flow import agreed, clock, here, lines, matching, parties, reports
from wasl.flow.release import SIGNATURE
from wasl.policy import Act, Case, Item, decide, item_of
from wasl.record import Address, Agreement, Answer, DeskId, NodeId, Question, ReportVersion, wire
from wasl.store import deliveries, questions, versions
from wasl.store.versions import Arrival


def take_release(content: VerifiedRelease, opened: Opened) -> None:
    """File a released report and open it to the desks that it names.

    Args:
        content: The verified release.
        opened: The message that carried it.

    Raises:
        ReleaseError: The code of the first rule against, if this node may not hold it.
        InputError: ``report-repeated`` if this version is held with other content, or the codes of
            `reports.check_version`.
    """
    version, release = content.report, content.release
    agreement = agreed.signed_by_both().get(opened.inner.agreement_hash)
    desks = _desks(release.recipients)
    for address in release.recipients:
        _permit(item_of(version), address, agreement)
    reports.check_version(version)
    held = versions.find(version.report_id)
    if held is not None:
        if held.sha256 != content.report_sha256:
            raise InputError("report-repeated", report=version.report_id)
        _open_to(version, desks)
        return
    stored = versions.add(
        version,
        clock.now(),
        body=release.report,
        arrival=Arrival(
            signature=wire.encode(release.report_signature, label=SIGNATURE),
            agreement_hash=opened.inner.agreement_hash,
            release_id=release.release_id,
            message_id=opened.header.message_id,
        ),
    )
    _open_to(version, desks)
    matching.match_report(stored)
    lines.write(None, "report-received", [version.report_id, release.release_id], door="gate", sha256=stored.sha256)


def take_question(question: Question, sender: NodeId) -> None:
    """Keep a question of a peer about a report that was sent to it.

    Args:
        question: The question.
        sender: The peer.

    Raises:
        InputError: ``question-not-ours`` if it is about nothing that this node's desk sent to that peer.
        ReleaseError: The code of the first rule against.
    """
    stored = versions.find(question.report_id)
    sent = [row for row in deliveries.of_report(question.report_id) if row.recipient.node == sender]
    if stored is None or not sent or question.asked != stored.version.origin or question.asker.node != sender:
        raise InputError("question-not-ours", question=question.question_id)
    _permit_between(stored.version, question.asker, question.asked, question)
    if questions.find(question.question_id) is None:
        questions.add(question)


def take_answer(answer: Answer, sender: NodeId) -> None:
    """Keep the answer of a peer to a question of this node.

    Args:
        answer: The answer.
        sender: The peer.

    Raises:
        InputError: ``answer-not-asked`` if it answers nothing that was asked of that peer.
        ReleaseError: The code of the first rule against.
    """
    stored = questions.find(answer.question_id)
    report = versions.find(answer.report_id)
    asked = stored.question if stored else None
    if asked is None or report is None or asked.asked.node != sender or asked.report_id != answer.report_id:
        raise InputError("answer-not-asked", question=answer.question_id)
    _permit_between(report.version, answer.answerer, asked.asker, answer)
    if stored is not None and stored.answer is None:
        questions.add_answer(answer)


def _permit_between(report: ReportVersion, speaker: Address, listener: Address, said: Question | Answer) -> None:
    item = Item(origin=speaker, handling=said.handling, topic=report.topic, kind=report.kind)
    _permit(item, listener, agreed.agreement_with(speaker.node), beside_exercise=report.handling.exercise)


def _permit(
    item: Item, recipient: Address, agreement: Agreement | None, *, beside_exercise: bool | None = None
) -> None:
    decision = decide(
        Case(
            act=Act.RECEIVE,
            here=here.node_id(),
            today=clock.today(),
            item=item,
            recipient=recipient,
            agreement=agreement,
            highest=here.highest(),
            beside_exercise=beside_exercise,
        )
    )
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

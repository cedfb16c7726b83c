"""What a verified message is kept as: the same rules as at a node, in the same order, and the sealed envelope.

Nothing is written in clear. Whatever is refused here leaves no trace but the receipt that says why.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from wasl.errors import InputError, ReleaseError
from wasl.exchange import (
    Chunk,
    Kind,
    Opened,
    VerifiedAgreement,
    VerifiedCard,
    VerifiedReceipt,
    VerifiedRelease,
    is_newer,
    read_card,
)
from wasl.exchange.agreement import SIGNED_AGREEMENT
from wasl.flow import clock, fit, limits
from wasl.flow.reader import acquaintance, files, kept, sent, telling
from wasl.flow.reader.home import HIGHEST, Reader
from wasl.flow.reader.state import Item, KnownAgreement
from wasl.policy import Act, Case, decide, item_of
from wasl.policy import Item as Judged
from wasl.record import Address, Answer, NodeId, Question, ReportVersion, new_id, wire

_LONGEST_WAIT: Final = timedelta(days=366)


def file(reader: Reader, opened: Opened, envelope: bytes) -> Item | None:
    """Keep what a verified message brought; the caller saves.

    Args:
        reader: The reader.
        opened: The message.
        envelope: As it came.

    Returns:
        What the desk gets to see of it; None if it is for the reader itself.

    Raises:
        InputError: ``kind-not-served``, or why it cannot be kept.
        ReleaseError: The code of the first rule against.
    """
    content, sender = opened.content, opened.header.sender
    if isinstance(content, VerifiedRelease):
        return _file_release(reader, content, opened, envelope)
    if isinstance(content, Question):
        return _file_question(reader, content, opened, envelope)
    if isinstance(content, Answer):
        return _file_answer(reader, content, opened, envelope)
    if isinstance(content, VerifiedReceipt):
        telling.note_answer(reader, content.receipt, sender)
        sent.note(reader, content.receipt, sender)
        files.note_answer(reader, content.receipt)
    elif isinstance(content, Chunk):
        files.take_chunk(reader, content, sender)
    elif isinstance(content, VerifiedAgreement):
        _file_agreement(reader, content, sender)
    elif isinstance(content, VerifiedCard):
        _file_card(reader, content)
    else:
        raise InputError("kind-not-served", kind=opened.inner.kind)
    return None


def _file_release(reader: Reader, content: VerifiedRelease, opened: Opened, envelope: bytes) -> Item | None:
    version, here = content.report, reader.desk.address
    for address in content.release.recipients:
        if address not in {here, Address(node=here.node)}:
            raise InputError("recipient-not-here")
        _permit(reader, opened, item_of(version), address)
    fit.check_version(version)
    fit.check_peer_number(content.release.number)
    held = {(each.sender, each.release_id) for each in reader.state.items if each.kind == Kind.RELEASE}
    if (opened.header.sender, opened.inner.release_id) in held:
        raise InputError("report-repeated", report=version.report_id)
    item = _keep(reader, opened, envelope, report_id=version.report_id)
    files.expect(reader, item, version)
    return item


def _file_question(reader: Reader, question: Question, opened: Opened, envelope: bytes) -> Item | None:
    _check_said(question.question_id, question)
    limits.check_moment(question.due, field="due", now=clock.now(), ahead=_LONGEST_WAIT)
    report = sent.find_report(reader, question.report_id, opened.header.sender)
    if report is None or question.asked != report.origin:
        raise InputError("question-not-ours", question=question.question_id)
    _permit_between(reader, opened, report, question, speaker=question.asker, listener=question.asked)
    if any((each.kind, each.question_id) == (Kind.QUESTION, question.question_id) for each in reader.state.items):
        raise InputError("question-repeated", question=question.question_id)
    return _keep(reader, opened, envelope, report_id=question.report_id, question_id=question.question_id)


def _file_answer(reader: Reader, answer: Answer, opened: Opened, envelope: bytes) -> Item | None:
    _check_said(answer.answer_id, answer)
    asked = {each.question_id: each for each in kept.questions(reader)}.get(answer.question_id)
    if asked is None or not _answers(answer, asked):
        raise InputError("answer-not-asked", question=answer.question_id)
    report = _report_asked_about(reader, asked, opened.header.sender)
    _permit_between(reader, opened, report, answer, speaker=answer.answerer, listener=answer.asker)
    if any((each.kind, each.question_id) == (Kind.ANSWER, answer.question_id) for each in reader.state.items):
        raise InputError("already-answered", question=answer.question_id)
    return _keep(reader, opened, envelope, report_id=answer.report_id, question_id=answer.question_id)


def _answers(answer: Answer, question: Question) -> bool:
    return (answer.report_id, answer.answerer, answer.asker) == (question.report_id, question.asked, question.asker)


def _report_asked_about(reader: Reader, question: Question, sender: NodeId) -> ReportVersion:
    for each in reader.state.items:
        if (each.kind, each.report_id, each.sender) == (Kind.RELEASE, question.report_id, sender):
            return kept.report_of(reader, each)
    raise InputError("answer-not-asked", question=question.question_id)


def _check_said(said_id: str, said: Question | Answer) -> None:
    speaker = said.asker if isinstance(said, Question) else said.answerer
    fit.check_said(said_id, said.text, speaker)
    fit.check_peer_number(said.number)
    limits.check_moment(said.made, field="made", now=clock.now())


def _permit_between(
    reader: Reader,
    opened: Opened,
    report: ReportVersion,
    said: Question | Answer,
    *,
    speaker: Address,
    listener: Address,
) -> None:
    item = Judged(origin=speaker, handling=said.handling, topic=report.topic, kind=report.kind)
    _permit(reader, opened, item, listener, beside_exercise=report.handling.exercise)


def _permit(
    reader: Reader, opened: Opened, item: Judged, recipient: Address, *, beside_exercise: bool | None = None
) -> None:
    here = reader.desk.address
    decision = decide(
        Case(
            act=Act.RECEIVE,
            here=here.node,
            today=clock.today(),
            item=item,
            recipient=recipient,
            centre=here.desk,
            agreement=acquaintance.agreements_of(reader).get(opened.inner.agreement_hash),
            highest=HIGHEST,
            beside_exercise=beside_exercise,
        )
    )
    if not decision.permit:
        raise ReleaseError(decision.reasons[0].code, **decision.reasons[0].data)


def _file_agreement(reader: Reader, verified: VerifiedAgreement, sender: NodeId) -> None:
    known = {each.agreement_hash: each for each in reader.state.agreements}
    held = known.get(verified.agreement_hash)
    if held is not None and held.complete:
        return
    for each in known.values():
        same_id = acquaintance.read_agreement(reader, each).agreement_id == verified.agreement.agreement_id
        if same_id and each.agreement_hash != verified.agreement_hash:
            raise InputError("agreement-repeated", agreement=verified.agreement.agreement_id)
    new = KnownAgreement(
        agreement_hash=verified.agreement_hash,
        centre=sender,
        signed=wire.encode(verified.signed, label=SIGNED_AGREEMENT),
        complete=verified.is_complete,
    )
    others = [each for name, each in known.items() if name != verified.agreement_hash]
    reader.change(agreements=(*others, new))


def _file_card(reader: Reader, content: VerifiedCard) -> None:
    centre = reader.centre(content.card.node_id)
    if dict(read_card(centre.card).names) != dict(content.card.names):
        raise InputError("card-names-changed")
    if is_newer(read_card(centre.card), content.card):
        reader.change_centre(replace(centre, card=content.signed))


def _keep(reader: Reader, opened: Opened, envelope: bytes, *, report_id: str, question_id: str = "") -> Item:
    item = Item(
        item_id=new_id()[:10],
        kind=str(opened.inner.kind),
        sender=opened.header.sender,
        message_id=opened.header.message_id,
        header_sha256=opened.header_sha256,
        file=reader.keep(envelope, folder="kept"),
        report_id=report_id,
        release_id=opened.inner.release_id,
        agreement_hash=opened.inner.agreement_hash,
        arrived=clock.now(),
        question_id=question_id,
    )
    reader.change(items=(*reader.state.items, item))
    return item

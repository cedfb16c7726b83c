"""What the desk says: reports to its centres, answers to what they ask about them, questions about theirs.

The same checks as at a node, in the same order: may this desk write it, may each recipient have it. A reader has no
draft that could be mended after a part of it went: if one recipient may not have a report, nothing goes to any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby
from typing import Final

from wasl.errors import AccessError, InputError, ReleaseError
from wasl.exchange import RELEASE, Kind, Release, ReleaseForm
from wasl.flow import clock, limits, writing
from wasl.flow.reader import acquaintance, kept, sent, telling
from wasl.flow.reader.home import HIGHEST, Reader
from wasl.flow.reader.state import Item, Sent
from wasl.flow.release_views import PreviewRow
from wasl.policy import Act, Case, decide, item_of
from wasl.policy import Item as Judged
from wasl.record import (
    Actor,
    Address,
    Answer,
    Draft,
    Handling,
    Officer,
    Question,
    ReportVersion,
    Right,
    Text,
    make_version,
    new_id,
    wire,
)

ANSWER_WITHIN: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A report that this desk may write, and who may have it. Nothing has happened yet.

    Attributes:
        version: The report, under a fresh id.
        rows: Each recipient with the decision about it, in the order given.
    """

    version: ReportVersion
    rows: tuple[PreviewRow, ...]


def write(reader: Reader, draft: Draft, handling: Handling, recipients: Sequence[Address]) -> Written:
    """Check a report, and whether its recipients may have it; changes nothing.

    Args:
        reader: The reader.
        draft: What is said.
        handling: Who may have it and what for.
        recipients: Centres and their desks; none for everybody in the audience.

    Returns:
        The report, and who may have it.

    Raises:
        AccessError: The code of the rule that forbids to write it.
        InputError: ``recipients-missing``, and the codes of `wasl.flow.writing.check_own`.
    """
    here = reader.desk.address
    version = make_version(draft, report_id=new_id(), origin=here, handling=handling, made=clock.now())
    writing.check_own(version)
    decision = decide(_case(reader, Act.ORIGINATE, item_of(version)))
    if not decision.permit:
        raise AccessError(decision.reasons[0].code, **decision.reasons[0].data)
    named = tuple(dict.fromkeys(recipients or handling.audience))
    if not named:
        raise InputError("recipients-missing")
    return Written(version=version, rows=tuple(_judge(reader, version, each) for each in named))


def send(reader: Reader, written: Written) -> tuple[Sent, ...]:
    """Send a report to all its recipients, or to none.

    Args:
        reader: The reader.
        written: As `write` gave it.

    Returns:
        What goes, one for each centre.

    Raises:
        ReleaseError: ``release-denied`` with the findings against, if one recipient may not have it.
    """
    against = tuple(reason for each in written.rows for reason in each.decision.reasons)
    if against:
        raise ReleaseError("release-denied", reasons=against)
    made: list[Sent] = []
    body = wire.encode(written.version, label=wire.REPORT)
    file = reader.keep(reader.keyholder.seal_own(body), folder="kept")
    addresses = sorted(each.recipient.address for each in written.rows)
    for _, group in groupby(addresses, key=lambda each: each.node):
        made.append(_release(reader, written.version, body, tuple(group), file=file))
    reader.change(sent=(*reader.state.sent, *made))
    reader.save()
    return tuple(made)


def ask(reader: Reader, item_id: str, text: Text) -> Question:
    """Ask the desk that speaks in a report.

    Args:
        reader: The reader.
        item_id: The report.
        text: The question.

    Returns:
        The question.

    Raises:
        AccessError: ``not-found`` if it is no report of a centre.
        InputError: ``text-missing``, or the codes of `wasl.flow.limits.check_spoken`.
        ReleaseError: ``release-denied`` with the findings against.
    """
    item = telling.find(reader, item_id)
    if item.kind != Kind.RELEASE:
        raise AccessError("not-found")
    _check_text(text)
    version, here = kept.report_of(reader, item), reader.desk.address
    question = Question(
        question_id=new_id(),
        report_id=version.report_id,
        asker=here,
        asked=version.origin,
        text=text,
        made=clock.now(),
        due=clock.now() + ANSWER_WITHIN,
        handling=replace(version.handling, audience=tuple(sorted({here, version.origin}))),
    )
    _permit_between(reader, Act.ASK, version, question.handling, version.origin)
    body = wire.encode(question, label=wire.QUESTION)
    _hand_over(reader, item, Kind.QUESTION, body, about=question.question_id)
    reader.change(questions=(*reader.state.questions, body))
    reader.save()
    return question


def answer(reader: Reader, item_id: str, text: Text) -> Answer:
    """Answer what a centre asked about a report of ours.

    Args:
        reader: The reader.
        item_id: The question.
        text: The answer.

    Returns:
        The answer.

    Raises:
        AccessError: ``not-found`` if it is no question.
        InputError: ``text-missing``, ``already-answered``, or the codes of `wasl.flow.limits.check_spoken`.
        ReleaseError: ``release-denied`` with the findings against.
    """
    item = telling.find(reader, item_id)
    if item.kind != Kind.QUESTION:
        raise AccessError("not-found")
    _check_text(text)
    question = kept.question_of(reader, item)
    report = sent.find_report(reader, question.report_id, item.sender)
    if report is None:
        raise AccessError("not-found")
    if item.answered is not None:
        raise InputError("already-answered", question=question.question_id)
    here = reader.desk.address
    given = Answer(
        answer_id=new_id(),
        question_id=question.question_id,
        report_id=question.report_id,
        answerer=here,
        asker=question.asker,
        text=text,
        made=clock.now(),
        handling=replace(question.handling, audience=tuple(sorted({here, question.asker}))),
    )
    _permit_between(reader, Act.ANSWER, report, given.handling, question.asker)
    body = wire.encode(given, label=wire.ANSWER)
    _hand_over(reader, item, Kind.ANSWER, body, about=given.answer_id)
    telling.change(reader, replace(item, answered=clock.now()))
    reader.change(answers=(*reader.state.answers, body))
    reader.save()
    return given


def _check_text(text: Text) -> None:
    if not text.text.strip():
        raise InputError("text-missing")
    limits.check_spoken(text, field="text")


def _permit_between(reader: Reader, act: Act, report: ReportVersion, handling: Handling, recipient: Address) -> None:
    said = Judged(origin=reader.desk.address, handling=handling, topic=report.topic, kind=report.kind)
    decision = decide(
        replace(
            _case(reader, act, said),
            recipient=recipient,
            agreement=acquaintance.agreement_with(reader, recipient.node)[1],
            beside_exercise=report.handling.exercise,
        )
    )
    if not decision.permit:
        raise ReleaseError("release-denied", reasons=decision.reasons)


def _hand_over(reader: Reader, item: Item, kind: Kind, body: bytes, *, about: str) -> None:
    agreement_hash, _ = acquaintance.agreement_with(reader, item.sender)
    telling.put(
        reader, item.sender, kind, body, conversation=item.report_id, agreement_hash=agreement_hash, about=about
    )


def _release(
    reader: Reader, version: ReportVersion, body: bytes, recipients: tuple[Address, ...], *, file: str
) -> Sent:
    centre = recipients[0].node
    release = Release(
        release_id=new_id(),
        form=ReleaseForm.WHOLE,
        recipients=recipients,
        report=body,
        report_signature=reader.keyholder.sign_report(body),
        report_signer=reader.keyholder.node_id,
    )
    agreement_hash, _ = acquaintance.agreement_with(reader, centre)
    message_id = telling.put(
        reader,
        centre,
        Kind.RELEASE,
        wire.encode(release, label=RELEASE),
        conversation=version.report_id,
        release_id=release.release_id,
        agreement_hash=agreement_hash,
        about=release.release_id,
    )
    return Sent(
        item_id=new_id()[:10],
        report_id=version.report_id,
        centre=centre,
        file=file,
        release_id=release.release_id,
        message_id=message_id,
        recipients=recipients,
        made=version.made,
    )


def _judge(reader: Reader, version: ReportVersion, recipient: Address) -> PreviewRow:
    agreement = acquaintance.agreement_with(reader, recipient.node)[1]
    case = _case(reader, Act.RELEASE, item_of(version))
    decision = decide(replace(case, recipient=recipient, agreement=agreement))
    return PreviewRow(recipient=acquaintance.party(reader, recipient), decision=decision)


def _case(reader: Reader, act: Act, item: Judged) -> Case:
    desk = reader.desk
    officer = Officer(
        officer_id=str(desk.desk_id),
        login="reader",
        name=desk.names["en"],
        desks=(desk,),
        rights=frozenset({Right.READ, Right.ORIGINATE, Right.RELEASE}),
    )
    return Case(
        act=act,
        here=desk.address.node,
        today=clock.today(),
        actor=Actor(officer=officer, desk=desk, door="cli"),
        item=item,
        centre=desk.desk_id,
        highest=HIGHEST,
    )

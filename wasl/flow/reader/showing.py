"""Opening what was kept: every signature is verified anew at each showing, so that damage on the disk is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from wasl.errors import ReleaseError, TrustError
from wasl.exchange import Kind, ReceiptStatus, VerifiedRelease
from wasl.flow import clock
from wasl.flow.file_views import FileView
from wasl.flow.reader import acquaintance, files, kept, sent, telling
from wasl.flow.reader.home import Reader
from wasl.flow.reader.sent import SentView, StepView
from wasl.flow.reader.state import Item, Sent
from wasl.record import Address, Answer, Attachment, Handling, Question, ReportVersion, Text

OWN: Final = "own"
"""Kind of a report that started here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """A report, a question or an answer, opened.

    Attributes:
        item_id: Short id.
        kind: ``release``, ``question``, ``answer``, or ``own`` for a report of ours.
        handling: Its handling, always to be shown first.
        title: Of the report; of a question and of an answer, the question.
        origin: Name per language of who speaks.
        arrived: When; of a report of ours, when it was written.
        opened: When it was first shown.
        acknowledged: When it was acknowledged.
        agreement_over: True if the agreement under which it came has ended.
        expired: True after the last day on which it may be passed on.
        about: Title of the report that a question or an answer is about; None for a report.
        due: By when a question is to be answered.
        version: The report, without its attachments, whose keys belong into no answer; None for what is no report.
        files: Its attachments, as far as they are here.
        questions: What was asked about the report.
        answers: What was answered, to the questions about the report or to this one.
        fates: How far each question and answer of ours has come, by its id.
        sent: What became of a report of ours; None for what came from elsewhere.
    """

    item_id: str
    kind: str
    handling: Handling
    title: Text
    origin: dict[str, str]
    arrived: datetime
    opened: datetime | None = None
    acknowledged: datetime | None = None
    agreement_over: bool = False
    expired: bool
    about: Text | None = None
    due: datetime | None = None
    version: ReportVersion | None = None
    files: tuple[FileView, ...] = ()
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
    fates: Mapping[str, StepView] = field(default_factory=dict)
    sent: SentView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemLine:
    """A line of the list.

    Attributes:
        item_id: Short id.
        view: The item opened; None if it cannot be.
        fault: Code of what is wrong with the kept envelope; else empty.
    """

    item_id: str
    view: ItemView | None
    fault: str = ""


def items(reader: Reader) -> tuple[ItemLine, ...]:
    """Return what was taken in, newest first; one that was damaged on the disk is listed as such.

    Args:
        reader: The reader.

    Returns:
        The lines.
    """
    lines = []
    for item in reversed(reader.state.items):
        try:
            lines.append(ItemLine(item_id=item.item_id, view=_view(reader, item)))
        except TrustError as error:
            lines.append(ItemLine(item_id=item.item_id, view=None, fault=error.code))
    return tuple(lines)


def show(reader: Reader, item_id: str) -> ItemView:
    """Open an item, or a report of ours, to read it; a centre is told once that the desk has opened its report.

    Fails with `TrustError`: ``reader-item-lost``, or the code of the check that the kept envelope no longer passes.

    Args:
        reader: The reader.
        item_id: Which.

    Returns:
        The item.
    """
    own = sent.find(reader, item_id)
    if own is not None:
        return _own(reader, own)
    item = telling.find(reader, item_id)
    view = _view(reader, item)
    if item.opened is None and item.kind == Kind.RELEASE:
        item = telling.change(reader, replace(item, opened=clock.now()))
        telling.tell_step(reader, item, ReceiptStatus.OPENED)
        reader.save()
    return replace(view, opened=item.opened or view.opened)


def export(reader: Reader, item_id: str) -> ItemView:
    """Open an item to write it into a file, which carries its handling.

    Args:
        reader: The reader.
        item_id: Which.

    Returns:
        The item.

    Raises:
        ReleaseError: ``expired`` after the last day on which it may be passed on.
    """
    view = show(reader, item_id)
    if view.expired and view.handling.expires is not None:
        raise ReleaseError("expired", day=view.handling.expires.isoformat())
    return view


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file that the desk may have.

    Attributes:
        attachment: What the report says of it.
        handling: Of the report, which the file carries along.
        pieces: Its bytes, each piece verified when it is taken.
    """

    attachment: Attachment
    handling: Handling
    pieces: Iterator[bytes]


def attachments(reader: Reader, item_id: str) -> tuple[FileView, ...]:
    """Return the files of a report.

    Args:
        reader: The reader.
        item_id: The report.

    Returns:
        One per attachment, in the order of the report.
    """
    return show(reader, item_id).files


def open_attachment(reader: Reader, item_id: str, attachment_id: str) -> Download:
    """Open a file of a report to write it somewhere; its handling goes with it.

    Fails as `export`, and as `wasl.flow.reader.files.open_attachment`.

    Args:
        reader: The reader.
        item_id: The report.
        attachment_id: The attachment.

    Returns:
        The file, to be read piece by piece.
    """
    view = export(reader, item_id)
    attachment, pieces = files.open_attachment(reader, telling.find(reader, item_id), attachment_id)
    return Download(attachment=attachment, handling=view.handling, pieces=pieces)


def _view(reader: Reader, item: Item) -> ItemView:
    content = kept.open_kept(reader, item).content
    if isinstance(content, VerifiedRelease):
        version = content.report
        view = _make(reader, item, handling=version.handling, title=version.title, speaker=version.origin)
        asked = tuple(each for each in kept.questions(reader) if each.report_id == item.report_id)
        return replace(
            view,
            version=replace(version, attachments=()),
            files=files.views(reader, item, version),
            questions=asked,
            answers=_answers(reader, asked),
            fates=_fates(reader, [each.question_id for each in asked]),
        )
    if isinstance(content, Question):
        view = _make(reader, item, handling=content.handling, title=content.text, speaker=content.asker)
        given = tuple(each for each in kept.answers(reader) if each.question_id == content.question_id)
        return replace(
            view,
            about=_title_of(_own_report(reader, item)),
            due=content.due,
            answers=given,
            fates=_fates(reader, [each.answer_id for each in given]),
        )
    if isinstance(content, Answer):
        asked = tuple(each for each in kept.questions(reader) if each.question_id == content.question_id)
        view = _make(reader, item, handling=content.handling, title=asked[0].text, speaker=content.answerer)
        return replace(view, about=_title_of(_asked_about(reader, item)), answers=(content,))
    raise TrustError("reader-item-lost", file=item.file)


def _make(reader: Reader, item: Item, *, handling: Handling, title: Text, speaker: Address) -> ItemView:
    agreement = acquaintance.agreements_of(reader).get(item.agreement_hash)
    return ItemView(
        item_id=item.item_id,
        kind=item.kind,
        handling=handling,
        title=title,
        origin=acquaintance.names_of(reader, speaker),
        arrived=item.arrived,
        opened=item.opened,
        acknowledged=item.acknowledged,
        agreement_over=agreement is None or agreement.valid_until < clock.today(),
        expired=_is_over(handling),
    )


def _own(reader: Reader, own: Sent) -> ItemView:
    view = sent.view(reader, own)
    questions, given = _asked_of_us(reader, own), kept.answers(reader)
    handling = view.version.handling
    return ItemView(
        item_id=own.item_id,
        kind=OWN,
        handling=handling,
        title=view.version.title,
        origin=acquaintance.names_of(reader, view.version.origin),
        arrived=own.made,
        expired=_is_over(handling),
        version=view.version,
        questions=questions,
        answers=tuple(each for each in given if each.question_id in {asked.question_id for asked in questions}),
        fates=_fates(reader, [each.answer_id for each in given]),
        sent=view,
    )


def _asked_of_us(reader: Reader, own: Sent) -> tuple[Question, ...]:
    found = []
    for each in reader.state.items:
        if (each.kind, each.report_id, each.sender) == (Kind.QUESTION, own.report_id, own.centre):
            # One that was damaged on the disk is told in the list, and hides nothing else.
            with suppress(TrustError):
                found.append(kept.question_of(reader, each))
    return tuple(found)


def _asked_about(reader: Reader, answer: Item) -> ReportVersion | None:
    for each in reader.state.items:
        if (each.kind, each.report_id, each.sender) == (Kind.RELEASE, answer.report_id, answer.sender):
            with suppress(TrustError):
                return kept.report_of(reader, each)
    return None


def _own_report(reader: Reader, question: Item) -> ReportVersion | None:
    with suppress(TrustError):
        return sent.find_report(reader, question.report_id, question.sender)
    return None


def _title_of(report: ReportVersion | None) -> Text | None:
    return report.title if report else None


def _answers(reader: Reader, asked: Sequence[Question]) -> tuple[Answer, ...]:
    found = []
    for each in reader.state.items:
        if each.kind == Kind.ANSWER and each.question_id in {question.question_id for question in asked}:
            with suppress(TrustError):
                content = kept.open_kept(reader, each).content
                found += [content] if isinstance(content, Answer) else []
    return tuple(found)


def _fates(reader: Reader, said: Sequence[str]) -> dict[str, StepView]:
    return {each: sent.step_of(reader, each) for each in said}


def _is_over(handling: Handling) -> bool:
    return handling.expires is not None and clock.today() > handling.expires

"""Opening what was kept: every signature is verified anew at each showing, so that damage on the disk is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from wasl.errors import AccessError, ReleaseError, TrustError
from wasl.exchange import Kind, ReceiptStatus, VerifiedRelease, read_card
from wasl.flow import clock
from wasl.flow.file_views import FileView
from wasl.flow.reader import acquaintance, files, kept, telling
from wasl.flow.reader.home import Reader
from wasl.flow.reader.state import Item
from wasl.record import Address, Agreement, Answer, Attachment, Handling, Question, ReportVersion, Text, wire


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """A report or an answer, opened.

    Attributes:
        item_id: Short id.
        kind: ``release`` or ``answer``.
        handling: Its handling, always to be shown first.
        title: Of the report; of an answer, the question.
        origin: Name per language of who speaks.
        version: The report, without its attachments, whose keys belong into no answer; None for an answer.
        files: Its attachments, as far as they are here.
        answer: The answer; None for a report.
        questions: Our questions about the report, with the answers that have come.
        arrived: When.
        opened: When it was first shown.
        acknowledged: When it was acknowledged.
        agreement_over: True if the agreement under which it came has ended.
        expired: True after the last day on which it may be passed on.
    """

    item_id: str
    kind: str
    handling: Handling
    title: Text
    origin: dict[str, str]
    version: ReportVersion | None
    files: tuple[FileView, ...]
    answer: Answer | None
    questions: tuple[Question, ...]
    arrived: datetime
    opened: datetime | None
    acknowledged: datetime | None
    agreement_over: bool
    expired: bool


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
    """Open an item to read it; its centre is told once that the desk has opened it.

    Fails with `TrustError`: ``reader-item-lost``, or the code of the check that the kept envelope no longer passes.

    Args:
        reader: The reader.
        item_id: Which.

    Returns:
        The item.
    """
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


def ask(reader: Reader, item_id: str, text: Text) -> Question:
    """Ask the desk that speaks in a report.

    Args:
        reader: The reader.
        item_id: The report.
        text: The question.

    Returns:
        The question.

    Raises:
        AccessError: ``not-found`` if it is no report.
    """
    item = telling.find(reader, item_id)
    version = _view(reader, item).version
    if version is None:
        raise AccessError("not-found")
    return telling.ask(reader, item, version, acquaintance.agreements_of(reader).get(item.agreement_hash), text)


def _view(reader: Reader, item: Item) -> ItemView:
    opened = kept.open_kept(reader, item)
    agreement = acquaintance.agreements_of(reader).get(item.agreement_hash)
    if isinstance(opened.content, VerifiedRelease):
        version = opened.content.report
        return _make(reader, item, agreement, handling=version.handling, title=version.title, version=version)
    if isinstance(opened.content, Answer):
        answer = opened.content
        asked = next(each for each in _questions(reader) if each.question_id == answer.question_id)
        return _make(reader, item, agreement, handling=answer.handling, title=asked.text, answer=answer)
    raise TrustError("reader-item-lost", file=item.file)


def _make(
    reader: Reader,
    item: Item,
    agreement: Agreement | None,
    *,
    handling: Handling,
    title: Text,
    version: ReportVersion | None = None,
    answer: Answer | None = None,
) -> ItemView:
    speaker = version.origin if version else answer.answerer if answer else Address(node=item.sender)
    return ItemView(
        item_id=item.item_id,
        kind=item.kind,
        handling=handling,
        title=title,
        origin=_names(reader, speaker),
        version=None if version is None else replace(version, attachments=()),
        files=() if version is None else files.views(reader, item, version),
        answer=answer,
        questions=tuple(each for each in _questions(reader) if each.report_id == item.report_id),
        arrived=item.arrived,
        opened=item.opened,
        acknowledged=item.acknowledged,
        agreement_over=agreement is None or agreement.valid_until < clock.today(),
        expired=handling.expires is not None and clock.today() > handling.expires,
    )


def _questions(reader: Reader) -> list[Question]:
    return [wire.decode(Question, each, label=wire.QUESTION) for each in reader.state.questions]


def _names(reader: Reader, speaker: Address) -> dict[str, str]:
    card = read_card(reader.centre(speaker.node).card)
    desk = next((each for each in card.desks if each.desk_id == speaker.desk), None)
    if desk is None:
        return dict(card.names)
    return {language: f"{desk.names[language]}, {name}" for language, name in card.names.items()}

"""Opening what was kept: every signature is verified anew each time, so that damage on the disk is found."""

from __future__ import annotations

from wasl.errors import TrustError
from wasl.exchange import Opened, VerifiedRelease
from wasl.flow import clock
from wasl.flow.reader import acquaintance
from wasl.flow.reader.home import Reader
from wasl.flow.reader.state import Item
from wasl.record import Answer, Question, ReportVersion, wire


def open_kept(reader: Reader, item: Item) -> Opened:
    """Open the envelope of an item.

    Args:
        reader: The reader.
        item: Which.

    Returns:
        The verified message.

    Raises:
        TrustError: ``reader-item-lost`` if the envelope is gone or is another one, or the code of the check that it no
            longer passes.
    """
    opened = reader.keyholder.open_envelope(
        reader.kept(item.file, folder="kept"),
        peers=reader.confirmed,
        agreements=acquaintance.agreements_of(reader),
        now=clock.now(),
        seen={(item.sender, item.message_id): item.header_sha256},
    )
    if not opened.repeated:
        raise TrustError("reader-item-lost", file=item.file)
    return opened


def report_of(reader: Reader, item: Item) -> ReportVersion:
    """Return the report of an item.

    Args:
        reader: The reader.
        item: A report that was taken in.

    Returns:
        The report, with the keys of its attachments.

    Raises:
        TrustError: ``reader-item-lost`` if it is no report, and as `open_kept`.
    """
    content = open_kept(reader, item).content
    if not isinstance(content, VerifiedRelease):
        raise TrustError("reader-item-lost", file=item.file)
    return content.report


def question_of(reader: Reader, item: Item) -> Question:
    """Return the question of an item.

    Args:
        reader: The reader.
        item: A question that was taken in.

    Returns:
        The question.

    Raises:
        TrustError: ``reader-item-lost`` if it is no question, and as `open_kept`.
    """
    content = open_kept(reader, item).content
    if not isinstance(content, Question):
        raise TrustError("reader-item-lost", file=item.file)
    return content


def questions(reader: Reader) -> tuple[Question, ...]:
    """Return the questions of ours, oldest first.

    Args:
        reader: The reader.

    Returns:
        The questions.
    """
    return tuple(wire.decode(Question, each, label=wire.QUESTION) for each in reader.state.questions)


def answers(reader: Reader) -> tuple[Answer, ...]:
    """Return the answers of ours, oldest first.

    Args:
        reader: The reader.

    Returns:
        The answers.
    """
    return tuple(wire.decode(Answer, each, label=wire.ANSWER) for each in reader.state.answers)

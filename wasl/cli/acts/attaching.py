"""Running ``wasl attachment``, and taking in the files of ``wasl report new``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.text import Text as Line

from wasl.cli.draft import FileToAttach
from wasl.cli.files import read_pieces, write_pieces
from wasl.cli.screens import files as screens
from wasl.cli.session import Session
from wasl.flow import attachments, downloads, reports
from wasl.record import Actor, Attachment


def list_attachments(session: Session, *, report_id: str) -> None:
    """Run ``wasl attachment list``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
    """
    found = reports.show_report(session.actor(), report_id).files
    session.answer({"attachments": found}, lambda: screens.files(found, session))


def get_attachment(session: Session, *, report_id: str, attachment_id: str, out: str) -> None:
    """Run ``wasl attachment get``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        attachment_id: The attachment.
        out: Path, or ``-`` for standard output.
    """
    opened = downloads.open_attachment(session.actor(), report_id, attachment_id)
    write_pieces(out, opened.pieces)
    mark = opened.handling.mark
    if out == "-":
        session.talk.print(mark)
        return
    answer = {"path": out, "size": opened.attachment.size, "sha256": opened.attachment.sha256, "handling": mark}
    session.answer(answer, lambda: Line(session.say("cli-attachment-written", path=out, mark=mark)))


@contextmanager
def attached(actor: Actor, given: Sequence[FileToAttach]) -> Iterator[tuple[Attachment, ...]]:
    """Take files in for a report that the block files; if it cannot, they are thrown away again.

    Args:
        actor: Who attaches.
        given: The files.

    Yields:
        The attachments, in order.
    """
    taken: list[Attachment] = []
    try:
        for each in given:
            view = attachments.take_file(
                actor,
                Path(each.path).name,
                read_pieces(each.path),
                language=each.language,
                description=each.description,
            )
            taken.append(view.attachment)
        yield tuple(taken)
    except BaseException:
        for attachment in taken:
            attachments.discard(actor, attachment.attachment_id)
        raise

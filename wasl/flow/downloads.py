"""Reading an attachment: through the report that holds it, and never without a line in the journal.

Whoever may read the report may read its files. A report that is hidden, one that is absent and an attachment that the
report does not have look alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wasl.errors import AccessError, InputError, StoreError, TrustError
from wasl.exchange import open_file
from wasl.flow import access, arriving, attachments, lines, reason, reports
from wasl.flow.wall import as_node, for_reader, in_pieces
from wasl.record import Actor, Attachment, Handling
from wasl.store import chunks, files
from wasl.store.connection import atomic
from wasl.store.files import FileState, StoredFile
from wasl.store.versions import StoredVersion
from wasl.store.wall.subject import officer_at_work


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file that an officer may have.

    Attributes:
        attachment: What the report says of it.
        handling: Of the report, which the file carries along.
        pieces: Its bytes, each piece verified when it is taken.
    """

    attachment: Attachment
    handling: Handling
    pieces: Iterator[bytes]


@for_reader
def open_attachment(actor: Actor, report_id: str, attachment_id: str) -> Download:
    """Open a file for an officer.

    Args:
        actor: Who reads.
        report_id: The report.
        attachment_id: The attachment.

    Returns:
        The file, to be read piece by piece.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``attachment-arriving`` if it is not whole yet, or the code why it never will be.
    """
    with atomic():
        stored, attachment, file = _find(actor, report_id, attachment_id)
        _check_whole(file)
        lines.write(actor, "attachment-read", [report_id, attachment_id], **reason.named(actor))
        reports.note_opened(actor, stored)
    return Download(
        attachment=attachment,
        handling=stored.version.handling,
        pieces=in_pieces(_pieces(file, attachment), officer_at_work(actor)),
    )


@for_reader
def preview(actor: Actor, report_id: str, attachment_id: str) -> bytes:
    """Return the small picture of an attachment.

    Args:
        actor: Who reads.
        report_id: The report.
        attachment_id: The attachment.

    Returns:
        A JPEG that this node made, with nothing of the file's own bytes in it.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` also if there is no picture.
    """
    with atomic():
        _, attachment, file = _find(actor, report_id, attachment_id)
        picture = attachments.preview_of(file, attachment)
        lines.write(actor, "attachment-previewed", [report_id, attachment_id])
    return picture


def _find(actor: Actor, report_id: str, attachment_id: str) -> tuple[StoredVersion, Attachment, StoredFile]:
    stored = access.access_report(actor, report_id)
    version = stored.version
    attachment = next((each for each in version.attachments if each.attachment_id == attachment_id), None)
    file = files.find(report_id, version.version, attachment_id)
    if attachment is None or file is None:
        raise AccessError("not-found")
    return stored, attachment, file


def _check_whole(file: StoredFile) -> None:
    if file.state in {FileState.REFUSED, FileState.DAMAGED}:
        raise InputError(file.reason)
    if file.state is not FileState.WHOLE or file.held < file.chunks:
        raise InputError("attachment-arriving", arrived=file.held, total=file.chunks)


def _pieces(file: StoredFile, attachment: Attachment) -> Iterator[bytes]:
    try:
        yield from open_file(attachment, chunks.of_file(file.file_id))
    except TrustError as error:
        # Behind the wall a file also ends where its reader may not read on; only a file that is there is damaged.
        if files.find(file.report_id, file.version, file.attachment_id) is None:
            raise AccessError("not-found") from error
        with as_node(), atomic():
            arriving.note_damage(file, error)
        raise StoreError("attachment-damaged") from error

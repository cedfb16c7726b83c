"""Files of reports as sealed chunks: uploaded, kept, arriving. Nothing here can read one: the key is in the report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db.models import Count, F, Min, Q

from wasl.record import DeskId, NodeId, new_id
from wasl.store import models


class FileState(StrEnum):
    """How far a file has come."""

    OPEN = "open"
    UPLOADED = "uploaded"
    ARRIVING = "arriving"
    WHOLE = "whole"
    REFUSED = "refused"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file as kept.

    Attributes:
        file_id: Random id of this node.
        attachment_id: The attachment.
        report_id: The report that holds it; empty before.
        version: Its version; 0 before.
        draft_id: The draft for which it was uploaded; empty afterwards.
        desk: The desk on which it counts; empty for what arrives.
        peer: The peer from which it arrives; empty for our own.
        release_id: Release with which it arrives.
        agreement_hash: Agreement under which it arrives.
        body: The attachment's canonical bytes while no report holds it; empty afterwards.
        size: Bytes of the file.
        chunks: How many there are in all.
        held: How many are here.
        state: How far it has come.
        reason: Code why it is refused or damaged.
        warnings: Codes of what a reader should know before opening it.
        looked: True once the content was looked at for warnings and a preview.
        has_preview: True if there is a preview.
    """

    file_id: str
    attachment_id: str
    report_id: str
    version: int
    draft_id: str
    desk: DeskId
    peer: NodeId
    release_id: str
    agreement_hash: str
    body: bytes
    size: int
    chunks: int
    held: int
    state: FileState
    reason: str
    warnings: tuple[str, ...]
    looked: bool
    has_preview: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A file that a peer is going to send.

    Attributes:
        attachment_id: The attachment.
        peer: Who sends it.
        release_id: With which release.
        agreement_hash: Under which agreement.
        size: Bytes of the file.
        chunks: How many there are in all.
        state: ``arriving``, or ``refused`` if this node will not take it.
        reason: Code why it is refused.
        warnings: What can be known before it is here.
    """

    attachment_id: str
    peer: NodeId
    release_id: str
    agreement_hash: str
    size: int
    chunks: int
    state: FileState
    reason: str = ""
    warnings: tuple[str, ...] = ()


def begin(*, attachment_id: str, desk: DeskId, draft_id: str, at: datetime) -> str:
    """Begin an upload.

    Args:
        attachment_id: The new attachment.
        desk: For which desk.
        draft_id: For which draft; empty for none.
        at: Now.

    Returns:
        The file's id.
    """
    file_id = new_id()
    models.HeldFile.objects.create(
        file_id=file_id,
        attachment_id=attachment_id,
        desk_id=desk,
        draft_id=draft_id,
        state=FileState.OPEN,
        made=at,
        touched=at,
    )
    return file_id


def expect(report_id: str, version: int, expected: Iterable[Expected], at: datetime) -> None:
    """Keep that the files of a report are to arrive.

    Args:
        report_id: The report, already filed.
        version: Its version.
        expected: The files.
        at: Now.
    """
    row = models.Version.objects.get(report_id=report_id, version=version)
    models.HeldFile.objects.bulk_create(
        [
            models.HeldFile(
                file_id=new_id(),
                attachment_id=each.attachment_id,
                version=row,
                peer_id=each.peer,
                release_id=each.release_id,
                agreement_hash=each.agreement_hash,
                size=each.size,
                chunks=each.chunks,
                state=each.state,
                reason=each.reason,
                warnings=list(each.warnings),
                made=at,
                touched=at,
            )
            for each in expected
        ]
    )


def finish_upload(file_id: str, *, body: bytes, size: int, total: int, warnings: Iterable[str]) -> None:
    """Keep that an upload is whole.

    Args:
        file_id: The file.
        body: The attachment's canonical bytes.
        size: Bytes of the file.
        total: How many chunks there are.
        warnings: What a reader should know.
    """
    models.HeldFile.objects.filter(file_id=file_id).update(
        body=body, size=size, chunks=total, state=FileState.UPLOADED, warnings=list(warnings)
    )


def bind(file_id: str, report_id: str, version: int) -> bool:
    """Keep that a report holds an uploaded file; what was said of the file stands in the report's body from now on.

    Args:
        file_id: The file.
        report_id: The report.
        version: Its version.

    Returns:
        False if another report has come to hold it, or it was thrown away.
    """
    row = models.Version.objects.get(report_id=report_id, version=version)
    free = models.HeldFile.objects.filter(file_id=file_id, version=None, state=FileState.UPLOADED)
    return free.update(version=row, body=b"", draft_id="", state=FileState.WHOLE) == 1


def set_state(file_id: str, state: FileState, *, reason: str = "") -> None:
    """Keep how far a file has come.

    Args:
        file_id: The file.
        state: The state.
        reason: Code why, for a state that needs one.
    """
    models.HeldFile.objects.filter(file_id=file_id).update(state=state, reason=reason)


def touch(file_id: str, at: datetime) -> None:
    """Keep that something of a file came in, or that it was asked for.

    Args:
        file_id: The file.
        at: Now.
    """
    models.HeldFile.objects.filter(file_id=file_id).update(touched=at)


def set_look(file_id: str, *, warnings: Iterable[str], preview: bytes | None) -> None:
    """Keep what a look at the content found.

    Args:
        file_id: The file.
        warnings: Codes.
        preview: Sealed preview; None if there is none.
    """
    models.HeldFile.objects.filter(file_id=file_id).update(warnings=list(warnings), preview=preview, looked=True)


def preview(file_id: str) -> bytes | None:
    """Return the sealed preview of a file, or None.

    Args:
        file_id: The file.

    Returns:
        The bytes.
    """
    found = models.HeldFile.objects.filter(file_id=file_id).values_list("preview", flat=True).first()
    return None if found is None else bytes(found)


def discard(file_id: str) -> None:
    """Throw a file away with its chunks.

    Args:
        file_id: The file; no report holds it.
    """
    models.HeldFile.objects.filter(file_id=file_id, version=None).delete()


def find(report_id: str, version: int, attachment_id: str) -> StoredFile | None:
    """Return the file of an attachment, or None.

    Args:
        report_id: The report.
        version: Its version.
        attachment_id: The attachment.

    Returns:
        The file.
    """
    return next(
        iter(_records(version__report_id=report_id, version__version=version, attachment_id=attachment_id)), None
    )


def of_version(report_id: str, version: int) -> tuple[StoredFile, ...]:
    """Return the files of a version.

    Args:
        report_id: The report.
        version: Its version.

    Returns:
        The files, in no order.
    """
    return _records(version__report_id=report_id, version__version=version)


def uploads(desk: DeskId, draft_id: str | None) -> tuple[StoredFile, ...]:
    """Return what a desk uploaded, in the order of uploading.

    Args:
        desk: The desk.
        draft_id: For this draft alone; None for all.

    Returns:
        The files that are whole and that no report holds yet.
    """
    which: dict[str, Any] = {} if draft_id is None else {"draft_id": draft_id}
    return _records(desk_id=desk, state=FileState.UPLOADED, version=None, **which)


def find_upload(desk: DeskId, attachment_id: str) -> StoredFile | None:
    """Return what a desk uploaded and no report holds yet, or None.

    Args:
        desk: The desk.
        attachment_id: The attachment.

    Returns:
        The file.
    """
    return next(iter(_records(desk_id=desk, attachment_id=attachment_id, state=FileState.UPLOADED, version=None)), None)


def unlooked(*, limit: int) -> tuple[StoredFile, ...]:
    """Return whole files of reports whose content nobody has looked at yet.

    Args:
        limit: At most so many.

    Returns:
        The files.
    """
    return _records(limit=limit, state=FileState.WHOLE, looked=False)


def stalled(before: datetime, *, limit: int) -> tuple[StoredFile, ...]:
    """Return files from peers of which chunks are missing and nothing came in for a while.

    Args:
        before: The last thing happened before this.
        limit: At most so many.

    Returns:
        The files.
    """
    late = _records(limit=limit, state=FileState.ARRIVING, touched__lt=before)
    # What was whole and is not any more: a database that was restored, or a chunk that turned out to be damaged.
    counted = models.HeldFile.objects.filter(state=FileState.WHOLE, touched__lt=before).exclude(peer=None)
    short = counted.annotate(here=Count("heldchunk")).filter(here__lt=F("chunks"))[:limit]
    return (*late, *_records(file_id__in=[row.file_id for row in short]))


def arriving_from(peer: NodeId, *, limit: int) -> tuple[StoredFile, ...]:
    """Return files of a peer of which not all has come yet.

    Args:
        peer: The peer.
        limit: At most so many.

    Returns:
        The files, oldest first.
    """
    return _records(limit=limit, state=FileState.ARRIVING, peer_id=peer)


def arriving_peers() -> frozenset[NodeId]:
    """Return the peers of which a file has not come whole yet."""
    rows = models.HeldFile.objects.filter(state=FileState.ARRIVING).exclude(peer=None)
    return frozenset(NodeId(peer) for peer in rows.values_list("peer_id", flat=True).distinct())


def forget_uploads(before: datetime, *, opened_before: datetime) -> int:
    """Throw away uploads that no report came to hold, and those that broke off.

    Args:
        before: Uploaded before this.
        opened_before: Begun before this and never finished.

    Returns:
        How many there were.
    """
    rows = models.HeldFile.objects.filter(version=None).filter(
        Q(state=FileState.UPLOADED, made__lt=before) | Q(state=FileState.OPEN, made__lt=opened_before)
    )
    return rows.delete()[1].get("store.HeldFile", 0)


def _records(*, limit: int | None = None, **which: Any) -> tuple[StoredFile, ...]:  # noqa: ANN401 - filters of any field
    rows = (
        models.HeldFile.objects.filter(**which)
        .select_related("version")
        .defer("version__body", "preview")
        # Ids are random and moments whole seconds; the first chunk tells which of two came first.
        .annotate(here=Count("heldchunk"), previewed=Count("preview"), first_chunk=Min("heldchunk__id"))
        .order_by("made", "first_chunk", "pk")
    )
    return tuple(_record_of(row) for row in rows[:limit])


def _record_of(row: Any) -> StoredFile:  # noqa: ANN401 - a row with figures of its query beside its own fields
    return StoredFile(
        file_id=row.file_id,
        attachment_id=row.attachment_id,
        report_id=row.version.report_id if row.version else "",
        version=row.version.version if row.version else 0,
        draft_id=row.draft_id,
        desk=DeskId(row.desk_id or ""),
        peer=NodeId(row.peer_id or ""),
        release_id=row.release_id,
        agreement_hash=row.agreement_hash,
        body=bytes(row.body),
        size=row.size,
        chunks=row.chunks,
        held=row.here,
        state=FileState(row.state),
        reason=row.reason,
        warnings=tuple(row.warnings),
        looked=row.looked,
        has_preview=row.previewed > 0,
    )

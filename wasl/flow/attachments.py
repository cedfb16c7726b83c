"""Attachments on the desk's side: a file taken in for a draft, bound to a report, listed beside it.

A file is encrypted while it comes in and lies nowhere in the clear. Until a report holds it, it belongs to the desk
that uploaded it, and to nobody else; what is absent and what is another desk's look alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import TracebackType
from typing import Final, Self

from wasl.errors import AccessError, InputError
from wasl.exchange import FileSealer, SealedFile, open_file, open_preview, seal_preview
from wasl.flow import access, attached, clock, here, limits, lines
from wasl.flow.file_views import FileView
from wasl.flow.machine.pictures import look_apart
from wasl.flow.wall import as_node, as_reader, for_node, for_reader
from wasl.formats.media import HEAD_BYTES, PICTURES, Warned, find_media_type, warn
from wasl.policy import Act
from wasl.record import Actor, Attachment, ReportVersion, new_id, wire
from wasl.store import chunks, files, room
from wasl.store.connection import atomic
from wasl.store.files import FileState, StoredFile

ATTACHMENT: Final = "attachment/1"
_MIB: Final = 1024 * 1024
# How often it is looked whether there is still room: several files may come in at once.
_LOOK_BYTES: Final = 16 * _MIB


class Upload:
    """One file on its way in. It holds one chunk in memory, however large the file is.

    Use it as a context: what breaks off leaves nothing behind.
    """

    def __init__(
        self, actor: Actor, name: str, *, draft_id: str = "", language: str = "", description: str = ""
    ) -> None:
        """Begin to take a file in.

        Args:
            actor: Who uploads; needs the right to originate.
            name: Of the file, as given.
            draft_id: The draft it is for; empty for none.
            language: ISO 639-1 code of what it says; empty if nobody said.
            description: One line about it; empty for none.

        Raises:
            AccessError: ``right-missing``.
            InputError: ``attachment-name``, ``attachment-quota`` if the desk has no room left, and the codes of
                `wasl.flow.limits.check_text`.
        """
        access.require_right(actor, Act.ORIGINATE)
        attached.check_file_name(name)
        limits.check_text(description, field="description", limit=limits.LINE_LIMIT)
        self._actor = actor
        self._said = {"name": name, "language": language, "description": description}
        self._attachment_id = new_id()
        self._sealer = FileSealer(self._attachment_id)
        self._head = b""
        self._size = self._kept = 0
        self._file_id = ""
        self._check_room()
        self._actor = actor
        with as_reader(actor), atomic():
            self._file_id = files.begin(
                attachment_id=self._attachment_id, desk=actor.desk.desk_id, draft_id=draft_id, at=clock.now()
            )

    def __enter__(self) -> Self:
        """Return the upload itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing behind if something broke off.

        Args:
            kind: None if all went well.
            error: Not looked at.
            trace: Not looked at.
        """
        if kind is not None:
            self.give_up()

    def add(self, piece: bytes) -> None:
        """Take further bytes of the file.

        Args:
            piece: Any number of bytes.

        Raises:
            InputError: ``attachment-too-large`` above the node's limit, ``attachment-quota`` once the desk has no room
                left for it and for whatever else is coming in.
        """
        limit = here.config().attachment_mib
        before, self._size = self._size, self._size + len(piece)
        if self._size > limit * _MIB:
            raise InputError("attachment-too-large", limit=limit)
        if self._size // _LOOK_BYTES > before // _LOOK_BYTES:
            self._check_room()
        self._head = (self._head + piece[:HEAD_BYTES])[:HEAD_BYTES]
        self._keep(self._sealer.add(piece))

    def finish(self) -> FileView:
        """End the file, find out what it is, and look at it.

        Returns:
            The file as its desk sees it.

        Raises:
            InputError: ``attachment-empty`` for a file without content, ``attachment-quota``.
        """
        if not self._size:
            raise InputError("attachment-empty")
        self._check_room()
        last, sealed = self._sealer.finish()
        attachment = self._attachment(sealed)
        warnings = warn(attachment.name, attachment.media_type)
        with as_reader(self._actor), atomic():
            self._keep([last])
            files.finish_upload(
                self._file_id,
                body=wire.encode(attachment, label=ATTACHMENT),
                size=sealed.size,
                total=sealed.chunks,
                warnings=warnings,
            )
            lines.write(
                self._actor, "attachment-taken-in", [self._attachment_id], size=sealed.size, sha256=sealed.sha256
            )
        look_at(self._file_id, attachment, warnings)
        return next(each for each in uploads(self._actor) if each.attachment == attachment)

    def give_up(self) -> None:
        """Throw away what came in so far."""
        # As the node: whoever uploads may have been suspended meanwhile, and nothing may stay behind.
        with as_node(), atomic():
            files.discard(self._file_id)

    def _attachment(self, sealed: SealedFile) -> Attachment:
        return Attachment(
            attachment_id=self._attachment_id,
            media_type=find_media_type(self._head),
            size=sealed.size,
            sha256=sealed.sha256,
            key=sealed.key,
            chunk_size=sealed.chunk_size,
            **self._said,
        )

    def _keep(self, made: Iterable[bytes]) -> None:
        for chunk in made:
            with as_reader(self._actor), atomic():
                chunks.add(self._file_id, self._kept, chunk)
            self._kept += 1

    def _check_room(self) -> None:
        quota = here.config().desk_quota_mib
        used = room.used_by_desk(self._actor.desk.desk_id, besides=self._file_id)
        if used + self._size >= quota * _MIB:
            raise InputError("attachment-quota", limit=quota)


@for_reader
def take_file(
    actor: Actor,
    name: str,
    pieces: Iterable[bytes],
    *,
    draft_id: str = "",
    language: str = "",
    description: str = "",
) -> FileView:
    """Take in a whole file.

    Fails as `Upload` does.

    Args:
        actor: Who uploads.
        name: Of the file, as given.
        pieces: Its bytes, in order.
        draft_id: The draft it is for; empty for none.
        language: ISO 639-1 code of what it says.
        description: One line about it.

    Returns:
        The file as its desk sees it.
    """
    with Upload(actor, name, draft_id=draft_id, language=language, description=description) as upload:
        for piece in pieces:
            upload.add(piece)
        return upload.finish()


@for_reader
def uploads(actor: Actor, draft_id: str | None = None) -> tuple[FileView, ...]:
    """Return what the actor's desk uploaded and no report holds yet.

    Args:
        actor: Who asks.
        draft_id: For this draft alone; None for all.

    Returns:
        The files in the order of uploading.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.ORIGINATE)
    return tuple(_view(file, _attachment_of(file)) for file in files.uploads(actor.desk.desk_id, draft_id))


@for_reader
def of_draft(actor: Actor, draft_id: str) -> tuple[Attachment, ...]:
    """Return what a report of a draft is to name.

    Args:
        actor: Who files the draft.
        draft_id: The draft.

    Returns:
        The attachments in the order of uploading.

    Raises:
        AccessError: ``right-missing``.
    """
    return tuple(each.attachment for each in uploads(actor, draft_id))


@for_reader
def discard(actor: Actor, attachment_id: str, draft_id: str | None = None) -> None:
    """Throw away an upload that no report holds.

    Args:
        actor: Who decides.
        attachment_id: The upload.
        draft_id: The draft whose file it must be; None for any.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    access.require_right(actor, Act.ORIGINATE)
    with atomic():
        file = _find_upload(actor, attachment_id, draft_id)
        files.discard(file.file_id)
        lines.write(actor, "attachment-discarded", [attachment_id])


@for_reader
def upload_preview(actor: Actor, attachment_id: str, draft_id: str | None = None) -> bytes:
    """Return the small picture of an upload.

    Args:
        actor: Who asks.
        attachment_id: The upload.
        draft_id: The draft whose file it must be; None for any.

    Returns:
        A JPEG made by this node.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` also if there is no picture.
    """
    access.require_right(actor, Act.ORIGINATE)
    file = _find_upload(actor, attachment_id, draft_id)
    return preview_of(file, _attachment_of(file))


def preview_of(file: StoredFile, attachment: Attachment) -> bytes:
    """Return the small picture of a file that was already permitted.

    Args:
        file: The file.
        attachment: What is said of it.

    Returns:
        A JPEG made by this node.

    Raises:
        AccessError: ``not-found`` if there is none.
    """
    sealed = files.preview(file.file_id)
    if sealed is None:
        raise AccessError("not-found")
    return open_preview(attachment, sealed)


@for_reader
def bind(actor: Actor, version: ReportVersion) -> None:
    """Let a report that was just filed hold the uploads that it names.

    Args:
        actor: Who filed it.
        version: The report.

    Raises:
        InputError: ``attachment-not-uploaded`` for what is no upload of this desk, or says another thing of it.
    """
    for attachment in version.attachments:
        file = files.find_upload(actor.desk.desk_id, attachment.attachment_id)
        if file is None or _essence(_attachment_of(file)) != _essence(attachment):
            raise InputError("attachment-not-uploaded")
        if not files.bind(file.file_id, version.report_id, version.version):
            # Two reports that name the same upload were filed at once.
            raise InputError("attachment-not-uploaded")


def views_of(version: ReportVersion) -> tuple[FileView, ...]:
    """Return the files of a version that was already permitted.

    Args:
        version: The version.

    Returns:
        One per attachment, in the order of the report.
    """
    if not version.attachments:
        return ()
    held = {file.attachment_id: file for file in files.of_version(version.report_id, version.version)}
    return tuple(_view(held.get(each.attachment_id), each) for each in version.attachments)


@for_node
def look_at(file_id: str, attachment: Attachment, warnings: Iterable[str]) -> None:
    """Look at the content of a whole file, in a process of its own, and keep what was found.

    Args:
        file_id: The file.
        attachment: What is said of it.
        warnings: What is known already.
    """
    found, preview = list(warnings), None
    if attachment.media_type in PICTURES:
        seen = look_apart(open_file(attachment, chunks.of_file(file_id)))
        found += [Warned.LOCATION] if seen.located else []
        found += [] if seen.preview else [Warned.NO_PREVIEW]
        preview = seal_preview(attachment, seen.preview) if seen.preview else None
    with atomic():
        files.set_look(file_id, warnings=found, preview=preview)


def _find_upload(actor: Actor, attachment_id: str, draft_id: str | None) -> StoredFile:
    file = files.find_upload(actor.desk.desk_id, attachment_id)
    if file is None or draft_id not in {None, file.draft_id}:
        raise AccessError("not-found")
    return file


def _attachment_of(file: StoredFile) -> Attachment:
    return wire.decode(Attachment, file.body, label=ATTACHMENT)


def _essence(attachment: Attachment) -> Attachment:
    # What a desk says of a file it may say anew when it writes the report.
    return replace(attachment, language="", description="")


def _view(file: StoredFile | None, attachment: Attachment) -> FileView:
    return FileView(
        attachment=attachment,
        state=file.state if file else FileState.DAMAGED,
        arrived=min(file.held, file.chunks) if file else 0,
        reason=file.reason if file else "",
        warnings=file.warnings if file else (),
        has_preview=file.has_preview if file else False,
    )

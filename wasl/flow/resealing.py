"""Files that stay in an extract: opened and sealed anew, under a new id and a new key, so that nothing links the two.

Whoever has the original's file holds no key to this one, and the reverse. The bytes of the file itself are the same:
what a picture shows, or a document says of its author, no seal takes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange import FileSealer, open_file
from wasl.flow import clock, here
from wasl.formats.media import warn
from wasl.policy.recipe import KeptFile
from wasl.record import Attachment, DeskId, ReportVersion, new_id, wire
from wasl.store import chunks, files, room
from wasl.store.files import FileState
from wasl.store.versions import StoredVersion

ATTACHMENT: Final = "attachment/1"
_MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Resealed:
    """A file that was sealed anew.

    Attributes:
        file_id: Where its chunks lie.
        attachment: As the extract names it.
    """

    file_id: str
    attachment: Attachment


def reseal(desk: DeskId, stored: StoredVersion, kept: Iterable[KeptFile]) -> dict[str, Resealed]:
    """Seal files of a report anew for an extract of it.

    Args:
        desk: On which desk they count.
        stored: The original.
        kept: The files that stay.

    Returns:
        Per id of the original's attachment, the extract's own; one chunk is in memory at a time.

    Raises:
        InputError: ``extract-file-missing`` if a file is not whole here, ``attachment-quota`` if the desk has no room.
    """
    named = {each.attachment_id: each for each in stored.version.attachments}
    version = stored.version
    held = {each.attachment_id: each for each in files.of_version(version.report_id, version.version)}
    made = {}
    for file in kept:
        source = held.get(file.attachment_id)
        if source is None or source.state is not FileState.WHOLE or source.held < source.chunks:
            raise InputError("extract-file-missing", name=file.name)
        _check_room(desk, source.size)
        made[file.attachment_id] = _seal(desk, named[file.attachment_id], source.file_id, file)
    return made


def bind(made: Iterable[Resealed], version: ReportVersion) -> None:
    """Let an extract that was just filed hold its files.

    Args:
        made: The files.
        version: The extract.
    """
    for each in made:
        files.bind(each.file_id, version.report_id, version.version)


def _check_room(desk: DeskId, size: int) -> None:
    quota = here.config().desk_quota_mib
    if room.used_by_desk(desk) + size >= quota * _MIB:
        raise InputError("attachment-quota", limit=quota)


def _seal(desk: DeskId, attachment: Attachment, source: str, kept: KeptFile) -> Resealed:
    attachment_id = new_id()
    file_id = files.begin(attachment_id=attachment_id, desk=desk, draft_id="", at=clock.now())
    sealer = FileSealer(attachment_id)
    place = 0
    for chunk in _sealed(sealer, attachment, source, kept.name):
        chunks.add(file_id, place, chunk)
        place += 1
    last, facts = sealer.finish()
    chunks.add(file_id, place, last)
    anew = Attachment(
        attachment_id=attachment_id,
        name=kept.name,
        media_type=attachment.media_type,
        size=facts.size,
        sha256=facts.sha256,
        key=facts.key,
        chunk_size=facts.chunk_size,
        language=attachment.language,
        description=kept.description,
    )
    body = wire.encode(anew, label=ATTACHMENT)
    warnings = warn(anew.name, anew.media_type)
    files.finish_upload(file_id, body=body, size=facts.size, total=facts.chunks, warnings=warnings)
    return Resealed(file_id=file_id, attachment=anew)


def _sealed(sealer: FileSealer, attachment: Attachment, source: str, name: str) -> Iterator[bytes]:
    try:
        for piece in open_file(attachment, chunks.of_file(source)):
            yield from sealer.add(piece)
    except TrustError as error:
        raise InputError("extract-file-missing", name=name) from error

"""Attachments that a peer sends: what is expected, each chunk as it comes, the whole at the end, and what is missing.

Order of the rules, for each chunk:

1. A report of this very peer names the attachment; what is another peer's and what is absent are refused alike.
2. The chunk opens with the key in that report, at its own place; else nothing of it is kept.
3. It is kept in the transaction that consumes its message, so a receipt means that it is here.
4. The last that was missing makes the file whole: all chunks are opened once more, in order, and compared with the
   hash in the signed body. Only then may a reader open it. The receipt of that chunk is given after this check.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from wasl.errors import InputError, TrustError, WaslError
from wasl.exchange import (
    MOST_WANTED,
    Chunk,
    ChunkPlace,
    ChunksWanted,
    Kind,
    Opened,
    encode_wanted,
    open_chunk,
    open_file,
)
from wasl.flow import clock, here, lines, outgoing
from wasl.flow.file_views import PartGap
from wasl.flow.wall import for_node
from wasl.formats.media import warn
from wasl.record import Attachment, NodeId
from wasl.store import chunks, files, room, versions
from wasl.store.files import Expected, FileState, StoredFile
from wasl.store.versions import StoredVersion

STALLED: Final = timedelta(hours=6)
_MIB: Final = 1024 * 1024
_GAPS_LIMIT: Final = 20


def expect(stored: StoredVersion, opened: Opened) -> None:
    """Keep which files of a report that just arrived are to come. Files that this node will not take stop no report.

    Args:
        stored: The report.
        opened: The message that carried it.
    """
    version, sender = stored.version, opened.header.sender
    taken = room.used_by_peer(sender)
    expected = []
    for attachment in version.attachments:
        reason = _refusal(attachment, taken)
        taken += 0 if reason else attachment.size
        expected.append(
            Expected(
                attachment_id=attachment.attachment_id,
                peer=sender,
                release_id=opened.inner.release_id,
                agreement_hash=opened.inner.agreement_hash,
                size=attachment.size,
                chunks=0 if reason else attachment.chunks,
                state=FileState.REFUSED if reason else FileState.ARRIVING,
                reason=reason,
                warnings=warn(attachment.name, attachment.media_type),
            )
        )
    files.expect(version.report_id, version.version, expected, clock.now())


def take_chunk(chunk: Chunk, opened: Opened) -> None:
    """Keep a chunk.

    Args:
        chunk: As it came.
        opened: The message that carried it.

    Raises:
        InputError: ``attachment-unknown`` if no report of that peer names it, or the code why this node does not take
            the file.
        TrustError: ``chunk-place`` or ``chunk-broken`` if it is not the chunk that it says to be, ``attachment-hash``
            if it makes the file whole and the whole is another file.
    """
    place = chunk.place
    file = _find(place, opened.header.sender)
    if file.state in {FileState.REFUSED, FileState.DAMAGED}:
        raise InputError(file.reason)
    if file.state is FileState.WHOLE and file.held == file.chunks:
        return
    attachment = _attachment(file)
    open_chunk(attachment, place.index, chunk.sealed)
    if chunks.is_here(file.file_id, place.index):
        return
    chunks.add(file.file_id, place.index, chunk.sealed)
    files.touch(file.file_id, clock.now())
    if file.held + 1 == file.chunks:
        _complete(file, attachment)


def note_fault(chunk: Chunk, sender: NodeId, code: str) -> None:
    """Keep that a whole file turned out to be another one than the report names; what was done with its chunk is gone.

    Args:
        chunk: The chunk that made it whole.
        sender: The peer.
        code: Why the chunk was refused.
    """
    if code != _OTHER_FILE:
        return
    file = _find(chunk.place, sender)
    files.set_state(file.file_id, FileState.DAMAGED, reason=code)
    lines.write(None, "attachment-damaged", [file.report_id, file.attachment_id], door="gate", code=code)


def note_damage(file: StoredFile, fault: TrustError) -> None:
    """Keep that a file which was whole has lost a chunk, and ask its sender for it.

    Args:
        file: The file.
        fault: What opening it said.
    """
    lines.write(None, "attachment-damaged", [file.report_id, file.attachment_id], door="store", code=fault.code)
    if fault.code == _BROKEN:
        chunks.drop(file.file_id, int(str(fault.data["index"])))
    if file.peer:
        files.set_state(file.file_id, FileState.ARRIVING)
        ask_again(file)
    else:
        files.set_state(file.file_id, FileState.DAMAGED, reason="attachment-damaged")


def ask_again(file: StoredFile) -> None:
    """Ask the peer that sent a file for what is missing of it.

    Args:
        file: The file.
    """
    missing = chunks.missing(file.file_id, file.chunks, limit=MOST_WANTED)
    files.touch(file.file_id, clock.now())
    if not missing:
        return
    wanted = ChunksWanted(
        report_id=file.report_id, version=file.version, attachment_id=file.attachment_id, indexes=missing
    )
    outgoing.put(
        file.peer,
        Kind.CHUNKS_WANTED,
        encode_wanted(wanted),
        conversation=file.report_id,
        release_id=file.release_id,
        agreement_hash=file.agreement_hash,
    )
    lines.write(None, "chunks-asked-again", [file.report_id, file.attachment_id], door="jobs", count=len(missing))


_OTHER_FILE: Final = "attachment-hash"
_BROKEN: Final = "chunk-broken"


@for_node
def peers_arriving() -> frozenset[NodeId]:
    """Return the peers of which a file has not come whole yet.

    Returns:
        Their ids; which files, and of what, is not told.
    """
    return files.arriving_peers()


@for_node
def part_gaps(peer: NodeId) -> tuple[PartGap, ...]:
    """Return the parts of a peer's files that have not arrived although later ones have.

    Args:
        peer: The peer.

    Returns:
        The first of each file, at most twenty.
    """
    found = []
    for file in files.arriving_from(peer, limit=_GAPS_LIMIT):
        first = next(iter(chunks.missing(file.file_id, file.chunks, limit=1)), file.chunks)
        # Below the first that is missing all are here; if there are more, they lie above it.
        if first < file.held:
            found.append(PartGap(part=first + 1, total=file.chunks))
    return tuple(found)


def _refusal(attachment: Attachment, taken: int) -> str:
    config = here.config()
    if attachment.size > config.attachment_mib * _MIB:
        return "attachment-too-large-here"
    return "attachment-peer-quota" if taken + attachment.size > config.peer_quota_mib * _MIB else ""


def _find(place: ChunkPlace, sender: NodeId) -> StoredFile:
    file = files.find(place.report_id, place.version, place.attachment_id)
    if file is None or file.peer != sender:
        raise InputError("attachment-unknown", attachment=place.attachment_id)
    return file


def _attachment(file: StoredFile) -> Attachment:
    stored = versions.find_version(file.report_id, file.version)
    named = stored.version.attachments if stored else ()
    found = next((each for each in named if each.attachment_id == file.attachment_id), None)
    if found is None:
        raise InputError("attachment-unknown", attachment=file.attachment_id)
    return found


def _complete(file: StoredFile, attachment: Attachment) -> None:
    try:
        for _ in open_file(attachment, chunks.of_file(file.file_id)):
            pass
    except WaslError as error:
        if error.code == _OTHER_FILE or not isinstance(error, TrustError):
            raise
        # A chunk was good when it came and is not any more: this node's own fault, so it asks again.
        note_damage(file, error)
        return
    files.set_state(file.file_id, FileState.WHOLE)
    lines.write(None, "attachment-whole", [file.report_id, file.attachment_id], door="gate")

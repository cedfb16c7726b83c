"""Attachments at a reader: each part as it comes, the whole at the end, and what is missing is asked for again.

A part is kept as it came, sealed under the key that stands in its report; which parts are here is what lies on the
disk, so that a reading which breaks off loses none. A part that comes twice changes nothing. Parts have no receipts:
whoever misses one asks for it (`wasl.flow.shipping` at a node carries no others again).
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from wasl.errors import AccessError, InputError, StoreError, TrustError
from wasl.exchange import (
    MOST_WANTED,
    Chunk,
    ChunksWanted,
    Kind,
    Receipt,
    ReceiptStatus,
    encode_wanted,
    open_chunk,
    open_file,
)
from wasl.exchange.attachments import sealed_bytes
from wasl.flow import clock, fit
from wasl.flow.file_views import FileView
from wasl.flow.reader import kept, telling
from wasl.flow.reader.disk import read_private, write_private
from wasl.flow.reader.home import Reader
from wasl.flow.reader.state import HeldFile, Item
from wasl.formats.media import warn
from wasl.record import Attachment, NodeId, ReportVersion

STALLED: Final = timedelta(hours=6)
"""After so long without a new part, the missing ones are asked for again."""

LARGEST_BYTES: Final = 200 * 1024**2
MOST_BYTES: Final = 10 * 1024**3
_ARRIVING: Final = "arriving"
_WHOLE: Final = "whole"
_REFUSED: Final = "refused"
_DAMAGED: Final = "damaged"
_OTHER_FILE: Final = "attachment-hash"
_PART: Final = re.compile(r"[0-9]{1,9}")


def expect(reader: Reader, item: Item, version: ReportVersion) -> None:
    """Remember which files of a report are to come; the caller saves. One that is not taken stops no report.

    Args:
        reader: The reader.
        item: The report as kept.
        version: What it says.
    """
    held = sum(path.stat().st_size for path in (reader.home / "files").rglob("*") if path.is_file())
    # What is still under way counts in full: many reports may promise files before one of them has come.
    promised = sum(each.size for each in reader.state.files if each.state in {_ARRIVING, _WHOLE})
    taken = max(held, promised)
    expected = []
    for attachment in version.attachments:
        reason = "attachment-too-large-here" if attachment.size > LARGEST_BYTES else ""
        if not reason and taken + attachment.size > MOST_BYTES:
            reason = "attachment-peer-quota"
        taken += 0 if reason else attachment.size
        expected.append(
            HeldFile(
                item_id=item.item_id,
                attachment_id=attachment.attachment_id,
                folder=secrets.token_hex(16),
                state=_REFUSED if reason else _ARRIVING,
                reason=reason,
                touched=clock.now(),
                size=attachment.size,
            )
        )
    reader.change(files=(*reader.state.files, *expected))


def take_chunk(reader: Reader, chunk: Chunk, sender: NodeId) -> None:
    """Keep a part; the caller saves.

    Args:
        reader: The reader.
        chunk: As it came.
        sender: The centre.

    Raises:
        InputError: ``attachment-unknown`` if no report of that centre names it, or the code why the file is not taken.
        TrustError: ``chunk-place`` or ``chunk-broken`` if it is not the part that it says to be, ``attachment-hash`` if
            it makes the file whole and the whole is another file.
    """
    item, held = _find(reader, chunk, sender)
    if held.state in {_REFUSED, _DAMAGED}:
        raise InputError(held.reason)
    attachment = _attachment(reader, item, held.attachment_id)
    open_chunk(attachment, chunk.place.index, chunk.sealed)
    if chunk.place.index in _parts(reader, held):
        return
    _keep_part(reader, held, chunk)
    whole = not _missing(reader, held, attachment)
    if whole:
        for _ in open_file(attachment, _sealed(reader, held, attachment)):
            pass
    _change(reader, replace(held, touched=clock.now(), state=_WHOLE if whole else _ARRIVING))


def note_fault(reader: Reader, chunk: Chunk, sender: NodeId, code: str) -> None:
    """Remember that a whole file turned out to be another one than the report names; the caller saves.

    Args:
        reader: The reader.
        chunk: The part that made it whole.
        sender: The centre.
        code: Why the part was refused.
    """
    if code == _OTHER_FILE:
        _, held = _find(reader, chunk, sender)
        _change(reader, replace(held, state=_DAMAGED, reason=code))


def ask_for_missing(reader: Reader) -> None:
    """Ask the centres for parts that were lost on the way; the caller saves.

    What lies below a part that came was lost; what lies above may still be under way, and is asked for when nothing has
    come for six hours.

    Args:
        reader: The reader.
    """
    items = {each.item_id: each for each in reader.state.items}
    for held in reader.state.files:
        if held.state == _ARRIVING and held.item_id in items:
            # A report that cannot be opened any more is shown as damaged; its files wait for it.
            with suppress(TrustError):
                _ask(reader, items[held.item_id], held)


def note_answer(reader: Reader, receipt: Receipt) -> None:
    """Remember that a centre will send no more of a file; the caller saves.

    Args:
        reader: The reader.
        receipt: The verified receipt.
    """
    for held in reader.state.files:
        if receipt.status is ReceiptStatus.REFUSED and held.asked_in == receipt.message_id and held.state == _ARRIVING:
            _change(reader, replace(held, state=_REFUSED, reason=fit.reason_code(receipt.reason)))


def views(reader: Reader, item: Item, version: ReportVersion) -> tuple[FileView, ...]:
    """Return the files of a report.

    Args:
        reader: The reader.
        item: The report as kept.
        version: What it says.

    Returns:
        One per attachment, in the order of the report.
    """
    held = {each.attachment_id: each for each in reader.state.files if each.item_id == item.item_id}
    return tuple(_view(reader, held.get(each.attachment_id), each) for each in version.attachments)


def open_attachment(reader: Reader, item: Item, attachment_id: str) -> tuple[Attachment, Iterator[bytes]]:
    """Open a file of a report.

    Args:
        reader: The reader.
        item: The report as kept.
        attachment_id: The attachment.

    Returns:
        What is said of it, and its bytes piece by piece, each verified when it is taken.

    Raises:
        AccessError: ``not-found``.
        InputError: ``attachment-arriving`` if it is not whole yet, or the code why it never will be.
    """
    held = next(
        (each for each in reader.state.files if (each.item_id, each.attachment_id) == (item.item_id, attachment_id)),
        None,
    )
    if held is None:
        raise AccessError("not-found")
    if held.state in {_REFUSED, _DAMAGED}:
        raise InputError(held.reason)
    attachment = _attachment(reader, item, attachment_id)
    if missing := _missing(reader, held, attachment):
        raise InputError("attachment-arriving", arrived=attachment.chunks - len(missing), total=attachment.chunks)
    return attachment, _pieces(reader, held, attachment)


def _find(reader: Reader, chunk: Chunk, sender: NodeId) -> tuple[Item, HeldFile]:
    place = chunk.place
    items = {each.item_id: each for each in reader.state.items if (each.sender, each.kind) == (sender, Kind.RELEASE)}
    for held in reader.state.files:
        item = items.get(held.item_id)
        if item and (item.report_id, held.attachment_id, 1) == (place.report_id, place.attachment_id, place.version):
            return item, held
    raise InputError("attachment-unknown", attachment=place.attachment_id)


def _attachment(reader: Reader, item: Item, attachment_id: str) -> Attachment:
    for each in kept.report_of(reader, item).attachments:
        if each.attachment_id == attachment_id:
            return each
    raise InputError("attachment-unknown", attachment=attachment_id)


def _ask(reader: Reader, item: Item, held: HeldFile) -> None:
    attachment = _attachment(reader, item, held.attachment_id)
    missing = _missing(reader, held, attachment)
    highest = max(_parts(reader, held), default=0)
    lost = bool(missing) and missing[0] < highest and (held.asked is None or held.asked < held.touched)
    stalled = clock.now() - max(held.touched, held.asked or held.touched) >= STALLED
    if not missing or not (lost or stalled):
        return
    wanted = ChunksWanted(
        report_id=item.report_id, version=1, attachment_id=held.attachment_id, indexes=missing[:MOST_WANTED]
    )
    message = telling.put(
        reader,
        item.sender,
        Kind.CHUNKS_WANTED,
        encode_wanted(wanted),
        conversation=item.report_id,
        release_id=item.release_id,
        agreement_hash=item.agreement_hash,
    )
    _change(reader, replace(held, asked=clock.now(), asked_in=message))


def _change(reader: Reader, changed: HeldFile) -> None:
    files = tuple(changed if each.folder == changed.folder else each for each in reader.state.files)
    reader.change(files=files)


def _place(reader: Reader, held: HeldFile) -> Path:
    return reader.home / "files" / held.folder


def _keep_part(reader: Reader, held: HeldFile, chunk: Chunk) -> None:
    place = _place(reader, held)
    try:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        place.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise StoreError("reader-unwritable", path=str(place), fault=error.strerror or "") from error
    write_private(place / str(chunk.place.index), chunk.sealed)


def _parts(reader: Reader, held: HeldFile) -> set[int]:
    place = _place(reader, held)
    if not place.is_dir():
        return set()
    return {int(path.name) for path in place.iterdir() if _PART.fullmatch(path.name)}


def _missing(reader: Reader, held: HeldFile, attachment: Attachment) -> tuple[int, ...]:
    here = _parts(reader, held)
    return tuple(index for index in range(attachment.chunks) if index not in here)


def _sealed(reader: Reader, held: HeldFile, attachment: Attachment) -> Iterator[bytes]:
    for index in range(attachment.chunks):
        try:
            # One byte more than there should be, so that a part that has grown is found.
            yield read_private(_place(reader, held) / str(index), limit=sealed_bytes(attachment, index) + 1)
        except OSError as error:
            raise TrustError("chunk-broken", index=index) from error


def _pieces(reader: Reader, held: HeldFile, attachment: Attachment) -> Iterator[bytes]:
    try:
        yield from open_file(attachment, _sealed(reader, held, attachment))
    except TrustError as error:
        if "index" in error.data:
            (_place(reader, held) / str(error.data["index"])).unlink(missing_ok=True)
        _change(reader, replace(held, state=_ARRIVING))
        reader.save()
        raise StoreError("attachment-damaged") from error


def _view(reader: Reader, held: HeldFile | None, attachment: Attachment) -> FileView:
    return FileView(
        attachment=attachment,
        state=held.state if held else _DAMAGED,
        arrived=len(_parts(reader, held)) if held else 0,
        reason=held.reason if held else "",
        warnings=tuple(warn(attachment.name, attachment.media_type)),
        has_preview=False,
    )

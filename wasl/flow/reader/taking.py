"""Taking in what a folder holds for a reader: the same checks as at a node, in the same order.

What is verified is kept in its own sealed envelope; nothing is written in clear. The reader's memory is kept before a
receipt is written and before a file is removed, so that whatever breaks off is read once more without effect.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from wasl.errors import CarrierError, StoreError, TrustError, WaslError
from wasl.exchange import (
    Admitted,
    Chunk,
    Kind,
    Opened,
    Receipt,
    ReceiptStatus,
    VerifiedReceipt,
    encode_receipt,
    sequences,
)
from wasl.exchange.carriers.folder import Folder, Found, Listing
from wasl.flow import clock, fit
from wasl.flow.reader import acquaintance, files, filing, telling
from wasl.flow.reader.home import Reader
from wasl.flow.reader.state import Consumed, Item
from wasl.policy import Finding

_ANSWERS: Final = frozenset({ReceiptStatus.ACCEPTED, ReceiptStatus.REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadIn:
    """What one reading of a folder did.

    Attributes:
        folder: Where.
        items: What was taken in now.
        parts: Parts of attachments that were taken in now.
        repeated: Messages that had been taken in before.
        refused: Messages whose sender is told why not.
        unbelieved: Envelopes that were not believed and set aside.
        unknown: Envelopes from centres whose digits are not confirmed here; left.
        others: Envelopes for somebody else; left.
        odd: Files with a fault.
        findings: What was wrong.
        written: Envelopes that were written into the folder.
        stopped: Why writing broke off, or None.
    """

    folder: str
    items: tuple[Item, ...]
    parts: int
    repeated: int
    refused: int
    unbelieved: int
    unknown: int
    others: int
    odd: int
    findings: tuple[Finding, ...]
    written: int
    stopped: Finding | None


@dataclass(slots=True, kw_only=True)
class _Tally:
    items: list[Item] = field(default_factory=list)
    parts: int = 0
    repeated: int = 0
    refused: int = 0
    unbelieved: int = 0
    findings: list[Finding] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)
    done: list[Found] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)


def read_folder(reader: Reader, place: Path) -> ReadIn:
    """Take in what lies in a folder for this reader, and write into it what waits for its centres.

    Args:
        reader: The reader.
        place: The folder.

    Returns:
        What was done.

    Raises:
        CarrierError: The folder's, if it cannot be opened or read.
        StoreError: ``reader-unwritable``: then nothing was answered and nothing removed.
    """
    own = reader.keyholder.node_id
    with Folder(place) as folder:
        folder.clear_unfinished()
        listing, tally = folder.look(), _Tally()
        ours = [each for each in listing.envelopes if each.header.recipient == own]
        known = [each for each in ours if each.header.sender in reader.confirmed]
        for found in known:
            _take(reader, folder, found, listing, tally)
        files.ask_for_missing(reader)
        reader.save()
        written, stopped = _give_back(reader, folder, listing, tally)
        faults = [Finding(code=each.code, permits=False, data={"file": each.file}) for each in listing.oddities]
        return ReadIn(
            folder=str(folder.path),
            items=tuple(tally.items),
            parts=tally.parts,
            repeated=tally.repeated,
            refused=tally.refused,
            unbelieved=tally.unbelieved,
            unknown=len(ours) - len(known),
            others=sum(1 for each in listing.envelopes if own not in {each.header.sender, each.header.recipient}),
            odd=listing.odd,
            findings=(*faults, *tally.findings),
            written=written,
            stopped=stopped,
        )


def _give_back(reader: Reader, folder: Folder, listing: Listing, tally: _Tally) -> tuple[int, Finding | None]:
    written = 0
    try:
        for answer in tally.answers:
            folder.write(answer)
            written += 1
        folder.settle()
        for found in tally.done:
            folder.remove(found)
        for name in (*tally.aside, *listing.damaged):
            folder.set_aside(name)
        return written + telling.write_out(reader, folder), None
    except CarrierError as error:
        data = {name: str(value) for name, value in error.data.items()}
        return written, Finding(code=error.code, permits=False, data=data)


def _take(reader: Reader, folder: Folder, found: Found, listing: Listing, tally: _Tally) -> None:
    content = folder.read(found, listing)
    if content is None:
        return
    seen = {(each.sender, each.message_id): each.header_sha256 for each in reader.state.consumed}
    try:
        admitted = reader.keyholder.admit_envelope(content, peers=reader.confirmed, seen=seen)
    except TrustError as error:
        tally.unbelieved += 1
        tally.aside.append(found.name)
        tally.findings.append(Finding(code=error.code, permits=False))
        return
    tally.done.append(found)
    _hear(reader, admitted)
    if admitted.repeated:
        tally.repeated += 1
        _answer_again(reader, admitted, tally)
        return
    _open(reader, admitted, content, tally)


def _hear(reader: Reader, admitted: Admitted) -> None:
    centre = reader.centre(admitted.header.sender)
    reader.change_centre(replace(centre, heard=sequences.hear(centre.heard, [admitted.header.sequence])))


def _answer_again(reader: Reader, admitted: Admitted, tally: _Tally) -> None:
    key = admitted.header.sender, admitted.header.message_id
    for each in reader.state.consumed:
        if (each.sender, each.message_id) == key and each.answer:
            tally.answers.append(reader.kept(each.answer, folder="out"))


def _open(reader: Reader, admitted: Admitted, content: bytes, tally: _Tally) -> None:
    before = reader.state
    opened = None
    try:
        opened = reader.keyholder.open_admitted(
            admitted, peers=reader.confirmed, agreements=acquaintance.agreements_of(reader), now=clock.now()
        )
        item = filing.file(reader, opened, content)
    except StoreError:
        raise
    except (WaslError, *fit.UNFIT) as error:
        # A fault of ours that one message sets off costs that message only, and never the rest of the folder.
        reader.state = before
        tally.refused += 1
        told = _finding(error)
        tally.findings.append(told)
        if opened is not None and isinstance(opened.content, Chunk):
            files.note_fault(reader, opened.content, admitted.header.sender, told.code)
        _answer(reader, admitted, opened, tally, reason=told.code)
    else:
        tally.items += [item] if item else []
        if isinstance(opened.content, Chunk):
            tally.parts += 1
        else:
            _answer(reader, admitted, opened, tally)


def _finding(error: Exception) -> Finding:
    if not isinstance(error, WaslError):
        return Finding(code="message-unfit", permits=False)
    return Finding(code=error.code, permits=False, data={name: str(value) for name, value in error.data.items()})


def _answer(reader: Reader, admitted: Admitted, opened: Opened | None, tally: _Tally, *, reason: str = "") -> None:
    header, file = admitted.header, ""
    content = opened.content if opened else None
    release, agreement = (opened.inner.release_id, opened.inner.agreement_hash) if opened else ("", "")
    if not (isinstance(content, VerifiedReceipt) and content.receipt.status in _ANSWERS):
        receipt = Receipt(
            message_id=header.message_id,
            release_id=release,
            status=ReceiptStatus.REFUSED if reason else ReceiptStatus.ACCEPTED,
            reason=reason,
            at=clock.now(),
        )
        _, envelope, _ = telling.seal(
            reader,
            header.sender,
            Kind.RECEIPT,
            encode_receipt(receipt),
            conversation=header.message_id,
            release_id=release,
            agreement_hash=agreement,
        )
        file = reader.keep(envelope, folder="out")
        tally.answers.append(envelope)
    consumed = Consumed(
        sender=header.sender, message_id=header.message_id, header_sha256=admitted.header_sha256, answer=file
    )
    reader.change(consumed=(*reader.state.consumed, consumed))

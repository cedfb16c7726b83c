"""Taking in what a folder holds for a reader: the same checks as at a node, in the same order.

What is verified is kept in its own sealed envelope; nothing is written in clear. The reader's memory is kept before a
receipt is written and before a file is removed, so that whatever breaks off is read once more without effect.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from wasl.errors import CarrierError, InputError, ReleaseError, StoreError, TrustError, WaslError
from wasl.exchange import (
    Admitted,
    Chunk,
    Kind,
    Opened,
    Receipt,
    ReceiptStatus,
    VerifiedAgreement,
    VerifiedCard,
    VerifiedReceipt,
    VerifiedRelease,
    encode_receipt,
    is_newer,
    read_card,
    sequences,
)
from wasl.exchange.agreement import SIGNED_AGREEMENT
from wasl.exchange.carriers.folder import Folder, Found, Listing
from wasl.flow import clock, fit, limits
from wasl.flow.reader import acquaintance, files, telling
from wasl.flow.reader.home import HIGHEST, Reader
from wasl.flow.reader.state import Consumed, Item, KnownAgreement
from wasl.policy import Act, Case, Finding, decide, item_of
from wasl.record import Address, Answer, NodeId, Question, new_id, wire

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
        item = _file(reader, opened, content)
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


def _file(reader: Reader, opened: Opened, envelope: bytes) -> Item | None:
    content, sender = opened.content, opened.header.sender
    if isinstance(content, VerifiedRelease):
        return _file_release(reader, content, opened, envelope)
    if isinstance(content, Answer):
        return _file_answer(reader, content, opened, envelope)
    if isinstance(content, VerifiedReceipt):
        telling.note_answer(reader, content.receipt, sender)
        files.note_answer(reader, content.receipt)
    elif isinstance(content, Chunk):
        files.take_chunk(reader, content, sender)
    elif isinstance(content, VerifiedAgreement):
        _file_agreement(reader, content, sender)
    elif isinstance(content, VerifiedCard):
        _file_card(reader, content)
    else:
        raise InputError("kind-not-served", kind=opened.inner.kind)
    return None


def _file_release(reader: Reader, content: VerifiedRelease, opened: Opened, envelope: bytes) -> Item | None:
    version, here = content.report, reader.desk.address
    agreement = acquaintance.agreements_of(reader).get(opened.inner.agreement_hash)
    for address in content.release.recipients:
        if address not in {here, Address(node=here.node)}:
            raise InputError("recipient-not-here")
        decision = decide(
            Case(
                act=Act.RECEIVE,
                here=here.node,
                today=clock.today(),
                item=item_of(version),
                recipient=address,
                centre=here.desk,
                agreement=agreement,
                highest=HIGHEST,
            )
        )
        if not decision.permit:
            raise ReleaseError(decision.reasons[0].code, **decision.reasons[0].data)
    fit.check_version(version)
    fit.check_peer_number(content.release.number)
    if any(
        (each.sender, each.release_id) == (opened.header.sender, opened.inner.release_id) for each in _reports(reader)
    ):
        raise InputError("report-repeated", report=version.report_id)
    item = _keep(reader, opened, envelope, report_id=version.report_id)
    files.expect(reader, item, version)
    return item


def _reports(reader: Reader) -> list[Item]:
    return [each for each in reader.state.items if each.kind == Kind.RELEASE]


def _file_answer(reader: Reader, answer: Answer, opened: Opened, envelope: bytes) -> Item | None:
    fit.check_said(answer.answer_id, answer.text, answer.answerer)
    fit.check_peer_number(answer.number)
    limits.check_moment(answer.made, field="made", now=clock.now())
    questions = [wire.decode(Question, each, label=wire.QUESTION) for each in reader.state.questions]
    asked = [each for each in questions if each.question_id == answer.question_id]
    if not asked or (answer.report_id, answer.answerer, answer.asker) != (
        asked[0].report_id,
        asked[0].asked,
        asked[0].asker,
    ):
        raise InputError("answer-not-asked", question=answer.question_id)
    if any(each.question_id == answer.question_id for each in reader.state.items):
        raise InputError("already-answered", question=answer.question_id)
    return _keep(reader, opened, envelope, report_id=answer.report_id, question_id=answer.question_id)


def _file_agreement(reader: Reader, verified: VerifiedAgreement, sender: NodeId) -> None:
    known = {each.agreement_hash: each for each in reader.state.agreements}
    held = known.get(verified.agreement_hash)
    if held is not None and held.complete:
        return
    for each in known.values():
        same_id = acquaintance.read_agreement(reader, each).agreement_id == verified.agreement.agreement_id
        if same_id and each.agreement_hash != verified.agreement_hash:
            raise InputError("agreement-repeated", agreement=verified.agreement.agreement_id)
    kept = KnownAgreement(
        agreement_hash=verified.agreement_hash,
        centre=sender,
        signed=wire.encode(verified.signed, label=SIGNED_AGREEMENT),
        complete=verified.is_complete,
    )
    others = [each for name, each in known.items() if name != verified.agreement_hash]
    reader.change(agreements=(*others, kept))


def _file_card(reader: Reader, content: VerifiedCard) -> None:
    centre = reader.centre(content.card.node_id)
    if dict(read_card(centre.card).names) != dict(content.card.names):
        raise InputError("card-names-changed")
    if is_newer(read_card(centre.card), content.card):
        reader.change_centre(replace(centre, card=content.signed))


def _keep(reader: Reader, opened: Opened, envelope: bytes, *, report_id: str, question_id: str = "") -> Item:
    item = Item(
        item_id=new_id()[:10],
        kind=str(opened.inner.kind),
        sender=opened.header.sender,
        message_id=opened.header.message_id,
        header_sha256=opened.header_sha256,
        file=reader.keep(envelope, folder="kept"),
        report_id=report_id,
        release_id=opened.inner.release_id,
        agreement_hash=opened.inner.agreement_hash,
        arrived=clock.now(),
        question_id=question_id,
    )
    reader.change(items=(*reader.state.items, item))
    return item

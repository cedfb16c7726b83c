"""What goes back to a centre: receipts, questions, signed agreements. Sealed once, written until it is confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from wasl.errors import AccessError, CarrierError, InputError, ReleaseError
from wasl.exchange import Kind, Message, Receipt, ReceiptStatus, encode_receipt, read_card
from wasl.exchange.carriers.folder import Folder, claims_of
from wasl.flow import clock, limits
from wasl.flow.reader.home import HIGHEST, Reader
from wasl.flow.reader.state import Item, Outgoing
from wasl.policy import Act, Case, decide
from wasl.policy import Item as PolicyItem
from wasl.record import Actor, Agreement, NodeId, Officer, Question, ReportVersion, Right, Text, new_id, wire

LIFE: Final = timedelta(days=30)
_EPOCH: Final = 1
_WAITING: Final = frozenset({"waiting", "carried"})


def put(
    reader: Reader,
    centre: NodeId,
    kind: Kind,
    body: bytes,
    *,
    conversation: str,
    release_id: str = "",
    agreement_hash: str = "",
) -> str:
    """Seal a message for a centre and keep it until it is confirmed; the caller saves.

    Fails with `StoreError`: ``reader-unwritable``.

    Args:
        reader: The reader.
        centre: The recipient.
        kind: What the body is.
        body: Canonical bytes.
        conversation: What it is about.
        release_id: The release that a receipt is about.
        agreement_hash: Under which it goes.

    Returns:
        Its message id.
    """
    message_id, envelope, expires = seal(
        reader, centre, kind, body, conversation=conversation, release_id=release_id, agreement_hash=agreement_hash
    )
    file = reader.keep(envelope, folder="out")
    out = Outgoing(message_id=message_id, centre=centre, file=file, expires=expires)
    reader.change(outgoing=(*reader.state.outgoing, out))
    return message_id


def seal(
    reader: Reader,
    centre: NodeId,
    kind: Kind,
    body: bytes,
    *,
    conversation: str,
    release_id: str = "",
    agreement_hash: str = "",
) -> tuple[str, bytes, datetime]:
    """Seal a message for a centre, with the next number of the line to it; the caller saves.

    Args:
        reader: The reader.
        centre: The recipient.
        kind: What the body is.
        body: Canonical bytes.
        conversation: What it is about.
        release_id: The release that a receipt is about.
        agreement_hash: Under which it goes.

    Returns:
        Its message id, the envelope, and when it expires.
    """
    known = reader.centre(centre)
    message = Message(
        message_id=new_id(),
        epoch=_EPOCH,
        sequence=known.next_sequence,
        kind=kind,
        body=body,
        conversation=conversation,
        made=clock.now(),
        expires=clock.now() + LIFE,
        release_id=release_id,
        agreement_hash=agreement_hash,
    )
    (envelope,) = reader.keyholder.seal_batch(read_card(known.card).public, [message])
    reader.change_centre(replace(known, next_sequence=known.next_sequence + 1))
    return message.message_id, envelope, message.expires


def tell_step(reader: Reader, item: Item, status: ReceiptStatus) -> None:
    """Tell a centre that the desk opened or acknowledged what it sent; the caller saves.

    Args:
        reader: The reader.
        item: What.
        status: Opened or acknowledged.
    """
    receipt = Receipt(
        message_id=item.message_id,
        release_id=item.release_id,
        status=status,
        desk=reader.state.desk,
        at=clock.now(),
    )
    put(
        reader,
        item.sender,
        Kind.RECEIPT,
        encode_receipt(receipt),
        conversation=item.report_id,
        release_id=item.release_id,
        agreement_hash=item.agreement_hash,
    )


def acknowledge(reader: Reader, item_id: str) -> Item:
    """Acknowledge a report.

    Args:
        reader: The reader.
        item_id: Which.

    Returns:
        The item.
    """
    item = find(reader, item_id)
    if item.kind == Kind.RELEASE and item.acknowledged is None:
        item = change(reader, replace(item, acknowledged=clock.now()))
        tell_step(reader, item, ReceiptStatus.ACKNOWLEDGED)
        reader.save()
    return item


def ask(reader: Reader, item: Item, version: ReportVersion, agreement: Agreement | None, text: Text) -> Question:
    """Ask the desk that speaks in a report.

    Args:
        reader: The reader.
        item: The report as kept.
        version: What it says.
        agreement: The agreement in force with that centre.
        text: The question.

    Returns:
        The question.

    Raises:
        InputError: ``text-missing``, or the codes of `wasl.flow.limits.check_spoken`.
        ReleaseError: ``release-denied`` with the findings against.
    """
    if not text.text.strip():
        raise InputError("text-missing")
    limits.check_spoken(text, field="text")
    here = reader.desk.address
    question = Question(
        question_id=new_id(),
        report_id=version.report_id,
        asker=here,
        asked=version.origin,
        text=text,
        made=clock.now(),
        due=clock.now() + timedelta(days=7),
        handling=replace(version.handling, audience=tuple(sorted({here, version.origin}))),
    )
    decision = decide(
        Case(
            act=Act.ASK,
            here=here.node,
            today=clock.today(),
            actor=_actor(reader),
            item=PolicyItem(origin=here, handling=question.handling, topic=version.topic, kind=version.kind),
            recipient=version.origin,
            agreement=agreement,
            highest=HIGHEST,
            beside_exercise=version.handling.exercise,
        )
    )
    if not decision.permit:
        raise ReleaseError("release-denied", reasons=decision.reasons)
    body = wire.encode(question, label=wire.QUESTION)
    put(
        reader,
        item.sender,
        Kind.QUESTION,
        body,
        conversation=version.report_id,
        agreement_hash=item.agreement_hash,
    )
    reader.change(questions=(*reader.state.questions, body))
    reader.save()
    return question


def write_out(reader: Reader, folder: Folder) -> int:
    """Write what is not confirmed into a folder, unless it lies there already.

    Args:
        reader: The reader.
        folder: The opened folder.

    Returns:
        How many files were written.

    Raises:
        CarrierError: The folder's; what was written before is noted.
    """
    there = claims_of(folder.look().envelopes, reader.keyholder.node_id)
    waiting = [each for each in reader.state.outgoing if each.state in _WAITING and each.expires > clock.now()]
    carried: set[str] = set()
    written, fault = 0, None
    try:
        for each in waiting:
            envelope = reader.kept(each.file, folder="out")
            if not folder.holds(envelope, there.get(each.message_id, ())):
                folder.write(envelope)
                written += 1
            carried.add(each.message_id)
        folder.settle()
    except CarrierError as error:
        fault = error
    if fault is None:
        _mark(reader, carried)
        reader.save()
        return written
    raise fault


def note_answer(reader: Reader, receipt: Receipt, centre: NodeId) -> None:
    """Note that a centre confirmed or refused a message of ours; the caller saves.

    Args:
        reader: The reader.
        receipt: The verified receipt.
        centre: Who sent it.
    """
    states = {ReceiptStatus.ACCEPTED: "accepted", ReceiptStatus.REFUSED: "refused"}
    if receipt.status not in states:
        return
    changed: list[Outgoing] = []
    for each in reader.state.outgoing:
        if (each.message_id, each.centre) == (receipt.message_id, centre):
            changed.append(replace(each, state=states[receipt.status], reason=receipt.reason[:64]))
        else:
            changed.append(each)
    reader.change(outgoing=tuple(changed))


def find(reader: Reader, item_id: str) -> Item:
    """Return an item that was taken in.

    Args:
        reader: The reader.
        item_id: Its id.

    Returns:
        The item.

    Raises:
        AccessError: ``not-found``.
    """
    found = [each for each in reader.state.items if each.item_id == item_id]
    if not found:
        raise AccessError("not-found")
    return found[0]


def change(reader: Reader, changed: Item) -> Item:
    """Change what is remembered of an item; the caller saves.

    Args:
        reader: The reader.
        changed: The item.

    Returns:
        The same item.
    """
    items = tuple(changed if each.item_id == changed.item_id else each for each in reader.state.items)
    reader.change(items=items)
    return changed


def _mark(reader: Reader, carried: set[str]) -> None:
    outgoing: Sequence[Outgoing] = reader.state.outgoing
    reader.change(
        outgoing=tuple(replace(each, state="carried") if each.message_id in carried else each for each in outgoing)
    )


def _actor(reader: Reader) -> Actor:
    desk = reader.desk
    officer = Officer(
        officer_id=str(desk.desk_id),
        login="reader",
        name=desk.names["en"],
        desks=(desk,),
        rights=frozenset({Right.READ, Right.ORIGINATE}),
    )
    return Actor(officer=officer, desk=desk, door="cli")

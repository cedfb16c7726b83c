"""What goes to a centre, whatever it is: sealed once, numbered, and written until it is confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from wasl.errors import AccessError, CarrierError, TrustError
from wasl.exchange import Kind, Message, Receipt, ReceiptStatus, encode_receipt, read_card
from wasl.exchange.carriers.folder import Folder, claims_of
from wasl.flow import clock, fit
from wasl.flow.reader.home import Reader
from wasl.flow.reader.state import Item, Outgoing
from wasl.record import NodeId, new_id

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
    about: str = "",
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
        about: The release, question or answer that it brings; empty for what no desk said.

    Returns:
        Its message id.
    """
    message_id, envelope, expires = seal(
        reader, centre, kind, body, conversation=conversation, release_id=release_id, agreement_hash=agreement_hash
    )
    file = reader.keep(envelope, folder="out")
    out = Outgoing(message_id=message_id, centre=centre, file=file, expires=expires, about=about)
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
            envelope = _kept(reader, each)
            if envelope is None:
                continue
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
            changed.append(replace(each, state=states[receipt.status], reason=_reason(receipt)))
        else:
            changed.append(each)
    reader.change(outgoing=tuple(changed))


def _reason(receipt: Receipt) -> str:
    return fit.reason_code(receipt.reason) if receipt.reason else ""


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


def _kept(reader: Reader, out: Outgoing) -> bytes | None:
    # One that is gone from the disk is shown as such, and holds up no other.
    try:
        return reader.kept(out.file, folder="out")
    except TrustError:
        lost = replace(out, state="refused", reason="reader-envelope-lost")
        reader.change(outgoing=tuple(lost if each == out else each for each in reader.state.outgoing))
        return None


def _mark(reader: Reader, carried: set[str]) -> None:
    outgoing: Sequence[Outgoing] = reader.state.outgoing
    reader.change(
        outgoing=tuple(replace(each, state="carried") if each.message_id in carried else each for each in outgoing)
    )

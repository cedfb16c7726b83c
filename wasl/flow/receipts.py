"""Receipts: telling the originator what became of an item here, and noting what a peer tells us."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from wasl.exchange import SIGNED_CHECKPOINT, Kind, Receipt, ReceiptStatus, SignedCheckpoint, encode_receipt
from wasl.flow import clock, here, outgoing, parties
from wasl.flow.views import Step
from wasl.record import Address, Desk, DeskId, NodeId, wire
from wasl.store import deliveries, journal
from wasl.store.deliveries import StoredDelivery, StoredStep
from wasl.store.versions import StoredVersion

_STATUS: Final[Mapping[Step, ReceiptStatus]] = {
    Step.OPENED: ReceiptStatus.OPENED,
    Step.ACKNOWLEDGED: ReceiptStatus.ACKNOWLEDGED,
}
_STEP: Final[Mapping[ReceiptStatus, Step]] = {
    ReceiptStatus.ACCEPTED: Step.RECEIVED,
    ReceiptStatus.OPENED: Step.OPENED,
    ReceiptStatus.ACKNOWLEDGED: Step.ACKNOWLEDGED,
    ReceiptStatus.REFUSED: Step.REFUSED,
    ReceiptStatus.EXPIRED: Step.EXPIRED,
}


def latest_checkpoint() -> SignedCheckpoint | None:
    """Return the newest signed checkpoint of our journal, None before the first."""
    data = journal.newest_checkpoint()
    return wire.decode(SignedCheckpoint, data, label=SIGNED_CHECKPOINT) if data else None


def tell_originator(stored: StoredVersion, step: Step, desk: Desk) -> None:
    """Tell the node that spoke that a desk of ours took a step; which desk, never who.

    Args:
        stored: The version; nothing is told of our own.
        step: Opened or acknowledged.
        desk: The desk.
    """
    peer = stored.version.origin.node
    if peer == here.node_id():
        return
    receipt = Receipt(
        message_id=stored.message_id,
        release_id=stored.release_id,
        status=_STATUS[step],
        desk=desk.desk_id,
        at=clock.now(),
        checkpoint=latest_checkpoint(),
    )
    outgoing.put(
        peer,
        Kind.RECEIPT,
        encode_receipt(receipt),
        conversation=stored.version.report_id,
        release_id=stored.release_id,
        agreement_hash=stored.agreement_hash,
    )


def note(receipt: Receipt, sender: NodeId) -> None:
    """Note in the table of fate what a peer tells about a message of ours.

    Args:
        receipt: The verified receipt.
        sender: The peer.
    """
    step = _STEP.get(receipt.status)
    rows = [row for row in deliveries.of_message(receipt.message_id) if row.recipient.node == sender]
    if step is None or not rows:
        return
    for row in _concerned(rows, receipt.desk):
        deliveries.take_step(row.delivery_id, _step_of(receipt, step, row, sender))
        if receipt.reason:
            deliveries.set_reasons(row.delivery_id, [{"code": receipt.reason, "data": {}}])


def _concerned(rows: Iterable[StoredDelivery], desk: DeskId) -> list[StoredDelivery]:
    # A step of one desk belongs to that desk's own row if it has one, else to the row of its centre.
    found = list(rows)
    own = [row for row in found if desk and row.recipient.desk == desk]
    return own or [row for row in found if not desk or not row.recipient.desk]


def _step_of(receipt: Receipt, step: Step, row: StoredDelivery, sender: NodeId) -> StoredStep:
    if not receipt.desk or receipt.desk == row.recipient.desk:
        return StoredStep(step=step, at=receipt.at, desk_names={})
    party = parties.directory().party(Address(node=sender, desk=receipt.desk))
    return StoredStep(step=step, at=receipt.at, desk_id=receipt.desk, desk_names=dict(party.names))

"""Receipts: telling the originator what became of an item here, and noting what a peer tells us."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from wasl.errors import AccessError
from wasl.exchange import SIGNED_CHECKPOINT, Kind, Receipt, ReceiptStatus, SignedCheckpoint, encode_receipt
from wasl.flow import clock, fit, here, limits, outgoing, parties
from wasl.flow.views import Step
from wasl.flow.wall import for_node
from wasl.record import Address, Desk, DeskId, NodeId, wire
from wasl.store import deliveries, extracts, journal, outbox, versions
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
    ReceiptStatus.COMPLIED: Step.COMPLIED,
    ReceiptStatus.REFUSED: Step.REFUSED,
    ReceiptStatus.EXPIRED: Step.EXPIRED,
}
_ENDS: Final[Mapping[ReceiptStatus, str]] = {
    ReceiptStatus.ACCEPTED: "receipted",
    ReceiptStatus.REFUSED: "refused",
}


def latest_checkpoint() -> SignedCheckpoint | None:
    """Return the newest signed checkpoint of our journal, None before the first."""
    newest = journal.newest_checkpoint()
    return wire.decode(SignedCheckpoint, newest.signed, label=SIGNED_CHECKPOINT) if newest else None


@for_node
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
    if stored.cut_by:
        # Of its report, whole or in part: the extract is nothing that the originator ever sent.
        tell_originator(_original_of(stored), step, desk)
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


def _original_of(stored: StoredVersion) -> StoredVersion:
    link = extracts.newest(stored.version.report_id)
    original = versions.find_version(link.original_id, link.original_version) if link else None
    if original is None:
        raise AccessError("not-found")
    return original


def settle(receipt: Receipt, sender: NodeId) -> None:
    """Note what a peer's receipt tells, and end the message that it answers: it came by itself, in a folder.

    Args:
        receipt: The verified receipt.
        sender: The peer.
    """
    note(receipt, sender)
    if receipt.status in _ENDS:
        outbox.finish_answered(receipt.message_id, sender, _ENDS[receipt.status])


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
    if receipt.desk:
        limits.check_short_id(receipt.desk, field="desk")
        rows = _of_desk(rows[0].report_id, rows, receipt.desk)
    for row in rows:
        deliveries.take_step(row.delivery_id, _step_of(receipt, step, row, sender))
        if receipt.reason:
            code = fit.reason_code(receipt.reason)
            deliveries.set_reasons(row.delivery_id, [{"code": code, "data": {}}])


def _of_desk(report_id: str, rows: Sequence[StoredDelivery], desk: DeskId) -> list[StoredDelivery]:
    # A step of one desk belongs to that desk's own row if it has one, in whichever message it went (a desk tells of a
    # report once, and names the message in which it came first); else to the row of its centre.
    node = rows[0].recipient.node
    sent = [row for row in deliveries.of_report(report_id) if row.message_id and row.recipient.node == node]
    own = [row for row in sent if row.item == rows[0].item and row.recipient.desk == desk]
    return own or [row for row in rows if not row.recipient.desk]


def _step_of(receipt: Receipt, step: Step, row: StoredDelivery, sender: NodeId) -> StoredStep:
    # A peer's clock may be ahead of ours, or say anything.
    at = max(row.made, min(receipt.at, clock.now()))
    if not receipt.desk or receipt.desk == row.recipient.desk:
        return StoredStep(step=step, at=at, desk_names={})
    party = parties.directory().party(Address(node=sender, desk=receipt.desk))
    return StoredStep(step=step, at=at, desk_id=receipt.desk, desk_names=dict(party.names))

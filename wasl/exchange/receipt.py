"""Receipts: what became of a message at the node that got it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from wasl.exchange.checkpoints import SignedCheckpoint
from wasl.record import Compliance, DeskId, wire

RECEIPT: Final = "receipt/1"


class ReceiptStatus(StrEnum):
    """How far a message, or one desk's copy of it, has come."""

    ACCEPTED = "accepted"
    CIRCULATED = "circulated"
    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    REFUSED = "refused"
    COMPLIED = "complied"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One step in the fate of one message.

    Attributes:
        message_id: The message it answers.
        release_id: The release inside it; empty if it was none.
        status: How far it has come.
        reason: Stable code why it was refused; empty otherwise.
        desk: The desk at the receiving node that it is about, never the officer; empty for the node itself.
        at: When, aware, UTC, whole seconds.
        checkpoint: The latest checkpoint of the answering node's journal; none before its first.
        compliance: What was done about a life step; none in any other receipt.
    """

    message_id: str
    release_id: str = ""
    status: ReceiptStatus
    reason: str = ""
    desk: DeskId = DeskId("")
    at: datetime
    checkpoint: SignedCheckpoint | None = None
    compliance: Compliance | None = None


def encode_receipt(receipt: Receipt) -> bytes:
    """Return the canonical bytes of a receipt.

    Args:
        receipt: The value.

    Returns:
        The body of an envelope of kind ``receipt``.
    """
    return wire.encode(receipt, label=RECEIPT)

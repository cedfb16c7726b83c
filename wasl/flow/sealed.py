"""What sending and receiving have in common: sealing what is in the outbox, and opening what comes back."""

from __future__ import annotations

from collections.abc import Sequence

from wasl.exchange import Kind, Message, PublicKeys
from wasl.flow import here
from wasl.store.outbox import Outgoing

EPOCH = 1


def seal(recipient: PublicKeys, messages: Sequence[Outgoing]) -> list[bytes]:
    """Seal messages for one peer under one pair of signatures.

    Args:
        recipient: The peer's keys.
        messages: At least one.

    Returns:
        One envelope per message, in order.
    """
    return here.keyholder().seal_batch(recipient, [_message(each) for each in messages])


def _message(outgoing: Outgoing) -> Message:
    return Message(
        message_id=outgoing.message_id,
        epoch=EPOCH,
        sequence=outgoing.sequence,
        kind=Kind(outgoing.kind),
        body=outgoing.body,
        conversation=outgoing.conversation,
        made=outgoing.made,
        expires=outgoing.expires,
        release_id=outgoing.release_id,
        agreement_hash=outgoing.agreement_hash,
    )

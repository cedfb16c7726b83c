"""Putting something into the outbox: stored first, sent after commit."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from wasl.exchange import Kind
from wasl.flow import clock
from wasl.record import NodeId, new_id
from wasl.store import outbox, peers, queue
from wasl.store.outbox import Outgoing

ENVELOPE_LIFE: Final = timedelta(days=30)


def put(
    peer: NodeId, kind: Kind, body: bytes, *, conversation: str, release_id: str = "", agreement_hash: str = ""
) -> str:
    """Put a message for a peer into the outbox and wake the sender after commit.

    Args:
        peer: The recipient node.
        kind: Kind of envelope.
        body: Canonical bytes.
        conversation: Id that ties answers to what they answer.
        release_id: The release inside, if it is one.
        agreement_hash: The agreement under which it goes; empty for a card or an agreement.

    Returns:
        The new message id.
    """
    message_id = new_id()
    outbox.add(
        Outgoing(
            message_id=message_id,
            peer=peer,
            sequence=peers.take_sequence(peer),
            kind=str(kind),
            body=body,
            conversation=conversation,
            release_id=release_id,
            agreement_hash=agreement_hash,
            expires=clock.now() + ENVELOPE_LIFE,
            made=clock.now(),
        )
    )
    queue.wake_sender(peer)
    return message_id

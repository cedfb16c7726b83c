"""The outbox: what is to be sent, one sequence per peer. The row is the truth; whoever wakes the sender is not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import F, Q

from wasl.record import NodeId
from wasl.store import models

_CHUNK: Final = Q(kind="chunk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A message on its way.

    Attributes:
        message_id: Random id.
        peer: Recipient node.
        sequence: Place in the sequence of that peer.
        kind: Kind of envelope.
        body: What will be sealed.
        conversation: Id that ties answers to what they answer.
        release_id: The release, or empty.
        agreement_hash: The agreement under which it goes; empty for a card or an agreement.
        expires: After this moment it is not to be believed.
        made: When it was put here.
        envelope: The sealed bytes once sealed; None before.
        state: ``due``, ``held``, ``carried``, ``receipted``, ``refused``, ``stopped``, ``replaced`` or ``aside``.
        attempts: How often sending failed.
        unbelieved: How often of these the peer was reached, and its answer was no receipt that holds.
    """

    message_id: str
    peer: NodeId
    sequence: int
    kind: str
    body: bytes
    conversation: str
    release_id: str
    agreement_hash: str
    expires: datetime
    made: datetime
    envelope: bytes | None = None
    state: str = "due"
    attempts: int = 0
    unbelieved: int = 0


def add(outgoing: Outgoing) -> None:
    """Put a message into the outbox.

    Args:
        outgoing: The message.
    """
    models.Outbox.objects.create(
        message_id=outgoing.message_id,
        peer_id=outgoing.peer,
        sequence=outgoing.sequence,
        kind=outgoing.kind,
        body=outgoing.body,
        conversation=outgoing.conversation,
        release_id=outgoing.release_id,
        agreement_hash=outgoing.agreement_hash,
        expires=outgoing.expires,
        due=outgoing.made,
        made=outgoing.made,
    )


def due(peer: NodeId, now: datetime, *, limit: int, chunks: bool = False, after: int = 0) -> tuple[Outgoing, ...]:
    """Return what is to be sent to a peer now, in its order, and hold those rows until the transaction ends.

    Args:
        peer: The peer.
        now: The time.
        limit: At most so many.
        chunks: True for chunks of attachments alone, False for everything else.
        after: Only what has a higher number.

    Returns:
        The messages.
    """
    rows = (
        models.Outbox.objects.select_for_update(of=("self",))
        .filter(_CHUNK if chunks else ~_CHUNK, peer_id=peer, state="due", due__lte=now, sequence__gt=after)
        .order_by("sequence")[:limit]
    )
    return tuple(_record_of(row) for row in rows)


def unsettled(peer: NodeId) -> tuple[Outgoing, ...]:
    """Return what waits for a peer or is held back, but for chunks, in its order; hold those rows.

    Args:
        peer: The peer.

    Returns:
        The messages.
    """
    rows = models.Outbox.objects.select_for_update().filter(~_CHUNK, peer_id=peer, state__in=("due", "held"))
    return tuple(_record_of(row) for row in rows.order_by("sequence"))


def refused_since(peer: NodeId, moment: datetime) -> tuple[Outgoing, ...]:
    """Return what a peer refused lately, in its order.

    Args:
        peer: The peer.
        moment: Only what was put here after this.

    Returns:
        The messages.
    """
    rows = models.Outbox.objects.filter(~_CHUNK, peer_id=peer, state="refused", made__gt=moment)
    return tuple(_record_of(row) for row in rows.order_by("sequence"))


def relabel(message_id: str, agreement_hash: str) -> None:
    """Let a message that is not sealed yet go under another agreement.

    Args:
        message_id: The message.
        agreement_hash: The agreement.
    """
    models.Outbox.objects.filter(message_id=message_id, envelope=None).update(agreement_hash=agreement_hash)


def peers_with_due(now: datetime) -> tuple[NodeId, ...]:
    """Return the peers for whom something is to be sent now.

    Args:
        now: The time.

    Returns:
        Their ids.
    """
    rows = models.Outbox.objects.filter(state="due", due__lte=now).values_list("peer_id", flat=True).distinct()
    return tuple(NodeId(peer) for peer in rows)


def waiting() -> int:
    """Return how many messages wait for a receipt."""
    return models.Outbox.objects.filter(state="due").count()


def keep_envelope(message_id: str, envelope: bytes) -> None:
    """Keep the sealed bytes, so that every later attempt sends the same.

    Args:
        message_id: The message.
        envelope: The bytes.
    """
    models.Outbox.objects.filter(message_id=message_id).update(envelope=envelope)


def chunks_waiting(peer: NodeId) -> int:
    """Return how many chunks of attachments wait for a receipt of a peer.

    Args:
        peer: The peer.

    Returns:
        Their number, those put off included.
    """
    return models.Outbox.objects.filter(_CHUNK, peer_id=peer, state="due").count()


def chunks_of(release_id: str, peer: NodeId) -> tuple[Outgoing, ...]:
    """Return the chunks that wait for a receipt and belong to files of a release.

    Args:
        release_id: The release.
        peer: For whom.

    Returns:
        The messages.
    """
    rows = models.Outbox.objects.filter(_CHUNK, peer_id=peer, release_id=release_id, state="due")
    return tuple(_record_of(row) for row in rows.order_by("sequence"))


def drop(message_id: str) -> None:
    """Forget the message of a chunk: its bytes are kept with the file, and can be sealed again from there.

    Args:
        message_id: The message.
    """
    models.Outbox.objects.filter(_CHUNK, message_id=message_id).delete()


def finish(message_id: str, state: str) -> None:
    """Keep how a message ended.

    Args:
        message_id: The message.
        state: ``receipted``, ``refused``, ``held``, ``stopped``, ``replaced``, ``aside``, or ``due`` again.
    """
    models.Outbox.objects.filter(message_id=message_id).update(state=state)


def mark_carried(message_ids: Iterable[str], again: datetime) -> None:
    """Keep that messages lie where somebody carries them on; nobody has confirmed them yet.

    Args:
        message_ids: The messages.
        again: From when on they may be carried once more.
    """
    models.Outbox.objects.filter(message_id__in=list(message_ids), state="due").update(state="carried", due=again)


def revive(peer: NodeId, now: datetime, *, everything: bool) -> int:
    """Let what was carried and never confirmed be carried once more.

    Args:
        peer: The peer.
        now: The time.
        everything: Whether also what was carried a short while ago.

    Returns:
        How many messages.
    """
    rows = models.Outbox.objects.filter(peer_id=peer, state="carried")
    return (rows if everything else rows.filter(due__lte=now)).update(state="due", due=now)


def unconfirmed(peer: NodeId) -> int:
    """Return how many messages for a peer wait, or were carried and never confirmed.

    Args:
        peer: The peer.

    Returns:
        Their number.
    """
    return models.Outbox.objects.filter(peer_id=peer, state__in=("due", "carried")).count()


def finish_answered(message_id: str, peer: NodeId, state: str) -> None:
    """Keep how a message ended, because the peer's receipt came by itself.

    Args:
        message_id: The message that the receipt names.
        peer: Who sent the receipt; only what went to that peer is ended.
        state: ``receipted`` or ``refused``.
    """
    rows = models.Outbox.objects.filter(message_id=message_id, peer_id=peer, state__in=("due", "carried", "aside"))
    rows.update(state=state)


def withdraw(conversation: str, peer: NodeId) -> None:
    """Let releases and translations of a report that have not been handed over to a peer not leave any more.

    Args:
        conversation: The report.
        peer: The peer.
    """
    rows = models.Outbox.objects.filter(conversation=conversation, peer_id=peer, state__in=("due", "held"))
    rows.filter(kind__in=("release", "translation")).update(state="withdrawn")


def put_off(message_ids: Iterable[str], until: datetime, *, unbelieved: bool = False) -> None:
    """Keep that sending failed and when to try again.

    Args:
        message_ids: The messages.
        until: Not before this.
        unbelieved: True if the peer was reached, and its answer was no receipt that holds.
    """
    models.Outbox.objects.filter(message_id__in=list(message_ids)).update(
        attempts=F("attempts") + 1, unbelieved=F("unbelieved") + int(unbelieved), due=until
    )


def of_release(release_ids: Iterable[str], peer: NodeId) -> tuple[Outgoing, ...]:
    """Return the messages by which releases went to a peer, newest first.

    Args:
        release_ids: The releases.
        peer: The peer.

    Returns:
        The messages.
    """
    rows = models.Outbox.objects.filter(release_id__in=list(release_ids), peer_id=peer, kind="release")
    return tuple(_record_of(row) for row in rows.order_by("-sequence"))


def _record_of(row: models.Outbox) -> Outgoing:
    return Outgoing(
        message_id=row.message_id,
        peer=NodeId(row.peer_id),
        sequence=row.sequence,
        kind=row.kind,
        body=bytes(row.body),
        conversation=row.conversation,
        release_id=row.release_id,
        agreement_hash=row.agreement_hash,
        expires=row.expires,
        made=row.made,
        envelope=None if row.envelope is None else bytes(row.envelope),
        state=row.state,
        attempts=row.attempts,
        unbelieved=row.unbelieved,
    )

"""The inbox: message ids consumed after verification, and envelopes that were set aside."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection
from django.db.models import F, OuterRef, Subquery, Sum
from django.db.models.functions import Length

from wasl.record import NodeId, new_id
from wasl.store import models

ASIDE_BYTES: Final = 256 * 1024 * 1024
_LISTED: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Consumed:
    """A message that was taken in, once.

    Attributes:
        message_id: Its id.
        peer: Sender.
        header_sha256: Of its outer header, hexadecimal.
        sequence: Place in the sender's sequence.
        kind: Kind of envelope.
        receipt: The sealed receipt that answered it; empty where none is due.
    """

    message_id: str
    peer: NodeId
    header_sha256: str
    sequence: int
    kind: str
    receipt: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """An envelope that was not believed.

    Attributes:
        sha256: Of its bytes, hexadecimal.
        code: Why: code of the trust error.
        data: Its data.
        size: In bytes.
        at: When it came first.
        seen: How often it came.
    """

    sha256: str
    code: str
    data: Mapping[str, Any]
    size: int
    at: datetime
    seen: int


def hold_senders(node_ids: Collection[str]) -> None:
    """Let nobody else take anything in from these senders until the transaction ends: a repetition waits for the first.

    Args:
        node_ids: The nodes that the envelopes say they come from; not yet believed.
    """
    with connection.cursor() as cursor:
        for node_id in sorted(set(node_ids)):
            number = int.from_bytes(hashlib.sha256(node_id.encode()).digest()[:8], "big", signed=True)
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def last_heard(peers: Collection[NodeId]) -> dict[NodeId, datetime | None]:
    """Return when the last message of each of some peers was taken in.

    Args:
        peers: The peers.

    Returns:
        The moment per peer; None if there was none.
    """
    last = models.Inbox.objects.filter(peer_id=OuterRef("pk")).order_by("-at").values("at")[:1]
    rows = models.Peer.objects.filter(pk__in=list(peers)).annotate(last=Subquery(last))
    return {NodeId(peer): moment for peer, moment in rows.values_list("pk", "last")}


def seen(message_ids: Collection[str]) -> dict[tuple[NodeId, str], Consumed]:
    """Return which of some message ids were consumed before.

    Args:
        message_ids: The ids.

    Returns:
        What was kept, per sender and id.
    """
    rows = models.Inbox.objects.filter(message_id__in=list(message_ids))
    return {
        (NodeId(row.peer_id), row.message_id): Consumed(
            message_id=row.message_id,
            peer=NodeId(row.peer_id),
            header_sha256=row.header_sha256,
            sequence=row.sequence,
            kind=row.kind,
            receipt=bytes(row.receipt or b""),
        )
        for row in rows
    }


def consume(message: Consumed, at: datetime) -> None:
    """Keep that a message was taken in.

    Args:
        message: The message.
        at: Now.
    """
    models.Inbox.objects.create(
        message_id=message.message_id,
        peer_id=message.peer,
        header_sha256=message.header_sha256,
        sequence=message.sequence,
        kind=message.kind,
        receipt=message.receipt,
        at=at,
    )


def set_aside(envelope: bytes, *, code: str, data: Mapping[str, Any], at: datetime) -> None:
    """Keep an envelope apart; the same bytes again only count up.

    Args:
        envelope: The bytes as they came.
        code: Code of the trust error.
        data: Its data.
        at: Now.
    """
    sha256 = hashlib.sha256(envelope).hexdigest()
    kept = envelope if _room_aside() >= len(envelope) else b""
    row, first = models.Aside.objects.get_or_create(
        sha256=sha256,
        defaults={
            "aside_id": new_id(),
            "envelope": kept,
            "size": len(envelope),
            "code": code,
            "data": dict(data),
            "at": at,
        },
    )
    if not first:
        models.Aside.objects.filter(pk=row.pk).update(seen=F("seen") + 1)


def _room_aside() -> int:
    # Whoever holds a pinned TLS key can post rubbish for ever: beyond this much only hash, code and size are kept.
    taken = models.Aside.objects.aggregate(taken=Sum(Length("envelope")))["taken"]
    return ASIDE_BYTES - (taken or 0)


def all_set_aside() -> tuple[SetAside, ...]:
    """Return the envelopes that were set aside, newest first, at most a thousand."""
    return tuple(
        SetAside(sha256=row.sha256, code=row.code, data=row.data, size=row.size, at=row.at, seen=row.seen)
        for row in models.Aside.objects.order_by("-at").defer("envelope")[:_LISTED]
    )

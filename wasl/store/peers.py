"""Peers: whose cards we hold, and who confirmed the forty digits."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import F, Prefetch, QuerySet

from wasl.exchange import sequences
from wasl.exchange.sequences import Range
from wasl.record import NodeId
from wasl.store import models
from wasl.store.models.lengths import PATH

LONGEST_FOLDER: Final = PATH


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """An officer found the digits of the two cards equal.

    Attributes:
        officer_id: Who.
        login: The officer's login.
        digits: The forty digits: they stand for these two cards and no others.
    """

    officer_id: str
    login: str
    digits: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPeer:
    """A peer as kept.

    Attributes:
        node_id: The peer.
        slug: Our short name for it.
        names: Its name per language, from its card.
        number: Number of its card.
        card: The signed card, as it came.
        confirmed: True once two officers confirmed the digits.
        confirmations: Who found which digits equal, in order.
        carrier: ``https`` or ``folder``.
        folder: The directory, for ``folder``; empty if it is carried by hand.
        way: ``both``, ``out`` if nothing comes back, or ``in`` if nothing can be given back.
        heard: Ranges of its numbers that have arrived.
    """

    node_id: NodeId
    slug: str
    names: Mapping[str, str]
    number: int
    card: bytes
    confirmed: bool
    confirmations: tuple[Confirmation, ...]
    carrier: str
    folder: str
    way: str
    heard: tuple[Range, ...]


def put(*, node_id: NodeId, slug: str, names: Mapping[str, str], number: int, card: bytes) -> None:
    """Keep a peer's card: a new peer, or a newer card of a known one.

    Args:
        node_id: The peer.
        slug: Our short name for it.
        names: Its name per language.
        number: Number of the card.
        card: The signed card.
    """
    models.Peer.objects.update_or_create(
        node_id=node_id, defaults={"slug": slug, "names": dict(names), "number": number, "card": card}
    )


def find(name: str) -> StoredPeer | None:
    """Return a peer by slug or node id, or None.

    Args:
        name: Slug or node id.

    Returns:
        The peer.
    """
    rows = _with_confirmations()
    row = rows.filter(slug=name).first() or rows.filter(node_id=name).first()
    return None if row is None else _record_of(row)


def all_peers() -> tuple[StoredPeer, ...]:
    """Return every peer, by slug."""
    return tuple(_record_of(row) for row in _with_confirmations().order_by("slug"))


def all_cards() -> tuple[tuple[str, bytes], ...]:
    """Return our short name and the signed card of every peer, by slug."""
    return tuple((slug, bytes(card)) for slug, card in models.Peer.objects.order_by("slug").values_list("slug", "card"))


def hold(node_id: NodeId) -> None:
    """Hold a peer's row until the transaction ends, so that two who confirm at once see each other.

    Args:
        node_id: The peer.
    """
    models.Peer.objects.select_for_update().get(node_id=node_id)


def confirm(node_id: NodeId, officer_id: str, digits: str, at: datetime) -> None:
    """Keep that an officer found the digits equal; once per officer.

    Args:
        node_id: The peer.
        officer_id: Who.
        digits: The forty digits.
        at: When.
    """
    models.PeerConfirmation.objects.get_or_create(
        peer_id=node_id, officer_id=officer_id, digits=digits, defaults={"at": at}
    )


def mark_confirmed(node_id: NodeId) -> None:
    """Keep that the peer is confirmed.

    Args:
        node_id: The peer.
    """
    models.Peer.objects.filter(node_id=node_id).update(confirmed=True)


def take_sequence(node_id: NodeId) -> int:
    """Take the next number of the sequence of what is sent to a peer; holds the row until the transaction ends.

    Args:
        node_id: The peer.

    Returns:
        The number, from 1 on without gaps.
    """
    models.Peer.objects.filter(node_id=node_id).update(next_sequence=F("next_sequence") + 1)
    return models.Peer.objects.values_list("next_sequence", flat=True).get(node_id=node_id) - 1


def set_carrier(node_id: NodeId, *, carrier: str, folder: str, way: str) -> None:
    """Keep how a peer is reached.

    Args:
        node_id: The peer.
        carrier: ``https`` or ``folder``.
        folder: The directory, or empty.
        way: ``both``, ``out`` or ``in``.
    """
    models.Peer.objects.filter(node_id=node_id).update(carrier=carrier, folder=folder, way=way)


def hear(node_id: NodeId, numbers: Collection[int]) -> None:
    """Keep which numbers of a peer's line have arrived; holds the row until the transaction ends.

    Args:
        node_id: The peer.
        numbers: Those that arrived now.
    """
    if numbers:
        row = models.Peer.objects.select_for_update(no_key=True).only("heard").get(node_id=node_id)
        heard = sequences.hear([(first, last) for first, last in row.heard], numbers)
        models.Peer.objects.filter(node_id=node_id).update(heard=[list(each) for each in heard])


def own_card() -> tuple[int, str, bytes]:
    """Return number, hash of the content and signed bytes of this node's newest card; number 0 if there is none."""
    row = models.OwnCard.objects.order_by("-number").first()
    return (0, "", b"") if row is None else (row.number, row.content_sha256, bytes(row.card))


def add_own_card(number: int, content_sha256: str, card: bytes, at: datetime) -> None:
    """Keep a new card of this node.

    Args:
        number: One more than the last.
        content_sha256: Hash of what it says, without number and time.
        card: The signed card.
        at: Now.
    """
    models.OwnCard.objects.create(number=number, content_sha256=content_sha256, card=card, made=at)


def _with_confirmations() -> QuerySet[models.Peer]:
    confirmations = models.PeerConfirmation.objects.select_related("officer").order_by("id")
    return models.Peer.objects.prefetch_related(Prefetch("peerconfirmation_set", confirmations))


def _record_of(row: models.Peer) -> StoredPeer:
    return StoredPeer(
        node_id=NodeId(row.node_id),
        slug=row.slug,
        names=row.names,
        number=row.number,
        card=bytes(row.card),
        confirmed=row.confirmed,
        confirmations=tuple(
            Confirmation(officer_id=each.officer_id, login=each.officer.login, digits=each.digits)
            for each in row.peerconfirmation_set.all()
        ),
        carrier=row.carrier,
        folder=row.folder,
        way=row.way,
        heard=tuple((first, last) for first, last in row.heard),
    )

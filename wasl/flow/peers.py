"""Peers: showing our card, taking theirs, and the ceremony of the forty digits.

Until two officers here have each read the digits to the peer and found them equal, nothing goes there or comes in.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from wasl.errors import AccessError, InputError, TrustError
from wasl.exchange import Kind, PeerCard, card_digits, is_newer, read_card, sequences
from wasl.flow import access, arriving, clock, grounds, here, limits, lines, outgoing, parties, watching
from wasl.flow.grounds import Agreed
from wasl.flow.peer_views import PeerView
from wasl.flow.wall import for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, Address, new_id, wire
from wasl.store import desks, inbox
from wasl.store import peers as peer_rows
from wasl.store.connection import atomic
from wasl.store.peers import Confirmation, StoredPeer
from wasl.text.digits import fold_digits
from wasl.text.folds import fold

CONFIRMATIONS: Final = 2
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")
_SLUG: Final = re.compile(r"[a-z][a-z0-9-]{1,39}")


@for_reader
def own_card(actor: Actor) -> bytes:
    """Return this node's signed card; a new one only if what it says has changed.

    Args:
        actor: A manager.

    Returns:
        The card's bytes, to be carried to a peer by hand or by mail: it holds no secret.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.MANAGE)
    with atomic():
        card = current_card()
        lines.write(actor, "card-shown", [here.node_id()])
    return card


def current_card() -> bytes:
    """Return this node's newest card, made anew if what it says has changed."""
    config, keyholder = here.config(), here.keyholder()
    known = desks.all_desks(here.node_id())
    number, kept_hash, kept = peer_rows.own_card()
    content = b"".join(
        [
            *(wire.encode(desk, label="desk/1") for desk in known),
            repr(sorted(config.names.items())).encode(),
            config.gate_address.encode(),
            str(here.highest()).encode(),
            keyholder.tls_leaf,
            wire.encode(keyholder.public, label="public/1"),
        ]
    )
    content_hash = hashlib.sha256(content).hexdigest()
    if content_hash == kept_hash:
        return kept
    card = keyholder.make_card(
        number=number + 1,
        names=config.names,
        gate=config.gate_address,
        highest_tlp=here.highest(),
        made=clock.now(),
        desks=known,
    )
    peer_rows.add_own_card(number + 1, content_hash, card, clock.now())
    return card


def share_card() -> None:
    """Send this node's newest card to every confirmed peer, if it says something new, in the running transaction."""
    confirmed = sorted(each.node_id for each in peer_rows.all_peers() if each.confirmed)
    if not confirmed:
        return  # nobody waits for it: a card is made when it is first shown
    before, card = peer_rows.own_card()[0], current_card()
    newer = peer_rows.own_card()[0] > before
    for peer in confirmed if newer else ():
        outgoing.put(peer, Kind.CARD, card, conversation=new_id())


@for_reader
def add_peer(actor: Actor, card: bytes, *, slug: str = "") -> PeerView:
    """Take a peer's card. It is not believed yet: compare the digits next.

    Args:
        actor: A manager.
        card: The card as it came.
        slug: Our short name for the peer; empty to make one from its English name.

    Returns:
        The peer with the forty digits to read to each other.

    Raises:
        AccessError: ``right-missing``.
        TrustError: ``card-form``, ``card-own``, ``card-older``, ``card-rolled-back`` or ``card-altered``.
        InputError: ``slug-form`` or ``slug-taken``.
    """
    access.require_right(actor, Act.MANAGE)
    read = read_card(card)
    if read.node_id == here.node_id():
        raise TrustError("card-own")
    _check_desks(read)
    with atomic():
        known = peer_rows.find(read.node_id)
        if known is not None and known.card != card and not is_newer(read_card(known.card), read):
            raise TrustError("card-older", number=read.number, known=known.number)
        _check_names(read)
        name = known.slug if known is not None else _free_slug(slug, read)
        peer_rows.put(node_id=read.node_id, slug=name, names=read.names, number=read.number, card=card)
        if known is None and not read.has_gate:
            # Nobody would answer at that name; what goes to it waits for a stick.
            peer_rows.set_carrier(read.node_id, carrier="folder", folder="", way="both")
        lines.write(actor, "peer-added", [read.node_id], slug=name, number=read.number)
        return _view(_peer(read.node_id))


@for_reader
def confirm_peer(actor: Actor, peer: str, digits: str) -> PeerView:
    """Say that the digits read aloud with the peer are equal. Two officers have to, each by itself.

    Args:
        actor: A manager.
        peer: Slug or node id.
        digits: The forty digits as heard, in the digits of any script; what stands between them does not count.

    Returns:
        The peer.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``peer-unknown``.
        TrustError: ``digits-wrong``: somebody stands in between, or a card is not the one that was sent.
    """
    access.require_right(actor, Act.MANAGE)
    try:
        return _confirm(actor, peer, digits)
    except TrustError as fault:
        # Somebody may stand between the two centres: that is written down although nothing was done.
        with atomic():
            lines.write(actor, "peer-digits-wrong", [_peer(peer).node_id], code=fault.code)
        raise


def _confirm(actor: Actor, peer: str, digits: str) -> PeerView:
    with atomic():
        peer_rows.hold(_peer(peer).node_id)
        stored = _peer(peer)
        check_digits(stored.card, digits)
        peer_rows.confirm(stored.node_id, actor.officer.officer_id, _plain(digits), clock.now())
        if has_enough_confirmations(_peer(peer)):
            peer_rows.mark_confirmed(stored.node_id)
        lines.write(actor, "peer-confirmed", [stored.node_id])
        return _view(_peer(peer))


def _check_names(card: PeerCard) -> None:
    # A centre that bears another's name could speak as that other in the eyes of every officer.
    others = [here.config().names, *(peer.names for peer in peer_rows.all_peers() if peer.node_id != card.node_id)]
    taken = {fold(name) for names in others for name in names.values()}
    for name in card.names.values():
        if fold(name) in taken:
            raise TrustError("card-name-taken", name=name)


def _check_desks(card: PeerCard) -> None:
    # Short names of a peer's desks are what officers here write as recipients: each has to mean one desk, and to be one
    # that can be written. That the desks are the card's own is checked where the card is read.
    if len({desk.slug for desk in card.desks}) < len(card.desks) or len(card.desks) > limits.DESKS_LIMIT:
        raise TrustError("card-form", part="/desks")
    for desk in card.desks:
        if not _SLUG.fullmatch(desk.slug):
            raise TrustError("card-form", part="/desks")
        try:
            limits.check_short_id(desk.desk_id, field="desk")
        except InputError as error:
            raise TrustError("card-form", part="/desks") from error


def check_digits(card: bytes, digits: str) -> None:
    """Refuse digits that are not those of our card and theirs.

    Args:
        card: The peer's card.
        digits: As heard.

    Raises:
        TrustError: ``digits-wrong``.
    """
    if not hmac.compare_digest(card_digits(current_card(), card).encode(), _plain(digits).encode()):
        raise TrustError("digits-wrong")


def has_enough_confirmations(peer: StoredPeer) -> bool:
    """Say whether two different officers have confirmed a peer, both of them for the cards as they are now.

    Args:
        peer: The peer.

    Returns:
        True if so.
    """
    return len({each.officer_id for each in _confirmations(peer, current_card())}) >= CONFIRMATIONS


def _confirmations(peer: StoredPeer, own: bytes) -> tuple[Confirmation, ...]:
    digits = card_digits(own, peer.card)
    return tuple(each for each in peer.confirmations if each.digits == digits)


@for_reader
def peers(actor: Actor) -> tuple[PeerView, ...]:
    """Return the peers of this node.

    Args:
        actor: A manager.

    Returns:
        The peers, by slug.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.MANAGE)
    with atomic():
        return _views(peer_rows.all_peers())


@for_reader
def peer(actor: Actor, name: str) -> PeerView:
    """Return one peer.

    Args:
        actor: A manager.
        name: Slug or node id.

    Returns:
        The peer.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` if there is no such peer.
    """
    access.require_right(actor, Act.MANAGE)
    with atomic():
        stored = peer_rows.find(name)
        if stored is None:
            raise AccessError("not-found")
        return _view(stored)


@for_reader
def known_peers(actor: Actor) -> tuple[PeerView, ...]:
    """Return the peers as any officer may know them: the confirmed ones, without digits and names of officers.

    Args:
        actor: Any officer; a manager gets all of them, as `peers` returns them.

    Returns:
        The peers, by slug.
    """
    if actor.holds(NEEDED_RIGHT[Act.MANAGE]):
        return peers(actor)
    # What an unconfirmed card says of itself nobody has checked.
    return _plain_views([peer for peer in peer_rows.all_peers() if peer.confirmed])


def card_file_name() -> str:
    """Return the name under which the newest card of this node is handed out; ASCII."""
    return f"wasl-card-{here.config().slug}-{peer_rows.own_card()[0]}.json"


def take_card(card: PeerCard, signed: bytes) -> None:
    """Take a newer card that a confirmed peer sent through the exchange.

    Args:
        card: What it says, verified.
        signed: Its bytes.

    Raises:
        TrustError: ``card-form``, ``card-rolled-back`` or ``card-altered``.
        InputError: ``card-names-changed``.
    """
    _check_desks(card)
    known = _peer(card.node_id)
    if dict(card.names) != dict(known.names):
        # Officers trust a name because two of them confirmed it; a new one needs a person here to look at it.
        raise InputError("card-names-changed")
    if is_newer(read_card(known.card), card):
        lines.write(None, "card-replaced", [card.node_id], door="gate", number=card.number)
        peer_rows.put(node_id=card.node_id, slug=known.slug, names=card.names, number=card.number, card=signed)


def confirmed_peer(peer: str) -> StoredPeer:
    """Return a peer that two officers have confirmed.

    Args:
        peer: Slug or node id.

    Returns:
        The peer.

    Raises:
        InputError: ``peer-unknown``.
        TrustError: ``peer-unconfirmed``.
    """
    stored = _peer(peer)
    if not stored.confirmed:
        raise TrustError("peer-unconfirmed", peer=stored.slug)
    return stored


def _peer(name: str) -> StoredPeer:
    found = peer_rows.find(name)
    if found is None:
        raise InputError("peer-unknown", name=name)
    return found


def _plain(digits: str) -> str:
    # Typed in any script's digits, in groups of any kind, with the direction marks that a copied text brings along.
    return "".join(each for each in fold_digits(digits) if each.isalnum())


def _free_slug(asked: str, card: PeerCard) -> str:
    slug = asked or _NOT_SLUG.sub("-", card.names.get("en", "").lower()).strip("-") or f"n{card.node_id[:8]}"
    if not _SLUG.fullmatch(slug):
        raise InputError("slug-form", slug=slug)
    taken = desks.find(slug, here.node_id()) is not None or peer_rows.find(slug) is not None
    if taken or slug == here.config().slug:
        raise InputError("slug-taken", slug=slug)
    return slug


def _view(peer: StoredPeer) -> PeerView:
    view = _views([peer])[0]
    # Only the page of one peer tells of its journal: a list would ask for each of its rows.
    return replace(view, journal=watching.of_peer(peer.node_id)) if peer.confirmed else view


def _views(found: Sequence[StoredPeer]) -> tuple[PeerView, ...]:
    own, arrives = current_card(), arriving.peers_arriving()
    return tuple(
        replace(
            _whole(peer, view, own),
            part_gaps=arriving.part_gaps(peer.node_id) if peer.node_id in arrives else (),
        )
        for peer, view in zip(found, _plain_views(found), strict=True)
    )


def _whole(peer: StoredPeer, view: PeerView, own: bytes) -> PeerView:
    states = ("unconfirmed", "half-confirmed")
    counted = peer.confirmations if peer.confirmed else _confirmations(peer, own)
    return replace(
        view,
        state="confirmed" if peer.confirmed else states[min(len(counted), 1)],
        digits=card_digits(own, peer.card),
        confirmed_by=tuple(dict.fromkeys(each.login for each in counted)),
        folder=peer.folder,
        gaps=sequences.gaps(peer.heard),
        missing=0 if peer.confirmed else CONFIRMATIONS - len({each.officer_id for each in counted}),
    )


def _plain_views(found: Sequence[StoredPeer]) -> tuple[PeerView, ...]:
    known, agreed = parties.directory(), grounds.in_force()
    heard = inbox.last_heard([peer.node_id for peer in found])
    return tuple(_plain_view(peer, known, agreed.get(peer.node_id), heard[peer.node_id]) for peer in found)


def _plain_view(peer: StoredPeer, known: parties.Directory, agreed: Agreed | None, heard: datetime | None) -> PeerView:
    card = here.kept_card(peer.card)
    return PeerView(
        party=known.party(Address(node=peer.node_id)),
        gate=card.gate if card.has_gate else "",
        state="confirmed",
        digits="",
        confirmed_by=(),
        carrier=peer.carrier,
        way=peer.way,
        number=card.number,
        highest_tlp=str(card.highest_tlp),
        last_heard=heard,
        agreement_id=agreed.agreement.agreement_id if agreed else "",
    )

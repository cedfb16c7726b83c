"""This node as flow sees it: its id, its names, its keyholder."""

from __future__ import annotations

from functools import cache, lru_cache

from wasl.exchange import Keyholder, PeerCard, PublicKeys, load_keyholder, read_card
from wasl.record import DeskId, DeskKind, NodeId, Tlp
from wasl.store import desks, home, peers
from wasl.store.home import Config


@cache
def config() -> Config:
    """Return the node's configuration, read once."""
    return home.current()[1]


@cache
def keyholder() -> Keyholder:
    """Return the handle on the node's private keys; flow never sees the keys themselves."""
    return load_keyholder(home.current()[0].keys)


def node_id() -> NodeId:
    """Return this node's id."""
    return NodeId(config().node_id)


@cache
def centre() -> DeskId:
    """Return the id of the centre desk, which is there from the founding and never changes."""
    return next(desk.desk_id for desk in desks.all_desks(node_id()) if desk.kind is DeskKind.CENTRE)


def highest() -> Tlp:
    """Return the strictest colour that this node may hold."""
    return Tlp(config().highest_tlp)


def forget() -> None:
    """Read configuration and keys anew at the next call: they have just been made or changed."""
    config.cache_clear()
    centre.cache_clear()
    keyholder.cache_clear()


@lru_cache(maxsize=256)
def kept_card(card: bytes) -> PeerCard:
    """Return a peer's card that this node keeps; the same bytes are verified once a process, not on every page.

    Args:
        card: The signed card.

    Returns:
        What it says.
    """
    return read_card(card)


def confirmed_peers() -> dict[NodeId, PublicKeys]:
    """Return the keys of every peer whose digits two officers have confirmed, and of no other."""
    return {peer.node_id: kept_card(peer.card).public for peer in peers.all_peers() if peer.confirmed}

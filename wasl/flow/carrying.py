"""By which carrier a peer is reached: https, or a folder; set by a manager, obeyed by the worker."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.exchange import read_card
from wasl.exchange.carriers.folder import CARD_SUFFIX, Folder
from wasl.flow import access, clock, lines, peers
from wasl.flow.peer_views import PeerView
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, Right
from wasl.store import outbox
from wasl.store import peers as peer_rows
from wasl.store.connection import atomic

MAY_CARRY: Final = frozenset({Right.RELEASE, Right.MANAGE})
"""Whoever carries reads nothing; either right is enough."""


class Carrier(StrEnum):
    """How envelopes move."""

    HTTPS = "https"
    FOLDER = "folder"


class Way(StrEnum):
    """In which direction a folder goes."""

    BOTH = "both"
    OUT = "out"
    IN = "in"


@for_reader
def set_carrier(actor: Actor, peer: str, carrier: Carrier, *, folder: str = "", way: Way = Way.BOTH) -> PeerView:
    """Say how a peer is reached from now on. What was carried and never confirmed is sent again the new way.

    Args:
        actor: A manager.
        peer: Slug or node id.
        carrier: ``https``, or ``folder``.
        folder: The directory that both sides, or a one-way link, reach; empty if a stick is carried by hand.
        way: Whether something comes back.

    Returns:
        The peer.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``peer-unknown``, ``carrier-https-folder`` if a folder is named for https,
            ``carrier-no-gate`` if its card names no gate, or ``folder-long``.
        CarrierError: The folder's, if it cannot be opened now.
    """
    access.require_right(actor, Act.MANAGE)
    place = os.path.abspath(folder) if folder else ""  # noqa: PTH100 - resolve() would follow links
    if place and carrier is Carrier.HTTPS:
        raise InputError("carrier-https-folder", folder=folder)
    if len(place) > peer_rows.LONGEST_FOLDER:
        raise InputError("folder-long", limit=peer_rows.LONGEST_FOLDER)
    if place:
        with Folder(Path(place)):
            pass
    with atomic():
        stored = peer_rows.find(peer)
        if stored is None:
            raise InputError("peer-unknown", name=peer)
        if carrier is Carrier.HTTPS and not read_card(stored.card).has_gate:
            raise InputError("carrier-no-gate", peer=stored.slug)
        peer_rows.set_carrier(stored.node_id, carrier=str(carrier), folder=place, way=str(way))
        outbox.revive(stored.node_id, clock.now(), everything=True)
        lines.write(actor, "peer-carrier-set", [stored.node_id], carrier=str(carrier), way=str(way))
        return next(each for each in peers.peers(actor) if each.party.address.node == stored.node_id)


@for_reader
def put_card(actor: Actor, folder: Path) -> str:
    """Put this node's card into a folder, for a centre that does not know us yet. A card holds no secret.

    Args:
        actor: A manager.
        folder: The folder.

    Returns:
        Name of the file.

    Raises:
        AccessError: ``right-missing``.
        CarrierError: The folder's.
    """
    card = peers.own_card(actor)
    with Folder(folder) as opened:
        name = opened.write(card, suffix=CARD_SUFFIX)
        opened.settle()
    return name


@for_reader
def require_carrying(actor: Actor) -> None:
    """Refuse an actor who may neither release nor manage.

    Args:
        actor: Who carries.

    Raises:
        AccessError: ``right-missing``.
    """
    if not any(actor.holds(right) for right in MAY_CARRY):
        raise AccessError("right-missing", right=str(Right.RELEASE))

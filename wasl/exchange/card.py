"""Peer cards: what one node shows another so that the two can speak, and the digits that people compare.

A card is signed with the keys it shows. That proves only that the card is whole; that it is the right node's is known
once two people on each side have read the 40 digits to each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange.parts import join
from wasl.exchange.public import PublicKeys, SealingPublic, SigningPublic, check_public, make_public, node_id_of
from wasl.exchange.statement import Purpose, Signature, Signer, sign, verify
from wasl.exchange.suite import sha256
from wasl.exchange.tls import check_leaf
from wasl.record import Desk, NodeId, Tlp, wire

CARD: Final = "card/1"
SIGNED_CARD: Final = "signed-card/1"
DIGITS: Final = 40
_DIGITS_LABEL: Final = b"wasl card digits 1"
_LANGUAGES: Final = {"ar", "en", "ru"}
_GATE: Final = re.compile(r"(?:[A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:.]{2,45}\]):([0-9]{1,5})")
_HIGHEST_PORT: Final = 65535
_NAME_LENGTH: Final = 200


NO_GATE: Final = "reader.invalid:443"
"""What a card says for its gate where there is none: this name never resolves (RFC 2606)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerCard:
    """What a node says of itself.

    Attributes:
        node_id: Hash of its first signing pair.
        number: From 1 on; a higher number replaces a lower, never the other way round.
        names: Its name in ``ar``, ``en`` and ``ru``; only labels.
        signing: Its signing pair.
        sealing: Its newest sealing pair.
        tls_leaf: The leaf of its gate, DER.
        gate: Where its gate listens, ``host:port``.
        highest_tlp: The strictest colour it may hold.
        made: When, aware, UTC.
        desks: Its desks, so that they can be named in an audience.
    """

    node_id: NodeId
    number: int
    names: Mapping[str, str]
    signing: SigningPublic
    sealing: SealingPublic
    tls_leaf: bytes
    gate: str
    highest_tlp: Tlp
    made: datetime
    desks: tuple[Desk, ...] = ()

    @property
    def has_gate(self) -> bool:
        """False for a partner that is reached by a folder only."""
        return self.gate != NO_GATE

    @property
    def public(self) -> PublicKeys:
        """The keys it shows, as verifying and sealing need them."""
        return make_public(self.node_id, self.signing, self.sealing)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCard:
    """A card as it travels.

    Attributes:
        card: Canonical bytes of the card.
        signature: By the pair that the card shows.
    """

    card: bytes
    signature: Signature


def sign_card(signer: Signer, card: PeerCard) -> bytes:
    """Return a card as it travels.

    Fails with `TrustError` as `read_card`, so that a card that nobody would take is never handed out.

    Args:
        signer: The node's own keys.
        card: What it says.

    Returns:
        Canonical bytes of a `SignedCard`.
    """
    _check_card(card)
    body = wire.encode(card, label=CARD)
    signed = SignedCard(card=body, signature=sign(signer, Purpose.CARD, sha256(body)))
    return wire.encode(signed, label=SIGNED_CARD)


def read_card(data: bytes) -> PeerCard:
    """Return the card of bytes, if it is whole and signed with the keys it shows.

    Fails with `TrustError`: ``card-form`` with ``part``, ``card-keys``, ``card-leaf``, ``card-node-id`` if the node id
    is not that of its keys, or ``signature-bad``.

    Args:
        data: As `sign_card` makes them.

    Returns:
        The card. Nobody has confirmed it yet.
    """
    return _read_signed(data)[1]


def card_digits(first: bytes, second: bytes) -> str:
    """Return the 40 digits that people of both nodes read to each other.

    Args:
        first: One node's signed card.
        second: The other's; the order does not matter.

    Returns:
        40 decimal digits: SHA-256 over a label and both cards' canonical bytes, sorted by node id, modulo 10^40.

    Raises:
        TrustError: ``card-same`` if both are of one node, else as `read_card` says.
    """
    bodies = {card.node_id: body for body, card in (_read_signed(first), _read_signed(second))}
    if len(bodies) == 1:
        raise TrustError("card-same", node=next(iter(bodies)))
    digest = sha256(join([_DIGITS_LABEL, *(bodies[node] for node in sorted(bodies))]))
    return f"{int.from_bytes(digest, 'big') % 10**DIGITS:0{DIGITS}d}"


def is_newer(known: PeerCard, offered: PeerCard) -> bool:
    """Say whether an offered card replaces the known one.

    Args:
        known: The last card taken from that node.
        offered: One that arrived.

    Returns:
        True if it is newer, False if it is the same card again.

    Raises:
        TrustError: ``card-other-node`` if it is another node's, ``card-rolled-back`` if its number is lower,
            ``card-altered`` if the number is the same and the card is not.
    """
    if offered.node_id != known.node_id:
        raise TrustError("card-other-node", expected=known.node_id, found=offered.node_id)
    if offered.number < known.number:
        raise TrustError("card-rolled-back", known=known.number, found=offered.number)
    if offered.number == known.number and offered != known:
        raise TrustError("card-altered", number=known.number)
    return offered.number > known.number


def _read_signed(data: bytes) -> tuple[bytes, PeerCard]:
    try:
        signed = wire.decode(SignedCard, data, label=SIGNED_CARD)
        card = wire.decode(PeerCard, signed.card, label=CARD)
    except InputError as error:
        raise TrustError("card-form", part=error.data.get("path", error.code)) from error
    _check_card(card)
    verify(card.public, Purpose.CARD, sha256(signed.card), signed.signature)
    return signed.card, card


def _check_card(card: PeerCard) -> None:
    check_public(card.signing, card.sealing)
    if card.node_id != node_id_of(card.signing):
        raise TrustError("card-node-id", node=card.node_id)
    if card.number < 1:
        raise TrustError("card-form", part="/number")
    if not _are_names(card.names):
        raise TrustError("card-form", part="/names")
    gate = _GATE.fullmatch(card.gate)
    if gate is None or not 0 < int(gate[1]) <= _HIGHEST_PORT:
        raise TrustError("card-form", part="/gate")
    check_leaf(card.tls_leaf)
    _check_desks(card)


def _check_desks(card: PeerCard) -> None:
    # A card speaks for its own node: a desk of another node on it would let one centre redirect another's mail.
    if any(desk.address.node != card.node_id or not desk.desk_id or not _are_names(desk.names) for desk in card.desks):
        raise TrustError("card-form", part="/desks")
    if len({desk.desk_id for desk in card.desks}) != len(card.desks):
        raise TrustError("card-form", part="/desks")


def _are_names(names: Mapping[str, str]) -> bool:
    return set(names) == _LANGUAGES and all(0 < len(name) <= _NAME_LENGTH for name in names.values())

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.craft import flip
from tests.simulators.clock import START, Clock
from tests.simulators.peer import Peer, keys_of
from wasl.errors import TrustError
from wasl.exchange.card import (
    CARD,
    SIGNED_CARD,
    PeerCard,
    SignedCard,
    card_digits,
    is_newer,
    read_card,
    sign_card,
)
from wasl.exchange.parts import join
from wasl.exchange.statement import Purpose, sign
from wasl.exchange.suite import sha256
from wasl.record import Address, Desk, DeskId, DeskKind, NodeId, Tlp, wire

CLOCK = Clock()
ALMATY, DOHA = Peer("almaty", CLOCK), Peer("doha", CLOCK)
CARD_OF_ALMATY = read_card(ALMATY.card)
NAMES = {"ar": "قطر", "en": "Qatar", "ru": "Катар"}


def signed_as_it_is(card: PeerCard) -> bytes:
    """A card signed without the checks that `sign_card` makes."""
    body = wire.encode(card, label=CARD)
    signature = sign(ALMATY.keys, Purpose.CARD, sha256(body))
    return wire.encode(SignedCard(card=body, signature=signature), label=SIGNED_CARD)


def refusal(read: Callable[[], object]) -> str:
    with pytest.raises(TrustError) as caught:
        read()
    return caught.value.code


def test_a_card_says_what_was_put_on_it() -> None:
    assert CARD_OF_ALMATY.public == ALMATY.public
    assert CARD_OF_ALMATY.node_id == ALMATY.node_id
    assert (CARD_OF_ALMATY.number, CARD_OF_ALMATY.highest_tlp) == (1, Tlp.AMBER)
    assert CARD_OF_ALMATY.made == START
    assert CARD_OF_ALMATY.tls_leaf == ALMATY.keyholder.tls_leaf


FAULTS: tuple[tuple[str, dict[str, object], str], ...] = (
    ("another node's id", {"node_id": DOHA.node_id}, "card-node-id"),
    ("number nought", {"number": 0}, "card-form"),
    ("a name missing", {"names": {"ar": "a", "en": "b"}}, "card-form"),
    ("an empty name", {"names": {"ar": "a", "en": "b", "ru": ""}}, "card-form"),
    ("a name without end", {"names": {"ar": "a", "en": "b", "ru": "c" * 201}}, "card-form"),
    ("gate without port", {"gate": "doha"}, "card-form"),
    ("gate with port nought", {"gate": "doha:0"}, "card-form"),
    ("gate with a port too high", {"gate": "doha:65536"}, "card-form"),
    ("gate with a path", {"gate": "doha/x:443"}, "card-form"),
    ("leaf that is none", {"tls_leaf": b"leaf"}, "card-leaf"),
    ("another's sealing key id", {"sealing": replace(ALMATY.public.sealing, key_id="0" * 32)}, "card-keys"),
    ("short key", {"signing": replace(ALMATY.public.signing, ed25519=b"")}, "card-keys"),
)


@pytest.mark.parametrize(("change", "code"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_a_card_that_cannot_be_is_neither_taken_nor_made(change: dict[str, object], code: str) -> None:
    card = replace(CARD_OF_ALMATY, **change)  # type: ignore[arg-type]
    assert refusal(lambda: read_card(signed_as_it_is(card))) == code
    assert refusal(lambda: sign_card(ALMATY.keys, card)) == code


def desk_of(node: NodeId, desk: str = "qa", **changes: object) -> Desk:
    named = Desk(address=Address(node=node, desk=DeskId(desk)), slug="qatar", kind=DeskKind.MEMBER, names=NAMES)
    return replace(named, **changes)  # type: ignore[arg-type]


def test_desks_on_a_card_are_its_own() -> None:
    mine = desk_of(ALMATY.node_id)
    card = replace(CARD_OF_ALMATY, desks=(mine, desk_of(ALMATY.node_id, "om")))
    assert read_card(signed_as_it_is(card)) == card
    for desks in (
        (desk_of(DOHA.node_id),),
        (desk_of(ALMATY.node_id, ""),),
        (desk_of(ALMATY.node_id, names={"en": "Qatar"}),),
        (mine, mine),
    ):
        wrong = replace(CARD_OF_ALMATY, desks=desks)
        assert refusal(lambda wrong=wrong: read_card(signed_as_it_is(wrong))) == "card-form"  # type: ignore[misc]


@pytest.mark.parametrize("gate", ["almaty.example:443", "127.0.0.1:65535", "[::1]:9443"])
def test_gates(gate: str) -> None:
    assert read_card(signed_as_it_is(replace(CARD_OF_ALMATY, gate=gate))).gate == gate


@pytest.mark.parametrize("data", [b"", b"{}", b'{"wasl":"signed-card/1"}'])
def test_bytes_that_are_no_card(data: bytes) -> None:
    assert refusal(lambda: read_card(data)) == "card-form"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(ALMATY.card) * 8 - 1))
def test_any_flipped_bit_is_refused(bit: int) -> None:
    refusal(lambda: read_card(flip(ALMATY.card, bit)))


def test_digits_are_the_same_on_both_sides_and_are_as_the_design_says() -> None:
    digits = card_digits(ALMATY.card, DOHA.card)
    assert digits == card_digits(DOHA.card, ALMATY.card)
    assert len(digits) == 40
    assert digits.isdecimal()
    signed = [wire.decode(SignedCard, peer.card, label=SIGNED_CARD) for peer in (ALMATY, DOHA)]
    bodies = sorted((card.card for card in signed), key=read_node)
    digest = sha256(join([b"wasl card digits 1", *bodies]))
    assert int(digits) == int.from_bytes(digest, "big") % 10**40


def read_node(body: bytes) -> NodeId:
    return wire.decode(PeerCard, body, label=CARD).node_id


def test_digits_differ_for_every_other_card() -> None:
    digits = card_digits(ALMATY.card, DOHA.card)
    moved = sign_card(ALMATY.keys, replace(CARD_OF_ALMATY, gate="elsewhere:443"))
    assert card_digits(moved, DOHA.card) != digits
    assert card_digits(Peer("tashkent", CLOCK).card, DOHA.card) != digits
    # The same card signed again is the same card: people compare what it says, not the signature's random part.
    assert card_digits(sign_card(ALMATY.keys, CARD_OF_ALMATY), DOHA.card) == digits


def test_digits_need_two_nodes() -> None:
    again = sign_card(ALMATY.keys, replace(CARD_OF_ALMATY, number=2))
    assert refusal(lambda: card_digits(ALMATY.card, again)) == "card-same"


def test_a_card_never_rolls_back() -> None:
    newer = replace(CARD_OF_ALMATY, number=2, gate="elsewhere:443")
    assert is_newer(CARD_OF_ALMATY, newer)
    assert not is_newer(newer, newer)
    assert refusal(lambda: is_newer(newer, CARD_OF_ALMATY)) == "card-rolled-back"
    assert refusal(lambda: is_newer(newer, replace(newer, gate="third:443"))) == "card-altered"
    assert refusal(lambda: is_newer(CARD_OF_ALMATY, read_card(DOHA.card))) == "card-other-node"


def test_keys_from_the_same_word_are_the_same() -> None:
    assert keys_of("almaty", Clock()).public == ALMATY.public

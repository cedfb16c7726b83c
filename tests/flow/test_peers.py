"""The ceremony of the forty digits: who may confirm a centre, and what an unconfirmed one gets."""

from __future__ import annotations

from typing import Any

import pytest

from tests.doha import Founded, deliver, draft, handling, person, report_from, send_all
from tests.flow.story import Sign, add_officer, here_of, refused, told, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Address, Desk, DeskId, DeskKind, NodeId, Right, Tlp, new_id

NAMES = {"en": "Tajik desk", "ru": "Таджикистан", "ar": "مكتب طاجيكستان"}


def card_of(peer: Peer, *desks: Desk, number: int = 2, gate: str = "127.0.0.1:9443") -> bytes:
    return peer.keyholder.make_card(
        number=number,
        names=dict.fromkeys(("ar", "en", "ru"), peer.name),
        gate=gate,
        highest_tlp=Tlp.AMBER,
        made=peer.clock.now,
        desks=desks,
    )


def desk_of(node: NodeId, slug: str = "tajikistan", desk_id: str = "tajikistan") -> Desk:
    return Desk(address=Address(node=node, desk=DeskId(desk_id)), slug=slug, kind=DeskKind.MEMBER, names=NAMES)


def test_two_officers_confirm_and_one_of_them_twice_is_not_enough(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import peers

    baku = Peer("baku", clock)
    shown = peers.add_peer(officer("maryam"), baku.card)
    assert (shown.state, shown.party.slug, len(shown.digits)) == ("unconfirmed", "baku", 40)
    spoken = " ".join(shown.digits[start : start + 4] for start in range(0, 40, 4))
    for _ in range(2):
        assert peers.confirm_peer(officer("maryam"), "baku", spoken).state == "half-confirmed"
    in_arabic = shown.digits.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    confirmed = peers.confirm_peer(officer("noora"), "baku", f"\u2067{in_arabic}\u2069")
    assert (confirmed.state, confirmed.confirmed_by) == ("confirmed", ("maryam", "noora"))


@pytest.mark.parametrize("digits", ["", "0" * 40, "1" * 39, "٠" * 40])
def test_wrong_digits_confirm_nothing(digits: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import peers

    peers.add_peer(officer("maryam"), Peer("baku", clock).card)
    assert refused(lambda: peers.confirm_peer(officer("maryam"), "baku", digits)) == "digits-wrong"
    assert peers.peers(officer("maryam"))[0].state == "unconfirmed"


def test_digits_of_another_card_are_not_these_digits(doha: Founded, clock: Clock, officer: Sign) -> None:
    # Somebody in between gives each side a card of his own: the digits that are read aloud differ.
    from wasl.exchange import card_digits
    from wasl.flow import peers

    peers.add_peer(officer("maryam"), Peer("mallory", clock).card, slug="baku")
    read_aloud = card_digits(peers.own_card(officer("maryam")), Peer("baku", clock).card)
    assert refused(lambda: peers.confirm_peer(officer("maryam"), "baku", read_aloud)) == "digits-wrong"


def test_a_card_never_rolls_back_and_a_newer_one_replaces(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import peers

    baku = Peer("baku", clock)
    newer = card_of(baku, number=3, gate="10.0.0.1:443")
    assert peers.add_peer(officer("maryam"), newer, slug="baku").gate == "10.0.0.1:443"
    older = card_of(baku, number=2, gate="10.6.6.6:443")
    assert refused(lambda: peers.add_peer(officer("maryam"), older)) == "card-rolled-back"
    same = card_of(baku, number=3, gate="10.6.6.6:443")
    assert refused(lambda: peers.add_peer(officer("maryam"), same)) == "card-altered"
    # The same words signed once more: nobody who compared digits has seen these bytes.
    again = card_of(baku, number=3, gate="10.0.0.1:443")
    assert refused(lambda: peers.add_peer(officer("maryam"), again)) == "card-older"
    assert peers.add_peer(officer("maryam"), newer).gate == "10.0.0.1:443"
    assert peers.add_peer(officer("maryam"), card_of(baku, number=4)).gate == "127.0.0.1:9443"


def test_own_card_taken_slug_and_bad_slug_are_refused(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import directory, peers

    maryam, card = officer("maryam"), Peer("baku", clock).card
    assert refused(lambda: peers.add_peer(maryam, peers.own_card(maryam))) == "card-own"
    for slug in ("oman", "almaty", "doha", "centre"):
        assert refused(lambda slug=slug: peers.add_peer(maryam, card, slug=slug)) == "slug-taken"  # type: ignore[misc]
    assert refused(lambda: peers.add_peer(maryam, card, slug="Баку")) == "slug-form"
    for slug in ("almaty", "doha"):
        # A desk that is called like a centre would get what is meant for that centre.
        desk: dict[str, Any] = {"slug": slug, "kind": DeskKind.MEMBER, "names": NAMES}
        assert refused(lambda desk=desk: directory.add_desk(maryam, **desk)) == "slug-taken"  # type: ignore[misc]


BAD_DESKS = {
    "slug twice": [("tajikistan", "tajikistan"), ("tajikistan", "another")],
    "slug that is a path": [("../centre", "tajikistan")],
    "slug in other letters": [("таджикистан", "tajikistan")],
    "id too long": [("tajikistan", "d" * 27)],
    "id with other letters": [("tajikistan", "стол")],
}


@pytest.mark.parametrize("bad", BAD_DESKS.values(), ids=BAD_DESKS)
def test_desks_of_a_peer_can_be_told_apart(
    bad: list[tuple[str, str]], doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import peers

    baku = Peer("baku", clock)
    card = card_of(baku, *(desk_of(baku.node_id, slug, desk_id) for slug, desk_id in bad))
    assert refused(lambda: peers.add_peer(officer("maryam"), card)) == "card-form"


def test_an_unconfirmed_centre_gets_nothing_and_gives_nothing(doha: Founded, clock: Clock, officer: Sign) -> None:
    from tests.flow.steps import TERMS
    from wasl.exchange import Kind
    from wasl.flow import agreements, fate, node, outgoing, peers, receive, send

    baku = Peer("baku", clock)
    shown = peers.add_peer(officer("maryam"), baku.card)
    peers.confirm_peer(officer("maryam"), "baku", shown.digits)
    terms = {**TERMS, "peer": "baku"}
    assert refused(lambda: agreements.propose(officer("maryam"), **terms)) == "peer-unconfirmed"
    assert node.pins() == ()

    baku.confirm(peers.own_card(officer("maryam")))
    offered = baku.message(Kind.AGREEMENT, baku.offer(here_of(doha)))
    assert receive.receive(baku.seal(here_of(doha), offered)) == [b""]
    assert [aside.code for aside in fate.set_aside(officer("latifa"))] == ["sender-unknown"]

    outgoing.put(baku.node_id, Kind.CARD, peers.current_card(), conversation=new_id())
    assert send_all(baku) == 0
    peers.confirm_peer(officer("noora"), "baku", shown.digits)
    assert node.pins() != ()
    assert send_all(baku) == 1
    assert send.peers_due() == ()


def test_nothing_is_released_to_an_unconfirmed_centre(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import peers, release

    baku = Peer("baku", clock)
    peers.add_peer(officer("maryam"), baku.card)
    report = write(officer("yusuf"), clock, Address(node=baku.node_id))
    (row,) = release.release(officer("yusuf"), report, ["baku"]).rows
    assert (row.state, [reason.code for reason in row.reasons]) == ("stopped", ["agreement-none"])


def test_a_newer_card_comes_through_the_exchange(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.exchange import Kind, ReceiptStatus
    from wasl.flow import parties, peers

    def offer(card: bytes) -> tuple[str, str]:
        (receipt,) = deliver(almaty, here_of(doha), almaty.message(Kind.CARD, card))
        assert receipt is not None
        return str(receipt.status), receipt.reason

    newer = card_of(almaty, desk_of(almaty.node_id), number=2, gate="10.0.0.2:443")
    assert offer(newer) == (ReceiptStatus.ACCEPTED, "")
    assert told("card-replaced") == [{"number": 2}]
    assert peers.peers(officer("maryam"))[0].gate == "10.0.0.2:443"
    assert parties.directory().address("almaty/tajikistan").node == almaty.node_id
    assert offer(almaty.card) == (ReceiptStatus.REFUSED, "card-rolled-back")
    twice = [desk_of(almaty.node_id), desk_of(almaty.node_id, desk_id="another")]
    assert offer(card_of(almaty, *twice, number=3)) == (ReceiptStatus.REFUSED, "card-form")
    assert peers.peers(officer("maryam"))[0].gate == "10.0.0.2:443"


def test_own_card_is_made_anew_only_when_it_says_something_else(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.exchange import read_card
    from wasl.flow import directory, peers

    first = peers.own_card(officer("maryam"))
    clock.advance(days=1)
    assert peers.own_card(officer("noora")) == first
    directory.add_desk(officer("maryam"), slug="bahrain", kind=DeskKind.MEMBER, state="bh", names=NAMES)
    second = read_card(peers.own_card(officer("maryam")))
    assert second.number == read_card(first).number + 1
    assert [desk.slug for desk in second.desks if desk.slug == "bahrain"] == ["bahrain"]


def test_an_officer_of_no_managing_right_confirms_nothing(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import peers

    shown = peers.add_peer(officer("maryam"), Peer("baku", clock).card)
    aisha = add_officer(officer, "aisha", "oman", frozenset({Right.READ}))
    assert refused(lambda: peers.confirm_peer(aisha, "baku", shown.digits)) == "right-missing"


def test_report_of_an_unknown_desk_of_a_peer_is_shown_by_its_centre(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports

    here = Address(node=here_of(doha))
    report = report_from(almaty, draft(person("Фаррух Саидзода")), handling(clock, here), desk="unheard-of")
    deliver(almaty, here.node, almaty.release(report, [here], next(iter(almaty.agreements))))
    view = reports.show_report(officer("yusuf"), report.report_id)
    assert view.origin.names["en"] == "almaty"


def test_no_centre_bears_the_name_of_another(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.exchange import Kind
    from wasl.flow import peers

    baku = Peer("baku", clock)
    for name in ("almaty", "ALMATY", doha.config.name_ru):
        taken = baku.keyholder.make_card(
            number=2,
            names={"ar": "مركز باكو", "en": "Baku", "ru": name},
            gate="127.0.0.1:9443",
            highest_tlp=Tlp.AMBER,
            made=clock.now,
        )
        assert refused(lambda taken=taken: peers.add_peer(officer("maryam"), taken, slug="baku")) == "card-name-taken"  # type: ignore[misc]
    renamed = almaty.keyholder.make_card(
        number=2,
        names=dict.fromkeys(("ar", "en", "ru"), "Doha centre office"),
        gate="127.0.0.1:9443",
        highest_tlp=Tlp.AMBER,
        made=clock.now,
    )
    (receipt,) = deliver(almaty, here_of(doha), almaty.message(Kind.CARD, renamed))
    assert receipt is not None
    assert receipt.reason == "card-names-changed"
    assert peers.peers(officer("maryam"))[0].party.names["en"] == "almaty"


def test_both_confirm_the_same_two_cards(doha: Founded, clock: Clock, officer: Sign) -> None:
    # Between the two a newer card came: the first officer has read digits that no longer stand for it.
    from wasl.flow import peers

    baku = Peer("baku", clock)
    first = peers.add_peer(officer("maryam"), baku.card)
    peers.confirm_peer(officer("maryam"), "baku", first.digits)
    second = peers.add_peer(officer("maryam"), card_of(baku, gate="10.0.0.1:443"))
    assert second.digits != first.digits
    assert peers.confirm_peer(officer("noora"), "baku", second.digits).state == "half-confirmed"
    assert refused(lambda: peers.confirm_peer(officer("maryam"), "baku", first.digits)) == "digits-wrong"
    assert peers.confirm_peer(officer("maryam"), "baku", second.digits).state == "confirmed"


def test_what_a_node_may_hold_stands_on_its_card(doha: Founded, officer: Sign, monkeypatch: pytest.MonkeyPatch) -> None:
    from wasl.exchange import read_card
    from wasl.flow import peers

    first = read_card(peers.own_card(officer("maryam")))
    monkeypatch.setattr("wasl.flow.here.highest", lambda: Tlp.AMBER)
    second = read_card(peers.own_card(officer("maryam")))
    assert (second.highest_tlp, second.number) == (Tlp.AMBER, first.number + 1)

"""C24: what is too large, too deep or too many is refused in bounded work, and blocks nothing behind it."""

from __future__ import annotations

from dataclasses import replace

from tests.doha import Founded, deliver, draft, handling, person, report_from
from tests.exchange.craft import craft
from tests.flow.story import arrive, here_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ReceiptStatus, read_card
from wasl.record import Address, DeskId, new_id


def crowd(peer: Peer, count: int) -> tuple[Address, ...]:
    return tuple(Address(node=peer.node_id, desk=DeskId(f"d{number:05}")) for number in range(count))


def test_a_huge_audience_is_refused_and_what_follows_is_taken_in(doha: Founded, almaty: Peer, clock: Clock) -> None:
    here = Address(node=here_of(doha))
    agreed = next(iter(almaty.agreements))
    wide = report_from(almaty, draft(), handling(clock, here, *crowd(almaty, 500)))
    plain = report_from(almaty, draft(), handling(clock, here))
    refused, taken = deliver(
        almaty, here.node, almaty.release(wide, [here], agreed), almaty.release(plain, [here], agreed)
    )
    assert refused is not None
    assert taken is not None
    assert (refused.reason, taken.status) == ("audience-too-large", ReceiptStatus.ACCEPTED)


def test_a_body_nested_too_deep_or_with_a_huge_figure_is_refused(doha: Founded, almaty: Peer, clock: Clock) -> None:
    from wasl.flow import receive

    here = here_of(doha)
    honest = almaty.release(
        report_from(almaty, draft(), handling(clock, Address(node=here))),
        [Address(node=here)],
        next(iter(almaty.agreements)),
    )
    ours = almaty.peers[here]
    for body in (b"[" * 200_000, b'{"a":' * 20_000, b'{"wasl":' + b"9" * 200_000 + b"}", b"\xff" * 1000, b""):
        (frame,) = receive.receive([craft(almaty.keys, ours, replace(honest, body=body))])
        (receipt,) = almaty.read_receipts([frame])
        assert receipt is not None
        assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, "body-form")
        honest = replace(honest, message_id=new_id(), sequence=honest.sequence + 1)


def test_names_as_long_as_they_may_be_are_matched_in_bounded_work(doha: Founded, almaty: Peer, clock: Clock) -> None:
    from wasl.store import models

    long = " ".join(["Саидзода"] * 33)
    for _ in range(2):
        _, receipt = arrive(almaty, doha, clock, draft(*(person(long) for _ in range(3))))
        assert receipt.status is ReceiptStatus.ACCEPTED
    _, longer = arrive(almaty, doha, clock, draft(person(long + " " + long)))
    assert longer.reason == "text-too-long"
    assert models.EntityKey.objects.count() < 6 * 500


def test_a_card_with_more_desks_than_a_centre_has_is_refused(doha: Founded, almaty: Peer, clock: Clock) -> None:
    from tests.flow.test_peers import card_of, desk_of
    from wasl.exchange import Kind

    desks = [desk_of(almaty.node_id, f"desk-{number}", f"d{number}") for number in range(501)]
    (receipt,) = deliver(almaty, here_of(doha), almaty.message(Kind.CARD, card_of(almaty, *desks)))
    assert receipt is not None
    assert receipt.reason == "card-form"
    assert read_card(almaty.card).desks == ()

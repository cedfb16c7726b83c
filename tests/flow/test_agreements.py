"""Agreements: from proposal to force and to the end, and what they stop at both ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.doha import Founded, deliver, draft, handling, person, report_from, send_all
from tests.flow.steps import TERMS
from tests.flow.story import Sign, arrive, arrived, befriend, here_of, refused, states, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, agreement_between
from wasl.exchange import Kind, Receipt, ReceiptStatus, VerifiedAgreement
from wasl.record import Address, Handling, HCode, Onward, PersonCategory, Purpose, Tlp, new_id


def test_proposed_here_signed_there_is_in_force_on_both_sides(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import agreements

    proposed = agreements.propose(officer("maryam"), **{**TERMS, "peer": "almaty"})
    assert proposed.state == "proposed"
    send_all(almaty)
    offered = almaty.taken[-1].content
    assert isinstance(offered, VerifiedAgreement)
    assert not offered.is_complete
    from wasl.exchange.agreement import SIGNED_AGREEMENT
    from wasl.record import wire

    signed = almaty.keyholder.countersign_agreement(
        wire.encode(offered.signed, label=SIGNED_AGREEMENT), peer=almaty.peers[here_of(doha)]
    )
    assert almaty.enact(signed) == proposed.agreement_hash
    deliver(almaty, here_of(doha), almaty.message(Kind.AGREEMENT, signed))
    seen = {view.agreement_hash: view.state for view in agreements.agreements(officer("huda"))}
    assert seen[proposed.agreement_hash] == "in-force"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"peer": "nobody"}, "peer-unknown"),
        ({"titles": {"en": "Only English"}}, "titles-missing"),
        ({"titles": {"en": "x" * 501, "ru": "Меморандум", "ar": "مذكرة"}}, "text-too-long"),
        ({"topics": []}, "terms-missing"),
        ({"kinds": []}, "terms-missing"),
        ({"purposes": []}, "terms-missing"),
        ({"topics": ["gossip"]}, "vocabulary-code"),
        ({"kinds": ["gossip"]}, "vocabulary-code"),
        ({"valid_until": TERMS["valid_from"] - timedelta(days=1)}, "validity-reversed"),
    ],
)
def test_what_cannot_be_agreed_is_not_proposed(
    wrong: dict[str, Any], code: str, doha: Founded, almaty: Peer, officer: Sign
) -> None:
    from wasl.flow import agreements

    assert refused(lambda: agreements.propose(officer("maryam"), **{**TERMS, "peer": "almaty", **wrong})) == code
    assert len(agreements.agreements(officer("maryam"))) == 1


def test_only_what_was_offered_can_be_signed(doha: Founded, almaty: Peer, officer: Sign) -> None:
    from wasl.flow import agreements

    (in_force,) = agreements.agreements(officer("maryam"))
    again = in_force.agreement.agreement_id
    assert refused(lambda: agreements.sign(officer("maryam"), again)) == "agreement-not-offered"
    assert refused(lambda: agreements.sign(officer("maryam"), new_id())) == "agreement-not-found"
    assert refused(lambda: agreements.agreement(officer("maryam"), new_id())) == "not-found"


def test_an_id_never_comes_to_mean_another_text(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    # Baku offers an agreement under the id of the one that Almaty offered: a manager who signs by the id would sign it.
    from wasl.flow import agreements

    here = here_of(doha)
    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    known = agreements.agreements(officer("maryam"))[0].agreement.agreement_id
    for peer in (baku, almaty):
        forged = peer.offer(here, agreement_id=known, highest_tlp=Tlp.RED)
        (receipt,) = deliver(peer, here, peer.message(Kind.AGREEMENT, forged))
        assert isinstance(receipt, Receipt)
        assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, "agreement-repeated")
    assert [view.agreement.highest_tlp for view in agreements.agreements(officer("maryam"))] == [Tlp.AMBER] * 2


def test_what_has_ended_covers_nothing(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import agreements, release

    report = write(officer("yusuf"), clock, Address(node=almaty.node_id), review=clock.now.date() + timedelta(days=900))
    clock.advance(days=366)
    assert agreements.agreements(officer("maryam"))[0].state == "over"
    assert states(release.release(officer("yusuf"), report, ["almaty"])) == [("almaty", "stopped", ["agreement-over"])]
    _, receipt = arrive(almaty, doha, clock)
    assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, "agreement-not-in-force")


def test_what_has_not_begun_covers_nothing(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    baku = Peer("baku", clock)
    begins = clock.now.date() + timedelta(days=10)
    befriend(baku, doha, officer, valid_from=begins)
    report = write(officer("yusuf"), clock, Address(node=baku.node_id))
    assert states(release.release(officer("yusuf"), report, ["baku"])) == [("baku", "stopped", ["agreement-over"])]
    _, receipt = arrive(baku, doha, clock)
    assert receipt.reason == "agreement-not-in-force"
    clock.advance(days=10)
    assert states(release.release(officer("yusuf"), report, ["baku"]))[-1] == ("baku", "stored", [])


OUTSIDE: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    ("topic", {"topic": "precursors"}, {}, "agreement-topic"),
    ("kind", {"kind": "route"}, {}, "agreement-kind"),
    ("colour", {}, {"tlp": Tlp.RED}, "agreement-handling"),
    ("code", {}, {"hcode": HCode.H3}, "agreement-handling"),
    ("purpose", {}, {"purpose": Purpose.ANALYSIS}, "agreement-purpose"),
    ("category", {"entities": (person("Фаррух", category=PersonCategory.VICTIM),)}, {}, "agreement-category"),
]


@pytest.mark.parametrize(("said", "given", "code"), [row[1:] for row in OUTSIDE], ids=[row[0] for row in OUTSIDE])
def test_what_it_does_not_cover_is_stopped_before_it_leaves_and_refused_where_it_arrives(
    said: dict[str, Any], given: dict[str, Any], code: str, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release
    from wasl.store import models

    outside = replace(draft(person("Farrukh Saidzoda")), **said)
    report = write(officer("yusuf"), clock, Address(node=almaty.node_id), said=outside, **given)
    ((_, state, reasons),) = states(release.release(officer("yusuf"), report, ["almaty"]))
    # What the other centre may not hold at all is said besides.
    assert (state, reasons[0]) == ("stopped", code)
    assert send_all(almaty) == 0

    before = models.Version.objects.count()
    report_id, receipt = arrive(almaty, doha, clock, outside, **given)
    assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, code)
    assert models.Version.objects.count() == before
    assert not models.Audience.objects.filter(version__report_id=report_id).exists()


def test_unknown_agreement_and_agreement_of_others(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    baku = Peer("baku", clock)
    theirs = befriend(baku, doha, officer)
    for cited, code in (("0" * 64, "agreement-unknown"), (theirs, "agreement-parties"), ("", "agreement-unknown")):
        here = Address(node=here_of(doha))
        report = report_from(almaty, draft(), handling(clock, here))
        (receipt,) = deliver(almaty, here.node, almaty.release(report, [here], cited))
        assert receipt is not None
        assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, code)


def test_without_the_onward_rule_nothing_is_circulated(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    baku = Peer("baku", clock)
    befriend(baku, doha, officer, onward=Onward.NONE)
    report = arrived(baku, doha, clock)
    rows = states(release.circulate(officer("yusuf"), report, ["oman"]))
    assert rows == [("oman", "stopped", ["agreement-onward"])]


def test_what_comes_right_behind_an_agreement_is_taken_in_under_it(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    # Almaty signs what Doha proposed and sends a report under it in the same request.
    from wasl.exchange.agreement import SIGNED_AGREEMENT
    from wasl.flow import agreements
    from wasl.record import wire

    agreements.propose(officer("maryam"), **{**TERMS, "peer": "almaty", "topics": ["precursors"]})
    send_all(almaty)
    offered = almaty.taken[-1].content
    assert isinstance(offered, VerifiedAgreement)
    here = Address(node=here_of(doha))
    signed = almaty.keyholder.countersign_agreement(
        wire.encode(offered.signed, label=SIGNED_AGREEMENT), peer=almaty.peers[here.node]
    )
    report = report_from(almaty, draft(topic="precursors"), handling(clock, here))
    answers = deliver(
        almaty,
        here.node,
        almaty.message(Kind.AGREEMENT, signed),
        almaty.release(report, [here], almaty.enact(signed)),
    )
    assert [answer.status for answer in answers if answer] == [ReceiptStatus.ACCEPTED] * 2


def test_an_agreement_with_a_broken_id_costs_nobody_else(doha: Founded, almaty: Peer, clock: Clock) -> None:
    here = Address(node=here_of(doha))
    bad = agreement_between(almaty.node_id, here.node, clock.now.date(), agreement_id="x" * 300)
    report = report_from(almaty, draft(), handling(clock, here))
    refused_one, taken = deliver(
        almaty,
        here.node,
        almaty.message(Kind.AGREEMENT, almaty.keyholder.sign_agreement(bad)),
        almaty.release(report, [here], next(iter(almaty.agreements))),
    )
    assert refused_one is not None
    assert taken is not None
    assert (refused_one.reason, taken.status) == ("id-form", ReceiptStatus.ACCEPTED)


def test_handling_of_the_agreement_is_a_bound_not_a_wish(clock: Clock) -> None:
    # The table above must name every field of handling that an agreement bounds.
    bounded = {"tlp", "hcode", "purpose"}
    assert bounded <= set(Handling.__dataclass_fields__)
    assert bounded == {field for _, _, given, _ in OUTSIDE for field in given}

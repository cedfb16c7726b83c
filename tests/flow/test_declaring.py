"""Declining, suspending, resuming, ending, and next versions: what each does here, at the peer, and to what waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, deliver, send_all
from tests.flow.steps import TERMS
from tests.flow.story import Sign, arrive, arrived, befriend, here_of, journal_actions, refused, states, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import Kind, Receipt, ReceiptStatus, VerifiedAgreement, VerifiedDeclaration
from wasl.flow.apart import Apart
from wasl.record import Address, NodeId, Onward, Text, Tlp, new_id
from wasl.record.declaration import Declaration, Step

if TYPE_CHECKING:
    from wasl.flow.agreement_views import AgreementView

WHY = Text(text="Учебная причина.", language="ru")


def only(officer: Sign) -> AgreementView:
    from wasl.flow import agreements

    (view,) = agreements.agreements(officer("maryam"))
    return view


def of(peer: Peer, here: NodeId, step: Step, number: int, officer: Sign, **changes: object) -> Receipt | None:
    """Let a peer declare something about its agreement with Doha."""
    said = {"agreement_id": only(officer).agreement.agreement_id, "reason": WHY, **changes}
    declaration = Declaration(
        agreement_hash=next(iter(peer.agreements)),
        party=peer.node_id,
        number=number,
        step=step,
        made=peer.clock.now,
        **said,  # type: ignore[arg-type]
    )
    (receipt,) = deliver(
        peer, here, peer.message(Kind.DECLARATION, peer.keyholder.sign_declaration(declaration), agreement_hash="")
    )
    return receipt


def test_suspended_here_holds_what_waits_and_resumed_lets_it_go(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import declaring, fate, release

    yusuf, maryam, agreement = officer("yusuf"), officer("maryam"), only(officer).agreement.agreement_id
    waiting = write(yusuf, clock, Address(node=almaty.node_id))
    release.release(yusuf, waiting, ["almaty"])
    with writes("agreement-suspended", "message-held"):
        assert declaring.suspend(maryam, agreement, WHY).state == "suspended"
    held = fate.fate(yusuf, waiting)
    assert states(held) == [("almaty", "held", ["agreement-suspended"])]
    assert refused(lambda: declaring.suspend(maryam, agreement, WHY)) == "agreement-suspended-already"
    assert send_all(almaty) == 1
    assert isinstance(almaty.taken[-1].content, VerifiedDeclaration)
    later = write(yusuf, clock, Address(node=almaty.node_id))
    assert states(release.release(yusuf, later, ["almaty"])) == [("almaty", "stopped", ["agreement-suspended"])]
    _, receipt = arrive(almaty, doha, clock)
    assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, "agreement-suspended")
    with writes("agreement-resumed", "message-goes-on"):
        assert declaring.resume(maryam, agreement, WHY).state == "in-force"
    assert refused(lambda: declaring.resume(maryam, agreement, WHY)) == "agreement-not-suspended"
    assert send_all(almaty) == 2
    assert states(fate.fate(yusuf, waiting)) == [("almaty", "received", [])]


def test_what_arrived_is_not_circulated_while_it_is_suspended(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import declaring, release

    report, agreement = arrived(almaty, doha, clock), only(officer).agreement.agreement_id
    declaring.suspend(officer("maryam"), agreement, WHY)
    rows = states(release.circulate(officer("yusuf"), report, ["oman"]))
    assert rows == [("oman", "stopped", ["agreement-suspended"])]
    declaring.resume(officer("maryam"), agreement, WHY)
    assert states(release.circulate(officer("yusuf"), report, ["oman"]))[-1] == ("oman", "received", [])


def test_ended_at_once_stops_for_good(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import agreements, declaring, fate, release

    yusuf, maryam, agreement = officer("yusuf"), officer("maryam"), only(officer).agreement.agreement_id
    waiting = write(yusuf, clock, Address(node=almaty.node_id))
    release.release(yusuf, waiting, ["almaty"])
    with writes("agreement-ended", "message-stopped"):
        assert declaring.end(maryam, agreement, WHY).state == "ended"
    assert states(fate.fate(yusuf, waiting)) == [("almaty", "stopped", ["agreement-ended"])]
    for step in (declaring.suspend, declaring.resume, declaring.end):
        assert refused(lambda step=step: step(maryam, agreement, WHY)) == "agreement-not-signed"  # type: ignore[misc]
    terms = {**TERMS, "peer": "almaty", "replaces": agreement}
    assert refused(lambda: agreements.propose(maryam, **terms)) == "agreement-over-already"
    _, receipt = arrive(almaty, doha, clock)
    assert receipt.reason == "agreement-ended"
    assert send_all(almaty) == 1


def test_ended_by_notice_holds_to_the_last_day(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import declaring, release

    agreement, last = only(officer).agreement.agreement_id, clock.now.date() + timedelta(days=10)
    early = clock.now.date() - timedelta(days=1)
    maryam = officer("maryam")
    assert refused(lambda: declaring.end(maryam, agreement, WHY, last_day=early)) == "agreement-notice-short"
    assert declaring.end(maryam, agreement, WHY, last_day=last).last_day == last
    assert only(officer).state == "in-force"
    report = write(officer("yusuf"), clock, Address(node=almaty.node_id))
    assert states(release.release(officer("yusuf"), report, ["almaty"])) == [("almaty", "stored", [])]
    clock.advance(days=11)
    assert only(officer).state == "ended"
    assert send_all(almaty) == 1
    rows = states(release.release(officer("yusuf"), report, ["almaty"]))
    assert [row[1:] for row in rows] == [("stopped", ["agreement-ended"])] * 2


def test_what_the_peer_declares_counts_in_any_order_and_once(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import declaring

    here = here_of(doha)
    resumed = of(almaty, here, Step.RESUME, 2, officer)
    assert resumed is not None
    assert resumed.status is ReceiptStatus.ACCEPTED
    of(almaty, here, Step.SUSPEND, 1, officer)
    assert only(officer).state == "in-force"
    of(almaty, here, Step.SUSPEND, 3, officer)
    of(almaty, here, Step.SUSPEND, 3, officer)
    assert only(officer).state == "suspended"
    agreement = only(officer).agreement.agreement_id
    assert refused(lambda: declaring.resume(officer("maryam"), agreement, WHY)) == "agreement-not-suspended"
    other = of(almaty, here, Step.RESUME, 3, officer)
    assert other is not None
    assert other.reason == "declaration-contradicts"
    declaring.suspend(officer("maryam"), agreement, WHY)
    of(almaty, here, Step.RESUME, 4, officer)
    assert only(officer).state == "suspended"
    assert declaring.resume(officer("maryam"), agreement, WHY).state == "in-force"
    of(almaty, here, Step.END, 5, officer)
    of(almaty, here, Step.RESUME, 6, officer)
    assert only(officer).state == "ended"
    # What contradicts and what comes again is told by its refusal, and once.
    assert journal_actions().count("declaration-taken") == 6


def test_a_third_centre_has_no_say(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import agreements

    almatys = only(officer).agreement.agreement_id
    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    declaration = Declaration(
        agreement_id=almatys,
        agreement_hash="0" * 64,
        party=baku.node_id,
        number=1,
        step=Step.END,
        reason=WHY,
        made=clock.now,
    )
    (receipt,) = deliver(
        baku, here_of(doha), baku.message(Kind.DECLARATION, baku.keyholder.sign_declaration(declaration))
    )
    assert receipt is not None
    assert receipt.status is ReceiptStatus.ACCEPTED
    assert agreements.agreement(officer("maryam"), almatys).state == "in-force"
    forged = almaty.keyholder.sign_declaration(
        Declaration(
            agreement_id=almatys,
            agreement_hash="0" * 64,
            party=almaty.node_id,
            number=1,
            step=Step.END,
            reason=WHY,
            made=clock.now,
        )
    )
    # Almaty's own word, carried by Baku, is not Baku's to say.
    deliver(baku, here_of(doha), baku.message(Kind.DECLARATION, forged))
    assert agreements.agreement(officer("maryam"), almatys).state == "in-force"


def test_what_the_peer_refused_before_we_knew_goes_when_it_resumes(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate, release, send

    here, yusuf = here_of(doha), officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id))
    release.release(yusuf, report, ["almaty"])

    def refuse(envelopes: Sequence[bytes], _: object) -> list[bytes]:
        admitted = almaty.keyholder.admit_envelope(envelopes[0], peers=almaty.peers, seen=almaty.seen)
        opened = almaty.keyholder.open_admitted(
            admitted, peers=almaty.peers, agreements=almaty.agreements, now=clock.now
        )
        inner = opened.inner
        return [
            almaty._receipt(
                admitted,
                ReceiptStatus.REFUSED,
                agreement=inner.agreement_hash,
                release=inner.release_id,
                reason="agreement-suspended",
            )
        ]

    assert send.send_due(almaty.node_id, post=refuse).sent == 1
    assert states(fate.fate(yusuf, report)) == [("almaty", "refused", ["agreement-suspended"])]
    of(almaty, here, Step.SUSPEND, 1, officer)
    assert send_all(almaty) == 0
    of(almaty, here, Step.RESUME, 2, officer)
    assert send_all(almaty) == 1
    assert [row[1] for row in states(fate.fate(yusuf, report))] == ["refused", "received"]


def test_an_offer_is_declined_with_a_reason_and_cannot_be_signed(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import agreements, declaring

    maryam = officer("maryam")
    deliver(almaty, here_of(doha), almaty.message(Kind.AGREEMENT, almaty.offer(here_of(doha), highest_tlp=Tlp.RED)))
    offered = next(each for each in agreements.agreements(maryam) if each.state == "offered")
    assert refused(lambda: declaring.decline(maryam, offered.agreement_hash, Text(text=" ", language="ru"))) == (
        "reason-missing"
    )
    with writes("agreement-declined"):
        assert declaring.decline(maryam, offered.agreement_hash, WHY).state == "declined"
    assert refused(lambda: agreements.sign(maryam, offered.agreement_hash)) == "agreement-not-offered"
    assert refused(lambda: declaring.decline(maryam, offered.agreement_hash, WHY)) == "agreement-not-offered"
    in_force = next(each for each in agreements.agreements(maryam) if each.state == "in-force")
    assert refused(lambda: declaring.decline(maryam, in_force.agreement_hash, WHY)) == "agreement-not-offered"
    assert refused(lambda: declaring.decline(maryam, new_id(), WHY)) == "agreement-not-found"


def _countersign(almaty: Peer, here: NodeId) -> bytes:
    from wasl.exchange.agreement import SIGNED_AGREEMENT
    from wasl.record import wire

    offered = next(each.content for each in reversed(almaty.taken) if isinstance(each.content, VerifiedAgreement))
    assert isinstance(offered, VerifiedAgreement)
    data = wire.encode(offered.signed, label=SIGNED_AGREEMENT)
    return almaty.keyholder.countersign_agreement(data, peer=almaty.peers[here])


def test_withdrawn_too_late_is_in_force_all_the_same(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import agreements, declaring

    maryam, here = officer("maryam"), here_of(doha)
    proposed = agreements.propose(maryam, **{**TERMS, "peer": "almaty"})
    send_all(almaty)
    signed = _countersign(almaty, here)
    assert declaring.decline(maryam, proposed.agreement_hash, WHY).state == "withdrawn"
    deliver(almaty, here, almaty.message(Kind.AGREEMENT, signed))
    assert agreements.agreement(maryam, proposed.agreement_hash).state == "in-force"


@pytest.fixture
def next_version(doha: Founded, almaty: Peer, officer: Sign) -> Callable[..., str]:
    """Let Doha propose the next version, and Almaty sign it; return its hash."""
    from wasl.flow import agreements

    def make(**changes: object) -> str:
        terms = {**TERMS, "peer": "almaty", "replaces": only(officer).agreement.agreement_id, **changes}
        made = agreements.propose(officer("maryam"), **terms)
        assert made.agreement.version == 2
        send_all(almaty)
        signed = _countersign(almaty, here_of(doha))
        deliver(almaty, here_of(doha), almaty.message(Kind.AGREEMENT, signed))
        return almaty.enact(signed)

    return make


def test_a_next_version_replaces_and_nothing_passes_by_the_older_text(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, next_version: Callable[..., str]
) -> None:
    from wasl.flow import agreements, release

    old = next(iter(almaty.agreements))
    early = arrived(almaty, doha, clock)
    yusuf = officer("yusuf")
    waiting = write(yusuf, clock, Address(node=almaty.node_id))
    new = next_version(topics=["heroin-opiates"], kinds=["seizure"], onward=Onward.NONE)
    assert {view.agreement_hash: view.state for view in agreements.agreements(officer("maryam"))} == {
        old: "replaced",
        new: "in-force",
    }
    # Both versions are asked: what came under the older goes no further than the newer allows, and is taken in so, too.
    rows = states(release.circulate(yusuf, early, ["oman"]))
    assert rows == [("oman", "stopped", ["agreement-onward"])]
    _, receipt = arrive(almaty, doha, clock, agreement=old)
    assert receipt.status is ReceiptStatus.ACCEPTED
    _, receipt = arrive(almaty, doha, clock, agreement=old, hcode=only_hcode())
    assert receipt.reason == "agreement-handling"
    assert states(release.release(yusuf, waiting, ["almaty"])) == [("almaty", "stored", [])]
    send_all(almaty)
    assert almaty.taken[-1].inner.agreement_hash == new
    clock.advance(days=36)
    _, receipt = arrive(almaty, doha, clock, agreement=old)
    assert receipt.reason == "agreement-replaced"


def only_hcode() -> object:
    from wasl.record import HCode

    return HCode.H2


def test_what_waits_goes_under_the_new_version_or_stops(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, next_version: Callable[..., str]
) -> None:
    from wasl.flow import fate, release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id))
    release.release(yusuf, report, ["almaty"])
    from wasl.store import models

    row = models.Outbox.objects.get(kind="release")
    assert row.envelope is None
    # The proposal goes first, and with it what waits; so hold the release back until Almaty has signed.
    models.Outbox.objects.filter(pk=row.pk).update(due=clock.now + timedelta(hours=1))
    next_version(topics=["precursors"])
    clock.advance(hours=2)
    send_all(almaty)
    assert states(fate.fate(yusuf, report)) == [("almaty", "stopped", ["agreement-topic"])]


def test_an_older_or_repeated_version_is_refused(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, next_version: Callable[..., str]
) -> None:
    here, agreement = here_of(doha), only(officer).agreement.agreement_id
    next_version()
    for version in (1, 2):
        offer = almaty.offer(here, agreement_id=agreement, version=version, highest_tlp=Tlp.RED)
        (receipt,) = deliver(almaty, here, almaty.message(Kind.AGREEMENT, offer))
        assert receipt is not None
        assert receipt.reason == "agreement-repeated"


def test_who_signs_by_the_id_signs_no_text_that_came_meanwhile(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import agreements

    here, agreement, maryam = here_of(doha), only(officer).agreement.agreement_id, officer("maryam")
    for version in (2, 3):
        offer = almaty.offer(here, agreement_id=agreement, version=version, topics=("precursors",) * (version == 3))
        deliver(almaty, here, almaty.message(Kind.AGREEMENT, offer))
    assert refused(lambda: agreements.sign(maryam, agreement)) == "agreement-several-offered"
    second = next(each for each in agreements.agreements(maryam) if each.agreement.version == 2)
    assert agreements.sign(maryam, second.agreement_hash).state == "in-force"


def test_what_an_offer_changes_and_lets_pass_is_seen_before_anybody_signs(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import agreements, trying

    yusuf, maryam, agreement = officer("yusuf"), officer("maryam"), only(officer).agreement.agreement_id
    write(yusuf, clock, Address(node=almaty.node_id))
    write(officer("salim"), clock, Address(node=almaty.node_id))
    terms = {**TERMS, "peer": "almaty", "replaces": agreement, "topics": ["precursors"], "valid_from": clock.now.date()}
    offered = agreements.propose(maryam, **terms)
    changed = {each.member: str(each.change) for each in offered.differences}
    assert changed["topics"] == "both"
    assert changed["highest_hcode"] == "narrower"
    trial, one = trying.try_on_reports(yusuf, offered.agreement_hash), Apart(exercise=1)
    assert (trial.total, trial.passes, trial.newly, trial.no_longer) == (one, Apart(), Apart(), one)
    assert dict(trial.forbids) == {"agreement-topic": 1}
    now = trying.try_on_reports(yusuf, next(iter(almaty.agreements)))
    assert (now.passes, now.newly, now.no_longer) == (one, Apart(), Apart())
    assert refused(lambda: trying.try_on_reports(maryam, offered.agreement_hash)) == "right-missing"

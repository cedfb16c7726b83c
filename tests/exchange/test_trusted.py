"""What the frozen vectors cannot say: any message, any bit, repetition, batches, a gate's two steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.craft import flip
from tests.simulators.carrier import Fault, LossyCarrier, send_until_answered
from tests.simulators.clock import START, Clock
from tests.simulators.peer import Peer, introduce, report_of
from wasl.errors import CarrierError, TrustError
from wasl.exchange import Kind, Message, Priority, Receipt, ReceiptStatus, VerifiedRelease, encode_receipt
from wasl.exchange.envelope import MAX_BODY_BYTES, read_envelope
from wasl.exchange.rules import WITHOUT_AGREEMENT
from wasl.record import Address, DeskId, ReportVersion, Text, new_id, wire


def two_centres() -> tuple[Peer, Peer, str]:
    clock = Clock()
    almaty, doha = Peer("almaty", clock), Peer("doha", clock)
    return almaty, doha, introduce(almaty, doha)


ALMATY, DOHA, AGREEMENT = two_centres()
DESK = Address(node=DOHA.node_id, desk=DeskId("qa"))
ENVELOPE = ALMATY.seal(DOHA.node_id, ALMATY.release(report_of(ALMATY), [DESK], AGREEMENT))[0]


def released(almaty: Peer, agreement: str, count: int) -> list[Message]:
    return [almaty.release(report_of(almaty, words=1), [DESK], agreement) for _ in range(count)]


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=80)


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.sampled_from(Priority), st.integers(1, 2**53 - 1), st.integers(0, 35))
def test_what_was_sealed_is_what_is_opened(text: str, priority: Priority, number: int, days: int) -> None:
    report = replace(report_of(ALMATY), text=Text(text=text, language="ru"))
    message = ALMATY.release(report, [DESK], AGREEMENT)
    expires = START + timedelta(days=days)
    message = replace(message, priority=priority, epoch=number, sequence=number, expires=expires)
    opened = DOHA.open(ALMATY.seal(DOHA.node_id, message)[0])
    assert isinstance(opened.content, VerifiedRelease)
    assert opened.content.report == report
    assert opened.content.release.report == wire.encode(report, label=wire.REPORT)
    assert (opened.inner.priority, opened.inner.expires, opened.inner.made) == (priority, expires, START)
    assert (opened.header.epoch, opened.header.sequence) == (number, number)
    assert opened.inner.conversation == message.conversation


def regions() -> st.SearchStrategy[int]:
    """Bits of the envelope, each part as likely as any other however short it is."""
    parts = read_envelope(ENVELOPE)
    lengths = [5, 4, len(parts.header_bytes), 4, len(parts.wrapped_key), 4]
    attestation = len(ENVELOPE) - sum(lengths) - 4 - len(parts.ciphertext)
    edges = [0]
    for length in (*lengths, 9, 32, 64, attestation - 9 - 32 - 64, 4, len(parts.ciphertext)):
        edges.append(edges[-1] + length)
    assert edges[-1] == len(ENVELOPE)
    spans = pairwise(edges)
    return st.one_of([st.integers(first * 8, last * 8 - 1) for first, last in spans])


@settings(max_examples=300, deadline=None)
@given(regions())
def test_any_flipped_bit_is_refused(bit: int) -> None:
    with pytest.raises(TrustError):
        DOHA.keyholder.open_envelope(
            flip(ENVELOPE, bit), peers=DOHA.peers, agreements=DOHA.agreements, now=START, seen={}
        )


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(ENVELOPE) - 1))
def test_any_cut_is_refused(kept: int) -> None:
    with pytest.raises(TrustError) as caught:
        DOHA.open(ENVELOPE[:kept])
    assert caught.value.code == "envelope-truncated"


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(TrustError):
        DOHA.open(data)


@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, 33])
def test_every_envelope_of_a_batch_opens_alone_and_in_any_order(count: int) -> None:
    almaty, doha, agreement = two_centres()
    sent = released(almaty, agreement, count)
    for envelope in almaty.seal(doha.node_id, *sent)[::-1]:
        doha.open(envelope)
    assert {opened.header.message_id for opened in doha.taken} == {message.message_id for message in sent}


def test_a_repetition_is_said_and_not_judged_again() -> None:
    almaty, doha, agreement = two_centres()
    envelope = almaty.seal(doha.node_id, *released(almaty, agreement, 1))[0]
    first = doha.open(envelope)
    doha.clock.advance(days=40)
    doha.agreements.clear()
    again = doha.open(envelope)
    assert (first.repeated, again.repeated) == (False, True)
    assert (again.content, again.header_sha256) == (first.content, first.header_sha256)
    assert len(doha.taken) == 1


def test_another_sender_may_use_the_same_message_id() -> None:
    almaty, doha, agreement = two_centres()
    tashkent = Peer("tashkent", doha.clock)
    other = introduce(tashkent, doha)
    message = released(almaty, agreement, 1)[0]
    report = [Address(node=doha.node_id)]
    same = replace(tashkent.release(report_of(tashkent), report, other), message_id=message.message_id)
    doha.open(tashkent.seal(doha.node_id, same)[0])
    assert not doha.open(almaty.seal(doha.node_id, message)[0]).repeated


def test_expiry_is_to_the_second() -> None:
    almaty, doha, agreement = two_centres()
    first, second = almaty.seal(doha.node_id, *released(almaty, agreement, 2))
    doha.clock.advance(days=7)
    doha.open(first)
    doha.clock.advance(seconds=1)
    with pytest.raises(TrustError) as caught:
        doha.open(second)
    assert caught.value.code == "expired"


def test_an_agreement_holds_on_its_first_and_last_day_and_no_other() -> None:
    for moment, in_force in ((-31, False), (-30, True), (365, True), (366, False)):
        almaty, doha, agreement = two_centres()
        almaty.clock.advance(days=moment)
        envelope = almaty.seal(doha.node_id, *released(almaty, agreement, 1))[0]
        if in_force:
            doha.open(envelope)
        else:
            with pytest.raises(TrustError) as caught:
                doha.open(envelope)
            assert caught.value.code == "agreement-not-in-force"


def test_only_a_card_and_an_agreement_come_without_an_agreement() -> None:
    assert {Kind.CARD, Kind.AGREEMENT, Kind.DECLARATION} == WITHOUT_AGREEMENT
    almaty, doha, agreement = two_centres()
    for name in ("", agreement):
        doha.open(almaty.seal(doha.node_id, almaty.message(Kind.CARD, almaty.card, agreement_hash=name))[0])
        offer = almaty.offer(doha.node_id)
        doha.open(almaty.seal(doha.node_id, almaty.message(Kind.AGREEMENT, offer, agreement_hash=name))[0])


def test_a_receipt_comes_without_an_agreement_only_if_it_names_no_release() -> None:
    almaty, doha, _ = two_centres()
    for release, accepted in (("", True), (new_id(), False)):
        receipt = Receipt(message_id=new_id(), release_id=release, status=ReceiptStatus.ACCEPTED, at=START)
        message = almaty.message(Kind.RECEIPT, encode_receipt(receipt), release_id=release)
        envelope = almaty.seal(doha.node_id, message)[0]
        if accepted:
            doha.open(envelope)
        else:
            with pytest.raises(TrustError) as caught:
                doha.open(envelope)
            assert caught.value.code == "agreement-unknown"


def test_a_gate_answers_whom_it_could_verify_and_is_silent_to_others() -> None:
    almaty, doha, agreement = two_centres()
    stranger = Peer("stranger", doha.clock)
    stranger.confirm(doha.card)
    good, late = almaty.seal(doha.node_id, *released(almaty, agreement, 2))
    unknown = stranger.seal(doha.node_id, *released(stranger, agreement, 1))[0]
    covered = replace(released(almaty, agreement, 1)[0], agreement_hash="0" * 64)
    uncovered = almaty.seal(doha.node_id, covered)[0]
    answers = doha.gate([good, unknown, b"", flip(late, len(late) * 8 - 1), uncovered])
    assert answers[1:4] == [b"", b"", b""]
    accepted, *_, refused = almaty.read_receipts(answers)
    assert accepted is not None
    assert (accepted.status, accepted.reason) == (ReceiptStatus.ACCEPTED, "")
    assert refused is not None
    assert (refused.status, refused.reason) == (ReceiptStatus.REFUSED, "agreement-unknown")
    assert refused.message_id == covered.message_id
    codes = [error.code for error in doha.refused]
    assert codes == ["sender-unknown", "envelope-truncated", "path-wrong", "agreement-unknown"]


FAULTS = st.lists(st.sampled_from(Fault), max_size=6)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 3), min_size=1, max_size=3), FAULTS)
def test_nothing_is_lost_and_nothing_doubled(batches: Sequence[int], faults: list[Fault]) -> None:
    almaty, doha, agreement = two_centres()
    carrier = LossyCarrier(doha.gate, faults)
    sent = []
    for count in batches:
        messages = released(almaty, agreement, count)
        sent += [message.message_id for message in messages]
        answers = send_until_answered(carrier, almaty.seal(doha.node_id, *messages))
        receipts = almaty.read_receipts(answers)
        assert [receipt and receipt.message_id for receipt in receipts] == [message.message_id for message in messages]
    taken = [opened.header.message_id for opened in doha.taken]
    assert sorted(taken) == sorted(sent)
    assert len(set(taken)) == len(taken)


def test_a_sender_that_gives_up_hears_the_last_fault() -> None:
    carrier = LossyCarrier(DOHA.gate, [Fault.LOSE] * 3)
    with pytest.raises(CarrierError) as caught:
        send_until_answered(carrier, [ENVELOPE], tries=3)
    assert (caught.value.code, carrier.requests) == ("carrier-unreachable", 3)


def test_what_cannot_be_sealed() -> None:
    message = released(ALMATY, AGREEMENT, 1)[0]
    long = replace(message, expires=message.made + timedelta(days=35, seconds=1))
    large = replace(message, body=bytes(MAX_BODY_BYTES + 1))
    for wrong, code in (([long], "life-too-long"), ([large], "envelope-size"), ([], "batch-size")):
        with pytest.raises(TrustError) as caught:
            ALMATY.seal(DOHA.node_id, *wrong)
        assert caught.value.code == code


def test_a_third_node_cannot_open_what_is_for_doha() -> None:
    tashkent = Peer("tashkent", Clock())
    tashkent.confirm(ALMATY.card)
    with pytest.raises(TrustError) as caught:
        tashkent.open(ENVELOPE)
    assert caught.value.code == "recipient-wrong"


def test_the_report_in_an_envelope_is_the_value_of_its_bytes() -> None:
    content = DOHA.open(ALMATY.seal(DOHA.node_id, *released(ALMATY, AGREEMENT, 1))[0]).content
    assert isinstance(content, VerifiedRelease)
    assert wire.decode(ReportVersion, content.release.report, label=wire.REPORT) == content.report

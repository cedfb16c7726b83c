"""Sending over a carrier that loses, breaks off, repeats, reorders and delays: once in effect, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from tests.doha import Founded, deliver, draft, send_all
from tests.flow.story import Sign, arrived, befriend, here_of, told, write
from tests.simulators.carrier import Fault, LossyCarrier
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import Kind, Receipt, ReceiptStatus, VerifiedRelease, encode_receipt
from wasl.record import Address, new_id

Gate = Callable[[Sequence[bytes]], list[bytes]]


def send_by(peer: Peer, carrier: LossyCarrier, clock: Clock, *, rounds: int = 30) -> None:
    """Let the sender work until nothing is due, a minute later each time."""
    from wasl.flow import send

    for _ in range(rounds):
        if peer.node_id not in send.peers_due():
            clock.advance(minutes=2)
            if peer.node_id not in send.peers_due():
                return
        send.send_due(peer.node_id, post=lambda envelopes, _: carrier.post(envelopes))


def release_several(officer: Sign, clock: Clock, peer: Peer, count: int = 3) -> list[str]:
    from wasl.flow import release

    yusuf = officer("yusuf")
    made = [
        write(yusuf, clock, Address(node=peer.node_id), said=draft(title=f"Report {number}")) for number in range(count)
    ]
    for report in made:
        release.release(yusuf, report, [peer.name])
    return made


def came(peer: Peer) -> list[str]:
    """Reports in the order in which the peer took them in."""
    return [opened.content.report.report_id for opened in peer.taken if isinstance(opened.content, VerifiedRelease)]


def steps_of(officer: Sign, report: str) -> list[str]:
    from wasl.flow import fate

    (row,) = fate.fate(officer("yusuf"), report).rows
    return [str(taken.step) for taken in row.steps]


FAULTS = [
    [],
    [Fault.LOSE],
    [Fault.BREAK_OFF],
    [Fault.REPEAT],
    [Fault.REORDER],
    [Fault.DELAY],
    [Fault.BREAK_OFF, Fault.LOSE, Fault.REORDER, Fault.REPEAT],
    [Fault.DELAY, Fault.DELAY, Fault.BREAK_OFF],
    [Fault.LOSE] * 9,
]


@pytest.mark.parametrize("faults", FAULTS, ids=lambda faults: "+".join(faults)[:60] or "none")
def test_each_arrives_once_whatever_the_line_does(
    faults: list[Fault], doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    reports = release_several(officer, clock, almaty)
    send_by(almaty, LossyCarrier(almaty.gate, faults), clock)
    assert sorted(came(almaty)) == sorted(reports)
    if Fault.REORDER not in faults:
        assert came(almaty) == reports
    assert [steps_of(officer, report) for report in reports] == [["stored", "sent", "received"]] * 3


@given(faults=some.lists(some.sampled_from([*Fault]), max_size=6))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_faults_ends_equal(
    faults: list[Fault], doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    reports = release_several(officer, clock, almaty, count=2)
    send_by(almaty, LossyCarrier(almaty.gate, faults), clock)
    assert sorted(came(almaty)[-2:]) == sorted(reports)
    assert len(came(almaty)) == len(set(came(almaty)))
    assert [steps_of(officer, report) for report in reports] == [["stored", "sent", "received"]] * 2


def test_numbers_run_without_a_gap_and_every_try_sends_the_same_bytes(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    seen: list[tuple[bytes, ...]] = []

    def gate(envelopes: Sequence[bytes]) -> list[bytes]:
        seen.append(tuple(envelopes))
        return almaty.gate(envelopes)

    before = max(opened.header.sequence for opened in almaty.taken)
    release_several(officer, clock, almaty)
    send_by(almaty, LossyCarrier(gate, [Fault.BREAK_OFF, Fault.BREAK_OFF]), clock)
    assert len(seen) == 3
    assert len(set(seen)) == 1
    released = [opened.header.sequence for opened in almaty.taken if isinstance(opened.content, VerifiedRelease)]
    assert released == [before + 1, before + 2, before + 3]


def test_an_answer_that_is_not_believed_is_tried_again_then_set_aside_and_blocks_nobody(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate, send
    from wasl.flow.send import MOST_ATTEMPTS_UNBELIEVED
    from wasl.policy import Finding

    first, *others = release_several(officer, clock, almaty)
    asked: list[bytes] = []

    def gate(envelopes: Sequence[bytes]) -> list[bytes]:
        answers = almaty.gate(envelopes)
        if not asked:
            asked.append(envelopes[0])
        return [b"" if envelope == asked[0] else answer for envelope, answer in zip(envelopes, answers, strict=True)]

    send_by(almaty, LossyCarrier(gate), clock)
    assert [steps_of(officer, report)[-1] for report in others] == ["received", "received"]
    (row,) = fate.fate(officer("yusuf"), first).rows
    assert row.state == "refused"
    assert row.reasons == (Finding(code="peer-cannot-verify", permits=False),)
    assert row.attempts == MOST_ATTEMPTS_UNBELIEVED - 1
    assert len(told("message-aside")) == 1
    assert send.peers_due() == ()


def test_a_line_that_was_down_for_long_costs_no_message_its_tries(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    (report,) = release_several(officer, clock, almaty, count=1)
    answers = iter([b"", b""])

    def gate(envelopes: Sequence[bytes]) -> list[bytes]:
        given = almaty.gate(envelopes)
        return [next(answers, answer) for answer in given]

    send_by(almaty, LossyCarrier(gate, [Fault.LOSE] * 20), clock, rounds=60)
    assert steps_of(officer, report) == ["stored", "sent", "received"]


def test_what_has_expired_is_not_sent(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    (report,) = release_several(officer, clock, almaty, count=1)
    clock.advance(days=31)
    assert send_all(almaty) == 0
    assert steps_of(officer, report) == ["stored", "expired"]


def forged_receipt(peer: Peer, message_id: str, clock: Clock, release_id: str = "") -> bytes:
    receipt = Receipt(message_id=message_id, release_id=release_id, status=ReceiptStatus.ACCEPTED, at=clock.now)
    return encode_receipt(receipt)


def answer_by(peer: Peer, here: str, clock: Clock, said: Callable[[bytes], str]) -> Gate:
    """A gate that answers each envelope with a receipt for the message that it says."""

    def gate(envelopes: Sequence[bytes]) -> list[bytes]:
        bodies = [forged_receipt(peer, said(envelope), clock) for envelope in envelopes]
        messages = [peer.message(Kind.RECEIPT, body) for body in bodies]
        return peer.seal(here, *messages)  # type: ignore[arg-type]

    return gate


def test_a_forged_receipt_notes_nothing(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.exchange import peek_header
    from wasl.flow import send

    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    (report,) = release_several(officer, clock, almaty, count=1)

    def of(envelope: bytes) -> str:
        return peek_header(envelope).message_id

    dishonest = {
        "of another centre": answer_by(baku, here_of(doha), clock, of),
        "for another message": answer_by(almaty, here_of(doha), clock, lambda _: new_id()),
        "no envelope": lambda envelopes: [b"accepted"] * len(envelopes),
        "the envelope itself": lambda envelopes: [*envelopes],
    }
    for name, gate in dishonest.items():
        send.send_due(almaty.node_id, post=lambda envelopes, _, gate=gate: gate(envelopes))  # type: ignore[misc]
        assert steps_of(officer, report) == ["stored"], name
        clock.advance(minutes=2)
    codes = [line["code"] for line in told("answer-not-believed")]
    assert codes == ["answer-of-another", "answer-of-another", "envelope-form", "recipient-wrong"]
    assert send_all(almaty) == 1
    assert steps_of(officer, report) == ["stored", "sent", "received"]


def test_a_refusal_in_the_answer_is_the_end_of_the_message(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate

    (report,) = release_several(officer, clock, almaty, count=1)

    def gate(envelopes: Sequence[bytes]) -> list[bytes]:
        answers = []
        for opened in map(almaty.open, envelopes):
            said = Receipt(
                message_id=opened.header.message_id,
                release_id=opened.inner.release_id,
                status=ReceiptStatus.REFUSED,
                at=clock.now,
                reason="agreement-topic",
            )
            message = almaty.message(
                Kind.RECEIPT,
                encode_receipt(said),
                release_id=said.release_id,
                agreement_hash=opened.inner.agreement_hash,
            )
            answers.append(message)
        return list(almaty.seal(here_of(doha), *answers))

    send_by(almaty, LossyCarrier(gate), clock)
    (row,) = fate.fate(officer("yusuf"), report).rows
    assert (row.state, [found.code for found in row.reasons]) == ("refused", ["agreement-topic"])
    assert [line["reason"] for line in told("message-refused")] == ["agreement-topic"]


def test_a_receipt_that_another_centre_posts_notes_nothing(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.exchange import peek_header
    from wasl.store import models

    baku = Peer("baku", clock)
    agreed = befriend(baku, doha, officer)
    (report,) = release_several(officer, clock, almaty, count=1)
    send_by(almaty, LossyCarrier(almaty.gate, [Fault.LOSE]), clock, rounds=1)
    row = models.Outbox.objects.filter(state="due").latest("sequence")
    message_id = peek_header(bytes(row.envelope or b"")).message_id
    for status in (ReceiptStatus.REFUSED, ReceiptStatus.ACKNOWLEDGED):
        said = Receipt(message_id=message_id, release_id=row.release_id, status=status, at=clock.now)
        message = baku.message(Kind.RECEIPT, encode_receipt(said), release_id=row.release_id, agreement_hash=agreed)
        deliver(baku, here_of(doha), message)
    assert steps_of(officer, report) == ["stored"]


def test_a_receipt_twice_is_one_step_and_its_time_is_bounded(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate

    (report,) = release_several(officer, clock, almaty, count=1)
    send_all(almaty)
    sent = next(opened for opened in almaty.taken if isinstance(opened.content, VerifiedRelease))
    for at in (clock.now.replace(year=9999), clock.now.replace(year=1)):
        said = Receipt(
            message_id=sent.header.message_id,
            release_id=sent.inner.release_id,
            status=ReceiptStatus.OPENED,
            at=at,
        )
        message = almaty.message(
            Kind.RECEIPT,
            encode_receipt(said),
            release_id=said.release_id,
            agreement_hash=sent.inner.agreement_hash,
        )
        deliver(almaty, here_of(doha), message)
    (row,) = fate.fate(officer("yusuf"), report).rows
    assert [str(taken.step) for taken in row.steps] == ["stored", "sent", "received", "opened"]
    assert {taken.at for taken in row.steps} == {clock.now}


def test_a_refusal_gives_its_reason_even_if_that_cannot_be_read(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import fate

    (report,) = release_several(officer, clock, almaty, count=1)
    send_all(almaty)
    sent = next(opened for opened in almaty.taken if isinstance(opened.content, VerifiedRelease))
    told = Receipt(
        message_id=sent.header.message_id,
        release_id=sent.inner.release_id,
        status=ReceiptStatus.REFUSED,
        at=clock.now,
    )
    for reason, shown in (("agreement-topic", "agreement-topic"), ("<script>\u202e", "reason-unreadable")):
        message = almaty.message(
            Kind.RECEIPT,
            encode_receipt(replace(told, reason=reason)),
            release_id=told.release_id,
            agreement_hash=sent.inner.agreement_hash,
        )
        deliver(almaty, here_of(doha), message)
        (row,) = fate.fate(officer("yusuf"), report).rows
        assert (row.state, [found.code for found in row.reasons]) == ("refused", [shown])


def test_the_originator_hears_which_desk_and_nothing_twice(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.exchange import VerifiedReceipt
    from wasl.flow import reports

    report = arrived(almaty, doha, clock)
    for _ in range(3):
        reports.show_report(officer("yusuf"), report)
        reports.acknowledge(officer("yusuf"), report)
    send_all(almaty)
    told = [opened.content.receipt for opened in almaty.taken if isinstance(opened.content, VerifiedReceipt)]
    later = [(receipt.status, receipt.desk) for receipt in told if receipt.desk]
    centre = officer("yusuf").desk.desk_id
    assert later == [(ReceiptStatus.OPENED, centre), (ReceiptStatus.ACKNOWLEDGED, centre)]

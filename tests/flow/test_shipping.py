"""Attachments on their way out: behind the release, behind everything else, once each, whatever the line does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from tests.doha import Founded, deliver, draft, send_all
from tests.files import pieces, text
from tests.flow.story import Sign, here_of, journal_actions, write, writes
from tests.flow.test_send import send_by
from tests.simulators.carrier import Fault, LossyCarrier
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import (
    Chunk,
    ChunksWanted,
    Kind,
    Receipt,
    ReceiptStatus,
    VerifiedRelease,
    encode_receipt,
    encode_wanted,
    open_file,
)
from wasl.record import Address, Attachment, Text, new_id

CHUNK = 240 * 1024


def release_with(officer: Sign, clock: Clock, peer: Peer, *contents: bytes) -> tuple[str, list[Attachment]]:
    """Write a report with files and release it to a peer."""
    from wasl.flow import attachments, release

    yusuf = officer("yusuf")
    named = [
        attachments.take_file(yusuf, f"file {number}", pieces(content, 2**16)).attachment
        for number, content in enumerate(contents)
    ]
    said = replace(draft(), attachments=tuple(named))
    report = write(yusuf, clock, Address(node=peer.node_id), said=said)
    release.release(yusuf, report, [peer.name])
    return report, named


def chunks_at(peer: Peer) -> list[Chunk]:
    return [opened.content for opened in peer.taken if isinstance(opened.content, Chunk)]


def received(peer: Peer, attachment: Attachment) -> bytes:
    """The file as the peer puts it together; fails if a chunk is missing or came twice."""
    mine = [each for each in chunks_at(peer) if each.place.attachment_id == attachment.attachment_id]
    places = [each.place.index for each in mine]
    assert sorted(places) == list(range(attachment.chunks))
    return b"".join(open_file(attachment, [each.sealed for each in sorted(mine, key=lambda each: each.place.index)]))


def parts(officer: Sign, report: str) -> tuple[int, int, tuple[str, ...]] | None:
    from wasl.flow import fate

    (row,) = fate.fate(officer("yusuf"), report).rows
    return None if row.parts is None else (row.parts.arrived, row.parts.total, row.parts.reasons)


def test_a_file_goes_behind_its_release_in_chunks(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.store import models

    content = text(CHUNK * 9 + 1)
    report, (attachment,) = release_with(officer, clock, almaty, content)
    assert parts(officer, report) == (0, 10, ())
    send_all(almaty)
    kinds = [opened.inner.kind for opened in almaty.taken][-11:]
    assert kinds == ["release", *["chunk"] * 10]
    assert received(almaty, attachment) == content
    assert parts(officer, report) == (10, 10, ())
    # The bytes lie with the file: nothing of them stays in the outbox.
    assert not models.Outbox.objects.filter(kind="chunk").exists()


def test_a_report_without_files_has_no_parts(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    report, _ = release_with(officer, clock, almaty)
    send_all(almaty)
    assert parts(officer, report) is None


FAULTS = [
    [Fault.NONE, Fault.LOSE],
    [Fault.NONE, Fault.BREAK_OFF],
    [Fault.NONE, Fault.REPEAT, Fault.REORDER],
    [Fault.NONE, Fault.DELAY, Fault.BREAK_OFF],
    [Fault.BREAK_OFF, Fault.BREAK_OFF, Fault.LOSE, Fault.REORDER],
]


@pytest.mark.parametrize("faults", FAULTS, ids="+".join)
def test_every_chunk_arrives_once_whatever_the_line_does(
    faults: list[Fault], doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    contents = [text(CHUNK * 3 + 7), text(100, 5)]
    report, attached = release_with(officer, clock, almaty, *contents)
    send_by(almaty, LossyCarrier(almaty.gate, faults), clock, rounds=60)
    assert [received(almaty, each) for each in attached] == contents
    assert parts(officer, report) == (5, 5, ())


@given(faults=some.lists(some.sampled_from([*Fault]), max_size=8))
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_faults_end_equal(faults: list[Fault], doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    content = text(CHUNK * 2 + 3)
    report, (attachment,) = release_with(officer, clock, almaty, content)
    send_by(almaty, LossyCarrier(almaty.gate, faults), clock, rounds=80)
    assert received(almaty, attachment) == content
    assert parts(officer, report) == (3, 3, ())


def test_no_chunk_goes_before_the_release_is_taken_in(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import send

    report, _ = release_with(officer, clock, almaty, text(100))
    almaty.agreements.clear()  # so it refuses the release
    send_by(almaty, LossyCarrier(almaty.gate), clock)
    assert chunks_at(almaty) == []
    assert parts(officer, report) == (0, 1, ())
    assert send.peers_due() == ()


def test_a_large_file_holds_up_no_message(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import send
    from wasl.flow.shipping import WINDOW

    release_with(officer, clock, almaty, text(CHUNK * (WINDOW + 4)))
    carrier = LossyCarrier(almaty.gate)
    by = lambda envelopes, _: carrier.post(envelopes)  # noqa: E731
    send.send_due(almaty.node_id, post=by)  # the release
    send.send_due(almaty.node_id, post=by)  # a window of chunks
    assert len(chunks_at(almaty)) == WINDOW
    urgent, _ = release_with(officer, clock, almaty)
    send.send_due(almaty.node_id, post=by)
    last = almaty.taken[-1].content
    assert isinstance(last, VerifiedRelease)
    assert last.report.report_id == urgent
    assert len(chunks_at(almaty)) == WINDOW
    send_all(almaty)
    assert len(chunks_at(almaty)) == WINDOW + 4


def test_files_take_turns(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    _, (film, photograph) = release_with(officer, clock, almaty, text(CHUNK * 5), text(CHUNK * 2, 9))
    send_all(almaty)
    order = [each.place.attachment_id for each in chunks_at(almaty)]
    one, other = film.attachment_id, photograph.attachment_id
    assert order == [one, other, one, other, one, one, one]


def test_a_line_that_breaks_off_gets_fewer_chunks_at_once(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import send

    release_with(officer, clock, almaty, text(CHUNK * 8))
    sizes: list[int] = []

    def post(envelopes: Sequence[bytes]) -> list[bytes]:
        sizes.append(len(envelopes))
        return carrier.post(envelopes)

    carrier = LossyCarrier(almaty.gate, [Fault.NONE, Fault.LOSE, Fault.LOSE, Fault.LOSE, Fault.LOSE])
    for _ in range(6):
        send.send_due(almaty.node_id, post=lambda envelopes, _: post(envelopes))
    assert sizes == [1, 8, 4, 2, 1, 1]


def test_a_file_goes_on_from_the_last_chunk_after_a_restart(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    # Nothing of a transfer stands in memory: each round below is a worker that has just started.
    from wasl.flow import send
    from wasl.store import models

    report, (attachment,) = release_with(officer, clock, almaty, text(CHUNK * 10))
    carrier = LossyCarrier(almaty.gate, [Fault.NONE, Fault.NONE, Fault.BREAK_OFF])
    for _ in range(3):
        send.send_due(almaty.node_id, post=lambda envelopes, _: carrier.post(envelopes))
    assert parts(officer, report) == (8, 10, ())
    # Put off without an envelope, as after a restore: it is sealed anew from the file.
    models.Outbox.objects.filter(kind="chunk").update(envelope=None)
    models.Outbox.objects.filter(kind="chunk").delete()
    models.Shipment.objects.update(next_index=8)
    send_all(almaty)
    assert parts(officer, report) == (10, 10, ())
    assert attachment.attachment_id in {each.place.attachment_id for each in chunks_at(almaty)}


def test_what_a_peer_misses_is_sent_again_and_not_for_ever(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    report, (attachment,) = release_with(officer, clock, almaty, text(CHUNK * 3))
    send_all(almaty)
    agreement = next(iter(almaty.agreements))

    def ask(*indexes: int, **changes: str) -> Receipt:
        named = {"report_id": report, "attachment_id": attachment.attachment_id, **changes}
        body = encode_wanted(ChunksWanted(version=1, indexes=indexes, **named))
        message = almaty.message(Kind.CHUNKS_WANTED, body, release_id=new_id(), agreement_hash=agreement)
        (receipt,) = deliver(almaty, here_of(doha), message)
        assert receipt is not None
        return receipt

    assert ask(1, 2, 99).status is ReceiptStatus.ACCEPTED
    assert parts(officer, report) == (1, 3, ())
    send_all(almaty)
    assert [each.place.index for each in chunks_at(almaty)] == [0, 1, 2, 1, 2]
    assert parts(officer, report) == (3, 3, ())
    for wrong in ({"report_id": "0" * 26}, {"attachment_id": "0" * 26}):
        assert ask(0, **wrong).reason == "attachment-unknown"
    reasons = []
    for _ in range(5):
        reasons.append(ask(0, 1, 2).reason)
        send_all(almaty)
    assert reasons == ["", "", "", "attachment-asked-too-often", "attachment-asked-too-often"]


def test_a_peer_that_was_never_sent_a_file_gets_nothing_of_it(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import attachments

    yusuf = officer("yusuf")
    attached = attachments.take_file(yusuf, "file", [text(50)]).attachment
    report = write(yusuf, clock, Address(node=almaty.node_id), said=replace(draft(), attachments=(attached,)))
    body = encode_wanted(ChunksWanted(report_id=report, version=1, attachment_id=attached.attachment_id, indexes=(0,)))
    message = almaty.message(
        Kind.CHUNKS_WANTED, body, release_id=new_id(), agreement_hash=next(iter(almaty.agreements))
    )
    (receipt,) = deliver(almaty, here_of(doha), message)
    assert receipt is not None
    assert receipt.reason == "attachment-unknown"
    send_all(almaty)
    assert chunks_at(almaty) == []


def test_what_the_peer_refuses_stops_and_says_why(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, send

    report, _ = release_with(officer, clock, almaty, text(CHUNK * 3))

    def refuse(envelopes: Sequence[bytes]) -> list[bytes]:
        frames = almaty.gate(envelopes)
        for place, opened in enumerate(almaty.taken[-len(envelopes) :]):
            if isinstance(opened.content, Chunk):
                receipt = Receipt(
                    message_id=opened.header.message_id,
                    release_id=opened.inner.release_id,
                    status=ReceiptStatus.REFUSED,
                    reason="attachment-too-large-here",
                    at=clock.now,
                )
                answer = almaty.message(
                    Kind.RECEIPT,
                    encode_receipt(receipt),
                    release_id=receipt.release_id,
                    agreement_hash=opened.inner.agreement_hash,
                )
                frames[place] = almaty.seal(here_of(doha), answer)[0]
        return frames

    send_by(almaty, LossyCarrier(refuse), clock)
    assert parts(officer, report) == (0, 3, ("attachment-too-large-here",))
    assert send.peers_due() == ()
    # An officer may try again: the peer has made room.
    release.release(officer("yusuf"), report, ["almaty"])
    send_all(almaty)
    from wasl.flow import fate

    assert {row.parts.arrived for row in fate.fate(officer("yusuf"), report).rows if row.parts} == {3}


def begun(officer: Sign, clock: Clock, peer: Peer, **handling: object) -> tuple[str, Attachment]:
    """A file of twelve parts, of which eight have gone and the next lie sealed in the outbox."""
    from wasl.flow import attachments, release, send

    yusuf = officer("yusuf")
    file = attachments.take_file(yusuf, "film", pieces(text(CHUNK * 12), 2**16)).attachment
    said = replace(draft(), attachments=(file,))
    report = write(yusuf, clock, Address(node=peer.node_id), said=said, **handling)
    release.release(yusuf, report, [peer.name])
    carrier = LossyCarrier(peer.gate, [Fault.NONE, Fault.NONE, Fault.LOSE])
    for _ in range(3):
        send.send_due(peer.node_id, post=lambda envelopes, _: carrier.post(envelopes))
    assert len(chunks_at(peer)) == 8
    return report, file


@pytest.mark.parametrize(
    ("days", "handling", "code"),
    [(2, {"expires": timedelta(days=1)}, "expired"), (400, {}, "agreement-over")],
)
def test_no_chunk_goes_once_the_rules_forbid_it(
    days: int,
    handling: dict[str, timedelta],
    code: str,
    doha: Founded,
    almaty: Peer,
    clock: Clock,
    officer: Sign,
) -> None:
    from wasl.flow import send
    from wasl.store import models

    last = {name: clock.now.date() + after for name, after in handling.items()}
    report, _ = begun(officer, clock, almaty, **last)
    clock.advance(days=days)
    with writes("attachment-stopped"):
        send_all(almaty)
    assert len(chunks_at(almaty)) == 8
    assert parts(officer, report) == (8, 12, (code,))
    assert not models.Outbox.objects.filter(kind="chunk").exists()
    assert send.peers_due() == ()


def test_a_file_waits_while_the_agreement_is_suspended_and_goes_on_after(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import agreements, declaring

    begun(officer, clock, almaty)
    (view,) = agreements.agreements(officer("maryam"))
    declaring.suspend(officer("maryam"), view.agreement.agreement_id, Text(text="Under review", language="en"))
    send_all(almaty)
    assert "attachment-held" in journal_actions()
    assert len(chunks_at(almaty)) == 8
    declaring.resume(officer("maryam"), view.agreement.agreement_id, Text(text="Reviewed", language="en"))
    send_all(almaty)
    assert len(chunks_at(almaty)) == 12


def test_without_an_agreement_the_rest_stays_here(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.store import models

    report, _ = begun(officer, clock, almaty)
    # As if the agreement had been taken back.
    models.Agreement.objects.update(state="proposed")
    send_all(almaty)
    assert len(chunks_at(almaty)) == 8
    assert parts(officer, report) == (8, 12, ("agreement-none",))


def test_what_a_peer_asks_for_again_is_decided_again(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import attachments, release

    yusuf = officer("yusuf")
    file = attachments.take_file(yusuf, "file", [text(50)]).attachment
    last = clock.now.date() + timedelta(days=1)
    said = replace(draft(), attachments=(file,))
    report = write(yusuf, clock, Address(node=almaty.node_id), said=said, expires=last)
    release.release(yusuf, report, [almaty.name])
    send_all(almaty)
    clock.advance(days=2)
    body = encode_wanted(ChunksWanted(report_id=report, version=1, attachment_id=file.attachment_id, indexes=(0,)))
    message = almaty.message(
        Kind.CHUNKS_WANTED, body, release_id=new_id(), agreement_hash=next(iter(almaty.agreements))
    )
    (receipt,) = deliver(almaty, here_of(doha), message)
    assert receipt is not None
    assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, "expired")
    send_all(almaty)
    assert len(chunks_at(almaty)) == 1
    assert parts(officer, report) == (1, 1, ())


def test_a_chunk_that_is_gone_here_stops_the_file_and_nothing_else(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.store import models

    report, (first, second) = release_with(officer, clock, almaty, text(CHUNK * 2), text(50, 3))
    models.HeldChunk.objects.filter(file__attachment_id=first.attachment_id, index=1).delete()
    with writes("attachment-stopped", "attachment-sent"):
        send_all(almaty)
    assert received(almaty, second) == text(50, 3)
    assert parts(officer, report) == (1, 3, ("attachment-damaged",))

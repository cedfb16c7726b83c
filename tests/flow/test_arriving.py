"""Attachments that a peer sends: kept chunk by chunk, readable when whole, refused when anything is not as signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from tests.doha import Founded, deliver, draft, handling, report_from, send_all
from tests.files import CHUNK, Sealed, photograph, sealed, text
from tests.flow.story import Sign, befriend, here_of, refused, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ChunksWanted, Receipt, ReceiptStatus
from wasl.record import Address, ReportVersion

OCTETS = "application/octet-stream"


def arrive(peer: Peer, doha: Founded, clock: Clock, *several: Sealed) -> ReportVersion:
    """Let a report with files arrive, without any chunk yet."""
    to = Address(node=here_of(doha))
    said = replace(draft(), attachments=tuple(each.attachment for each in several))
    report = report_from(peer, said, handling(clock, to))
    (receipt,) = deliver(peer, here_of(doha), peer.release(report, (to,), agreement_of(peer)))
    assert receipt is not None
    assert receipt.status is ReceiptStatus.ACCEPTED, receipt.reason
    return report


def agreement_of(peer: Peer) -> str:
    return next(iter(peer.agreements))


def give(
    peer: Peer, doha: Founded, report: ReportVersion, file: Sealed, *places: int, chunks: Sequence[bytes] = ()
) -> list[str]:
    """Send chunks; return for each the reason of its refusal, or nothing."""
    chunks = chunks or file.chunks
    messages = [
        peer.chunk(report, file.attachment, place, chunks[place % len(chunks)], agreement_of(peer)) for place in places
    ]
    return [reason_of(receipt) for receipt in deliver(peer, here_of(doha), *messages)]


def reason_of(receipt: Receipt | None) -> str:
    assert receipt is not None
    return receipt.reason


def state(officer: Sign, report: ReportVersion) -> tuple[str, int]:
    from wasl.flow import reports

    (file,) = reports.show_report(officer("yusuf"), report.report_id).files
    return file.state, file.arrived


def get(officer: Sign, report: ReportVersion, file: Sealed) -> bytes:
    from wasl.flow import downloads

    opened = downloads.open_attachment(officer("yusuf"), report.report_id, file.attachment.attachment_id)
    return b"".join(opened.pieces)


def test_a_file_is_read_once_it_is_whole(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    file = sealed(text(CHUNK * 2 + 9))
    report = arrive(almaty, doha, clock, file)
    assert state(officer, report) == ("arriving", 0)
    assert give(almaty, doha, report, file, 2, 0) == ["", ""]
    assert state(officer, report) == ("arriving", 2)
    assert refused(lambda: get(officer, report, file)) == "attachment-arriving"
    with writes("attachment-whole"):
        assert give(almaty, doha, report, file, 1) == [""]
    assert state(officer, report) == ("whole", 3)
    assert get(officer, report, file) == file.content


@given(order=some.permutations(range(5)), again=some.lists(some.integers(0, 4), max_size=4))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_and_any_repetition_ends_equal(
    order: list[int], again: list[int], doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    file = sealed(text(CHUNK * 5))
    report = arrive(almaty, doha, clock, file)
    assert set(give(almaty, doha, report, file, *order, *again)) == {""}
    assert get(officer, report, file) == file.content


def test_a_part_that_is_missing_is_told_by_its_place(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import peers
    from wasl.flow.file_views import PartGap

    def gaps() -> tuple[PartGap, ...]:
        return peers.peer(officer("maryam"), "almaty").part_gaps

    file = sealed(text(CHUNK * 2 + 9))
    report = arrive(almaty, doha, clock, file)
    assert gaps() == ()
    give(almaty, doha, report, file, 0)
    assert gaps() == ()
    give(almaty, doha, report, file, 2)
    assert gaps() == (PartGap(part=2, total=3),)
    give(almaty, doha, report, file, 1)
    assert gaps() == ()


def test_a_repeated_message_is_answered_with_its_first_receipt(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import receive
    from wasl.store import models

    file = sealed(text(CHUNK * 2))
    report = arrive(almaty, doha, clock, file)
    message = almaty.chunk(report, file.attachment, 0, file.chunks[0], agreement_of(almaty))
    envelopes = almaty.seal(here_of(doha), message)
    assert receive.receive(envelopes) == receive.receive(envelopes)
    assert models.HeldChunk.objects.count() == 1


def test_only_the_right_chunk_is_kept(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.store import models

    file, other = sealed(text(CHUNK * 2 + 1)), sealed(text(CHUNK * 2 + 1, 7))
    report = arrive(almaty, doha, clock, file)
    flipped = bytes([file.chunks[0][0] ^ 1]) + file.chunks[0][1:]
    wrong = [other.chunks[0], file.chunks[1], file.chunks[2], flipped, file.chunks[0][:-1], b"", bytes(CHUNK + 16)]
    for chunk in wrong:
        assert give(almaty, doha, report, file, 0, chunks=[chunk]) == ["chunk-broken"]
    assert give(almaty, doha, report, file, 3, 2**40) == ["chunk-place"] * 2
    assert models.HeldChunk.objects.count() == 0
    assert give(almaty, doha, report, file, 0, 1, 2) == [""] * 3
    assert get(officer, report, file) == file.content


def test_a_chunk_of_what_is_not_there_and_of_what_is_anothers_are_refused_alike(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    tashkent = Peer("tashkent", clock)
    befriend(tashkent, doha, officer)
    theirs, ours = sealed(text(50)), sealed(text(60))
    report = arrive(almaty, doha, clock, theirs)
    absent = replace(report, report_id="0" * 26)
    for wrong in (report, absent, replace(report, version=2)):
        assert give(tashkent, doha, wrong, theirs, 0) == ["attachment-unknown"]
    assert give(almaty, doha, report, ours, 0) == ["attachment-unknown"]
    assert state(officer, report) == ("arriving", 0)
    # What another peer names by the same id is its own, and harms nobody.
    squatted = sealed(text(70))
    squatted = replace(squatted, attachment=replace(squatted.attachment, attachment_id=theirs.attachment.attachment_id))
    arrive(tashkent, doha, clock, squatted)
    assert give(almaty, doha, report, theirs, 0) == [""]
    assert get(officer, report, theirs) == theirs.content


def test_another_file_under_the_signed_name_is_never_readable(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    file = sealed(text(CHUNK + 9))
    lying = replace(file, attachment=replace(file.attachment, sha256="0" * 64))
    report = arrive(almaty, doha, clock, lying)
    assert give(almaty, doha, report, lying, 0) == [""]
    with writes("message-turned-away", "attachment-damaged"):
        assert give(almaty, doha, report, lying, 1) == ["attachment-hash"]
    assert state(officer, report) == ("damaged", 1)
    assert refused(lambda: get(officer, report, lying)) == "attachment-hash"
    assert give(almaty, doha, report, lying, 1) == ["attachment-hash"]


@pytest.mark.parametrize(
    ("limits", "reason"),
    [({"attachment_mib": 0}, "attachment-too-large-here"), ({"peer_quota_mib": 0}, "attachment-peer-quota")],
)
def test_a_file_that_is_too_much_stops_no_report(
    limits: dict[str, int],
    reason: str,
    doha: Founded,
    almaty: Peer,
    clock: Clock,
    officer: Sign,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from wasl.flow import here

    small = replace(doha.config, **limits)  # type: ignore[arg-type]
    monkeypatch.setattr(here, "config", lambda: small)
    file = sealed(text(50))
    report = arrive(almaty, doha, clock, file)
    assert state(officer, report) == ("refused", 0)
    assert give(almaty, doha, report, file, 0) == [reason]
    assert refused(lambda: get(officer, report, file)) == reason


def test_a_claimed_size_costs_nothing(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    file = sealed(text(50))
    huge = replace(file, attachment=replace(file.attachment, size=2**52))
    report = arrive(almaty, doha, clock, huge)
    assert state(officer, report) == ("refused", 0)


def test_what_got_lost_here_is_asked_for_again(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import tending
    from wasl.store import models

    file = sealed(text(CHUNK * 4))
    report = arrive(almaty, doha, clock, file)
    give(almaty, doha, report, file, 0, 1, 2, 3)
    models.HeldChunk.objects.filter(index__in=[1, 3]).delete()
    assert refused(lambda: get(officer, report, file)) == "attachment-arriving"
    tending.tend()
    clock.advance(days=1)
    with writes("chunks-asked-again"):
        tending.tend()
    assert tending.tend() == 0  # asked once, it waits for the answer
    send_all(almaty)
    asked = almaty.taken[-1].content
    assert isinstance(asked, ChunksWanted)
    assert asked.indexes == (1, 3)
    assert give(almaty, doha, report, file, *asked.indexes) == ["", ""]
    assert get(officer, report, file) == file.content


def test_a_chunk_that_went_bad_here_is_found_when_the_file_becomes_whole(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.store import models

    file = sealed(text(CHUNK * 2))
    report = arrive(almaty, doha, clock, file)
    give(almaty, doha, report, file, 0)
    models.HeldChunk.objects.update(sealed=bytes(CHUNK + 16))
    with writes("attachment-damaged", "chunks-asked-again"):
        assert give(almaty, doha, report, file, 1) == [""]
    assert state(officer, report) == ("arriving", 1)
    assert give(almaty, doha, report, file, 0) == [""]
    assert get(officer, report, file) == file.content


def test_a_picture_that_arrived_is_looked_at_by_the_worker(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports, tending

    file = sealed(photograph(900, 700, located=True), "груз.jpg", media_type="image/jpeg")
    bomb = sealed(photograph(10_000, 10_000, form="PNG"), "bomb.png", media_type="image/png")
    report = arrive(almaty, doha, clock, file, bomb)
    for each in (file, bomb):
        give(almaty, doha, report, each, *range(each.attachment.chunks))
    assert tending.tend() == 2
    first, second = reports.show_report(officer("yusuf"), report.report_id).files
    assert (first.has_preview, first.warnings) == (True, ("location",))
    assert (second.has_preview, second.warnings) == (False, ("no-preview",))


def test_a_picture_that_went_bad_here_stops_no_round_of_the_worker(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import tending
    from wasl.store import models

    file = sealed(photograph(), "груз.jpg", media_type="image/jpeg")
    report = arrive(almaty, doha, clock, file)
    give(almaty, doha, report, file, *range(file.attachment.chunks))
    models.HeldChunk.objects.update(sealed=b"bad")
    with writes("attachment-damaged", "chunks-asked-again"):
        assert tending.tend() == 1
    assert state(officer, report) == ("arriving", 0)


def test_a_hostile_name_arrives_as_it_is(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    name = "..\\../\u202egpj.exe\x07\u2067"
    report = arrive(almaty, doha, clock, sealed(b"MZ", name, media_type=OCTETS))
    (file,) = reports.show_report(officer("yusuf"), report.report_id).files
    assert file.attachment.name == name
    assert file.warnings == ("program", "odd-name")

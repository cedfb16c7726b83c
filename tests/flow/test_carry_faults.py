"""What a carrier can do to a folder is done here to real files: damage, loss, repetition, planting, crashes."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.doha import Founded
from tests.flow.carrying import Officer, almaty_reads, almaty_writes, send_reports, steps
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import CarrierError
from wasl.exchange.carriers.directory import ASIDE
from wasl.exchange.carriers.folder import Folder
from wasl.record import Address, NodeId

# --- damaged, missing, repeated, exchanged ----------------------------------------------------------------------------


def test_damaged_and_missing_cost_nothing_but_themselves(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded
) -> None:
    from wasl.flow import carry_in, peers

    envelopes = almaty_writes(almaty, by_folder, doha, clock, 6)
    files = {path.read_bytes(): path for path in by_folder.iterdir()}
    flipped = bytearray(envelopes[1])
    flipped[-200] ^= 1
    files[envelopes[1]].write_bytes(flipped)
    files[envelopes[2]].write_bytes(envelopes[2][:-40])
    files[envelopes[3]].write_bytes(b"")
    files[envelopes[4]].unlink()
    done = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (done.accepted, done.unbelieved, done.odd) == (2, 1, 2)
    assert [each.code for each in done.findings] == ["folder-file-cut-short"] * 2
    # Almaty numbers its agreement 1 and its receipts after it; what is missing lies between what has come.
    assert [each.last - each.first + 1 for each in done.gaps] == [4]
    assert peers.peers(officer("maryam"))[0].gaps == ((done.gaps[0].first, done.gaps[0].last),)
    assert len(list((by_folder / ASIDE).iterdir())) == 1
    with Folder(by_folder) as folder:
        for each in envelopes:
            folder.write(each)
    again = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (again.accepted, again.repeated, again.gaps) == (4, 2, ())


def test_a_repetition_has_no_effect_and_the_same_receipt(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded
) -> None:
    from wasl.flow import carry_in, tray

    (envelope,) = almaty_writes(almaty, by_folder, doha, clock)
    with Folder(by_folder) as folder:
        folder.write(envelope)
    first = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (first.accepted, first.repeated, first.answered) == (1, 1, 2)
    answers = {path.read_bytes() for path in by_folder.iterdir()}
    assert len(answers) == 1
    with Folder(by_folder) as folder:
        folder.write(envelope)
    second = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (second.accepted, second.repeated) == (0, 1)
    assert {path.read_bytes() for path in by_folder.iterdir()} == answers
    assert len(tray.tray(officer("yusuf")).to_read) == 1


def test_any_order_ends_equal(by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded) -> None:
    from wasl.flow import carry_in, tray

    envelopes = almaty_writes(almaty, by_folder, doha, clock, 5)
    shutil.rmtree(by_folder)
    by_folder.mkdir()
    for each in (envelopes[4], envelopes[1], envelopes[4], envelopes[0], envelopes[3], envelopes[2], envelopes[0]):
        with Folder(by_folder) as folder:
            folder.write(each)
        last = carry_in.carry_in(officer("yusuf"), by_folder)
    assert last.gaps == ()
    assert len(tray.tray(officer("yusuf")).to_read) == 5


def test_swapped_to_another_recipient_or_from_a_stranger(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded
) -> None:
    from tests.simulators.peer import introduce, report_of
    from wasl.flow import carry_in

    osh, bishkek = Peer("osh", clock), Peer("bishkek", clock)
    agreement = introduce(osh, bishkek)
    osh.peers[NodeId(doha.config.node_id)] = almaty.peers[NodeId(doha.config.node_id)]
    to_bishkek = osh.seal(bishkek.node_id, osh.release(report_of(osh), [Address(node=bishkek.node_id)], agreement))[0]
    to_doha = osh.seal(
        NodeId(doha.config.node_id),
        osh.release(report_of(osh), [Address(node=NodeId(doha.config.node_id))], agreement),
    )[0]
    # The header is signed: an envelope that is addressed anew is not believed.
    readdressed = to_bishkek.replace(bishkek.node_id.encode(), doha.config.node_id.encode()).replace(
        osh.node_id.encode(), almaty.node_id.encode()
    )
    with Folder(by_folder) as folder:
        for each in (to_bishkek, to_doha, readdressed):
            folder.write(each)
    done = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (done.accepted, done.others, done.unknown, done.unbelieved) == (0, 1, 1, 1)
    assert len(list(by_folder.glob("*.wasl"))) == 2, "for others, and from whom may be confirmed later"


def test_planted_links_and_pipes_harm_nothing(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded
) -> None:
    from wasl.flow import carry_in

    almaty_writes(almaty, by_folder, doha, clock)
    (by_folder / f"{'1' * 32}.wasl").symlink_to("/etc/passwd")
    (by_folder / f"{'2' * 32}.wasl").symlink_to(by_folder)
    os.mkfifo(by_folder / f"{'3' * 32}.wasl")
    (by_folder / "\u202egpj\n.wasl").symlink_to("/dev/zero")
    done = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (done.accepted, done.odd) == (1, 4)
    assert {str(each.data["file"]).isprintable() for each in done.findings} == {True}


# --- full, gone, broken off -------------------------------------------------------------------------------------------


def test_a_full_stick_loses_nothing(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import carry_out

    reports = send_reports(officer, almaty, clock, 5)
    kept = Folder.write
    room = [3]

    def write(self: Folder, envelope: bytes, **more: str) -> str:
        room[0] -= 1
        if room[0] < 0:
            raise CarrierError("folder-full", path=str(self.path), fault="")
        return kept(self, envelope, **more)

    monkeypatch.setattr(Folder, "write", write)
    done = carry_out.carry_out(officer("yusuf"), "almaty")
    assert (done.written, done.waiting) == (3, 5)
    assert done.stopped is not None
    assert done.stopped.code == "folder-full"
    assert [steps(officer, each)[-1] for each in reports] == ["carried"] * 3 + ["stored"] * 2
    room[0] = 100
    done = carry_out.carry_out(officer("yusuf"), "almaty")
    assert (done.written, done.already) == (2, 3)
    assert len(almaty_reads(almaty, by_folder)) == 5


def test_a_folder_that_is_full_of_what_came_has_room_for_receipts(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import carry_in

    almaty_writes(almaty, by_folder, doha, clock, 3)
    kept = Folder.write

    def write(self: Folder, envelope: bytes, **more: str) -> str:
        if len(list(by_folder.iterdir())) >= 3:
            raise CarrierError("folder-full", path=str(self.path), fault="")
        return kept(self, envelope, **more)

    monkeypatch.setattr(Folder, "write", write)
    done = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (done.accepted, done.answered, done.stopped) == (3, 3, None)


def test_a_crash_after_taking_in_is_mended_by_reading_once_more(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, doha: Founded, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import carry_in

    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    almaty_writes(almaty, by_folder, doha, clock, 2)
    with monkeypatch.context() as patched:
        patched.setattr(Folder, "write", die)
        with pytest.raises(Killed):
            carry_in.carry_in(officer("yusuf"), by_folder)
    done = carry_in.carry_in(officer("yusuf"), by_folder)
    assert (done.accepted, done.repeated, done.answered) == (0, 2, 2)


def test_a_crash_after_writing_is_mended_by_writing_once_more(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import carry_out

    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    (report,) = send_reports(officer, almaty, clock)
    with monkeypatch.context() as patched:
        patched.setattr(Folder, "settle", die)
        with pytest.raises(Killed):
            carry_out.carry_out(officer("yusuf"), "almaty")
    assert steps(officer, report) == ["stored"]
    done = carry_out.carry_out(officer("yusuf"), "almaty")
    assert (done.written, done.already) == (0, 1)
    assert steps(officer, report) == ["stored", "carried"]


def test_a_torn_file_with_a_whole_header_is_not_taken_for_the_envelope(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock
) -> None:
    from wasl.flow import carry_out

    send_reports(officer, almaty, clock)
    carry_out.carry_out(officer("yusuf"), "almaty")
    (torn,) = by_folder.iterdir()
    whole = torn.read_bytes()
    for left in (whole[: len(whole) // 2], whole[:-1] + bytes([whole[-1] ^ 1])):
        torn.write_bytes(left)
        done = carry_out.carry_out(officer("yusuf"), "almaty")
        assert (done.written, done.already) == (1, 0)
        (written,) = set(by_folder.iterdir()) - {torn}
        assert written.read_bytes() == whole
        written.unlink()


def test_what_is_not_confirmed_goes_again_a_day_later(
    by_folder: Path, almaty: Peer, officer: Officer, clock: Clock
) -> None:
    from wasl.flow import carry_in, carry_out

    (report,) = send_reports(officer, almaty, clock)

    def deliver() -> int:
        return carry_out.deliver_due(almaty.node_id, post=lambda *_: []).sent

    assert deliver() == 1
    for path in by_folder.iterdir():
        path.unlink()
    carry_in.carry_all()
    assert deliver() == 0
    clock.now += timedelta(hours=25)
    carry_in.carry_all()
    assert deliver() == 1
    clock.now += timedelta(days=31)
    carry_in.carry_all()
    assert deliver() == 0
    assert steps(officer, report) == ["stored", "carried", "expired"]


def test_a_folder_that_is_gone_is_tried_again(by_folder: Path, almaty: Peer, officer: Officer, clock: Clock) -> None:
    from wasl.flow import carry_in, carry_out

    (report,) = send_reports(officer, almaty, clock)
    by_folder.rename(by_folder.parent / "away")
    failed = carry_out.deliver_due(almaty.node_id, post=lambda *_: []).failed
    assert failed is not None
    assert failed.code == "folder-missing"
    assert carry_in.carry_all() == ("folder-missing",)
    (by_folder.parent / "away").rename(by_folder)
    assert carry_out.deliver_due(almaty.node_id, post=lambda *_: []).sent == 1
    assert steps(officer, report)[-1] == "carried"

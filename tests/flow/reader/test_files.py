"""Attachments at a reader: they come sealed, are kept sealed, and what was lost on the way is asked for again."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.doha import draft, handling, person
from tests.flow.reader.world import Pair, node_of, only_in
from wasl.errors import AccessError, InputError, ReleaseError, StoreError
from wasl.exchange.carriers.folder import Folder
from wasl.flow.reader import files, showing
from wasl.record import Address, Attachment

SCAN = b"%PDF-1.4 " + "Учебный протокол ".encode() + os.urandom(900_000)  # four parts


def send(pair: Pair, content: bytes = SCAN, **changes: object) -> Attachment:
    """Doha releases a report with a file to the reader; they go in one journey."""
    from wasl.flow import attachments, release, reports

    yusuf = pair.officer("yusuf")
    file = attachments.take_file(yusuf, "протокол.pdf", [content], description="Учебный").attachment
    made = replace(draft(person("Садыков Тимур Учебный", language="ru")), attachments=(file,))
    view = reports.new_report(yusuf, made, handling(pair.clock, Address(node=node_of(pair)), **changes))
    release.release(yusuf, view.version.report_id, ["lab"])
    return file


def parts(pair: Pair) -> list[str]:
    """The files on the stick that hold parts, in order; the report comes before them."""
    with Folder(pair.stick) as folder:
        return [each.name for each in folder.look().envelopes][1:]


def stands(pair: Pair) -> tuple[str, int]:
    with pair.open() as reader:
        (view,) = showing.attachments(reader, only_in(reader))
    return view.state, view.arrived


def get(pair: Pair, attachment_id: str) -> bytes:
    with pair.open() as reader:
        return b"".join(showing.open_attachment(reader, only_in(reader), attachment_id).pieces)


def test_a_file_comes_whole_and_opens(pair: Pair) -> None:
    file = send(pair)
    pair.carry()
    assert len(parts(pair)) == 4
    done = pair.read()
    assert (done.parts, done.refused, len(done.items), done.written) == (4, 0, 1, 1)  # the receipt of the report
    assert stands(pair) == ("whole", 4)
    assert get(pair, file.attachment_id) == SCAN
    for _ in range(2):
        pair.read()
        pair.carry()
    pair.read()
    assert list(pair.stick.iterdir()) == []


def test_it_lies_sealed_and_private(pair: Pair) -> None:
    send(pair)
    pair.carry()
    pair.read()
    kept = [path for path in (pair.home / "files").rglob("*") if path.is_file()]
    assert len(kept) == 4
    assert not [path for path in kept if "протокол".encode() in path.read_bytes() or b"%PDF" in path.read_bytes()]
    assert {path.stat().st_mode & 0o077 for path in (pair.home / "files").rglob("*")} == {0}


def test_a_lost_part_is_asked_for_and_comes_again(pair: Pair) -> None:
    file = send(pair)
    pair.carry()
    (pair.stick / parts(pair)[1]).unlink()
    pair.read()
    assert stands(pair) == ("arriving", 3)
    with pytest.raises(InputError, match="attachment-arriving"):
        get(pair, file.attachment_id)
    pair.carry()
    assert pair.read().parts == 1
    assert get(pair, file.attachment_id) == SCAN


def test_a_damaged_part_is_not_kept_and_comes_again(pair: Pair) -> None:
    file = send(pair)
    pair.carry()
    path = pair.stick / parts(pair)[0]
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    done = pair.read()
    assert (done.parts, done.unbelieved) == (3, 1)
    pair.carry()
    pair.read()
    assert get(pair, file.attachment_id) == SCAN


def test_the_last_part_is_asked_for_when_nothing_comes_for_six_hours(pair: Pair) -> None:
    file = send(pair)
    pair.carry()
    (pair.stick / parts(pair)[-1]).unlink()
    pair.read()
    pair.carry()
    assert pair.read().parts == 0
    pair.clock.now += timedelta(hours=6)
    pair.read()
    pair.carry()
    assert pair.read().parts == 1
    assert get(pair, file.attachment_id) == SCAN


def test_it_is_not_asked_for_more_than_once_until_something_comes(pair: Pair) -> None:
    send(pair)
    pair.carry()
    (pair.stick / parts(pair)[0]).unlink()
    pair.read()
    for _ in range(3):
        pair.read()
    with pair.open() as reader:
        (held,) = reader.state.files
        asked = [each for each in reader.state.outgoing if each.message_id == held.asked_in]
    assert len(asked) == 1


def test_a_part_that_comes_twice_changes_nothing(pair: Pair) -> None:
    file = send(pair)
    pair.carry()
    again = (pair.stick / parts(pair)[0]).read_bytes()
    pair.read()
    with Folder(pair.stick) as folder:
        folder.write(again)
    assert (pair.read().refused, stands(pair)) == (0, ("whole", 4))
    assert get(pair, file.attachment_id) == SCAN


def test_a_part_that_rots_on_the_disk_is_found_and_comes_again(pair: Pair) -> None:
    file = send(pair)
    pair.carry()
    pair.read()
    (path,) = (pair.home / "files").rglob("2")
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(StoreError, match="attachment-damaged"):
        get(pair, file.attachment_id)
    assert stands(pair) == ("arriving", 3)
    pair.read()
    pair.carry()
    pair.read()
    assert get(pair, file.attachment_id) == SCAN


def test_a_reading_that_breaks_off_loses_no_part(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    file = send(pair)
    pair.carry()
    with monkeypatch.context() as patched:
        patched.setattr(files, "ask_for_missing", die)
        with pytest.raises(Killed):
            pair.read()
    pair.read()
    assert get(pair, file.attachment_id) == SCAN


def test_a_file_that_is_too_large_stops_no_report(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_BYTES", 1000)
    file = send(pair)
    pair.carry()
    done = pair.read()
    assert (len(done.items), {each.code for each in done.findings}) == (1, {"attachment-too-large-here"})
    assert stands(pair) == ("refused", 0)
    with pytest.raises(InputError, match="attachment-too-large-here"):
        get(pair, file.attachment_id)


def test_no_room_for_all_of_them(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 1000)
    send(pair)
    pair.carry()
    pair.read()
    assert stands(pair) == ("refused", 0)


def test_what_is_promised_takes_room_before_it_comes(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", len(SCAN) + 1000)
    for _ in range(2):
        send(pair)
        pair.carry()
        with Folder(pair.stick) as folder:
            for found in folder.look().envelopes:
                if found.name in parts(pair):
                    folder.remove(found)
        pair.read()
    with pair.open() as reader:
        assert [(each.state, each.reason) for each in reader.state.files] == [
            ("arriving", ""),
            ("refused", "attachment-peer-quota"),
        ]


def test_what_the_centre_sends_no_more_is_not_asked_for_again(pair: Pair) -> None:
    file = send(pair)
    pair.carry()
    for name in parts(pair)[:2]:
        (pair.stick / name).unlink()
    pair.read()
    with pair.open() as reader:
        (held,) = reader.state.files
        from wasl.exchange import Receipt, ReceiptStatus

        refused = Receipt(
            message_id=held.asked_in,
            status=ReceiptStatus.REFUSED,
            reason="attachment-asked-too-often",
            at=pair.clock.now,
        )
        files.note_answer(reader, refused)
        reader.save()
    with pytest.raises(InputError, match="attachment-asked-too-often"):
        get(pair, file.attachment_id)


def test_nothing_is_taken_out_after_the_last_day(pair: Pair) -> None:
    file = send(pair, expires=pair.clock.now.date() + timedelta(days=5))
    pair.carry()
    pair.read()
    pair.clock.now += timedelta(days=6)
    with pytest.raises(ReleaseError, match="expired"):
        get(pair, file.attachment_id)


def test_what_is_not_there(pair: Pair) -> None:
    send(pair)
    pair.carry()
    pair.read()
    with pytest.raises(AccessError, match="not-found"):
        get(pair, "none")


def test_an_unfit_message_costs_only_itself(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError

    send(pair)
    pair.carry()
    with monkeypatch.context() as patched:
        patched.setattr(files, "take_chunk", fail)
        done = pair.read()
    assert (len(done.items), {each.code for each in done.findings}) == (1, {"message-unfit"})
    assert stands(pair) == ("arriving", 0)

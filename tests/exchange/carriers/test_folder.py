"""A folder over a real directory: what is written appears whole, what is planted does no harm."""

from __future__ import annotations

import os
import re
import resource
import shutil
import socket
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulators.clock import Clock
from tests.simulators.peer import Peer, introduce, report_of
from wasl.errors import CarrierError
from wasl.exchange.carriers.directory import ASIDE, Directory
from wasl.exchange.carriers.folder import CARD_SUFFIX, DAMAGED, Folder, Listing, batches
from wasl.record import Address

NAME = re.compile(r"[0-9a-f]{32}\.wasl")


@pytest.fixture(scope="module")
def envelopes() -> list[bytes]:
    clock = Clock()
    almaty, doha = Peer("almaty", clock), Peer("doha", clock)
    agreement = introduce(almaty, doha)
    recipients = [Address(node=doha.node_id)]
    return almaty.seal(doha.node_id, *(almaty.release(report_of(almaty), recipients, agreement) for _ in range(3)))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = Path(os.path.realpath(tmp_path)) / "stick"
    path.mkdir()
    return path


def put(place: Path, *envelopes: bytes) -> list[Path]:
    with Folder(place) as folder:
        names = [folder.write(each) for each in envelopes]
        folder.settle()
    return [place / name for name in names]


def codes(listing: Listing) -> list[str]:
    return sorted(each.code for each in listing.oddities)


def look(place: Path) -> Listing:
    with Folder(place) as folder:
        return folder.look()


# --- writing ----------------------------------------------------------------------------------------------------------


def test_names_and_times_say_nothing(place: Path, envelopes: list[bytes]) -> None:
    paths = put(place, *envelopes)
    assert all(NAME.fullmatch(path.name) for path in paths)
    assert len({path.stat().st_mtime_ns for path in paths}) == 1
    assert sorted(path.name for path in place.iterdir()) == sorted(path.name for path in paths)
    assert {stat.S_IMODE(path.stat().st_mode) & 0o137 for path in paths} == {0}


def test_what_was_written_is_read_in_the_order_of_the_sender(place: Path, envelopes: list[bytes]) -> None:
    put(place, *reversed(envelopes))
    with Folder(place) as folder:
        listing = folder.look()
        assert [each.header.sequence for each in listing.envelopes] == [1, 2, 3]
        assert [folder.read(each, listing) for each in listing.envelopes] == envelopes
    assert codes(listing) == []


def test_a_crash_before_the_rename_leaves_nothing_that_is_read(
    place: Path, envelopes: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(os, "rename", die)
        with pytest.raises(Killed):
            put(place, envelopes[0])
    left = list(place.iterdir())
    assert [path.name.startswith(".") and path.name.endswith(".part") for path in left] == [True]
    assert look(place) == Listing()
    with Folder(place) as folder:
        changed = left[0].stat().st_mtime
        assert folder.clear_unfinished(changed + 3600) == 0, "somebody may still be writing it"
        assert folder.clear_unfinished(changed + 25 * 3600) == 1
    assert list(place.iterdir()) == []


def test_only_what_we_would_write_is_cleared(place: Path) -> None:
    for name in (".part", ".notes.part", "x.part", "." + "0" * 31 + ".part"):
        (place / name).write_bytes(b"")
        os.utime(place / name, (0, 0))
    (place / f".{'0' * 32}.part").symlink_to("/etc/passwd")
    with Folder(place) as folder:
        assert folder.clear_unfinished() == 0


def test_the_quota_of_files_and_of_bytes(place: Path, envelopes: list[bytes]) -> None:
    with Folder(place, most_files=2) as folder:
        folder.write(envelopes[0])
        folder.write(envelopes[1])
        with pytest.raises(CarrierError, match="folder-quota"):
            folder.write(envelopes[2])
    with Folder(place, most_bytes=len(envelopes[0]) * 2) as folder, pytest.raises(CarrierError, match="folder-quota"):
        folder.write(envelopes[2])
    assert len(list(place.iterdir())) == 2


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    kept = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, kept[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, kept)


def test_a_medium_that_takes_no_more_leaves_nothing_half(place: Path, envelopes: list[bytes]) -> None:
    with Folder(place) as folder:
        folder.write(envelopes[0])
        with largest_file(4096), pytest.raises(CarrierError, match="folder-full"):
            folder.write(envelopes[1])
    assert len(list(place.iterdir())) == 1
    assert len(look(place).envelopes) == 1


def test_too_little_room_is_said_before_anything_is_written(
    place: Path, envelopes: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = os.statvfs(place)
    full = os.statvfs_result((*facts[:3], 0, 0, *facts[5:]))
    monkeypatch.setattr(os, "fstatvfs", lambda _: full)
    with Folder(place) as folder, pytest.raises(CarrierError, match="folder-full"):
        folder.write(envelopes[0])
    assert list(place.iterdir()) == []


def test_a_file_system_that_cannot_sync_a_directory_is_no_fault(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "fsync", refuse)
    with Folder(place) as folder:
        folder.settle()


# --- the path ---------------------------------------------------------------------------------------------------------


def test_a_path_with_a_link_in_it_is_refused(place: Path) -> None:
    (place / "inner").mkdir()
    (place.parent / "link").symlink_to(place)
    for path in (place.parent / "link", place.parent / "link" / "inner"):
        with pytest.raises(CarrierError) as refused:
            Folder(path)
        assert (refused.value.code, refused.value.data["part"]) == ("folder-link", "link")


def test_a_path_that_is_not_there_or_no_directory(place: Path) -> None:
    (place / "file").write_bytes(b"")
    for path in (place / "none", place / "file", place / "file" / "x"):
        with pytest.raises(CarrierError, match="folder-missing"):
            Folder(path)


def test_the_directory_stays_the_one_that_was_opened(place: Path, envelopes: list[bytes]) -> None:
    elsewhere = place.parent / "elsewhere"
    elsewhere.mkdir()
    with Folder(place) as folder:
        place.rename(place.parent / "moved")
        place.symlink_to(elsewhere)
        folder.write(envelopes[0])
    assert list(elsewhere.iterdir()) == []


# --- what somebody else put there -------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", ["flip", "flip-header", "trailing", "magic"])
def test_a_damaged_file_is_found_and_can_be_set_aside(place: Path, envelopes: list[bytes], change: str) -> None:
    path = put(place, envelopes[0])[0]
    content = bytearray(envelopes[0])
    if change == "trailing":
        content += b"\x00"
    else:
        content[{"flip": 2200, "flip-header": 20, "magic": 0}[change]] ^= 0x80
    path.write_bytes(content)
    with Folder(place) as folder:
        listing = folder.look()
        for found in listing.envelopes:
            # A flip in what is signed keeps the form: the signature tells, not the folder.
            assert (folder.read(found, listing) is None) is (change != "flip")
        assert codes(listing) == ([] if change == "flip" else [DAMAGED])
        for name in listing.damaged:
            assert folder.set_aside(name)
            assert folder.set_aside(name)  # which is gone by now
    assert len(list(place.glob("*.wasl"))) == (change == "flip")
    assert len(list((place / ASIDE).glob("*"))) == (change != "flip")


@pytest.mark.parametrize("size", [0, 5, 100, 5000, 9000, -1])
def test_a_file_that_is_not_whole_yet_is_left_and_read_later(place: Path, envelopes: list[bytes], size: int) -> None:
    path = put(place, envelopes[0])[0]
    path.write_bytes(envelopes[0][:size])
    with Folder(place) as folder:
        listing = folder.look()
        assert [folder.read(found, listing) for found in listing.envelopes] == [None] * len(listing.envelopes)
        assert (codes(listing), listing.damaged) == (["folder-file-cut-short"], [])
        path.write_bytes(envelopes[0])
        listing = folder.look()
        assert [folder.read(found, listing) for found in listing.envelopes] == [envelopes[0]]


def test_temporary_names_of_the_other_side_are_not_looked_at(place: Path, envelopes: list[bytes]) -> None:
    for name in (f".{'a' * 32}.part", "photo.wasl.part", ".~lock"):
        (place / name).write_bytes(envelopes[0][:9000])
    assert look(place) == Listing()


def test_a_renamed_envelope_is_still_one(place: Path, envelopes: list[bytes]) -> None:
    path = put(place, envelopes[0])[0]
    for name in ("holiday.jpg", "\u202egpj.exe", "line\nbreak", "'; rm -rf", "Ж" * 100, os.fsdecode(b"\xff\xfe bytes")):
        path = path.rename(place / name)
        with Folder(place) as folder:
            listing = folder.look()
            assert [folder.read(found, listing) for found in listing.envelopes] == [envelopes[0]]


def test_hostile_names_are_made_fit_to_be_shown(place: Path) -> None:
    for name in ("\u202egpj", "line\nbreak", "\x1b[2J", os.fsdecode(b"\xff"), "x" * 255):
        (place / name).symlink_to("/etc/passwd")
    listing = look(place)
    assert codes(listing) == ["folder-file-link"] * 5
    # What can be shown is: else nobody finds the file again.
    assert {each.file for each in listing.oddities} == {
        "\ufffdgpj",
        "line\ufffdbreak",
        "\ufffd[2J",
        "\ufffd",
        "x" * 80,
    }


def test_nothing_but_a_plain_file_is_opened(place: Path, envelopes: list[bytes], tmp_path: Path) -> None:
    secret = Path(os.path.realpath(tmp_path)) / "secret"
    secret.write_bytes(envelopes[0])
    (place / f"{'1' * 32}.wasl").symlink_to(secret)
    (place / f"{'2' * 32}.wasl").symlink_to("/etc/passwd")
    (place / f"{'3' * 32}.wasl").symlink_to("/dev/zero")
    os.link(secret, place / f"{'4' * 32}.wasl")
    os.mkfifo(place / f"{'5' * 32}.wasl")
    (place / f"{'6' * 32}.wasl").mkdir()
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(place / "7.wasl"))
    (place / "8").symlink_to(place)
    with Folder(place) as folder:
        listing = folder.look()
    listening.close()
    assert listing.envelopes == []
    assert codes(listing) == ["folder-file-link"] * 5 + ["folder-file-special"] * 2
    assert secret.read_bytes() == envelopes[0]


def test_a_device_is_not_opened(place: Path) -> None:
    try:
        os.mknod(place / f"{'9' * 32}.wasl", stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root may make a device here")
    assert codes(look(place)) == ["folder-file-special"]


def test_what_is_exchanged_between_look_and_read_is_not_followed(
    place: Path, envelopes: list[bytes], tmp_path: Path
) -> None:
    secret = Path(os.path.realpath(tmp_path)) / "secret"
    secret.write_bytes(envelopes[1])
    path = put(place, envelopes[0])[0]
    with Folder(place) as folder:
        listing = folder.look()
        path.unlink()
        path.symlink_to(secret)
        assert folder.read(listing.envelopes[0], listing) is None
        assert folder.remove(listing.envelopes[0])
    assert secret.exists()


def test_set_aside_does_not_follow_a_planted_link(place: Path, envelopes: list[bytes], tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (place / ASIDE).symlink_to(elsewhere)
    path = put(place, envelopes[0])[0]
    with Folder(place) as folder:
        assert not folder.set_aside(path.name)
    assert path.exists()
    assert list(elsewhere.iterdir()) == []


def test_files_of_others_are_left_alone(place: Path) -> None:
    (place / "letter.docx").write_bytes(b"PK" * 10_000)
    (place / "note.txt").write_bytes(b"hello")
    (place / "films").mkdir()
    (place / "films" / "x.wasl").write_bytes(b"WASL\x01")
    listing = look(place)
    assert (listing.foreign, listing.odd, listing.envelopes) == (2, 0, [])


def test_a_file_larger_than_any_envelope_is_not_read(place: Path) -> None:
    path = place / f"{'a' * 32}.wasl"
    with path.open("wb") as file:
        file.write(b"WASL\x01")
        file.truncate(2**40)
    assert codes(look(place)) == ["folder-file-too-large"]


def test_cards_are_told_apart(place: Path) -> None:
    with Folder(place) as folder:
        name = folder.write(b"card", suffix=CARD_SUFFIX)
        assert folder.look().cards == [name]
        assert folder.read_card(name) == b"card"


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A directory in memory where there is one: making many files on a disk takes long."""
    shared = Path("/dev/shm")  # noqa: S108 - a name of its own is made in it
    path = Path(tempfile.mkdtemp(dir=shared if os.access(shared, os.W_OK) else os.path.realpath(tmp_path)))
    yield path
    shutil.rmtree(path)


def test_a_hundred_thousand_scraps_hide_nothing(memory: Path, envelopes: list[bytes]) -> None:
    handle = os.open(memory, os.O_RDONLY)
    for number in range(100_000):
        os.close(os.open(f"scrap-{number}", os.O_CREAT | os.O_WRONLY, dir_fd=handle))
    os.close(handle)
    put(memory, envelopes[0])
    listing = look(memory)
    assert (len(listing.envelopes), listing.foreign, listing.crowded) == (1, 100_000, False)


def test_more_names_than_are_looked_at_is_said(
    place: Path, envelopes: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wasl.exchange.carriers.folder.MOST_NAMES", 2)
    put(place, *envelopes)
    listing = look(place)
    assert (len(listing.envelopes), listing.crowded) == (2, True)


def test_many_oddities_are_counted_and_not_all_kept(place: Path) -> None:
    for number in range(1100):
        (place / f"{number:032x}.wasl").write_bytes(b"")
    listing = look(place)
    assert (listing.odd, len(listing.oddities)) == (1100, 1000)


@given(st.binary(max_size=20_000))
def test_any_bytes_are_looked_at_without_a_fault(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    place = Path(os.path.realpath(tmp_path_factory.mktemp("any")))
    for start in (b"", b"WASL\x01", b"WASL\x01\x00\x00\x00\x04"):
        (place / f"{len(start):032x}.wasl").write_bytes(start + content.ljust(9000, b"\x00"))
    with Folder(place) as folder:
        listing = folder.look()
        assert [folder.read(found, listing) for found in listing.envelopes] == [None] * len(listing.envelopes)


def test_batches_hold_all_in_order_and_fit(place: Path, envelopes: list[bytes]) -> None:
    put(place, *envelopes)
    found = look(place).envelopes
    assert [len(batch) for batch in batches(found, most=2, most_bytes=10**9)] == [2, 1]
    assert [len(batch) for batch in batches(found, most=9, most_bytes=1)] == [1, 1, 1]
    assert list(batches([], most=9, most_bytes=1)) == []


def test_a_directory_that_may_not_be_read_is_said(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise OSError(5, "Input/output error")

    with Directory(place) as directory:
        monkeypatch.setattr(os, "scandir", refuse)
        with pytest.raises(CarrierError, match="folder-unreadable"):
            list(directory.entries(limit=10))

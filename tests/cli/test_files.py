"""Files that are not there, not files, not readable, not writable."""

import io
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from wasl.cli import files
from wasl.errors import InputError, StoreError


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        files.read_file(str(tmp_path / "none"))
    assert caught.value.code == "file-missing"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        files.read_file(str(tmp_path))
    assert caught.value.code == "file-is-directory"


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_no_system_takes(name: str) -> None:
    with pytest.raises(InputError) as caught:
        files.read_file(name)
    assert caught.value.code == "file-unreadable"


def test_what_the_system_will_not_read() -> None:
    # Reading the first page of a process's own memory fails, for root as for anybody.
    with pytest.raises(InputError) as caught:
        files.read_file("/proc/self/mem")
    assert caught.value.code == "file-unreadable"


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 3)
    file = tmp_path / "large"
    file.write_bytes(b"1234")
    with pytest.raises(InputError) as caught:
        files.read_file(str(file))
    assert caught.value.code == "file-too-large"
    file.write_bytes(b"123")
    assert files.read_file(str(file)) == b"123"


def test_standard_input_and_what_stands_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"typed")))
    assert files.read_file("-") == b"typed"
    with files.given_input(b"given"):
        assert files.read_file("-") == b"given"


def test_disk_full_leaves_what_was_there(tmp_path: Path) -> None:
    # A file that may grow no further fails as on a full disk.
    file = tmp_path / "kept"
    file.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2, before[1]))
    try:
        with pytest.raises(StoreError) as caught:
            files.write_file(str(file), b"new")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert caught.value.code == "file-unwritable"
    assert file.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["kept"]


def test_what_breaks_off_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    file.write_bytes(b"old")

    def broken() -> Iterator[bytes]:
        yield b"new"
        raise InputError("attachment-damaged")

    with pytest.raises(InputError):
        files.write_pieces(str(file), broken())
    assert file.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["kept"]


@pytest.mark.parametrize("name", ["card", "card.new"])
def test_a_link_that_lies_in_the_way_is_not_followed(name: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"not ours")
    (tmp_path / name).symlink_to(elsewhere)
    files.write_file(str(tmp_path / "card"), b"new")
    assert elsewhere.read_bytes() == b"not ours"
    assert (tmp_path / "card").read_bytes() == b"new"
    assert not (tmp_path / "card").is_symlink()
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted({"card", "elsewhere", name})


def test_written_whole(tmp_path: Path) -> None:
    file = tmp_path / "card"
    files.write_file(str(file), b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["card"]
    assert file.read_bytes() == b"new"

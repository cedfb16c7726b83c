import contextlib
import json
import os
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.node.installed import ROOT, Node, init
from wasl.store import launcher


def test_gives_the_credentials_once_and_keeps_the_home_private(installed: Node) -> None:
    credentials = installed.made["manager"]["credentials"]
    assert installed.made["manager"]["officer"]["login"] == "amal"
    assert len(credentials["passphrase"]) >= 16
    assert credentials["totp_uri"].startswith("otpauth://totp/")
    cluster = installed.home / "pg"
    ours = [path for path in installed.home.rglob("*") if cluster not in path.parents and not path.is_socket()]
    for path in [installed.home, *ours]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert not mode & 0o077, f"{path} {mode:o}"
    assert not any(credentials["passphrase"].encode() in path.read_bytes() for path in ours if path.is_file())


def test_leaves_a_folder_alone_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    done = init(tmp_path)
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == "home-taken"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_leaves_nothing_if_the_database_does_not_answer(tmp_path: Path) -> None:
    nowhere = f"postgresql://nobody:nothing@/nowhere?host={tmp_path}"
    done = init(tmp_path / "doha", WASL_DATABASE_URL=nowhere, WASL_DATABASE_OWNER_URL=nowhere)
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["code"] == "postgres-unreachable"
    assert not (tmp_path / "doha").exists()


def test_leaves_nothing_if_it_fails_after_the_database_was_made(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    # The keys and the database come first; the tables fail, because their owner may not make any.
    done = init(empty, PGOPTIONS="-c default_transaction_read_only=on")
    assert done.returncode == 1
    assert empty.exists()
    assert not list(empty.iterdir())
    assert not launcher.is_running(empty / "pg")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Mounts a disk of so many megabytes."""
    place = tmp_path / "disk"
    place.mkdir()

    def mount(size_mb: int) -> Path:
        options = ["-t", "tmpfs", "-o", f"size={size_mb}m,mode=0755", "tmpfs", str(place)]
        if os.geteuid() != 0 or subprocess.run(["/bin/mount", *options], check=False, capture_output=True).returncode:
            pytest.skip("no right to mount a small disk here")
        return place

    yield mount
    if place.is_mount():
        subprocess.run(["/bin/umount", "--lazy", str(place)], check=True)


def test_a_full_disk_is_said_and_nothing_is_left(small_disk: Callable[[int], Path]) -> None:
    disk = small_disk(24)
    done = init(disk / "doha")
    assert done.returncode == 1, done.stdout
    assert json.loads(done.stdout)["error"]["code"] == "disk-full"
    assert not list(disk.iterdir())


def test_a_node_on_a_full_disk_does_not_start_and_starts_once_there_is_room(
    small_disk: Callable[[int], Path],
) -> None:
    disk = small_disk(160)
    node = Node(home=disk / "doha")
    assert init(node.home).returncode == 0
    ballast = disk / "ballast"
    _fill(ballast)
    assert node.refused("node", "start")["code"] == "disk-full"
    assert not node.status["running"]
    ballast.unlink()
    node.wasl("node", "start")
    try:
        assert node.is_healthy()
        node.appoint("kamal", "originate", "read")
        _fill(ballast)
        # Much is written at once, and what was written is taken back. The server outlives that as long as its log has
        # room; where it has none, it stops, and comes back with the node, having lost nothing.
        assert node.refused(*_IMPORT, "--as", "kamal")["code"] in {"disk-full", "database-gone"}
        ballast.unlink()
        node.wasl("node", "stop")
        node.wasl("node", "start")
        assert node.wasl("tray", login="kamal")["own"] == []
        assert node.wasl(*_IMPORT, login="kamal")["items"] > 0
    finally:
        ballast.unlink(missing_ok=True)
        node.wasl("node", "stop")


_IMPORT = ("import", "ofac", str(ROOT / "examples" / "ofac-designations" / "designations.json"))


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(2**16))

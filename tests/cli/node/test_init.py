import json
import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.node.installed import Node, init
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
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    if os.geteuid() != 0 or _mount(place) != 0:
        pytest.skip("no right to mount a small disk here")
    yield place
    subprocess.run(["/bin/umount", "--lazy", str(place)], check=True)


def _mount(place: Path) -> int:
    options = ["-t", "tmpfs", "-o", "size=24m,mode=0755", "tmpfs", str(place)]
    return subprocess.run(["/bin/mount", *options], check=False, capture_output=True).returncode


def test_a_full_disk_is_said_and_nothing_is_left(small_disk: Path) -> None:
    done = init(small_disk / "doha")
    assert done.returncode == 1, done.stdout
    assert json.loads(done.stdout)["error"]["code"] == "disk-full"
    assert not (small_disk / "doha").exists()

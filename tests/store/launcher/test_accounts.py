"""The server as root, as an ordinary account, on full disks and behind closed doors: all real."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest

from tests.store.launcher.accounts import NOBODY, needs_root, reachable_folder, run_as_nobody
from wasl.errors import StoreError
from wasl.store import launcher
from wasl.store.launcher.faults import naming_faults, raise_fault
from wasl.store.launcher.lock import read_server_pid

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")  # the fork of run_as_nobody


class Seen(NamedTuple):
    """What one life of a server showed."""

    code: str
    server_uid: int = -1
    word: str = ""


def live(data: Path) -> Seen:
    """One whole life of a server: made, started, written to in Arabic, stopped."""
    try:
        launcher.create(data, fast=True)
        urls = launcher.create_database(launcher.start(data), "life")
        server = read_server_pid(data)
        uid = Path(f"/proc/{server}").stat().st_uid
        with psycopg.connect(urls.owner) as connection:
            row = connection.execute("SELECT lower('РАХМОНОВ') || upper('é') || 'محمد'").fetchone()
        launcher.stop(data)
        return Seen("stopped" if not launcher.is_running(data) else "running", uid, str(row and row[0]))
    except StoreError as refused:
        return Seen(refused.code)


def test_whoever_runs_the_tests_can_run_a_server() -> None:
    with reachable_folder(owner=os.geteuid()) as folder:
        seen = live(folder / "data")
        assert (seen.code, seen.word) == ("stopped", "рахмоновÉمحمد")
        # In a namespace the files stay ours, so that we can copy and remove them.
        assert {path.stat().st_uid for path in folder.rglob("*")} == {os.geteuid()}


@needs_root
def test_an_ordinary_account_can_run_a_server(cluster: launcher.Cluster) -> None:
    assert launcher.is_running(cluster.data)  # everything is imported before the account changes
    with reachable_folder(owner=NOBODY) as folder:
        seen = run_as_nobody(lambda: live(folder / "data"))
    assert seen == Seen("stopped", NOBODY, "рахмоновÉمحمد")


@needs_root
def test_root_without_namespaces_runs_the_server_as_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with reachable_folder(owner=0) as folder:
        assert live(folder / "data") == Seen("stopped", NOBODY, "рахмоновÉمحمد")


@needs_root
def test_root_starts_the_server_of_an_ordinary_account_as_that_account(cluster: launcher.Cluster) -> None:
    assert launcher.is_running(cluster.data)
    with reachable_folder(owner=NOBODY) as folder:
        data = folder / "data"
        run_as_nobody(lambda: launcher.create(data, fast=True).data)
        try:
            launcher.start(data)
            assert Path(f"/proc/{read_server_pid(data)}").stat().st_uid == NOBODY
        finally:
            launcher.stop(data)


@needs_root
def test_a_folder_that_nobody_can_reach_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    tmp_path.chmod(0o700)
    with pytest.raises(StoreError, match="postgres-folder-denied") as refused:
        launcher.create(tmp_path / "data")
    assert Path(str(refused.value.data["path"])) in (tmp_path / "data").parents


@needs_root
def test_an_ordinary_account_is_kept_out_of_what_is_not_its_own(cluster: launcher.Cluster) -> None:
    assert launcher.is_running(cluster.data)
    with reachable_folder(owner=0) as folder:
        assert run_as_nobody(lambda: live(folder / "data")) == Seen("postgres-folder-denied")
    assert run_as_nobody(lambda: code_of_stop(cluster.data)) == "postgres-folder-denied"
    assert launcher.is_running(cluster.data)


def code_of_stop(data: Path) -> str:
    try:
        launcher.stop(data)
    except StoreError as refused:
        return refused.code
    return "stopped"


FULL_DISK = """
import sys
from pathlib import Path
from wasl.errors import StoreError
from wasl.store import launcher
try:
    launcher.create(Path(sys.argv[1]) / "data")
except StoreError as refused:
    print(refused.code, *(path.name for path in Path(sys.argv[1]).iterdir()))
"""


@needs_root
def test_a_full_disk_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    script = f"mount -t tmpfs -o size=12m none '{tmp_path}' && exec '{sys.executable}' -c '{FULL_DISK}' '{tmp_path}'"
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script]
    done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=60)
    assert (done.stdout.split(), done.stderr) == (["disk-full"], "")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EACCES, "postgres-folder-denied"),
        (errno.EROFS, "postgres-folder-denied"),
        (errno.EIO, "postgres-failed"),
    ],
)
def test_refusals_of_the_file_system_are_named(number: int, code: str) -> None:
    with pytest.raises(StoreError) as refused, naming_faults(Path("/data")):
        raise OSError(number, os.strerror(number), "/data/file")
    assert (refused.value.code, refused.value.data["path"]) == (code, "/data/file")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('FATAL:  could not write lock file "postmaster.pid": No space left on device', "disk-full"),
        (
            'FATAL:  lock file "postmaster.pid" exists\nHINT:  Is another postmaster running?',
            "postgres-running",
        ),
        ("FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use", "postgres-orphans"),
        ('initdb: error: invalid locale name "C.UTF-8"', "postgres-locale"),
        ('FATAL:  data directory "/data" has wrong ownership', "postgres-folder-denied"),
        ("Segmentation fault", "postgres-failed"),
    ],
)
def test_what_the_programs_say_is_named(said: str, code: str) -> None:
    with pytest.raises(StoreError) as refused:
        raise_fault(said, Path("/data"))
    assert refused.value.code == code

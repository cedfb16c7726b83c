"""The life of a server: one data folder, one server, and every way in which that may be disturbed."""

import os
import signal
import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.store.launcher.accounts import NOBODY, needs_root, reachable_folder
from wasl.errors import StoreError
from wasl.store import launcher
from wasl.store.launcher.lock import IMPOSSIBLE_PID, LOCK_NAME, free_stale_locks, read_server_pid


@pytest.fixture(scope="module")
def stopped() -> Iterator[Path]:
    """A data folder whose server each test may start; whatever happened, it is stopped at the end."""
    with reachable_folder(owner=os.geteuid()) as folder:
        data = folder / "data"
        launcher.create(data, fast=True)
        yield data
        launcher.stop(data)


@pytest.fixture
def data(stopped: Path) -> Iterator[Path]:
    yield stopped
    launcher.stop(stopped)


def code_of_start(data: Path) -> str:
    try:
        launcher.start(data)
    except StoreError as refused:
        return refused.code
    return "started"


def test_start_and_stop(data: Path) -> None:
    assert not launcher.is_running(data)
    cluster = launcher.start(data)
    assert launcher.is_running(data)
    assert launcher.attach(data) == cluster
    launcher.stop(data)
    assert not launcher.is_running(data)
    launcher.stop(data)
    with pytest.raises(StoreError, match="postgres-stopped"):
        launcher.attach(data)


def test_second_start_is_refused_and_disturbs_nothing(data: Path) -> None:
    cluster = launcher.start(data)
    with psycopg.connect(cluster.url()) as connection:
        assert code_of_start(data) == "postgres-running"
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_of_two_starts_at_once_one_wins(data: Path) -> None:
    codes: list[str] = []
    starts = [threading.Thread(target=lambda: codes.append(code_of_start(data))) for _ in range(3)]
    for each in starts:
        each.start()
    for each in starts:
        each.join()
    assert sorted(codes) == ["postgres-running", "postgres-running", "started"]


def test_create_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "something").write_text("kept", encoding="ascii")
    with pytest.raises(StoreError, match="postgres-exists"):
        launcher.create(tmp_path / "data")
    assert (tmp_path / "data" / "something").read_text(encoding="ascii") == "kept"


def test_start_without_a_cluster(tmp_path: Path) -> None:
    assert code_of_start(tmp_path / "nothing") == "postgres-absent"


@pytest.mark.parametrize("name", ['quo"te', "$(touch gone)", "back`tick", "back\\slash", "new\nline"])
def test_a_path_that_a_shell_would_act_on_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match="postgres-folder-name"):
        launcher.create(tmp_path / name)


def test_lost_password_is_named(data: Path) -> None:
    password = data.with_name("data.password")
    kept = password.rename(data.with_name("kept"))
    try:
        assert code_of_start(data) == "postgres-password-missing"
    finally:
        kept.rename(password)
    assert code_of_start(data) in {"started", "postgres-running"}


# --- the lock ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("owner", ["foreign", "dead", "nonsense"])
def test_stale_lock_is_recovered(data: Path, owner: str) -> None:
    dead = subprocess.Popen(["/bin/true"])
    dead.wait()
    first = {"foreign": str(os.getpid()), "dead": str(dead.pid), "nonsense": "###"}[owner]
    lines = [first, str(data), "1700000000", "5432", str(data.with_name("data.sockets")), "", " 1 1", "ready   ", ""]
    (data / LOCK_NAME).write_text("\n".join(lines), encoding="ascii")
    (data.with_name("data.sockets") / ".s.PGSQL.5432.lock").write_text("\n".join(lines[:5]), encoding="ascii")
    assert not launcher.is_running(data)
    assert code_of_start(data) == "started"


def test_empty_lock_of_a_full_disk_is_recovered(data: Path) -> None:
    (data / LOCK_NAME).touch()
    assert code_of_start(data) == "started"


def test_server_that_was_killed_starts_again(data: Path) -> None:
    cluster = launcher.start(data)
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (word text)")
        connection.execute("INSERT INTO kept VALUES ('وصل')")
        connection.execute("CHECKPOINT")
    server = read_server_pid(data)
    assert server is not None
    os.kill(server, signal.SIGKILL)
    deadline = time.monotonic() + 20
    # Its children need a moment to notice, and until then PostgreSQL rightly refuses.
    while (code := code_of_start(data)) != "started":
        assert code in {"postgres-orphans", "postgres-running"}
        assert time.monotonic() < deadline
        time.sleep(0.1)
    with psycopg.connect(cluster.url()) as connection:
        assert connection.execute("SELECT word FROM kept").fetchone() == ("وصل",)


def test_what_a_stale_lock_says_of_shared_memory_is_kept(tmp_path: Path) -> None:
    # PostgreSQL reads there whether processes of the dead server still write into the data.
    lock = tmp_path / LOCK_NAME
    lock.write_text("17\n/data\n1700000000\n5432\n\n\n 1 65536\nready\n", encoding="ascii")
    free_stale_locks(tmp_path)
    first, _, rest = lock.read_text(encoding="ascii").partition("\n")
    assert (int(first), rest) == (IMPOSSIBLE_PID, "/data\n1700000000\n5432\n\n\n 1 65536\nready\n")


def test_a_server_that_fails_its_self_test_is_not_left_running(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: launcher.Cluster) -> None:
        raise StoreError("postgres-text-broken", database="postgres")

    with monkeypatch.context() as broken:
        broken.setattr("wasl.store.launcher.server.prepare_superuser_database", fail)
        assert code_of_start(data) == "postgres-text-broken"
    assert not launcher.is_running(data)
    assert code_of_start(data) == "started"


def test_data_of_another_version_are_not_given_to_this_one(data: Path) -> None:
    version = data / "PG_VERSION"
    kept = version.read_text(encoding="ascii")
    version.write_text("99\n", encoding="ascii")
    try:
        assert code_of_start(data) == "postgres-version-missing"
    finally:
        version.write_text(kept, encoding="ascii")


def test_the_lock_of_another_server_is_not_taken_for_ours(data: Path, cluster: launcher.Cluster) -> None:
    (data / LOCK_NAME).write_text((cluster.data / LOCK_NAME).read_text(encoding="ascii"), encoding="ascii")
    assert not launcher.is_running(data)
    assert code_of_start(data) == "started"
    assert launcher.is_running(cluster.data)


# --- the socket -------------------------------------------------------------------------------------------------------


def test_server_has_no_network_and_a_private_socket(data: Path) -> None:
    cluster = launcher.start(data)
    with psycopg.connect(cluster.url()) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert stat.S_IMODE(cluster.sockets.stat().st_mode) == 0o700
    assert stat.S_IMODE((cluster.sockets / ".s.PGSQL.5432").stat().st_mode) == 0o700
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE(data.with_name("data.password").stat().st_mode) == 0o600


def test_password_is_asked_for(data: Path) -> None:
    cluster = launcher.start(data)
    with pytest.raises(psycopg.OperationalError, match="no password supplied"):
        psycopg.connect(cluster.url().replace(cluster.password, ""))
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(cluster.url().replace(cluster.password, "guess"))
    assert cluster.password not in repr(cluster)


@pytest.mark.parametrize("name", ["d" * 120, "with space, comma", "бази-данных"])
def test_long_and_strange_paths_get_a_short_socket(name: str) -> None:
    with reachable_folder(owner=os.geteuid()) as folder:
        data = folder / name
        launcher.create(data, fast=True)
        try:
            cluster = launcher.start(data)
            assert len(os.fsencode(cluster.sockets)) < 100
            with psycopg.connect(cluster.url()) as connection:
                assert connection.execute("SELECT 1").fetchone() == (1,)
        finally:
            launcher.stop(data)
        cluster.sockets.rmdir()


def test_socket_folder_of_somebody_else_is_refused(data: Path) -> None:
    sockets = data.with_name("data.sockets")
    sockets.chmod(0o777)
    try:
        assert code_of_start(data) == "postgres-socket-folder"
    finally:
        sockets.chmod(0o700)
    kept = sockets.rename(data.with_name("kept.sockets"))
    sockets.symlink_to(kept)
    try:
        assert code_of_start(data) == "postgres-socket-folder"
    finally:
        sockets.unlink()
        kept.rename(sockets)


@needs_root
def test_a_socket_folder_that_another_account_made_is_refused(data: Path) -> None:
    sockets = data.with_name("data.sockets")
    os.chown(sockets, NOBODY, NOBODY)
    try:
        assert code_of_start(data) == "postgres-socket-folder"
    finally:
        os.chown(sockets, data.stat().st_uid, data.stat().st_gid)


# --- settings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("fast", "expected"), [(True, "off"), (False, "on")])
def test_only_throw_away_clusters_give_up_durability(
    tmp_path_factory: pytest.TempPathFactory, fast: bool, expected: str
) -> None:
    data = tmp_path_factory.mktemp("durable") / "data"
    launcher.create(data, fast=fast)
    try:
        launcher.start(data)
        launcher.stop(data)
        cluster = launcher.start(data)
        with psycopg.connect(cluster.url()) as connection:
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):
                assert connection.execute("SELECT current_setting(%s)", [setting]).fetchone() == (expected,)
            assert connection.execute("SHOW shared_buffers").fetchone() == ("64MB",)
            # The file that is written and a spare: a full disk is an error of one statement and not the server's end.
            spare = (
                "SELECT count(*) > 0 FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'"
                " AND name > pg_walfile_name(pg_current_wal_lsn())"
            )
            assert connection.execute(spare).fetchone() == (not fast,)
    finally:
        launcher.stop(data)


TERSE = {
    "log_error_verbosity": "terse",
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_statement": "none",
}


def test_nothing_of_the_content_reaches_the_log(data: Path) -> None:
    canary = "قناري-канарейка-canary"
    cluster = launcher.start(data)
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute("CREATE TEMPORARY TABLE secret (word text PRIMARY KEY, number integer)")
        connection.execute("INSERT INTO secret VALUES (%s, 1)", [canary])
        for statement, values in (
            ("INSERT INTO secret VALUES (%s, 1)", [canary]),
            (f"INSERT INTO secret VALUES ('{canary}', 1)", []),
            ("INSERT INTO secret (number) VALUES (%s::text::integer)", [canary]),
            (f'SELECT "{canary}"', []),
            (f"SELEKT '{canary}'", []),
        ):
            with pytest.raises(psycopg.Error):
                connection.execute(statement.encode(), values or None)
        # One that succeeds, with its words in it: no setting may write those either.
        connection.execute(f"INSERT INTO secret VALUES ('{canary} again', 2)".encode())
        # Each wall stands by itself, so that an administrator who opens one does not open the rest.
        for setting, value in TERSE.items():
            assert connection.execute("SELECT current_setting(%s)", [setting]).fetchone() == (value,), setting
    launcher.stop(data)
    log = (data / "server.log").read_text(encoding="utf-8")
    assert "ready to accept connections" in log
    for part in canary.split("-"):
        assert part not in log

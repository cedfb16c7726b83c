"""Creates, starts and stops one PostgreSQL server for one data folder.

Beside the data folder DATA lie DATA.password (the superuser's, for its owner only), DATA.start (held while a start is
under way) and, if the path is short enough, DATA.sockets. The server has no network: only a unix socket.
"""

import fcntl
import os
import secrets
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wasl.errors import StoreError
from wasl.store.launcher.account import Account, choose_account, hand_over, run
from wasl.store.launcher.binaries import find
from wasl.store.launcher.cluster import SUPERUSER, Cluster, describe, locate, password_file
from wasl.store.launcher.configuration import is_fast, write_configuration
from wasl.store.launcher.database import keep_spare_log, prepare_superuser_database
from wasl.store.launcher.faults import naming_faults, raise_fault
from wasl.store.launcher.lock import free_stale_locks, read_server_pid
from wasl.store.launcher.sockets import lock_of, make_sockets, place_sockets

START_TIMEOUT_S = 90
STOP_TIMEOUT_S = 60


def create(data: Path, *, fast: bool = False) -> Cluster:
    """Makes a data folder: UTF-8 with the C.UTF-8 locale, passwords for everyone. The server is not started.

    Args:
        data: A folder that does not exist yet or is empty.
        fast: Without durability: only for clusters that are thrown away.

    Returns:
        The cluster.

    Raises:
        StoreError: postgres-exists if the folder holds something; postgres-missing; disk-full; and others by name.
    """
    data = locate(data)
    with naming_faults(data):
        if data.exists() and any(data.iterdir()):
            raise StoreError("postgres-exists", path=str(data))
        binaries = find()
        account = choose_account(data, binaries.path)
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        password = _write_password(data)
        hand_over(account, data, password)
        said = _run_initdb(binaries.path, account, data, fast=fast)
        if said is not None:
            _take_away(data, password)
            raise_fault(said, data)
        with _kept_whole(data, password):
            write_configuration(data, place_sockets(data), fast=fast)
        return describe(data)


def start(data: Path) -> Cluster:
    """Starts the server of a data folder and tests that it treats Arabic as text.

    Args:
        data: A folder that `create` made.

    Returns:
        The running cluster.

    Raises:
        StoreError: postgres-running on a second start, postgres-absent if there is no cluster, postgres-text-broken if
            the self-test fails; disk-full, postgres-folder-denied and others by name.
    """
    data = locate(data)
    with naming_faults(data):
        if not (data / "PG_VERSION").exists():
            raise StoreError("postgres-absent", path=str(data))
        with _only_one_start(data):
            _start_server(data)
            cluster = describe(data)
            try:
                prepare_superuser_database(cluster)
                if not is_fast(data):
                    keep_spare_log(cluster)
            except StoreError:
                stop(data)
                raise
            return cluster


def stop(data: Path) -> None:
    """Stops the server of a data folder; open transactions are rolled back. Nothing happens if none runs.

    Args:
        data: The data folder.

    Raises:
        StoreError: postgres-failed if it does not stop in time.
    """
    data = locate(data)
    with naming_faults(data):
        pid = read_server_pid(data)
        if pid is None:
            return
        os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + STOP_TIMEOUT_S
        while read_server_pid(data) == pid:
            if time.monotonic() > deadline:
                raise StoreError("postgres-failed", path=str(data), log=str(data / "server.log"))
            time.sleep(0.02)


def is_running(data: Path) -> bool:
    """Says whether a server runs on a data folder.

    Args:
        data: The data folder.

    Returns:
        True if one runs.
    """
    data = locate(data)
    with naming_faults(data):
        return read_server_pid(data) is not None


def attach(data: Path) -> Cluster:
    """Describes the running server of a data folder.

    Args:
        data: The data folder.

    Returns:
        The cluster.

    Raises:
        StoreError: postgres-stopped if none runs.
    """
    if not is_running(data):
        raise StoreError("postgres-stopped", path=str(data))
    data = locate(data)
    with naming_faults(data):
        return describe(data)


@contextmanager
def _kept_whole(data: Path, password: Path) -> Iterator[None]:
    try:
        yield
    except OSError:
        _take_away(data, password)
        raise


def _take_away(data: Path, password: Path) -> None:
    # Half a cluster is one that nothing will ever start.
    shutil.rmtree(data, ignore_errors=True)
    password.unlink(missing_ok=True)


def _write_password(data: Path) -> Path:
    path = password_file(data)
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(32))
    return path


def _run_initdb(programs: Path, account: Account, data: Path, *, fast: bool) -> str | None:
    # What it said if it failed. The locale is libc's C.UTF-8: with C, pg_trgm finds no letter in Arabic or Russian.
    command: list[str | Path] = [
        programs / "initdb",
        f"--pgdata={data}",
        f"--username={SUPERUSER}",
        f"--pwfile={password_file(data)}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=libc",
        "--locale=C.UTF-8",
        "--no-instructions",
        *(["--no-sync"] if fast else []),
    ]
    done = run(account, command)
    return done.stderr if done.returncode else None


def _start_server(data: Path) -> None:
    if read_server_pid(data) is not None:
        raise StoreError("postgres-running", path=str(data))
    binaries = find(major=int((data / "PG_VERSION").read_text(encoding="ascii")))
    account = choose_account(data, binaries.path)
    sockets = make_sockets(data, owners={os.geteuid(), account.uid or os.geteuid()})
    write_configuration(data, sockets, fast=is_fast(data))
    free_stale_locks(data, lock_of(sockets))
    # The lock of starting, too: else one start by root keeps the folder's owner from ever starting again.
    hand_over(account, data, sockets, _lock_of_starts(data))
    log = data / "server.log"
    known = log.stat().st_size if log.exists() else 0
    wait: list[str | Path] = ["--wait", f"--timeout={START_TIMEOUT_S}"]
    done = run(account, [binaries.path / "pg_ctl", "start", *wait, f"--pgdata={data}", f"--log={log}"])
    if done.returncode:
        news = log.read_bytes()[known:].decode(errors="replace") if log.exists() else ""
        raise_fault(done.stderr + news, data)


def _lock_of_starts(data: Path) -> Path:
    return data.with_name(f"{data.name}.start")


@contextmanager
def _only_one_start(data: Path) -> Iterator[None]:
    # Two starts at once take turns, so that the second finds the first one's server and not its half-written lock.
    descriptor = os.open(_lock_of_starts(data), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)

"""Runs the programs of PostgreSQL as an account they accept, because they refuse root.

A normal user runs them as itself. Root tries, in order: the account that owns the data, if that is not root; a user
namespace in which root is nobody, so that the files stay root's and no account is needed; the account nobody.
"""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wasl.errors import StoreError

NOBODY = 65534
TIMEOUT_S = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """How to start a program so that it does not run as root.

    Attributes:
        prefix: What to put before the command.
        uid: The account to change to, or None to stay.
    """

    prefix: tuple[str, ...] = ()
    uid: int | None = None


def choose_account(data: Path, programs: Path) -> Account:
    """Chooses who runs the server of a data folder.

    Args:
        data: The data folder; it need not exist yet.
        programs: The folder of the programs, which the account must be able to run.

    Returns:
        The account.

    Raises:
        StoreError: postgres-as-root if we are root and nothing else is possible.
    """
    if os.geteuid() != 0:
        return Account()
    if data.exists() and (owner := data.stat().st_uid) != 0:
        return Account(uid=owner)
    unshare = shutil.which("unshare")
    if unshare:
        namespace = Account(prefix=(unshare, "--user", f"--map-user={_ordinary_uid()}", "--"))
        if _can_run(namespace, programs):
            return namespace
    if _can_run(Account(uid=NOBODY), programs):
        return Account(uid=NOBODY)
    raise StoreError("postgres-as-root")


def run(account: Account, command: list[str | Path]) -> subprocess.CompletedProcess[str]:
    """Runs one program to its end, in a clean environment.

    Args:
        account: Who runs it.
        command: The program and its arguments.

    Returns:
        Its exit status and what it said.
    """
    return subprocess.run(
        [*account.prefix, *command],
        capture_output=True,
        check=False,
        cwd="/",
        # Nothing of the caller's: PGDATA, PGOPTIONS or a C locale would change what the server does.
        env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"},
        text=True,
        timeout=TIMEOUT_S,
        umask=0o077,
        user=account.uid,
        group=account.uid,
        extra_groups=None if account.uid is None else (),
    )


def hand_over(account: Account, *paths: Path) -> None:
    """Gives files and folders to the account that will use them, if it is another one than ours.

    Args:
        account: Who will use them.
        *paths: What to hand over, with all that is in it.

    Raises:
        StoreError: postgres-folder-denied if a folder above one of them keeps the account out.
    """
    if account.uid is None:
        return
    for path in paths:
        for parent in path.parents:
            if not _may_enter(account.uid, parent):
                raise StoreError("postgres-folder-denied", path=str(parent))
        for each in (path, *path.rglob("*")):
            os.chown(each, account.uid, account.uid, follow_symlinks=False)


def _may_enter(uid: int, folder: Path) -> bool:
    status = folder.stat()
    return bool(status.st_mode & (0o100 if status.st_uid == uid else 0o001))


def _can_run(account: Account, programs: Path) -> bool:
    try:
        return run(account, [programs / "postgres", "--version"]).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def _ordinary_uid() -> int:
    # initdb wants the account to have a name, so the namespace maps to one that the system knows.
    return next(_named_uids(), NOBODY)


def _named_uids() -> Iterator[int]:
    known = {entry.pw_uid for entry in pwd.getpwall()} - {0}
    if NOBODY in known:
        yield NOBODY
    yield from sorted(known)

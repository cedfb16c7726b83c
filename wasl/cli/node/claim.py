"""One node runs once: the lock of a running node, and what a node that died leaves behind.

The lock is the kernel's, on ``run/node.lock``: it ends with the last process that holds it, so a lock file that is left
over locks nothing. Only the processes that outlive a killed supervisor have to be found and ended: they are listed in
``run/state.json``, and one of them is ended only if its command line names this very node.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import json
import os
import signal
import time
from pathlib import Path
from typing import Any, Final, NoReturn

from wasl.cli.node.processes import command_line
from wasl.errors import StoreError

LOCK: Final = "node.lock"
STATE: Final = "state.json"
_PATIENCE_S: Final = 5.0


def claim(run: Path) -> int:
    """Take the lock of a node.

    Args:
        run: The directory ``run`` of the node.

    Returns:
        The descriptor that holds the lock; whoever inherits it holds it, too.

    Raises:
        StoreError: ``node-running`` if another process holds it, ``disk-full``, or ``home-unwritable``.
    """
    try:
        descriptor = os.open(run / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as fault:
        refuse_unwritable(fault, run)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as fault:
        os.close(descriptor)
        raise StoreError("node-running", path=str(run.parent)) from fault
    # Whoever held it before is gone, and its number may be somebody else's by now.
    os.truncate(descriptor, 0)
    return descriptor


def read_holder(run: Path) -> int | None:
    """Read who holds the lock.

    Args:
        run: The directory ``run`` of the node.

    Returns:
        Number of the supervisor; None if it has not written it yet.
    """
    try:
        return int((run / LOCK).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None


def write_holder(descriptor: int) -> None:
    """Write into the lock that this process holds it.

    Args:
        descriptor: Of the lock.
    """
    os.truncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode("ascii"), 0)


def is_claimed(run: Path) -> bool:
    """Say whether the node runs.

    Args:
        run: The directory ``run`` of the node.

    Returns:
        True if some process holds the lock.
    """
    if not (run / LOCK).exists():
        return False
    try:
        os.close(claim(run))
    except StoreError as fault:
        return fault.code == "node-running"
    return False


def write_state(run: Path, state: dict[str, Any]) -> None:
    """Write what runs, whole or not at all.

    Args:
        run: The directory ``run`` of the node.
        state: JSON.

    Raises:
        StoreError: ``disk-full`` or ``home-unwritable``.
    """
    draft = run / f"{STATE}.new"
    try:
        draft.write_text(json.dumps(state), encoding="utf-8")
        draft.replace(run / STATE)
    except OSError as fault:
        refuse_unwritable(fault, run)


def read_state(run: Path) -> dict[str, Any]:
    """Read what runs.

    Args:
        run: The directory ``run`` of the node.

    Returns:
        JSON; empty if nothing was written, or not to the end.
    """
    try:
        state = json.loads((run / STATE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) else {}


def end_orphans(run: Path) -> int:
    """End the doors of a supervisor that was killed; nothing else can have their numbers and name this node.

    Args:
        run: The directory ``run`` of the node, whose lock we hold.

    Returns:
        How many were ended.
    """
    doors = read_state(run).get("doors", {}).values()
    orphans = [
        int(door["pid"]) for door in doors if door.get("pid") and str(run.parent) in command_line(int(door["pid"]))
    ]
    for pid in orphans:
        end_group(pid)
    (run / STATE).unlink(missing_ok=True)
    return len(orphans)


def end_group(leader: int, *, patience_s: float = _PATIENCE_S) -> None:
    """End a process that leads its group, and its children: first by asking.

    Args:
        leader: Process number.
        patience_s: How long to wait before it is killed.
    """
    deadline = time.monotonic() + patience_s
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGTERM)
        while time.monotonic() < deadline:
            os.killpg(leader, 0)
            time.sleep(0.05)
        os.killpg(leader, signal.SIGKILL)


def refuse_unwritable(fault: OSError, run: Path) -> NoReturn:
    """Turn a refusal of the file system into an error of ours.

    Args:
        fault: The refusal.
        run: Where something was to be written.

    Raises:
        StoreError: ``disk-full`` or ``home-unwritable``.
    """
    if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
        raise StoreError("disk-full", path=str(run)) from fault
    raise StoreError("home-unwritable", path=str(run), fault=fault.strerror or "") from fault

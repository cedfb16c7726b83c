"""Reads the lock file of a data folder, and frees it from a process that is no server of it.

PostgreSQL itself clears a lock whose process is dead. It refuses one whose number was given to some other process since
(after a crash or a new start of the machine), and that is what we mend: the number is replaced by one that no process
can have, and the rest of the file is kept, because PostgreSQL reads in it whether orphans still use the shared memory.
An empty lock is what a full disk leaves; it is removed.
"""

import subprocess
from pathlib import Path

LOCK_NAME = "postmaster.pid"
# Above the largest process number of Linux (2^22) and of the others that we know.
IMPOSSIBLE_PID = 2**30


def read_server_pid(data: Path) -> int | None:
    """Finds the server that runs on a data folder.

    Args:
        data: The data folder, absolute.

    Returns:
        Its process number, or None if no server runs on it.
    """
    pid = _read_pid(data / LOCK_NAME)
    return pid if pid and _is_server_of(pid, data) else None


def free_stale_locks(data: Path, *others: Path) -> None:
    """Makes locks harmless that name a process which is not the server of this data folder.

    Args:
        data: The data folder, absolute, on which no server runs.
        *others: Further lock files of the same server: those of its sockets.
    """
    for path in (data / LOCK_NAME, *others):
        if not path.exists():
            continue
        _first, newline, rest = path.read_text(encoding="utf-8").partition("\n")
        if newline:
            path.write_text(f"{IMPOSSIBLE_PID}\n{rest}", encoding="utf-8")
        else:
            path.unlink()


def _read_pid(path: Path) -> int | None:
    try:
        first = path.read_text(encoding="utf-8").partition("\n")[0].strip()
    except FileNotFoundError:
        return None
    return abs(int(first)) if first.lstrip("-").isdigit() else None


def _is_server_of(pid: int, data: Path) -> bool:
    # pg_ctl starts the server as `postgres -D DATA`, and the first process keeps that line.
    arguments = _read_command(pid)
    return bool(arguments) and Path(arguments[0]).name == "postgres" and str(data) in arguments


def _read_command(pid: int) -> list[str]:
    if Path("/proc/self/cmdline").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")
        except OSError:
            return []
    shown = subprocess.run(["/bin/ps", "-p", str(pid), "-o", "args="], capture_output=True, check=False, text=True)
    return shown.stdout.split()

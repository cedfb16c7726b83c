"""What the system says of processes: their command lines, their children and their memory.

Read from /proc where there is one (Linux), else from `ps`.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")
_KIB: Final = 1024


def command_line(pid: int) -> str:
    """Read the command line of a process.

    Args:
        pid: Process number.

    Returns:
        Its arguments, with spaces between; empty if there is no such process.
    """
    if _has_proc():
        try:
            return (_PROC / str(pid) / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    return _ask_ps(pid, "args=")


def is_alive(pid: int) -> bool:
    """Say whether a process is there and has not ended.

    Args:
        pid: Process number.

    Returns:
        False also for one that ended and was not yet fetched by its parent.
    """
    return bool(command_line(pid))


def family(pid: int) -> tuple[int, ...]:
    """List a process and all that descend from it.

    Args:
        pid: Process number.

    Returns:
        Process numbers, the first one first.
    """
    children: dict[int, list[int]] = {}
    for child, parent in _parents():
        children.setdefault(parent, []).append(child)
    found = [pid]
    for each in found:
        found.extend(children.get(each, ()))
    return tuple(found)


def memory_bytes(*pids: int) -> int:
    """Add up the memory of processes.

    Args:
        *pids: Process numbers; one that has ended counts nothing.

    Returns:
        Bytes; what several processes share is counted once where the system can say so (Linux, PSS).
    """
    return sum(_memory(pid) for pid in pids)


def _memory(pid: int) -> int:
    if not _has_proc():
        return int(_ask_ps(pid, "rss=") or 0) * _KIB
    for name, field in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        try:
            lines = (_PROC / str(pid) / name).read_text(encoding="ascii", errors="replace").splitlines()
        except OSError:
            continue
        return next((int(line.split()[1]) * _KIB for line in lines if line.startswith(field)), 0)
    return 0


def _parents() -> Iterator[tuple[int, int]]:
    if not _has_proc():
        shown = subprocess.run(["/bin/ps", "-A", "-o", "pid=,ppid="], capture_output=True, check=False, text=True)
        yield from ((int(child), int(parent)) for child, parent in map(str.split, shown.stdout.splitlines()))
        return
    for folder in _PROC.iterdir():
        if folder.name.isdecimal():
            try:
                # The name of the program stands in brackets and may hold anything, spaces and brackets too.
                rest = (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            except OSError:
                continue
            yield int(folder.name), int(rest[1])


def _has_proc() -> bool:
    return (_PROC / "self" / "stat").exists()


def _ask_ps(pid: int, what: str) -> str:
    shown = subprocess.run(["/bin/ps", "-o", what, "-p", str(pid)], capture_output=True, check=False, text=True)
    return shown.stdout.strip()

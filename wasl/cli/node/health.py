"""Do the doors of a node answer? Asked from outside, as a browser and a peer would."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, Final

from wasl.cli.node.claim import is_claimed, read_state
from wasl.cli.node.doors import NAMES
from wasl.cli.node.processes import is_alive
from wasl.errors import StoreError
from wasl.flow.machine import LOOPBACK, Config, Home

PATIENCE_S: Final = 60.0
_FRESH_S: Final = 15.0
_ANSWER_S: Final = 5.0
_TICK_S: Final = 0.1
_CRASHES: Final = 2
_LINES: Final = 3
_SERVER_FAULT: Final = 500


def web_answers(config: Config) -> bool:
    """Ask the web door for its first page.

    Args:
        config: Of the node.

    Returns:
        True if it answers, and not with a fault of its own.
    """
    connection = http.client.HTTPConnection(LOOPBACK, config.web_port, timeout=_ANSWER_S)
    try:
        connection.request("GET", "/", headers={"Host": config.web_host})
        return connection.getresponse().status < _SERVER_FAULT
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def gate_answers(config: Config) -> bool:
    """Greet the gate. It shows its certificate before it looks at ours, and we have none.

    Args:
        config: Of the node.

    Returns:
        True if it speaks TLS 1.3.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    # Nothing is sent and nothing is believed: this only asks whether something listens that is a gate.
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with (
            socket.create_connection((LOOPBACK, config.gate_port), timeout=_ANSWER_S) as plain,
            context.wrap_socket(plain) as secured,
        ):
            return bool(secured.getpeercert(binary_form=True))
    except OSError:
        return False


def worker_answers(home: Home, pid: int | None) -> bool:
    """Look whether the worker made its round a moment ago; it cannot without the database.

    Args:
        home: Of the node.
        pid: Its process.

    Returns:
        True if it did.
    """
    try:
        age_s = time.time() - (home.run / "worker.alive").stat().st_mtime
    except OSError:
        return False
    return pid is not None and is_alive(pid) and age_s < _FRESH_S


def door_answers(name: str, home: Home, config: Config, pid: int | None) -> bool:
    """Ask one door.

    Args:
        name: ``web``, ``gate`` or ``worker``.
        home: Of the node.
        config: Of the node.
        pid: Its process.

    Returns:
        True if it answers.
    """
    if name == "web":
        return web_answers(config)
    return gate_answers(config) if name == "gate" else worker_answers(home, pid)


def await_doors(home: Home, config: Config, *, patience_s: float = PATIENCE_S) -> None:
    """Wait until every door answers.

    Args:
        home: Of the node.
        config: Of the node.
        patience_s: For so long.

    Raises:
        StoreError: ``door-failed`` with the last lines of its log if a door keeps ending, ``door-silent`` if one does
            not answer in time, ``node-ended`` if the supervisor is gone.
    """
    deadline = time.monotonic() + patience_s
    waiting: Collection[str] = NAMES
    while waiting:
        doors = read_state(home.run).get("doors", {})
        waiting = [name for name in waiting if not door_answers(name, home, config, doors.get(name, {}).get("pid"))]
        _give_up(home, doors, waiting, late=time.monotonic() > deadline)
        if waiting:
            time.sleep(_TICK_S)


def last_lines(path: Path, *, count: int = _LINES) -> str:
    """Read the end of a log.

    Args:
        path: The log.
        count: So many lines.

    Returns:
        The lines, with a bar between; empty if there are none.
    """
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return " | ".join(line.strip() for line in lines[-count:] if line.strip())


def wait_until(done: Callable[[], bool], *, patience_s: float) -> bool:
    """Wait for something.

    Args:
        done: Says whether it has come.
        patience_s: For so long.

    Returns:
        True if it came in time.
    """
    deadline = time.monotonic() + patience_s
    while not done():
        if time.monotonic() > deadline:
            return False
        time.sleep(_TICK_S)
    return True


def _give_up(home: Home, doors: dict[str, Any], waiting: Collection[str], *, late: bool) -> None:
    if not is_claimed(home.run):
        log = home.logs / "supervisor.log"
        raise StoreError("node-ended", path=str(log), said=last_lines(log))
    for name in waiting:
        log = home.logs / f"{name}.log"
        if doors.get(name, {}).get("restarts", 0) >= _CRASHES:
            raise StoreError("door-failed", door=name, path=str(log), said=last_lines(log))
        if late:
            raise StoreError("door-silent", door=name, path=str(log), said=last_lines(log))

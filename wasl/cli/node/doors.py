"""The processes of a node, and how each is started: by module path, with the node's directory in its command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wasl.flow.machine import LOOPBACK

NAMES: Final = ("web", "gate", "worker")
RESTART_EXIT: Final = 75
"""A door that ends with this status asks to be started again at once: nothing is wrong (EX_TEMPFAIL of sysexits.h)."""

_WEB_THREADS: Final = 4
_KEPT: Final = frozenset({"WASL_POSTGRES"})  # the supervisor starts the database again with the same programs


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One process of the node.

    Attributes:
        name: ``web``, ``gate`` or ``worker``.
        command: Program and arguments.
        log: Where its standard output and error go.
    """

    name: str
    command: tuple[str, ...]
    log: Path


def list_doors(home: Path, *, web_port: int) -> tuple[Door, ...]:
    """Say which processes a node has.

    Args:
        home: The node's directory, absolute.
        web_port: Port of the web door.

    Returns:
        The doors in the order in which they start.
    """
    python = sys.executable
    commands = {
        "web": (
            *(python, "-m", "granian", "--interface", "wsgi", "--host", LOOPBACK, "--port", str(web_port)),
            *("--workers", "1", "--blocking-threads", str(_WEB_THREADS), "--no-ws", "--http", "1"),
            *("--workers-kill-timeout", "5", "--log-level", "warning"),
            # It also writes the node's directory into the command line, by which an orphan is known.
            *("--pid-file", str(home / "run" / "web.pid"), "wasl.wsgi:application"),
        ),
        "gate": (python, "-m", "wasl.gate", str(home)),
        "worker": (python, "-m", "wasl.jobs", str(home)),
    }
    return tuple(Door(name=name, command=commands[name], log=home / "logs" / f"{name}.log") for name in NAMES)


def environment(home: Path) -> Mapping[str, str]:
    """Say which environment the doors run in.

    Args:
        home: The node's directory, absolute.

    Returns:
        The caller's environment less what would change whose node it is, or with whose rights it reads the database.
    """
    kept = {name: value for name, value in os.environ.items() if name in _KEPT or not name.startswith("WASL_")}
    return kept | {
        "WASL_NODE": str(home),
        "DJANGO_SETTINGS_MODULE": "wasl.settings",
        "PYTHONUNBUFFERED": "1",
        # The doors have a few threads each, and glibc would set memory aside for every one of them.
        "MALLOC_ARENA_MAX": "2",
    }

"""What of a node runs, as a value: the answer of `wasl node status`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wasl.cli.node.claim import is_claimed, read_state
from wasl.cli.node.doors import NAMES
from wasl.cli.node.health import door_answers
from wasl.cli.node.processes import family, memory_bytes
from wasl.errors import StoreError
from wasl.flow import machine


@dataclass(frozen=True, slots=True, kw_only=True)
class StartedNode:
    """A node that runs.

    Attributes:
        node_id: Its id.
        slug: Its short name.
        home: Its directory.
        pid: The supervisor.
        web: Address for browsers.
        gate: ``host:port`` for peers.
    """

    node_id: str
    slug: str
    home: str
    pid: int
    web: str
    gate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorState:
    """One process of a node, with its children.

    Attributes:
        name: ``supervisor``, ``web``, ``gate``, ``worker`` or ``database``.
        pid: Its process, or None.
        answers: True if it does what it is there for.
        since: When it was started, aware, UTC; None if that is not known.
        restarts: How often it was started again.
        memory_bytes: Memory of it and its children.
    """

    name: str
    pid: int | None
    answers: bool
    since: datetime | None
    restarts: int
    memory_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeState:
    """What of a node runs.

    Attributes:
        running: True if its supervisor runs.
        healthy: True if every door and the database answer.
        node_id: Its id.
        slug: Its short name.
        home: Its directory.
        web: Address for browsers.
        web_port: Port of the web door.
        gate: ``host:port`` for peers.
        gate_port: Port of the gate.
        processes: Its processes.
        memory_bytes: Of all together.
        database_version: As the server says it; empty if it does not answer.
        database_origin: ``system``, ``embedded`` or ``named``.
        queues: What waits, by name; None if the database does not answer.
    """

    running: bool
    healthy: bool
    node_id: str
    slug: str
    home: str
    web: str
    web_port: int
    gate: str
    gate_port: int
    processes: tuple[DoorState, ...]
    memory_bytes: int
    database_version: str
    database_origin: str
    queues: Mapping[str, Any] | None


def read_node(home: machine.Home, config: machine.Config) -> NodeState:
    """Look at a node.

    Args:
        home: Its directory.
        config: Its configuration.

    Returns:
        What runs.
    """
    written = read_state(home.run)
    running = is_claimed(home.run)
    database = machine.read_database(home, config)
    doors = written.get("doors", {}) if running else {}
    processes = (
        _supervisor(written.get("supervisor") if running else None),
        *(_door(name, doors.get(name, {}), home, config) for name in NAMES),
        _database(database),
    )
    return NodeState(
        running=running,
        healthy=all(process.answers for process in processes),
        node_id=config.node_id,
        slug=config.slug,
        home=str(home.path),
        web=f"http://{config.web_host}:{config.web_port}",
        web_port=config.web_port,
        gate=config.gate_address,
        gate_port=config.gate_port,
        processes=processes,
        memory_bytes=sum(process.memory_bytes for process in processes),
        database_version=database.version,
        database_origin=database.origin,
        queues=_queues(home) if database.running else None,
    )


def _supervisor(pid: int | None) -> DoorState:
    memory = memory_bytes(pid) if pid else 0
    return DoorState(name="supervisor", pid=pid, answers=bool(pid), since=None, restarts=0, memory_bytes=memory)


def _door(name: str, written: Mapping[str, Any], home: machine.Home, config: machine.Config) -> DoorState:
    pid = written.get("pid")
    since = written.get("since")
    return DoorState(
        name=name,
        pid=pid,
        answers=bool(pid) and door_answers(name, home, config, pid),
        since=datetime.fromisoformat(since) if since else None,
        restarts=written.get("restarts", 0),
        memory_bytes=memory_bytes(*family(pid)) if pid else 0,
    )


def _database(facts: machine.DatabaseFacts) -> DoorState:
    memory = memory_bytes(*family(facts.pid)) if facts.pid else 0
    return DoorState(name="database", pid=facts.pid, answers=facts.running, since=None, restarts=0, memory_bytes=memory)


def _queues(home: machine.Home) -> Mapping[str, Any] | None:
    try:
        machine.open_django(home.path)
        from wasl.flow import node  # noqa: PLC0415 - needs Django

        return node.status()
    except StoreError:
        return None

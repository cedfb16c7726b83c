"""How the answers of `wasl node` look in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.table import Table

from wasl.cli.node.state import DoorState, NodeState, StartedNode
from wasl.cli.screens.centre import new_officer
from wasl.cli.screens.wording import moment, table
from wasl.cli.session import Session

if TYPE_CHECKING:
    from wasl.flow.machine.making import Made

_MIB = 1024 * 1024


def made_of(made: Made) -> dict[str, Any]:
    """Say what of a new node is told to its maker: nothing of the database's secrets.

    Args:
        made: The node.

    Returns:
        Values for JSON.
    """
    return {
        "node_id": made.config.node_id,
        "slug": made.config.slug,
        "home": str(made.home.path),
        "web": f"http://{made.config.web_host}:{made.config.web_port}",
        "web_host": made.config.web_host,
        "web_port": made.config.web_port,
        "gate": made.config.gate_address,
        "gate_port": made.config.gate_port,
        "manager": made.manager,
    }


def made(answer: dict[str, Any], session: Session) -> RenderableType:
    """Show a new node and the credentials of its first manager.

    Args:
        answer: As `made_of` gives it.
        session: For its language.

    Returns:
        Text and a small table.
    """
    return Group(
        session.say("node-now-made", path=answer["home"]),
        _facts(session, {"node-id": answer["node_id"], "web": answer["web"], "gate": answer["gate"]}),
        session.say("node-manager"),
        new_officer(answer["manager"], session),
        session.say("node-next", command=f"wasl node start {answer['home']}"),
    )


def started(node: StartedNode, session: Session) -> RenderableType:
    """Show where a node can be reached.

    Args:
        node: The node.
        session: For its language.

    Returns:
        Text and a small table.
    """
    return Group(
        session.say("node-now-started", path=node.home),
        _facts(session, {"web": node.web, "gate": node.gate, "node-id": node.node_id}),
    )


def state(node: NodeState, session: Session) -> RenderableType:
    """Show what of a node runs.

    Args:
        node: The node.
        session: For its language.

    Returns:
        Text and tables.
    """
    headings = ("node-column-process", "node-column-state", "node-column-pid", "node-column-since")
    counted = ("node-column-restarts", "node-column-memory")
    rows = [_row(process, session) for process in node.processes]
    parts: list[RenderableType] = [
        session.say("node-runs" if node.running else "node-does-not-run", path=node.home),
        table(session, (*headings, *counted), rows),
        _facts(session, _summary(node)),
    ]
    return Group(*parts)


def _row(process: DoorState, session: Session) -> tuple[str, ...]:
    word = "answers" if process.answers else "silent" if process.pid else "stopped"
    return (
        session.say(f"node-process-{process.name}"),
        session.say(f"node-state-{word}"),
        str(process.pid or "—"),
        moment(process.since, session) if process.since else "—",
        str(process.restarts),
        f"{process.memory_bytes / _MIB:.0f} MiB",
    )


def _summary(node: NodeState) -> dict[str, str]:
    facts = {
        "memory": f"{node.memory_bytes / _MIB:.0f} MiB",
        "database": f"PostgreSQL {node.database_version or '—'} ({node.database_origin})",
        "web": node.web,
        "gate": node.gate,
    }
    if node.queues is not None:
        facts["queues"] = ", ".join(f"{name} {count}" for name, count in node.queues.items())
    return facts


def _facts(session: Session, facts: dict[str, str]) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    for name, value in facts.items():
        grid.add_row(session.say(f"node-fact-{name}"), value)
    return grid

"""Writing journal lines: one call in the transaction of what it tells."""

from __future__ import annotations

from collections.abc import Sequence

from wasl.flow import clock
from wasl.journal import Line, new_salt
from wasl.record import Actor, Json, new_id
from wasl.store import journal


def write(actor: Actor | None, action: str, subjects: Sequence[str] = (), *, door: str = "", **details: Json) -> None:
    """Write that something was done.

    Args:
        actor: Who did it; None for a program of the node.
        action: Stable code, for instance ``report-read``; says nothing about content.
        subjects: Ids of what it was done to.
        door: Through which door, when there is no actor.
        **details: What else belongs to it; may be erased later without breaking any proof.
    """
    line = Line(
        line_id=new_id(),
        at=clock.now(),
        action=action,
        door=actor.door if actor else door,
        officer=actor.officer.officer_id if actor else "",
        desk=actor.desk.desk_id if actor else "",
        subjects=tuple(subjects),
        details=details,
    )
    journal.add(line, new_salt())

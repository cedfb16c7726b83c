"""Writing journal lines: one call in the transaction of what it tells. And destroying what a line says beside that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wasl.flow import clock
from wasl.journal import Line, keep
from wasl.record import Actor, Json, new_id
from wasl.store import journal

ERASED: Final = "details-erased"
SIGNED: Final = "checkpoint-signed"
_AT_ONCE: Final = 500


def write(actor: Actor | None, action: str, subjects: Sequence[str] = (), *, door: str = "", **details: Json) -> None:
    """Write that something was done.

    Args:
        actor: Who did it; None for a program of the node.
        action: Stable code, for instance ``report-read``; says nothing about content.
        subjects: Ids of what it was done to.
        door: Through which door, when there is no actor.
        **details: What else belongs to it; may be erased later without breaking any proof.
    """
    journal.add(keep(_line(actor, action, subjects, door, details)))


def erase_details(
    actor: Actor | None,
    *,
    subjects: Sequence[str] = (),
    line_ids: Sequence[str] = (),
    door: str = "",
    **details: Json,
) -> int:
    """Destroy the details of journal lines for ever; part of the transaction of what asks for it.

    Who did what to which item stays, with its place and every proof. The database itself writes the line that names
    the erased ones, so that no erasure is without it.

    Args:
        actor: Who decided it; None for a program of the node.
        subjects: Ids of things: every line about one of them is meant.
        line_ids: Further lines.
        door: Through which door, when there is no actor.
        **details: Why, for instance ``reason`` and ``order``; they can never be erased.

    Returns:
        How many lines lost their details; those that had lost them before do not count.
    """
    spared = (ERASED, SIGNED)
    found = sorted({*journal.with_details(subjects, spared), *line_ids})
    for first in range(0, len(found), _AT_ONCE):
        journal.erase_details(keep(_line(actor, ERASED, found[first : first + _AT_ONCE], door, details)))
    return len(found)


def _line(actor: Actor | None, action: str, subjects: Sequence[str], door: str, details: dict[str, Json]) -> Line:
    return Line(
        line_id=new_id(),
        at=clock.now(),
        action=action,
        door=actor.door if actor else door,
        officer=actor.officer.officer_id if actor else "",
        desk=actor.desk.desk_id if actor else "",
        subjects=tuple(subjects),
        details=details,
    )

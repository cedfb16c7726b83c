"""The reason that an officer has picked, for every step that reads: what its journal line says, and when it ends."""

from __future__ import annotations

from wasl.casework.reasons import ReasonKind
from wasl.flow import clock
from wasl.flow.wall import for_reader
from wasl.record import Actor
from wasl.store import reasons as rows
from wasl.store.reasons import StoredReason


@for_reader
def held(actor: Actor) -> StoredReason | None:
    """Return what an actor reads for, or None.

    Args:
        actor: Who reads, for which desk.

    Returns:
        The reason, if one was picked at this desk and has not ended.
    """
    return rows.current(actor.officer.officer_id, actor.desk.desk_id, clock.now())


@for_reader
def named(actor: Actor) -> dict[str, str]:
    """Return what the journal line of a read says of its reason.

    Args:
        actor: Who reads.

    Returns:
        Kind and id; nothing if no reason was picked.
    """
    found = held(actor)
    return {"reason": found.subject, "reason_kind": found.kind} if found else {}


def end_of(kind: ReasonKind, subject: str) -> None:
    """End a reason for everybody, because what it was is over; part of the step that ends it.

    Args:
        kind: What it is.
        subject: Its id.
    """
    rows.end_of_subject(kind.value, subject, clock.now())

"""Sessions in the browser: how long they last, how many there may be, and an officer's view of the officer's own.

Time is the system's here, as for the cookie: whoever holds the clock of flow must not thereby hold a session open.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from wasl.errors import AccessError
from wasl.flow import lines
from wasl.flow.wall import for_reader
from wasl.record import Actor, new_id
from wasl.store import sessions as rows
from wasl.store.connection import atomic
from wasl.store.sessions import StoredSession

IDLE: Final = timedelta(minutes=30)
"""A session in which nothing was asked for so long is over."""

LASTS: Final = timedelta(hours=8)
"""No session lasts longer, whatever is asked in it."""

MOST: Final = 5
"""Open sessions of one officer; one more ends the oldest."""

_GRAIN: Final = timedelta(minutes=1)


class Standing(StrEnum):
    """How a session stands."""

    OPEN = "open"
    IDLE = "idle"
    ENDED = "ended"


@for_reader
def begin(actor: Actor, *, address: str) -> str:
    """Note that an officer has signed in.

    Args:
        actor: The officer, both factors given.
        address: From where; empty if that is not known.

    Returns:
        Id of the session.
    """
    officer_id, session_id, now = actor.officer.officer_id, new_id(), _now()
    with atomic():
        surplus = rows.open_of(officer_id, since=now - IDLE)[MOST - 1 :]
        if surplus:
            rows.end(officer_id, now, *(each.session_id for each in surplus))
        rows.add(session_id, officer_id, address=address, now=now)
        lines.write(actor, "session-opened", [session_id])
    return session_id


def look(session_id: str, officer_id: str) -> Standing:
    """Say how a session stands, and note that something is asked in it.

    Args:
        session_id: The session.
        officer_id: Whose it should be.

    Returns:
        Open; idle if it only ran out; ended if somebody ended it, or it is not that officer's.
    """
    stored, now = rows.find(session_id, officer_id), _now()
    if stored is None or stored.ended is not None:
        return Standing.ENDED
    if now - stored.seen >= IDLE or now - stored.opened >= LASTS:
        return Standing.IDLE
    if now - stored.seen >= _GRAIN:
        rows.see(session_id, now)
    return Standing.OPEN


def was_ended(session_id: str) -> bool:
    """Say whether a session was ended by somebody; asking notes nothing.

    Args:
        session_id: The session.

    Returns:
        True also if there is none; False while it is open or only ran out.
    """
    return rows.is_ended(session_id)


def close(session_id: str, officer_id: str) -> None:
    """End a session at the end of its officer's work.

    Args:
        session_id: The session.
        officer_id: Whose it is.
    """
    rows.end(officer_id, _now(), session_id)


@for_reader
def own(actor: Actor) -> tuple[StoredSession, ...]:
    """Return the actor's own open sessions.

    Args:
        actor: The officer.

    Returns:
        The sessions, the latest first.
    """
    return rows.open_of(actor.officer.officer_id, since=_now() - IDLE)


@for_reader
def end(actor: Actor, session_id: str) -> None:
    """End one of the actor's own sessions, at once.

    Args:
        actor: The officer.
        session_id: The session.

    Raises:
        AccessError: ``not-found`` if it is none of the actor's, or over.
    """
    with atomic():
        if not rows.end(actor.officer.officer_id, _now(), session_id):
            raise AccessError("not-found")
        lines.write(actor, "session-ended", [session_id])


def _now() -> datetime:
    return datetime.now(UTC)

"""Sessions of officers in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSession:
    """One session.

    Attributes:
        session_id: Its id; not its cookie.
        address: From where it was opened; empty if that is not known.
        opened: When, aware, UTC.
        seen: When something was last asked in it, to the minute, aware, UTC.
        ended: When it ended; None while it is open.
    """

    session_id: str
    address: str
    opened: datetime
    seen: datetime
    ended: datetime | None


def add(session_id: str, officer_id: str, *, address: str, now: datetime) -> None:
    """Keep a new session.

    Args:
        session_id: Its id.
        officer_id: Whose it is.
        address: From where.
        now: When, aware, UTC.
    """
    models.OfficerSession.objects.create(
        session_id=session_id, officer_id=officer_id, address=address, opened=now, seen=now
    )


def find(session_id: str, officer_id: str) -> StoredSession | None:
    """Return a session of an officer, or None.

    Args:
        session_id: The session.
        officer_id: The officer.

    Returns:
        The session, open or ended.
    """
    row = models.OfficerSession.objects.filter(session_id=session_id, officer_id=officer_id).first()
    return None if row is None else _record_of(row)


def is_ended(session_id: str) -> bool:
    """Say whether a session was ended.

    Args:
        session_id: The session.

    Returns:
        True also if there is none.
    """
    return not models.OfficerSession.objects.filter(session_id=session_id, ended=None).exists()


def see(session_id: str, now: datetime) -> None:
    """Note that something is asked in a session.

    Args:
        session_id: The session.
        now: When, aware, UTC.
    """
    models.OfficerSession.objects.filter(session_id=session_id).update(seen=now)


def open_of(officer_id: str, *, since: datetime) -> tuple[StoredSession, ...]:
    """Return the open sessions of an officer, the latest first.

    Args:
        officer_id: The officer.
        since: Sessions that saw nothing since then are over.

    Returns:
        The sessions.
    """
    rows = models.OfficerSession.objects.filter(officer_id=officer_id, ended=None, seen__gt=since)
    return tuple(map(_record_of, rows.order_by("-opened", "session_id")))


def end(officer_id: str, now: datetime, *session_ids: str) -> int:
    """End sessions of an officer.

    Args:
        officer_id: The officer.
        now: When, aware, UTC.
        *session_ids: Which; all of them if none is named.

    Returns:
        How many were open.
    """
    rows = models.OfficerSession.objects.filter(officer_id=officer_id, ended=None)
    return (rows.filter(session_id__in=session_ids) if session_ids else rows).update(ended=now)


def _record_of(row: models.OfficerSession) -> StoredSession:
    return StoredSession(
        session_id=row.session_id, address=row.address, opened=row.opened, seen=row.seen, ended=row.ended
    )

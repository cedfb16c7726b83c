"""What officers picked as the reason of their reads: one at a time per officer and desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.record import DeskId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReason:
    """A reason that was picked.

    Attributes:
        kind: Code of what it is.
        subject: Its id.
        picked: When it was picked last, aware, UTC.
        until: When it ends or ended, aware, UTC.
    """

    kind: str
    subject: str
    picked: datetime
    until: datetime


def pick(officer_id: str, desk: DeskId, reason: StoredReason) -> None:
    """Keep what an officer picked; what was picked before ends.

    Args:
        officer_id: The officer.
        desk: The desk at which the officer sits.
        reason: What was picked.
    """
    end(officer_id, desk, reason.picked)
    models.PickedReason.objects.update_or_create(
        officer_id=officer_id,
        desk_id=desk,
        kind=reason.kind,
        subject=reason.subject,
        defaults={"picked": reason.picked, "until": reason.until},
    )


def end(officer_id: str, desk: DeskId, at: datetime) -> int:
    """End the reason of an officer at a desk.

    Args:
        officer_id: The officer.
        desk: The desk.
        at: Now.

    Returns:
        How many there were: one or none.
    """
    rows = models.PickedReason.objects.filter(officer_id=officer_id, desk_id=desk, until__gt=at)
    return rows.update(until=at)


def end_all(officer_id: str, at: datetime) -> int:
    """End what an officer reads for, at every desk.

    Args:
        officer_id: The officer.
        at: Now.

    Returns:
        How many there were.
    """
    return models.PickedReason.objects.filter(officer_id=officer_id, until__gt=at).update(until=at)


def end_of_subject(kind: str, subject: str, at: datetime) -> int:
    """End a reason for everybody who picked it.

    Args:
        kind: Code of what it is.
        subject: Its id.
        at: Now.

    Returns:
        How many officers had it.
    """
    rows = models.PickedReason.objects.filter(kind=kind, subject=subject, until__gt=at)
    return rows.update(until=at)


def current(officer_id: str, desk: DeskId, now: datetime) -> StoredReason | None:
    """Return what an officer picked last and what has not run out, or None.

    Args:
        officer_id: The officer.
        desk: The desk.
        now: The time.

    Returns:
        The reason; whether its subject is still open is for others to say.
    """
    rows = models.PickedReason.objects.filter(officer_id=officer_id, desk_id=desk, until__gt=now)
    row = rows.order_by("-picked", "-pk").first()
    return None if row is None else _record_of(row)


def recent(officer_id: str, desk: DeskId, *, limit: int) -> tuple[StoredReason, ...]:
    """Return what an officer picked at a desk, the last first.

    Args:
        officer_id: The officer.
        desk: The desk.
        limit: At most so many.

    Returns:
        The reasons, over or not.
    """
    rows = models.PickedReason.objects.filter(officer_id=officer_id, desk_id=desk).order_by("-picked", "-pk")
    return tuple(map(_record_of, rows[:limit]))


def _record_of(row: models.PickedReason) -> StoredReason:
    return StoredReason(kind=row.kind, subject=row.subject, picked=row.picked, until=row.until)

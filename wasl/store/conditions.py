"""Rights conditions and what meets them, kept and read back as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from wasl.record import Cover, DeskId, RightsCondition, StateCondition
from wasl.store import models

ADDED, CONFIRMED, STRIKING, STRUCK = "added", "confirmed", "striking", "struck"
"""States of a row: added by one officer; confirmed by another; one officer wants it struck; struck by two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCondition:
    """What this node says of a condition against a state.

    Attributes:
        stands: Which condition, against which state, for which topic.
        source: Who says so.
        day: Day or year of the source, as it is cited.
        standing: ``added``, ``confirmed``, ``striking`` or ``struck``.
        reason: Why it is to be struck, or was.
        desk: Desk of whoever decided last.
        officer_id: Who decided last.
        officer_name: The officer's name.
        at: When.
    """

    stands: StateCondition
    source: str
    day: str
    standing: str
    reason: str = ""
    desk: DeskId
    officer_id: str
    officer_name: str = ""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCover:
    """An assurance or a decision.

    Attributes:
        cover_id: Random id.
        cover: What it meets, and when.
        words: Text of the assurance, or the reason of the decision.
        reference: File or note of the state; empty for a decision.
        number: Number in this centre's register; empty if it has none.
        desk: Desk that recorded it.
        officer_id: Who recorded it; of a decision, who decided.
        officer_name: The officer's name.
        at: When.
        ended: When it was ended before its last day; None if it was not.
        ended_reason: Why.
    """

    cover_id: str
    cover: Cover
    words: str
    reference: str = ""
    number: str = ""
    desk: DeskId
    officer_id: str
    officer_name: str = ""
    at: datetime
    ended: datetime | None = None
    ended_reason: str = ""


def rows() -> tuple[StoredCondition, ...]:
    """Return every row of this node, struck ones included."""
    found = models.StateCondition.objects.select_related("officer").order_by("state", "condition", "topic")
    return tuple(_row_of(each) for each in found)


def hold(stands: StateCondition) -> StoredCondition | None:
    """Return a row, held until the transaction ends; or None.

    Args:
        stands: Which.

    Returns:
        The row.
    """
    row = (
        models.StateCondition.objects.select_for_update(of=("self",))
        .select_related("officer")
        .filter(state=stands.state, condition=stands.condition, topic=stands.topic)
        .first()
    )
    return None if row is None else _row_of(row)


def put(made: StoredCondition) -> None:
    """Keep a row, or its next state.

    Args:
        made: The row.
    """
    stands = made.stands
    models.StateCondition.objects.update_or_create(
        state=stands.state,
        condition=stands.condition,
        topic=stands.topic,
        defaults={
            "source": made.source,
            "day": made.day,
            "standing": made.standing,
            "reason": made.reason,
            "desk_id": made.desk,
            "officer_id": made.officer_id,
            "at": made.at,
        },
    )


def add_cover(made: StoredCover) -> None:
    """Keep an assurance or a decision.

    Args:
        made: What is kept.
    """
    cover = made.cover
    models.ConditionCover.objects.create(
        cover_id=made.cover_id,
        assured=cover.assured,
        state=cover.state,
        condition=cover.condition,
        topic=cover.topic,
        report_id=cover.report_id,
        words=made.words,
        reference=made.reference,
        number=made.number,
        since=cover.since,
        until=cover.until,
        desk_id=made.desk,
        officer_id=made.officer_id,
        at=made.at,
    )


def covers(*, in_force: date | None = None) -> tuple[StoredCover, ...]:
    """Return assurances and decisions, the newest first.

    Args:
        in_force: Only those that count on this day; None for all.

    Returns:
        What is kept.
    """
    found = models.ConditionCover.objects.select_related("officer").order_by("-at", "cover_id")
    if in_force is not None:
        found = found.filter(ended=None, since__lte=in_force, until__gte=in_force)
    return tuple(_cover_of(each) for each in found)


def end_cover(cover_id: str, *, officer_id: str, reason: str, at: datetime) -> bool:
    """End an assurance or a decision before its last day.

    Args:
        cover_id: Which.
        officer_id: Who ends it.
        reason: Why.
        at: Now.

    Returns:
        False if there is none, or it was ended before.
    """
    found = models.ConditionCover.objects.filter(cover_id=cover_id, ended=None)
    return bool(found.update(ended=at, ended_by_id=officer_id, ended_reason=reason))


def _row_of(row: models.StateCondition) -> StoredCondition:
    return StoredCondition(
        stands=StateCondition(state=row.state, condition=RightsCondition(row.condition), topic=row.topic),
        source=row.source,
        day=row.day,
        standing=row.standing,
        reason=row.reason,
        desk=DeskId(row.desk_id),
        officer_id=row.officer_id,
        officer_name=row.officer.name,
        at=row.at,
    )


def _cover_of(row: models.ConditionCover) -> StoredCover:
    cover = Cover(
        state=row.state,
        condition=RightsCondition(row.condition),
        topic=row.topic,
        report_id=row.report_id,
        since=row.since,
        until=row.until,
        assured=row.assured,
    )
    return StoredCover(
        cover_id=row.cover_id,
        cover=cover,
        words=row.words,
        reference=row.reference,
        number=row.number,
        desk=DeskId(row.desk_id),
        officer_id=row.officer_id,
        officer_name=row.officer.name,
        at=row.at,
        ended=row.ended,
        ended_reason=row.ended_reason,
    )

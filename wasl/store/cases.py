"""Cases. One that is closed stays, so that the journal's ids can be read for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from wasl.record import DeskId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCase:
    """A case.

    Attributes:
        case_id: Random id.
        number: As its desk writes it.
        title: A line.
        purpose: Code of a purpose.
        desk: Desk that opened it.
        officer: Login of who did.
        opened: When.
        closed: When it was closed; None while it is open.
        shared: The other desks that work on it, in the order in which they came.
    """

    case_id: str
    number: str
    title: str
    purpose: str
    desk: DeskId
    officer: str
    opened: datetime
    closed: datetime | None
    shared: tuple[DeskId, ...]


def add(case: StoredCase, *, officer_id: str) -> None:
    """Keep a new case.

    Args:
        case: The case; nobody shares it yet.
        officer_id: Who opens it.
    """
    models.CaseFile.objects.create(
        case_id=case.case_id,
        number=case.number,
        title=case.title,
        purpose=case.purpose,
        desk_id=case.desk,
        officer_id=officer_id,
        opened=case.opened,
    )


def is_taken(desk: DeskId, number: str) -> bool:
    """Say whether a desk has a case of this number.

    Args:
        desk: The desk.
        number: The number.

    Returns:
        True if so, open or closed.
    """
    return models.CaseFile.objects.filter(desk_id=desk, number=number).exists()


def of_desk(desk: DeskId, *, closed: bool, limit: int) -> tuple[StoredCase, ...]:
    """Return the cases on which a desk works, the last opened first.

    Args:
        desk: The desk.
        closed: True for closed ones, too.
        limit: At most so many.

    Returns:
        The cases.
    """
    rows = _for(desk) if closed else _for(desk).filter(closed=None)
    return tuple(map(_record_of, rows.order_by("-opened", "case_id")[:limit]))


def find(name: str, desk: DeskId) -> StoredCase | None:
    """Return a case on which a desk works, by its id or its number, or None.

    Args:
        name: Id or number; of two with one number the desk's own counts.
        desk: The desk.

    Returns:
        The case, open or closed.
    """
    found = tuple(_for(desk).filter(Q(case_id=name) | Q(number=name)).order_by("-opened", "case_id"))
    # A number may be written like the id of another case; an id means that case alone.
    by_id = [row for row in found if row.case_id == name]
    own = [row for row in found if row.desk_id == desk]
    return _record_of((by_id or own or found)[0]) if found else None


def close(case_id: str, at: datetime) -> None:
    """Close a case.

    Args:
        case_id: The case.
        at: When.
    """
    models.CaseFile.objects.filter(case_id=case_id, closed=None).update(closed=at)


def share(case_id: str, desk: DeskId, *, officer_id: str, at: datetime) -> bool:
    """Let another desk work on a case.

    Args:
        case_id: The case.
        desk: The other desk.
        officer_id: Who shares it.
        at: When.

    Returns:
        False if it does already.
    """
    _, fresh = models.CaseShare.objects.get_or_create(
        case_id=case_id, desk_id=desk, defaults={"officer_id": officer_id, "at": at}
    )
    return fresh


def _for(desk: DeskId) -> QuerySet[models.CaseFile]:
    shared = models.CaseShare.objects.filter(desk_id=desk).values("case_id")
    rows = models.CaseFile.objects.filter(Q(desk_id=desk) | Q(case_id__in=shared))
    return rows.select_related("officer").prefetch_related("caseshare_set")


def _record_of(row: models.CaseFile) -> StoredCase:
    return StoredCase(
        case_id=row.case_id,
        number=row.number,
        title=row.title,
        purpose=row.purpose,
        desk=DeskId(row.desk_id),
        officer=row.officer.login,
        opened=row.opened,
        closed=row.closed,
        shared=tuple(DeskId(each.desk_id) for each in sorted(row.caseshare_set.all(), key=lambda each: each.pk)),
    )

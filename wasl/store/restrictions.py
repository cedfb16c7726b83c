"""What restricts a report here, and the audience rows that are put aside while nobody may read it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Final

from django.db.models import Exists, OuterRef

from wasl.record import DeskId, new_id
from wasl.store import models
from wasl.store.wall import rows as wall

REVIEW: Final = "review"
"""The day came on which keeping it was to be decided again: nobody reads it until it is."""


SUBJECT: Final = "subject"
"""A person whom it concerns contests it: who has it reads it with that mark, and it goes to nobody else."""


CATEGORY: Final = "category"
"""A person in it has no category after the day by which it was to be given: nobody finds or compares it until then."""


UNUSED: Final = (REVIEW, CATEGORY)
"""What keeps a report from being found and compared."""


def closed(place: str = "", *, causes: Collection[str] = (REVIEW,)) -> Exists:
    """Return what tells of a row whether its report is closed to everybody, or for what the row is read for.

    Args:
        place: How the version is reached from the row, for instance ``entity__version__``.
        causes: Any of these closes it.

    Returns:
        A condition.
    """
    of_report = models.Restriction.objects.filter(report_id=OuterRef(f"{place}report_id"), lifted=None)
    return Exists(of_report.filter(cause__in=list(causes)))


def add(report_id: str, cause: str, at: datetime) -> bool:
    """Restrict a report.

    Args:
        report_id: The report.
        cause: Why.
        at: Now.

    Returns:
        False if it was restricted for that before.
    """
    _, fresh = models.Restriction.objects.get_or_create(
        report_id=report_id, cause=cause, lifted=None, defaults={"restriction_id": new_id(), "since": at}
    )
    return fresh


def lift(report_id: str, cause: str, at: datetime) -> bool:
    """Lift what restricts a report.

    Args:
        report_id: The report.
        cause: Which restriction.
        at: Now.

    Returns:
        False if there was none.
    """
    return bool(models.Restriction.objects.filter(report_id=report_id, cause=cause, lifted=None).update(lifted=at))


def lift_all(report_ids: Collection[str], cause: str, at: datetime) -> tuple[str, ...]:
    """Lift what restricts reports.

    Args:
        report_ids: The reports.
        cause: Which restriction.
        at: Now.

    Returns:
        Those that were restricted, sorted.
    """
    held = models.Restriction.objects.filter(report_id__in=report_ids, cause=cause, lifted=None)
    found = tuple(sorted(held.values_list("report_id", flat=True)))
    if found:
        held.update(lifted=at)
    return found


def since(report_id: str, cause: str) -> datetime | None:
    """Return since when a report is restricted, or None.

    Args:
        report_id: The report.
        cause: For what.

    Returns:
        The moment.
    """
    row = models.Restriction.objects.filter(report_id=report_id, cause=cause, lifted=None).first()
    return None if row is None else row.since


def shut(report_id: str, at: datetime) -> tuple[DeskId, ...]:
    """Put the audience rows of a report aside.

    Args:
        report_id: The report.
        at: Now.

    Returns:
        The desks that could read some version of it.
    """
    rows = list(models.Audience.objects.filter(version__report_id=report_id))
    models.ShutAudience.objects.bulk_create(
        [models.ShutAudience(version_id=row.version_id, desk_id=row.desk_id, since=row.since) for row in rows],
        ignore_conflicts=True,
    )
    models.Audience.objects.filter(pk__in=[row.pk for row in rows]).delete()
    _decide_anew(report_id, at)
    return tuple(sorted({DeskId(row.desk_id) for row in rows}))


def put_aside(report_id: str) -> frozenset[DeskId]:
    """Return the desks whose audience rows of a report are put aside.

    Args:
        report_id: The report.

    Returns:
        The desks.
    """
    rows = models.ShutAudience.objects.filter(version__report_id=report_id)
    return frozenset(map(DeskId, rows.values_list("desk_id", flat=True)))


def reopen(report_id: str, may_have: Callable[[int, DeskId], bool], at: datetime) -> tuple[DeskId, ...]:
    """Bring audience rows back that were put aside.

    Args:
        report_id: The report.
        may_have: Tells of a version and a desk whether the originator has left it to that desk.
        at: Now.

    Returns:
        The desks that may read some version of it again.
    """
    rows = list(models.ShutAudience.objects.filter(version__report_id=report_id).select_related("version"))
    kept = [row for row in rows if may_have(row.version.version, DeskId(row.desk_id))]
    models.Audience.objects.bulk_create(
        [models.Audience(version_id=row.version_id, desk_id=row.desk_id, since=row.since) for row in kept],
        ignore_conflicts=True,
    )
    models.ShutAudience.objects.filter(pk__in=[row.pk for row in rows]).delete()
    _decide_anew(report_id, at)
    return tuple(sorted({DeskId(row.desk_id) for row in kept}))


def forget(report_id: str) -> None:
    """Drop what was put aside, and end every restriction: the report is erased.

    Args:
        report_id: The report.
    """
    models.ShutAudience.objects.filter(version__report_id=report_id).delete()
    models.Restriction.objects.filter(report_id=report_id).delete()


def _decide_anew(report_id: str, at: datetime) -> None:
    for number in models.Version.objects.filter(report_id=report_id).values_list("version", flat=True):
        wall.decide_anew(report_id, number, at)

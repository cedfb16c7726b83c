"""On which day keeping a report is decided again, and the last decision to keep it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from wasl.policy import lacks_category
from wasl.record import DeskId, ReportVersion
from wasl.store import models
from wasl.store.restrictions import CATEGORY, REVIEW


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReview:
    """When keeping a report is decided again.

    Attributes:
        report_id: The report.
        due: The day.
        reason: Why it was kept the last time; empty if that never was decided.
        login: Login of who decided it; empty if nobody did.
        decided: When; None if it never was.
    """

    report_id: str
    due: date
    reason: str
    login: str
    decided: datetime | None


def set_due(versions: Sequence[ReportVersion]) -> None:
    """Keep the review dates that versions bear, as they are filed: of a report, its newest version counts.

    Args:
        versions: The versions.
    """
    rows = {each.report_id: models.Review(report_id=each.report_id, due=each.handling.review) for each in versions}
    # An older version that comes late says nothing about the newer one.
    filed = models.Version.everything.filter(report_id__in=rows)
    highest = dict(filed.order_by("version").values_list("report_id", "version"))
    newest = [rows[each.report_id] for each in versions if each.version >= highest.get(each.report_id, 0)]
    models.Review.objects.bulk_create(
        newest,
        update_conflicts=True,
        unique_fields=["report_id"],
        update_fields=["due", "reason", "officer", "decided"],
        batch_size=500,
    )


def set_category_due(versions: Sequence[ReportVersion], due: date) -> None:
    """Keep by when persons in reports are to have a category, as these are filed.

    A version that still lacks one does not put the day off; one in which all have one ends it.

    Args:
        versions: Versions of which this node speaks, the newest of each report.
        due: The day, for what had none before.
    """
    lacking = {each.report_id for each in versions if lacks_category(each)}
    given = {each.report_id for each in versions} - lacking
    models.Review.objects.filter(report_id__in=lacking, category_due=None).update(category_due=due)
    models.Review.objects.filter(report_id__in=given).exclude(category_due=None).update(category_due=None)


def uncategorised(desk: DeskId, node: str, until: date, *, limit: int) -> tuple[tuple[str, date], ...]:
    """Return the reports of a desk in which a person still lacks a category, and by when it is to be given.

    Args:
        desk: The desk that speaks.
        node: This node.
        until: Due on this day or before.
        limit: At most so many.

    Returns:
        Ids and days, the first due first.
    """
    own = models.Version.objects.filter(report_id=OuterRef("report_id"), origin_node=node, origin_desk=desk, cut_by="")
    rows = models.Review.objects.filter(Exists(own), category_due__lte=until).order_by("category_due", "report_id")
    return tuple((row.report_id, row.category_due) for row in rows[:limit] if row.category_due)


def to_stop_using(today: date, *, limit: int) -> tuple[str, ...]:
    """Return the reports in which a person lacks a category after its day, and that are used still.

    Args:
        today: The day.
        limit: At most so many.

    Returns:
        Their ids.
    """
    rows = _to_stop_using(today).order_by("category_due", "report_id")
    return tuple(rows.values_list("report_id", flat=True)[:limit])


def is_to_stop_using(report_id: str, today: date) -> bool:
    """Say of one report, whoever corrected it meanwhile, whether it lacks a category after its day and is used still.

    Args:
        report_id: The report.
        today: The day.

    Returns:
        True if so.
    """
    return _to_stop_using(today).filter(report_id=report_id).exists()


def _to_stop_using(today: date) -> QuerySet[models.Review]:
    stopped = models.Restriction.objects.filter(report_id=OuterRef("report_id"), cause=CATEGORY, lifted=None)
    return models.Review.objects.filter(~Exists(stopped), category_due__lt=today)


def find(report_id: str) -> StoredReview | None:
    """Return when keeping a report is decided again, or None if it is not here.

    Args:
        report_id: The report.

    Returns:
        The review.
    """
    row = models.Review.objects.select_related("officer").filter(report_id=report_id).first()
    return None if row is None else _review(row)


def keep(report_id: str, until: date, reason: str, *, officer_id: str, at: datetime) -> None:
    """Keep that a report was decided to be kept.

    Args:
        report_id: The report.
        until: The next review.
        reason: Why.
        officer_id: Who decided.
        at: Now.
    """
    models.Review.objects.filter(report_id=report_id).update(
        due=until, reason=reason, officer_id=officer_id, decided=at
    )


def of_desk(desk: DeskId, node: str, until: date, *, limit: int) -> tuple[StoredReview, ...]:
    """Return the reviews that are due for what a desk speaks, cut, or may read, the first due first.

    Args:
        desk: The desk.
        node: This node.
        until: Due on this day or before.
        limit: At most so many.

    Returns:
        The reviews; the caller still decides each.
    """
    rows = _of_desk(desk, node, until).select_related("officer").order_by("due", "report_id")
    return tuple(map(_review, rows[:limit]))


def _of_desk(desk: DeskId, node: str, until: date) -> QuerySet[models.Review]:
    versions = models.Version.objects.filter(report_id=OuterRef("report_id"))
    own = Exists(versions.filter(origin_node=node, origin_desk=desk))
    cut = Exists(versions.filter(cut_by=desk))
    opened = Exists(models.Audience.objects.filter(version__report_id=OuterRef("report_id"), desk=desk))
    return models.Review.objects.filter(own | cut | opened, due__lte=until)


def to_restrict(today: date, *, limit: int) -> tuple[str, ...]:
    """Return the reports whose review is due and that are open still.

    Args:
        today: The day.
        limit: At most so many.

    Returns:
        Their ids.
    """
    rows = _to_restrict(today).order_by("due", "report_id")
    return tuple(rows.values_list("report_id", flat=True)[:limit])


def is_to_restrict(report_id: str, today: date) -> bool:
    """Say of one report, whoever decided about it meanwhile, whether its review is due and it is open still.

    Args:
        report_id: The report.
        today: The day.

    Returns:
        True if so.
    """
    return _to_restrict(today).filter(report_id=report_id).exists()


def to_erase(last: date, *, limit: int) -> tuple[str, ...]:
    """Return the reports that have been due and closed for so long that they are erased, and that no legal hold keeps.

    Args:
        last: Due on this day or before, and closed on this day or before.
        limit: At most so many.

    Returns:
        Their ids.
    """
    rows = _to_erase(last).order_by("due", "report_id")
    return tuple(rows.values_list("report_id", flat=True)[:limit])


def is_to_erase(report_id: str, last: date) -> bool:
    """Say of one report, whoever decided about it or held it meanwhile, whether it is to be erased.

    Args:
        report_id: The report.
        last: As for `to_erase`.

    Returns:
        True if so.
    """
    return _to_erase(last).filter(report_id=report_id).exists()


def _to_restrict(today: date) -> QuerySet[models.Review]:
    return models.Review.objects.filter(~Exists(_shut()), due__lte=today)


def _to_erase(last: date) -> QuerySet[models.Review]:
    held = models.LegalHold.objects.filter(report_id=OuterRef("report_id"), lifted=None)
    # Its desk has had the whole time to decide, also where the node stood still on the day that it was due.
    shut = _shut().filter(since__lt=datetime.combine(last + timedelta(days=1), time.min, UTC))
    return models.Review.objects.filter(~Exists(held), Exists(shut), due__lte=last)


def _shut() -> QuerySet[models.Restriction]:
    return models.Restriction.objects.filter(report_id=OuterRef("report_id"), cause=REVIEW, lifted=None)


def forget(report_id: str) -> None:
    """Drop the review of a report that is erased.

    Args:
        report_id: The report.
    """
    models.Review.objects.filter(report_id=report_id).delete()


def _review(row: models.Review) -> StoredReview:
    return StoredReview(
        report_id=row.report_id,
        due=row.due,
        reason=row.reason,
        login=row.officer.login if row.officer else "",
        decided=row.decided,
    )

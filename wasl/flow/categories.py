"""By when a person in a report has a category, and what happens if none is given.

A report whose person is *unknown*, or stands there without a legal basis, goes nowhere from the beginning. After its
day it is used for nothing at all: nobody finds, compares or judges it. The desk that speaks goes on reading it, and
gives the category by a correction, which ends that at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from wasl.flow import access, clock, here, lines
from wasl.flow.wall import for_node, for_reader
from wasl.policy import Act, lacks_category
from wasl.record import Actor, Handling, ReportVersion, Text
from wasl.store import restrictions, reviews, versions
from wasl.store.connection import atomic
from wasl.store.restrictions import CATEGORY

AHEAD: Final = timedelta(days=30)
"""So long before its day a report enters the queue."""

_AT_ONCE: Final = 50
_LIMIT: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryLine:
    """A report in which a person still lacks a category.

    Attributes:
        report_id: The report.
        title: Its title.
        handling: Its handling.
        due: By when the category is to be given.
        stopped: True if that day has passed, and it is used for nothing.
    """

    report_id: str
    title: Text
    handling: Handling
    due: date
    stopped: bool


@for_node
def note(filed: Sequence[ReportVersion]) -> None:
    """Keep by when persons in reports that were just filed are to have a category; part of the transaction that files.

    Args:
        filed: Versions of which this node speaks, the newest of each report.
    """
    reviews.set_category_due(filed, clock.today() + timedelta(days=here.config().category_days))
    named = [each.report_id for each in filed if not lacks_category(each)]
    for report_id in restrictions.lift_all(named, CATEGORY, clock.now()):
        lines.write(None, "category-given", [report_id], door="jobs")


@for_node
def stop_using() -> int:
    """Restrict the reports in which a person has no category after its day; done by the worker.

    Returns:
        How many.
    """
    today = clock.today()
    return sum(_stop(each, today) for each in reviews.to_stop_using(today, limit=_AT_ONCE))


def _stop(report_id: str, today: date) -> bool:
    with atomic():
        versions.hold(report_id)
        # Whoever corrected it since the list was made has given the category.
        stopped = reviews.is_to_stop_using(report_id, today) and restrictions.add(report_id, CATEGORY, clock.now())
        if stopped:
            lines.write(None, "category-overdue", [report_id], door="jobs")
        return stopped


@for_reader
def lacking(actor: Actor) -> tuple[CategoryLine, ...]:
    """Return the reports of the actor's desk in which a person still lacks a category.

    Args:
        actor: Needs the right to release.

    Returns:
        Those of which the day is near or has passed, the first due first.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.TAKE_BACK)
    until = clock.today() + AHEAD
    due = dict(reviews.uncategorised(actor.desk.desk_id, here.node_id(), until, limit=_LIMIT))
    stored = {each.version.report_id: each for each in access.readable_only(actor, versions.find_many(due))}
    return tuple(
        CategoryLine(
            report_id=report_id,
            title=stored[report_id].version.title,
            handling=stored[report_id].version.handling,
            due=day,
            stopped=CATEGORY in stored[report_id].restrictions,
        )
        for report_id, day in due.items()
        if report_id in stored
    )

"""What happens on a day on which nobody has decided: a report is closed when its review is due, and erased later.

Nobody presses anything for it: the date is the originator's decision, made when the report was written. Between closing
and erasing its desk has time to decide after all; a legal hold lets it stay closed.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from wasl.flow import categories, clock, here, lines
from wasl.flow.life import applying, taking_back
from wasl.flow.retention import restricting
from wasl.flow.wall import for_node
from wasl.store import reviews, versions
from wasl.store.connection import atomic
from wasl.store.versions import StoredVersion

GRACE: Final = timedelta(days=30)
"""How long a report stays closed before it is erased, counted from the day on which it was closed."""

_AT_ONCE: Final = 50


@for_node
def age() -> int:
    """Close what is due for review, erase what nobody kept, restrict what lacks a category; done by the worker.

    Returns:
        How many.
    """
    return _close() + _erase() + categories.stop_using()


def _close() -> int:
    today = clock.today()
    found = reviews.to_restrict(today, limit=_AT_ONCE)
    return sum(_close_one(report_id, today) for report_id in found)


def _close_one(report_id: str, today: date) -> bool:
    with atomic():
        versions.hold(report_id)
        # Whoever decided since the list was made has decided.
        stored = versions.find(report_id) if reviews.is_to_restrict(report_id, today) else None
        closed = stored is not None and restricting.close(stored)
        if closed:
            lines.write(None, "report-closed", [report_id], door="jobs")
        return closed


def _erase() -> int:
    last = clock.today() - GRACE
    found = reviews.to_erase(last, limit=_AT_ONCE)
    return sum(_end(report_id, last) for report_id in found)


def _end(report_id: str, last: date) -> bool:
    with atomic():
        versions.hold(report_id)
        if not reviews.is_to_erase(report_id, last):
            return False
        stored = versions.find(report_id)
        if stored is not None:
            _erase_one(stored)
        reviews.forget(report_id)
        return True


def _erase_one(stored: StoredVersion) -> None:
    version = stored.version
    if version.origin.node == here.node_id() or stored.cut_by:
        taking_back.erase_overdue(stored)
    else:
        # Whoever speaks in it erases by the same date, and asks for it once more.
        applying.erase(version.report_id, version.version, door="jobs")
        lines.write(None, "report-outlived", [version.report_id], door="jobs", holders=[])

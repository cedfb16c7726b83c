"""Questions by how soon they must be answered, in the days of the centre."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from wasl.flow.views import QuestionView

HOURS: Final = 8
"""An urgent question is due in eight hours, so what is due sooner than that stands first."""

_DAYS: Final = 7
_ORDER: Final = ("late", "hours", "today", "week", "after")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Questions that are due about the same time.

    Attributes:
        name: ``late``, ``hours``, ``today``, ``week`` or ``after``.
        questions: The soonest first.
    """

    name: str
    questions: tuple[QuestionView, ...]


def by_time(questions: Iterable[QuestionView], now: datetime, zone: tzinfo) -> tuple[Group, ...]:
    """Group questions by when they are due.

    Args:
        questions: Questions that wait for an answer.
        now: The moment, aware.
        zone: The centre's, in which a day ends.

    Returns:
        The groups that are not empty, the most pressing first.
    """
    found: dict[str, list[QuestionView]] = {name: [] for name in _ORDER}
    for question in sorted(questions, key=lambda each: each.due):
        found[_name(question.due, now, zone)].append(question)
    return tuple(Group(name=name, questions=tuple(each)) for name, each in found.items() if each)


def _name(due: datetime, now: datetime, zone: tzinfo) -> str:
    days = (due.astimezone(zone).date() - now.astimezone(zone).date()).days
    if due < now:
        return "late"
    if due - now <= timedelta(hours=HOURS):
        return "hours"
    if days == 0:
        return "today"
    return "week" if days <= _DAYS else "after"

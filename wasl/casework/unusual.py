"""Unusual reading: what in a window of the journal a security officer should look at, by four rules with thresholds.

A rule looks at who read how much, when and what for; never at what was read. That something is unusual says nothing
about whether it was wrong: a person finds that out, and closes it with a finding.

Source:
    DESIGN section 7; RESEARCH-users, insider incidents (many names without a case, outside hours, after refusals, by
    insiders of the same state).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby
from types import MappingProxyType
from typing import Final


class Rule(StrEnum):
    """By which rule something is unusual."""

    WITHOUT_CASE = "without-case"
    OUTSIDE_HOURS = "outside-hours"
    AFTER_REFUSALS = "after-refusals"
    SAME_STATE = "same-state"


WINDOWS: Final[Mapping[Rule, timedelta]] = MappingProxyType(
    {
        Rule.WITHOUT_CASE: timedelta(hours=1),
        Rule.OUTSIDE_HOURS: timedelta(hours=8),
        Rule.AFTER_REFUSALS: timedelta(hours=1),
        Rule.SAME_STATE: timedelta(hours=24),
    }
)
"""How far back each rule looks from a read."""

LONGEST: Final = max(WINDOWS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One line of the journal about reading.

    Attributes:
        at: When, aware, UTC.
        officer: Who.
        desk: At which desk.
        subject: What was read or searched for, as a value that is only compared; empty for a refusal.
        refused: True if nothing was shown.
        case: True if it was for a case.
        outside: True if the desk was not at work by its hours.
        same_state: True if it is about somebody of the state of the officer's desk, and another desk spoke.
    """

    at: datetime
    officer: str
    desk: str
    subject: str
    refused: bool = False
    case: bool = False
    outside: bool = False
    same_state: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """From how many on it is unusual; each at least 1.

    Attributes:
        without_case: Different names and reports without a case within an hour.
        outside_hours: Reads outside the desk's hours within eight hours.
        after_refusals: Refusals within the hour before something was read.
        same_state: Different reports about people of the own state, without a case, within a day.
    """

    without_case: int = 30
    outside_hours: int = 20
    after_refusals: int = 5
    same_state: int = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something unusual.

    Attributes:
        rule: By which rule.
        officer: Who.
        desk: At which desk.
        first: When the first of what counted was read.
        last: When the threshold was reached.
        count: How many counted.
        limit: The threshold.
    """

    rule: Rule
    officer: str
    desk: str
    first: datetime
    last: datetime
    count: int
    limit: int


def signs(looks: Iterable[Look], thresholds: Thresholds) -> tuple[Sign, ...]:
    """Return what is unusual: of each officer, desk, rule and day (UTC) the first time that a threshold is reached.

    It does not depend on the order in which lines are given, nor on lines of other officers; a line more never takes
    a sign away.

    Args:
        looks: Lines of the journal, in any order.
        thresholds: From how many on.

    Returns:
        The signs, the earliest first.
    """
    ordered = sorted(looks, key=_place)
    found = [
        sign
        for (officer, desk), own in groupby(ordered, key=lambda each: (each.officer, each.desk))
        for sign in _of_one(officer, desk, tuple(own), thresholds)
    ]
    return tuple(sorted(found, key=lambda each: (each.last, each.officer, each.desk, each.rule)))


def _place(each: Look) -> tuple[str, str, datetime, bool, str, bool, bool, bool]:
    return (
        each.officer, each.desk, each.at, not each.refused, each.subject, each.case, each.outside, each.same_state,
    )  # fmt: skip


def _of_one(officer: str, desk: str, own: tuple[Look, ...], thresholds: Thresholds) -> Iterable[Sign]:
    for rule, counts, limit in (
        (Rule.WITHOUT_CASE, _is_without_case, thresholds.without_case),
        (Rule.OUTSIDE_HOURS, _is_outside, thresholds.outside_hours),
        (Rule.AFTER_REFUSALS, _is_refused, thresholds.after_refusals),
        (Rule.SAME_STATE, _is_same_state, thresholds.same_state),
    ):
        told = set()
        for end in own:
            if end.at.date() in told or not (counts(end) or (rule is Rule.AFTER_REFUSALS and not end.refused)):
                continue
            counted = _counted(own, end, rule, counts)
            if len(counted) >= limit and not (rule is Rule.AFTER_REFUSALS and end.refused):
                told.add(end.at.date())
                first = min(each.at for each in counted)
                yield Sign(
                    rule=rule, officer=officer, desk=desk, first=first, last=end.at, count=len(counted), limit=limit
                )


def _counted(own: tuple[Look, ...], end: Look, rule: Rule, counts: Callable[[Look], bool]) -> list[Look]:
    within = [each for each in own if counts(each) and end.at - WINDOWS[rule] < each.at <= end.at]
    if rule in {Rule.WITHOUT_CASE, Rule.SAME_STATE}:
        # The same name again is not another name.
        return list({each.subject: each for each in reversed(within)}.values())
    return within


def _is_without_case(each: Look) -> bool:
    return not each.refused and not each.case


def _is_outside(each: Look) -> bool:
    return not each.refused and each.outside


def _is_refused(each: Look) -> bool:
    return each.refused


def _is_same_state(each: Look) -> bool:
    return not each.refused and not each.case and each.same_state

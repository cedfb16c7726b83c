"""What an officer reads for: which things may be a reason, how long one counts, and in which order they are offered.

A reason that is asked for at each look is answered with "x". So it is picked once, from a short list of what is open
anyway, and counts until its time is over or its thing is.

Source:
    DESIGN section 7 (a reason is an open case, request or task, picked once and valid for 8 hours).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

LASTS: Final = timedelta(hours=8)
SHORT: Final = 9
"""As many as have a key of their own."""


class ReasonKind(StrEnum):
    """What may be a reason."""

    CASE = "case"
    QUESTION = "question"
    HIT = "hit"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something open that may be picked.

    Attributes:
        kind: What it is.
        subject: Its id.
        since: Since when it is open, aware, UTC.
    """

    kind: ReasonKind
    subject: str
    since: datetime


def ends(picked: datetime) -> datetime:
    """Return when a reason ends.

    Args:
        picked: When it was picked, aware.

    Returns:
        Eight hours later.
    """
    return picked + LASTS


def minutes_left(until: datetime, now: datetime) -> int:
    """Return how long a reason still counts.

    Args:
        until: When it ends.
        now: The time.

    Returns:
        Whole minutes, rounded up; 0 once it is over.
    """
    return max(-((now - until) // timedelta(minutes=1)), 0)


def short_list(open_now: Iterable[Choice], recent: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    """Return what is offered: what the officer picked lately, then cases, then the rest, the latest first.

    Args:
        open_now: All that may be picked.
        recent: Kind and subject of what was picked before, the last first; what is no longer open is left out.

    Returns:
        At most `SHORT`.
    """
    places = {name: place for place, name in enumerate(dict.fromkeys(recent))}
    far = len(places)

    def rank(each: Choice) -> tuple[int, bool, float, str, str]:
        place = places.get((each.kind.value, each.subject), far)
        return place, each.kind is not ReasonKind.CASE, -each.since.timestamp(), each.kind.value, each.subject

    return tuple(sorted(open_now, key=rank)[:SHORT])

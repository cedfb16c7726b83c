"""Broken glass: how long it stays open, by when others judge it, and how it stands.

Source:
    DESIGN section 7 (danger to life, both heads alerted, reviewed in 24 h).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

LASTS: Final = timedelta(hours=24)
"""So long the officer reads through it."""

JUDGED_IN: Final = timedelta(hours=24)
"""By then somebody else has judged it, or it is overdue."""

MOST: Final = 10
"""So often in `LASTS` one officer may try, whatever comes of it: trying around costs, and ends."""


class Pane(StrEnum):
    """What of the glass is open."""

    OPEN = "open"
    NOTHING = "nothing"
    OVER = "over"
    CLOSED = "closed"


class Verdict(StrEnum):
    """What others say of it; the worst of several judgements counts."""

    WAITS = "waits"
    OVERDUE = "overdue"
    JUSTIFIED = "justified"
    NOT_JUSTIFIED = "not-justified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How broken glass stands.

    Attributes:
        pane: What is open.
        verdict: What others say.
        due: By when they do.
    """

    pane: Pane
    verdict: Verdict
    due: datetime


def standing(*, opened: bool, at: datetime, until: datetime, judged: tuple[bool, ...], now: datetime) -> Standing:
    """Say how broken glass stands.

    Args:
        opened: Whether there was anything to open.
        at: When it was broken, aware.
        until: Until when it lasts, aware.
        judged: What was judged of it, True for justified.
        now: Now, aware.

    Returns:
        How it stands. One person who finds it not justified closes it, whatever others find.
    """
    due = at + JUDGED_IN
    return Standing(
        pane=_pane(opened=opened, until=until, judged=judged, now=now), verdict=_verdict(judged, due, now), due=due
    )


def _pane(*, opened: bool, until: datetime, judged: tuple[bool, ...], now: datetime) -> Pane:
    if not opened:
        return Pane.NOTHING
    if not all(judged):
        return Pane.CLOSED
    return Pane.OPEN if now < until else Pane.OVER


def _verdict(judged: tuple[bool, ...], due: datetime, now: datetime) -> Verdict:
    if judged:
        return Verdict.JUSTIFIED if all(judged) else Verdict.NOT_JUSTIFIED
    return Verdict.WAITS if now < due else Verdict.OVERDUE

"""How broken glass stands: a table, and the law that nobody opens again what one found not justified."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.casework.glass import JUDGED_IN, LASTS, Pane, Verdict, standing

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("opened", "judged", "after", "pane", "verdict"),
    [
        (True, (), MOMENT, Pane.OPEN, Verdict.WAITS),
        (True, (), LASTS - MOMENT, Pane.OPEN, Verdict.WAITS),
        (True, (), LASTS, Pane.OVER, Verdict.OVERDUE),
        (True, (True,), MOMENT, Pane.OPEN, Verdict.JUSTIFIED),
        (True, (True,), LASTS, Pane.OVER, Verdict.JUSTIFIED),
        (True, (False,), MOMENT, Pane.CLOSED, Verdict.NOT_JUSTIFIED),
        (True, (True, False), MOMENT, Pane.CLOSED, Verdict.NOT_JUSTIFIED),
        (False, (), MOMENT, Pane.NOTHING, Verdict.WAITS),
        (False, (), JUDGED_IN, Pane.NOTHING, Verdict.OVERDUE),
        (False, (True,), JUDGED_IN, Pane.NOTHING, Verdict.JUSTIFIED),
        (False, (False,), MOMENT, Pane.NOTHING, Verdict.NOT_JUSTIFIED),
    ],
)
def test_how_it_stands(opened: bool, judged: tuple[bool, ...], after: timedelta, pane: Pane, verdict: Verdict) -> None:
    found = standing(opened=opened, at=NOON, until=NOON + LASTS, judged=judged, now=NOON + after)
    assert (found.pane, found.verdict, found.due) == (pane, verdict, NOON + JUDGED_IN)


@given(st.lists(st.booleans()), st.timedeltas(timedelta(0), timedelta(days=30)))
def test_one_who_finds_it_not_justified_closes_it(judged: list[bool], after: timedelta) -> None:
    found = standing(opened=True, at=NOON, until=NOON + LASTS, judged=(*judged, False), now=NOON + after)
    assert (found.pane, found.verdict) == (Pane.CLOSED, Verdict.NOT_JUSTIFIED)

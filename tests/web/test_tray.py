"""The tray's questions by how soon they are due."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.doha import Founded
from tests.web import values

DOHA = ZoneInfo("Asia/Qatar")
MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
"""Nine o'clock in Doha."""


@pytest.mark.parametrize(
    ("left", "group"),
    [
        (timedelta(seconds=-1), "late"),
        (timedelta(0), "hours"),
        (timedelta(hours=8), "hours"),
        (timedelta(hours=14, minutes=59), "today"),
        (timedelta(hours=15), "week"),
        (timedelta(days=7), "week"),
        (timedelta(days=8), "after"),
    ],
)
def test_group_is_that_of_the_days_of_the_centre(founded: Founded, left: timedelta, group: str) -> None:
    from wasl.web.tray.groups import by_time

    (found,) = by_time([replace(values.question(), due=MORNING + left)], MORNING, DOHA)
    assert found.name == group


def test_most_pressing_stands_first_and_nothing_is_lost(founded: Founded) -> None:
    from wasl.web.tray.groups import by_time

    dues = [MORNING + timedelta(hours=hours) for hours in (300, 3, 40, -2, 1)]
    groups = by_time([replace(values.question(), due=due) for due in dues], MORNING, DOHA)
    assert [group.name for group in groups] == ["late", "hours", "week", "after"]
    assert [question.due for group in groups for question in group.questions] == sorted(dues)

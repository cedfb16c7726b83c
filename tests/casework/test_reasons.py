"""What counts as a reason and for how long; which ones are offered first."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.casework.reasons import LASTS, SHORT, Choice, ReasonKind, ends, minutes_left, short_list

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def choice(subject: str, kind: ReasonKind = ReasonKind.CASE, *, hours: int = 0) -> Choice:
    return Choice(kind=kind, subject=subject, since=NOON + timedelta(hours=hours))


@pytest.mark.parametrize(
    ("later", "left"),
    [
        (timedelta(), 480),
        (timedelta(seconds=1), 480),
        (timedelta(minutes=1), 479),
        (LASTS - timedelta(seconds=1), 1),
        (LASTS, 0),
        (LASTS + timedelta(days=1), 0),
    ],
)
def test_eight_hours(later: timedelta, left: int) -> None:
    assert minutes_left(ends(NOON), NOON + later) == left


def test_what_was_picked_lately_comes_first_then_cases_then_the_latest() -> None:
    hit, old, new = choice("hit", ReasonKind.HIT, hours=9), choice("old"), choice("new", hours=1)
    question = choice("question", ReasonKind.QUESTION, hours=-5)
    found = short_list([hit, old, new, question], [("question", "question"), ("case", "gone"), ("case", "question")])
    assert [each.subject for each in found] == ["question", "new", "old", "hit"]


@given(st.lists(st.tuples(st.sampled_from(ReasonKind), st.integers(0, 30)), unique=True))
def test_the_list_is_short_and_holds_only_what_is_open(given_: list[tuple[ReasonKind, int]]) -> None:
    open_now = [choice(str(number), kind, hours=number) for kind, number in given_]
    found = short_list(open_now, [("case", "1"), ("hit", "2")])
    assert len(found) == min(len(open_now), SHORT)
    assert set(found) <= set(open_now)
    assert found == short_list(reversed(open_now), [("case", "1"), ("hit", "2")])

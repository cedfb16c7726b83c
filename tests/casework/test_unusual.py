"""What is unusual in a window of reads: four rules, a table of cases, and laws."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.casework.unusual import Look, Rule, Thresholds, signs

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
FEW = Thresholds(without_case=3, outside_hours=2, after_refusals=2, same_state=2)


def look(subject: str = "a", minutes: int = 0, **changes: object) -> Look:
    made = Look(at=NOON + timedelta(minutes=minutes), officer="yusuf", desk="centre", subject=subject, case=True)
    return replace(made, **changes)  # type: ignore[arg-type]


def refusal(minutes: int = 0) -> Look:
    return look("", minutes, refused=True, case=False)


def names(*minutes: int, **changes: object) -> list[Look]:
    return [look(f"name {number}", each, case=False, **changes) for number, each in enumerate(minutes)]


@pytest.mark.parametrize(
    ("looks", "told"),
    [
        ([], []),
        (names(0, 1), []),
        (names(0, 1, 2), [Rule.WITHOUT_CASE]),
        (names(0, 1, 59), [Rule.WITHOUT_CASE]),
        (names(0, 1, 60), []),
        (names(0, 1, 2)[:2] + names(2)[:1], []),
        ([replace(each, case=True) for each in names(0, 1, 2, 3)], []),
        ([replace(each, officer=f"officer {number}") for number, each in enumerate(names(0, 1, 2))], []),
        ([replace(each, desk=f"desk {number}") for number, each in enumerate(names(0, 1, 2))], []),
        ([look(outside=True), look(minutes=1)], []),
        ([look(outside=True), look(minutes=1, outside=True)], [Rule.OUTSIDE_HOURS]),
        ([look(outside=True), look(minutes=480, outside=True)], []),
        ([refusal(), refusal(1)], []),
        ([refusal(), refusal(1), look(minutes=2)], [Rule.AFTER_REFUSALS]),
        ([refusal(), refusal(1), look(minutes=61)], []),
        ([look(), refusal(1), refusal(2)], []),
        (names(0, 1, same_state=True), [Rule.SAME_STATE]),
        (names(0, 1439, same_state=True), [Rule.SAME_STATE]),
        (names(0, 1440, same_state=True), []),
        ([look("a", same_state=True), look("b", same_state=True)], []),
        ([look("a", 0, same_state=True, case=False), look("a", 1, same_state=True, case=False)], []),
    ],
)
def test_what_is_unusual(looks: list[Look], told: list[Rule]) -> None:
    assert [each.rule for each in signs(looks, FEW)] == told


def test_a_sign_says_who_when_and_how_many() -> None:
    (sign,) = signs(names(5, 3, 4, 6), FEW)
    assert (sign.officer, sign.desk, sign.count, sign.limit) == ("yusuf", "centre", 3, 3)
    assert (sign.first, sign.last) == (NOON + timedelta(minutes=3), NOON + timedelta(minutes=5))


def test_the_same_is_told_once_a_day() -> None:
    day = 24 * 60
    found = signs(names(0, 1, 2, 3, 4, day, day + 1, day + 2), FEW)
    assert [each.last.day for each in found] == [23, 24]


LOOKS = st.builds(
    Look,
    at=st.integers(0, 3000).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    officer=st.sampled_from(["yusuf", "salim"]),
    desk=st.just("centre"),
    subject=st.sampled_from(["a", "b", "c", "d"]),
    refused=st.booleans(),
    case=st.booleans(),
    outside=st.booleans(),
    same_state=st.booleans(),
)


@given(st.lists(LOOKS, max_size=20), st.randoms(use_true_random=False))
def test_order_does_not_matter_and_nobody_is_told_of_for_another(looks: list[Look], random: object) -> None:
    shuffled = list(looks)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    found = signs(looks, FEW)
    assert signs(shuffled, FEW) == found
    alone = [sign for name in ("salim", "yusuf") for sign in signs([x for x in looks if x.officer == name], FEW)]
    assert sorted(alone, key=str) == sorted(found, key=str)


@given(st.lists(LOOKS, max_size=15), LOOKS)
def test_a_line_more_takes_no_sign_away(looks: list[Look], more: Look) -> None:
    def keys(found: list[Look]) -> set[tuple[object, ...]]:
        return {(each.rule, each.officer, each.last.date()) for each in signs(found, FEW)}

    assert keys(looks) <= keys([*looks, more])

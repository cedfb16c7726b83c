"""What declarations come to: any order, any loss of older ones and any repetition gives the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.casework.agreement import Declared, newest_begun, next_number, stand, weigh
from wasl.record import NodeId, Standing, Text
from wasl.record.declaration import Declaration, Step

OURS, THEIRS = NodeId("a" * 64), NodeId("d" * 64)
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
BEGINS = {1: TODAY - 9 * DAY, 2: TODAY, 3: TODAY + 9 * DAY}
SAID = Declaration(
    agreement_id="1" * 26,
    agreement_hash="0" * 64,
    party=OURS,
    number=1,
    step=Step.SUSPEND,
    reason=Text(text="x", language="en"),
    made=datetime(2026, 11, 24, tzinfo=UTC),
)


@st.composite
def lines(draw: st.DrawFn, party: NodeId) -> list[Declaration]:
    steps = draw(st.lists(st.sampled_from(Step), max_size=6))
    last = st.none() | st.integers(-2, 2).map(lambda days: TODAY + days * DAY)
    return [
        replace(SAID, party=party, number=place, step=step, last_day=draw(last) if step is Step.END else None)
        for place, step in enumerate(steps, start=1)
    ]


worlds = st.tuples(lines(OURS), lines(THEIRS)).map(lambda both: [*both[0], *both[1]])


@given(worlds, st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(said: list[Declaration], chance: object) -> None:
    shuffled = [*said, *said[:2]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert weigh(shuffled) == weigh(said)


@given(worlds)
def test_the_last_word_of_a_party_needs_none_before_it(said: list[Declaration]) -> None:
    pauses = [each for each in said if each.step in {Step.SUSPEND, Step.RESUME}]
    newest = {each.party: each for each in pauses}
    assert weigh(newest.values()).suspended_by == weigh(said).suspended_by


@given(worlds)
def test_ended_counts_before_suspended_before_replaced(said: list[Declaration]) -> None:
    declared = weigh(said)
    found = stand(1, BEGINS, declared, TODAY)
    if any(each.step is Step.END and (each.last_day is None or each.last_day < TODAY) for each in said):
        assert found is Standing.ENDED
    elif declared.suspended_by:
        assert found is Standing.SUSPENDED
    else:
        assert found is Standing.REPLACED


@given(worlds, lines(THEIRS))
def test_no_further_word_takes_back_an_end(said: list[Declaration], more: list[Declaration]) -> None:
    ended = replace(SAID, step=Step.END)
    assert weigh([*said, ended, *more]).is_ended(TODAY)


@pytest.mark.parametrize(("version", "found"), [(1, "replaced"), (2, "in-force"), (3, "in-force")])
def test_a_version_is_replaced_from_the_first_day_of_the_next(version: int, found: str) -> None:
    assert stand(version, BEGINS, Declared(), TODAY) == found
    assert newest_begun(BEGINS, TODAY) == 2
    assert newest_begun(BEGINS, TODAY - 20 * DAY) == 0


def test_numbers_run_per_party() -> None:
    said = [SAID, replace(SAID, number=4), replace(SAID, party=THEIRS, number=9)]
    assert (next_number(OURS, said), next_number(THEIRS, said), next_number(NodeId("e" * 64), said)) == (5, 10, 1)


def test_a_declined_version_is_named_by_its_hash() -> None:
    assert weigh([replace(SAID, step=Step.DECLINE)]).declined == {"0" * 64}

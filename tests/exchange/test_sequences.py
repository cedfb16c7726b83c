"""What was heard of a line, and what is missing."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from wasl.exchange.sequences import MOST_RANGES, Range, gaps, hear

NUMBERS = st.lists(st.lists(st.integers(1, 60), max_size=8), max_size=8)


@given(NUMBERS)
def test_any_order_and_repetition_ends_equal(batches: list[list[int]]) -> None:
    ranges: tuple[Range, ...] = ()
    for batch in batches:
        ranges = hear(ranges, batch)
    everything = {number for batch in batches for number in batch}
    assert ranges == hear((), sorted(everything))
    assert {number for first, last in ranges for number in range(first, last + 1)} == everything
    missing = {number for first, last in gaps(ranges) for number in range(first, last + 1)}
    assert missing == set(range(1, max(everything, default=0))) - everything


@given(NUMBERS)
def test_ranges_neither_touch_nor_overlap(batches: list[list[int]]) -> None:
    ranges = hear((), [number for batch in batches for number in batch])
    assert all(last + 1 < first for (_, last), (first, _) in itertools.pairwise(ranges))


def test_a_peer_that_skips_for_ever_fills_no_disk() -> None:
    ranges = hear((), range(1, 10 * MOST_RANGES, 2))
    assert len(ranges) == MOST_RANGES
    assert ranges[-1] == (10 * MOST_RANGES - 1, 10 * MOST_RANGES - 1)
    assert len(gaps(ranges)) == MOST_RANGES - 1


def test_nothing_heard_is_nothing_missing() -> None:
    assert gaps(()) == ()
    assert gaps(hear((), [3])) == ((1, 2),)

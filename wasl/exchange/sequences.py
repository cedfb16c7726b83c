"""Which numbers of a peer's line have been heard, and which are missing: ranges in, ranges out.

A sender numbers what it sends to one peer without gaps. A carrier that loses something leaves a gap that the receiver
can name; it never blocks what comes after.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

Range = tuple[int, int]
"""First and last number, both included."""

MOST_RANGES: Final = 1000
"""A peer that skips numbers for ever must not fill our disk: beyond this the oldest gaps are no longer told."""


def hear(ranges: Sequence[Range], numbers: Iterable[int]) -> tuple[Range, ...]:
    """Add numbers to what was heard.

    Args:
        ranges: As this function returned them before.
        numbers: Heard now, from 1 on, in any order, again or for the first time.

    Returns:
        Ranges in rising order that neither touch nor overlap.
    """
    merged: list[list[int]] = []
    for first, last in sorted([*ranges, *((number, number) for number in numbers)]):
        if merged and first <= merged[-1][1] + 1:
            merged[-1][1] = max(merged[-1][1], last)
        else:
            merged.append([first, last])
    surplus = len(merged) - MOST_RANGES
    if surplus > 0:
        merged = [[merged[0][0], merged[surplus][1]], *merged[surplus + 1 :]]
    return tuple((first, last) for first, last in merged)


def gaps(ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Return what is missing below the highest number heard.

    Args:
        ranges: As `hear` returns them.

    Returns:
        Ranges of missing numbers; what was sent last and lost cannot be known.
    """
    ends = [0, *(last for _, last in ranges)]
    return tuple((end + 1, first - 1) for end, (first, _) in zip(ends, ranges, strict=False) if first > end + 1)

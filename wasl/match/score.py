"""From evidence to a score with a band, and to reasons in order of weight.

The thresholds are where they are because of the error measured on the development rows: docs/why/matching.md has the
table.
"""

from collections.abc import Iterable

from wasl.match.evidence import Band, Evidence, Reason, Score

SAME_FROM_MN = 12_000
"""A total from here on is `same`."""
LOOK_FROM_MN = 5_000
"""A total from here on is worth the eye of a person."""
_IDENTIFYING = frozenset({"name", "identifier"})


def score(evidence: Iterable[Evidence]) -> Score:
    """Return the sum of the evidence and its band.

    Args:
        evidence: What the comparers found, in any order.

    Returns:
        The total and its band. Without a name or an identifier that speaks for it the band is always `different`: two
        records are never linked because they share a country or a year.
    """
    found = tuple(evidence)
    total = sum(each.score_mn for each in found)
    identified = any(each.comparer in _IDENTIFYING and each.score_mn > 0 for each in found)
    return Score(total_mn=total, band=_band(total) if identified else Band.DIFFERENT)


def _band(total_mn: int) -> Band:
    """Return the band of a total."""
    if total_mn >= SAME_FROM_MN:
        return Band.SAME
    return Band.LOOK if total_mn >= LOOK_FROM_MN else Band.DIFFERENT


def explain(evidence: Iterable[Evidence]) -> tuple[Reason, ...]:
    """Return the reasons of a score, the weightiest first, for and against alike.

    Args:
        evidence: What the comparers found.

    Returns:
        Codes with the values that the sentences need.
    """
    ordered = sorted(evidence, key=lambda each: (-abs(each.score_mn), each.comparer))
    return tuple(
        Reason(
            code=each.reason,
            comparer=each.comparer,
            score_mn=each.score_mn,
            data=(("left", each.left), ("right", each.right), *each.data),
        )
        for each in ordered
    )

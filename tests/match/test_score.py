"""The sum has a band, and reasons come in order of weight."""

import pytest

from wasl.match import LOOK_FROM_MN, SAME_FROM_MN, Band, Evidence, explain, score


def found(comparer: str, score_mn: int, reason: str = "name-spelling") -> Evidence:
    return Evidence(comparer=comparer, score_mn=score_mn, left="ours", right="theirs", reason=reason)


@pytest.mark.parametrize(
    ("evidence", "band"),
    [
        ((), Band.DIFFERENT),
        ((found("name", SAME_FROM_MN),), Band.SAME),
        ((found("name", SAME_FROM_MN - 1),), Band.LOOK),
        ((found("name", LOOK_FROM_MN),), Band.LOOK),
        ((found("name", LOOK_FROM_MN - 1),), Band.DIFFERENT),
        ((found("name", SAME_FROM_MN), found("schema", -9_000)), Band.DIFFERENT),
        ((found("identifier", SAME_FROM_MN),), Band.SAME),
        ((found("country", SAME_FROM_MN), found("birth-year", SAME_FROM_MN)), Band.DIFFERENT),
        ((found("country", SAME_FROM_MN), found("name", -1)), Band.DIFFERENT),
    ],
)
def test_bands(evidence: tuple[Evidence, ...], band: Band) -> None:
    result = score(evidence)
    assert result.band is band
    assert result.total_mn == sum(each.score_mn for each in evidence)


def test_reasons_come_in_order_of_weight() -> None:
    reasons = explain((found("country", 900), found("name", 14_000), found("birth-year", -4_500)))
    assert [reason.comparer for reason in reasons] == ["name", "birth-year", "country"]
    assert dict(reasons[0].data) == {"left": "ours", "right": "theirs"}

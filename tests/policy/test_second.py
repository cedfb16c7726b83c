from __future__ import annotations

import pytest

from tests.policy.world import handled
from wasl.policy.second import takes_two
from wasl.record import HCode, Tlp

USUAL = {"tlp": Tlp.AMBER_STRICT, "hcode": HCode.H2}


@pytest.mark.parametrize(
    ("tlp", "hcode", "level", "expected"),
    [
        (Tlp.AMBER, HCode.H1, USUAL, False),
        (Tlp.AMBER_STRICT, HCode.H0, USUAL, True),
        (Tlp.RED, HCode.H0, USUAL, True),
        (Tlp.CLEAR, HCode.H2, USUAL, True),
        (Tlp.CLEAR, HCode.H3, USUAL, True),
        (Tlp.CLEAR, HCode.H0, {"tlp": Tlp.CLEAR, "hcode": HCode.H2}, True),
        (Tlp.GREEN, HCode.H0, {"tlp": Tlp.AMBER, "hcode": HCode.H1}, False),
        (Tlp.AMBER, HCode.H0, {"tlp": Tlp.AMBER, "hcode": HCode.H1}, True),
        (Tlp.GREEN, HCode.H1, {"tlp": Tlp.AMBER, "hcode": HCode.H1}, True),
        # A higher level than the usual one counts for nothing.
        (Tlp.AMBER_STRICT, HCode.H0, {"tlp": Tlp.RED, "hcode": HCode.H3}, True),
        (Tlp.CLEAR, HCode.H2, {"tlp": Tlp.RED, "hcode": HCode.H3}, True),
        (Tlp.AMBER, HCode.H1, {"tlp": Tlp.RED, "hcode": HCode.H3}, False),
    ],
)
def test_level(tlp: Tlp, hcode: HCode, level: dict[str, object], expected: bool) -> None:
    assert takes_two(handled(tlp=tlp, hcode=hcode), **level) is expected  # type: ignore[arg-type]

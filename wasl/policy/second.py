"""Whether a release takes two persons: above a level, whatever leaves this node does.

A node may set the level lower, so that more takes two persons. It cannot set it higher, and so not switch it off.

Source:
    DESIGN section 7 (release above a level needs four eyes).
"""

from __future__ import annotations

from typing import Final

from wasl.record import Handling, HCode, Tlp

LEAST_TLP: Final = Tlp.AMBER_STRICT
"""From this colour on a release to a peer takes two persons, on every node."""

LEAST_HCODE: Final = HCode.H2
"""From this handling code on, too."""


def takes_two(handling: Handling, *, tlp: Tlp, hcode: HCode) -> bool:
    """Say whether a release to a peer takes two persons.

    Args:
        handling: Of what would be released.
        tlp: Colour from which on this node wants it.
        hcode: Handling code from which on this node wants it.

    Returns:
        True if so.
    """
    from_tlp = min(tlp.strictness, LEAST_TLP.strictness)
    return handling.tlp.strictness >= from_tlp or handling.hcode >= min(hcode, LEAST_HCODE)

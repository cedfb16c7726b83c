"""Handling: one value inside the signed body that says who may have a report and what for.

A tag can be lost on the way; a signed field cannot. `wasl.policy` decides by it, at both ends.

Source:
    TLP 2.0, FIRST, August 2022 (labels are never translated).
    Handling codes H0-H3, Europol: H0 only for preventing and combating crime, H1 not in judicial proceedings without
    permission, H2 no dissemination without permission, H3 other restrictions (``conditions``).
    PAP, Permissible Actions Protocol 2.0 (its CLEAR was once called WHITE): what may be done with the information.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wasl.record.ids import DeskId, NodeId


class Tlp(StrEnum):
    """Traffic Light Protocol 2.0, written exactly so in every language."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    @property
    def strictness(self) -> int:
        """Rank from 0 (CLEAR) to 4 (RED), to compare two colours."""
        return list(Tlp).index(self)


class HCode(StrEnum):
    """Handling code, Europol style."""

    H0 = "H0"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"


class Pap(StrEnum):
    """Permissible Actions Protocol 2.0, written exactly so in every language: may the target notice what is done?"""

    CLEAR = "PAP:CLEAR"
    GREEN = "PAP:GREEN"
    AMBER = "PAP:AMBER"
    RED = "PAP:RED"

    @property
    def strictness(self) -> int:
        """Rank from 1 (CLEAR) to 4 (RED); 0 is left to what says nothing."""
        return list(Pap).index(self) + 1


class Purpose(StrEnum):
    """What the information may be used for."""

    OPERATIONAL = "operational"
    ANALYSIS = "analysis"
    CROSS_CHECK = "cross-check"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Address:
    """A desk of a node, or (without desk) the node's own centre desk.

    Attributes:
        node: The node.
        desk: The desk there; empty for the centre itself.
    """

    node: NodeId
    desk: DeskId = DeskId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """Who may have it and what for.

    Attributes:
        tlp: Colour.
        hcode: Handling code.
        audience: Who may read: named desks or nodes, sorted, each once. Empty is nobody.
        purpose: What it may be used for.
        review: The day on which keeping it is decided again; at most three years after it was made.
        expires: The last day on which it may be passed on; none if not limited.
        conditions: Further conditions in words (H3); empty if none.
        national_mark: National mark exactly as given; empty if none.
        national_state: The state that gave the mark, ISO 3166-1 alpha-2, lower case; empty if it was not said.
        pap: What may be done with it; none if nothing was said. Carried and shown, never weakened; no rule reads it.
        exercise: True for an exercise: it meets only other exercise material.
    """

    tlp: Tlp
    hcode: HCode
    audience: tuple[Address, ...] = ()
    purpose: Purpose = Purpose.OPERATIONAL
    review: date
    expires: date | None = None
    conditions: str = ""
    national_mark: str = ""
    national_state: str = ""
    pap: Pap | None = None
    exercise: bool = False

    def __post_init__(self) -> None:
        """Sort the audience and drop repetitions: the order means nothing, and one meaning has one encoding."""
        object.__setattr__(self, "audience", tuple(sorted(set(self.audience))))

    @property
    def mark(self) -> str:
        """The mark as it stands on every page: Latin letters in every language, never translated."""
        return " · ".join([*self.mark_parts, *(["EXERCISE"] if self.exercise else [])])

    @property
    def mark_parts(self) -> tuple[str, ...]:
        """The parts of the mark but for EXERCISE: colour, handling code, PAP, national mark with its state."""
        parts = [str(self.tlp), str(self.hcode)]
        if self.pap:
            parts.append(str(self.pap))
        if self.national_mark:
            state = f"{self.national_state.upper()}: " if self.national_state else ""
            parts.append(f"{state}{self.national_mark}")
        return tuple(parts)


def strictest(first: Handling, second: Handling) -> Handling:
    """Return the one whose mark is the stricter: by colour, then by handling code, then by PAP.

    Args:
        first: A handling.
        second: Another.

    Returns:
        One of the two, unchanged; ``first`` if they are equally strict.
    """

    def rank(handling: Handling) -> tuple[int, str, int]:
        return handling.tlp.strictness, handling.hcode, handling.pap.strictness if handling.pap else 0

    return second if rank(second) > rank(first) else first

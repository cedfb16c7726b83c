"""Grading: how reliable the source is, and how credible the information.

Kept in the scheme in which it was given; this module never computes with grades.

Source:
    Admiralty code (NATO 6x6): source A-F, information 1-6. F and 6 mean "cannot be judged", not a middle value.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reliability(StrEnum):
    """Reliability of the source, Admiralty scale."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    """Credibility of the information, Admiralty scale."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grading:
    """One grading of one report.

    Attributes:
        source: Reliability of the source, A to F.
        information: Credibility of the information, 1 to 6.
        scheme: The scheme in which it was given; only ``6x6`` so far.
    """

    source: Reliability
    information: Credibility
    scheme: str = "6x6"

    def __str__(self) -> str:
        """Return the grade as officers write it, for instance ``B2``."""
        return f"{self.source}{self.information}"


UNJUDGED = Grading(source=Reliability.F, information=Credibility.SIX)
"""Neither the source nor the information can be judged."""

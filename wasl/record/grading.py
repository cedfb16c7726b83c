"""Grading: how reliable the source is, and how credible the information.

Kept in the scheme in which it was given; this module never computes with grades. What a grade would be in the other
scheme is shown beside it, always as approximate: the two scales ask different questions.

Source:
    Admiralty code (NATO 6x6): source A-F, information 1-6. F and 6 mean "cannot be judged", not a middle value.
    Europol 4x4: source A, B, C, X; information 1-4. X means "cannot be assessed".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from wasl.errors import InputError


class Scheme(StrEnum):
    """The scheme in which a grade was given."""

    ADMIRALTY = "6x6"
    EUROPOL = "4x4"


class Reliability(StrEnum):
    """Reliability of the source: A to F of the Admiralty code; A, B, C and X of 4x4."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    X = "X"


class Credibility(StrEnum):
    """Credibility of the information: 1 to 6 of the Admiralty code, 1 to 4 of 4x4."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"


RELIABILITIES: Final[Mapping[Scheme, tuple[Reliability, ...]]] = MappingProxyType(
    {
        Scheme.ADMIRALTY: tuple(Reliability)[:6],
        Scheme.EUROPOL: (Reliability.A, Reliability.B, Reliability.C, Reliability.X),
    }
)
"""The letters of each scheme, in its order."""

CREDIBILITIES: Final[Mapping[Scheme, tuple[Credibility, ...]]] = MappingProxyType(
    {Scheme.ADMIRALTY: tuple(Credibility), Scheme.EUROPOL: tuple(Credibility)[:4]}
)
"""The figures of each scheme, in its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grading:
    """One grading of one report.

    Attributes:
        source: Reliability of the source, a letter of the scheme.
        information: Credibility of the information, a figure of the scheme.
        scheme: The scheme in which it was given.
    """

    source: Reliability
    information: Credibility
    scheme: Scheme = Scheme.ADMIRALTY

    def __post_init__(self) -> None:
        """Refuse a letter or figure that the scheme does not have.

        Raises:
            InputError: ``grading-scheme``.
        """
        if self.source not in RELIABILITIES[self.scheme] or self.information not in CREDIBILITIES[self.scheme]:
            raise InputError("grading-scheme", grade=str(self), scheme=str(self.scheme))

    def __str__(self) -> str:
        """Return the grade as officers write it, for instance ``B2``."""
        return f"{self.source}{self.information}"


UNJUDGED = Grading(source=Reliability.F, information=Credibility.SIX)
"""Neither the source nor the information can be judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approximation:
    """What a grade would be in the other scheme, roughly: a help for the reader, never stored, never signed.

    Attributes:
        scheme: The other scheme.
        sources: The letters that it may stand for, in the order of the scheme; at least one.
        information: The figures that it may stand for, in order; at least one.
    """

    scheme: Scheme
    sources: tuple[Reliability, ...]
    information: tuple[Credibility, ...]

    def __str__(self) -> str:
        """Return it with the sign of approximation and all that it may stand for, for instance ``≈B2/3``."""
        return f"≈{'/'.join(self.sources)}{'/'.join(self.information)}"


_TO_EUROPOL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "A": "A",
        "B": "B",
        "C": "B",
        "D": "C",
        "E": "C",
        "F": "X",
        "1": "1",
        "2": "23",
        "3": "3",
        "4": "4",
        "5": "4",
        "6": "4",
    }
)
"""No standard maps one scale to the other; this table is Wasl's own and loses detail. See docs/reference/record.md."""

_TO_ADMIRALTY: Final[Mapping[str, str]] = MappingProxyType(
    {
        code: "".join(
            theirs for theirs, ours in _TO_EUROPOL.items() if code in ours and theirs.isdigit() is code.isdigit()
        )
        for code in "ABCX1234"
    }
)


def approximate(grading: Grading) -> Approximation:
    """Return what a grade would be in the other scheme.

    Args:
        grading: As given.

    Returns:
        Everything that it may stand for there.

    Source:
        Wasl's own table, documented in docs/reference/record.md; no published standard maps 6x6 to 4x4.
    """
    if grading.scheme is Scheme.ADMIRALTY:
        other, table = Scheme.EUROPOL, _TO_EUROPOL
    else:
        other, table = Scheme.ADMIRALTY, _TO_ADMIRALTY
    return Approximation(
        scheme=other,
        sources=tuple(Reliability(letter) for letter in table[grading.source]),
        information=tuple(Credibility(figure) for figure in table[grading.information]),
    )


def read_grading(text: str, scheme: Scheme = Scheme.ADMIRALTY) -> Grading:
    """Read a grade as officers write it.

    Args:
        text: Letter and figure, for instance ``B2``.
        scheme: The scheme in which it is meant; a letter alone does not tell, for A, B and C stand in both.

    Returns:
        The grading.

    Raises:
        InputError: ``grading-unreadable`` for what is no letter and figure, ``grading-scheme`` for a letter or figure
            that the scheme does not have.
    """
    letter, figure = text.strip()[:1].upper(), text.strip()[1:].strip()
    if letter not in set(Reliability) or figure not in set(Credibility):
        raise InputError("grading-unreadable", value=text[:_LONGEST], scheme=str(scheme))
    return Grading(source=Reliability(letter), information=Credibility(figure), scheme=scheme)


_LONGEST: Final = 20

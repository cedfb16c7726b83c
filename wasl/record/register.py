"""Registers: the numbers under which a desk enters what it sends out and what arrives at it.

A number belongs to one series: one desk, one direction, one calendar year of the centre, exercises apart. It is given
once, in the transaction of the act itself, and never again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wasl.text.digits import fold_digits

NUMBER_LIMIT: Final = 64
"""Most characters of a peer's own number."""

_EXERCISE: Final = "-EX"
_FORM: Final = re.compile(r"(?:([0-9]{4})\s*/\s*)?0*([1-9][0-9]{0,8})(-EX)?", re.IGNORECASE)


class Direction(StrEnum):
    """Which way an item went."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class RegisterNumber:
    """A number of a register.

    Attributes:
        year: Calendar year of the centre's time zone; 0 in a search for any year.
        number: From 1 on, without gaps.
        exercise: True for the series of exercises, which are counted apart.
    """

    year: int
    number: int
    exercise: bool = False

    def __str__(self) -> str:
        """Return the number as it stands on paper, for instance ``2026/0417``, ``2026/0003-EX`` for an exercise."""
        return f"{self.year}/{self.number:04d}{_EXERCISE if self.exercise else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """That a desk has entered an item, and under which numbers.

    Attributes:
        direction: Whether it went out or came in.
        number: The desk's own number.
        peer_number: The sender's own number, as the sender gave it; empty if none was given.
        reference: National reference, as the registrar gave it; empty if none was given.
    """

    direction: Direction
    number: RegisterNumber
    peer_number: str = ""
    reference: str = ""


def read_number(text: str) -> RegisterNumber | None:
    """Read a number as a person types it.

    Args:
        text: ``2026/0417``, ``417`` or ``2026/3-EX``, in the digits of any script.

    Returns:
        The number, year 0 if none was typed; None if it is no number of a register.
    """
    found = _FORM.fullmatch(fold_digits(text).strip())
    if found is None:
        return None
    return RegisterNumber(year=int(found[1] or 0), number=int(found[2]), exercise=found[3] is not None)

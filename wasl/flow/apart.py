"""Figures of what is real and of what is exercise: never one sum of both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """How many of each.

    Attributes:
        real: Of what is real.
        exercise: Of what is marked EXERCISE.
    """

    real: int = 0
    exercise: int = 0

    def __add__(self, other: Apart) -> Apart:
        """Return the figures of both, each kind by itself.

        Args:
            other: The figures that are added.

        Returns:
            The figures.
        """
        return Apart(real=self.real + other.real, exercise=self.exercise + other.exercise)

    def __bool__(self) -> bool:
        """Say whether there is anything.

        Returns:
            True if so.
        """
        return bool(self.real or self.exercise)


def count(exercises: Iterable[bool]) -> Apart:
    """Return how many things are real and how many are exercise.

    Args:
        exercises: Of each thing, whether it is marked EXERCISE.

    Returns:
        The figures.
    """
    found = tuple(exercises)
    drill = sum(found)
    return Apart(real=len(found) - drill, exercise=drill)

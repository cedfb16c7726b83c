"""The strip above every page: the strictest handling of what is on it, in Latin letters, with its meaning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from wasl.record import Handling, strictest
from wasl.render.marks import visible
from wasl.render.sentences import word


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """What the strip says.

    Attributes:
        colour: Style of the chip: ``clear``, ``green``, ``amber``, ``amber-strict`` or ``red``.
        mark: The mark, Latin letters in every language.
        meanings: What its parts mean, in the reader's language.
        exercise: True if everything on the page is an exercise.
    """

    colour: str
    mark: str
    meanings: tuple[str, ...]
    exercise: bool


def strip_of(handlings: Iterable[Handling], language: str) -> Strip | None:
    """Return the strip for a page.

    Args:
        handlings: Of everything on the page.
        language: The reader's.

    Returns:
        The strip, or None if nothing on the page has a handling.
    """
    found = tuple(handlings)
    if not found:
        return None
    # The word EXERCISE may stand over the page only if nothing on it is real.
    exercise = all(handling.exercise for handling in found)
    top = reduce(strictest, found)
    words = [word("tlp", colour_of(top), language), word("hcode", top.hcode.lower(), language)]
    if top.pap:
        words.append(word("pap", top.pap.removeprefix("PAP:").lower(), language))
    if exercise:
        words.append(word("strip", "exercise", language))
    parts = [*top.mark_parts, *(["EXERCISE"] if exercise else [])]
    return Strip(colour=colour_of(top), mark=visible(" · ".join(parts)), meanings=tuple(words), exercise=exercise)


def colour_of(handling: Handling) -> str:
    """Return the style of a handling's colour.

    Args:
        handling: The handling.

    Returns:
        For instance ``amber-strict``.
    """
    return handling.tlp.removeprefix("TLP:").replace("+", "-").lower()

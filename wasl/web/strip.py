"""The strip above every page: the strictest handling of what is on it, part by part, each with its meaning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from wasl.record import Handling, strictest
from wasl.render.marks import visible
from wasl.render.sentences import say, word

_ISOLATE, _END = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the mark, and what it means.

    Attributes:
        mark: As it stands in the strip; Latin letters, but for a national mark.
        meaning: In the reader's language.
    """

    mark: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """What the strip says.

    Attributes:
        colour: Style of the chip: ``clear``, ``green``, ``amber``, ``amber-strict`` or ``red``.
        mark: The mark, Latin letters in every language.
        parts: Each part of the mark with its meaning, for whoever asks.
        exercise: True if everything on the page is an exercise.
    """

    colour: str
    mark: str
    parts: tuple[Part, ...]
    exercise: bool

    @property
    def meanings(self) -> tuple[str, ...]:
        """What its parts mean, in the reader's language."""
        return tuple(part.meaning for part in self.parts)


def strip_of(handlings: Iterable[Handling], language: str) -> Strip | None:
    """Return the strip for a page: of colour, handling code and PAP the strictest each, and every national mark.

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
    # Each part by itself: what is strict in one way may be mild in another, and neither may be missed.
    hcode = max(handling.hcode for handling in found)
    parts = [
        Part(mark=str(top.tlp), meaning=word("tlp", colour_of(top), language)),
        Part(mark=str(hcode), meaning=word("hcode", hcode.lower(), language)),
    ]
    if pap := max((handling.pap for handling in found if handling.pap), key=lambda each: each.strictness, default=None):
        parts.append(Part(mark=str(pap), meaning=word("pap", pap.removeprefix("PAP:").lower(), language)))
    # A mark that somebody gave must not turn the order of ours.
    national = dict.fromkeys(handling.mark_parts[-1] for handling in found if handling.national_mark)
    parts += [
        Part(mark=f"{_ISOLATE}{visible(each)}{_END}", meaning=say("strip-national", language)) for each in national
    ]
    if exercise:
        parts.append(Part(mark="EXERCISE", meaning=word("strip", "exercise", language)))
    mark = " · ".join(part.mark for part in parts)
    return Strip(colour=colour_of(top), mark=mark, parts=tuple(parts), exercise=exercise)


def colour_of(handling: Handling) -> str:
    """Return the style of a handling's colour.

    Args:
        handling: The handling.

    Returns:
        For instance ``amber-strict``.
    """
    return handling.tlp.removeprefix("TLP:").replace("+", "-").lower()

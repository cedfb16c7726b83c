"""What a typed text was taken for, in words: the same on the form, in a check and on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wasl.render import dates
from wasl.render.facts import amount_words
from wasl.render.sentences import label, say
from wasl.text.quantities import Measure


class Taken(Protocol):
    """What a text was taken for."""

    @property
    def kind(self) -> str:
        """Kind of the property: ``date``, ``country``, ``code``, ``quantity``."""

    @property
    def normal(self) -> str:
        """The normal form; empty if nothing was understood."""

    @property
    def unit(self) -> str:
        """What an amount counts."""

    @property
    def table(self) -> str:
        """Vocabulary table of a code; else empty."""

    @property
    def tolerance_days(self) -> int:
        """By how many days a date may be off."""

    @property
    def choices(self) -> Sequence[str]:
        """Codes from which the writer can choose."""

    @property
    def several(self) -> bool:
        """True if the text is a name of all the choices."""


def taken_words(taken: Taken, language: str) -> str:
    """Say what a typed text was taken for.

    Args:
        taken: What was found.
        language: The reader's.

    Returns:
        A sentence.
    """
    if not taken.normal:
        return _not_taken(taken, language)
    if taken.kind == "date":
        meaning = dates.reduced(taken.normal, language)
        if taken.tolerance_days:
            return say("compose-understood-about", language, meaning=meaning, days=taken.tolerance_days)
    elif taken.table:
        meaning = label(taken.table, taken.normal, language)
    else:
        meaning = amount_words(taken.normal, Measure(taken.unit), language)
    return say("compose-understood", language, meaning=meaning)


def _not_taken(taken: Taken, language: str) -> str:
    if not taken.choices:
        return say("compose-not-understood", language)
    choices = [f"{taken.table}/{code}" for code in taken.choices]
    return say("typed-several" if taken.several else "typed-near", language, choices=choices)

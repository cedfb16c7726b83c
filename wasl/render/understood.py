"""What a typed text was taken for, in words: the same on the form, in a check and on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wasl.render import dates
from wasl.render.facts import amount_words
from wasl.render.sentences import label, say
from wasl.text.quantities import Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a text was taken for.

    Attributes:
        kind: Kind of the property: ``date``, ``country``, ``code``, ``quantity``.
        normal: The normal form; empty if nothing was understood.
        unit: What an amount counts.
        table: Vocabulary table of a code.
        tolerance_days: By how many days a date may be off.
        choices: Codes from which the writer can choose.
        several: True if the text is a name of all the choices.
    """

    kind: str
    normal: str
    unit: str = ""
    table: str = ""
    tolerance_days: int = 0
    choices: Sequence[str] = ()
    several: bool = False


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

"""Say what a comparer found: its values and its reason, with codes as words of the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from wasl.record.schemata import schemata
from wasl.render.marks import visible
from wasl.render.sentences import finding_sentence, label

_COMMAS: Final = {"ar": "\u060c ", "ru": ", ", "en": ", "}


def evidence_value(comparer: str, text: str, language: str) -> str:
    """Return one of the two values that a comparer used, as the reader would say it.

    Args:
        comparer: Name of the comparer.
        text: The value; several countries stand with commas between.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The words.
    """
    codes = [each.strip() for each in text.split(",")]
    if comparer == "country":
        return _COMMAS[language].join(label("countries", code, language) for code in codes)
    if comparer == "schema" and text in schemata():
        return schemata()[text].labels[language]
    return visible(text)


def evidence_sentence(
    comparer: str,
    reason: str,
    sides: tuple[str, str],
    data: Mapping[str, object],
    language: str,
    /,
    *,
    isolate: bool = True,
) -> str:
    """Say why a comparer speaks for or against.

    Args:
        comparer: Name of the comparer.
        reason: Code of its reason.
        sides: The two values that it used, left and right.
        data: Its further named values.
        language: ``ar``, ``ru`` or ``en``.
        isolate: As in `wasl.render.sentences.say`.

    Returns:
        The sentence.
    """
    left, right = (evidence_value(comparer, side, language) for side in sides)
    return finding_sentence(reason, {**data, "left": left, "right": right}, language, kind="reason", isolate=isolate)

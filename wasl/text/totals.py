"""A total that does not equal its parts: found and told, never mended.

Only what is certain is compared: a sentence that calls one amount a total and tells at least two others of the same
kind that add up to something else. A sentence that speaks of "each" is left alone.

Source:
    totals.json beside this module, for the words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any, Final

from wasl.text.amounts import FindUnit, amounts_in, tokens_of
from wasl.text.digits import write_decimal
from wasl.text.folds import fold
from wasl.text.quantities import Measure, Unit

_LONGEST: Final = 20_000
_NEAR: Final = 4
_SENTENCE: Final = re.compile(r"[\n\r!?;\N{ARABIC QUESTION MARK}\N{ARABIC SEMICOLON}]+|\.(?=\s|$)")
_WA: Final = "\N{ARABIC LETTER WAW}"
_LEAST_PARTS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A stated total and the sum of the stated parts.

    Attributes:
        stated: The total as stated: a normal figure.
        summed: What the parts add up to: a normal figure.
        parts: The parts: normal figures.
        measure: What the figures count.
    """

    stated: str
    summed: str
    parts: tuple[str, ...]
    measure: Measure


def compare_total(stated: Decimal, parts: Sequence[Decimal], measure: Measure) -> Contradiction | None:
    """Compare a total with its parts.

    Args:
        stated: The total, in grams, millilitres or pieces.
        parts: The parts in the same, at least two.
        measure: What they count.

    Returns:
        The contradiction, or None if there is none or nothing to compare.
    """
    summed = sum(parts, Decimal(0))
    if len(parts) < _LEAST_PARTS or summed == stated:
        return None
    return Contradiction(
        stated=write_decimal(stated),
        summed=write_decimal(summed),
        parts=tuple(write_decimal(part) for part in parts),
        measure=measure,
    )


def contradictions_in(text: str, find: FindUnit) -> tuple[Contradiction, ...]:
    """Find totals in a text that do not equal their parts.

    Args:
        text: An account in Arabic, Russian or English; what stands behind its first 20,000 characters is not looked at.
        find: Finds the unit that a text names, or None.

    Returns:
        The contradictions, in order.
    """
    sentences = _SENTENCE.split(text[:_LONGEST])
    return tuple(found for sentence in sentences if (found := _in_sentence(sentence, find)) is not None)


def _in_sentence(sentence: str, find: FindUnit) -> Contradiction | None:
    tokens = tokens_of(sentence)
    if not _has(tokens, "total") or _has(tokens, "each"):
        return None
    amounts = amounts_in(tokens, find)
    starts = {start for start, _, _, _ in amounts}
    totals = [place for place, (start, end, _, _) in enumerate(amounts) if _is_total(tokens, start, end, starts)]
    if len(totals) != 1:
        return None
    _, _, figure, unit = amounts[totals[0]]
    parts = [
        each_figure * each.factor
        for place, (_, _, each_figure, each) in enumerate(amounts)
        if place != totals[0] and _alike(each, unit)
    ]
    stated = figure * unit.factor
    # A sentence often opens with what it closes with ("12 kg in three parcels: 5, 4 and 3 kg, 12 kg in all"): the
    # amount that is told twice is the total again, not a part of it.
    others = [part for part in parts if part != stated]
    return compare_total(stated, others or parts, unit.measure)


def _is_total(tokens: Sequence[str], start: int, end: int, starts: set[int]) -> bool:
    before = tokens[max(0, start - _NEAR) : start]
    # Only what stands between the last figure before and this amount belongs to it.
    while any(token[:1].isdecimal() for token in before):
        before = before[1:]
    if _has(before, "total"):
        return True
    # A word behind the amount belongs to it only if no other amount follows.
    return not starts & set(range(end, end + _NEAR)) and _has(tokens[end : end + 2], "total")


def _has(tokens: Sequence[str], name: str) -> bool:
    return any(token in _words(name) or token.removeprefix(_WA) in _words(name) for token in tokens)


def _alike(one: Unit, other: Unit) -> bool:
    return one.measure is other.measure and (one.measure is not Measure.COUNT or one.code == other.code)


@cache
def _words(name: str) -> frozenset[str]:
    raw: dict[str, Any] = json.loads(resources.files("wasl.text").joinpath("totals.json").read_text("utf-8"))
    return frozenset(fold(word) for word in raw[name])

"""The forms that a unit takes in a sentence: cases and plurals, two in one word, half in one word.

A light cut of endings, tried only when the word as it stands is no unit, and believed only when what remains is one.

Source:
    unit_forms.json beside this module, for the endings.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any, Final

from wasl.text import numbers
from wasl.text.folds import fold
from wasl.text.quantities import Unit

_SHORTEST: Final = 2
_HALF: Final = Decimal("0.5")
_TWO: Final = Decimal(2)


@cache
def _forms() -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(resources.files("wasl.text").joinpath("unit_forms.json").read_text("utf-8"))
    return {
        "alone": frozenset(fold(name) for name in raw["alone"]),
        "dual": tuple(fold(ending) for ending in raw["dual"]),
        "feminine": tuple((fold(open_form), fold(closed)) for open_form, closed in raw["feminine"]),
        "endings": tuple(fold(ending) for ending in raw["endings"]),
        "restored": ("", *(fold(ending) for ending in raw["restored"])),
        "article": fold(raw["article"]),
        "half": fold(raw["half"]),
    }


def find_inflected(words: str, find: Callable[[str], Unit | None]) -> Unit | None:
    """Find a unit by any of its forms.

    Args:
        words: Folded words with single spaces.
        find: Finds the unit of a name.

    Returns:
        The unit, or None.
    """
    return next((found for name in _candidates(words) if (found := find(name)) is not None), None)


def packed(token: str, find: Callable[[str], Unit | None]) -> tuple[Decimal, Unit] | None:
    """Read a word that holds number and unit: two in the Arabic dual, half in a Russian compound.

    Args:
        token: A folded word.
        find: Finds the unit of a name.

    Returns:
        How many, and of what; None if the word is no such word.
    """
    if not token.isalpha() or numbers.is_number_word(token) or find(token) is not None:
        return None
    for ending in _forms()["dual"]:
        stem = token.removesuffix(ending)
        if stem != token and len(stem) >= _SHORTEST:
            found = next((unit for name in _closed(stem) if (unit := find(name)) is not None), None)
            if found is not None:
                return _TWO, found
    rest = token.removeprefix(_forms()["half"])
    if rest != token and len(rest) >= _SHORTEST:
        found = find_inflected(rest, find)
        return None if found is None else (_HALF, found)
    return None


def may_be_packed(token: str) -> bool:
    """Say whether a word could be one that `packed` reads, cheaply.

    Args:
        token: A folded word.

    Returns:
        False for most words.
    """
    return token.endswith(_forms()["dual"]) or token.startswith(_forms()["half"])


def may_stand_alone(token: str) -> bool:
    """Say whether a unit without a number means one of it.

    Args:
        token: A folded word.

    Returns:
        True for whole words ("tonne"), False for abbreviations ("kg").
    """
    return token in _forms()["alone"]


def _candidates(words: str) -> Iterator[str]:
    yield words
    before, space, last = words.rpartition(" ")
    bare = last.removeprefix(_forms()["article"])
    for word in dict.fromkeys((last, bare)):
        if word != last:
            yield f"{before}{space}{word}"
        for ending in _forms()["endings"]:
            stem = word.removesuffix(ending)
            if stem == word or len(stem) < _SHORTEST:
                continue
            for restored in _forms()["restored"]:
                yield f"{before}{space}{stem}{restored}"


def _closed(stem: str) -> Iterator[str]:
    yield stem
    for open_form, closed in _forms()["feminine"]:
        if stem.endswith(open_form):
            yield stem.removesuffix(open_form) + closed

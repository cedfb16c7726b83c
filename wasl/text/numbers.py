"""Numbers in words, in figures, and in both at once, in Arabic, Russian and English, up to a thousand milliards.

"876 alf wa-421" is 876,421; "two and a half" is 2.5; "half a million" is 500,000. The reader takes tokens and says how
many of them were the number, so that a unit may follow. What could be read in two ways is said with both readings.

Not here: units and whole amounts (`wasl.text.amounts`), figures with separators (`wasl.text.digits`).

Source:
    numbers.json beside this module, for the words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

from wasl.errors import InputError
from wasl.text.digits import read_decimal
from wasl.text.folds import fold

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)
_HUNDRED: Final = Decimal(100)
_TEN: Final = Decimal(10)
_TWENTY: Final = Decimal(20)
_AL: Final = "\N{ARABIC LETTER ALEF}\N{ARABIC LETTER LAM}"
_WA: Final = "\N{ARABIC LETTER WAW}"
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number that was read.

    Attributes:
        value: What it is.
        end: Place of the first token that no longer belongs to it.
        other: What else it can be; None if nothing else.
        always: True if it can be so whatever is counted; False if only of what can be divided (a fraction may belong to
            the whole or to its last part).
    """

    value: Decimal
    end: int
    other: Decimal | None = None
    always: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    kind: str
    value: Decimal = _ZERO


@dataclass(slots=True, kw_only=True)
class _Sum:
    """What has been read so far: whole parts behind a scale, and the part before the next one."""

    total: Decimal = _ZERO
    current: Decimal | None = None
    scale: Decimal | None = None
    whole: bool = False
    seen: bool = False
    other: Decimal | None = None
    always: bool = False
    ranks: set[int] = field(default_factory=set)


@cache
def lexicon() -> Mapping[str, _Word]:
    """Return what each word of a number means, by its folded letters."""
    raw: dict[str, Any] = json.loads(resources.files("wasl.text").joinpath("numbers.json").read_text("utf-8"))
    found: dict[str, _Word] = {}
    for kind in ("values", "scales", "doubled", "either", "fractions", "halves"):
        for value, names in raw[kind].items():
            found |= {_key(name): _Word(kind=kind, value=Decimal(value)) for name in names}
    for kind in ("hundred", "joining", "less", "article", "of"):
        found |= {_key(name): _Word(kind=kind) for name in raw[kind]}
    return MappingProxyType(found)


@cache
def qualifiers() -> frozenset[str]:
    """Return words that may stand before an amount and say that it is only about so much ("about", "more than")."""
    return _listed("qualifiers")


@cache
def naming() -> frozenset[str]:
    """Return words that may stand before an amount and say nothing of how much it is ("weighing", "a total of")."""
    return _listed("naming")


@cache
def linking() -> frozenset[str]:
    """Return words that may stand between such a word and the amount ("of")."""
    return _listed("linking")


def _listed(kind: str) -> frozenset[str]:
    raw: dict[str, Any] = json.loads(resources.files("wasl.text").joinpath("numbers.json").read_text("utf-8"))
    return frozenset(_key(name) for name in raw[kind])


def is_number_word(token: str) -> bool:
    """Say whether a token can be part of a number.

    Args:
        token: Folded letters or figures.

    Returns:
        True for figures and for words of numbers; False for joining words.
    """
    if token[:1].isdecimal():
        return True
    word = _word(token)[0]
    return word is not None and word.kind not in {"joining", "of", "less", "article"}


def read_number(tokens: Sequence[str], start: int = 0) -> Number | None:
    """Read the number that begins at a place.

    Args:
        tokens: Folded words and figures, without punctuation.
        start: Where it begins.

    Returns:
        The number, or None if none begins there.

    Raises:
        InputError: ``quantity-unreadable`` for words in an order in which no number is said, and the codes of
            `wasl.text.digits.read_decimal`.
    """
    so_far, place = _Sum(), start
    while place < len(tokens) and (step := _step(tokens, place, so_far)):
        place += step
        if so_far.other is not None and _names_scale(tokens, place):
            # "a million and half a million": now it is said of what it is the half.
            so_far.other, place = None, place + 1
    if not so_far.seen:
        return None
    return Number(value=so_far.total + (so_far.current or _ZERO), end=place, other=so_far.other, always=so_far.always)


def _names_scale(tokens: Sequence[str], place: int) -> bool:
    if place >= len(tokens) or not tokens[place].startswith(_AL):
        return False
    word = lexicon().get(tokens[place].removeprefix(_AL))
    return word is not None and word.kind == "scales"


def _step(tokens: Sequence[str], place: int, so_far: _Sum) -> int:
    # Takes one token, with a joining word before it, and says how many were taken: none at the end of the number.
    token = tokens[place]
    if token[:1].isdecimal():
        if so_far.current is not None:
            return 0
        so_far.current, so_far.whole, so_far.seen = read_decimal(token), True, True
        return 1
    word, joined = _word(token)
    if word is None:
        return 0
    following = tokens[place + 1] if place + 1 < len(tokens) else ""
    if word.kind == "joining":
        return _joined(tokens, place, so_far) if so_far.seen and following else 0
    return _take(word, following, so_far, joined=joined, tokens=tokens)


def _joined(tokens: Sequence[str], place: int, so_far: _Sum) -> int:
    following = tokens[place + 1]
    if following[:1].isdecimal():
        return 1 + _step(tokens, place + 1, so_far) if so_far.current is None else 0
    word, _ = _word(following)
    if word is None or word.kind in {"joining", "of", "less"}:
        return 0
    after = tokens[place + 2] if place + 2 < len(tokens) else ""
    if word.kind == "article":
        # "a half" after "and" is a part of the number; "a" before anything else begins something new.
        found, _ = _word(after) if after else (None, False)
        if found is None or found.kind != "fractions":
            return 0
    taken = _take(word, after, so_far, joined=True, tokens=tokens)
    return 1 + taken if taken else 0


def _take(word: _Word, following: str, so_far: _Sum, *, joined: bool, tokens: Sequence[str]) -> int:
    match word.kind:
        case "article":
            taken = _article(following, so_far)
        case "values" | "halves":
            taken = _value(word.value, so_far, joined=joined, tokens=tokens)
        case "hundred":
            taken = _hundred(so_far, joined=joined, tokens=tokens)
        case "scales":
            taken = _scale(word.value, so_far, joined=joined, tokens=tokens)
        case "doubled":
            taken = _doubled(word.value, so_far)
        case "either":
            taken = _either(word.value, so_far, joined=joined, tokens=tokens)
        case "fractions":
            taken = _fraction(word.value, so_far)
        case _:
            taken = 0
    return taken


def _article(following: str, so_far: _Sum) -> int:
    word, _ = _word(following) if following else (None, False)
    if word is not None and word.kind == "fractions":
        return 1
    if so_far.seen:
        # "half a million": the article counts nothing.
        return 1 if word is not None and word.kind == "scales" and so_far.current is not None else 0
    so_far.current, so_far.seen, so_far.ranks = _ONE, True, {0}
    return 1


def _value(value: Decimal, so_far: _Sum, *, joined: bool, tokens: Sequence[str]) -> int:
    if so_far.current is None:
        so_far.current, so_far.ranks = _ZERO, set()
    elif so_far.whole:
        return 0
    ranks = _ranks(value)
    # Tens before units but in Arabic, where they come after; a hundred always first.
    earlier = so_far.ranks and min(so_far.ranks) < max(ranks)
    arabic = joined or value == _TEN
    if ranks & so_far.ranks or (earlier and not (arabic and so_far.ranks == {0} | (so_far.ranks & {2}))):
        raise InputError("quantity-unreadable", value=" ".join(tokens)[:_SHOWN])
    so_far.current += value
    so_far.ranks |= ranks
    so_far.whole = value != value.to_integral_value()
    so_far.seen = True
    return 1


def _ranks(value: Decimal) -> set[int]:
    if value >= _HUNDRED:
        return {2}
    if _TEN < value < _TWENTY:
        return {0, 1}
    return {1} if value >= _TEN else {0}


def _hundred(so_far: _Sum, *, joined: bool, tokens: Sequence[str]) -> int:
    if so_far.whole:
        return 0
    if so_far.current is None:
        so_far.current = _HUNDRED
    elif so_far.ranks <= {0, 1} and not joined:
        so_far.current *= _HUNDRED
    else:
        raise InputError("quantity-unreadable", value=" ".join(tokens)[:_SHOWN])
    so_far.ranks, so_far.seen = {2}, True
    return 1


def _scale(scale: Decimal, so_far: _Sum, *, joined: bool, tokens: Sequence[str]) -> int:
    # "A million thousand" is no number; "a million and a thousand" is.
    bare = so_far.scale is not None and so_far.current is None and not joined
    if bare or (so_far.scale is not None and scale >= so_far.scale):
        raise InputError("quantity-unreadable", value=" ".join(tokens)[:_SHOWN])
    so_far.total += (_ONE if so_far.current is None else so_far.current) * scale
    so_far.current, so_far.scale, so_far.whole, so_far.seen = None, scale, False, True
    so_far.ranks = set()
    return 1


def _doubled(value: Decimal, so_far: _Sum) -> int:
    scale = value / 2
    if so_far.current is not None or (so_far.scale is not None and scale >= so_far.scale):
        return 0
    so_far.total += value
    so_far.scale, so_far.seen = scale, True
    return 1


def _either(scale: Decimal, so_far: _Sum, *, joined: bool, tokens: Sequence[str]) -> int:
    if so_far.current is not None:
        return _scale(scale, so_far, joined=joined, tokens=tokens)
    so_far.other, so_far.always = so_far.total + scale, True
    return _doubled(2 * scale, so_far)


def _fraction(part: Decimal, so_far: _Sum) -> int:
    if so_far.current is not None:
        if so_far.current != so_far.current.to_integral_value():
            return 0
        so_far.current += part
    elif so_far.scale is not None:
        # "A thousand and a half" may mean half of a thousand, or half of one.
        so_far.other = so_far.total + part
        so_far.total += part * so_far.scale
        so_far.scale = _ONE
    else:
        so_far.current = part
    so_far.whole, so_far.seen = True, True
    return 1


def _word(token: str) -> tuple[_Word | None, bool]:
    # And whether an Arabic "and" is written together with it.
    found = lexicon().get(token)
    if found is None and token.startswith(_WA) and len(token) > 1:
        return lexicon().get(token[1:]), True
    return found, False


def _key(name: str) -> str:
    return "".join(char for char in fold(name) if char.isalnum() or char == "-")

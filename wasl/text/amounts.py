"""Amounts as people write them: a figure in any separators and digits, in words, or in both, and a unit in any form.

"1.185.549", "12 tys. tabletok", "two and a half kilos", "tunnan" (two tonnes in one word): read into an exact figure
and a unit, the text kept beside it. What can be read in two ways is refused, and the error names both readings.

Not here: which units there are (`wasl.vocabulary.units` hands in how to find them).

Source:
    numbers.json and unit_forms.json beside this module.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from wasl.errors import InputError
from wasl.text import numbers, unit_forms
from wasl.text.digits import read_decimal, refuse_mixed, write_decimal
from wasl.text.folds import fold
from wasl.text.quantities import Measure, Unit

FindUnit = Callable[[str], Unit | None]

LONGEST: Final = 300
_SHOWN: Final = 60
_MOST_DIGITS: Final = 15
_FRACTIONS: Final = {
    "\N{VULGAR FRACTION ONE HALF}": "5",
    "\N{VULGAR FRACTION ONE QUARTER}": "25",
    "\N{VULGAR FRACTION THREE QUARTERS}": "75",
}
_FRACTION: Final = re.compile(rf"(\d{{0,6}})\s?([{''.join(_FRACTIONS)}])")
_SEPARATORS: Final = ".,\N{ARABIC DECIMAL SEPARATOR}\N{ARABIC THOUSANDS SEPARATOR}"
_FIGURE: Final = rf"\d{{1,3}}(?: \d{{3}})+(?!\d)(?:[{_SEPARATORS}]\d+)?|\d+(?:[{_SEPARATORS}]\d+)*"
_TOKEN: Final = re.compile(rf"{_FIGURE}|[^\W\d_]+|[^\s\w]|_")
_DROPPED: Final = frozenset(
    ".,;:()'\"!\N{ARABIC COMMA}\N{ARABIC SEMICOLON}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
)
_DASHES: Final = frozenset("-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}")
_MINUS: Final = re.compile(r"^\s*[-\N{MINUS SIGN}\N{EN DASH}]\s*\d")
_THOUSANDS: Final = re.compile(rf"([1-9]\d{{0,2}})[{_SEPARATORS}](\d{{3}})")
_UNIT_WORDS: Final = 3
_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount as given, with what it comes to.

    Attributes:
        text: As given.
        figure: How many of the unit: exact decimal in ASCII, not negative.
        unit_code: Code of the vocabulary table ``units``.
        normal: The same in grams, millilitres or pieces.
        measure: What ``normal`` counts.
        about: True if the text says that it is only about so much.
    """

    text: str
    figure: str
    unit_code: str
    normal: str
    measure: Measure
    about: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    figure: Decimal
    unit: Unit
    end: int


def read_amount(text: str, find: FindUnit, *, unit: Unit | None = None) -> Amount:
    """Read an amount as people write it.

    Args:
        text: In Arabic, Persian, Russian or English; at most 300 characters.
        find: Finds the unit that a text names, or None.
        unit: The unit that a form has already asked for, if the text has none.

    Returns:
        The amount, nothing rounded.

    Raises:
        InputError: ``quantity-unreadable``; ``quantity-ambiguous`` and ``quantity-range``, which name both readings;
            ``quantity-negative``, ``quantity-too-large``, ``quantity-unit-missing``, ``unit-unknown``,
            ``number-mixed`` and ``number-unreadable``.
    """
    if len(text) > LONGEST:
        raise InputError("quantity-unreadable", value=text[:_SHOWN])
    refuse_mixed(text)
    if _raised(text):
        raise InputError("quantity-unreadable", value=text[:_SHOWN])
    if _MINUS.match(text):
        raise InputError("quantity-negative", value=text[:_SHOWN])
    tokens, about = _tokens(text)
    items = _items(tokens, find, text, unit)
    measure = items[0].unit.measure
    if any(item.unit.measure is not measure for item in items):
        raise InputError("quantity-unreadable", value=text[:_SHOWN])
    normal = sum((item.figure * item.unit.factor for item in items), Decimal(0))
    if normal >= Decimal(10) ** _MOST_DIGITS:
        raise InputError("quantity-too-large", value=text[:_SHOWN])
    return Amount(
        text=text,
        figure=write_decimal(normal / items[0].unit.factor if len(items) > 1 else items[0].figure),
        unit_code=items[0].unit.code,
        normal=write_decimal(normal),
        measure=measure,
        about=about,
    )


def amounts_in(tokens: Sequence[str], find: FindUnit) -> list[tuple[int, int, Decimal, Unit]]:
    """Find every amount that stands in running text and can be read with certainty.

    Args:
        tokens: As `tokens_of` cuts them.
        find: Finds the unit that a text names, or None.

    Returns:
        First token, token behind the last, figure, unit; in order, none overlapping.
    """
    found = []
    place = 0
    while place < len(tokens):
        item = None
        if _may_begin(tokens[place]):
            try:
                item = _item(tokens, place, find, "", None)
            except InputError:
                item = None
        if item is None:
            place += 1
        else:
            found.append((place, item.end, item.figure, item.unit))
            place = item.end
    return found


def _may_begin(token: str) -> bool:
    return numbers.is_number_word(token) or unit_forms.may_be_packed(token)


def read_count(text: str) -> Decimal:
    """Read a bare number, in figures, words or both.

    Args:
        text: In Arabic, Persian, Russian or English; at most 300 characters.

    Returns:
        The number.

    Raises:
        InputError: As `read_amount`.
    """
    one = Unit(code="", measure=Measure.COUNT, factor=Decimal(1))
    return Decimal(read_amount(text, lambda _: None, unit=one).figure)


def tokens_of(text: str) -> list[str]:
    """Cut a text into folded words and whole figures; punctuation that says nothing about amounts is dropped.

    Args:
        text: Any text.

    Returns:
        The tokens in order.
    """
    spelled = _FRACTION.sub(lambda found: f" {found[1] or 0}.{_FRACTIONS[found[2]]}", text)
    return [token for token in _TOKEN.findall(_HYPHEN.sub(" ", fold(spelled))) if token not in _DROPPED]


def _raised(text: str) -> bool:
    # Folded, "10" with a small raised 2 would read as 102.
    pairs = itertools.pairwise(text)
    return any(
        before.isdecimal() and after.isnumeric() and not after.isdecimal() and after not in _FRACTIONS
        for before, after in pairs
    )


def _tokens(text: str) -> tuple[list[str], bool]:
    tokens = tokens_of(text)
    start = 0
    leading = numbers.qualifiers() | numbers.naming()
    while start < len(tokens) and (tokens[start] in leading or (start and tokens[start] in numbers.linking())):
        start += 1
    return tokens[start:], not numbers.qualifiers().isdisjoint(tokens[:start])


def _items(tokens: Sequence[str], find: FindUnit, text: str, unit: Unit | None) -> list[_Item]:
    items: list[_Item] = []
    place = 0
    while place < len(tokens):
        start = place + 1 if items and _joins(tokens[place]) else place
        item = _item(tokens, start, find, text, None if items else unit)
        if item is None:
            break
        items.append(item)
        place = item.end
    if not items or any(_counts(token) for token in tokens[place:]) or _goes_on(tokens[place : place + 1]):
        _refuse(tokens, text)
    return items


def _counts(token: str) -> bool:
    # What stands behind an amount may name the goods; whatever could change the amount makes it unreadable.
    return numbers.is_number_word(token) or _kind(token) == "less" or not token.isalnum()


def _goes_on(following: Sequence[str]) -> bool:
    return any(_joins(token) or token.startswith("\N{ARABIC LETTER WAW}") for token in following)


def _joins(token: str) -> bool:
    return _kind(token) == "joining"


def _refuse(tokens: Sequence[str], text: str) -> None:
    figures = [token for token in tokens if token[:1].isdecimal()]
    if len(figures) > 1 and any(token in _DASHES for token in tokens):
        raise InputError("quantity-range", value=text[:_SHOWN], first=figures[0], second=figures[1])
    raise InputError("quantity-unreadable", value=text[:_SHOWN])


def _item(tokens: Sequence[str], place: int, find: FindUnit, text: str, given: Unit | None) -> _Item | None:
    packed = unit_forms.packed(tokens[place], find) if place < len(tokens) else None
    if packed is not None:
        return _with_fraction(tokens, place + 1, figure=packed[0], unit=packed[1])
    try:
        number = numbers.read_number(tokens, place)
    except InputError as error:
        if error.code != "number-ambiguous":
            raise
        return _thousands(tokens, place, find, text, given)
    if number is None:
        return _alone(tokens, place, find)
    unit, end = _unit(tokens, number.end, find, given, text)
    figure = _whole(tokens[place], number, unit)
    if number.other is not None and (number.always or unit.measure is not Measure.COUNT):
        _ambiguous(text, figure, number.other)
    return _with_fraction(tokens, end, figure=figure, unit=unit)


def _whole(token: str, number: numbers.Number, unit: Unit) -> Decimal:
    # "1.185 tablets" are a thousand and more: nobody counts thousandths of a tablet.
    found = _THOUSANDS.fullmatch(token)
    if found and unit.measure is Measure.COUNT and number.value == read_decimal(token):
        return Decimal(found[1] + found[2])
    return number.value


def _thousands(tokens: Sequence[str], place: int, find: FindUnit, text: str, given: Unit | None) -> _Item:
    found = _THOUSANDS.fullmatch(tokens[place])
    if found is None:
        raise InputError("quantity-unreadable", value=text[:_SHOWN])
    unit, end = _unit(tokens, place + 1, find, given, text)
    if unit.measure is not Measure.COUNT:
        _ambiguous(text, Decimal(f"{found[1]}.{found[2]}"), Decimal(found[1] + found[2]))
    return _Item(figure=Decimal(found[1] + found[2]), unit=unit, end=end)


def _ambiguous(text: str, first: Decimal, second: Decimal) -> None:
    raise InputError(
        "quantity-ambiguous", value=text[:_SHOWN], first=write_decimal(first), second=write_decimal(second)
    )


def _alone(tokens: Sequence[str], place: int, find: FindUnit) -> _Item | None:
    # A unit without a number is one of it, where a language says so: "a tonne", in Arabic and Russian without article.
    if place >= len(tokens) or not unit_forms.may_stand_alone(tokens[place]):
        return None
    found = find(tokens[place])
    return None if found is None else _with_fraction(tokens, place + 1, figure=Decimal(1), unit=found)


def _unit(tokens: Sequence[str], place: int, find: FindUnit, given: Unit | None, text: str) -> tuple[Unit, int]:
    while place + 1 < len(tokens) and _kind(tokens[place]) in {"of", "article"}:
        place += 1
    for size in range(_UNIT_WORDS, 0, -1):
        words = tokens[place : place + size]
        if len(words) == size and all(word.isalpha() for word in words):
            found = unit_forms.find_inflected(" ".join(words), find)
            if found is not None:
                return found, place + size
    if given is not None:
        return given, place
    if place >= len(tokens):
        raise InputError("quantity-unit-missing", value=text[:_SHOWN])
    if not tokens[place].isalpha() or numbers.is_number_word(tokens[place]):
        _refuse(tokens, text)
    raise InputError("unit-unknown", value=tokens[place][:_SHOWN])


def _with_fraction(tokens: Sequence[str], place: int, *, figure: Decimal, unit: Unit) -> _Item:
    # "And a half" behind a unit, and "less a quarter" in Arabic.
    less = place < len(tokens) and _kind(tokens[place]) == "less"
    start = place + 1 if less or (place < len(tokens) and _kind(tokens[place]) == "joining") else place
    if start > place or (place < len(tokens) and tokens[place].startswith("\N{ARABIC LETTER WAW}")):
        part, end = _part(tokens, start)
        if part is not None:
            return _Item(figure=figure - part if less else figure + part, unit=unit, end=end)
    return _Item(figure=figure, unit=unit, end=place)


def _part(tokens: Sequence[str], place: int) -> tuple[Decimal | None, int]:
    if place < len(tokens) and _kind(tokens[place]) == "article":
        place += 1
    if place >= len(tokens):
        return None, place
    token = tokens[place]
    word = numbers.lexicon().get(token) or numbers.lexicon().get(token.removeprefix("\N{ARABIC LETTER WAW}"))
    if word is None or word.kind != "fractions":
        return None, place
    return word.value, place + 1


def _kind(token: str) -> str:
    word = numbers.lexicon().get(token)
    return word.kind if word else ""

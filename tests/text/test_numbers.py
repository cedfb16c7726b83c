"""Numbers in words: what is written in full is read again, in every language."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib import resources

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import many
from tests.text.spelling import spell
from wasl.errors import InputError
from wasl.text import numbers
from wasl.text.amounts import read_count

LANGUAGES = ("ar", "ru", "en")
NUMBERS = st.integers(0, 10**9) | st.integers(0, 2500) | st.integers(1, 1000).map(lambda number: number * 1000)


@pytest.mark.parametrize("language", LANGUAGES)
@many
@given(NUMBERS)
def test_words_are_read_again(language: str, number: int) -> None:
    assert read_count(spell(number, language)) == number


@pytest.mark.parametrize("locale", ["ar_QA", "ar_EG", "fa", "ru", "en_GB", "de", "fr"])
@many
@given(st.integers(0, 10**12))
def test_figures_of_every_locale_are_read_again(locale: str, number: int) -> None:
    assert read_count(format_decimal(number, locale=locale)) == number


@pytest.mark.parametrize("language", LANGUAGES)
@many
@given(st.integers(1, 999), st.integers(0, 999))
def test_figures_and_words_together(language: str, thousands: int, rest: int) -> None:
    word = {"ar": "ألف", "ru": "тыс.", "en": "thousand"}[language]
    joined = {"ar": " و", "ru": " ", "en": " and "}[language]
    text = f"{thousands} {word}" + (f"{joined}{rest}" if rest else "")
    assert read_count(text) == thousands * 1000 + rest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("876 ألف و421", "876421"),
        ("مليون و185 ألفاً و549", "1185549"),
        ("1.185.549", "1185549"),
        ("1,185,549", "1185549"),
        ("1 185 549", "1185549"),
        ("1'185'549", "1185549"),
        ("١٬١٨٥٬٥٤٩", "1185549"),
        ("۱٬۱۸۵٬۵۴۹", "1185549"),
        ("12 тыс.", "12000"),
        ("1,5 млн", "1500000"),
        ("полтора миллиона", "1500000"),
        ("half a million", "500000"),
        ("one and a half million", "1500000"),
        ("nineteen hundred", "1900"),
        ("مليون ونصف المليون", "1500000"),
        ("مليوني", "2000000"),
        ("12k", "12000"),
    ],
)
def test_numbers(text: str, value: str) -> None:
    assert read_count(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "five twenty", "thousand million", "million thousand", "сто пять двадцать", "двадцать тридцать",
        "hundred hundred", "مليون مليون", "and", "و", "", "x", "5 5", "12 из 15", "1/2 тысячи", "ألفا", "٥0",
        "none", "ألف ومليونان",
    ],
)  # fmt: skip
def test_what_nobody_says_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_count(text)


def test_no_word_means_two_numbers() -> None:
    raw = json.loads(resources.files("wasl.text").joinpath("numbers.json").read_text("utf-8"))
    meanings: dict[str, set[tuple[str, str]]] = {}
    for kind in ("values", "scales", "doubled", "either", "fractions", "halves"):
        for value, names in raw[kind].items():
            for name in names:
                meanings.setdefault(numbers._key(name), set()).add((kind, value))
    assert {name: found for name, found in meanings.items() if len(found) > 1} == {}

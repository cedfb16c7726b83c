"""A name falls into words, abbreviations stay one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.text.folds import fold
from wasl.text.names import words
from wasl.text.scripts import Script


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Farrukh Saidzoda", ["farrukh", "saidzoda"]),
        ("S.A. DE C.V.", ["sa", "de", "cv"]),
        ("S.A DE C.V", ["sa", "de", "cv"]),
        ("A.B.C. HOLDING B.V.", ["abc", "holding", "bv"]),
        ("J. Smith", ["j", "smith"]),
        ("ش.م.ح- ذ.م.م", ["شمح", "ذمم"]),
        ("سان ش م ح", ["سان", "شمح"]),
        ("ООО «Рост»", ["ооо", "рост"]),
        ("O'Neill-Smith", ["oneill", "smith"]),
        ("بوتانيكا ٢٠٠٠", ["بوتانيكا", "2000"]),
        ("-- ! \u200f", []),
        ("", []),
    ],
)
def test_words(name: str, expected: list[str]) -> None:
    assert [word.text for word in words(name)] == expected


def test_words_know_their_script() -> None:
    assert [word.script for word in words("Али Ali علي 7")] == [Script.CYRILLIC, Script.LATIN, Script.ARABIC, None]


@given(st.text())
def test_words_are_folded_letters_and_digits(name: str) -> None:
    for word in words(name):
        assert word.text.isalnum()
        assert fold(word.text) == word.text

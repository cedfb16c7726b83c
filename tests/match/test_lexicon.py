"""Legal forms, particles, generic words and common words are known in all three scripts."""

import pytest

from wasl.match.lexicon import (
    GENERIC_MN,
    LETTER_MN,
    NUMBER_MN,
    RARE_MN,
    information_mn,
    is_light,
    is_number,
    legal_form_at,
    letters_read_out,
    meaning_of,
    without_article,
)
from wasl.text.names import words
from wasl.text.scripts import Script


def texts(name: str) -> tuple[str, ...]:
    return tuple(word.text for word in words(name))


@pytest.mark.parametrize(
    ("name", "length", "code"),
    [
        ("LLC", 1, "limited"),
        ("S. DE R.L. DE C.V.", 5, "limited"),
        ("S.A. DE C.V.", 3, "stock"),
        ("ООО", 1, "limited"),
        ("Общество с ограниченной ответственностью", 4, "limited"),
        ("ЖШС", 1, "limited"),
        ("С.А. де К.В.", 3, "stock"),
        ("ذ.م.م", 1, "limited"),
        ("شركة ذات مسؤولية محدودة", 4, "limited"),
        ("م.د.م.س", 1, "freezone"),
        ("FZCO", 1, "freezone"),
    ],
)
def test_legal_forms(name: str, length: int, code: str) -> None:
    assert legal_form_at(texts(name), 0) == (length, code)


def test_no_legal_form_where_there_is_none() -> None:
    assert legal_form_at(texts("Noor Trading"), 0) is None


@pytest.mark.parametrize("word", ["de", "bin", "haji", "бин", "хаджи", "شيخ", "بن"])
def test_particles_and_titles_are_light(word: str) -> None:
    assert is_light(word)


@pytest.mark.parametrize("word", ["ali", "علي", "noor", "рост"])
def test_names_are_not_light(word: str) -> None:
    assert not is_light(word)


@pytest.mark.parametrize(
    "group",
    [
        ("trading", "торговая", "تجاره", "للتجاره", "التجاريه", "comercializadora"),
        ("transporte", "транспортная", "نقل", "النقل"),
        ("строительная", "constructora", "مقاولات"),
        ("investments", "инвестиционная", "استثمار", "inversiones"),
    ],
)
def test_generic_words_mean_the_same_in_all_scripts(group: tuple[str, ...]) -> None:
    assert len({meaning_of(word) for word in group}) == 1
    assert meaning_of(group[0]) is not None


def test_words_of_persons_have_no_generic_meaning() -> None:
    assert [meaning_of(word) for word in ("farrukh", "саидзода", "سعيدزاده")] == [None] * 3


def test_article_is_taken_from_long_words_only() -> None:
    assert without_article("القاسم") == "قاسم"
    assert without_article("للتجاره") == "تجاره"
    assert without_article("الف") == "الف"


@pytest.mark.parametrize(
    ("text", "script", "letters"),
    [
        ("سي", Script.ARABIC, "c"),
        ("تيجيسي", Script.ARABIC, "tgc"),
        ("тиджиси", Script.CYRILLIC, "tgc"),
        ("рост", Script.CYRILLIC, None),
        ("tgc", Script.LATIN, None),
    ],
)
def test_letters_read_out(text: str, script: Script, letters: str | None) -> None:
    assert letters_read_out(text, script) == letters


def test_information_falls_with_how_common_a_word_is() -> None:
    mohammed = information_mn("mohammed", Script.LATIN)
    assert mohammed < information_mn("rashid", Script.LATIN) < information_mn("saidzoda", Script.LATIN) == RARE_MN
    assert information_mn("محمد", Script.ARABIC) < 5_000
    assert information_mn("trading", Script.LATIN) == GENERIC_MN
    assert information_mn("46b", Script.LATIN) == NUMBER_MN
    assert information_mn("a", Script.LATIN) == LETTER_MN


@pytest.mark.parametrize(
    ("text", "numbers"), [("iv", True), ("46b", True), ("xix", True), ("ivan", False), ("", False)]
)
def test_numbers(text: str, *, numbers: bool) -> None:
    assert is_number(text) is numbers

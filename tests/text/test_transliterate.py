"""A plain Latin reading beside a name in another script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.text.transliterate import needs_reading, romanise


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Фаррух Саидзода", "Farrukh Saidzoda"),
        ("Щукин Хасан Юрьевич", "Shchukin Khasan Yurevich"),
        ("Ғұлам Қасымов", "Ghulam Qasymov"),
        ("Ҷамшед Раҳимов", "Jamshed Rahimov"),
        ("Ўткир Ҳасанов", "Otkir Hasanov"),
        ("Гурбангулы Җумаев", "Gurbanguly Jumaev"),
        ("محمد", "mhmd"),
        ("گلنار پرویز", "glnar prwyz"),
        ("Sun 2000", "Sun 2000"),
    ],
)
def test_romanises(text: str, reading: str) -> None:
    assert romanise(text) == reading


def test_every_plain_cyrillic_and_arabic_letter_has_a_reading() -> None:
    letters = [chr(point) for point in (*range(0x430, 0x450), *range(0x621, 0x63B), *range(0x641, 0x64B))]
    assert [letter for letter in letters if not romanise(letter).isascii()] == []


@given(st.text(st.characters(max_codepoint=0x2FF)))
def test_latin_text_stays(text: str) -> None:
    assert romanise(text) == text
    assert not needs_reading(text)


def test_knows_what_needs_a_reading() -> None:
    assert needs_reading("Ali علي")
    assert not needs_reading("Ali 李 7")

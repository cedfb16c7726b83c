"""Passphrases that are tried first, in three scripts; and that others are taken."""

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.text.guessable import is_guessable

COMMON = [
    "Password2026!!",
    "p4ssw0rd P4ssw0rd",
    "P@$$w0rdP@$$w0rd",
    "correct horse battery staple",
    "qwertyuiop[]",
    "1q2w3e4r5t6y",
    "123456789012",
    "aaaaaaaaaaaa",
    "abababababababab",
    "Welcome to Doha 2026",
    "iloveyou iloveyou",
    "gfhjkm123456",
    "Пароль-2026-Пароль",
    "йцукенгшщзхъ",
    "Я люблю тебя!!",
    "Москва Россия 1986",
    "мама мыла раму",
    "كلمة السر 123456",
    "كَلِمَةُ المُرور ٢٠٢٦",
    "بسم الله الرحمن الرحيم",
    "ضصثقفغعهخحجد",
    "ابجد هوز حطي كلمن",
    "السلام عليكم 2026",
]
TAKEN = [
    "copper lantern drifts nine",
    "тихий омут за мельницей",
    "زيتون القنطرة يلمع ليلًا",
    "kettle ٧ مظلة зонтик",
    "Password rides a copper lantern",
]


@pytest.mark.parametrize("text", COMMON)
def test_what_is_tried_first_is_refused(text: str) -> None:
    assert is_guessable(text)


@pytest.mark.parametrize("text", TAKEN)
def test_words_that_have_nothing_to_do_with_each_other_are_taken(text: str) -> None:
    assert not is_guessable(text)


def test_own_names_count_as_tried_first() -> None:
    assert not is_guessable("Farrukh Saidzoda 7")
    assert is_guessable("Farrukh Saidzoda 7", "farrukh", "Farrukh Saidzoda")
    assert is_guessable("فَرُّخ سعيدزودا ٧", "فرخ سعيدزودا")


@given(word=st.sampled_from(COMMON), around=st.sampled_from(["", "!", " 1", " 2027", "...", "\u0640", "\u200f"]))
def test_nothing_put_around_makes_it_another(word: str, around: str) -> None:
    assert is_guessable(around + word.upper() + around)


def test_what_chance_made_is_taken() -> None:
    assert not any(is_guessable(secrets.token_urlsafe(15)) for _ in range(500))

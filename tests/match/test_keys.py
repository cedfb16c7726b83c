"""Spellings share a key, other names do not, and nothing has no key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.match import Profile, keys, keys_of_name
from wasl.text.names import words

LONGEST_KEY = 30


@pytest.mark.parametrize(
    "spellings",
    [
        ("Farrukh Saidzoda", "Фаррух Саидзода", "فروخ سعيدزاده", "Саидзода Фаррух Рустамович"),
        ("Abdulrahman Karimov", "عبد الرحمن كريموف", "Абдурахман Каримов", "Abd al-Rahman Karimov"),
        ("Noor Al Khaleej Trading LLC", "نور الخليج للتجارة ذ.م.م", "ООО «Нур аль-Халидж Трейдинг»"),
        ("Mohammed Ali", "محمد علي", "Мухаммад Али"),
        ("Ali", "علي", "Али"),
        ("Polar Star 2000", "Полар Стар 2000", "بولار ستار ٢٠٠٠"),
        ("3-101-507688 SA", "3 101 507688"),
    ],
)
def test_spellings_share_a_key(spellings: tuple[str, ...]) -> None:
    first = keys_of_name(spellings[0])
    assert [spelling for spelling in spellings if not first & keys_of_name(spelling)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Farrukh Saidzoda", "Сергей Иванов"),
        ("Noor Al Khaleej Trading LLC", "Polar Star Trading LLC"),
        ("محمد علي", "خالد حسن"),
    ],
)
def test_other_names_share_none(one: str, other: str) -> None:
    assert not keys_of_name(one) & keys_of_name(other)


@pytest.mark.parametrize("name", ["", "   ", "\u0000\u0007", "\u200f\u202a\u2066", "--!?", "\ud800"])
def test_nothing_has_no_key(name: str) -> None:
    assert keys_of_name(name) == frozenset()


@given(st.text())
def test_keys_are_short_ascii_and_there_for_every_name_with_words(name: str) -> None:
    found = keys_of_name(name)
    assert bool(found) is bool(words(name))
    assert all(key.isascii() and key.isprintable() and len(key) <= LONGEST_KEY for key in found)


@pytest.mark.parametrize("name", ["9" * 500, "a" * 500, "б" * 500, "李" * 500, "international construction " * 20])
def test_keys_of_long_names_stay_short_and_few(name: str) -> None:
    found = keys_of_name(name)
    assert 0 < len(found) < 50
    assert max(map(len, found)) <= LONGEST_KEY


def test_profile_has_the_keys_of_all_its_names_and_identifiers() -> None:
    names = ("Farrukh Saidzoda", "فروخ سعيدزاده")
    profile = Profile(schema="Person", names=names, identifiers=(("passportNumber", "A 123-456"),))
    other = Profile(schema="Person", names=(), identifiers=(("passportNumber", "a123456"),))
    assert keys(profile) >= keys_of_name(names[0]) | keys_of_name(names[1])
    assert len(keys(other)) == 1
    assert keys(profile) > keys(other)


def test_identifier_keys_hide_the_number() -> None:
    (key,) = keys(Profile(schema="Person", names=(), identifiers=(("passportNumber", "A123456"),)))
    assert "123456" not in key

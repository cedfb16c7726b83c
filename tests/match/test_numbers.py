"""Numbers that a person gives: what is taken for one, its forms, and what is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.match import forms_of, is_number, is_same_number

ARABIC_1234 = "".join(chr(0x660 + digit) for digit in (1, 2, 3, 4))
LATIN = "AB 123-4567"
CYRILLIC = "\N{CYRILLIC CAPITAL LETTER A}\N{CYRILLIC CAPITAL LETTER VE} 1234567"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Farrukh Saidzoda", False),
        ("Khalid 3", False),
        ("AB 1234567", True),
        ("\N{ARABIC-INDIC DIGIT ONE}" * 4, True),
        ("f@example.org", True),
        ("", False),
    ],
)
def test_what_is_taken_for_a_number(text: str, *, is_one: bool) -> None:
    assert is_number(text) is is_one


@pytest.mark.parametrize(
    ("first", "second", "kind", "same"),
    [
        (LATIN, "ab1234567", "identifier", True),
        (LATIN, CYRILLIC, "identifier", True),
        (LATIN, "AB 1234568", "identifier", False),
        (
            "1234",
            ARABIC_1234,
            "identifier",
            True,
        ),
        ("91234567", "+968 9123 4567", "phone", True),
        ("00968 9123 4567", "+968 9123-4567", "phone", True),
        ("91234567", "+968 9123 4567", "identifier", False),
        ("234567", "+968 9123 4567", "phone", False),
        ("f@example.org", "F@Example.org", "email", True),
        ("", "", "identifier", False),
        ("-", "-", "phone", False),
    ],
)
def test_what_is_the_same_number(first: str, second: str, kind: str, *, same: bool) -> None:
    assert is_same_number(first, second, kind=kind) is same
    assert is_same_number(second, first, kind=kind) is same


@given(st.text(alphabet="AB0123456789 -/", max_size=24))
def test_a_number_is_among_its_forms_and_the_same_as_itself(number: str) -> None:
    forms = forms_of(number)
    assert bool(forms) is is_same_number(number, number, kind="identifier")
    assert len(forms) == len(set(forms))
    for form in forms[:1]:
        assert is_same_number(form, number, kind="identifier")

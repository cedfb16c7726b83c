"""Names that a reader could take for one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.text.lookalikes import is_blank, resembles


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Oman desk", "\u041eman desk"),
        ("oman", "\u043em\u0430n"),
        ("OMAN", "\u041e\u041c\u0410N"),
        ("Oman desk", "OMAN  DESK"),
        ("Oman desk", "Om\u200ban desk"),
        ("Oman desk", "Ornan desk"),
        ("Qatar", "Q\u0430t\u0430r"),
        ("Ali", "AlI".replace("I", "i")),
        ("Iran", "lran"),
        ("Стол Омана", "Cтoл Oмaнa"),
        ("مكتب عمان", "مكتب عُمان"),
        ("مكتب الكويت", "مڪتب الكويت"),
        ("Desk 10", "Desk lO"),
    ],
)
def test_alike(first: str, second: str) -> None:
    assert resembles(first, second)
    assert resembles(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [("Oman desk", "Qatar desk"), ("Alia", "Alla"), ("Оман", "Иран"), ("مكتب عمان", "مكتب قطر"), ("\u200b", "\u2066")],
)
def test_not_alike(first: str, second: str) -> None:
    assert not resembles(first, second)


@pytest.mark.parametrize("name", ["", " ", "\u200b\u2066", "---", "\u0301", "…"])
def test_blank(name: str) -> None:
    assert is_blank(name)


@given(st.text(), st.text())
def test_symmetric_and_reflexive(first: str, second: str) -> None:
    assert resembles(first, second) == resembles(second, first)
    assert resembles(first, first) or is_blank(first)

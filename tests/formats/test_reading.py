"""Findings hold what a screen can show and a database can keep."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import InputError
from wasl.formats.reading import Findings, is_storable, quote


@given(st.text(st.characters(exclude_categories=())))
def test_a_quote_is_short_and_storable(text: str) -> None:
    cut = quote(text)
    assert len(cut) <= 61
    assert is_storable(cut)
    assert quote(cut[:60]) == cut[:60]


@pytest.mark.parametrize(
    ("text", "storable"), [("قطر", True), ("", True), ("a\0", False), ("\udfff", False), ("🚢", True)]
)
def test_is_storable(text: str, storable: bool) -> None:
    assert is_storable(text) is storable


def test_findings_keep_their_order_and_say_row_and_field() -> None:
    findings = Findings()
    findings.add(1_234, "PLACE", "text-control", character="U+0007", value="x" * 100)
    findings.add_error(5, "AMOUNT", InputError("number-unreadable", value="five"))
    first, second = findings.all()
    assert first.data == {"row": "1234", "field": "PLACE", "character": "U+0007", "value": "x" * 60 + "…"}
    assert (second.code, dict(second.data)) == ("number-unreadable", {"row": "5", "field": "AMOUNT", "value": "five"})
    assert json.dumps(dict(first.data))

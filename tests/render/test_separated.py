"""Tables for spreadsheets: what a spreadsheet would obey is made harmless, what it would misread is not."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.render.separated import harmless, separated


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"),
        ("+973 17", "'+973 17"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\uff1d1", "'\uff1d1"),
        ("\ufe661", "'\ufe661"),
        ("\ufe621", "'\ufe621"),
        ("\u207a1", "'\u207a1"),
        ("\u200b=1", "⟦ZWSP⟧=1"),
        ("\t=1", "'\t=1"),
        ("2026/0417", "2026/0417"),
        ("Исх. № 5", "Исх. № 5"),
        ("", ""),
        ("a\u202eb", "a⟦RLO⟧b"),
    ],
)
def test_a_cell_is_never_a_formula(cell: str, shown: str) -> None:
    assert harmless(cell) == shown


@given(st.lists(st.lists(st.text(), min_size=2, max_size=3), max_size=5))
def test_every_cell_is_read_back_and_none_begins_a_formula(rows: list[list[str]]) -> None:
    data = separated(rows)
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [len(row) for row in read] == [len(row) for row in rows]
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for row in read for cell in row)

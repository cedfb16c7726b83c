"""Hidden controls become visible; letters stay."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.render.marks import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("плов", "плов"),
        ("\u202eдалее", "⟦RLO⟧далее"),
        ("\u2067x\u2069", "⟦RLI⟧x⟦PDI⟧"),
        ("a\u200bb", "a⟦ZWSP⟧b"),
        ("\x1b[2J", "␛[2J"),
        ("\x9b", "⟦U+009B⟧"),
        ("خانه\u200cها", "خانه\u200cها"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ],
)
def test_cases(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_that_turns_or_moves_remains(text: str) -> None:
    left = {char for char in visible(text) if unicodedata.category(char) == "Cc"}
    assert left <= {"\n", "\t"}
    assert not {unicodedata.bidirectional(char) for char in visible(text)} & {
        "LRE",
        "RLE",
        "LRO",
        "RLO",
        "PDF",
        "LRI",
        "RLI",
        "FSI",
        "PDI",
    }
    assert visible(visible(text)) == visible(text)


def test_half_a_character_is_shown_as_a_mark() -> None:
    assert visible("a\ud800b\udc80") == "a⟦U+D800⟧b⟦U+DC80⟧"

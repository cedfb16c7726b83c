"""The counts of the vocabulary are those of its tables."""

from __future__ import annotations

from lint.vocabulary_counts import PAGE, write_page


def test_the_counts_are_current() -> None:
    page = PAGE.read_text("utf-8")
    assert page == write_page(page), "run `python -m lint.vocabulary_counts`"

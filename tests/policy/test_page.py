"""The page on policy tells the truth of the rule books."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.policy.test_conditions import CONDITIONS
from tests.policy.test_rules import TABLE as RULES
from wasl.policy import RULE_BOOKS, Act

TABLE = {**RULES, **CONDITIONS}
PAGE = Path(__file__).parents[2].joinpath("docs/reference/policy.md").read_text("utf-8")


def row_of(start: str) -> list[list[str]]:
    """Return the code words per column of the row that begins so."""
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| {start}"))
    return [re.findall(r"`([^`]+)`", column) for column in row.split("|")[1:-1]]


@pytest.mark.parametrize("act", Act)
def test_page_lists_the_rules_of_each_act(act: Act) -> None:
    book = RULE_BOOKS[act]
    assert row_of(f"`{act}` |") == [
        [str(act)],
        [rule.__name__ for rule in book.required],
        [rule.__name__ for rule in book.objecting],
    ]


def test_page_lists_each_rule_with_its_codes() -> None:
    told = {code for line in PAGE.splitlines() if line.startswith("| `") for code in re.findall(r"`([^`]+)`", line)}
    codes = {expected.lstrip("+") for _rule, _case, expected in TABLE.values() if expected}
    assert codes - told == set()
    assert {rule.__name__ for rule, _case, _expected in TABLE.values()} - told == set()
    assert {word for word in told if "-" in word} - codes - set(Act) == set()

"""The page of schemata says what the data say."""

from __future__ import annotations

from lint.schemata_page import MARK, PAGE, write_page
from wasl.record.schemata import schemata


def test_the_page_is_current() -> None:
    page = PAGE.read_text("utf-8")
    assert page == write_page(page), "run `python lint/schemata_page.py`"


def test_it_tells_each_schema() -> None:
    lines = PAGE.read_text("utf-8").partition(MARK)[2].splitlines()
    assert [name for name in schemata() if f"### {name}" not in lines] == []

"""The reference of the command line is what the command line says."""

from pathlib import Path

from wasl.cli.reference import write_reference

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "cli.md"


def test_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == write_reference(), "run: python -m wasl.cli.reference > docs/reference/cli.md"

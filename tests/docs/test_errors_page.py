"""Each code that a user may meet is documented."""

from __future__ import annotations

from lint.errors_page import PAGE, write_page


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == write_page(), "run `python lint/errors_page.py`"


def test_it_names_what_users_meet() -> None:
    page = write_page()
    assert all(f"| `{code}` |" in page for code in ("signature-bad", "not-found", "h2-onward", "unit-unknown"))

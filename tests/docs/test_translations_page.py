"""What no native reader has reviewed is listed, and what was reviewed and changed since is listed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint import translations_page
from lint.translations_page import PAGE, mark, unreviewed, write_page


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == write_page(), "run `python lint/translations_page.py`"


def test_every_sentence_of_both_languages_is_reviewed_or_listed() -> None:
    page = write_page()
    for language in translations_page.LANGUAGES:
        assert [each.key for each in unreviewed(language) if f"| `{each.key}` |" not in page] == []


def test_a_reviewed_sentence_leaves_the_list_until_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "reviewed.toml"
    kept.write_text("# kept\n\n[ar]\n\n[ru]\n", "utf-8")
    monkeypatch.setattr(translations_page, "REVIEWED", kept)
    first, second = unreviewed("ar")[:2]
    mark("ar", [first.key])
    mark("ar", [second.key])
    assert [each.key for each in unreviewed("ar") if each.key in {first.key, second.key}] == []
    assert first.key in {each.key for each in unreviewed("ru")}
    kept.write_text(kept.read_text("utf-8").replace(first.mark, "0" * 12), "utf-8")
    assert first.key in {each.key for each in unreviewed("ar")}
    assert second.key not in {each.key for each in unreviewed("ar")}


def test_what_is_not_there_is_not_marked() -> None:
    with pytest.raises(SystemExit, match="no-such-message"):
        mark("ar", ["no-such-message"])

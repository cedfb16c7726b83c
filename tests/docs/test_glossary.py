"""The glossary holds every term in three languages; the record and the screens use its words."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from wasl import record
from wasl.render.catalogues import LANGUAGES, bundle

PAGE = Path(__file__).parents[2] / "docs/reference/glossary.md"
LETTERS = {"en": r"[A-Za-z]", "ar": r"[\u0600-\u06ff]", "ru": r"[\u0400-\u04ff]"}
DESIGNED = (
    "centre", "node", "peer", "desk", "officer", "agreement", "report", "entity", "grading", "handling", "audience",
    "request", "reply", "notice", "bulletin", "practice note", "operation", "controlled delivery", "meeting", "release",
    "envelope", "receipt", "correction", "narrowing", "recall", "erasure", "hit", "link", "distinct", "look-up",
    "journal",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Term:
    """One row of the glossary."""

    words: dict[str, tuple[str, ...]]
    code: tuple[str, ...]
    screen: str
    meaning: str


def terms() -> list[Term]:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ") and "|---" not in line]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows if not row.startswith("| English")]
    return [
        Term(
            words={
                "en": tuple(form.strip() for form in english.split(";")),
                "ar": tuple(form.strip() for form in arabic.split(";")),
                "ru": tuple(form.strip() for form in russian.split(";")),
            },
            code=tuple(re.findall(r"`([^`]+)`", code)),
            screen=screen.strip("`"),
            meaning=meaning,
        )
        for english, arabic, russian, code, screen, meaning in cells
    ]


def said(key: str, language: str) -> str:
    """The text of a key without its values: every branch of it."""
    from fluent.syntax import FluentParser, ast

    from wasl.render.catalogues import sources

    for text in sources(language).values():
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ast.Message) and entry.id.name == key and entry.value:
                return " ".join(
                    each.value for each in entry.value.elements if isinstance(each, ast.TextElement)
                ).casefold()
    pytest.fail(f"no key {key}")


def test_terms_of_the_design_are_all_there() -> None:
    english = {word.strip() for term in terms() for form in term.words["en"] for word in form.split(",")}
    assert sorted(set(DESIGNED) - english) == []


def test_every_term_has_three_languages_and_a_meaning() -> None:
    assert terms()
    for term in terms():
        assert term.meaning.endswith((".", "…")), term
        for language in LANGUAGES:
            assert all(re.search(LETTERS[language], form) for form in term.words[language]), term


def test_no_word_stands_for_two_ideas() -> None:
    first = [term.words["en"][0] for term in terms()]
    assert len(first) == len(set(first))


def test_every_class_of_the_record_is_a_term() -> None:
    classes = {name for name in record.__all__ if inspect.isclass(getattr(record, name))}
    named = {name for term in terms() for name in term.code}
    assert sorted(classes - named) == []


@pytest.mark.parametrize("term", [term for term in terms() if term.screen], ids=lambda term: str(term.words["en"][0]))
def test_screens_use_the_word(term: Term) -> None:
    for language in LANGUAGES:
        assert bundle(language, isolate=True).has_message(term.screen)
        forms = [form.split("،")[0].split(",")[0].casefold() for form in term.words[language]]
        assert any(form in said(term.screen, language) for form in forms), (language, said(term.screen, language))

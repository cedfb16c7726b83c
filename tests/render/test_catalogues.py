"""The catalogues of the three languages say the same things, wholly, and nothing that nobody says."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from wasl import vocabulary
from wasl.render.catalogues import LANGUAGES, sources

ROOT = Path(__file__).parents[2] / "wasl"
OTHERS = ("ar", "ru")
CATEGORIES = {language: set(Locale.parse(language).plural_form.rules) | {"other"} for language in LANGUAGES}
ERRORS = {"InputError", "AccessError", "ReleaseError", "TrustError", "CarrierError", "StoreError"}

SAME_AS_ENGLISH = {
    ("ru", "product"): "the product's name keeps its letters in Russian",
    ("ru", "party-elsewhere"): "only values and a comma",
    ("ru", "quantity"): "only values",
    ("ar", "quantity"): "only values",
    ("ru", "list-comma"): "only values and a comma",
    ("ru", "cli-column-hash"): "the name of an algorithm",
    ("ru", "likelihood-range"): "only values, brackets and a per cent sign",
    ("ru", "route-leg"): "only values and an arrow",
    ("ru", "route-leg-by"): "only values, an arrow and brackets",
    ("ru", "relation-told"): "only values, a dash and a colon",
    ("ar", "relation-told"): "only values, a dash and a colon",
    ("ru", "told"): "only values and a comma",
    ("ru", "holders-asked"): "only values and a comma",
    ("ru", "relation-detail"): "only values and a colon",
    ("ar", "relation-detail"): "only values and a colon",
}
"""Texts that may equal the English one, and why."""

OTHER_FAMILIES = {"cli-help", "cli-state", "reason", "rule", "vocabulary-measure", "vocabulary-place"}
"""Families of messages whose name is put together from two values, or stands in a table."""


class Seen(Visitor):
    """Collects the placeholders and plural selections of a pattern."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.selects: list[set[str]] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the visitor's convention
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        self.selects.append({getattr(each.key, "name", getattr(each.key, "value", "")) for each in node.variants})
        self.generic_visit(node)


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    found: dict[str, ftl.Message] = {}
    for text in sources(language).values():
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ftl.Message):
                found[entry.id.name] = entry
    return found


def look(message: ftl.Message) -> Seen:
    seen = Seen()
    seen.visit(message)
    return seen


def serialize(message: ftl.Message) -> str:
    return FluentSerializer().serialize_entry(message)


def plain(message: ftl.Message) -> str:
    elements = message.value.elements if message.value else []
    return " ".join(element.value.strip() for element in elements if isinstance(element, ftl.TextElement))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_fluent_and_no_key_stands_twice(language: str) -> None:
    entries = [entry for text in sources(language).values() for entry in FluentParser().parse(text).body]
    assert [entry.content for entry in entries if isinstance(entry, ftl.Junk)] == []
    names = Counter(entry.id.name for entry in entries if isinstance(entry, ftl.Message))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("language", OTHERS)
def test_same_files_and_keys(language: str) -> None:
    assert sources(language).keys() == sources("en").keys()
    assert messages(language).keys() == messages("en").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    assert [key for key, message in messages(language).items() if message.value is None] == []


@pytest.mark.parametrize("language", OTHERS)
def test_text_differs_from_english(language: str) -> None:
    english = messages("en")
    same = {
        (language, key)
        for key, message in messages(language).items()
        if serialize(message) == serialize(english[key]) or (plain(message) and plain(message) == plain(english[key]))
    }
    assert same == {pair for pair in SAME_AS_ENGLISH if pair[0] == language}


@pytest.mark.parametrize("language", OTHERS)
def test_text_is_written_in_its_own_script(language: str) -> None:
    letters = {"ar": r"[\u0600-\u06ff]", "ru": r"[\u0400-\u04ff]"}[language]
    strange = [
        key
        for key, message in messages(language).items()
        if re.search(r"[A-Za-z]{4}", plain(message)) and not re.search(letters, plain(message))
    ]
    assert strange == ["product"] * (language == "ru")


@pytest.mark.parametrize("language", OTHERS)
def test_placeholders_are_the_same(language: str) -> None:
    lost = {
        key: look(message).names ^ look(messages("en")[key]).names
        for key, message in messages(language).items()
        if look(message).names != look(messages("en")[key]).names
    }
    assert lost == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_every_form_of_the_language(language: str) -> None:
    every = {"zero", "one", "two", "few", "many", "other"}
    plurals = {
        key: forms for key, message in messages(language).items() for forms in look(message).selects if forms & every
    }
    assert plurals
    assert {key: forms for key, forms in plurals.items() if not forms >= CATEGORIES[language]} == {}


# --- what the program says --------------------------------------------------------------------------------------------


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(ROOT.rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def raised() -> Iterator[tuple[str, frozenset[str] | None]]:
    """Every code with which an error of ours is made, and the names of its data (None if they cannot be seen)."""
    for _path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS and node.args:
                names = {keyword.arg for keyword in node.keywords}
                given = None if None in names else frozenset(str(name) for name in names)
                for each in ast.walk(node.args[0]):
                    if isinstance(each, ast.Constant) and isinstance(each.value, str):
                        yield each.value, given


def test_every_error_has_its_sentence_and_gives_what_it_wants() -> None:
    english = messages("en")
    keys = {
        code: next((key for key in (f"error-{code}", f"rule-{code}") if key in english), "") for code, _ in raised()
    }
    assert sorted(code for code, key in keys.items() if not key) == []
    wanting = {
        code: look(english[keys[code]]).names - given
        for code, given in raised()
        if given is not None and look(english[keys[code]]).names - given
    }
    assert wanting == {}


def test_every_rule_has_its_sentence_and_gives_what_it_wants() -> None:
    tree = ast.parse((ROOT / "policy/rules.py").read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    codes = {
        str(node.args[0].value)
        for node in calls
        if getattr(node.func, "id", "") in {"_no", "_yes", "Finding"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    assert codes
    assert sorted(code for code in codes if f"rule-{code}" not in messages("en")) == []


def test_every_rule_can_be_said_as_a_peer_tells_it() -> None:
    inside_only = {"right-held", "right-missing", "agreement-in-force", "h2-onward", "h3-onward"}
    english = messages("en")
    rules = {
        key for key in english if key.startswith("rule-") and not key.endswith("-plain") and look(english[key]).names
    }
    missing = {key for key in rules if f"{key}-plain" not in english}
    assert missing == {f"rule-{code}" for code in inside_only} | {"rule-unknown"}


def said_in_templates() -> Iterator[str]:
    for path in ROOT.rglob("*.html"):
        yield from re.findall(r"{%\s*say\s+[\"']([a-z0-9-]+)[\"']", path.read_text("utf-8"))


def families_in_templates() -> Iterator[str]:
    for path in ROOT.rglob("*.html"):
        yield from re.findall(r"{%\s*word\s+[\"']([a-z-]+)[\"']", path.read_text("utf-8"))


def test_what_templates_say_is_there() -> None:
    assert sorted(key for key in said_in_templates() if key not in messages("en")) == []


def test_no_message_is_unused() -> None:
    code = "\n".join(path.read_text("utf-8") for path in ROOT.rglob("*.py"))
    families = {*families_in_templates(), *re.findall(r"\bword\(\s*\"([a-z0-9-]+)\"", code), *OTHER_FAMILIES}
    begun = (*re.findall(r"\bf\"([a-z0-9-]+-){", code), *(f"{family}-" for family in families))
    quoted = {*re.findall(r"[\"']([\w-]+)[\"']", code), *said_in_templates()}
    named = {
        name for message in messages("en").values() for name in re.findall(r"{ ([a-z][a-z0-9-]*) }", serialize(message))
    }
    assert sorted({key for key in messages("en") if not key.startswith(begun)} - quoted - named) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_kind_of_the_vocabulary_has_a_name(language: str) -> None:
    wanted = {f"vocabulary-table-{table}" for table in vocabulary.tables()}
    wanted |= {f"name-kind-{kind.value}" for kind in vocabulary.NameKind}
    wanted |= {f"name-match-{match.value}" for match in vocabulary.MatchKind}
    for table in vocabulary.NAMEABLE:
        wanted |= {f"vocabulary-fact-{name}" for each in vocabulary.entries(table).values() for name in each.data}
    for each in vocabulary.entries("substances").values():
        wanted |= {f"vocabulary-control-{one}" for one in each.data.get("control", "").split(",") if one}
    assert wanted - set(messages(language)) == set()

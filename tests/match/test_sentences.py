"""Every reason, comparer and band can be said in three languages."""

import ast
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from wasl.match import Band

PACKAGE = Path(__file__).resolve().parents[2] / "wasl"


def said(language: str) -> set[str]:
    text = (PACKAGE / f"render/locale/{language}/match.ftl").read_text(encoding="utf-8")
    return {entry.id.name for entry in FluentParser().parse(text).body if isinstance(entry, Message)}


def codes() -> set[str]:
    """Codes of reasons and comparers that the source of the comparers names."""
    tree = ast.parse((PACKAGE / "match/compare.py").read_text(encoding="utf-8"))
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    comparers = {text for text in texts if text in {"name", "identifier", "birth-year", "country", "schema"}}
    reasons = {text for text in texts if any(text.startswith(f"{comparer}-") for comparer in comparers)} - comparers
    return {f"reason-{code}" for code in reasons} | {f"comparer-{name}" for name in comparers}


@pytest.mark.parametrize("language", ["ar", "ru", "en"])
def test_every_code_is_said(language: str) -> None:
    assert said(language) == codes() | {f"band-{band}" for band in Band}

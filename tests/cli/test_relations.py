"""A report with relations, written in a file and taken through the real door; and what does not fit, refused there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.doha import Founded
from wasl.cli.draft import read_draft
from wasl.cli.running import run
from wasl.record.schemata import Property, schemata

EXAMPLE = Path(__file__).parents[2] / "examples/report-with-relations/report.toml"
RELATED = {
    "en": ["Owner of", "Owned by", "Works for", "Related to", "Had a part in", "Paid", "Paid by", "Share (%)"],
    "ru": ["Владеет", "Принадлежит", "Работает в", "В родстве с", "Причастен к", "Заплатил", "Получил от", "Хавала"],
    "ar": ["يملك", "مملوك لـ", "يعمل لدى", "قريب لـ", "ضالع في", "دفع إلى", "حوالة"],
}


@pytest.fixture
def filed(doha: Founded, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["report", "new", str(EXAMPLE), "--as", "yusuf", "--json"]) == 0, capsys.readouterr().out
    return str(json.loads(capsys.readouterr().out)["version"]["report_id"])


@pytest.mark.parametrize("language", RELATED)
def test_the_example_is_filed_and_shown_with_its_relations(
    filed: str, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    assert run(["report", "show", filed, "--as", "yusuf", "--lang", language]) == 0
    shown = capsys.readouterr().out
    assert [words for words in RELATED[language] if words not in shown] == []
    assert {"en": "Sensitive", "ru": "Особая категория данных", "ar": "بيانات حساسة"}[language] in shown


def entities(*listed: dict[str, Any]) -> dict[str, Any]:
    person = {
        "id": "who",
        "schema": "Person",
        "category": "suspect",
        "legal_basis": "criminal-investigation",
        "properties": {"name": "Фаррух"},
    }
    company = {"id": "company", "schema": "Company", "properties": {"name": "Навруз Карго"}}
    return {
        "title": "УЧЕНИЕ",
        "text": "УЧЕНИЕ",
        "language": "ru",
        "topic": "heroin-opiates",
        "kind": "seizure",
        "handling": {"tlp": "TLP:AMBER", "hcode": "H1", "audience": ["oman"], "exercise": True},
        "entities": [person, company, *listed],
    }


def relation(schema: str, **properties: str) -> dict[str, Any]:
    return {"schema": schema, "properties": properties}


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (relation("Ownership", owner="who"), "relation-end"),
        (relation("Ownership"), "relation-end"),
        (relation("Ownership", owner="company", asset="who"), "entity-range"),
        (relation("Employment", employee="company", employer="company"), "entity-range"),
        (relation("Seizure", substance="who"), "entity-range"),
        (relation("UnknownLink", subject="who", object="who"), "relation-loop"),
        (relation("Passport", holder="who"), "property-required"),
        (relation("Company", alias="Навруз"), "property-required"),
        (relation("LegalEntity", name="?"), "person-category-missing"),
        (relation("Submarine", name="?"), "schema-unknown"),
        (relation("Ownership", owner="nobody", asset="company"), "draft-member"),
    ],
)
def test_what_does_not_fit_is_refused(
    made: dict[str, Any], code: str, doha: Founded, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "draft.json"
    file.write_text(json.dumps(entities(made)), "utf-8")
    assert run(["report", "new", str(file), "--as", "yusuf", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == code


def test_a_draft_can_write_every_property_of_every_schema(tmp_path: Path) -> None:
    listed = [
        {"id": name, "schema": name, "properties": {each.name: sample(each) for each in schema.properties.values()}}
        for name, schema in schemata().items()
    ]
    file = tmp_path / "draft.json"
    file.write_text(json.dumps({**entities(), "entities": listed}), "utf-8")
    read = read_draft(str(file)).entities
    assert [(each.schema, list(each.properties)) for each in read] == [
        (name, list(schema.properties)) for name, schema in schemata().items()
    ]


def sample(each: Property) -> str:
    fits: Callable[[str], bool] = lambda name: schemata()[name].is_a(each.range)  # noqa: E731
    return next(filter(fits, schemata())) if each.kind == "entity" else "given"

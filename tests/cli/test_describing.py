"""`wasl schemata`: every schema in the reader's language, without a node."""

from __future__ import annotations

import json

import pytest

from wasl.cli.running import run
from wasl.record import LANGUAGES
from wasl.record.schemata import KINDS, schemata
from wasl.render.sentences import has


@pytest.fixture(autouse=True)
def _narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_names_every_schema(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schemata", "list", "--lang", language]) == 0
    shown = capsys.readouterr().out
    assert [name for name in schemata() if name not in shown] == []
    assert [each.name for each in schemata().values() if each.labels[language].split()[0] not in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", schemata())
def test_every_schema_is_shown_with_its_properties(
    name: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schemata", "show", name, "--lang", language]) == 0
    shown = capsys.readouterr().out
    assert [each for each in schemata()[name].properties if each not in shown] == []


@pytest.mark.parametrize("called", ["Seizure", "seizure", "seizures", "Изъятие", "ضبطية", "الضبطيات"[2:]])
def test_a_schema_is_found_by_any_of_its_names(called: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schemata", "show", called, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["name"] == "Seizure"


def test_a_program_is_told_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schemata", "show", "Person", "--json"]) == 0
    properties = {each["name"]: each for each in json.loads(capsys.readouterr().out)["properties"]}
    assert properties["religion"]["sensitive"]
    assert properties["passportNumber"]["identifying"]
    assert properties["patronymic"]["ours"]
    assert properties["gender"]["table"] == "genders"
    assert run(["schemata", "list", "--json"]) == 0
    assert [each["name"] for each in json.loads(capsys.readouterr().out)["schemata"]] == list(schemata())


@pytest.mark.parametrize("called", ["Submarine", "Thing", "", "\u202e", "x" * 5000])
def test_another_is_refused(called: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schemata", "show", called, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "schema-unknown"


def test_every_kind_has_its_word() -> None:
    assert [
        (kind, language) for kind in KINDS for language in LANGUAGES if not has(f"value-kind-{kind}", language)
    ] == []


@pytest.mark.parametrize(
    ("language", "reason"),
    [("ar", "يسمي عدة مواد معًا"), ("ru", "Названо сразу несколько веществ"), ("en", "several substances at once")],
)
def test_words_are_looked_up_without_a_node(
    language: str, reason: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WASL_NODE", raising=False)
    for text in ("كبتاغون", "каптагон", "captagon"):
        assert run(["vocabulary", "look-up", text, "--table", "substances", "--json", "--lang", language]) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["proposals"][0]["code"], told["untold"]) == ("captagon", {})
    assert run(["vocabulary", "look-up", "GHB/GBL", "--lang", language]) == 0
    assert reason in " ".join(capsys.readouterr().out.split())
    assert run(["vocabulary", "look-up", "x", "--table", "moons", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "vocabulary-table"

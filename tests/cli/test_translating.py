"""Values and translations on the command line: typed as people write them, shown in three languages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_commands import DRAFT, Terminal
from tests.doha import Founded

SAID: dict[str, Any] = {
    **DRAFT,
    "text": "Изъято 1,7 кг гашиша в первом тайнике и 2 кг во втором, общим весом 3,8 кг.",
    "grading": "X4",
    "scheme": "4x4",
    "nature": "assessment",
    "likelihood": "likely",
    "event_date": "7 رمضان 1400",
    "page_date": "29 марта 2020 г.",
    "handling": {**DRAFT["handling"], "pap": "PAP:WHITE", "national_mark": "ДСП", "national_state": "KZ"},  # type: ignore[dict-item]
    "entities": [{"schema": "Seizure", "properties": {"quantity": "876 ألف و421 حبة"}}],
}


@pytest.fixture
def terminal(doha: Founded, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    made = Terminal(capsys, tmp_path)
    made.draft.write_text(json.dumps(SAID), "utf-8")
    return made


def test_what_was_said_is_kept_and_shown(terminal: Terminal) -> None:
    shown = terminal.json("yusuf", "report", "new", str(terminal.draft))
    version = shown["version"]
    assert version["handling"]["pap"] == "PAP:CLEAR"
    assert (version["event_date"], version["event"]["tolerance_days"]) == ("1980-07-19", 1)
    assert version["entities"][0]["details"]["quantity"] == [{"normal": "876421", "unit": "count"}]
    assert [(each["stated"], each["summed"]) for each in shown["contradictions"]] == [("3800", "3700")]
    for language, word in (("en", "contradict"), ("ru", "противоречат"), ("ar", "متناقضة")):
        told = terminal.text("yusuf", "report", "show", version["report_id"], language=language)
        assert word in told
        assert "≈F4/5/6" in told
        assert "KZ: ДСП" in told


PLAIN = [
    {
        "schema": "Seizure",
        "properties": {"quantity": "5.002 кг", "country": "Таджикистан", "date": "12.03.2020", "place": "Душанбе"},
    },
    {"schema": "Substance", "properties": {"name": ["героин", "героинн"]}},
    {
        "schema": "Person",
        "category": "Подозреваемый",
        "legal_basis": "criminal-investigation",
        "properties": {"name": "x"},
    },
]


def test_plain_texts_of_a_file_are_understood_as_on_the_form_and_told(terminal: Terminal) -> None:
    said = {**SAID, "topic": "Героин и опиаты", "kind": "Изъятие", "entities": PLAIN}
    terminal.draft.write_text(json.dumps(said), "utf-8")
    version = terminal.json("yusuf", "report", "new", str(terminal.draft))["version"]
    seizure, substance, person = version["entities"]
    assert (version["topic"], version["kind"], person["category"]) == ("heroin-opiates", "seizure", "suspect")
    assert seizure["properties"]["quantity"] == ["5.002 кг"]
    assert {name: each[0]["normal"] for name, each in seizure["details"].items()} == {
        "quantity": "5002",
        "country": "tj",
        "date": "2020-03-12",
    }
    assert substance["properties"]["name"] == ["героин", "героинн"]
    assert substance["details"]["name"] == [{"normal": "heroin"}, {}]
    terminal.draft.write_text(json.dumps({**said, "topic": "heroi"}), "utf-8")
    assert terminal.refused("yusuf", "report", "new", str(terminal.draft)) == "code-near"


def test_a_translation_from_a_file(terminal: Terminal, tmp_path: Path) -> None:
    report = terminal.report()
    file = tmp_path / "ar.txt"
    file.write_text("\ufeffالنص\r\nالثاني\n", "utf-8")
    words = ("translate", report, str(file), "--language", "ar", "--title", "العنوان")
    made = terminal.json("yusuf", *words, "--machine")
    assert (made["text"], made["machine"], made["stale"]) == ({"text": "النص\nالثاني", "language": "ar"}, True, False)
    assert terminal.refused("salim", *words) == "not-found"
    assert terminal.refused("yusuf", *words[:3], "--language", "ru", "--title", "то же") == "translation-same-language"
    file.write_bytes(b"\xff\xfe\x00")
    assert terminal.refused("yusuf", *words) == "translation-not-text"
    for language, word in (("en", "Machine translation"), ("ru", "Машинный перевод"), ("ar", "ترجمة آلية")):
        assert word in terminal.text("yusuf", "report", "show", report, language=language)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"event_date": "03/04/2020"}, "date-ambiguous"),
        ({"scheme": "6x6"}, "grading-scheme"),
        ({"likelihood": "perhaps"}, "choice-unknown"),
        ({"entities": [{"schema": "Seizure", "properties": {"quantity": "5,002 кг"}}]}, "quantity-ambiguous"),
    ],
)
def test_doubt_is_refused_before_anything_is_filed(change: dict[str, Any], code: str, terminal: Terminal) -> None:
    terminal.draft.write_text(json.dumps({**SAID, **change}), "utf-8")
    assert terminal.refused("yusuf", "report", "new", str(terminal.draft)) == code
    assert terminal.json("yusuf", "report", "list")["reports"] == []

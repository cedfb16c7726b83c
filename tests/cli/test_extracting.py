"""Extracts on the command line: chosen, looked at, kept, released; shown in three languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import DRAFT, Terminal
from tests.doha import Founded

PEOPLE = [
    {
        "schema": "Person",
        "category": category,
        "legal_basis": "criminal-investigation",
        "properties": {"name": [name], "birthDate": ["1981"], "religion": ["ислам"]},
    }
    for category, name in (("suspect", "Фаррух Саидзода"), ("victim", "Озода Намунаева"))
]


@pytest.fixture
def terminal(doha: Founded, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    made = Terminal(capsys, tmp_path)
    said = {**DRAFT, "text": "Показала Озода Намунаева.", "entities": PEOPLE}
    said["handling"] = {**DRAFT["handling"], "audience": ["oman"]}  # type: ignore[dict-item]
    made.draft.write_text(json.dumps(said), "utf-8")
    return made


def test_a_choice_is_tried_kept_and_released(terminal: Terminal) -> None:
    report = terminal.json("yusuf", "report", "new", str(terminal.draft))["version"]
    suspect, victim = (each["id"] for each in report["entities"])
    said = ("report", "extract", report["report_id"], "--without", victim, "--without-field", f"{suspect}.birthDate")
    for language, word in (("en", "left out"), ("ru", "исключено"), ("ar", "استُبعد")):
        shown = terminal.text("yusuf", *said, "--dry-run", language=language)
        assert word in shown
        assert "Саидзода" in shown
    assert terminal.refused("yusuf", *said) == "extract-unread"
    assert terminal.refused("yusuf", *said, "--read") == "extract-names"
    own = (*said, "--text", "Об одном лице.", "--title", "О лице", "--without-event", "--with-page")
    tried = terminal.json("yusuf", *own, "--dry-run")
    assert tried["recipe_id"] == ""
    kept = terminal.json("yusuf", *own)
    made = kept["extract"]["made"]
    assert made["entities"][0]["properties"] == {"name": ["Фаррух Саидзода"]}
    assert "Kept as" in terminal.text("yusuf", *own, language="en")
    listed = terminal.json("yusuf", "report", "extracts", report["report_id"])["recipes"]
    assert [each["recipe_id"] for each in listed] == [kept["recipe_id"]]
    assert kept["recipe_id"] in terminal.text("yusuf", "report", "extracts", report["report_id"], language="ru")
    to = ("--to", "oman", "--extract", kept["recipe_id"])
    (row,) = terminal.json("yusuf", "report", "release", report["report_id"], *to, "--dry-run")["preview"]
    assert row["recipe_id"] == kept["recipe_id"]
    (fate,) = terminal.json("yusuf", "circulate", report["report_id"], *to)["rows"]
    assert fate["extract_id"]
    got = terminal.json("salim", "report", "show", fate["extract_id"])
    assert (got["form"], got["version"]["text"]["text"]) == ("extract", "Об одном лице.")


def test_what_the_report_does_not_have_is_refused_by_name(terminal: Terminal) -> None:
    report = terminal.json("yusuf", "report", "new", str(terminal.draft))["version"]
    said = ("report", "extract", report["report_id"])
    suspect = report["entities"][0]["id"]
    assert terminal.refused("yusuf", *said, "--without", "nobody") == "extract-part-unknown"
    assert terminal.refused("yusuf", *said, "--without-field", f"{suspect}.religion") == "extract-part-unknown"
    assert terminal.refused("yusuf", *said, "--keep-file", "0" * 26) == "extract-file-unknown"
    kept = terminal.json("yusuf", *said, "--sensitive", "--dry-run")["extract"]["made"]
    assert kept["entities"][1]["properties"]["religion"] == ["ислам"]

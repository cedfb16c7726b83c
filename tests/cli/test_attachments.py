"""Files on the command line: attached to a report, listed, written out, with the handling they carry."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import DRAFT, Terminal
from tests.doha import Founded
from tests.files import photograph, text


@pytest.fixture
def terminal(doha: Founded, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


def test_attach_list_get(terminal: Terminal, tmp_path: Path) -> None:
    first, second, out = tmp_path / "протокол.txt", tmp_path / "load.jpg", tmp_path / "out.jpg"
    first.write_bytes(text(300_000))
    second.write_bytes(photograph(located=True))
    named = {**DRAFT, "attachments": [{"file": "протокол.txt", "description": "Протокол", "language": "ru"}]}
    terminal.draft.write_text(json.dumps(named), "utf-8")
    view = terminal.json("yusuf", "report", "new", str(terminal.draft), "--attach", str(second))
    assert "key" not in view["version"]["attachments"][0]
    report = view["version"]["report_id"]
    listed = terminal.json("yusuf", "attachment", "list", report)["attachments"]
    assert [each["attachment"]["name"] for each in listed] == ["протокол.txt", "load.jpg"]
    assert listed[0]["attachment"]["description"] == "Протокол"
    assert listed[1]["warnings"] == ["location"]
    attachment = listed[1]["attachment"]["attachment_id"]
    got = terminal.json("yusuf", "attachment", "get", report, attachment, "--out", str(out))
    assert (out.read_bytes(), got["size"]) == (second.read_bytes(), second.stat().st_size)
    assert "TLP:AMBER" in got["handling"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["draft.json", "load.jpg", "out.jpg", "протокол.txt"]
    for language, word in (("en", "Attachments"), ("ru", "Вложения"), ("ar", "المرفقات")):
        assert word in terminal.text("yusuf", "report", "show", report, language=language)
    assert terminal.refused("salim", "attachment", "get", report, attachment, "--out", str(out)) == "not-found"


@pytest.mark.parametrize(
    ("attachments", "code"),
    [
        (["absent.txt"], "file-missing"),
        (["."], "file-is-directory"),
        ([7], "draft-member"),
        ([{"file": "a", "key": "x"}], "draft-member"),
        ([{"description": "no file"}], "draft-member"),
    ],
)
def test_a_draft_that_names_no_file_files_nothing(
    attachments: list[object], code: str, terminal: Terminal, tmp_path: Path
) -> None:
    from wasl.store import models

    (tmp_path / "good.txt").write_bytes(b"good")
    terminal.draft.write_text(json.dumps({**DRAFT, "attachments": ["good.txt", *attachments]}), "utf-8")
    assert terminal.refused("yusuf", "report", "new", str(terminal.draft)) == code
    assert models.HeldFile.objects.count() == models.Version.objects.count() == 0


def test_a_report_that_is_refused_leaves_no_file(terminal: Terminal, tmp_path: Path) -> None:
    from wasl.store import models

    (tmp_path / "good.txt").write_bytes(b"good")
    wrong = {**DRAFT, "topic": "nothing", "attachments": ["good.txt"]}
    terminal.draft.write_text(json.dumps(wrong), "utf-8")
    assert terminal.refused("yusuf", "report", "new", str(terminal.draft)) == "choice-unknown"
    assert models.HeldFile.objects.count() == 0

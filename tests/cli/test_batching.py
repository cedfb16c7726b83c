"""Many commands in one process: each as if it were run alone."""

import io
import json
from typing import Any

import pytest

from tests.doha import Founded
from wasl.cli.running import run


def batch(
    lines: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[Any]]:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines) + "\n"))
    exit_code = run(["batch", "--as", "salim", "--lang", "ru"])
    return exit_code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_answers_line_by_line(
    doha: Founded, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ['["tray"]', "", '["report", "list", "--as", "maryam"]', '["desk", "list"]', '["repor"]']
    exit_code, answers = batch(lines, monkeypatch, capsys)
    assert exit_code == 1
    assert [answer["exit_code"] for answer in answers] == [0, 1, 0, 2]
    assert answers[1]["answer"]["error"]["code"] == "right-missing"
    assert "прав" in answers[1]["talk"]
    assert len(answers[2]["answer"]["desks"]) == 4


def test_input_of_a_line(doha: Founded, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["report", "new", "-", "--tlp", "TLP:GREEN", "--hcode", "H0"]
    draft = 'title = "УЧЕНИЕ"\ntopic = "heroin-opiates"\nkind = "seizure"'
    exit_code, answers = batch([json.dumps({"words": words, "input": draft})], monkeypatch, capsys)
    assert exit_code == 0
    assert answers[0]["answer"]["version"]["title"]["text"] == "УЧЕНИЕ"


@pytest.mark.parametrize("line", ["tray", "[]", "[1]", '{"words": []}', '{"words": ["tray"], "input": 1}', '["node"]'])
def test_a_line_that_is_no_command(
    line: str, doha: Founded, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f'["tray"]\n{line}\n'))
    assert run(["batch", "--as", "salim"]) == 1
    told = capsys.readouterr()
    assert "[batch-line]" in told.err
    assert len(told.out.splitlines()) == 1


def test_a_server_that_breaks_off_is_named_and_the_next_command_answers(
    doha: Founded, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import psycopg
    from django.db import OperationalError

    from wasl.flow import tray

    def broken(*_: object) -> None:
        raise OperationalError from psycopg.OperationalError("terminating connection")

    with monkeypatch.context() as once:
        once.setattr(tray, "tray", broken)
        exit_code, answers = batch(['["tray"]', '["desk", "list"]'], monkeypatch, capsys)
    assert exit_code == 1
    assert answers[0]["answer"]["error"]["code"] == "database-gone"
    assert answers[1]["exit_code"] == 0

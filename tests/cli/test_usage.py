"""Faults of the command line: exit code 2, a code, and a sentence in the reader's language."""

import json

import pytest

from wasl.cli.running import run
from wasl.cli.usage import Choice

FAULTS = (
    (["repor"], "usage-command"),
    (["tray", "--foo"], "usage-option"),
    (["report", "show"], "usage-missing"),
    (["import", "excel", "-"], "usage-choice"),
    (["search", "x", "--case", "y", "--limit", "0"], "usage-number"),
    (["search", "x", "--case", "y", "--limit", "٣x"], "usage-number"),
    (["tray", "more"], "usage-extra"),
    (["search", "x", "--case"], "usage-value"),
    (["report", "--lang", "en"], "usage-other"),
    (["tray", "--lang", "de"], "usage-choice"),
)


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
@pytest.mark.parametrize(("arguments", "code"), FAULTS)
def test_fault_is_told(
    arguments: list[str], code: str, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WASL_LANG", language)
    assert run(["--json", *arguments]) == 2
    told = capsys.readouterr()
    error = json.loads(told.out)["error"]
    assert (error["family"], error["code"]) == ("usage", code)
    assert f"[{code}]" in told.err
    assert "Traceback" not in told.err


def test_near_words_are_offered(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["repor"]) == 2
    assert "report" in capsys.readouterr().err


def test_without_words_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "acknowledge" in capsys.readouterr().out


def test_choice_takes_any_case() -> None:
    assert Choice(("unodc", "ofac")).convert("UNODC", None, None) == "unodc"

"""Registers on the command line."""

from pathlib import Path

import pytest

from tests.cli.test_commands import Terminal, terminal

__all__ = ["terminal"]


def test_register(terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    report = terminal.report()
    terminal.json("yusuf", "report", "release", report, "--to", "oman", "--to", "qatar")
    (line,) = terminal.json("yusuf", "register", "list", "--direction", "out")["lines"]
    assert (line["number"], line["report_id"]) == (
        {"exercise": True, "number": 1, "year": line["number"]["year"]},
        report,
    )
    number = f"{line['number']['year']}/0001-EX"
    assert number in terminal.text("salim", "register", "find", "изъятие", "--party", "centre", language="ar")
    assert "لا شيء" in terminal.text("salim", "register", "find", "лодка", language="ar")
    noted = terminal.json("salim", "register", "note", number, "--direction", "in", "--reference", "45-ع")
    assert (
        terminal.json("salim", "register", "note", number, "--direction", "in", "--remarks", "ورقتان")["reference"]
        == (noted["reference"])
    )
    assert terminal.json("salim", "register", "find", "--reference", "٤٥-ع")["lines"][0]["remarks"] == "ورقتان"
    out = tmp_path / "register.csv"
    assert terminal.json("salim", "register", "list", "--csv", str(out))["size"] == out.stat().st_size
    assert out.read_text("utf-8-sig").startswith("TLP:AMBER · H1 · EXERCISE")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("register", "note", "7", "--direction", "in"), "register-number-form"),
        (("register", "note", "2026/7", "--direction", "in"), "not-found"),
        (("register", "find", "--party", "nowhere"), "recipient-unknown"),
        (("register", "find", "--from", "yesterday"), "date-form"),
    ],
)
def test_what_cannot_be_understood_is_refused(terminal: Terminal, words: tuple[str, ...], code: str) -> None:
    assert terminal.refused("salim", *words) == code
    assert terminal.refused("latifa", "register", "list") == "right-missing"

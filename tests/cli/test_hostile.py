"""Every command takes every hostile text: a value that is kept or an error with a code, no fault, nothing half-done."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click
import pytest

from tests.cli.test_commands import DRAFT
from tests.cli.test_tree import ACTS
from tests.doha import Founded
from tests.flow.story import Sign, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.test_hostile import HOSTILE
from wasl.cli.command import Command
from wasl.cli.running import run

LEFT_OUT: Final = {"node", "demo", "batch"}
"""What starts processes, and what only reads other commands."""

MANAGED: Final = {"desk", "officer", "peer", "agreement", "journal", "carry", "envelope"}
SHOWN: Final = ("bidi override", "C0 controls")
"""Texts that a terminal could obey: also tried where a person reads."""

WORST: Final = ("bidi override", "lone surrogate", "megabyte", "byte")
"""Texts that every word of a command takes; its first takes all of them."""

TEXTS: Final = {**HOSTILE, "byte": "a\udc80b"}
"""With a byte that is no text, as a terminal hands it over: it may be the name of a file, and cannot be shown."""

SOME_ID: Final = "0" * 26
PLAIN: Final = {
    "slug": "new-one", "state": "om", "new_login": "newcomer", "desks": "oman", "peer": "almaty", "digits": "0" * 40,
    "topics": "heroin-opiates", "kinds": "seizure", "valid_from": "2026-01-01", "valid_until": "2027-01-01",
    "fields": "title=УЧЕНИЕ", "recipients": "oman", "members": "oman", "number": "2026/1", "table": "transport",
    "code": "road", "recipient": "oman", "schema": "Person", "officer": "salim", "item": "1",
}  # fmt: skip
PATHS: Final = {"file", "folder", "out", "csv", "home"}
COMMANDS: Final = {path: act for path, act in ACTS.items() if path[0] not in LEFT_OUT}


def texts_of(command: Command) -> list[click.Parameter]:
    return [each for each in command.params if each.expose_value and isinstance(each.type, click.types.StringParamType)]


class Line:
    """A command line with one hostile value among plain ones."""

    def __init__(self, path: tuple[str, ...], command: Command, plain: dict[str, str]) -> None:
        self.path, self.command, self.plain = path, command, plain

    def words(self, where: click.Parameter, text: str) -> list[str]:
        options, arguments = [], []
        for each in self.command.params:
            if each.expose_value and (each is where or each.required or each.name in self.plain.keys() & PATHS):
                value = text if each is where else self._plain(each)
                if isinstance(each, click.Argument):
                    arguments.append(value)
                else:
                    options.append(f"{each.opts[0]}={value}")
        return [*self.path, *options, "--", *arguments]

    def _plain(self, parameter: click.Parameter) -> str:
        if isinstance(parameter.type, click.Choice):
            return str(parameter.type.choices[0])
        return self.plain.get(parameter.name or "", "УЧЕНИЕ")


@pytest.fixture
def plain(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Values that a command takes, and a place deep enough that no path leads out of it."""
    from wasl.flow.drafts import keeping

    deep = tmp_path / "a" / "b" / "c" / "d" / "e"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    monkeypatch.setenv("WASL_READER_PASSPHRASE", "один два три четыре пять")
    draft = deep / "draft.json"
    draft.write_text(json.dumps(DRAFT), "utf-8")
    ids = dict.fromkeys(("attachment_id", "agreement_id", "hit_id", "question_id", "aside_id", "name_id"), SOME_ID)
    return {
        **PLAIN,
        **ids,
        "report_id": write(officer("yusuf"), clock, officer("salim").desk.address),
        "draft_id": keeping.new_draft(officer("yusuf")).draft_id,
        "list_id": SOME_ID,
        "file": str(draft),
        "folder": str(deep),
        "home": str(deep / "reader"),
        "out": "out.bin",
        "csv": "out.csv",
    }


def rows() -> dict[str, int]:
    """How many rows of each table but the journal: a command that fails may have been written down, and no more.

    Tokens of the wall are not counted either: nobody but their function reads them.
    """
    from django.apps import apps

    models = apps.get_app_config("store").get_models()
    not_counted = {"JournalLine", "JournalLeaf", "JournalNode", "UnplacedLine", "WallToken"}
    return {each.__name__: each._default_manager.count() for each in models if each.__name__ not in not_counted}


def lines(path: tuple[str, ...], plain: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    command = COMMANDS[path]
    # To open a reader costs its passphrase each time, on purpose: there one parameter stands for the others.
    parameters = texts_of(command)[: 1 if path[0] == "reader" else None]
    for place, parameter in enumerate(parameters):
        for name in WORST[-2:] if path[0] == "reader" else TEXTS if place == 0 else WORST:
            text = f"title={TEXTS[name]}" if parameter.name == "fields" else TEXTS[name]
            yield name, Line(path, command, plain).words(parameter, text)


@pytest.mark.parametrize("group", sorted({path[0] for path in COMMANDS}))
def test_every_command_takes_every_text(group: str, plain: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    from django.db import transaction

    login = "maryam" if group in MANAGED else "yusuf"
    for path in (each for each in COMMANDS if each[0] == group):
        before = rows()
        for name, words in lines(path, plain):
            for form in (["--json"], []) if name in SHOWN else (["--json"],):
                with transaction.atomic():
                    code = run([*words[: len(path)], "--as", login, *form, *words[len(path) :]])
                    transaction.set_rollback(code == 0)
                told = capsys.readouterr()
                what = (words[: len(path) + 4], name, told.err[-400:])
                if form:
                    answer = json.loads(told.out)
                    assert code in {1, 2, 3} if "error" in answer else code == 0, what
                    assert "error" not in answer or answer["error"]["code"], what
                else:
                    assert not set("\u202e\x1b\x01\u2066\ufeff") & set(told.out + told.err), what
        assert rows() == before, path

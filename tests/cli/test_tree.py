"""Every command has its help in three languages, and an act that takes what the command gives."""

import ast
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import wasl.cli
from wasl.cli.command import Command, Group
from wasl.cli.running import run
from wasl.cli.tree import ROOT

ORDER = (
    "node desk officer approvals approve decline withdraw peer template agreement condition assurance import case "
    "reason search draft report attachment list circulate tray fate hits judge questions ask answer translate "
    "acknowledge consent register review subject hold envelope carry journal unusual glass vocabulary why schemata "
    "reader batch demo"
)


def commands(group: click.Group = ROOT, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name, command in group.commands.items():
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


ALL = dict(commands())
ACTS = {path: command for path, command in ALL.items() if isinstance(command, Command)}


def test_commands_stand_in_the_order_of_the_flow() -> None:
    assert list(ROOT.commands) == ORDER.split()


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_help_in_three_languages(path: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*path, "--help", "--lang", language]) == 0
    shown = capsys.readouterr()
    assert f"wasl {' '.join(path)}" in shown.out
    assert "--json" in shown.out
    assert shown.err == ""


def test_help_needs_no_node_and_no_framework(capsys: pytest.CaptureFixture[str]) -> None:
    assert all(isinstance(command, Command | Group) for command in ALL.values())
    assert run(["--help"]) == 0
    listed = capsys.readouterr().out
    assert all(f"  {name} " in listed for name in ROOT.commands)


@pytest.mark.parametrize("path", ACTS, ids=" ".join)
def test_act_takes_what_the_command_gives(path: tuple[str, ...]) -> None:
    command = ACTS[path]
    module, _, name = command.act.partition(":")
    file = Path(wasl.cli.__file__).parent / f"{module.replace('.', '/')}.py"
    functions = {
        each.name: each for each in ast.parse(file.read_text("utf-8")).body if isinstance(each, ast.FunctionDef)
    }
    taken = functions[name].args
    given = {each.name for each in command.params if each.expose_value}
    named = {each.arg for each in (*taken.args[1:], *taken.kwonlyargs)}
    if taken.kwarg is None:
        assert named == given
    else:
        assert named <= given


def test_no_text_for_people_stands_in_a_declaration() -> None:
    for command in ALL.values():
        assert command.help is None
        assert all(getattr(parameter, "help", None) is None for parameter in command.params)

"""What the documents tell people to type: each command exists, takes what is written, and lacks nothing."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from wasl.cli.session import Session
from wasl.cli.tree import ROOT

DOCS = Path(__file__).parents[2] / "docs"
GENERATED = {"cli.md", "errors.md", "translations.md"}
LABELS = {"wire-format.md"}
PAGES = sorted(
    path for path in DOCS.rglob("*.md") if path.name not in GENERATED | LABELS and "decisions" not in path.parts
)
LEFT_OUT = ("…", "...")
MORE = re.compile(r"\\\n\s*")


def typed(page: Path) -> Iterator[tuple[str, bool]]:
    """What the page tells people to type, and whether it stands as a block, to be copied whole."""
    text = MORE.sub(" ", page.read_text("utf-8"))
    for line in text.splitlines():
        block = re.match(r"(?:    |\$ )?(wasl .*)", line)
        if block:
            yield block[1], True
    yield from ((each, False) for each in re.findall(r"`(wasl [^`]+)`", text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_in_the_text_exist_and_are_whole(page: Path) -> None:
    assert [fault for words, whole in typed(page) if (fault := fault_of(words, whole=whole))] == []


def fault_of(words: str, *, whole: bool) -> str:
    """Say what is wrong with a command as it is written; nothing if it could be typed so."""
    command: click.Command = ROOT
    line = re.split(r"\s(?:#|\||>|<|&&|──)\s?", words.removesuffix(":"))[0]
    left = shlex.split(line)[1:]
    left = without_everywhere(left)
    while isinstance(command, click.Group) and left:
        name = left.pop(0)
        if name not in command.commands:
            return f"{words}: no {name}"
        command = command.commands[name]
    if isinstance(command, click.Group):
        return ""
    known = {each: option for option in command.params if isinstance(option, click.Option) for each in option.opts}
    known |= {
        each: option for option in command.params if isinstance(option, click.Option) for each in option.secondary_opts
    }
    given = [each.partition("=")[0] for each in left if each.startswith("--")]
    if unknown := [each for each in given if each not in known and each != "--help"]:
        return f"{words}: no {unknown[0]}"
    if not whole or any(each in words for each in LEFT_OUT):
        return ""
    try:
        command.make_context(command.name, left, obj=Session(language="en"))
    except click.ClickException as fault:
        return f"{words}: {fault.message or fault!r}"
    return ""


def without_everywhere(left: list[str]) -> list[str]:
    """Leave out the options that every command takes, which may stand before it."""
    kept: list[str] = []
    words = iter(left)
    for each in words:
        if each in {"--as", "--desk", "--node", "--lang"}:
            next(words, None)
        elif each != "--json":
            kept.append(each)
    return kept

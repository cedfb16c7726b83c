"""Every command line in the documents is one that the program takes."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from wasl.cli.session import Session
from wasl.cli.tree import ROOT

TOP = Path(__file__).parents[2]
PAGES = sorted([*TOP.glob("*.md"), *(TOP / "docs").rglob("*.md")])
BLOCK = re.compile(r"```(?:sh|bash|console)\n(.*?)```", re.DOTALL)


def lines() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for block in BLOCK.findall(page.read_text("utf-8")):
            for line in block.replace("\\\n", " ").splitlines():
                if re.match(r"\s*(\$ )?(\.venv/bin/)?wasl ", line):
                    yield page.relative_to(TOP).as_posix(), line.strip()


LINES = sorted(set(lines()))


@pytest.mark.parametrize(("page", "line"), LINES)
def test_line_is_taken(page: str, line: str) -> None:
    assert page
    words = shlex.split(line.removeprefix("$ "), comments=True)[1:]
    command: click.Command = ROOT
    context: click.Context | None = None
    while isinstance(command, click.Group):
        context = command.make_context("wasl", list(words), parent=context, obj=Session(language="en"))
        _, found, words = command.resolve_command(context, [*context._protected_args, *context.args])
        assert found is not None
        command = found
    command.make_context("wasl", list(words), parent=context)


def test_there_are_lines() -> None:
    assert len(LINES) > 20

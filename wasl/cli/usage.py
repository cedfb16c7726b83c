"""Faults in the command line itself, as codes with data, so that they too are told in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import click

_PATHS: Final = frozenset({"attach", "csv", "directory", "file", "folder", "home", "node", "out"})
"""Parameters that name a file or a folder."""

_NO_NAME: Final = re.compile("[\x00\ud800-\udc7f\udd00-\udfff]")
_NO_TEXT: Final = re.compile("[\x00\ud800-\udfff]")


class UsageFault(click.UsageError):
    """A fault in the command line that this program found, not click."""

    def __init__(self, code: str, /, context: click.Context | None = None, **data: object) -> None:
        """Make a fault.

        Args:
            code: Stable code; its sentence is ``error-<code>``.
            context: The command that was being read, if known.
            **data: Named values for the sentence.
        """
        super().__init__(code, context)
        self.code = code
        self.data = data


class Choice(click.ParamType[str]):
    """One word out of a few; the words are codes and are the same in every language."""

    name = "choice"

    def __init__(self, words: Sequence[str]) -> None:
        """Make the type.

        Args:
            words: The words that are allowed, in the order in which they are shown.
        """
        self.words = tuple(words)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word if it is one of them, whatever its case.

        Args:
            value: As typed.
            param: The parameter.
            ctx: The command.

        Returns:
            The word as it is listed.

        Raises:
            UsageFault: ``usage-choice``.
        """
        for word in self.words:
            if word.lower() == str(value).lower():
                return word
        raise UsageFault("usage-choice", ctx, option=_hint(param), value=value, choices=", ".join(self.words))

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Return the words, as they stand in the help.

        Args:
            param: The parameter.
            ctx: The command.

        Returns:
            For instance ``[unodc|ofac]``.
        """
        del param, ctx  # the words are the same everywhere
        return f"[{'|'.join(self.words)}]"


class Number(click.ParamType[int]):
    """A whole number between two limits."""

    name = "number"

    def __init__(self, lowest: int, highest: int) -> None:
        """Make the type.

        Args:
            lowest: Lowest number that is allowed.
            highest: Highest number that is allowed.
        """
        self.lowest = lowest
        self.highest = highest

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number.

        Args:
            value: As typed.
            param: The parameter.
            ctx: The command.

        Returns:
            The number.

        Raises:
            UsageFault: ``usage-number``.
        """
        text = str(value)
        if text.isdecimal() and len(text) <= 9 and self.lowest <= int(text) <= self.highest:  # noqa: PLR2004 - below 2^31
            return int(text)
        raise UsageFault("usage-number", ctx, option=_hint(param), value=text, lowest=self.lowest, highest=self.highest)


def explain(error: click.UsageError) -> tuple[str, Mapping[str, object]]:
    """Return code and data of a fault, whoever found it.

    Args:
        error: What click or a type raised.

    Returns:
        Code and data for ``error-<code>``.
    """
    if isinstance(error, UsageFault):
        return error.code, error.data
    if isinstance(error, click.MissingParameter):
        return "usage-missing", {"option": _hint(error.param)}
    if isinstance(error, click.NoSuchOption):
        return "usage-option", {"option": error.option_name, "near": ", ".join(error.possibilities or ()) or "--help"}
    if isinstance(error, click.NoSuchCommand):
        return "usage-command", {
            "command": error.command_name,
            "near": ", ".join(error.possibilities or ()) or "--help",
        }
    if isinstance(error, click.BadOptionUsage):
        return "usage-value", {"option": error.option_name}
    return "usage-other", {"command": error.ctx.command_path if error.ctx else "wasl"}


def _hint(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    if isinstance(parameter, click.Argument):
        return parameter.human_readable_name
    return " / ".join(parameter.opts)


def holdable(parameter: click.Parameter, context: click.Context, value: object) -> object:
    """Return what was typed, unless it holds half a character or a NUL.

    A terminal hands bytes that are no text over as half characters (U+DC80 to U+DCFF). In the name of a file those may
    stand; a text with them could be neither kept nor shown.

    Args:
        parameter: Where it stands.
        context: The command.
        value: A text, several, or anything else.

    Returns:
        The same.

    Raises:
        UsageFault: ``usage-not-text``.
    """
    given = value if isinstance(value, tuple) else (value,)
    refused = _NO_NAME if parameter.name in _PATHS else _NO_TEXT
    if any(isinstance(each, str) and refused.search(each) for each in given):
        raise UsageFault("usage-not-text", context, option=_hint(parameter))
    return value

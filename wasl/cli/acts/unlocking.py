"""Where a reader lies, and the passphrase that opens it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import click

from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow.reader import home as homes

HOME_VARIABLE: Final = "WASL_READER"
PASSPHRASE_VARIABLE: Final = "WASL_READER_PASSPHRASE"  # noqa: S105 - the name of a variable


def open_reader(session: Session, home: str | None) -> homes.Reader:
    """Open a reader with its passphrase.

    Args:
        session: For its language.
        home: Its directory; None if the environment names it.

    Returns:
        The reader, held until it is closed.
    """
    return homes.unlock(_place(home), _passphrase(session, new=False))


def create_reader(session: Session, home: str | None, names: dict[str, str], language: str) -> homes.Reader:
    """Make a reader under a new passphrase.

    Args:
        session: For its language.
        home: Its directory; None if the environment names it.
        names: The partner's name in ``ar``, ``ru`` and ``en``.
        language: In which it works.

    Returns:
        The reader, held until it is closed.
    """
    return homes.create(_place(home), _passphrase(session, new=True), names=names, language=language)


def _place(given: str | None) -> Path:
    place = given or os.environ.get(HOME_VARIABLE, "")
    if not place:
        raise InputError("reader-unnamed", option="--home", variable=HOME_VARIABLE)
    return Path(place).absolute()


def _passphrase(session: Session, *, new: bool) -> str:
    # Never an option: the list of processes shows those to everybody on the machine.
    if (given := os.environ.get(PASSPHRASE_VARIABLE)) is not None:
        return given
    prompt = session.say("reader-passphrase").rstrip(":")
    again = session.say("reader-passphrase-again").rstrip(":") if new else False
    return str(click.prompt(prompt, hide_input=True, confirmation_prompt=again, err=True))

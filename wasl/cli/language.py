"""The reader's language, chosen before anything is parsed, so that even a fault in the command line is told in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

LANGUAGES: Final = ("en", "ru", "ar")
FLAG: Final = "--lang"
VARIABLES: Final = ("WASL_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language of everything that is shown.

    Args:
        arguments: The command line without the program's name; ``--lang ru`` and ``--lang=ru`` count
            wherever they stand.
        environment: ``WASL_LANG`` counts before the locale.

    Returns:
        ``en``, ``ru`` or ``ar``; English when nothing says otherwise.
    """
    wanted = [_flag_value(arguments), *(environment.get(name, "") for name in VARIABLES)]
    return next((found for found in map(_known, wanted) if found), LANGUAGES[0])


def _flag_value(arguments: Sequence[str]) -> str:
    value = ""
    for place, argument in enumerate(arguments):
        if argument == FLAG and place + 1 < len(arguments):
            value = arguments[place + 1]
        elif argument.startswith(f"{FLAG}="):
            value = argument.removeprefix(f"{FLAG}=")
    return value


def _known(wanted: str) -> str:
    code = wanted[:2].lower()
    return code if code in LANGUAGES and wanted[2:3] in {"", "_", "-", "."} else ""

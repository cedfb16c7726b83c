"""Files in the reader's language: how large one is, and the name under which it is given out."""

from __future__ import annotations

from typing import Final

from babel.numbers import format_decimal

from wasl.record import Handling
from wasl.render.dates import LOCALES
from wasl.render.sentences import Said, say

_STEP: Final = 1024
_LONGEST_NAME: Final = 120
_LONGEST_MARK: Final = 60
_UNFIT: Final = frozenset('/\\:*?"<>|')


def file_size(size: int, language: str) -> Said:
    """Say how large a file is.

    Args:
        size: In bytes.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        For instance ``1.4 MiB``.
    """
    key, figure = "size-bytes", float(size)
    for larger in ("size-kib", "size-mib"):
        if figure < _STEP:
            break
        key, figure = larger, figure / _STEP
    return say(key, language, figure=format_decimal(figure, format="#,##0.#", locale=LOCALES[language]))


def download_name(name: str, handling: Handling) -> str:
    """Return the name under which a file leaves: its handling, then its own name made harmless.

    Args:
        name: As given; anything may stand in it.
        handling: Of the report that holds it.

    Returns:
        One part of a path on any system, at most 120 characters and 60 of the handling; the ending stays last.
    """
    shown = _harmless(name)
    stem, dot, ending = shown.strip(" .").rpartition(".")
    stem, ending = (stem, f"{dot}{ending}"[:16]) if stem else (ending, "")
    # A national mark comes from outside as a name does: what turns the reading order would put another ending last.
    mark = _harmless(handling.mark.replace(":", " ").replace("·", "-"))[:_LONGEST_MARK]
    return f"{mark} {stem[: _LONGEST_NAME - len(ending)] or '_'}{ending}"


def _harmless(text: str) -> str:
    return "".join("_" if char in _UNFIT or not char.isprintable() else char for char in text)

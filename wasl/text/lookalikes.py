"""Names that look alike although they are not the same: one script's letters in another's word, I for l, rn for m.

A name that resembles another's could speak as that other in the eyes of a hurried reader. This is for refusing new
names and for proposing numbers to a person (a series of a passport is typed in either script), never for matching: what
only sounds alike is not seen here.

Source:
    Unicode Technical Standard 39, section 4 (confusable detection); lookalikes.json beside this module.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Final

from wasl.text.folds import fold
from wasl.text.scripts import Script, script_of_letter

_UPRIGHT: Final = str.maketrans(dict.fromkeys("I|\N{CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I}", "l"))


@cache
def _tables() -> tuple[dict[int, str], dict[str, str]]:
    raw = json.loads(resources.files("wasl.text").joinpath("lookalikes.json").read_text(encoding="utf-8"))
    return str.maketrans(raw["letters"]), raw["pairs"]


def is_blank(name: str) -> bool:
    """Say whether a name has nothing that can be read.

    Args:
        name: In any script.

    Returns:
        True if it has neither letters nor digits.
    """
    return not any(character.isalnum() for character in fold(name))


def resembles(first: str, second: str) -> bool:
    """Say whether two names look alike.

    Args:
        first: A name in any script.
        second: Another.

    Returns:
        True if a reader could take one for the other; never for names that are blank.
    """
    return not _shapes(first).isdisjoint(_shapes(second))


@cache
def _shapes(name: str) -> frozenset[str]:
    return frozenset(filter(None, (_shape(name), _shape(name.translate(_UPRIGHT)))))


def _shape(name: str) -> str:
    letters, pairs = _tables()
    shape = "".join(character for character in fold(name) if character.isalnum()).translate(letters)
    for pair, one in pairs.items():
        shape = shape.replace(pair, one)
    return shape


def in_either_script(number: str) -> tuple[str, ...]:
    """Return a number of a document as it is kept if its letters were typed in another script that looks alike.

    Args:
        number: Folded letters and digits without anything between them.

    Returns:
        As given, with Latin letters, with Cyrillic ones; each once.
    """
    latin = {code: one for code, one in _tables()[0].items() if _is_cyrillic(chr(code)) and one.isalpha()}
    cyrillic = {ord(one): chr(code) for code, one in reversed(latin.items())}
    return tuple(dict.fromkeys((number, number.translate(latin), number.translate(cyrillic))))


def _is_cyrillic(letter: str) -> bool:
    return script_of_letter(letter) is Script.CYRILLIC

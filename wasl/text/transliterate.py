"""A plain Latin reading of Cyrillic and Arabic text, to show small beside a name in its own script.

Arabic is written without most vowels, so its reading is a skeleton of consonants and long vowels: a help to the eye,
never a key. Matching uses the tables of `wasl.match`, which weigh all the readings that writers really use.
"""

import json
from functools import cache
from importlib import resources


@cache
def _readings() -> dict[str, str]:
    """Return the Latin reading of each letter that has one."""
    tables: dict[str, dict[str, str]] = json.loads(
        resources.files("wasl.text").joinpath("letters.json").read_text(encoding="utf-8")
    )["romanise"]
    return {letter: reading for table in tables.values() for letter, reading in table.items()}


def _reading(letter: str) -> str:
    """Return the reading of one letter with the case of the letter; the letter itself if there is none."""
    lower = letter.lower()
    reading = _readings().get(lower)
    if reading is None:
        return letter
    return reading if lower == letter else reading.capitalize()


def romanise(text: str) -> str:
    """Return a text with its Cyrillic and Arabic letters in plain Latin ones.

    Args:
        text: Text in any mixture of scripts: Russian, Kazakh, Uzbek, Tajik, Kyrgyz, Azerbaijani, Turkmen, Ukrainian and
            Belarusian Cyrillic; Arabic, Persian, Urdu.

    Returns:
        The text with each letter of those scripts replaced, all else as given. Never longer than four times the text.

    Source:
        BGN/PCGN romanisation systems without diacritics; the table is letters.json beside this module.
    """
    return "".join(map(_reading, text))


def needs_reading(text: str) -> bool:
    """Return whether a text has letters of which `romanise` gives another reading.

    Args:
        text: Any text.

    Returns:
        True if it has letters of Cyrillic or Arabic.
    """
    return romanise(text) != text

"""Which script a letter, a word or a whole text is written in.

Only the scripts that Wasl's readers write are told apart: Latin, Cyrillic and Arabic (with its Persian, Urdu and
Pashto letters). Every other letter is OTHER; digits, marks and punctuation have no script. Folding is in
`wasl.text.folds`.
"""

import unicodedata
from collections import Counter
from enum import StrEnum
from functools import cache


class Script(StrEnum):
    """A script that names are written in, by its ISO 15924 code in lower case; OTHER is any further one."""

    LATIN = "latn"
    CYRILLIC = "cyrl"
    ARABIC = "arab"
    OTHER = "zyyy"


_BY_UNICODE_NAME = {
    "LATIN": Script.LATIN,
    "CYRILLIC": Script.CYRILLIC,
    "ARABIC": Script.ARABIC,
    "FULLWIDTH": Script.LATIN,
}


@cache
def script_of_letter(letter: str) -> Script | None:
    """Return the script of one letter, or None for what is no letter.

    Args:
        letter: One character.

    Returns:
        Its script; None for digits, marks, punctuation, spaces, controls and unassigned code points.
    """
    if not unicodedata.category(letter).startswith("L"):
        return None
    return _BY_UNICODE_NAME.get(unicodedata.name(letter, "").partition(" ")[0], Script.OTHER)


def scripts_of(text: str) -> Counter[Script]:
    """Count the letters of each script in a text.

    Args:
        text: Any text in any script.

    Returns:
        How many letters of each script it has; empty if it has no letters.
    """
    return Counter(script for script in map(script_of_letter, text) if script is not None)


def main_script(text: str) -> Script | None:
    """Return the script that most letters of a text are in.

    Args:
        text: Any text in any script.

    Returns:
        The commonest script, at a tie the one earlier in `Script`; None if the text has no letters.
    """
    counts = scripts_of(text)
    return max(Script, key=lambda script: counts[script]) if counts else None

"""Skeletons: a word as classes of consonants, the same whichever script it is written in.

Vowels are left out because Arabic does. A letter that several sounds are written with (c, j, h, waw) has several
classes, so a word has a few skeletons; two spellings of one word share at least one of them, most times. Classes are
Latin capitals: P (b f p v), T (d t), S (s z), C (ch j sh zh), K (g k kh q), L, R, M, N.
"""

import re
from functools import cache, lru_cache
from itertools import groupby

from wasl.match.data import load
from wasl.text.scripts import Script

MOST_SKELETONS = 6


@cache
def _classes(script: str) -> tuple[dict[str, list[str]], re.Pattern[str]]:
    """Return the classes of the letters of a script, and a pattern that finds the longest group of letters first."""
    table: dict[str, list[str]] = load("letters")["classes"].get(script, {})
    return table, re.compile("|".join([*sorted(table, key=len, reverse=True), "."]))


@lru_cache(maxsize=65_536)
def skeletons(text: str, script: Script | None) -> tuple[str, ...]:
    """Return the skeletons of a word.

    Args:
        text: A folded word.
        script: Its script.

    Returns:
        Up to MOST_SKELETONS different ones, the likeliest first; (an empty one,) for a word without consonants; none
        for a number or a word in a script without classes.
    """
    table, pattern = _classes(script.value if script else "")
    if not table or any(character.isdigit() for character in text):
        return ()
    single = "".join(letter for letter, _ in groupby(text))
    doubled = "ll" if script is Script.LATIN and "ll" in text else ""
    found = [""]
    for group in pattern.findall(text if doubled else single):
        choices = table.get(group, [""])
        found = list(dict.fromkeys(begun + choice for choice in choices for begun in found))[:MOST_SKELETONS]
    return tuple(found)

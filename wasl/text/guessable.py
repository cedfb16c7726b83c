"""Whether a passphrase is among those tried first: well-known words, runs of keys and figures, in three scripts.

The list that is shipped (`guessable.txt`) holds words and runs, not whole passphrases: what is taken away piece by
piece from a passphrase must leave enough that is nobody's first guess. So one line stands for the word with any year,
figure, repetition or punctuation around it. Case, accents, Arabic vowel signs, digits of any script, and figures that
stand for letters (`p4ssw0rd`) make no difference.

Source:
    NIST SP 800-63B-4 section 3.1.1.2 (compare with a blocklist of common, expected or compromised values); the words
    are ours, chosen from what lists of leaked passwords are known to lead with, and what a keyboard offers.
"""

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Final

from wasl.text.folds import fold

LEAST: Final = 6
"""So many letters or figures must be left when everything well known is taken away."""

_SHORT: Final = 2
_LEET: Final = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "$": "s", "@": "a", "!": "i"})
_FIGURES: Final = re.compile(r"[0-9]+")
_REPEATED: Final = re.compile(r"(.+?)\1+")


def is_guessable(passphrase: str, *known: str) -> bool:
    """Say whether too little of a passphrase is left once well-known words and runs are taken away.

    Args:
        passphrase: As typed.
        *known: Further words that a guesser would try: login, name of the officer, of the centre.

    Returns:
        True if it should not be taken.
    """
    words = sorted({*_words(), *(_plain(part) for each in known for part in each.split())} - {""}, key=_longest)
    forms = (passphrase, passphrase.lower().translate(_LEET))
    return any(_left(_plain(form), words) < LEAST for form in forms)


def _plain(text: str) -> str:
    return "".join(each for each in fold(text) if each.isalnum())


def _longest(word: str) -> tuple[int, str]:
    # A short word inside a long one must take nothing from it.
    return -len(word), word


def _left(text: str, words: Sequence[str]) -> int:
    for word in words:
        if len(word) > _SHORT or word in _words():
            text = text.replace(word, " ")
    # A year, a date, a count: figures in a row are worth one place, and so is what only repeats.
    text = _FIGURES.sub(lambda found: found[0][:1], text.replace(" ", ""))
    return len(_REPEATED.sub(r"\1", text))


@cache
def _words() -> frozenset[str]:
    lines = resources.files("wasl.text").joinpath("guessable.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(_plain(line) for line in lines if line and not line.startswith("#"))

"""Splitting a name into its words.

A word is a run of letters and digits after folding. Dotted abbreviations are one word (S.A. is sa), and so are letters
that stand alone beside each other. Which words are legal forms, titles or particles is knowledge of `wasl.match`, not
of this module.
"""

import re
from dataclasses import dataclass

from wasl.text.folds import fold
from wasl.text.scripts import Script, main_script

_WORD = re.compile(r"[^\W_]+")
_DOT_IN_ABBREVIATION = re.compile(r"(?<![^\W_])([^\W\d_])\.(?=[^\W\d_](?![^\W_]))")
_LETTERS_APART = re.compile(r"(?<![^\W_])[^\W\d_](?: [^\W\d_](?![^\W_]))+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a name.

    Attributes:
        text: The folded word: letters and digits only.
        script: Script of most of its letters; None for a number.
    """

    text: str
    script: Script | None


def words(name: str) -> tuple[Word, ...]:
    """Return the words of a name in the order they are written.

    Args:
        name: A name in any script, as given.

    Returns:
        Its folded words; none if the name has neither letters nor digits.
    """
    folded = fold(name)
    folded = _DOT_IN_ABBREVIATION.sub(r"\1", folded)
    folded = _LETTERS_APART.sub(lambda match: match.group().replace(" ", ""), folded)
    return tuple(Word(text=text, script=main_script(text)) for text in _WORD.findall(folded))

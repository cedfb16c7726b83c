"""What makes two names one, and which language a name is in."""

import re
from typing import Final

from wasl.text.folds import fold

_PERSIAN: Final = re.compile("[پچژگکی]")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_BEYOND_RUSSIAN: Final = re.compile("[^\u0401\u0410-\u044f\u0451\\W\\d_]")


def fold_name(text: str) -> str:
    """Return what remains of a name when only its letters and digits count.

    Args:
        text: A name in any script.

    Returns:
        Folded letters and ASCII digits without anything between them; empty when there are none.
    """
    return "".join(char for char in fold(text) if char.isalnum())


def language_of(text: str) -> str:
    """Guess the language of a name from its letters alone.

    Args:
        text: A name.

    Returns:
        `fa` with a letter that Arabic lacks, otherwise `ar`; `ru` for Russian letters; `en` for Latin ones; empty for
        Cyrillic with letters that Russian lacks, and where no letter tells.
    """
    if _ARABIC.search(text):
        return "fa" if _PERSIAN.search(text) else "ar"
    if _CYRILLIC.search(text):
        cyrillic = "".join(_CYRILLIC.findall(text))
        return "" if _BEYOND_RUSSIAN.search(cyrillic) else "ru"
    return "en" if any(char.isalpha() for char in text) else ""

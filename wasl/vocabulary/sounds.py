"""What a name sounds like when its script, its vowels and the habits of transcribers are left out.

The weakest key there is: it brings together героин and heroin, كبتاجون and каптагон, Джизак and Jizzakh, and now and
then what does not belong together. Only for proposals that a person picks from; matching of records has its own keys.
"""

from typing import Final

from wasl.text.folds import fold
from wasl.text.transliterate import romanise

_TOGETHER: Final = (
    ("shch", "s"),
    ("dzh", "g"),
    ("dj", "g"),
    ("kh", "g"),
    ("gh", "g"),
    ("zh", "g"),
    ("sh", "s"),
    ("ch", "s"),
    ("ts", "s"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("ks", "s"),
    ("x", "s"),
)
"""Writings of one sound in the Latin letters of several languages, the longest first."""

_ALIKE: Final = str.maketrans(dict(zip("jhqczpv", "ggkksbf", strict=True)) | dict.fromkeys("aeiouyw", ""))


def sound(text: str) -> str:
    """Return a rough key of how a name sounds.

    Args:
        text: A name in any of the three scripts.

    Returns:
        Latin consonants and digits; empty for a text without any.
    """
    return sound_of_folded(fold(text))


def sound_of_folded(folded: str) -> str:
    """Return a rough key of how a folded name sounds.

    Args:
        folded: A name as `wasl.text.folds.fold` leaves it.

    Returns:
        As `sound`.
    """
    plain = romanise(folded)
    for written, heard in _TOGETHER:
        plain = plain.replace(written, heard)
    letters = "".join(char for char in plain if char.isascii() and char.isalnum()).lower()
    single = "".join(char for place, char in enumerate(letters) if place == 0 or char != letters[place - 1])
    return single.translate(_ALIKE)

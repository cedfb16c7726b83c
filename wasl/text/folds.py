"""Folding: one spelling for what writers of a name do not keep apart.

Case, accents, width, Arabic vowel signs and joining forms, alef with or without hamza, Persian against Arabic kaf and
yeh, digits of any script, apostrophes and invisible characters. Folding stays inside a script; reading one script in
the letters of another is `wasl.text.transliterate`. A fold is for comparing and for keys; what a reader sees is
always the text as given.
"""

import json
import unicodedata
from functools import cache
from importlib import resources

from wasl.text.scripts import Script, script_of_letter

_APOSTROPHES = frozenset("'`\N{ACUTE ACCENT}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{PRIME}")
_LAST_ASCII = 0x7F


@cache
def _letters() -> dict[str, str]:
    """Return the letters that fold to others, all scripts in one table."""
    tables: dict[str, dict[str, str]] = json.loads(
        resources.files("wasl.text").joinpath("letters.json").read_text(encoding="utf-8")
    )["folds"]
    return {letter: plain for table in tables.values() for letter, plain in table.items()}


def _plain_latin(letter: str) -> str:
    """Return a Latin letter without its accents."""
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))


@cache
def _fold_character(character: str) -> str:
    """Return what one character folds to: none, one or several."""
    category = unicodedata.category(character)
    if character.isspace() or category == "Cc":
        return " "
    if category in {"Mn", "Me", "Cf", "Cs", "Co", "Cn", "Lm", "Sk"} or character in _APOSTROPHES:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if character in _letters():
        return _letters()[character]
    if ord(character) > _LAST_ASCII and script_of_letter(character) is Script.LATIN:
        return _plain_latin(character)
    return character


def _fold_once(text: str) -> str:
    """Return a text with every character folded once; a second round may find more."""
    caseless = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join("".join(map(_fold_character, caseless)).split())


def fold(text: str) -> str:
    """Return the folded form of a text, the same for all spellings that differ only in what writers do not keep apart.

    Args:
        text: Any text in any script, in any Unicode normal form.

    Returns:
        Lower-case text with single spaces, ASCII digits, plain Latin letters, and Cyrillic and Arabic letters in
        their folded forms; empty if nothing visible is left. `fold(fold(text)) == fold(text)`.

    Source:
        Unicode Standard Annex 15 (NFKC), Unicode Standard section 3.13 (case folding); letters.json beside this module.
    """
    folded = _fold_once(text)
    while (again := _fold_once(folded)) != folded:
        folded = again
    return folded

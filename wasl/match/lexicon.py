"""Words that identify little: legal forms, particles, titles, generic words of organisations, and how common a word is.

All of it is shipped data (`wasl.match.data`), never what a node holds: how often a name occurs in holdings must not
show in a score.
"""

import re
from functools import cache, lru_cache

from wasl.match.data import load
from wasl.text.folds import fold
from wasl.text.names import words
from wasl.text.scripts import Script

RARE_MN = 10_500
"""Information of a word that the list of common words does not have, in milli-nats."""
GENERIC_MN = 2_600
NUMBER_MN = 5_500
LETTER_MN = 1_500
_PROCLITICS = re.compile("^(?:\u0648?\u0628?\u0627\u0644|\u0648?\u0644\u0644)")
_SHORTEST_STEM = 3
_ROMAN = re.compile("(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the legal forms by their first word, longest first, as words and the code of the form."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for code, forms in load("lexicon")["forms"].items():
        for form in forms:
            phrase = tuple(word.text for word in words(form))
            by_first.setdefault(phrase[0], []).append((phrase, code))
    return {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in by_first.items()}


def legal_form_at(texts: tuple[str, ...], place: int) -> tuple[int, str] | None:
    """Return how many words from a place on are a legal form, and which.

    Args:
        texts: Folded words of a name.
        place: Index into them.

    Returns:
        The number of words and the code of the form, the longest phrase that fits; None if there is none.
    """
    for phrase, code in _phrases().get(texts[place], ()):
        if texts[place : place + len(phrase)] == phrase:
            return len(phrase), code
    return None


def without_article(text: str) -> str:
    """Return an Arabic word without its article and the particles written onto it.

    Args:
        text: A folded word.

    Returns:
        The stem, at least three letters; the word itself if nothing is written onto it.
    """
    stem = _PROCLITICS.sub("", text)
    return stem if len(stem) >= _SHORTEST_STEM else text


@cache
def _meanings() -> tuple[dict[str, str], dict[str, str]]:
    """Return generic words with their meaning, and beginnings of words with theirs."""
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for meaning, entries in load("lexicon")["generic"].items():
        for entry in entries:
            if entry.endswith("*"):
                beginnings.setdefault(fold(entry[:-1]), meaning)
            else:
                whole.setdefault(fold(entry), meaning)
    return whole, beginnings


@cache
def _light_words() -> frozenset[str]:
    """Return particles and titles, folded."""
    lexicon = load("lexicon")
    return frozenset(fold(word) for word in (*lexicon["particles"], *lexicon["titles"]))


def is_light(text: str) -> bool:
    """Return whether a word is a particle or a title, which writers add and leave out.

    Args:
        text: A folded word.

    Returns:
        True for words such as de, bin, Haji.
    """
    return text in _light_words()


@lru_cache(maxsize=65_536)
def meaning_of(text: str) -> str | None:
    """Return the meaning of a generic word of organisations, the same in all languages.

    Args:
        text: A folded word of any script; Arabic words also with an article.

    Returns:
        A code such as `trading`; None if the word is no generic one.
    """
    whole, beginnings = _meanings()
    for form in dict.fromkeys((text, without_article(text))):
        if form in whole:
            return whole[form]
        for length in range(len(form), _SHORTEST_STEM - 1, -1):
            if form[:length] in beginnings:
                return beginnings[form[:length]]
    return None


@cache
def _letter_names(script: Script) -> tuple[dict[str, str], re.Pattern[str]] | None:
    """Return the Latin letters by the names that a script writes for them, and a pattern of those names."""
    table: dict[str, str] | None = load("lexicon")["letters"].get(script.value)
    if table is None:
        return None
    return table, re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))


def letters_read_out(text: str, script: Script | None) -> str | None:
    """Return the Latin letters of an abbreviation that is written by ear.

    Args:
        text: A folded Cyrillic or Arabic word, one or several names of letters run together.
        script: Its script.

    Returns:
        The letters, for instance `tgc`; None if the word is not made of names of letters alone.
    """
    known = _letter_names(script) if script is not None else None
    if known is None or known[1].sub("", text):
        return None
    return "".join(known[0][name] for name in known[1].findall(text))


def is_number(text: str) -> bool:
    """Return whether a word numbers what it stands with.

    Args:
        text: A folded word.

    Returns:
        True for what has a digit, and for Roman numerals up to the thirties.
    """
    return any(character.isdigit() for character in text) or _ROMAN.fullmatch(text) is not None


@lru_cache(maxsize=65_536)
def information_mn(text: str, script: Script | None) -> int:
    """Return how much a word tells when two names share it: minus the logarithm of how often it occurs.

    Args:
        text: A folded word.
        script: Its script, None for a number.

    Returns:
        Milli-nats, at most RARE_MN.
    """
    if len(text) == 1:
        return LETTER_MN
    if is_number(text):
        return NUMBER_MN
    if meaning_of(text):
        return GENERIC_MN
    table: dict[str, int] = load("frequencies").get(script.value if script else "", {})
    return min(table.get(text, RARE_MN), table.get(without_article(text), RARE_MN), RARE_MN)

"""A name as the matcher sees it: terms with what they tell, and the other forms that each may take.

Legal forms, particles and titles are found here once; keys and comparison work on the result.
"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from wasl.match.lexicon import information_mn, is_light, legal_form_at, letters_read_out, meaning_of, without_article
from wasl.match.skeleton import skeletons
from wasl.text.names import Word, words
from wasl.text.scripts import Script

MOST_LETTERS = 24
"""Letters of a word beyond these are ignored, so that no text made for it keeps the matcher busy."""
MOST_TERMS = 12
"""Terms of a name beyond these are ignored: no name of a person or a firm is that long."""


class Kind(StrEnum):
    """What part a term plays in a name."""

    WORD = "word"
    LIGHT = "light"
    FORM = "form"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Form:
    """One way to write a term. There is one object for each text, so that forms are compared and cached by identity.

    Attributes:
        text: Folded letters and digits.
        script: Script of the letters; None for a number.
        classes: The consonant classes of its skeletons, numbered where one comes again (K1, K2), to tell quickly what
            cannot match.
        fewest: Classes of its shortest skeleton.
    """

    text: str
    script: Script | None
    classes: frozenset[str]
    fewest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of a name, or a legal form of several words.

    Attributes:
        text: Folded, as written (several words of a legal form with spaces between).
        kind: Its part in the name.
        forms: The ways to write it, the barest first.
        meaning: Code of a generic word or of a legal form; None for others.
        information_mn: What sharing it tells, in milli-nats.
    """

    text: str
    kind: Kind
    forms: tuple[Form, ...]
    meaning: str | None
    information_mn: int


@lru_cache(maxsize=131_072)
def make_form(text: str, script: Script | None) -> Form:
    """Return one way to write a term, with its consonant classes.

    Args:
        text: Folded letters and digits.
        script: Script of the letters.

    Returns:
        The form, the same object for the same text.
    """
    found = skeletons(text, script)
    numbered = {
        f"{group}{number}"
        for skeleton in found
        for group, count in Counter(skeleton).items()
        for number in range(count)
    }
    return Form(text=text, script=script, classes=frozenset(numbered), fewest=min(map(len, found), default=0))


def _make_word(word: Word) -> Term:
    """Return the term of one word that is no legal form."""
    bare = without_article(word.text) if word.script is Script.ARABIC else word.text
    forms = [make_form(text[:MOST_LETTERS], word.script) for text in dict.fromkeys((bare, word.text))]
    letters = letters_read_out(word.text, word.script)
    if letters is not None and len(letters) > 1:
        forms.append(make_form(letters, Script.LATIN))
    return Term(
        text=word.text,
        kind=Kind.LIGHT if is_light(word.text) else Kind.WORD,
        forms=tuple(forms),
        meaning=meaning_of(word.text),
        information_mn=information_mn(word.text, word.script),
    )


def _make_legal_form(code: str, texts: tuple[str, ...]) -> Term:
    """Return the term of a legal form."""
    return Term(text=" ".join(texts), kind=Kind.FORM, forms=(), meaning=code, information_mn=0)


def _joined_letters(found: list[Word]) -> list[Word]:
    """Return words with runs of read-out letters made one abbreviation."""
    joined: list[Word] = []
    run = False
    for word in found:
        letters = letters_read_out(word.text, word.script)
        if run and letters is not None and joined[-1].script is word.script:
            joined[-1] = Word(text=joined[-1].text + word.text, script=word.script)
        else:
            joined.append(word)
        run = letters is not None
    return joined


def _as_words(terms: list[Term], found: list[Word]) -> tuple[Term, ...]:
    """Return the terms; if none of them is a name word, all words as name words."""
    if any(term.kind is Kind.WORD for term in terms):
        return tuple(terms)
    made = map(_make_word, found)
    return tuple(
        Term(text=term.text, kind=Kind.WORD, forms=term.forms, meaning=term.meaning, information_mn=term.information_mn)
        for term in made
    )


@lru_cache(maxsize=65_536)
def terms_of(name: str) -> tuple[Term, ...]:
    """Return the terms of a name in the order they are written.

    Args:
        name: A name in any script, as given.

    Returns:
        At most MOST_TERMS terms, at least one of kind WORD; none if the name has neither letters nor digits.
    """
    found = list(words(name))[:MOST_TERMS]
    texts = tuple(word.text for word in found)
    terms: list[Term] = []
    waiting: list[Word] = []
    place = 0
    while place < len(found):
        legal_form = legal_form_at(texts, place)
        if legal_form is None:
            waiting.append(found[place])
            place += 1
            continue
        terms += map(_make_word, _joined_letters(waiting))
        waiting = []
        terms.append(_make_legal_form(legal_form[1], texts[place : place + legal_form[0]]))
        place += legal_form[0]
    terms += map(_make_word, _joined_letters(waiting))
    return _as_words(terms, found)

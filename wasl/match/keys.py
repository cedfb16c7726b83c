"""Keys: short ASCII strings, stored beside a record, by which the few records worth comparing are found.

Two names that may be spellings of one share a key, most times; names that share a key need not be alike at all. A
rare word is a key alone; a word that is common, short or generic only together with another. Keys are the same in
every script and on every node.

    PRKH        skeleton of a word, or of two neighbours taken as one
    -PRH        the same with one class left out (long words only)
    KM+PRK      two words, three classes each
    KM+@trading a word and the meaning of a generic one
    =KM         the only word of a name that is not generic
    #507688     a number
    ~8c1f02ab   a word that has no skeleton, as a hash
"""

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import combinations, pairwise

from wasl.match.data import load
from wasl.match.profile import IDENTIFIER_PROPERTIES, Profile
from wasl.match.skeleton import skeletons
from wasl.match.spelling import name_words
from wasl.match.terms import Term, terms_of
from wasl.text.names import words
from wasl.text.scripts import Script

SHORT_CLASSES = 3
PAIR_CLASSES = 3
LEFT_OUT_FROM = 5
LONGEST = 8
SHORTEST_NUMBER = 4
LONGEST_NUMBER = 16
COMMON_SHARE = 0.0035
MOST_PAIRED = 6
IDENTIFIER_DIGITS = 16


@cache
def _common_skeletons() -> frozenset[str]:
    """Return the skeletons that many names have, by the shipped frequencies of Latin words."""
    share: Counter[str] = Counter()
    millionths = 1_000_000
    for text, information in load("frequencies")[Script.LATIN.value].items():
        for skeleton in skeletons(text, Script.LATIN)[:1]:
            share[skeleton] += round(millionths * math.exp(-information / 1000))
    return frozenset(skeleton for skeleton, parts in share.items() if parts >= COMMON_SHARE * millionths)


def _is_telling(skeleton: str) -> bool:
    """Return whether a skeleton alone leads to few names."""
    return len(skeleton) >= SHORT_CLASSES and skeleton not in _common_skeletons()


def _term_skeletons(term: Term) -> tuple[str, ...]:
    """Return the skeletons of all forms of a term that have any class."""
    found = (skeleton for form in term.forms for skeleton in skeletons(form.text, form.script))
    return tuple(dict.fromkeys(skeleton[:LONGEST] for skeleton in found if skeleton))


def _hashed(text: str) -> str:
    """Return a key for a word without skeleton."""
    return "~" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _word_keys(skeleton: str) -> Iterator[str]:
    """Yield the keys of one telling skeleton."""
    yield skeleton
    if len(skeleton) >= LEFT_OUT_FROM:
        yield from ("-" + skeleton[:place] + skeleton[place + 1 :] for place in range(len(skeleton)))


def _joined_keys(terms: tuple[Term, ...]) -> Iterator[str]:
    """Yield the keys of each two neighbours taken as one word."""
    for first, second in pairwise(terms):
        left, right = first.forms[-1], second.forms[-1]
        if left.script is not None and left.script is right.script:
            for skeleton in skeletons(first.text + second.text, left.script)[:2]:
                if _is_telling(skeleton):
                    yield skeleton[:LONGEST]


def _ends(term: Term) -> tuple[str, ...]:
    """Return what a term gives to keys of two words."""
    starts = tuple(dict.fromkeys(skeleton[:PAIR_CLASSES] for skeleton in _term_skeletons(term)))[:3]
    return (*starts, f"@{term.meaning}") if term.meaning else starts


def _needs_partner(term: Term) -> bool:
    """Return whether a term is too common to be a key alone."""
    return term.meaning is not None or not any(map(_is_telling, _term_skeletons(term)))


def _pair_keys(terms: tuple[Term, ...]) -> Iterator[str]:
    """Yield keys of two words of which one at least is common."""
    for first, second in combinations(terms[:MOST_PAIRED], 2):
        if _needs_partner(first) or _needs_partner(second):
            for left in _ends(first):
                yield from ("+".join(sorted((left, right))) for right in _ends(second))


def _number_keys(terms: tuple[Term, ...]) -> Iterator[str]:
    """Yield keys of long numbers, and hashes of words that have no skeleton."""
    for term in terms:
        form = term.forms[0]
        if form.text.isascii() and any(character.isdigit() for character in form.text):
            if len(form.text) >= SHORTEST_NUMBER:
                yield f"#{form.text[:LONGEST_NUMBER]}"
        elif not _term_skeletons(term):
            yield _hashed(form.text)


@lru_cache(maxsize=16_384)
def keys_of_name(name: str) -> frozenset[str]:
    """Return the keys of one name.

    Args:
        name: A name in any script, as given.

    Returns:
        Short ASCII strings; none if the name has neither letters nor digits.
    """
    terms = name_words(terms_of(name))
    own = tuple(term for term in terms if term.meaning is None)
    found: set[str] = {*_joined_keys(terms), *_pair_keys(terms), *_number_keys(terms)}
    for term in own:
        for skeleton in _term_skeletons(term):
            if _is_telling(skeleton):
                found.update(_word_keys(skeleton))
    if len(own) == 1 or len(terms) == 1:
        found.update(f"={skeleton}" for term in own or terms for skeleton in _term_skeletons(term))
    if terms and not found:
        found.add(_hashed(" ".join(sorted(term.text for term in terms))))
    return frozenset(found)


def _identifier_key(kind: str, number: str) -> str | None:
    """Return the key of an identifier, None if it has neither letters nor digits."""
    plain = plain_identifier(number)
    return "!" + hashlib.sha256(f"{kind}:{plain}".encode()).hexdigest()[:IDENTIFIER_DIGITS] if plain else None


def plain_identifier(number: str) -> str:
    """Return a number of a document without the spaces and strokes that writers add.

    Args:
        number: As given.

    Returns:
        Folded letters and digits.
    """
    return "".join(word.text for word in words(number))


def keys(profile: Profile) -> frozenset[str]:
    """Return the keys of a profile: those of all its names and identifiers.

    Args:
        profile: What identifies a record.

    Returns:
        Short ASCII strings; none if it has no name and no identifier that can be read.
    """
    found = {key for name in profile.names for key in keys_of_name(name)}
    found.update(key for kind, number in profile.identifiers if (key := _identifier_key(kind, number)) is not None)
    return frozenset(found)


def keys_of_number(forms: Iterable[str]) -> frozenset[str]:
    """Return the keys under which a number stands, of whatever kind of document it is.

    Args:
        forms: Its forms, as `plain_identifier` makes them.

    Returns:
        Short ASCII strings.
    """
    found = (_identifier_key(kind, form) for form in forms for kind in IDENTIFIER_PROPERTIES)
    return frozenset(key for key in found if key)

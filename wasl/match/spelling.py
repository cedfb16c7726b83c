"""Two names: which words of one are spellings of words of the other, and what that is worth.

Words are paired without regard to their order, the best first; two words of one name may stand for one of the other.
What a pair is worth is capped by how common its words are. Words left over count against: mildly on one side (a
longer name of the same), in full when both sides have some.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from wasl.match.align import perfect_mn, worth_mn
from wasl.match.lexicon import is_number
from wasl.match.terms import MOST_LETTERS, Form, Kind, Term, make_form, terms_of

SAME_MEANING_MN = 1_300
INITIAL_MN = 900
LEAST_QUALITY = 0.2
"""Share of a perfect alignment below which two words are no spellings of one."""
WORTHLESS_QUALITY = -0.3
"""Share at which the worth of two words would come to nought."""
SHARED_CLASSES = 0.6
"""Share of consonant classes below which two words are not aligned at all: of true pairs in the development rows one
in a hundred has less, of chance pairs six in seven.
"""
SHARED_CLASSES_JOINED = 0.8
"""The same where one of them is two words taken as one."""
UNPAIRED_MOST_MN = 9_000
"""The most that one word without partner counts against."""
BOTH_SIDES_SHARE = 140
"""Hundredths of what words without partner tell that count against, as far as both names have such words."""
ONE_SIDE_SHARE = 45
"""The same for what only one name has."""
IN_ORDER_MN = 700
"""For words that stand in the same order in both names."""
LEGAL_FORM_MN = 200
OTHER_NUMBER_MN = 6_000
"""Against two names that have different numbers: Unit 46 is not Unit 64, and the fourth ship is not the fifth."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unit:
    """One word of a name, or two neighbours taken as one.

    Attributes:
        places: Indexes of its words among the name's words, ascending.
        forms: The ways to write it.
        meaning: Code of a generic word; None for others and for two words.
        information_mn: What sharing it tells.
    """

    places: tuple[int, ...]
    forms: tuple[Form, ...]
    meaning: str | None
    information_mn: int

    @property
    def single(self) -> bool:
        """Whether it is one word, not two taken as one."""
        return len(self.places) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """How two names fit.

    Attributes:
        score_mn: What the fit is worth, in milli-nats.
        paired: Words of the left name with those of the right that they are spellings of, in the order of the left.
        left_over: Words of the left name without a partner.
        right_over: The same of the right name.
        equal: Both names are the same words, legal forms and particles among them.
        joined: A pair has two words on one side.
    """

    score_mn: int
    paired: tuple[tuple[str, str], ...]
    left_over: tuple[str, ...]
    right_over: tuple[str, ...]
    equal: bool
    joined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """One pair of units and its worth."""

    worth_mn: int
    left: Unit
    right: Unit


def name_words(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms of a name that are neither legal form nor particle nor title.

    Args:
        terms: Terms of one name.

    Returns:
        Those of kind WORD.
    """
    return tuple(term for term in terms if term.kind is Kind.WORD)


def _join(place: int, first: Term, second: Term) -> Unit:
    """Return two neighbours taken as one word, as they were written."""
    left = first.forms[0]
    whole, bare = first.text + second.text, first.forms[0].text + second.forms[0].text
    forms = tuple(make_form(text[:MOST_LETTERS], left.script) for text in dict.fromkeys((whole, bare)))
    return Unit(
        places=(place, place + 1),
        forms=forms,
        meaning=None,
        information_mn=first.information_mn + second.information_mn,
    )


@lru_cache(maxsize=32_768)
def _units(name: str) -> tuple[tuple[Term, ...], tuple[Unit, ...]]:
    """Return the words of a name, and its units: each word, and each two neighbours in one script."""
    found = name_words(terms_of(name))
    singles = [
        Unit(places=(place,), forms=term.forms, meaning=term.meaning, information_mn=term.information_mn)
        for place, term in enumerate(found)
    ]
    joined = [
        _join(place, first, second)
        for place, (first, second) in enumerate(pairwise(found))
        if first.forms[0].script is second.forms[0].script is not None
    ]
    return found, (*singles, *joined)


def _may_fit(left: Form, right: Form, share: float) -> bool:
    """Return whether the skeletons of two forms are near enough for an alignment to be worth trying."""
    return len(left.classes & right.classes) >= share * max(left.fewest, right.fewest)


@lru_cache(maxsize=262_144)
def _quality(left: Form, right: Form) -> float:
    """Return how near an alignment of two forms comes to a perfect one: at most 1, below 0 for what does not fit."""
    if left.script is None or right.script is None or left.text == right.text:
        return 1.0 if left.text == right.text else -1.0
    perfect = perfect_mn(left.text, left.script, right.script) + perfect_mn(right.text, right.script, left.script)
    return 2 * worth_mn(left.text, left.script, right.text, right.script) / perfect if perfect else -1.0


def _is_initial(left: Form, right: Form) -> bool:
    """Return whether one form is a letter that the other begins with."""
    if min(len(left.text), len(right.text)) != 1 or left.script is None or right.script is None:
        return False
    return worth_mn(left.text[0], left.script, right.text[0], right.script) > 0


def _unit_worth(left: Unit, right: Unit) -> int:
    """Return what two units are worth as the same word; nought if they are not."""
    information = min(left.information_mn, right.information_mn)
    share = SHARED_CLASSES if left.single and right.single else SHARED_CLASSES_JOINED
    forms = ((first, second) for first in left.forms for second in right.forms if _may_fit(first, second, share))
    best = max((_quality(first, second) for first, second in forms), default=0.0)
    worth = 0
    if best >= LEAST_QUALITY:
        worth = round(information * (best - WORTHLESS_QUALITY) / (1 - WORTHLESS_QUALITY))
    elif _is_initial(left.forms[0], right.forms[0]):
        worth = INITIAL_MN
    if left.meaning is not None and left.meaning == right.meaning:
        worth = max(worth, SAME_MEANING_MN)
    return worth


def _matches(left: tuple[Unit, ...], right: tuple[Unit, ...]) -> list[_Match]:
    """Return all pairs of units that are worth something, the best first."""
    found = [
        _Match(worth_mn=worth, left=first, right=second)
        for first in left
        for second in right
        if (first.single or second.single) and (worth := _unit_worth(first, second)) > 0
    ]
    return sorted(found, key=lambda match: (-match.worth_mn, sum(match.left.places) + sum(match.right.places)))


def _assign(matches: list[_Match]) -> list[_Match]:
    """Return pairs that share no word, taking the best first."""
    chosen: list[_Match] = []
    left_taken: set[int] = set()
    right_taken: set[int] = set()
    for match in matches:
        if left_taken.isdisjoint(match.left.places) and right_taken.isdisjoint(match.right.places):
            chosen.append(match)
            left_taken.update(match.left.places)
            right_taken.update(match.right.places)
    return sorted(chosen, key=lambda match: match.left.places)


def _over(found: tuple[Term, ...], taken: set[int]) -> tuple[Term, ...]:
    """Return the words without a partner."""
    return tuple(term for place, term in enumerate(found) if place not in taken)


def _penalty(left: tuple[Term, ...], right: tuple[Term, ...]) -> int:
    """Return what words without a partner count against, in milli-nats."""
    sums = [sum(min(term.information_mn, UNPAIRED_MOST_MN) for term in side) for side in (left, right)]
    both, one = min(sums), max(sums) - min(sums)
    other_number = all(any(is_number(term.text) for term in side) for side in (left, right))
    return (both * BOTH_SIDES_SHARE + one * ONE_SIDE_SHARE) // 100 + other_number * OTHER_NUMBER_MN


def _legal_forms(left: tuple[Term, ...], right: tuple[Term, ...]) -> int:
    """Return what the legal forms are worth: a little for the same, nothing if one name has none."""
    forms = [{term.meaning for term in side if term.kind is Kind.FORM} for side in (left, right)]
    if not all(forms):
        return 0
    return LEGAL_FORM_MN if forms[0] & forms[1] else -LEGAL_FORM_MN


def _words_of(unit: Unit, found: tuple[Term, ...]) -> str:
    """Return the words of a unit as written."""
    return " ".join(found[place].text for place in unit.places)


def _pair_in_order(left: str, right: str) -> Pairing | None:
    """Return how two names fit, given in the order of their texts, so that ties fall the same way."""
    (left_words, left_units), (right_words, right_units) = _units(left), _units(right)
    if not left_words or not right_words:
        return None
    chosen = _assign(_matches(left_units, right_units))
    left_over = _over(left_words, {place for match in chosen for place in match.left.places})
    right_over = _over(right_words, {place for match in chosen for place in match.right.places})
    score = sum(match.worth_mn for match in chosen) - _penalty(left_over, right_over)
    right_places = [match.right.places for match in chosen]
    if len(chosen) > 1 and right_places == sorted(right_places):
        score += IN_ORDER_MN
    return Pairing(
        score_mn=score + _legal_forms(terms_of(left), terms_of(right)),
        paired=tuple((_words_of(match.left, left_words), _words_of(match.right, right_words)) for match in chosen),
        left_over=tuple(term.text for term in left_over),
        right_over=tuple(term.text for term in right_over),
        equal=sorted(term.text for term in terms_of(left)) == sorted(term.text for term in terms_of(right)),
        joined=any(not (match.left.single and match.right.single) for match in chosen),
    )


def _turned(pairing: Pairing) -> Pairing:
    """Return a pairing with left and right changed."""
    return Pairing(
        score_mn=pairing.score_mn,
        paired=tuple((second, first) for first, second in pairing.paired),
        left_over=pairing.right_over,
        right_over=pairing.left_over,
        equal=pairing.equal,
        joined=pairing.joined,
    )


def pair_names(left: str, right: str) -> Pairing | None:
    """Return how two names fit.

    Args:
        left: A name in any script, as given.
        right: Another.

    Returns:
        The best pairing of their words; None if one of them has neither letters nor digits. The score is the same
        whichever name is left.
    """
    if left <= right:
        return _pair_in_order(left, right)
    pairing = _pair_in_order(right, left)
    return None if pairing is None else _turned(pairing)

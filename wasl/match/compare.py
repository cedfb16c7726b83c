"""The comparers: one pure function per kind of evidence, and `compare`, which asks them all.

A comparer takes two profiles and returns evidence, or None if one side has nothing for it: missing is never equal to
missing. To add one, copy `_compare_countries`, put it into `_COMPARERS`, and write its sentences in
wasl/render/locale/*/match.ftl.
"""

from collections.abc import Callable
from itertools import product

from wasl.match.evidence import Evidence
from wasl.match.keys import plain_identifier
from wasl.match.profile import Profile
from wasl.match.score import SAME_FROM_MN
from wasl.match.spelling import Pairing, pair_names

SAME_SCHEMA_MN = 200
OTHER_SCHEMA_MN = -9_000
SAME_COUNTRY_MN = 900
OTHER_COUNTRY_MN = -900
SAME_YEAR_MN = 3_000
NEAR_YEAR_MN = 600
OTHER_YEAR_MN = -4_500
SAME_IDENTIFIER_MN = 14_000
OTHER_IDENTIFIER_MN = -1_500
_SHORTEST_IDENTIFIER = 4

_FAMILIES = (
    frozenset({"Organization", "Company", "LegalEntity", "PublicBody"}),
    frozenset({"Person", "LegalEntity"}),
    frozenset({"Vessel", "Vehicle"}),
    frozenset({"Airplane", "Vehicle"}),
)


def _name_reason(pairing: Pairing) -> str:
    """Return the code of the sentence that says how two names fit."""
    if pairing.equal:
        return "name-equal"
    if not pairing.paired:
        return "name-different"
    if pairing.left_over and pairing.right_over:
        return "name-some-words"
    if pairing.left_over or pairing.right_over:
        return "name-longer"
    return "name-joined" if pairing.joined else "name-spelling"


def _name_data(pairing: Pairing) -> tuple[tuple[str, str], ...]:
    """Return the words that were paired and those that were left over."""
    pairs = "; ".join(f"{first} = {second}" for first, second in pairing.paired)
    over = "; ".join((*pairing.left_over, *pairing.right_over))
    return (("paired", str(len(pairing.paired))), ("pairs", pairs), ("over", over))


def _compare_names(left: Profile, right: Profile) -> Evidence | None:
    """Return the evidence of names: every name of one with every name of the other, the best pair counts.

    Two names of the same words are at least what the band `same` begins with, however common they are: what then
    speaks against (another year, another country) still counts.
    """
    best: tuple[int, str, str, Pairing] | None = None
    for first, second in product(left.names, right.names):
        pairing = pair_names(first, second)
        if pairing is None:
            continue
        score = max(pairing.score_mn, SAME_FROM_MN) if pairing.equal else pairing.score_mn
        found = (score, first, second, pairing)
        if best is None or (score, *sorted((first, second))) > (best[0], *sorted(best[1:3])):
            best = found
    if best is None:
        return None
    score, first, second, pairing = best
    return Evidence(
        comparer="name",
        score_mn=score,
        left=first,
        right=second,
        reason=_name_reason(pairing),
        data=_name_data(pairing),
    )


def _compare_schemata(left: Profile, right: Profile) -> Evidence | None:
    """Return the evidence of what kind of thing the two are."""
    if not left.schema or not right.schema:
        return None
    together = {left.schema, right.schema}
    fits = len(together) == 1 or any(together <= family for family in _FAMILIES)
    return Evidence(
        comparer="schema",
        score_mn=SAME_SCHEMA_MN if fits else OTHER_SCHEMA_MN,
        left=left.schema,
        right=right.schema,
        reason="schema-same" if fits else "schema-different",
    )


def _compare_countries(left: Profile, right: Profile) -> Evidence | None:
    """Return the evidence of countries: one in common is enough."""
    if not left.countries or not right.countries:
        return None
    common = sorted(set(left.countries) & set(right.countries))
    return Evidence(
        comparer="country",
        score_mn=SAME_COUNTRY_MN if common else OTHER_COUNTRY_MN,
        left=common[0] if common else ", ".join(left.countries),
        right=common[0] if common else ", ".join(right.countries),
        reason="country-same" if common else "country-different",
    )


def _compare_birth_years(left: Profile, right: Profile) -> Evidence | None:
    """Return the evidence of years of birth: the nearest two count, as records of one person often differ by one."""
    if not left.birth_years or not right.birth_years:
        return None
    years = product(left.birth_years, right.birth_years)
    apart, first, second = min((abs(one - other), one, other) for one, other in years)
    worth = {0: (SAME_YEAR_MN, "birth-year-same"), 1: (NEAR_YEAR_MN, "birth-year-near")}
    score, reason = worth.get(apart, (OTHER_YEAR_MN, "birth-year-different"))
    return Evidence(
        comparer="birth-year",
        score_mn=score,
        left=str(first),
        right=str(second),
        reason=reason,
        data=(("apart", str(apart)),),
    )


def _identifiers(profile: Profile) -> dict[tuple[str, str], str]:
    """Return identifiers as given by kind and plain form, without those too short to identify."""
    found = {(kind, plain_identifier(number)): number for kind, number in profile.identifiers}
    return {key: number for key, number in found.items() if len(key[1]) >= _SHORTEST_IDENTIFIER}


def _compare_identifiers(left: Profile, right: Profile) -> Evidence | None:
    """Return the evidence of numbers of documents and registers, each compared with those of its own kind."""
    ours, theirs = _identifiers(left), _identifiers(right)
    kinds = sorted({kind for kind, _ in ours} & {kind for kind, _ in theirs})
    if not kinds:
        return None
    common = sorted(ours.keys() & theirs.keys())
    first = common[0] if common else min(key for key in ours if key[0] == kinds[0])
    second = common[0] if common else min(key for key in theirs if key[0] == kinds[0])
    return Evidence(
        comparer="identifier",
        score_mn=SAME_IDENTIFIER_MN if common else OTHER_IDENTIFIER_MN,
        left=ours[first],
        right=theirs[second],
        reason="identifier-same" if common else "identifier-different",
        data=(("kind", first[0]),),
    )


_COMPARERS: tuple[Callable[[Profile, Profile], Evidence | None], ...] = (
    _compare_names,
    _compare_identifiers,
    _compare_birth_years,
    _compare_countries,
    _compare_schemata,
)


def compare(left: Profile, right: Profile) -> tuple[Evidence, ...]:
    """Compare two profiles by everything that both have.

    Args:
        left: One profile.
        right: The other.

    Returns:
        One piece of evidence per comparer that had something on both sides; the scores are the same if left and right
        change places.
    """
    found = (comparer(left, right) for comparer in _COMPARERS)
    return tuple(evidence for evidence in found if evidence is not None)

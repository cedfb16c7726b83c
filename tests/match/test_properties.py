"""What holds for any two profiles."""

import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from wasl.match import LOOK_FROM_MN, Band, Profile, compare, keys, score
from wasl.text.names import words

LETTERS = {
    "latin": ("bcdfghjklmnpqrstvwxyz", "aeiou"),
    "cyrillic": ("бвгджзклмнпрстфхцчш", "аеиоуыэюя"),
    "arabic": ("بتثجحخدذرزسشصضطظعغفقكلمنه", "اوي"),
}

some_name = st.one_of(
    st.text(max_size=30),
    st.text(" abdhiklmnorstuабдиклмнорстуابدهيكلمنورست", max_size=24),
    st.sampled_from(["ООО Рост", "شركة النور للتجارة", "Noor Trading S.A. de C.V.", "Abd al-Rahman", "عبد الرحمن"]),
)
profiles = st.builds(
    Profile,
    schema=st.sampled_from(["", "Person", "Company", "Organization", "Vessel", "Airplane"]),
    names=st.lists(some_name, max_size=3).map(tuple),
    countries=st.lists(st.sampled_from(["tj", "qa", "ru"]), max_size=2).map(tuple),
    birth_years=st.lists(st.integers(1930, 2005), max_size=2).map(tuple),
    identifiers=st.lists(
        st.tuples(st.sampled_from(["idNumber", "imoNumber"]), st.text("12AB -", max_size=8)), max_size=2
    ).map(tuple),
)


@given(profiles, profiles)
def test_scores_are_symmetric_and_whole(left: Profile, right: Profile) -> None:
    there, back = compare(left, right), compare(right, left)
    assert [(each.comparer, each.score_mn, each.reason) for each in there] == [
        (each.comparer, each.score_mn, each.reason) for each in back
    ]
    assert score(there) == score(back)
    assert isinstance(score(there).total_mn, int)


@given(some_name)
def test_a_name_matches_itself(name: str) -> None:
    profile = Profile(schema="", names=(name,))
    found = score(compare(profile, profile))
    assert found.band is (Band.SAME if words(name) else Band.DIFFERENT)


@given(st.text("\u0000\u0007\u200b\u200e\u200f\u202a\u202e\u2066 \t-.!", max_size=8), profiles)
def test_a_name_of_nothing_has_no_keys_and_never_matches(name: str, other: Profile) -> None:
    nothing = Profile(schema=other.schema, names=(name,))
    assert keys(nothing) == frozenset()
    assert score(compare(nothing, other)).band is Band.DIFFERENT
    assert score(compare(nothing, nothing)).band is Band.DIFFERENT


@given(profiles)
def test_the_order_of_what_a_profile_holds_does_not_matter(profile: Profile) -> None:
    turned = Profile(
        schema=profile.schema,
        names=profile.names[::-1],
        countries=profile.countries[::-1],
        birth_years=profile.birth_years[::-1],
        identifiers=profile.identifiers[::-1],
    )
    assert keys(profile) == keys(turned)
    assert score(compare(profile, profile)) == score(compare(turned, profile))


def invented_name(source: random.Random, script: str) -> str:
    """A name of two or three words of two to four syllables, drawn by chance."""
    consonants, vowels = LETTERS[script]
    return " ".join(
        "".join(source.choice(consonants) + source.choice(vowels) for _ in range(source.randint(2, 4)))
        for _ in range(source.randint(2, 3))
    )


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10**9), st.sampled_from(sorted(LETTERS)), st.sampled_from(sorted(LETTERS)))
def test_names_drawn_by_chance_stay_under_the_threshold(seed: int, left_script: str, right_script: str) -> None:
    source = random.Random(seed)  # noqa: S311  # names, not secrets
    above = 0
    for _ in range(20):
        left = Profile(schema="", names=(invented_name(source, left_script),))
        right = Profile(schema="", names=(invented_name(source, right_script),))
        above += score(compare(left, right)).total_mn >= LOOK_FROM_MN
    assert above == 0


def test_names_made_to_keep_it_busy_do_not() -> None:
    source = random.Random(7)  # noqa: S311  # names, not secrets
    left = " ".join("".join(source.choices("abilrsm", k=400)) for _ in range(60))
    right = " ".join("".join(source.choices("абилрсм", k=400)) for _ in range(60))
    begun = time.process_time()
    compare(Profile(schema="", names=(left,)), Profile(schema="", names=(right,)))
    assert time.process_time() - begun < 2

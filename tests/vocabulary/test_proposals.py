"""What an officer is offered while typing, in any of the three scripts and any spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl import vocabulary
from wasl.errors import InputError
from wasl.vocabulary import MatchKind, propose
from wasl.vocabulary.sounds import sound
from wasl.vocabulary.spelling import differences


@pytest.mark.parametrize(
    ("typed", "code", "match"),
    [
        ("heroin", "heroin", MatchKind.EXACT),
        ("ГЕРОИН", "heroin", MatchKind.EXACT),
        ("هيروي", "heroin", MatchKind.PREFIX),
        ("паста", "coca-paste", MatchKind.PREFIX),
        ("anhydride", "acetic-anhydride", MatchKind.WORD),
        ("ангидрид", "acetic-anhydride", MatchKind.PREFIX),
        ("geroin", "heroin", MatchKind.SOUND),
        ("kaptagon", "captagon", MatchKind.SOUND),
        ("герыч", "heroin", MatchKind.EXACT),
        ("methanphetamine", "methamphetamine", MatchKind.NEAR),
        ("метанфетамин", "methamphetamine", MatchKind.NEAR),
        ("herion", "heroin", MatchKind.SOUND),
        ("ميثامفتامين", "methamphetamine", MatchKind.SOUND),
    ],
)
def test_the_likeliest_comes_first(typed: str, code: str, match: MatchKind) -> None:
    first = propose(["substances"], typed, language="ru")[0]
    assert (first.table, first.code, first.match) == ("substances", code, match)
    assert first.label == vocabulary.label("substances", code, "ru")


def test_tables_are_searched_in_the_order_given() -> None:
    found = propose(["hiding_places", "installations"], "жилище", language="ru")
    assert [(each.table, each.code) for each in found[:2]] == [
        ("hiding_places", "residence"),
        ("installations", "residence"),
    ]


def test_what_matches_better_comes_before_what_stands_in_an_earlier_table() -> None:
    found = propose(["substances", "countries"], "iran", language="en")
    assert (found[0].table, found[0].code, found[0].match) == ("countries", "ir", MatchKind.EXACT)
    assert found[1].table == "substances"


def test_each_entry_comes_once_and_no_more_than_asked() -> None:
    found = propose(["countries"], "a", language="en", limit=200)
    assert len({each.code for each in found}) == len(found) > 20
    assert len(propose(["countries"], "a", language="en", limit=3)) == 3
    assert propose(["countries"], "a", language="en", limit=0) == ()


@pytest.mark.parametrize("nothing", ["", "   ", "\u202e", "\u200b\u200c", "---", "\ud800"])
def test_nothing_typed_proposes_nothing(nothing: str) -> None:
    assert propose(["substances"], nothing, language="ar") == ()


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        propose(["no-such-table"], "heroin", language="en")
    assert caught.value.code == "vocabulary-table"


@given(st.text(max_size=300))
def test_any_text_may_be_typed(text: str) -> None:
    for each in propose(["substances", "units"], text, language="ar", limit=5):
        assert vocabulary.entry(each.table, each.code).labels["ar"] == each.label


def test_a_megabyte_is_cut() -> None:
    assert propose(["substances"], "heroin" * 200_000, language="en") == ()


@pytest.mark.parametrize(
    ("typed", "name", "count"),
    [
        ("heroin", "heroin", 0),
        ("hero", "heroin", 0),
        ("herion", "heroin", 1),
        ("hreoin", "heroin", 1),
        ("xeroin", "heroin", 1),
        ("heeroin", "heroin", 1),
        ("opium", "heroin", 3),
    ],
)
def test_differences(typed: str, name: str, count: int) -> None:
    assert differences(typed, name, 2) == count


@pytest.mark.parametrize(
    ("one", "other"), [("героин", "heroin"), ("каптагон", "كبتاجون"), ("Джизак", "Jizzakh"), ("Алматы", "ألماتي")]
)
def test_one_sound_in_two_scripts(one: str, other: str) -> None:
    assert sound(one)[:2] == sound(other)[:2] != ""


@given(st.text())
def test_a_sound_is_plain(text: str) -> None:
    assert sound(text).isascii()

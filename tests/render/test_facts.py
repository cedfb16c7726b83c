from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import many
from wasl import vocabulary
from wasl.record import (
    CREDIBILITIES,
    RELIABILITIES,
    Entity,
    Grading,
    Handling,
    HCode,
    Nature,
    Pap,
    Scheme,
    Tlp,
    Value,
    read_grading,
)
from wasl.render import dates, facts
from wasl.render.cards import cards
from wasl.render.catalogues import LANGUAGES
from wasl.render.sentences import has
from wasl.text.calendars import Calendar, PartialDate
from wasl.text.dates import read_date

HIJRI = PartialDate(text="4 شعبان 1441", normal="2020-03-29", calendar=Calendar.HIJRI, offset_days=1)


def plain(text: str) -> str:
    return "".join(char for char in text if char not in "\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", Scheme)
def test_every_grade_has_words(scheme: Scheme, language: str) -> None:
    for source in RELIABILITIES[scheme]:
        for information in CREDIBILITIES[scheme]:
            grading = Grading(source=source, information=information, scheme=scheme)
            words = facts.grading_words(grading, language)
            assert source.lower() not in words
            assert information not in words
            assert "≈" in facts.grading_other(grading, language)


def test_the_other_scheme_is_called_approximate() -> None:
    other = plain(facts.grading_other(read_grading("X4", Scheme.EUROPOL), "en"))
    assert other == "Europol code (4x4); in the Admiralty code (6x6) approximately ≈F4/5/6"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pap_has_its_meaning(language: str) -> None:
    assert all(has(f"pap-{pap.removeprefix('PAP:').lower()}", language) for pap in Pap)


def test_likelihoods_stand_in_order_without_a_gap() -> None:
    listed = list(vocabulary.entries("likelihoods").values())
    assert [each.data["order"] for each in listed] == [str(place) for place in range(1, 8)]
    assert all(one.data["to"] == other.data["from"] for one, other in itertools.pairwise(listed))
    assert plain(facts.likelihood_words("likely", "en")) == "Likely (55\u201380 %)"
    assert facts.likelihood_words("perhaps\u202e", "en") == "perhaps⟦RLO⟧"


@pytest.mark.parametrize(
    ("dating", "told"),
    [
        (HIJRI, "29 March 2020 — given as 4 شعبان 1441, Hijri calendar"),
        (
            replace(HIJRI, text="7 رمضان 1400", normal="1980-07-19", tolerance_days=1),
            "19 July 1980, give or take one day — given as 7 رمضان 1400, Hijri calendar",
        ),
        (PartialDate(text="2020-03", normal="2020-03"), "March 2020"),
        (PartialDate(text="12 марта 2020 г.", normal="2020-03-12"), "12 March 2020 — given as 12 марта 2020 г."),
        (
            PartialDate(text="2020-03-25/2020-04-23", normal="2020-03-25/2020-04-23"),
            "25 March 2020 \u2013 23 April 2020",
        ),
        (PartialDate(text="x", normal="no date"), "no date — given as x"),
    ],
)
def test_dates_in_words(dating: PartialDate, told: str) -> None:
    assert plain(facts.dating_words(dating, "en")) == told


@many
@given(st.dates(date(1924, 8, 3), date(2077, 11, 14)), st.sampled_from(LANGUAGES), st.integers(-2, 2))
def test_what_is_written_is_read_again(day: date, language: str, offset: int) -> None:
    assert read_date(dates.day(day, language)).normal == day.isoformat()
    assert read_date(dates.long_day(day, language)).normal == day.isoformat()
    told = facts.hijri_day(day, language, offset)
    assert read_date(told, offset_days=offset).normal == day.isoformat()
    assert read_date(facts.both_calendars(day, language, offset).replace("·", "=")).normal == day.isoformat()


def test_both_calendars() -> None:
    day = date(2020, 3, 29)
    assert plain(facts.both_calendars(day, "ar", 1)) == "29 مارس 2020 · 4 شعبان 1441 هـ"
    assert plain(facts.both_calendars(day, "ru", 1)) == "29 марта 2020 · 4 шаабана 1441 г. х."
    assert facts.both_calendars(date(1900, 1, 1), "en") == "1 January 1900"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("days", range(4))
def test_tolerance_in_every_plural(days: int, language: str) -> None:
    assert facts.dating_words(replace(HIJRI, tolerance_days=days), language)


def test_a_national_mark_names_its_state() -> None:
    handling = Handling(tlp=Tlp.RED, hcode=HCode.H3, review=date(2027, 1, 1), national_mark="سري", national_state="qa")
    assert plain(facts.mark_words(handling, "en")) == "سري — given by Qatar"
    assert facts.mark_words(replace(handling, national_state=""), "en") == "سري"
    assert facts.mark_words(replace(handling, national_mark=""), "en") == ""


def test_a_card_says_the_calendar_the_tolerance_and_the_nature() -> None:
    born = Value(text="7 رمضان 1400", normal="1980-07-19", calendar=Calendar.HIJRI, tolerance_days=1)
    entity = Entity(
        entity_id="1" * 26, schema="Person", properties={"birthDate": (born,)}, nature=Nature.ASSESSMENT, sensitive=True
    )
    (shown,) = cards((entity,), "en")
    (row,) = [each for each in shown.rows if each.values[0].small]
    assert plain(row.values[0].text) == "19 July 1980, give or take one day, converted from the Hijri calendar"
    assert (row.values[0].small, shown.nature) == ("7 رمضان 1400", "Assessment")

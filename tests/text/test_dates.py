"""Dates as people write them: read rightly, or refused with what can be meant."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import many
from wasl.errors import InputError
from wasl.text import date_words, hijri, solar
from wasl.text.calendars import Calendar
from wasl.text.dates import LONGEST, read_date

GREGORIAN = [
    ("12.03.2020", "2020-03-12"),
    ("12.3.2020", "2020-03-12"),
    ("12.03.2020 г.", "2020-03-12"),
    ("12 марта 2020 г.", "2020-03-12"),
    ("12 марта 2020 года", "2020-03-12"),
    ("12-го марта 2020", "2020-03-12"),
    ("от 5 мая 2019 г.", "2019-05-05"),
    ("в марте 2020 года", "2020-03"),
    ("март 2020", "2020-03"),
    ("воскресенье, 29 марта 2020 г.", "2020-03-29"),
    ("12 апр. 2020", "2020-04-12"),
    ("12.03.2020 н. э.", "2020-03-12"),
    ("2020", "2020"),
    ("2020 год", "2020"),
    ("1985 г.р.", "1985"),
    ("12.05.1985 года рождения", "1985-05-12"),
    ("مواليد 1985", "1985"),
    ("born 12 May 1985", "1985-05-12"),
    ("١٢ مارس ٢٠٢٠", "2020-03-12"),
    ("12 مارس 2020م", "2020-03-12"),
    ("١٢/١٢/٢٠٢٠م", "2020-12-12"),
    ("٢٠٢٠/٣/١٢", "2020-03-12"),
    ("يوم الأحد 29 مارس 2020", "2020-03-29"),
    ("الأحد، ٢٩ آذار ٢٠٢٠", "2020-03-29"),
    ("12 آذار 2020", "2020-03-12"),
    ("آذار (مارس) 2020", "2020-03"),
    ("مارس/آذار 2020", "2020-03"),
    ("12 كانون الثاني 2021", "2021-01-12"),
    ("1 كانون الأول 2021", "2021-12-01"),
    ("3 تشرين الأول 2018", "2018-10-03"),
    ("5 جويلية 2019", "2019-07-05"),
    ("5 أوت 2019", "2019-08-05"),
    ("9 غشت 2019", "2019-08-09"),
    ("30 نونبر 2019", "2019-11-30"),
    ("شهر فيفري 2019", "2019-02"),
    ("في عام 2019", "2019"),
    ("1 من أغسطس 2019", "2019-08-01"),
    ("۵ مارس ۲۰۲۰", "2020-03-05"),
    ("March 12, 2020", "2020-03-12"),
    ("12th of March, 2020", "2020-03-12"),
    ("the 1st of May 2020", "2020-05-01"),
    ("12-Mar-2020", "2020-03-12"),
    ("Sunday 29 March 2020", "2020-03-29"),
    ("Sept 2020", "2020-09"),
    ("MARCH 2020", "2020-03"),
    ("13/04/2020", "2020-04-13"),
    ("04/13/2020", "2020-04-13"),
    ("05/05/2020", "2020-05-05"),
    ("13-04-2020", "2020-04-13"),
    ("2020/03/04", "2020-03-04"),
    ("2020-03-04", "2020-03-04"),
    ("2020.03.04", "2020-03-04"),
    ("03.2020", "2020-03"),
    ("3/2020", "2020-03"),
    ("2020-03", "2020-03"),
    ("29 February 2020", "2020-02-29"),
    ("\u200f١٢ مارس ٢٠٢٠\u200f", "2020-03-12"),
]
OTHER = [
    ("4 شعبان 1441", "hijri", "2020-03-28", "day", 0),
    ("٤ شعبان ١٤٤١ هـ", "hijri", "2020-03-28", "day", 0),
    ("4 Sha'ban 1441 AH", "hijri", "2020-03-28", "day", 0),
    ("4 Shaʿban 1441", "hijri", "2020-03-28", "day", 0),
    ("4 шаабана 1441 г. х.", "hijri", "2020-03-28", "day", 0),
    ("4/8/1441 هـ", "hijri", "2020-03-28", "day", 0),
    ("1441/8/4 هـ", "hijri", "2020-03-28", "day", 0),
    ("شعبان 1441", "hijri", "2020-03-25/2020-04-23", "month", 0),
    ("1441 هـ", "hijri", "2019-08-31/2020-08-19", "year", 0),
    ("عام 1441 للهجرة", "hijri", "2019-08-31/2020-08-19", "year", 0),
    ("7 رمضان 1400", "hijri", "1980-07-19", "day", 1),
    ("29 ذو الحجة 1419", "hijri", "1999-04-15", "day", 1),
    ("1 جمادى الأولى 1420", "hijri", "1999-08-12", "day", 0),
    ("5 ذي القعدة 1440هـ", "hijri", "2019-07-08", "day", 0),
    ("15 джумада аль-уля 1440 г.х.", "hijri", "2019-01-21", "day", 0),
    ("3 раби ас-сани 1444", "hijri", "2022-10-28", "day", 0),
    ("3 Rabi II 1444", "hijri", "2022-10-28", "day", 0),
    ("1 Muharram 1343", "hijri", "1924-08-01", "day", 1),
    ("30 ذو الحجة 1500", "hijri", "2077-11-16", "day", 0),
    ("1 فروردین 1399", "solar-hijri", "2020-03-20", "day", 0),
    ("۱ فروردین ۱۴۰۰ ه‍.ش", "solar-hijri", "2021-03-21", "day", 0),
    ("۱۳۹۹/۰۱/۰۱ ه‍.ش", "solar-hijri", "2020-03-20", "day", 0),
    ("30 اسفند 1399", "solar-hijri", "2021-03-20", "day", 0),
    ("۵ حمل ۱۳۹۹", "solar-hijri", "2020-03-24", "day", 0),
    ("1399 هجري شمسي", "solar-hijri", "2020-03-20/2021-03-20", "year", 0),
    ("4 شعبان 1441 الموافق 29 مارس 2020", "hijri", "2020-03-29", "day", 0),
    ("29 марта 2020 г. (4 шаабана 1441 г. х.)", "hijri", "2020-03-29", "day", 0),
]
REFUSED = [
    ("03/04/2020", "date-ambiguous"),
    ("٠٣/٠٤/٢٠٢٠", "date-ambiguous"),
    ("03-04-2020", "date-ambiguous"),
    ("1441/8/4", "date-ambiguous"),
    ("1441", "date-ambiguous"),
    ("1339/2/1", "date-calendar-unclear"),
    ("4 شعبان 1441 م", "date-calendar-unclear"),
    ("12 March 2020 AH", "date-calendar-unclear"),
    ("12 марта", "date-year-missing"),
    ("شعبان 4", "date-year-missing"),
    ("12.03.20", "date-year-short"),
    ("12 March 20", "date-year-short"),
    ("1/1/1", "date-year-short"),
    ("الاثنين 29 مارس 2020", "date-weekday"),
    ("Monday 29 March 2020", "date-weekday"),
    ("4 شعبان 1441 الموافق 2 أبريل 2020", "date-pair-differs"),
    ("31 شعبان 1441", "date-hijri-impossible"),
    ("30 صفر 1441", "date-hijri-impossible"),
    ("4/13/1441 هـ", "date-hijri-month"),
    ("1 محرم 1300", "date-hijri-range"),
    ("1 محرم 1501", "date-hijri-range"),
    ("4 رجب 2020", "date-hijri-range"),
    ("30 اسفند 1400", "date-solar-impossible"),
    ("1 فروردین 1200", "date-solar-range"),
    ("29 February 2021", "date-impossible"),
    ("31.06.2020", "date-impossible"),
    ("0.5.2020", "date-impossible"),
    ("12.00.2020", "date-impossible"),
    ("12.03.1850", "date-impossible"),
    ("12.03.2999", "date-impossible"),
    ("١2 مارس 2020", "number-mixed"),
    ("۱٢ مارس ٢٠٢٠", "number-mixed"),
    ("", "date-unreadable"),
    ("\u200f", "date-unreadable"),
    ("yesterday", "date-unreadable"),
    ("20200312", "date-unreadable"),
    ("2026-003", "date-unreadable"),
    ("12 13 March 2020", "date-unreadable"),
    ("12:03:2020", "date-unreadable"),
    ("4 شعبان 1441 الموافق مارس 2020", "date-unreadable"),
    ("شعبان 1441 الموافق 29 مارس 2020", "date-unreadable"),
    ("12 March 20261", "date-unreadable"),
    ("12.03/2020", "date-unreadable"),
    ("12.03.2020 22:24", "date-unreadable"),
    ("12 2020 03", "date-unreadable"),
    ("March April 2020", "date-unreadable"),
    ("12 марта 2020 и 13 марта 2020", "date-unreadable"),
    ("-12.03.2020!", "date-unreadable"),
    ("12\x0003.2020", "date-unreadable"),
    ("x" * 1_000_000, "date-unreadable"),
    ("1" * 1_000_000, "date-unreadable"),
    ("\ud800", "date-unreadable"),
]


@pytest.mark.parametrize(("text", "normal"), GREGORIAN)
def test_gregorian(text: str, normal: str) -> None:
    read = read_date(text)
    assert (read.text, read.normal, read.calendar, read.tolerance_days) == (text, normal, Calendar.GREGORIAN, 0)
    assert read.precision == ("year", "month", "day")[normal.count("-")]


@pytest.mark.parametrize(("text", "calendar", "normal", "precision", "tolerance"), OTHER)
def test_other_calendars(text: str, calendar: str, normal: str, precision: str, tolerance: int) -> None:
    read = read_date(text)
    assert (read.text, read.calendar, read.normal, read.precision) == (text, calendar, normal, precision)
    assert read.tolerance_days == tolerance


@pytest.mark.parametrize(("text", "code"), REFUSED, ids=[f"{text[:20]!r}-{code}" for text, code in REFUSED])
def test_refused(text: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_date(text)
    assert caught.value.code == code
    assert all(len(str(each)) <= LONGEST for each in caught.value.data.values())


def test_an_ambiguous_date_names_both_readings() -> None:
    with pytest.raises(InputError) as caught:
        read_date("03/04/2020")
    assert {caught.value.data["first"], caught.value.data["second"]} == {"2020-04-03", "2020-03-04"}


def test_the_page_of_doha_is_one_day_behind_the_table() -> None:
    assert read_date("4 شعبان 1441", offset_days=1).normal == "2020-03-29"
    assert read_date("4 شعبان 1441", offset_days=1).offset_days == 1
    assert read_date("4 شعبان 1441 الموافق 29 مارس 2020").offset_days == 1
    assert hijri.from_gregorian(date(2020, 3, 29), offset_days=1) == (1441, 8, 4)


def test_a_form_that_asked_for_the_calendar_leaves_nothing_open() -> None:
    assert read_date("1441/8/4", calendar=Calendar.HIJRI).normal == "2020-03-28"
    assert read_date("1399/1/1", calendar=Calendar.SOLAR_HIJRI).normal == "2020-03-20"
    for text in ("12 March 2020", "1399/1/1 ه‍.ش"):
        with pytest.raises(InputError) as caught:
            read_date(text, calendar=Calendar.HIJRI)
        assert caught.value.code == "date-calendar-unclear"


@many
@given(st.dates(date(1924, 8, 1), date(2077, 11, 14)), st.integers(-2, 2))
def test_hijri_leads_back(day: date, offset: int) -> None:
    if not date(1924, 8, 1) <= day - timedelta(days=offset) <= date(2077, 11, 16):
        return
    year, month, number = hijri.from_gregorian(day, offset_days=offset)
    assert hijri.to_gregorian(year, month, number, offset_days=offset) == day


@pytest.mark.parametrize("day", [date(1924, 7, 31), date(2077, 11, 17), date(1, 1, 1), date(9999, 12, 31)])
def test_hijri_outside_the_table(day: date) -> None:
    with pytest.raises(InputError) as caught:
        hijri.from_gregorian(day)
    assert caught.value.code == "date-hijri-none"


@many
@given(st.dates(date(1900, 3, 22), date(2094, 3, 19)))
def test_solar_leads_back(day: date) -> None:
    assert solar.to_gregorian(*solar.from_gregorian(day)) == day


@pytest.mark.parametrize(
    ("year", "spring"),
    [
        (1279, "1900-03-21"), (1304, "1925-03-21"), (1309, "1930-03-21"), (1342, "1963-03-21"), (1343, "1964-03-21"),
        (1357, "1978-03-21"), (1375, "1996-03-20"), (1387, "2008-03-20"), (1399, "2020-03-20"), (1400, "2021-03-21"),
        (1403, "2024-03-20"), (1404, "2025-03-21"), (1408, "2029-03-20"), (1437, "2058-03-21"), (1472, "2093-03-20"),
    ],
)  # fmt: skip
def test_the_solar_year_begins_when_the_calendar_of_icu_says(year: int, spring: str) -> None:
    assert solar.to_gregorian(year, 1, 1).isoformat() == spring


@pytest.mark.parametrize("day", [date(1900, 3, 20), date(2094, 3, 21)])
def test_solar_outside_its_range(day: date) -> None:
    with pytest.raises(InputError) as caught:
        solar.from_gregorian(day)
    assert caught.value.code == "date-solar-range"


@many
@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        read = read_date(text)
    except InputError:
        return
    assert read.first_day <= read.last_day


def test_no_word_means_two_things() -> None:
    listed = list(date_words._listed())
    meanings: dict[str, set[date_words.Word]] = {}
    for name, word in listed:
        meanings.setdefault(date_words._key(name), set()).add(word)
    assert {key: found for key, found in meanings.items() if len(found) > 1 or not key} == {}


def test_only_a_whole_gregorian_day_is_held_to_its_weekday() -> None:
    # The local sighting moves a Hijri day, and a month has every weekday.
    assert read_date("الاثنين 4 شعبان 1441").normal == read_date("الثلاثاء 4 شعبان 1441").normal
    assert read_date("Monday March 2020").normal == read_date("March 2020").normal

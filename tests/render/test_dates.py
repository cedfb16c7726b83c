"""Days and moments in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from wasl.render import dates

MOMENT = datetime(2026, 11, 23, 22, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "24 November 2026, 01:05"), ("ru", "24 ноября 2026, 01:05"), ("ar", "24 نوفمبر 2026، 01:05")],
)
def test_moment_is_that_of_the_zone(language: str, expected: str) -> None:
    assert dates.moment(MOMENT, language, ZoneInfo("Asia/Qatar")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2011-01-05", "5 января 2011"),
        ("2011-01", "январь 2011"),
        ("2011", "2011"),
        ("2011-13", "2011-13"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_reduced_precision(text: str, expected: str) -> None:
    assert dates.reduced(text, "ru") == expected


def test_day() -> None:
    assert dates.day(date(2026, 3, 1), "ar") == "1 مارس 2026"


@pytest.mark.parametrize(
    ("length", "expected"),
    [(timedelta(hours=3, minutes=10), "3 часа"), (-timedelta(days=2), "2 дня"), (timedelta(minutes=5), "5 минут")],
)
def test_span(length: timedelta, expected: str) -> None:
    assert dates.span(length, "ru") == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "Monday 23 November 2026"), ("ru", "понедельник, 23 ноября 2026"), ("ar", "الاثنين 23 نوفمبر 2026")],
)
def test_long_day(language: str, expected: str) -> None:
    assert dates.long_day(MOMENT.date(), language) == expected


def test_clock_is_that_of_the_zone() -> None:
    assert dates.clock(MOMENT, "ar", ZoneInfo("Asia/Qatar")) == "01:05"


def test_hijri_is_that_of_the_table_and_nothing_outside_it() -> None:
    assert dates.hijri(date(2020, 3, 29)) == (1441, 8, 5)
    assert dates.hijri(date(1900, 1, 1)) is None
    assert dates.hijri(date(2100, 1, 1)) is None

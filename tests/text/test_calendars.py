"""Dates: precision kept, impossible days refused by name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import InputError
from wasl.text.calendars import parse_date, span_of


@pytest.mark.parametrize(
    ("text", "normal", "precision", "first", "last"),
    [
        ("2011-01-05", "2011-01-05", "day", date(2011, 1, 5), date(2011, 1, 5)),
        (" 2011-01-05 ", "2011-01-05", "day", date(2011, 1, 5), date(2011, 1, 5)),
        ("٢٠١١-٠١-٠٥", "2011-01-05", "day", date(2011, 1, 5), date(2011, 1, 5)),
        ("۲۰۱۱-۰۱", "2011-01", "month", date(2011, 1, 1), date(2011, 1, 31)),
        ("2012-02", "2012-02", "month", date(2012, 2, 1), date(2012, 2, 29)),
        ("2011", "2011", "year", date(2011, 1, 1), date(2011, 12, 31)),
        ("2012-02-29", "2012-02-29", "day", date(2012, 2, 29), date(2012, 2, 29)),
    ],
)
def test_parse_date(text: str, normal: str, precision: str, first: date, last: date) -> None:
    parsed = parse_date(text)
    assert (parsed.text, parsed.normal, parsed.precision) == (text, normal, precision)
    assert (parsed.first_day, parsed.last_day) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "2011-02-29",
        "2011-06-31",
        "2011-13-01",
        "2011-00-10",
        "2011-01-00",
        "2011-13",
        "2011-00",
        "0000",
        "1899-12-31",
        "2101",
    ],
)
def test_a_day_that_does_not_exist_is_refused_by_name(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_date(text)
    assert caught.value.code == "date-impossible"
    assert caught.value.data["value"] == text


@pytest.mark.parametrize(
    "text", ["", "05/01/2011", "5 January 2011", "2011-1-5", "20110105", "2011-01-05T10:00", "x" * 1000]
)
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_date(text)
    assert caught.value.code == "date-unreadable"
    assert len(str(caught.value.data["value"])) <= 40


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_reads_as_itself(day: date) -> None:
    parsed = parse_date(day.isoformat())
    assert parsed.first_day == parsed.last_day == day


@pytest.mark.parametrize(
    "normal",
    ["2026-02-02/2026-02-01", "2026-02/2026-03", "2026-02/2026-03-01", "2026-02-01/2026-03", "2026-02-30/2026-03-01"],
)
def test_two_days_are_two_whole_days_in_their_order(normal: str) -> None:
    assert span_of("2026-02-01/2026-02-02") == (date(2026, 2, 1), date(2026, 2, 2))
    with pytest.raises(InputError) as caught:
        span_of(normal)
    assert caught.value.code == "date-impossible"

"""Dates: the text as given, and beside it a Gregorian date that is only as precise as what was given.

"2011" is a whole year and "2011-01" a whole month; neither becomes the first of January. Days that do not exist are
refused by name, because 31 June is a slip of the pen that its author can mend.

Here is the form that machines write; what people write is read in `wasl.text.dates`. A date keeps its text, its
calendar and its precision; the normal form beside it is Gregorian always.

Source:
    ISO 8601-1:2019, 5.2.2 (calendar date, complete and with reduced precision, extended format).
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from wasl.errors import InputError
from wasl.text.digits import fold_digits, refuse_mixed

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100

_ISO: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_LONGEST: Final = 40


class Calendar(StrEnum):
    """In which calendar a date was given."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"
    SOLAR_HIJRI = "solar-hijri"


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date as given, with the Gregorian days that it names.

    Attributes:
        text: As given, in any script.
        normal: Gregorian, ISO 8601 with as much as is known: "2011-01-05", "2011-01", "2011", or the first and the last
            day of what is no Gregorian month or year: "2020-03-25/2020-04-23".
        precision: How much is known, in the calendar in which it was given.
        calendar: In which calendar it was given.
        tolerance_days: By how many days the normal form may be off, either way, because of the calendar.
        offset_days: Days that the converting node added for the sighting of the moon at its place.
    """

    text: str
    normal: str
    precision: Precision = Precision.DAY
    calendar: Calendar = Calendar.GREGORIAN
    tolerance_days: int = 0
    offset_days: int = 0

    @property
    def first_day(self) -> date:
        """The earliest day that it names; the tolerance is not taken off."""
        return span_of(self.normal)[0]

    @property
    def last_day(self) -> date:
        """The latest day that it names; the tolerance is not added."""
        return span_of(self.normal)[1]


def span_of(normal: str) -> tuple[date, date]:
    """Return the first and the last day of a normal form.

    Args:
        normal: A day, month, year, or two days with a slash between them.

    Returns:
        Both days, the first not after the last.

    Raises:
        InputError: ``date-unreadable`` when it has another form, ``date-impossible`` when there is no such day or the
            last comes before the first.
    """
    first, slash, last = normal.partition("/")
    if not slash:
        return _whole(first)
    start, end = _whole(first), _whole(last)
    if start[0] != start[1] or end[0] != end[1] or start > end:
        raise InputError("date-impossible", value=normal[:_LONGEST])
    return start[0], end[0]


def _whole(text: str) -> tuple[date, date]:
    found = _ISO.fullmatch(text)
    if found is None or not text.isascii():
        raise InputError("date-unreadable", value=text[:_LONGEST])
    year, month, day = (int(found[part] or 0) for part in ("year", "month", "day"))
    last_month = month if found["month"] else 12
    try:
        last_day = day if found["day"] else calendar.monthrange(year, last_month)[1]
        first = date(year, month if found["month"] else 1, day if found["day"] else 1)
        return first, date(year, last_month, last_day)
    except (ValueError, calendar.IllegalMonthError) as error:
        raise InputError("date-impossible", value=text[:_LONGEST]) from error


def parse_date(text: str) -> PartialDate:
    """Read a date in the form of ISO 8601, whole or partial, in the digits of any script.

    Args:
        text: The date as given, for example "2011-01-05", "2011-01" or "2011", also in Arabic or
            Persian digits.

    Returns:
        The date with its precision.

    Raises:
        InputError: `date-unreadable` when it has another form, `date-impossible` when there is no such day or the year
            is outside 1900 to 2100, `number-mixed` when digits of two scripts stand in one number.
    """
    refuse_mixed(text[:_LONGEST])
    found = _ISO.fullmatch(fold_digits(text.strip()))
    if found is None:
        raise InputError("date-unreadable", value=text[:_LONGEST])
    # A part that was not given counts as 1 in the test; one that was given as 00 is an impossible month or day.
    year, month, day = (int(found[part] or 1) for part in ("year", "month", "day"))
    try:
        date(year, month, day)
    except ValueError as error:
        raise InputError("date-impossible", value=text[:_LONGEST]) from error
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InputError("date-impossible", value=text[:_LONGEST])
    return PartialDate(text=text, normal=found[0], precision=_precision(found))


def _precision(found: re.Match[str]) -> Precision:
    if found["month"] is None:
        return Precision.YEAR
    return Precision.MONTH if found["day"] is None else Precision.DAY

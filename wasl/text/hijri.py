"""The Hijri calendar, Umm al-Qura, with the days by which a place's sighting of the moon differs from it.

Converted here and nowhere else, never by a browser: tables of other makers differ in a third of all days before 1999.
A date that was written down before May 1999 may therefore be a day off either way, and says so.

Source:
    hijridate 2.6 (Umm al-Qura, 1343 to 1500 AH, from 1 August 1924 to 16 November 2077).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from hijridate import Gregorian, Hijri

from wasl.errors import InputError

FIRST_YEAR: Final = 1343
LAST_YEAR: Final = 1500
_MONTHS: Final = 12
_AGREED_SINCE: Final = date(1999, 5, 1)
"""The first day from which all tables of Umm al-Qura that were compared agree, until 2029."""


def month_length(year: int, month: int) -> int:
    """Return how many days a month has in the Umm al-Qura table.

    Args:
        year: Hijri year.
        month: From 1 to 12.

    Returns:
        29 or 30.

    Raises:
        InputError: ``date-hijri-range`` for a year outside the table, ``date-hijri-month`` when there is no such month.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InputError("date-hijri-range", year=year, first=str(FIRST_YEAR), last=str(LAST_YEAR))
    if not 1 <= month <= _MONTHS:
        raise InputError("date-hijri-month", month=month)
    return int(Hijri(year, month, 1).month_length())


def to_gregorian(year: int, month: int, day: int, *, offset_days: int = 0) -> date:
    """Return the Gregorian day of a Hijri day.

    Args:
        year: From 1343 to 1500.
        month: From 1 to 12.
        day: From 1 on.
        offset_days: Days by which the local calendar runs behind Umm al-Qura; 1 where the month began a day later.

    Returns:
        The day.

    Raises:
        InputError: ``date-hijri-impossible`` when the month has no such day, and the codes of `month_length`.
    """
    length = month_length(year, month)
    if not 1 <= day <= length:
        raise InputError("date-hijri-impossible", day=day, month=month, year=year, length=length)
    converted = Hijri(year, month, day).to_gregorian()
    return date(converted.year, converted.month, converted.day) + timedelta(days=offset_days)


def from_gregorian(value: date, *, offset_days: int = 0) -> tuple[int, int, int]:
    """Return year, month and day of a Gregorian day in the Hijri calendar.

    Args:
        value: The Gregorian day.
        offset_days: As in `to_gregorian`.

    Returns:
        Year, month, day.

    Raises:
        InputError: ``date-hijri-none`` when the day lies outside the table.
    """
    try:
        shifted = value - timedelta(days=offset_days)
        converted = Gregorian(shifted.year, shifted.month, shifted.day).to_hijri()
    except OverflowError as error:
        raise InputError("date-hijri-none", day=value) from error
    return converted.year, converted.month, converted.day


def tolerance_days(value: date) -> int:
    """Return by how many days a converted date may be off because tables differ.

    Args:
        value: The Gregorian day that it was converted to.

    Returns:
        1 before May 1999, else 0.
    """
    return 1 if value < _AGREED_SINCE else 0

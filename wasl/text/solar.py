"""The solar Hijri calendar of Iran and Afghanistan: years that begin with spring.

Six months of 31 days, five of 30, and a last one of 29, in a leap year 30. Which years are leap is an astronomical
rule; within the years served here it is that of the cycle of 33 years, and the range ends where that stops being so.

Source:
    Calendar law of Iran of 31 March 1925; leap years after K. M. Borkowski, The Persian calendar for 3000 years, Earth,
    Moon, and Planets 74 (1996), 223-230. The first days of 1279 to 1472 equal those of ICU 78 (calendar `persian`).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from wasl.errors import InputError

FIRST_YEAR: Final = 1279
LAST_YEAR: Final = 1472
_CYCLE: Final = 33
_LEAP: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_KNOWN_YEAR: Final = 1399
_KNOWN_FIRST: Final = date(2020, 3, 20)
_LONG_MONTHS: Final = 6
_MONTHS: Final = 12
_FEBRUARY_29: Final = 29


def is_leap(year: int) -> bool:
    """Say whether a year has 366 days.

    Args:
        year: From 1279 to 1472.

    Returns:
        True if so.
    """
    return year % _CYCLE in _LEAP


def month_length(year: int, month: int) -> int:
    """Return how many days a month has.

    Args:
        year: From 1279 to 1472.
        month: From 1 to 12.

    Returns:
        29, 30 or 31.
    """
    if month <= _LONG_MONTHS:
        return 31
    return 30 if month < _MONTHS or is_leap(year) else _FEBRUARY_29


def to_gregorian(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a day of this calendar.

    Args:
        year: From 1279 to 1472.
        month: From 1 to 12.
        day: From 1 on.

    Returns:
        The day.

    Raises:
        InputError: ``date-solar-range`` for another year, ``date-solar-impossible`` when there is no such day.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InputError("date-solar-range", year=year, first=str(FIRST_YEAR), last=str(LAST_YEAR))
    if not 1 <= month <= _MONTHS or not 1 <= day <= month_length(year, month):
        raise InputError("date-solar-impossible", value=f"{day}/{month}/{year}")
    return _first_day(year) + timedelta(days=sum(month_length(year, each) for each in range(1, month)) + day - 1)


def from_gregorian(value: date) -> tuple[int, int, int]:
    """Return year, month and day in this calendar.

    Args:
        value: The Gregorian day, from 1900-03-21 to 2094-03-19.

    Returns:
        Year, month, day.

    Raises:
        InputError: ``date-solar-range``.
    """
    year = value.year - 621
    if value < _first_day(year):
        year -= 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InputError("date-solar-range", year=year, first=str(FIRST_YEAR), last=str(LAST_YEAR))
    left, month = (value - _first_day(year)).days, 1
    while left >= month_length(year, month):
        left -= month_length(year, month)
        month += 1
    return year, month, left + 1


def _first_day(year: int) -> date:
    first, last = sorted((year, _KNOWN_YEAR))
    days = sum(366 if is_leap(each) else 365 for each in range(first, last))
    return _KNOWN_FIRST + timedelta(days=days if year >= _KNOWN_YEAR else -days)

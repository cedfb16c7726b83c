"""Days and moments in the words of a language: Gregorian, Latin digits, in the time zone of the reader.

Arabic months are those of the Gulf (يناير, فبراير). A moment always says which day it is; a bare time of day does not
travel between two centres.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from types import MappingProxyType
from typing import Final

from babel.dates import format_date, format_datetime, format_timedelta

from wasl.errors import InputError
from wasl.text.hijri import from_gregorian

LOCALES: Final[Mapping[str, str]] = MappingProxyType({"ar": "ar_QA", "ru": "ru", "en": "en_GB"})
"""Babel's locale for each language: digits, months, plurals."""

_DAY: Final = "d MMMM y"
_LONG_DAY: Final[Mapping[str, str]] = {"ar": "EEEE d MMMM y", "ru": "EEEE, d MMMM y", "en": "EEEE d MMMM y"}
_CLOCK: Final = "HH:mm"
_MONTH: Final = "LLLL y"
_YEAR: Final = "y"
_MOMENT: Final[Mapping[str, str]] = {"ar": "d MMMM y، HH:mm", "ru": "d MMMM y, HH:mm", "en": "d MMMM y, HH:mm"}
_PRECISIONS: Final[Mapping[int, tuple[str, str]]] = {10: ("", _DAY), 7: ("-01", _MONTH), 4: ("-01-01", _YEAR)}


def day(value: date, language: str) -> str:
    """Write a day in words.

    Args:
        value: The day.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        For instance ``23 November 2026``.
    """
    return format_date(value, _DAY, locale=LOCALES[language])


def moment(value: datetime, language: str, zone: tzinfo = UTC) -> str:
    """Write a moment in words, to the minute.

    Args:
        value: The moment, aware.
        language: ``ar``, ``ru`` or ``en``.
        zone: The reader's time zone.

    Returns:
        For instance ``23 November 2026, 17:05``.
    """
    return format_datetime(value.astimezone(zone), _MOMENT[language], locale=LOCALES[language])


def long_day(value: date, language: str) -> str:
    """Write a day with its weekday.

    Args:
        value: The day.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        For instance ``Monday 23 November 2026``.
    """
    return format_date(value, _LONG_DAY[language], locale=LOCALES[language])


def clock(value: datetime, language: str, zone: tzinfo = UTC) -> str:
    """Write the time of day of a moment whose day stands beside it.

    Args:
        value: The moment, aware.
        language: ``ar``, ``ru`` or ``en``.
        zone: The reader's time zone.

    Returns:
        For instance ``17:05``.
    """
    return format_datetime(value.astimezone(zone), _CLOCK, locale=LOCALES[language])


def hijri(value: date, offset_days: int = 0) -> tuple[int, int, int] | None:
    """Convert a day to the Hijri calendar of Umm al-Qura.

    Args:
        value: The day, Gregorian.
        offset_days: Days by which the local calendar runs behind Umm al-Qura.

    Returns:
        Year, month (1 to 12) and day; None outside the table, which spans 1924 to 2077.

    Source:
        `wasl.text.hijri`.
    """
    try:
        return from_gregorian(value, offset_days=offset_days)
    except InputError:
        return None


def reduced(text: str, language: str) -> str:
    """Write an ISO 8601 date of reduced precision in words: a day, a month, a year, or a span of two days.

    Args:
        text: For instance ``2011-01-05``, ``2011-01``, ``2011`` or ``2020-03-25/2020-04-23``.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The words, or the text itself when it is no such date.
    """
    first, slash, last = text.partition("/")
    if slash:
        ends = reduced(first, language), reduced(last, language)
        return text if ends == (first, last) else f"{ends[0]} \N{EN DASH} {ends[1]}"
    rest, form = _PRECISIONS.get(len(text), ("", ""))
    if not form:
        return text
    try:
        return format_date(date.fromisoformat(text + rest), form, locale=LOCALES[language])
    except ValueError:
        return text


def span(length: timedelta, language: str) -> str:
    """Write a length of time in its largest whole unit.

    Args:
        length: The length; its sign is dropped.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        For instance ``3 hours``.
    """
    return format_timedelta(abs(length), locale=LOCALES[language], threshold=1.0)

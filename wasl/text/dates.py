"""Dates as people write them in Arabic, Persian, Russian and English, in three calendars.

"12.03.2020", "12 March 2020", "4 Sha'ban 1441 AH", "March 2020": figures or the name of a month, a whole day or only
month or year, with or without the word for the era. What can be read in two ways is refused; the error names both.

Not here: how a date is written out (`wasl.render.dates`).

Source:
    dates.json beside this module, for the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from wasl.errors import InputError
from wasl.text import date_words, hijri, solar
from wasl.text.calendars import Calendar, PartialDate, Precision, parse_date
from wasl.text.digits import refuse_mixed
from wasl.text.folds import fold

LONGEST: Final = 160
_SHOWN: Final = 60
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+|[^\s\w]|_")
_PAIR: Final = re.compile(r"الموافقة?|=|[()]|соответствует|corresponding to")
_YEAR: Final = re.compile(r"\d{3,}")
_JOINTS: Final = frozenset({".", "/", "-"})
_PUNCTUATION: Final = frozenset(".,/-()'،:\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{HYPHEN}")
_YEAR_DIGITS: Final = 4
_DAY_DIGITS: Final = 2
_LAST_MONTH: Final = 12
_FIRST_GREGORIAN: Final = 1700
_NEAR_DAYS: Final = 2


@dataclass(slots=True, kw_only=True)
class _Parts:
    """What stands in a date, before anything is made of it."""

    numbers: list[str] = field(default_factory=list)
    joints: list[str] = field(default_factory=list)
    months: set[tuple[Calendar, int]] = field(default_factory=set)
    eras: set[Calendar] = field(default_factory=set)
    weekdays: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """Year, month and day as they were named; 0 for what was not."""

    year: int
    month: int = 0
    day: int = 0


def read_date(text: str, *, calendar: Calendar | None = None, offset_days: int = 0) -> PartialDate:
    """Read a date as people write it.

    Args:
        text: The date in Arabic, Persian, Russian or English, at most 160 characters.
        calendar: The calendar that a form has already asked for; None if only the text tells.
        offset_days: Days by which the Hijri calendar runs behind Umm al-Qura at this place.

    Returns:
        The date with its calendar, precision and tolerance; the text as given.

    Raises:
        InputError: ``date-unreadable``, ``date-impossible``, ``date-ambiguous`` (naming both readings),
            ``date-year-missing``, ``date-year-short``, ``date-weekday``, ``date-calendar-unclear``,
            ``date-pair-differs``, ``number-mixed``, and the codes of `wasl.text.hijri.to_gregorian` and
            `wasl.text.solar.to_gregorian`.
    """
    if len(text) > LONGEST or not text.strip():
        raise InputError("date-unreadable", value=text[:_SHOWN])
    refuse_mixed(text)
    pieces = [piece for piece in _PAIR.split(text) if _YEAR.search(piece)]
    if len(pieces) == len(("one", "other")):
        return _pair(text, [_read(piece, calendar=None, offset_days=offset_days) for piece in pieces])
    return _read(text, calendar=calendar, offset_days=offset_days)


def _read(text: str, *, calendar: Calendar | None, offset_days: int) -> PartialDate:
    parts = _parts_of(text)
    if parts.months:
        found, named = _by_name(parts, text)
    else:
        found, named = _by_figures(parts, text, calendar)
    if calendar is not None and calendar is not found:
        raise InputError("date-calendar-unclear", value=text[:_SHOWN])
    made = make_date(text, found, year=named.year, month=named.month, day=named.day, offset_days=offset_days)
    if parts.weekdays and made.precision is Precision.DAY and found is Calendar.GREGORIAN:
        day = made.first_day
        if parts.weekdays != {day.isoweekday()}:
            raise InputError("date-weekday", value=text[:_SHOWN], day=day)
    return made


def make_date(
    text: str, calendar: Calendar, *, year: int, month: int = 0, day: int = 0, offset_days: int = 0
) -> PartialDate:
    """Make a date of its parts.

    Args:
        text: As given.
        calendar: In which calendar the parts are meant.
        year: The year there.
        month: The month, or 0 if only the year is known.
        day: The day, or 0 if only the month is known.
        offset_days: As in `read_date`.

    Returns:
        The date.

    Raises:
        InputError: ``date-impossible`` and the codes of `wasl.text.hijri.to_gregorian` and
            `wasl.text.solar.to_gregorian`.
    """
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    if calendar is Calendar.GREGORIAN:
        normal = "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
        return replace(parse_date(normal), text=text)
    first, last = _ends(calendar, year, month, day, offset_days)
    return PartialDate(
        text=text,
        normal=first.isoformat() if day else f"{first.isoformat()}/{last.isoformat()}",
        precision=precision,
        calendar=calendar,
        tolerance_days=hijri.tolerance_days(first) if calendar is Calendar.HIJRI else 0,
        offset_days=offset_days if calendar is Calendar.HIJRI else 0,
    )


def _ends(calendar: Calendar, year: int, month: int, day: int, offset_days: int) -> tuple[date, date]:
    first_month, last_month = (month, month) if month else (1, _LAST_MONTH)
    if calendar is Calendar.HIJRI:
        first = hijri.to_gregorian(year, first_month, day or 1, offset_days=offset_days)
        last_day = day or hijri.month_length(year, last_month)
        return first, hijri.to_gregorian(year, last_month, last_day, offset_days=offset_days)
    last_day = day or solar.month_length(year, last_month)
    return solar.to_gregorian(year, first_month, day or 1), solar.to_gregorian(year, last_month, last_day)


def _pair(text: str, dates: list[PartialDate]) -> PartialDate:
    # One day told in two calendars: they must agree, and the Gregorian one says which day the writer meant.
    plain = [each for each in dates if each.calendar is Calendar.GREGORIAN]
    other = [each for each in dates if each.calendar is not Calendar.GREGORIAN]
    if len(plain) != 1 or plain[0].precision is not Precision.DAY or other[0].precision is not Precision.DAY:
        raise InputError("date-unreadable", value=text[:_SHOWN])
    days_apart = (plain[0].first_day - other[0].first_day).days
    limit = _NEAR_DAYS if other[0].calendar is Calendar.HIJRI else 0
    if abs(days_apart) > limit:
        raise InputError("date-pair-differs", first=dates[0].text.strip(), second=dates[1].text.strip())
    return replace(
        other[0],
        text=text,
        normal=plain[0].normal,
        tolerance_days=0,
        offset_days=other[0].offset_days + days_apart,
    )


# --- what stands in it ------------------------------------------------------------------------------------------------


def _parts_of(text: str) -> _Parts:
    parts, words, joint = _Parts(), list[str](), ""
    for token in [*_TOKEN.findall(fold(_PAIR.sub(" ", text))), ""]:
        if token.isalpha():
            words.append(token)
            joint = ""
            continue
        if token and not token.isdecimal():
            if token not in _PUNCTUATION:
                raise InputError("date-unreadable", value=text[:_SHOWN])
            joint += token
            continue
        _take_words(words, parts, text)
        words.clear()
        if token:
            if parts.numbers:
                parts.joints.append(joint)
            parts.numbers.append(token)
        joint = ""
    return parts


def _take_words(words: list[str], parts: _Parts, text: str) -> None:
    place = 0
    while place < len(words):
        length = next(
            (
                size
                for size in range(date_words.LONGEST, 0, -1)
                if "".join(words[place : place + size]) in date_words.words()
            ),
            0,
        )
        if not length:
            raise InputError("date-unreadable", value=text[:_SHOWN])
        meaning = date_words.words()["".join(words[place : place + length])]
        if meaning.month:
            parts.months.add((meaning.calendar, meaning.month))
        elif meaning.weekday:
            parts.weekdays.add(meaning.weekday)
        elif meaning.era:
            parts.eras.add(meaning.calendar)
        place += length


# --- what it means ----------------------------------------------------------------------------------------------------


def _by_name(parts: _Parts, text: str) -> tuple[Calendar, _Named]:
    if len(parts.months) > 1:
        raise InputError("date-unreadable", value=text[:_SHOWN])
    ((calendar, month),) = parts.months
    if any((era is Calendar.GREGORIAN) is not (calendar is Calendar.GREGORIAN) for era in parts.eras):
        raise InputError("date-calendar-unclear", value=text[:_SHOWN])
    years = [number for number in parts.numbers if len(number) > _DAY_DIGITS]
    days = [number for number in parts.numbers if len(number) <= _DAY_DIGITS]
    if len(years) == 1 and len(years[0]) == _YEAR_DIGITS and len(days) <= 1:
        return calendar, _Named(year=int(years[0]), month=month, day=_positive(days[0], text) if days else 0)
    if years or len(days) not in {1, 2}:
        raise InputError("date-unreadable", value=text[:_SHOWN])
    raise InputError("date-year-short" if len(days) > 1 else "date-year-missing", value=text[:_SHOWN])


def _by_figures(parts: _Parts, text: str, calendar: Calendar | None) -> tuple[Calendar, _Named]:
    numbers = parts.numbers
    if (
        not 1 <= len(numbers) <= len(("day", "month", "year"))
        or set(parts.joints) - _JOINTS
        or len(set(parts.joints)) > 1
    ):
        raise InputError("date-unreadable", value=text[:_SHOWN])
    lengths = [len(number) for number in numbers]
    if max(lengths) > _YEAR_DIGITS or lengths.count(_YEAR_DIGITS) > 1 or _DAY_DIGITS + 1 in lengths:
        raise InputError("date-unreadable", value=text[:_SHOWN])
    if _YEAR_DIGITS not in lengths:
        raise InputError("date-year-short" if len(numbers) > 1 else "date-unreadable", value=text[:_SHOWN])
    year_place = lengths.index(_YEAR_DIGITS)
    if year_place not in {0, len(numbers) - 1}:
        raise InputError("date-unreadable", value=text[:_SHOWN])
    year = int(numbers[year_place])
    # The figures from the month on towards the day, whichever end the year stands at.
    rest = [_positive(number, text) for place, number in enumerate(numbers) if place != year_place]
    if year_place:
        rest.reverse()
    found = _calendar(parts, text, calendar, year, rest)
    if found is Calendar.GREGORIAN and year_place and len(rest) > 1 and parts.joints[0] != ".":
        rest = _day_or_month(rest, year, text)
    return found, _Named(year=year, month=rest[0] if rest else 0, day=rest[1] if len(rest) > 1 else 0)


def _positive(figure: str, text: str) -> int:
    if not int(figure):
        raise InputError("date-impossible", value=text[:_SHOWN])
    return int(figure)


def _day_or_month(rest: list[int], year: int, text: str) -> list[int]:
    # A slash or hyphen parts day from month in Muscat and month from day elsewhere: only one of them may fit.
    month, day = rest
    if month > _LAST_MONTH:
        return [day, month]
    if day <= _LAST_MONTH and day != month:
        first, second = f"{year:04}-{month:02}-{day:02}", f"{year:04}-{day:02}-{month:02}"
        raise InputError("date-ambiguous", value=text[:_SHOWN], first=first, second=second)
    return rest


def _calendar(parts: _Parts, text: str, calendar: Calendar | None, year: int, rest: list[int]) -> Calendar:
    said = set(parts.eras) | ({calendar} if calendar else set())
    if len(said) > 1:
        raise InputError("date-calendar-unclear", value=text[:_SHOWN])
    if said:
        return said.pop()
    if year >= _FIRST_GREGORIAN:
        return Calendar.GREGORIAN
    readings = []
    for each in (Calendar.HIJRI, Calendar.SOLAR_HIJRI):
        try:
            read = make_date(text, each, year=year, month=(*rest, 0)[0], day=(*rest, 0, 0)[1])
        except InputError:
            continue
        readings.append(read.normal)
    if len(readings) > 1:
        raise InputError("date-ambiguous", value=text[:_SHOWN], first=readings[0], second=readings[1])
    raise InputError("date-calendar-unclear", value=text[:_SHOWN])

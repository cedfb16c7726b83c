"""Dates: the text as given, and beside it a Gregorian date that is only as precise as what was given.

"2011" is a whole year and "2011-01" a whole month; neither becomes the first of January. Days that do not exist are
refused by name, because 31 June is a slip of the pen that its author can mend.

Not here: the Hijri calendar, which comes with the bulletins.

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
from wasl.text.digits import fold_digits

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100

_ISO: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_LONGEST: Final = 40


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A Gregorian date of a stated precision.

    Attributes:
        text: As given, in any script.
        normal: ISO 8601 with as much as is known: "2011-01-05", "2011-01" or "2011".
        precision: How much is known.
    """

    text: str
    normal: str
    precision: Precision

    @property
    def first_day(self) -> date:
        """The earliest day that it can be."""
        year, month, day = self._parts()
        return date(year, month or 1, day or 1)

    @property
    def last_day(self) -> date:
        """The latest day that it can be."""
        year, month, day = self._parts()
        last_month = month or 12
        return date(year, last_month, day or calendar.monthrange(year, last_month)[1])

    def _parts(self) -> tuple[int, int, int]:
        year, month, day = ([int(part) for part in self.normal.split("-")] + [0, 0])[:3]
        return year, month, day


def parse_date(text: str) -> PartialDate:
    """Read a date in the form of ISO 8601, whole or partial, in the digits of any script.

    Args:
        text: The date as given, for example "2011-01-05", "2011-01" or "2011", also in Arabic or
            Persian digits.

    Returns:
        The date with its precision.

    Raises:
        InputError: `date-unreadable` when it has another form, `date-impossible` when there is no such day or the year
            is outside 1900 to 2100.
    """
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

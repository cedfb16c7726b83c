"""A day as an officer types it into a form."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from wasl.errors import InputError
from wasl.text.calendars import Precision, parse_date
from wasl.text.digits import fold_digits

_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")


def read_day(text: str) -> date | None:
    """Read a day.

    Args:
        text: ``2026-11-23``, ``23.11.2026`` or ``23/11/2026``, in the digits of any script; empty for none.

    Returns:
        The day, None for none.

    Raises:
        InputError: ``day-form``, or the codes of `wasl.text.calendars.parse_date`.
    """
    typed = fold_digits(text.strip())
    if not typed:
        return None
    day_first = _DAY_FIRST.fullmatch(typed)
    if day_first is not None:
        typed = f"{day_first[3]}-{int(day_first[2]):02d}-{int(day_first[1]):02d}"
    read = parse_date(typed)
    if read.precision is not Precision.DAY:
        raise InputError("day-form", value=text[:40])
    return read.first_day

"""Dates as the desks of this node write them: the Hijri calendar with the days by which the moon is seen later here."""

from __future__ import annotations

from wasl.flow import here
from wasl.text import dates
from wasl.text.calendars import Calendar, PartialDate


def read_date(text: str, *, calendar: Calendar | None = None) -> PartialDate:
    """Read a date as somebody typed it.

    Args:
        text: In Arabic, Persian, Russian or English, in words or figures.
        calendar: The calendar that the form asked for; None if only the text tells.

    Returns:
        The date with its calendar, precision and tolerance.

    Raises:
        InputError: The codes of `wasl.text.dates.read_date`.
    """
    return dates.read_date(text, calendar=calendar, offset_days=here.config().hijri_offset_days)

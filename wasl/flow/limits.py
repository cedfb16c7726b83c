"""What a text, an id or a moment may be before it is kept: checked where a value comes in, from a desk or from a peer.

A value that the database cannot hold, or that breaks a page when it is shown, is refused here with its field, so that
one bad message costs its sender an answer and nobody else anything.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta
from typing import Final

from wasl.errors import InputError
from wasl.record import Text, Value
from wasl.text.calendars import PartialDate, span_of

TITLE_LIMIT: Final = 500
TEXT_LIMIT: Final = 200_000
VALUE_LIMIT: Final = 20_000
LINE_LIMIT: Final = 500
NAME_LIMIT: Final = 200
AUDIENCE_LIMIT: Final = 500
DESKS_LIMIT: Final = 500
ENTITIES_LIMIT: Final = 500
VALUES_LIMIT: Final = 5_000
# Names are compared with all that is held, so they are held shorter and fewer than what is only shown.
NAME_VALUE_LIMIT: Final = 300
NAMES_LIMIT: Final = 50
OPEN_QUESTIONS_LIMIT: Final = 50
DAYS_OFF_LIMIT: Final = 3
_FIGURE: Final = re.compile(r"[0-9]{1,15}(\.[0-9]{1,9})?")
_ID: Final = re.compile(r"[0-9a-z-]{1,26}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_LAYOUT: Final = frozenset("\n\r\t")
_BREAKING: Final = frozenset({"Cc", "Cs"})
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_EARLIEST: Final = datetime(1970, 1, 1, tzinfo=UTC)
_CLOCKS_DIFFER: Final = timedelta(days=1)
_STATE: Final = re.compile(r"([a-z]{2})?")


def check_text(text: str, *, field: str, limit: int, several_lines: bool = False) -> None:
    """Refuse a text that is too long or holds control characters.

    Args:
        text: In any script.
        field: Where it stands, for the error.
        limit: Most characters.
        several_lines: Whether line breaks and tabulators may stand in it.

    Raises:
        InputError: ``text-too-long`` or ``text-control``.
    """
    if len(text) > limit:
        raise InputError("text-too-long", field=field, limit=limit, size=len(text))
    if not several_lines and any(char in _LAYOUT for char in text):
        raise InputError("text-control", field=field)
    if any(unicodedata.category(char) in _BREAKING and char not in _LAYOUT for char in text):
        raise InputError("text-control", field=field)


def is_seen(text: str) -> bool:
    """Say whether a text shows anything: it has a character that is no space, no control and no mark of direction.

    Args:
        text: In any script.

    Returns:
        True if so.
    """
    return any(unicodedata.category(char) not in _UNSEEN and not char.isspace() for char in text)


def check_spoken(text: Text, *, field: str, limit: int = TEXT_LIMIT, several_lines: bool = True) -> None:
    """Refuse free text that is too long, holds control characters or names no language.

    Args:
        text: The text with its language.
        field: Where it stands, for the error.
        limit: Most characters.
        several_lines: Whether line breaks may stand in it.

    Raises:
        InputError: ``text-too-long``, ``text-control`` or ``language-form``.
    """
    check_text(text.text, field=field, limit=limit, several_lines=several_lines)
    if not _LANGUAGE.fullmatch(text.language):
        raise InputError("language-form", field=field)


def check_short_id(text: str, *, field: str) -> None:
    """Refuse an id of a part (a desk, an entity) that could not be kept; a peer gives its parts ids of its own.

    Args:
        text: The id.
        field: Where it stands, for the error.

    Raises:
        InputError: ``id-form``.
    """
    if not _ID.fullmatch(text):
        raise InputError("id-form", field=field)


def check_state(text: str, *, field: str) -> None:
    """Refuse what is no code of a state; which states there are is for the vocabulary.

    Args:
        text: ISO 3166-1 alpha-2, lower case; empty for none.
        field: Where it stands, for the error.

    Raises:
        InputError: ``state-form``.
    """
    if not _STATE.fullmatch(text):
        raise InputError("state-form", field=field)


def check_value(value: Value, *, kind: str, field: str) -> None:
    """Refuse a value of a property that cannot be shown or compared.

    Args:
        value: The value.
        kind: Kind of the property, as `wasl.record.schemata` has it.
        field: Name of the property, for the error.

    Raises:
        InputError: ``text-too-long``, ``text-control``, ``figure-form``, ``event-date-form`` or ``date-tolerance``.
    """
    check_text(value.text, field=field, limit=NAME_VALUE_LIMIT if kind == "name" else VALUE_LIMIT, several_lines=True)
    for part in (value.normal, value.unit, value.language, value.source):
        check_text(part, field=field, limit=LINE_LIMIT)
    if kind == "quantity" and value.normal and not _FIGURE.fullmatch(value.normal):
        raise InputError("figure-form", field=field, value=value.normal[:NAME_LIMIT])
    if kind == "date":
        check_reduced_date(value.normal)
    if not 0 <= value.tolerance_days <= DAYS_OFF_LIMIT:
        raise InputError("date-tolerance", field=field, limit=DAYS_OFF_LIMIT)


def check_moment(moment: datetime, *, field: str, now: datetime, ahead: timedelta = _CLOCKS_DIFFER) -> None:
    """Refuse a moment that no clock could have shown.

    Args:
        moment: Aware, UTC.
        field: Where it stands, for the error.
        now: Now, aware, UTC.
        ahead: How far it may lie in the future.

    Raises:
        InputError: ``moment-out-of-range``.
    """
    if not _EARLIEST <= moment <= now + ahead:
        raise InputError("moment-out-of-range", field=field)


def check_reduced_date(text: str) -> None:
    """Refuse what is no year, month, day or span of days.

    Args:
        text: ISO 8601 with reduced precision, or two days with a slash between them; empty for none.

    Raises:
        InputError: ``event-date-form``.
    """
    if not text:
        return
    try:
        span_of(text)
    except InputError as error:
        raise InputError("event-date-form", value=text[:NAME_LIMIT]) from error


def check_dating(dating: PartialDate | None, *, field: str) -> None:
    """Refuse a date as given that could not be kept, or whose normal form is none.

    Args:
        dating: The date; none is nothing to refuse.
        field: Where it stands, for the error.

    Raises:
        InputError: ``text-too-long``, ``text-control``, ``event-date-form`` or ``date-tolerance``.
    """
    if dating is None:
        return
    check_text(dating.text, field=field, limit=LINE_LIMIT)
    if not dating.normal:
        raise InputError("event-date-form", value=dating.text[:NAME_LIMIT])
    check_reduced_date(dating.normal)
    if not (0 <= dating.tolerance_days <= DAYS_OFF_LIMIT and abs(dating.offset_days) <= DAYS_OFF_LIMIT):
        raise InputError("date-tolerance", field=field, limit=DAYS_OFF_LIMIT)


def years_later(day: date, years: int) -> date:
    """Return the same day some years later; 28 February for a 29th that does not exist there.

    Args:
        day: The day.
        years: How many, above zero.

    Returns:
        The later day.
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)

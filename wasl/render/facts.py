"""Facts about a report in words: grades with their approximation, dates with their calendar, likelihood, marks.

One wording for every door: the command line and the page say the same.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from wasl import vocabulary
from wasl.errors import InputError
from wasl.record import Grading, Handling, Scheme, approximate
from wasl.render import dates
from wasl.render.dates import LOCALES, reduced
from wasl.render.marks import visible
from wasl.render.sentences import label, say, word
from wasl.text.calendars import Calendar, PartialDate
from wasl.text.quantities import Measure
from wasl.text.totals import Contradiction

_MOST_PARTS: Final = 6


def grading_words(grading: Grading, language: str) -> tuple[str, str]:
    """Return what a grade means in its own scheme.

    Args:
        grading: As given.
        language: The reader's.

    Returns:
        What is said of the source, and what of the information.
    """
    letter, figure = grading.source.lower(), grading.information
    if grading.scheme is Scheme.EUROPOL:
        return word("source-4x4", letter, language), word("information-4x4", figure, language)
    return word("source", letter, language), word("information", figure, language)


def grading_other(grading: Grading, language: str) -> str:
    """Say which scheme a grade was given in and what it would be in the other, marked as approximate.

    Args:
        grading: As given.
        language: The reader's.

    Returns:
        A phrase.
    """
    other = approximate(grading)
    return say(
        "grading-other",
        language,
        scheme=word("scheme", grading.scheme, language),
        grade=str(other),
        other=word("scheme", other.scheme, language),
    )


def likelihood_words(code: str, language: str) -> str:
    """Return an estimative word with its range.

    Args:
        code: Code of the vocabulary table ``likelihoods``.
        language: The reader's.

    Returns:
        For instance ``Likely (55-80 %)``; the code itself when this node does not know it.
    """
    try:
        data = vocabulary.entry("likelihoods", code).data
    except InputError:
        return visible(code)
    return say(
        "likelihood-range", language, word=label("likelihoods", code, language), low=data["from"], high=data["to"]
    )


def dating_words(dating: PartialDate, language: str) -> str:
    """Return a date in words, and beside it how it was given when that was another calendar.

    Args:
        dating: The date as given.
        language: The reader's.

    Returns:
        A phrase.
    """
    told = reduced(dating.normal, language)
    if dating.tolerance_days:
        told = say("date-off", language, date=told, days=dating.tolerance_days)
    if dating.calendar is Calendar.GREGORIAN:
        return told if dating.text == dating.normal else say("date-given", language, date=told, given=dating.text)
    return say(
        "date-converted",
        language,
        date=told,
        given=dating.text,
        calendar=word("calendar", dating.calendar, language),
    )


def both_calendars(value: date, language: str, offset_days: int = 0) -> str:
    """Write a day in the Gregorian and, where the table reaches, in the Hijri calendar.

    Args:
        value: The day.
        language: The reader's.
        offset_days: Days by which the Hijri calendar at this place runs behind Umm al-Qura.

    Returns:
        For instance ``29 March 2020 · 4 Sha'ban 1441 AH``.
    """
    told = dates.day(value, language)
    other = hijri_day(value, language, offset_days)
    return f"{told} \N{MIDDLE DOT} {other}" if other else told


def hijri_day(value: date, language: str, offset_days: int = 0) -> str:
    """Write a day in the Hijri calendar.

    Args:
        value: The day, Gregorian.
        language: The reader's.
        offset_days: As in `both_calendars`.

    Returns:
        The words; empty outside the table.
    """
    found = dates.hijri(value, offset_days)
    if found is None:
        return ""
    year, month, day = found
    name = say(f"hijri-month-{month}", language)
    return say("hijri-day", language, day=str(day), month=name, year=str(year))


def contradiction_words(found: Contradiction, language: str) -> str:
    """Say that a total does not equal its parts, with the figures.

    Args:
        found: What was found.
        language: The reader's.

    Returns:
        A sentence.
    """
    parts = [figure_words(part, language) for part in found.parts[:_MOST_PARTS]]
    if len(found.parts) > _MOST_PARTS:
        parts.append("\N{HORIZONTAL ELLIPSIS}")
    return say(
        "contradiction",
        language,
        stated=amount_words(found.stated, found.measure, language),
        summed=amount_words(found.summed, found.measure, language),
        parts=" + ".join(parts),
    )


def amount_words(normal: str, measure: Measure, language: str) -> str:
    """Write a normal amount with its unit, without changing the unit: a difference must stay visible.

    Args:
        normal: Exact decimal figure.
        measure: What it counts.
        language: The reader's.

    Returns:
        For instance ``3,800 g``.
    """
    unit = word("unit", measure.replace("_", "-"), language)
    return say("quantity", language, figure=figure_words(normal, language), unit=unit)


def figure_words(normal: str, language: str) -> str:
    """Write a figure with the separators of a language.

    Args:
        normal: Exact decimal figure.
        language: The reader's.

    Returns:
        The figure.
    """
    return format_decimal(Decimal(normal), locale=LOCALES[language], decimal_quantization=False)


def translation_words(version: int, tongue: str, language: str, *, machine: bool) -> str:
    """Say what a translation is: into which language, of which version, and whether a machine made it.

    Args:
        version: The version.
        tongue: Language of the translation.
        language: The reader's.
        machine: True if a machine made it.

    Returns:
        A phrase.
    """
    name = tongue_name(tongue, language)
    return say("translation-machine" if machine else "translation-of", language, tongue=name, version=version)


def tongue_name(code: str, language: str) -> str:
    """Return what a language is called.

    Args:
        code: ISO 639-1.
        language: The reader's.

    Returns:
        The name; the code itself if nobody knows it.
    """
    try:
        return Locale.parse(code).get_display_name(LOCALES[language]) or visible(code)
    except (UnknownLocaleError, ValueError):
        return visible(code)


def mark_words(handling: Handling, language: str) -> str:
    """Say which national mark a report bears, and which state gave it.

    Args:
        handling: Its handling.
        language: The reader's.

    Returns:
        The mark as given, with its state; empty if there is none.
    """
    if not handling.national_mark or not handling.national_state:
        return visible(handling.national_mark)
    state = label("countries", handling.national_state, language)
    return say("mark-by", language, mark=handling.national_mark, state=state)

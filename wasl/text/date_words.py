"""The words that stand in dates, looked up however they are spelt, spaced and cased."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

from wasl.text.calendars import Calendar
from wasl.text.folds import fold

LONGEST: Final = 4
"""Most words of one name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a word in a date means; a word that means nothing by itself ("of") has no part at all.

    Attributes:
        calendar: Calendar of a month or an era.
        month: Number of the month, or 0.
        weekday: Day of the week, Monday 1 to Sunday 7, or 0.
        era: True if it names the era.
    """

    calendar: Calendar = Calendar.GREGORIAN
    month: int = 0
    weekday: int = 0
    era: bool = False


@cache
def words() -> Mapping[str, Word]:
    """Return what each word means, by its letters alone."""
    return MappingProxyType({_key(name): word for name, word in _listed()})


def _listed() -> Iterator[tuple[str, Word]]:
    raw: dict[str, Any] = json.loads(resources.files("wasl.text").joinpath("dates.json").read_text("utf-8"))
    for name in raw["fillers"]:
        yield name, Word()
    for number, names in raw["weekdays"].items():
        for name in names:
            yield name, Word(weekday=int(number))
    for era, names in raw["eras"].items():
        for name in names:
            yield name, Word(calendar=Calendar(era), era=True)
    for calendar, months in raw["months"].items():
        for number, names in months.items():
            for name in names:
                yield name, Word(calendar=Calendar(calendar), month=int(number))


def _key(name: str) -> str:
    return "".join(char for char in fold(name) if char.isalpha())

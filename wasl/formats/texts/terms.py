"""The keys under which terms stand in a text."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from wasl.record import LANGUAGES, HCode, Onward, PersonCategory, Purpose, RightsCondition, Tlp

FIRST: Final = "wasl-text"
LONGEST_NAME: Final = 40
"""Most characters of a short name."""

LISTS: Final[Mapping[str, tuple[str, type[StrEnum] | None]]] = {
    "topics": ("topics", None),
    "kinds": ("kinds", None),
    "categories": ("person_categories", PersonCategory),
    "purposes": ("purposes", Purpose),
    "conditions": ("rights_conditions", RightsCondition),
}
"""Members that are lists: their vocabulary table, and the codes that the program knows."""

SINGLES: Final[Mapping[str, type[StrEnum]]] = {"highest-tlp": Tlp, "highest-hcode": HCode, "onward": Onward}
NUMBERS: Final = ("version", "valid-days", "keep-days", "notice-days")
DAYS: Final = ("valid-from", "valid-until")
PLAIN: Final = ("short-name", "template")
SPOKEN: Final = tuple(f"{name}-{language}" for name in ("title", "note") for language in LANGUAGES)
ONLY_TEMPLATE: Final = frozenset({"short-name", "version", "valid-days", *(f"note-{each}" for each in LANGUAGES)})
ONLY_AGREEMENT: Final = frozenset({"template", *DAYS})
NEEDED: Final = ("topics", "kinds", "purposes", "highest-tlp", "highest-hcode", "onward")

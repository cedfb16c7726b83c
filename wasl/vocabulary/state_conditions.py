"""The shipped table of rights conditions: what a public source says of a state, still to be reviewed by each centre."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from wasl.vocabulary.reading import PACKAGE

_FILE = "state_conditions.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedCondition:
    """One row.

    Attributes:
        state: Code of the table ``countries``.
        condition: Code of the table ``rights_conditions``.
        source: Who says so.
        day: Day or year of the source, as it is cited.
    """

    state: str
    condition: str
    source: str
    day: str


@cache
def shipped_conditions() -> tuple[ShippedCondition, ...]:
    """Return the shipped rows, in the order of the file."""
    document = tomllib.loads(resources.files(PACKAGE).joinpath(_FILE).read_text("utf-8"))
    return tuple(ShippedCondition(**row) for row in document["row"])

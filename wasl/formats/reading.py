"""What a reader returns: drafts, and findings about the rows that have a fault."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from wasl.errors import WaslError
from wasl.record import Draft

LONGEST_QUOTE: Final = 60
"""Most characters of a cell that a finding or an error repeats."""

REVIEW_YEARS: Final = 3
"""Longest time that what is held about a person goes without a new decision to keep it.

Source: Regulation (EU) 2016/794, article 31(1).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault of one row. Its sentence is `finding-<code>` in the catalogues.

    Attributes:
        row: Line of the file on which the row begins, from 1 on, the header counted; in JSON the number of the record.
        field: Name of the column or member as the format names it; empty when the whole row is meant.
        code: Stable name of the fault. Codes that begin with `row-` say that the row was set aside.
        data: Named facts for the sentence, `row` and `field` among them; texts and whole numbers only.
    """

    row: int
    field: str
    code: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read from one file.

    Attributes:
        items: One draft per row that could be used, in the order of the file.
        findings: Faults of rows, in the order of the file.
        rows: How many rows the file has, empty lines not counted: items, and those that were set aside.
        review: The latest day on which keeping the items is to be decided again; None if the format sets none.
    """

    items: tuple[Draft, ...]
    findings: tuple[Finding, ...]
    rows: int
    review: date | None = None


class Findings:
    """The list of findings that grows while one file is read."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: list[Finding] = []

    def add(self, row: int, name: str, code: str, **data: object) -> None:
        """Note a fault.

        Args:
            row: As `Finding.row`.
            name: As `Finding.field`.
            code: As `Finding.code`.
            **data: Named facts; texts are cut to what a screen can show.
        """
        shown = {key: quote(value) if isinstance(value, str) else value for key, value in data.items()}
        # As text: a line is named by its number, and names are not grouped into thousands.
        facts = MappingProxyType({"row": str(row), "field": name, **shown})
        self._found.append(Finding(row=row, field=name, code=code, data=facts))

    def add_error(self, row: int, name: str, error: WaslError) -> None:
        """Note a fault that a function below has raised.

        Args:
            row: As `Finding.row`.
            name: As `Finding.field`.
            error: What it raised.
        """
        self.add(row, name, error.code, **error.data)

    def all(self) -> tuple[Finding, ...]:
        """Return what was noted, in order."""
        return tuple(self._found)


def quote(text: str) -> str:
    """Return as much of a text as a sentence can hold, in characters that a database can.

    Args:
        text: A cell as given.

    Returns:
        At most 61 characters, the last an ellipsis when something was cut.
    """
    cut = text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"
    return "".join(char if is_storable(char) else "\N{REPLACEMENT CHARACTER}" for char in cut)


def is_storable(text: str) -> bool:
    """Say whether a text can be written as UTF-8 and kept by PostgreSQL.

    Args:
        text: Any text.

    Returns:
        False when it has a NUL or half of a surrogate pair, which no real text has.
    """
    return "\0" not in text and not any("\ud800" <= char <= "\udfff" for char in text)


def latest_review(imported_on: date) -> date:
    """Return the last day by which keeping what was imported must be decided again.

    Args:
        imported_on: The day of the import.

    Returns:
        The same day three years on; 28 February for a 29th.
    """
    year = imported_on.year + REVIEW_YEARS
    if (imported_on.month, imported_on.day) == (2, 29):
        return date(year, 2, 28)
    return imported_on.replace(year=year)

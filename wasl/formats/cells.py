"""Single cells: text as given to a value with its normal form, and a finding when it has none.

Nothing is dropped here: a cell that cannot be read keeps its text, without a normal form.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from wasl import vocabulary
from wasl.errors import InputError
from wasl.formats.reading import Findings
from wasl.record import Value
from wasl.text.calendars import parse_date
from wasl.vocabulary.units import parse_quantity

_NOTHING_SAID: Final = frozenset({"", "unknown", "not known", "--"})
"""How UNODC's forms say that a thing is not known. Missing is missing: it becomes no value, and equals nothing."""

_JOINERS: Final = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
"""Invisible, but Persian and Kurdish are not spelt right without them."""

_UNKNOWN_CODES: Final = {
    "countries": "country-unknown",
    "hiding_places": "hiding-place-unknown",
    "installations": "installation-unknown",
    "programmes": "programme-unknown",
    "routing": "routing-unknown",
    "substances": "substance-unknown",
    "transport": "transport-unknown",
    "units": "unit-unknown",
}
"""Code of the finding when a table does not know a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """The cells of one row, and where to note what is wrong with them.

    Attributes:
        row: Number of the row.
        source: Name of the file, as values shall cite it.
        texts: Text per field, exactly as given.
        findings: Takes the faults.
    """

    row: int
    source: str
    texts: Mapping[str, str]
    findings: Findings

    @property
    def reference(self) -> str:
        """The row as values cite it, for instance `seizures.csv:17`."""
        return f"{self.source}:{self.row}"


def is_missing(text: str) -> bool:
    """Say whether a cell says nothing.

    Args:
        text: The cell as given.

    Returns:
        True when it is blank or one of the words for "not known".
    """
    return text.strip().casefold() in _NOTHING_SAID


def check_text(cells: Cells, name: str, text: str) -> None:
    """Note control characters and invisible ones that can turn or hide text; the text itself stays as it is.

    Args:
        cells: The row.
        name: The field.
        text: What stands there.
    """
    if text.isascii() and text.isprintable():
        return
    for char in text:
        if unicodedata.category(char) in {"Cc", "Cf"} and char not in _JOINERS:
            cells.findings.add(cells.row, name, "text-control", character=f"U+{ord(char):04X}", value=text)
            return


def read_text(cells: Cells, name: str) -> tuple[Value, ...]:
    """Read a cell of free text.

    Args:
        cells: The row.
        name: The field.

    Returns:
        Its value; none if the cell says nothing.
    """
    text = cells.texts[name]
    if is_missing(text):
        return ()
    check_text(cells, name, text)
    return (Value(text=text, source=cells.reference),)


def read_code(cells: Cells, name: str, table: str) -> tuple[Value, ...]:
    """Read a cell that names an entry of a vocabulary table.

    Args:
        cells: The row.
        name: The field.
        table: The table.

    Returns:
        Its value with the code as normal form, or without one when the table does not know the name; none if the
        cell says nothing.
    """
    text = cells.texts[name]
    return () if is_missing(text) else (code_value(cells, name, table, text),)


def code_value(cells: Cells, name: str, table: str, text: str) -> Value:
    """Make the value of a text that names an entry of a vocabulary table.

    Args:
        cells: The row.
        name: The field, for a finding.
        table: The table.
        text: The name as given.

    Returns:
        The value with the code as normal form, or without one when the table does not know the name.
    """
    check_text(cells, name, text)
    found = vocabulary.lookup(table, text)
    if found is None:
        _tell_unknown(cells, name, table, text)
        return Value(text=text, source=cells.reference)
    return Value(text=text, normal=found.code, source=cells.reference)


def _tell_unknown(cells: Cells, name: str, table: str, text: str) -> None:
    reason = vocabulary.why_untold(table, text)
    if reason is None:
        cells.findings.add(cells.row, name, _UNKNOWN_CODES[table], value=text)
    else:
        cells.findings.add(cells.row, name, "code-untold", value=text, untold=reason.code)


def read_date(cells: Cells, name: str) -> tuple[Value, ...]:
    """Read a cell that holds a date.

    Args:
        cells: The row.
        name: The field.

    Returns:
        Its value with the ISO date as normal form and the precision as unit, or without them when it cannot be read
        or there is no such day; none if the cell says nothing.
    """
    text = cells.texts[name]
    if is_missing(text):
        return ()
    check_text(cells, name, text)
    try:
        parsed = parse_date(text)
    except InputError as error:
        cells.findings.add_error(cells.row, name, error)
        return (Value(text=text, source=cells.reference),)
    return (Value(text=text, normal=parsed.normal, unit=parsed.precision.value, source=cells.reference),)


def read_quantity(cells: Cells, figure_name: str, unit_name: str) -> tuple[Value, ...]:
    """Read two cells that hold a figure and its unit.

    Args:
        cells: The row.
        figure_name: The field of the figure.
        unit_name: The field of the unit.

    Returns:
        One value, its text figure and unit as given with a space between, its normal form in the measure that its
        unit names; without normal form when either cannot be read; none if there is no figure.
    """
    figure, unit = cells.texts[figure_name], cells.texts[unit_name]
    if is_missing(figure):
        return ()
    check_text(cells, figure_name, figure)
    check_text(cells, unit_name, unit)
    plain = Value(text=f"{figure} {unit}".strip(), source=cells.reference)
    if is_missing(unit):
        cells.findings.add(cells.row, unit_name, "unit-missing", value=figure)
        return (plain,)
    try:
        read = parse_quantity(figure, unit)
    except InputError as error:
        if error.code == "unit-unknown":
            _tell_unknown(cells, unit_name, "units", unit)
        else:
            cells.findings.add_error(cells.row, figure_name, error)
        return (plain,)
    return (Value(text=plain.text, normal=read.normal, unit=read.measure.value, source=cells.reference),)

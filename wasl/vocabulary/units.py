"""Units by their names, and quantities read with them."""

from decimal import Decimal

from wasl.errors import InputError
from wasl.text import amounts
from wasl.text.amounts import Amount
from wasl.text.quantities import Measure, Quantity, Unit, measure_quantity
from wasl.vocabulary.names import fold_name
from wasl.vocabulary.tables import lookup
from wasl.vocabulary.values import Entry

_LONGEST = 40


def find_unit(text: str) -> Unit | None:
    """Find the unit that a text names.

    A wrong name for a substance can be seen by whoever reads it; a wrong name for a unit is arithmetic, and nobody
    sees it in the sum. What one officer of a node called a unit counts when a second one has confirmed it.

    Args:
        text: The unit as people write it, in any of the three scripts.

    Returns:
        The unit, or None when no such unit is known.
    """
    found = lookup("units", text)
    if found is None or not _is_vouched_for(found, text):
        return None
    return Unit(code=found.code, measure=Measure(found.data["measure"]), factor=Decimal(found.data["factor"]))


def _is_vouched_for(unit: Entry, text: str) -> bool:
    folded = fold_name(text)
    meant = [name for name in unit.names if fold_name(name.text) == folded]
    return not meant or any(name.reviewed or name.source.key for name in meant)


def read_amount(text: str, unit: str = "") -> Amount:
    """Read an amount as people write it, figure and unit in one text.

    Args:
        text: In Arabic, Persian, Russian or English, in figures, in words or in both.
        unit: The unit that a form has already asked for, if the text has none.

    Returns:
        The amount, nothing rounded.

    Raises:
        InputError: `unit-unknown`, and the codes of `wasl.text.amounts.read_amount`.
    """
    known = find_unit(unit) if unit else None
    if unit and known is None:
        raise InputError("unit-unknown", value=unit[:_LONGEST])
    return amounts.read_amount(text, find_unit, unit=known)


def parse_quantity(figure: str, unit: str) -> Quantity:
    """Read a figure and a unit, both as given.

    Args:
        figure: The figure, in any script.
        unit: The unit, in any of the three scripts.

    Returns:
        The quantity with its normal value in grams, millilitres or pieces.

    Raises:
        InputError: `unit-unknown` when no such unit is known; `quantity-negative`, `number-ambiguous` and
            `number-unreadable` as `wasl.text.quantities.measure_quantity`.
    """
    known = find_unit(unit)
    if known is None:
        raise InputError("unit-unknown", value=unit[:_LONGEST])
    return measure_quantity(figure, unit, known)

"""Units by their names, and quantities read with them."""

from decimal import Decimal

from wasl.errors import InputError
from wasl.text.quantities import Measure, Quantity, Unit, measure_quantity
from wasl.vocabulary.tables import lookup

_LONGEST = 40


def find_unit(text: str) -> Unit | None:
    """Find the unit that a text names.

    Args:
        text: The unit as people write it, in any of the three scripts.

    Returns:
        The unit, or None when no such unit is known.
    """
    found = lookup("units", text)
    if found is None:
        return None
    return Unit(code=found.code, measure=Measure(found.data["measure"]), factor=Decimal(found.data["factor"]))


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

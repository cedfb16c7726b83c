"""Quantities: the figure and unit as given, and beside them one normal value that can be added and compared.

What cannot be weighed is not weighed: a tablet counts as one, and how many milligrams it holds differs by drug, year
and maker. Nothing is computed in binary floating point, so 5.002 kg is 5002 g and nothing else.

Not here: which units there are and what they are called (`wasl.vocabulary.units`).
"""

from dataclasses import dataclass
from decimal import Context, Decimal
from enum import StrEnum
from typing import Final

from wasl.errors import InputError
from wasl.text.digits import MAX_DIGITS, MAX_EXPONENT, read_decimal, write_decimal

_EXACT: Final = Context(prec=4 * (MAX_DIGITS + MAX_EXPONENT))
"""More digits than any figure times any factor can have, so that no product is rounded."""


class Measure(StrEnum):
    """What a normal value counts, with its unit in the name."""

    MASS = "mass_g"
    VOLUME = "volume_ml"
    COUNT = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit in which quantities are given.

    Attributes:
        code: Code of the vocabulary table `units`.
        measure: What the normal value counts.
        factor: Grams, millilitres or pieces in one unit; above zero.
    """

    code: str
    measure: Measure
    factor: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An amount as given, with its normal value.

    Attributes:
        figure: The figure as given, in any script.
        unit: The unit as given, in any script.
        unit_code: Code of the vocabulary table `units`.
        normal: Exact decimal figure in ASCII, without exponent, not negative.
        measure: What `normal` counts.
    """

    figure: str
    unit: str
    unit_code: str
    normal: str
    measure: Measure


def measure_quantity(figure: str, unit_text: str, unit: Unit) -> Quantity:
    """Turn a figure in a known unit into a quantity.

    Args:
        figure: The figure as given, in any script.
        unit_text: The unit as given, in any script.
        unit: The unit that this text means.

    Returns:
        The quantity, nothing rounded.

    Raises:
        InputError: `quantity-negative` for a figure below zero; `number-ambiguous` and `number-unreadable` as
            `wasl.text.digits.read_decimal`.
    """
    value = read_decimal(figure)
    if value < 0:
        raise InputError("quantity-negative", value=figure)
    return Quantity(
        figure=figure,
        unit=unit_text,
        unit_code=unit.code,
        normal=write_decimal(_EXACT.multiply(value, unit.factor)),
        measure=unit.measure,
    )

"""Units by name, and quantities as officers of three languages write them."""

import pytest

from wasl.errors import InputError
from wasl.vocabulary.units import find_unit, parse_quantity


@pytest.mark.parametrize(
    ("figure", "unit", "normal", "measure", "code"),
    [
        ("5.002", "Kilogram", "5002", "mass_g", "kilogram"),
        ("5.002", "кг", "5002", "mass_g", "kilogram"),
        ("٥٫٠٠٢", "كغ", "5002", "mass_g", "kilogram"),
        ("967.9", "Gram", "967.9", "mass_g", "gram"),
        ("1", "Ton", "1000000", "mass_g", "tonne"),
        ("3", "Cc", "3", "volume_ml", "millilitre"),
        ("0.5", "Litre", "500", "volume_ml", "litre"),
        ("2.5", "Thousand of tablets", "2500", "count", "thousand-tablets"),
        ("490.0", "Tablet", "490", "count", "tablet"),
        ("2", "Bottles", "2", "count", "bottle"),
    ],
)
def test_parse_quantity(figure: str, unit: str, normal: str, measure: str, code: str) -> None:
    quantity = parse_quantity(figure, unit)
    assert (quantity.normal, quantity.measure, quantity.unit_code) == (normal, measure, code)
    assert (quantity.figure, quantity.unit) == (figure, unit)


@pytest.mark.parametrize(
    ("figure", "unit", "code"),
    [
        ("5", "stone", "unit-unknown"),
        ("5", "", "unit-unknown"),
        ("-5", "Kilogram", "quantity-negative"),
        ("five", "Kilogram", "number-unreadable"),
    ],
)
def test_refused(figure: str, unit: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_quantity(figure, unit)
    assert caught.value.code == code


def test_an_unknown_unit_is_not_guessed() -> None:
    assert find_unit("stone") is None

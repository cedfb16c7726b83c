"""Quantities: exact, in the measure of their unit, with the text as given beside."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import InputError
from wasl.text.quantities import Measure, Unit, measure_quantity

KILOGRAM = Unit(code="kilogram", measure=Measure.MASS, factor=Decimal(1000))
TABLET = Unit(code="tablet", measure=Measure.COUNT, factor=Decimal(1))
GALLON = Unit(code="gallon-us", measure=Measure.VOLUME, factor=Decimal("3785.411784"))


@pytest.mark.parametrize(
    ("figure", "unit_text", "unit", "normal", "measure"),
    [
        ("5.002", "Kilogram", KILOGRAM, "5002", "mass_g"),
        ("٥٫٠٠٢", "كغ", KILOGRAM, "5002", "mass_g"),
        ("5.9999999999999995e-05", "кг", KILOGRAM, "0.059999999999999995", "mass_g"),
        ("490.0", "Tablet", TABLET, "490", "count"),
        ("2", "Gallons (US, liquid)", GALLON, "7570.823568", "volume_ml"),
        ("0", "Kilogram", KILOGRAM, "0", "mass_g"),
    ],
)
def test_measure_quantity(figure: str, unit_text: str, unit: Unit, normal: str, measure: str) -> None:
    quantity = measure_quantity(figure, unit_text, unit)
    assert (quantity.normal, quantity.measure) == (normal, measure)
    assert (quantity.figure, quantity.unit, quantity.unit_code) == (figure, unit_text, unit.code)


@pytest.mark.parametrize(
    ("figure", "code"),
    [("-0.5", "quantity-negative"), ("about two", "number-unreadable"), ("5,002", "number-ambiguous")],
)
def test_refused(figure: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        measure_quantity(figure, "Kilogram", KILOGRAM)
    assert caught.value.code == code
    assert caught.value.data["value"] == figure


@given(st.decimals(min_value=0, max_value=10**30, allow_nan=False, allow_infinity=False, places=9))
def test_nothing_is_rounded(value: Decimal) -> None:
    quantity = measure_quantity(format(value, "f"), "kg", KILOGRAM)
    assert Fraction(quantity.normal) == Fraction(value) * 1000  # exact: Decimal would round at 28 digits

"""Digits and figures: what is read, what is refused, and that nothing is lost."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import InputError
from wasl.text.digits import fold_digits, read_decimal, write_decimal


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("كغ ٥", "كغ 5"),
        ("２０１１", "2011"),
        ("½ ² Ⅳ", "½ ² Ⅳ"),  # not decimal digits: left alone
        ("", ""),
    ],
)
def test_fold_digits(text: str, folded: str) -> None:
    assert fold_digits(text) == folded


@given(st.text())
def test_folding_keeps_the_length_and_is_idempotent(text: str) -> None:
    folded = fold_digits(text)
    assert len(folded) == len(text)
    assert fold_digits(folded) == folded


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5.002", "5.002"),
        ("5002", "5002"),
        (" 0.6 ", "0.6"),
        (".5", "0.5"),
        ("0,6", "0.6"),
        ("0,600", "0.600"),  # a leading nought cannot part thousands
        ("1234,567", "1234.567"),
        ("1 234,5", "1234.5"),
        ("1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567", "1234567"),
        ("1,234.5", "1234.5"),
        ("1,234,567", "1234567"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("٥٫٠٠٢", "5.002"),
        ("۱٬۲۳۴٫۵", "1234.5"),
        ("1e-05", "0.00001"),
        ("5.9999999999999995e-05", "0.000059999999999999995"),
        ("-1", "-1"),
        ("\N{MINUS SIGN}1", "-1"),
        ("0", "0"),
    ],
)
def test_read_decimal(text: str, value: str) -> None:
    assert read_decimal(text) == Decimal(value)


@pytest.mark.parametrize("text", ["5,002", "٥,٠٠٢", "999,999", "-1,000"])
def test_a_comma_with_two_meanings_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_decimal(text)
    assert caught.value.code == "number-ambiguous"
    assert caught.value.data["value"] == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "abc",
        "NaN",
        "Infinity",
        "1e999999999",
        "1e31",
        "1_000",
        "0x10",
        "1 2",
        "1,2,3",
        "--1",
        "5 kg",
        "9" * 41,
        "=1+1",
    ],
)
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_decimal(text)
    assert caught.value.code == "number-unreadable"


def test_a_megabyte_of_digits_does_not_reach_the_screen() -> None:
    with pytest.raises(InputError) as caught:
        read_decimal("9" * 1_000_000)
    assert len(str(caught.value.data["value"])) < 50


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20))
def test_writing_and_reading_gives_the_same_value(value: Decimal) -> None:
    text = write_decimal(value)
    assert read_decimal(text) == value
    assert write_decimal(read_decimal(text)) == text
    assert "E" not in text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1E+3", "1000"),
        ("0.500", "0.5"),
        ("100", "100"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("0E-9", "0"),
        ("1e-7", "0.0000001"),
    ],
)
def test_write_decimal(value: str, text: str) -> None:
    assert write_decimal(Decimal(value)) == text


@pytest.mark.parametrize("text", ["1\u0662", "\u06612,5", "\u06f1\u0662"])
def test_figures_of_two_scripts_are_no_number(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_decimal(text)
    assert caught.value.code == "number-mixed"

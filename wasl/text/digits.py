"""Digits and figures of any script read as numbers; the text as given stays with the caller.

Arabic-Indic (٠١٢), Persian (۰۱۲) and every other decimal digit of Unicode have one value each, so one rule reads them
all. What is not certain is refused: "5,002" is five point nought nought two in Dushanbe and five thousand and two in
London, and a wrong guess would be a thousandfold.

Not here: units (`wasl.text.quantities`), dates (`wasl.text.calendars`).
"""

import re
import unicodedata
from decimal import Decimal
from typing import Final

from wasl.errors import InputError

MAX_DIGITS: Final = 40
"""Most digits that a figure may have; anything longer is not a measurement."""
MAX_EXPONENT: Final = 30
"""Largest power of ten, up or down, that a figure may be written with."""

_ARABIC_DECIMAL: Final = "\N{ARABIC DECIMAL SEPARATOR}"
_ARABIC_THOUSANDS: Final = "\N{ARABIC THOUSANDS SEPARATOR}"
_SPACES: Final = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
_TO_ASCII: Final = str.maketrans(
    {
        _ARABIC_DECIMAL: ".",
        _ARABIC_THOUSANDS: "\N{THIN SPACE}",
        "\N{MINUS SIGN}": "-",
    },
)
_GROUPED_BY_SPACE: Final = re.compile(rf"[+-]?\d{{1,3}}(?:[ {_SPACES}]\d{{3}})+(?:[.,]\d+)?")
_GROUPED_BY_COMMA: Final = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+\.\d+|[+-]?\d{1,3}(?:,\d{3}){2,}")
_GROUPED_BY_POINT: Final = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+|[+-]?\d{1,3}(?:\.\d{3}){2,}")
_ONE_COMMA: Final = re.compile(r"[+-]?\d+,\d+")
_AMBIGUOUS: Final = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
_DIGITS: Final = re.compile(r"\d+")
_LONGEST: Final = 200
_PLAIN: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE](?P<exponent>[+-]?\d{1,4}))?")


def fold_digits(text: str) -> str:
    """Return the text with every decimal digit of any script as its ASCII digit, and all else unchanged.

    Args:
        text: Any text, any script.

    Returns:
        Text of the same length.
    """
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def groups_of(figures: str, size: int) -> list[str]:
    """Cut figures that are read aloud or typed over into groups.

    Args:
        figures: Digits or letters without spaces.
        size: So many in a group; the last may have fewer.

    Returns:
        The groups in order.
    """
    return [figures[place : place + size] for place in range(0, len(figures), size)]


def refuse_mixed(text: str) -> None:
    """Refuse a text in which one number is written with the digits of two scripts: a slip, or somebody's trick.

    Args:
        text: Any text, any script.

    Raises:
        InputError: ``number-mixed``.
    """
    if text.isascii():
        return
    for found in _DIGITS.finditer(text):
        if len({ord(digit) - unicodedata.decimal(digit) for digit in found[0]}) > 1:
            raise InputError("number-mixed", value=_shorten(found[0]))


def read_decimal(text: str) -> Decimal:
    """Read one figure exactly, in any script and with the separators in use from London to Almaty.

    A single point is a decimal point. A single comma is a decimal comma, unless it could as well part the thousands.

    Args:
        text: The figure as given, for example "5.002", "0,6", "1 234,5" or "1e-05", also in Arabic or
            Persian digits with their own separators.

    Returns:
        The exact value, which may be negative.

    Raises:
        InputError: `number-ambiguous` when a comma can be read in two ways, `number-mixed` when its digits are of two
            scripts, `number-unreadable` when it is no figure or an absurdly long one.
    """
    if len(text) > _LONGEST:
        raise InputError("number-unreadable", value=_shorten(text))
    refuse_mixed("".join(char for char in text if char.isdecimal()))
    figure = fold_digits(text.strip()).translate(_TO_ASCII)
    if _AMBIGUOUS.fullmatch(figure):
        raise InputError("number-ambiguous", value=_shorten(text))
    plain = _drop_separators(figure)
    found = _PLAIN.fullmatch(plain)
    if found is None or sum(char.isdigit() for char in plain) > MAX_DIGITS:
        raise InputError("number-unreadable", value=_shorten(text))
    if abs(int(found["exponent"] or 0)) > MAX_EXPONENT:
        raise InputError("number-unreadable", value=_shorten(text))
    return Decimal(plain)


def write_decimal(value: Decimal) -> str:
    """Return the one normal text of a value: ASCII, no exponent, no needless zeros, never "-0".

    Args:
        value: A finite number.

    Returns:
        For example "5002", "0.6" or "0".
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _drop_separators(figure: str) -> str:
    if _GROUPED_BY_SPACE.fullmatch(figure):
        return re.sub(rf"[ {_SPACES}]", "", figure).replace(",", ".")
    if _GROUPED_BY_COMMA.fullmatch(figure):
        return figure.replace(",", "")
    if _GROUPED_BY_POINT.fullmatch(figure):
        return figure.replace(".", "").replace(",", ".")
    if _ONE_COMMA.fullmatch(figure):
        return figure.replace(",", ".")
    return figure


def _shorten(text: str) -> str:
    # Error data reach a screen: enough to find the place, never a megabyte.
    return text if len(text) <= MAX_DIGITS else text[:MAX_DIGITS] + "…"

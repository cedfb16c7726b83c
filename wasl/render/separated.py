"""Tables as comma-separated values that a spreadsheet opens rightly and never obeys.

UTF-8 with a byte order mark, without which spreadsheets take Arabic and Cyrillic for another encoding. A cell that a
spreadsheet would take for a formula gets an apostrophe in front; hidden controls become marks that can be seen.

Source:
    RFC 4180; OWASP, CSV Injection.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from wasl.render.marks import visible

_BYTE_ORDER_MARK: Final = "\ufeff"
# Some spreadsheets read the full-width forms as the plain ones.
_FORMULA: Final = tuple(
    "=+-@\t\r\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}"
    "\N{FULLWIDTH COMMERCIAL AT}\N{MINUS SIGN}"
)


def separated(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as a file of comma-separated values.

    Args:
        rows: Cells, any script.

    Returns:
        UTF-8 with a byte order mark, lines ended by carriage return and line feed.
    """
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([harmless(cell) for cell in row] for row in rows)
    return (_BYTE_ORDER_MARK + out.getvalue()).encode("utf-8", "replace")


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    Args:
        cell: Any text.

    Returns:
        The text with its hidden controls visible, an apostrophe in front if it would be a formula.
    """
    shown = visible(cell)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) or cell.startswith(_FORMULA) else shown

"""Tables as comma-separated values that a spreadsheet opens rightly and never obeys.

UTF-8 with a byte order mark, without which spreadsheets take Arabic and Cyrillic for another encoding. A cell that a
spreadsheet would take for a formula gets an apostrophe in front; hidden controls become marks that can be seen.

Source:
    RFC 4180; OWASP, CSV Injection.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from wasl.render.marks import visible

_BYTE_ORDER_MARK: Final = "\ufeff"
_FORMULA: Final = "=+-@\t\r\n\N{MINUS SIGN}"


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
    return f"'{shown}" if _begins_a_formula(shown.lstrip()) or _begins_a_formula(cell) else shown


def _begins_a_formula(cell: str) -> bool:
    # Some spreadsheets read the full-width, the small and the raised forms as the plain ones.
    return any(each in _FORMULA for each in unicodedata.normalize("NFKC", cell[:1]))

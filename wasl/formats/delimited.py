"""Tables in text (CSV and its kin): bytes to rows, one fault at a time.

The rules of quoting are those of RFC 4180. Python's own reader lets one lost quotation mark swallow every row after
it, so rows are put together here, line by line: a row that cannot be closed within a few lines is set aside, and
reading goes on with the next line.

Source:
    RFC 4180, section 2, with `;`, `,` or a tab between the columns.
"""

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wasl.errors import InputError
from wasl.formats.reading import Findings, quote

MAX_MB: Final = 64
"""Most megabytes (of 1,048,576 bytes) that a file may have."""
MAX_ROW_CHARS: Final = 20_000
MAX_ROW_LINES: Final = 10
"""Most lines that one row may be spread over by line breaks inside quotation marks."""

_MB: Final = 1024 * 1024
_DELIMITERS: Final = (";", ",", "\t")
_KINDS_BY_START: Final = {
    b"PK\x03\x04": "zip",
    b"%PDF": "pdf",
    b"\xd0\xcf\x11\xe0": "xls",
}
_ENDS: Final = ("\r\n", "\n", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table.

    Attributes:
        number: Line of the file on which it begins; the header is on line 1 unless empty lines come first.
        cells: Text per column that was asked for, exactly as given.
    """

    number: int
    cells: Mapping[str, str]


def decode_text(data: bytes) -> str:
    """Decode a file that should be text in UTF-8, with or without a byte order mark.

    Args:
        data: The whole file.

    Returns:
        Its text, without the mark.

    Raises:
        InputError: `file-empty`; `import-too-large` above 64 MiB; `file-not-text` for a zip, spreadsheet or PDF;
            `file-encoding` with the line and the byte (from 1 on) that is not UTF-8.
    """
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        raise InputError("file-empty")
    if len(data) > MAX_MB * _MB:
        raise InputError("import-too-large", size_mb=-(-len(data) // _MB), limit_mb=MAX_MB)
    for start, kind in _KINDS_BY_START.items():
        if data.startswith(start):
            raise InputError("file-not-text", format=kind)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from after a byte order mark that it has taken off.
        at = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
        raise InputError("file-encoding", line=data.count(b"\n", 0, at) + 1, byte=at + 1) from error


def read_rows(data: bytes, columns: Sequence[str], findings: Findings) -> Iterator[Row]:
    """Read a table with a header line.

    Args:
        data: The whole file.
        columns: Names of the columns it must have, in capitals; case, order and further columns do not matter.
        findings: Takes the faults of rows: `row-quotes`, `row-too-long`, `row-not-text`, `row-too-short`,
            `row-too-wide`; and `column-unknown` for a column that is not read.

    Yields:
        Rows that have a cell for every column. Empty lines are passed over.

    Raises:
        InputError: As `decode_text`; `column-missing` and `column-twice` with the names.
    """
    lines = enumerate(io.StringIO(decode_text(data), newline=""), start=1)
    number, header = next(((number, line) for number, line in lines if line.strip()), (1, ""))
    delimiter, names = _read_header(header, columns)
    for name in names:
        if name and name not in columns:
            findings.add(number, "", "column-unknown", column=name)
    for start, cells in _split_rows(list(lines), delimiter, len(names), findings):
        if len(cells) == len(names):
            yield Row(number=start, cells=dict(zip(names, cells, strict=True)))
        else:
            code = "row-too-short" if len(cells) < len(names) else "row-too-wide"
            findings.add(start, "", code, cells=len(cells), columns=len(names))


def _read_header(line: str, columns: Sequence[str]) -> tuple[str, list[str]]:
    # The delimiter under which most of the columns are there is the one that was meant.
    readings = [(delimiter, _read_names(line, delimiter)) for delimiter in _DELIMITERS]
    delimiter, names = max(readings, key=lambda reading: len(set(reading[1]) & set(columns)))
    missing = [column for column in columns if column not in names]
    if missing:
        raise InputError("column-missing", columns=", ".join(missing), found=quote(line.strip()))
    twice = sorted({name for name in columns if names.count(name) > 1})
    if twice:
        raise InputError("column-twice", columns=", ".join(twice))
    return delimiter, names


def _read_names(line: str, delimiter: str) -> list[str]:
    try:
        return [name.strip().upper() for name in _split_cells(line, delimiter)]
    except csv.Error:
        return []


def _split_rows(
    lines: Sequence[tuple[int, str]], delimiter: str, width: int, findings: Findings
) -> Iterator[tuple[int, list[str]]]:
    at = 0
    while at < len(lines):
        number, line = lines[at]
        fault = _fault_of_line(line)
        spread, cells = (1, None) if fault or not line.strip() else _take_row(lines, at, delimiter, width)
        at += spread
        if cells is not None:
            yield number, cells
        elif line.strip():
            findings.add(number, "", fault or "row-quotes")


def _fault_of_line(line: str) -> str:
    if len(line) > MAX_ROW_CHARS:
        return "row-too-long"
    # A database cannot store it and no text has it: whatever stands around it is not text.
    return "row-not-text" if "\0" in line else ""


def _take_row(lines: Sequence[tuple[int, str]], at: int, delimiter: str, width: int) -> tuple[int, list[str] | None]:
    # Over how many lines the row is spread that begins here, and its cells; none if its quotes never close. A row of
    # more than one line must have the right number of cells: otherwise a lost quotation mark would reach for the next
    # one and take good rows with it.
    text = ""
    for spread, (_, line) in enumerate(lines[at : at + MAX_ROW_LINES], start=1):
        text += line
        try:
            cells = _split_cells(text, delimiter)
        except csv.Error:
            continue
        if spread == 1 or len(cells) == width:
            return spread, cells
    return 1, None


def _split_cells(text: str, delimiter: str) -> list[str]:
    bare = next((text.removesuffix(end) for end in _ENDS if text.endswith(end)), text)
    if '"' not in bare:
        return bare.split(delimiter)
    # As one stream with its line ends kept: a list of lines would be cut at every exotic line separator, too.
    rows = list(csv.reader(io.StringIO(bare, newline=""), delimiter=delimiter, strict=True))
    if len(rows) != 1:
        raise csv.Error
    return rows[0]

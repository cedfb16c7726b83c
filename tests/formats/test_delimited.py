"""Tables in text: faults of the whole file, each named with what, where and how to mend."""

import pytest

from wasl.errors import InputError
from wasl.formats.delimited import Row, decode_text, read_rows
from wasl.formats.reading import Finding, Findings
from wasl.render.sentences import error_sentence

COLUMNS = ("PLACE", "AMOUNT")


def read(data: bytes) -> tuple[list[Row], tuple[Finding, ...]]:
    findings = Findings()
    return list(read_rows(data, COLUMNS, findings)), findings.all()


@pytest.mark.parametrize(
    "data",
    [
        b"PLACE;AMOUNT\nDoha;5\n",
        b"\xef\xbb\xbfPLACE;AMOUNT\nDoha;5\n",
        b"PLACE;AMOUNT\r\nDoha;5\r\n",
        b"PLACE;AMOUNT\rDoha;5\r",
        b"PLACE;AMOUNT\nDoha;5",
        b"PLACE,AMOUNT\nDoha,5\n",
        b"PLACE\tAMOUNT\nDoha\t5\n",
        b'"PLACE";"AMOUNT"\n"Doha";"5"\n',
        b" place ; Amount \nDoha;5\n",
        b"AMOUNT;PLACE\n5;Doha\n",
    ],
)
def test_the_same_table_in_other_clothes(data: bytes) -> None:
    rows, findings = read(data)
    assert [(row.number, dict(row.cells)) for row in rows] == [(2, {"PLACE": "Doha", "AMOUNT": "5"})]
    assert findings == ()


@pytest.mark.parametrize(
    ("data", "code", "facts"),
    [
        (b"", "file-empty", {}),
        (b" \n\n", "file-empty", {}),
        (b"\xef\xbb\xbf", "file-empty", {}),
        (b"PLACE;AMOUNT\nD\xf4ha;5\n", "file-encoding", {"line": 2, "byte": 15}),
        (b"\xef\xbb\xbfPLACE;AMOUNT\nD\xf4ha;5\n", "file-encoding", {"line": 2, "byte": 18}),
        ("PLACE;AMOUNT\nКурган;5\n".encode("cp1251"), "file-encoding", {"line": 2, "byte": 14}),
        ("PLACE;AMOUNT\n".encode("utf-16"), "file-encoding", {"line": 1, "byte": 1}),
        (b"PK\x03\x04 and more", "file-not-text", {"format": "zip"}),
        (b"%PDF-1.7", "file-not-text", {"format": "pdf"}),
        (b"\xd0\xcf\x11\xe0", "file-not-text", {"format": "xls"}),
        (b"PLACE;SUM\nDoha;5\n", "column-missing", {"columns": "AMOUNT", "found": "PLACE;SUM"}),
        (b"Doha\n", "column-missing", {"columns": "PLACE, AMOUNT", "found": "Doha"}),
        (b'"PLACE;AMOUNT\n', "column-missing", {"columns": "PLACE, AMOUNT", "found": '"PLACE;AMOUNT'}),
        (b"PLACE;AMOUNT;place\nDoha;5;Doha\n", "column-twice", {"columns": "PLACE"}),
    ],
)
def test_a_fault_of_the_file_is_an_error_with_its_place(data: bytes, code: str, facts: dict[str, object]) -> None:
    with pytest.raises(InputError) as caught:
        read(data)
    assert caught.value.code == code
    assert caught.value.data == facts
    for language in ("ar", "ru", "en"):
        assert error_sentence(caught.value, language)


def test_too_large() -> None:
    with pytest.raises(InputError) as caught:
        decode_text(b"x" * (64 * 1024 * 1024 + 1))
    assert caught.value.code == "import-too-large"
    assert caught.value.data == {"size_mb": 65, "limit_mb": 64}
    assert error_sentence(caught.value, "ru")


def test_a_column_that_nobody_reads_is_said() -> None:
    rows, findings = read(b"PLACE;AMOUNT;PRICE\nDoha;5;9\n")
    assert len(rows) == 1
    assert [(finding.code, finding.data["column"]) for finding in findings] == [("column-unknown", "PRICE")]


def test_a_lost_quotation_mark_does_not_reach_for_the_next() -> None:
    lines = ["PLACE;AMOUNT", '"Doha;1', "Almaty;2", '"Dushanbe";3', "Baku;4", '"Astana;5', '"Osh";6']
    rows, findings = read("\n".join(lines).encode())
    assert [row.cells["PLACE"] for row in rows] == ["Almaty", "Dushanbe", "Baku", "Osh"]
    assert [(finding.row, finding.code) for finding in findings] == [(2, "row-quotes"), (6, "row-quotes")]


def test_quotation_marks_as_in_rfc_4180() -> None:
    rows, findings = read(b'PLACE;AMOUNT\n"The ""Astana"" post; Akmola";5\n"two\r\nlines";6\n')
    assert [row.cells["PLACE"] for row in rows] == ['The "Astana" post; Akmola', "two\r\nlines"]
    assert findings == ()


def test_exotic_line_separators_part_no_rows() -> None:
    rows, _ = read("PLACE;AMOUNT\nDo\u2028ha\x85\x0b;5\n".encode())
    assert [row.cells["PLACE"] for row in rows] == ["Do\u2028ha\x85\x0b"]


def test_a_hundred_thousand_lost_quotation_marks_take_no_eternity() -> None:
    rows, findings = read(b"PLACE;AMOUNT\n" + b'"x\n' * 20_000 + b"Doha;5\n")
    assert len(rows) == 1
    assert len(findings) == 20_000

from __future__ import annotations

import json
from typing import Any, cast

import pytest
from hypothesis import given

from tests import strategies
from wasl.errors import InputError
from wasl.record import Json, canonical
from wasl.record.canonical import MAX_BYTES, MAX_DEPTH, MAX_INTEGER


def code_of(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        canonical.load(data)
    return caught.value.code


def nested(levels: int) -> Json:
    document: Json = 1
    for _ in range(levels):
        document = [document]
    return document


@strategies.few
@given(strategies.documents)
def test_what_is_written_reads_back_equal(document: Json) -> None:
    data = canonical.dump(document)
    assert canonical.load(data) == document
    assert json.loads(data) == document  # as any other reader of JSON reads it


@strategies.few
@given(strategies.documents)
def test_any_other_spelling_of_it_is_refused(document: Json) -> None:
    data = canonical.dump(document)
    for spelling in (
        json.dumps(document),
        json.dumps(document, indent=1),
        f" {data.decode()}",
        f"{data.decode()}\n",
    ):
        if spelling.encode() != data:
            assert code_of(spelling.encode()) == "wire-not-canonical"


def test_members_are_sorted_and_nothing_is_escaped_without_need() -> None:
    document: Json = {"b": "é/\u2028\x7f", "a": {"Z": "\t\x1f", "A": []}, "": None}
    assert canonical.dump(document) == '{"":null,"a":{"A":[],"Z":"\\t\\u001f"},"b":"é/\u2028\x7f"}'.encode()


@pytest.mark.parametrize("number", [0, 1, -1, MAX_INTEGER, -MAX_INTEGER])
def test_integers_to_the_edge(number: int) -> None:
    assert canonical.load(canonical.dump(number)) == number


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "wire-not-json"),
        (b"\xff", "wire-not-json"),
        (b"\xef\xbb\xbf{}", "wire-not-json"),
        (b"{}{}", "wire-not-json"),
        (b"{} ", "wire-not-canonical"),
        (b"{'a':1}", "wire-not-json"),
        (b'{"a":1,}', "wire-not-json"),
        (b"[01]", "wire-not-json"),
        (b"[+1]", "wire-not-json"),
        (b'"\t"', "wire-not-json"),
        (b"-0", "wire-not-canonical"),
        (b"1.0", "wire-number"),
        (b"1e3", "wire-number"),
        (b"1E400", "wire-number"),
        (b"NaN", "wire-number"),
        (b"-Infinity", "wire-number"),
        (str(MAX_INTEGER + 1).encode(), "wire-number"),
        (str(-MAX_INTEGER - 1).encode(), "wire-number"),
        (b"9" * 1_000_000, "wire-number"),
        (b'{"a":1,"a":1}', "wire-duplicate"),
        (b'{"a":1,"\\u0061":1}', "wire-duplicate"),
        (b'{"a":{"b":1,"b":2}}', "wire-duplicate"),
        ('{"é":1}'.encode(), "wire-name"),
        (b'{"\\ud800":1}', "wire-name"),
        (b'{"\\u0000":1}', "wire-name"),
        (b'"\\ud800"', "wire-text"),
        (b'"\\udc00\\ud800"', "wire-text"),
        (b'"\\u0000"', "wire-text"),
        (b'"\\ud83d\\udea2"', "wire-not-canonical"),
        (b'"\\u00e9"', "wire-not-canonical"),
        (b'"\\/"', "wire-not-canonical"),
        (b'"\\u000a"', "wire-not-canonical"),
        (b'{"b":1,"a":1}', "wire-not-canonical"),
        (b"[" * 1_000_000, "wire-too-deep"),
        (b"[" * 26 + b"]" * 26, "wire-too-deep"),
    ],
)
def test_refused(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_depth_to_the_edge() -> None:
    assert canonical.load(canonical.dump(nested(MAX_DEPTH))) == nested(MAX_DEPTH)
    for levels in (MAX_DEPTH + 1, 100_000):
        with pytest.raises(InputError, match="wire-too-deep"):
            canonical.dump(nested(levels))


def test_size_to_the_edge() -> None:
    whole = "x" * (MAX_BYTES - 2)
    assert canonical.load(canonical.dump(whole)) == whole
    with pytest.raises(InputError, match="wire-too-large"):
        canonical.dump(f"{whole}x")
    assert code_of(b'"' + b"x" * (MAX_BYTES - 1) + b'"') == "wire-too-large"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (1.0, "wire-number"),
        ([float("nan")], "wire-number"),
        (MAX_INTEGER + 1, "wire-number"),
        ("\ud800", "wire-text"),
        ("a\x00b", "wire-text"),
        ({"é": 1}, "wire-name"),
        ({"\x00": 1}, "wire-name"),
        ({1: 1}, "wire-field"),
        (("a", "tuple"), "wire-field"),
        (b"bytes", "wire-field"),
    ],
)
def test_what_would_not_read_back_is_not_written(document: object, code: str) -> None:
    with pytest.raises(InputError, match=code):
        canonical.dump(cast("Any", document))


def test_place_of_a_fault_is_told_in_bytes() -> None:
    with pytest.raises(InputError) as caught:
        canonical.load('["Ғ",'.encode())
    assert caught.value.data == {"at": 6}


def test_an_error_repeats_a_hostile_name_without_its_teeth() -> None:
    hostile = "\x1b[2J\u202eé" + "x" * 10_000
    with pytest.raises(InputError) as caught:
        canonical.load(json.dumps({hostile: 1}, ensure_ascii=False).encode())
    name = str(caught.value.data["name"])
    assert name.isascii()
    assert name.isprintable()
    assert len(name) == 120

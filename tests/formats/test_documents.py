"""JSON, strictly: what two readers could understand in two ways is refused."""

import pytest

from wasl.errors import InputError
from wasl.formats.documents import read_json
from wasl.render.sentences import error_sentence


@pytest.mark.parametrize(
    ("data", "document"),
    [
        (b'{"a": [1, "x", null, true]}', {"a": [1, "x", None, True]}),
        (b"\xef\xbb\xbf[]", []),
        ('["قطر"]'.encode(), ["قطر"]),
        (b"[" * 16 + b"]" * 16, [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]),
        (b"[9007199254740991, -9007199254740991]", [2**53 - 1, 1 - 2**53]),
    ],
)
def test_read_json(data: bytes, document: object) -> None:
    assert read_json(data) == document


@pytest.mark.parametrize(
    ("data", "code", "facts"),
    [
        (b'{"a": 1,}', "json-invalid", {"line": 1, "column": 9}),
        (b'{"a": 1}\n{"b": 2}', "json-invalid", {"line": 2, "column": 1}),
        (b'{"records": [', "json-invalid", {"line": 1, "column": 14}),
        (b'{"a": 1, "a": 2}', "json-duplicate", {"name": "a"}),
        (b"[1.5]", "json-number", {"value": "1.5"}),
        (b"[NaN]", "json-number", {"value": "NaN"}),
        (b"[9007199254740992]", "json-number", {"value": "9007199254740992"}),
        (b"[" * 18 + b"]" * 18, "json-deep", {"limit": 16}),
        (b"[" * 100_000 + b"]" * 100_000, "json-deep", {"limit": 16}),
        (b"", "file-empty", {}),
        (b'["\xff"]', "file-encoding", {"line": 1, "byte": 3}),
    ],
)
def test_refused(data: bytes, code: str, facts: dict[str, object]) -> None:
    with pytest.raises(InputError) as caught:
        read_json(data)
    assert (caught.value.code, caught.value.data) == (code, facts)
    for language in ("ar", "ru", "en"):
        assert error_sentence(caught.value, language)


def test_a_million_digits_are_refused_by_their_length() -> None:
    with pytest.raises(InputError) as caught:
        read_json(b"[" + b"9" * 1_000_000 + b"]")
    assert caught.value.code == "json-number"
    assert len(str(caught.value.data["value"])) < 100

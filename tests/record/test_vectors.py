"""The frozen documents: good ones read and write exactly so, bad ones are refused with the code written down."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.record import examples
from wasl.errors import InputError
from wasl.record import wire

VECTORS = Path(__file__).with_name("vectors")
EXPECTED: dict[str, dict[str, str]] = json.loads((VECTORS / "expected.json").read_text("utf-8"))


@pytest.mark.parametrize("name", examples.GOOD)
def test_good_document_is_what_the_value_writes_and_reads_back(name: str) -> None:
    data = (VECTORS / "good" / f"{name}.json").read_bytes()
    value, label = examples.GOOD[name]
    assert wire.encode(value, label=label) == data
    assert wire.decode(type(value), data, label=label) == value


@pytest.mark.parametrize("name", EXPECTED)
def test_bad_document_is_refused(name: str) -> None:
    value, label = examples.GOOD[EXPECTED[name]["as"]]
    data = (VECTORS / "bad" / f"{name}.json").read_bytes()
    with pytest.raises(InputError) as caught:
        wire.decode(type(value), data, label=label)
    assert {"code": caught.value.code, "path": caught.value.data.get("path", "")} == {
        "code": EXPECTED[name]["code"],
        "path": EXPECTED[name].get("path", ""),
    }


def test_every_file_is_expected() -> None:
    assert {path.stem for path in (VECTORS / "bad").iterdir()} == set(EXPECTED)
    assert {path.stem for path in (VECTORS / "good").iterdir()} == set(examples.GOOD)

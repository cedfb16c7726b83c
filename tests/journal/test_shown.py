"""What a leaf says to somebody who has not the journal, and what is refused of it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.journal.test_line import LINE, kept
from wasl.errors import TrustError
from wasl.journal import Part, Shown, leaf, read_shown, show_details, show_officer, show_place
from wasl.journal.line import _mac
from wasl.record.canonical import dump

TEXT = leaf(kept()).decode()
PARTS = {"place": show_place(kept()), "officer": show_officer(kept()), "details": show_details(kept())}
SKELETON: dict[str, Any] = json.loads(TEXT)
KEY = bytes(32)


def altered(**changes: object) -> str:
    return dump({**SKELETON, **changes}).decode()  # type: ignore[dict-item]


def test_every_part_that_is_shown_is_read() -> None:
    assert read_shown(TEXT, **PARTS) == Shown(
        line_id=LINE.line_id,
        at="2026-11-23T12:00:00Z",
        action=LINE.action,
        door=LINE.door,
        desk=LINE.desk,
        subjects=LINE.subjects,
        officer=LINE.officer,
        details=LINE.details,
    )


def test_what_is_withheld_is_not_empty_but_unknown() -> None:
    assert read_shown(TEXT) == Shown(line_id=LINE.line_id, at="2026-11-23T12:00:00Z", action=LINE.action)
    assert read_shown(TEXT, place=PARTS["place"]).officer is None


@pytest.mark.parametrize("name", sorted(PARTS))
def test_a_part_of_another_line_is_refused(name: str) -> None:
    for part in (replace(PARTS[name], key=KEY), replace(PARTS[name], text=PARTS[name].text + " "), PARTS["place"]):
        if part == PARTS[name]:
            continue
        with pytest.raises(TrustError) as caught:
            read_shown(TEXT, **{name: part})
        assert (caught.value.code, caught.value.data["part"]) == ("journal-part-altered", name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "\ud800",
        TEXT + " ",
        altered(wasl="journal-line/1"),
        altered(at="yesterday"),
        altered(at=7),
        altered(action=None),
        altered(more="x"),
    ],
)
def test_what_is_no_leaf_is_refused(text: str) -> None:
    with pytest.raises(TrustError) as caught:
        read_shown(text)
    assert caught.value.code == "journal-leaf-form"


@pytest.mark.parametrize("text", ["{", "\ud800"])
def test_a_part_that_is_signed_and_no_document_is_refused(text: str) -> None:
    part = Part(text=text, key=KEY)
    mac = _mac(KEY, text.encode("utf-8", "surrogatepass")).hex()
    with pytest.raises(TrustError) as caught:
        read_shown(altered(place=mac), place=part)
    assert (caught.value.code, caught.value.data["part"]) == ("journal-part-altered", "place")


@pytest.mark.parametrize("text", ["7", "[]", "{}", '{"subjects":7}'])
def test_a_place_without_its_members_says_nothing(text: str) -> None:
    part = Part(text=text, key=KEY)
    shown = read_shown(altered(place=_mac(KEY, text.encode()).hex()), place=part)
    assert (shown.door, shown.desk, shown.subjects) == ("", "", None)

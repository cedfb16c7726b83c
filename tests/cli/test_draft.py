"""Drafts in a file: the same in JSON and TOML; what is not known is refused with its place."""

import json
from pathlib import Path

import pytest

from wasl.cli.draft import make_draft, read_draft, read_grading
from wasl.errors import InputError
from wasl.record import Credibility, PersonCategory, Reliability

DRAFT = {
    "title": "Учебное сообщение",
    "text": "…",
    "language": "ru",
    "topic": "heroin-opiates",
    "kind": "seizure",
    "grading": "B2",
    "handling": {"tlp": "TLP:AMBER", "audience": ["doha"], "exercise": True},
    "entities": [
        {"id": "who", "schema": "Person", "category": "suspect", "properties": {"name": "Озмоиши"}},
        {
            "schema": "Seizure",
            "properties": {"involved": "who", "date": {"text": "2026-10-05", "normal": "2026-10-05"}},
        },
    ],
}
TOML = """
title = "Учебное сообщение"
text = "…"
language = "ru"
topic = "heroin-opiates"
kind = "seizure"
grading = "B2"
[handling]
tlp = "TLP:AMBER"
audience = ["doha"]
exercise = true
[[entities]]
id = "who"
schema = "Person"
category = "suspect"
properties = { name = "Озмоиши" }
[[entities]]
schema = "Seizure"
properties = { involved = "who", date = { text = "2026-10-05", normal = "2026-10-05" } }
"""


@pytest.mark.parametrize("content", [json.dumps(DRAFT), TOML, "\ufeff" + json.dumps(DRAFT)])
def test_draft_is_read(content: str, tmp_path: Path) -> None:
    file = tmp_path / "draft"
    file.write_text(content, "utf-8")
    given = read_draft(str(file))
    draft = make_draft(given.texts, given.entities)
    person, seizure = draft.entities
    assert (draft.title.text, draft.title.language, str(draft.grading)) == ("Учебное сообщение", "ru", "B2")
    assert given.handling == {"tlp": "TLP:AMBER", "audience": ["doha"], "exercise": True}
    assert person.category is PersonCategory.SUSPECT
    assert seizure.texts("involved") == (person.entity_id,)
    assert seizure.properties["date"][0].normal == "2026-10-05"


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"audiense": []}, "audiense"),
        ({"title": 5}, "title"),
        ({"handling": {"audiense": []}}, "handling/audiense"),
        ({"handling": "all"}, "handling"),
        ({"entities": {}}, "entities"),
        ({"entities": ["x"]}, "entities/0"),
        ({"entities": [{"schema": "Person"}]}, "entities/0/properties"),
        ({"entities": [{"schema": "Person", "properties": {"shoeSize": "44"}}]}, "entities/0/properties/shoeSize"),
        (
            {"entities": [{"schema": "Person", "properties": {"name": [{"text": ""}]}}]},
            "entities/0/properties/name/text",
        ),
        ({"entities": [{"schema": "Person", "properties": {"name": [7]}}]}, "entities/0/properties/name"),
        ({"entities": [{"schema": "Person", "category": "boss", "properties": {}}]}, "entities/0/category"),
        ({"entities": [{"schema": "Person", "age": 4, "properties": {}}]}, "entities/0/age"),
        ({"entities": [{"schema": "Seizure", "properties": {"involved": "nobody"}}]}, "entities/0/properties/involved"),
        ({"entities": [{"id": "a", "schema": "Person", "properties": {}}] * 2}, "entities/id"),
    ],
)
def test_what_is_not_known_is_refused_with_its_place(change: dict[str, object], path: str, tmp_path: Path) -> None:
    file = tmp_path / "draft.json"
    file.write_text(json.dumps(DRAFT | change), "utf-8")
    with pytest.raises(InputError) as caught:
        read_draft(str(file))
    assert (caught.value.code, caught.value.data) == ("draft-member", {"path": path})


@pytest.mark.parametrize("content", [b"{", b"title = ", b"\xff\xfe", b"[1]\n[1]", b'{"a":' * 5000])
def test_neither_json_nor_toml(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "draft"
    file.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_draft(str(file))
    assert caught.value.code == "draft-form"


@pytest.mark.parametrize("missing", ["title", "topic", "kind"])
def test_what_must_be_there(missing: str) -> None:
    texts = {"title": "t", "topic": "heroin-opiates", "kind": "seizure"}
    del texts[missing]
    with pytest.raises(InputError) as caught:
        make_draft(texts, ())
    assert caught.value.data == {"member": missing}


def test_grades() -> None:
    grading = read_grading("b2")
    assert (grading.source, grading.information) == (Reliability.B, Credibility.TWO)
    for wrong in ("", "B", "G2", "B7", "B22", "2B", "В2"):
        with pytest.raises(InputError):
            read_grading(wrong)

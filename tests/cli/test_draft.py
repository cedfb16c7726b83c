"""Drafts in a file: the same in JSON and TOML; what is not known is refused with its place."""

import json
from pathlib import Path

import pytest

from wasl.cli.draft import make_draft, read_draft
from wasl.errors import InputError
from wasl.record import Nature, PersonCategory, Scheme
from wasl.text.calendars import Calendar

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
        ({"entities": [{"schema": "Person", "nature": "rumour", "properties": {}}]}, "entities/0/nature"),
        ({"entities": [{"schema": "Person", "sensitive": "yes", "properties": {}}]}, "entities/0/sensitive"),
        (
            {"entities": [{"schema": "Person", "properties": {"name": [{"text": "a", "calendar": "julian"}]}}]},
            "entities/0/properties/name/calendar",
        ),
        (
            {"entities": [{"schema": "Person", "properties": {"name": [{"text": "a", "tolerance_days": True}]}}]},
            "entities/0/properties/name/tolerance_days",
        ),
        (
            {"entities": [{"schema": "Person", "properties": {"name": [{"text": "a", "sensitive": 1}]}}]},
            "entities/0/properties/name/sensitive",
        ),
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


def test_flags_and_dates_of_values(tmp_path: Path) -> None:
    birth = {
        "text": "7 رمضان 1400",
        "normal": "1980-07-19",
        "calendar": "hijri",
        "tolerance_days": 1,
        "sensitive": True,
    }
    entity = {"schema": "Person", "nature": "assessment", "sensitive": True, "properties": {"birthDate": birth}}
    file = tmp_path / "draft.json"
    file.write_text(json.dumps(DRAFT | {"entities": [entity]}), "utf-8")
    (read,) = read_draft(str(file)).entities
    value = read.properties["birthDate"][0]
    assert (read.nature, read.sensitive) == (Nature.ASSESSMENT, True)
    assert (value.calendar, value.tolerance_days, value.sensitive) == (Calendar.HIJRI, 1, True)


LEAST = {"title": "t", "topic": "heroin-opiates", "kind": "seizure"}


def test_what_is_said_beside_the_text() -> None:
    said = {"grading": "X4", "scheme": "4x4", "nature": "assessment", "likelihood": "likely", "page_date": "2020-03-29"}
    draft = make_draft(LEAST | said, ())
    assert (str(draft.grading), draft.grading.scheme) == ("X4", Scheme.EUROPOL)
    assert (draft.nature, draft.likelihood) == (Nature.ASSESSMENT, "likely")
    assert draft.page is not None
    assert draft.page.normal == "2020-03-29"


@pytest.mark.parametrize(
    ("text", "event_date", "kept"),
    [
        ("2020-03-29", "2020-03-29", False),
        ("2020", "2020", False),
        ("29 марта 2020 г.", "2020-03-29", True),
        ("شعبان 1441", "2020-03-25/2020-04-23", True),
        ("2020-03-25/2020-04-23", "2020-03-25/2020-04-23", False),
    ],
)
def test_event_dates_as_people_write_them(text: str, event_date: str, kept: bool) -> None:
    draft = make_draft(LEAST | {"event_date": text}, ())
    assert draft.event_date == event_date
    assert (draft.event is not None) is kept


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"grading": "X4"}, "grading-scheme"),
        ({"grading": "E2", "scheme": "4x4"}, "grading-scheme"),
        ({"grading": "B2", "scheme": "3x5x2"}, "draft-member"),
        ({"grading": "two"}, "grading-unreadable"),
        ({"nature": "rumour"}, "draft-member"),
        ({"page_date": "29.2.2021"}, "date-impossible"),
        ({"event_date": "03/04/2020"}, "date-ambiguous"),
        ({"event_date": "2020-04-23/2020-03-25"}, "date-impossible"),
    ],
)
def test_what_is_said_wrongly(said: dict[str, str], code: str) -> None:
    with pytest.raises(InputError) as caught:
        make_draft(LEAST | said, ())
    assert caught.value.code == code

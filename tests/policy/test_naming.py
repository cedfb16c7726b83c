from __future__ import annotations

from dataclasses import replace

import pytest

from tests.policy.test_extracts import CUT_AT, SECRET
from tests.record import examples
from wasl.policy.extracts import extract
from wasl.policy.naming import StillNamed, still_named
from wasl.policy.recipe import KeptFile, Recipe, words_digest
from wasl.record import Entity, ReportVersion, Text, Value

VICTIM = Entity(
    entity_id="1" * 26,
    schema="Person",
    properties={
        "name": (Value(text="Намунаева Озода", normal="Ozoda Namunaeva"), Value(text="Яр")),
        "passportNumber": (Value(text="AB 123456"),),
        "country": (Value(text="Oman"),),
    },
)
CAR = Entity(
    entity_id="2" * 26,
    schema="Vehicle",
    properties={"name": (Value(text="Белая Нива"),), "notes": (Value(text="ничего"),)},
)
PLAIN = replace(examples.JUDGED, entities=(VICTIM, CAR), title=Text(text="Изъятие", language="ru"))
KEPT = {"2" * 26: ("name", "notes")}


def named(version: ReportVersion, recipe: Recipe | None = None) -> list[tuple[str, str, bool]]:
    used = recipe or Recipe(entities=KEPT, read=words_digest(version))
    made = extract(version, used, report_id="9" * 26, secret=SECRET, made=CUT_AT)
    return [(each.place, each.said, each.whole) for each in still_named(version, made, used)]


def said(text: str) -> ReportVersion:
    return replace(PLAIN, text=Text(text=text, language="ru"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Об изъятии.", []),
        ("Видела НАМУНАЕВА ОЗОДА.", [("text", "Намунаева Озода", True)]),
        ("Со слов Озоды", []),
        ("Намунаева-старшая", [("text", "Намунаева Озода", False)]),
        ("Паспорт ab 123456, Oman", [("text", "AB 123456", True)]),
        ("Паспорт ab 1234567", [("text", "AB 123456", False)]),
        ("Ozoda NAMUNAEVA", [("text", "Ozoda Namunaeva", True)]),
        ("Яр", []),
        ("Белая Нива", []),
    ],
)
def test_the_text_is_looked_through(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert named(said(text)) == expected


def test_a_rewritten_text_and_what_is_kept_are_looked_through_too() -> None:
    again = Recipe(
        entities=KEPT,
        title=Text(text="Озода Намунаева", language="ru"),
        text=Text(text="Намунаева Озода", language="ru"),
    )
    assert named(said("x"), again) == [("text", "Намунаева Озода", True), ("title", "Намунаева Озода", False)]
    car = replace(CAR, properties={**CAR.properties, "notes": (Value(text="машина Намунаева Озода"),)})
    assert named(replace(PLAIN, entities=(VICTIM, car))) == [("notes", "Намунаева Озода", True)]
    marked = replace(PLAIN, handling=replace(PLAIN.handling, conditions="не показывать: намунаева озода"))
    assert named(marked) == [("conditions", "Намунаева Озода", True)]


def test_what_also_stays_elsewhere_is_not_left_out() -> None:
    sister = replace(CAR, properties={"name": (Value(text="намунаева озода"),)})
    version = replace(said("Намунаева Озода"), entities=(VICTIM, sister))
    assert named(version) == []


def test_files_are_looked_through_and_files_left_out_are_looked_for() -> None:
    first, *_ = examples.WITH_ATTACHMENTS.attachments
    version = replace(said(f"см. {first.name}"), attachments=(first,))
    assert ("text", first.name, True) in named(version)
    kept = Recipe(
        entities=KEPT,
        files=(KeptFile(attachment_id=first.attachment_id, name="a.pdf"),),
        read=words_digest(version),
    )
    made = extract(
        version,
        kept,
        report_id="9" * 26,
        secret=SECRET,
        made=CUT_AT,
        files={first.attachment_id: replace(first, name="Намунаева Озода.pdf", description="")},
    )
    assert still_named(version, made, kept) == (StillNamed(place="file", said="Намунаева Озода", whole=True),)

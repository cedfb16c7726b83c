"""Schema and property names are FollowTheMoney's where it has a word, and each is labelled in three languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wasl import vocabulary
from wasl.errors import InputError
from wasl.record import LANGUAGES
from wasl.record.schemata import Property, schema, schemata

# Names as FollowTheMoney has them in Thing, LegalEntity, Person, Company, Vehicle, Vessel and Airplane; the types are
# ours, which say a little more than its strings.
THING = {
    "name": "name",
    "alias": "name",
    "country": "country",
    "program": "text",
    "notes": "text",
    "sourceUrl": "url",
}
THEIRS = {
    "Person": THING
    | {"nationality": "country", "birthDate": "date", "fatherName": "name", "passportNumber": "identifier"},
    "Organization": THING | {"registrationNumber": "identifier"},
    "Company": THING | {"registrationNumber": "identifier", "jurisdiction": "country"},
    "Vessel": THING
    | {"registrationNumber": "identifier", "imoNumber": "identifier", "flag": "country", "callSign": "identifier"},
    "Airplane": THING | {"registrationNumber": "identifier", "serialNumber": "identifier", "type": "text"},
}
OURS = {"Seizure", "Substance", "ConcealmentMethod", "RouteLeg"}
KINDS = {"name", "text", "date", "country", "quantity", "identifier", "number", "url", "code", "entity"}
SCRIPTS = {"ar": r"[\u0600-\u06ff]", "ru": r"[\u0400-\u04ff]", "en": r"[A-Za-z]"}
PROPERTIES = [(name, each) for name, body in schemata().items() for each in body.properties.values()]


def test_schemata_are_those_of_the_story() -> None:
    assert set(schemata()) == set(THEIRS) | OURS
    assert next(iter(schemata())) == "Person"


@pytest.mark.parametrize("name", THEIRS)
def test_followthemoney_has_the_word(name: str) -> None:
    assert {each.name: each.kind for each in schema(name).properties.values()} == THEIRS[name]


@pytest.mark.parametrize("name", schemata())
def test_schema_is_labelled_in_three_languages(name: str) -> None:
    assert schema(name).name == name
    assert re.fullmatch(r"[A-Z][A-Za-z]+", name)
    check_labels(dict(schema(name).labels))


@pytest.mark.parametrize(("name", "prop"), PROPERTIES, ids=lambda each: getattr(each, "name", each))
def test_property_is_labelled_in_three_languages(name: str, prop: Property) -> None:
    assert prop is schema(name).properties[prop.name]
    assert re.fullmatch(r"[a-z][A-Za-z]+", prop.name)
    assert prop.kind in KINDS
    check_labels(dict(prop.labels))


def check_labels(labels: dict[str, str]) -> None:
    assert set(labels) == set(LANGUAGES)
    for language, label in labels.items():
        assert label == label.strip()
        assert re.search(SCRIPTS[language], label), label


@pytest.mark.parametrize("name", schemata())
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_properties_of_a_schema_are_called_the_same(name: str, language: str) -> None:
    labels = [each.labels[language] for each in schema(name).properties.values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(("name", "prop"), PROPERTIES, ids=lambda each: getattr(each, "name", each))
def test_codes_and_only_codes_have_a_table(name: str, prop: Property) -> None:
    assert bool(prop.table) == (prop.kind == "code"), name
    if prop.table:
        assert vocabulary.entries(prop.table)


def test_father_name_is_a_field_of_its_own() -> None:
    assert schema("Person").properties["fatherName"].kind == "name"


@pytest.mark.parametrize("name", ["", "person", "Thing", "LegalEntity", "__class__"])
def test_other_schemata_are_unknown(name: str) -> None:
    with pytest.raises(InputError) as caught:
        schema(name)
    assert (caught.value.code, caught.value.data) == ("schema-unknown", {"name": name})


def test_nobody_changes_a_schema() -> None:
    for mapping in (schemata(), schema("Person").properties, schema("Person").labels):
        with pytest.raises(TypeError):
            mapping["x"] = None  # type: ignore[index]


@pytest.mark.parametrize(("name", "prop"), PROPERTIES, ids=lambda each: getattr(each, "name", each))
def test_reference_tells_each_property(name: str, prop: Property) -> None:
    page = Path(__file__).parents[2].joinpath("docs/reference/schemata.md").read_text("utf-8")
    section = page.split(f"\n## {name}\n")[1].split("\n## ")[0]
    kind = f"{prop.kind} `{prop.table}`" if prop.table else prop.kind
    columns = (f"`{prop.name}`", kind, prop.labels["en"], prop.labels["ru"], prop.labels["ar"])
    assert f"| {' | '.join(columns)} |" in section.splitlines()
    assert " · ".join(schema(name).labels[language] for language in ("en", "ru", "ar")) in section

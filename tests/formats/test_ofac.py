"""Designations: who arrives as what, and that a listed person arrives restricted."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from wasl.errors import InputError
from wasl.formats import Reading, read_ofac_designations
from wasl.record import PersonCategory
from wasl.record.schemata import schema
from wasl.render.sentences import error_sentence, finding_sentence
from wasl.vocabulary import entries

EXAMPLE = Path(__file__).parents[2] / "examples" / "ofac-designations" / "designations.json"
IMPORTED = date(2026, 11, 23)

# Invented, as are all names here.
GOOD = {
    "entityNumber": 7,
    "name": "EXAMPLE, Person",
    "entityType": "individual",
    "programs": ["SDNTK"],
    "countries": ["Qatar", "Burma"],
    "aliases": ["EXEMPLE, Personne"],
}


def read(*records: object) -> Reading:
    data = json.dumps({"records": list(records)}).encode()
    return read_ofac_designations(data, source="list.json", imported_on=IMPORTED)


def test_a_listed_person_arrives_uncategorised_with_a_basis_and_restricted() -> None:
    reading = read(GOOD)
    (draft,) = reading.items
    (person,) = draft.entities
    assert person.schema == "Person"
    assert person.category is PersonCategory.UNKNOWN
    assert person.legal_basis == "published-designation"
    assert person.legal_basis in entries("legal_bases")
    assert person.restricted
    assert reading.review == date(2029, 11, 23)


def test_every_value_is_kept_as_given_with_its_code_and_its_source() -> None:
    (draft,) = read(GOOD).items
    (person,) = draft.entities
    assert person.texts("name") == ("EXAMPLE, Person",)
    assert person.texts("alias") == ("EXEMPLE, Personne",)
    assert [(value.text, value.normal) for value in person.properties["country"]] == [("Qatar", "qa"), ("Burma", "mm")]
    assert [(value.text, value.normal) for value in person.properties["program"]] == [("SDNTK", "sdntk")]
    assert [(value.text, value.normal) for value in person.properties["notes"]] == [("OFAC 7", "7")]
    assert {value.source for values in person.properties.values() for value in values} == {"list.json:1"}
    assert (draft.kind, draft.topic, draft.source_ref) == ("designation", "drug-trafficking", "list.json:1")
    assert draft.title.text == "EXAMPLE, Person · SDNTK"


@pytest.mark.parametrize(
    ("kind", "schema_name"),
    [("individual", "Person"), ("organization", "Organization"), ("vessel", "Vessel"), ("aircraft", "Airplane")],
)
def test_kinds(kind: str, schema_name: str) -> None:
    (entity,) = read({**GOOD, "entityType": kind}).items[0].entities
    assert entity.schema == schema_name
    assert (entity.category is not None) == (schema_name == "Person")
    assert set(entity.properties) <= set(schema(schema_name).properties)


@pytest.mark.parametrize(
    ("programmes", "topic"),
    [
        (["SDNTK"], "drug-trafficking"),
        (["TCO"], "organised-crime"),
        (["TCO", "ILLICIT-DRUGS-EO14059"], "drug-trafficking"),
        ([], "organised-crime"),
    ],
)
def test_topic(programmes: list[str], topic: str) -> None:
    assert read({**GOOD, "programs": programmes}).items[0].topic == topic


@pytest.mark.parametrize(
    ("imported_on", "review"),
    [
        (date(2026, 11, 23), date(2029, 11, 23)),
        (date(2028, 2, 29), date(2031, 2, 28)),
        (date(2025, 2, 28), date(2028, 2, 28)),
    ],
)
def test_review_is_three_years_at_most(imported_on: date, review: date) -> None:
    data = json.dumps({"records": [GOOD]}).encode()
    assert read_ofac_designations(data, source="list.json", imported_on=imported_on).review == review


@pytest.mark.parametrize(
    ("record", "field", "code"),
    [
        ("no object", "", "row-not-designation"),
        (None, "", "row-not-designation"),
        ({**GOOD, "name": " "}, "name", "row-without-name"),
        ({**GOOD, "name": 5}, "name", "row-without-name"),
        ({key: value for key, value in GOOD.items() if key != "name"}, "name", "row-without-name"),
        ({**GOOD, "name": "EXAM\0PLE"}, "name", "row-not-text"),
        ({**GOOD, "name": "EXAM\ud800PLE"}, "name", "row-not-text"),
        ({**GOOD, "entityType": "alien"}, "entityType", "row-entity-type"),
        ({**GOOD, "entityType": "\ud800\0"}, "entityType", "row-entity-type"),
        ({**GOOD, "entityType": ["individual"]}, "entityType", "row-entity-type"),
    ],
)
def test_a_record_that_is_no_designation_is_set_aside_and_no_other(record: object, field: str, code: str) -> None:
    reading = read(GOOD, record, GOOD)
    assert len(reading.items) == 2
    assert reading.rows == 3
    (finding,) = reading.findings
    assert (finding.row, finding.field, finding.code) == (2, field, code)
    for language in ("ar", "ru", "en"):
        finding_sentence(finding.code, finding.data, language, kind="finding").encode()


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"countries": ["Ruritania", "Qatar"]}, "countries", "country-unknown"),
        ({"programs": ["SDNTK", "NEW-PROGRAMME"]}, "programs", "programme-unknown"),
        ({"aliases": ["EXEMPLE", 5]}, "aliases", "field-shape"),
        ({"aliases": ["EXEMPLE", "A\ud800"]}, "aliases", "field-shape"),
        ({"aliases": 5}, "aliases", "field-shape"),
        ({"entityNumber": "7"}, "entityNumber", "field-shape"),
        ({"entityNumber": True}, "entityNumber", "field-shape"),
        ({"name": "EXAM\N{RIGHT-TO-LEFT OVERRIDE}PLE"}, "name", "text-control"),
        ({"aliases": ["A\N{POP DIRECTIONAL ISOLATE}"]}, "aliases", "text-control"),
    ],
)
def test_a_fault_in_a_field_is_a_finding_and_the_record_stays(
    changes: dict[str, object], field: str, code: str
) -> None:
    reading = read({**GOOD, **changes})
    assert len(reading.items) == 1
    assert [(finding.row, finding.field, finding.code) for finding in reading.findings] == [(1, field, code)]
    for finding in reading.findings:
        for language in ("ar", "ru", "en"):
            assert finding_sentence(finding.code, finding.data, language, kind="finding")


def test_an_unknown_country_keeps_its_text() -> None:
    (entity,) = read({**GOOD, "countries": ["Ruritania"]}).items[0].entities
    assert [(value.text, value.normal) for value in entity.properties["country"]] == [("Ruritania", "")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[]", "json-shape"),
        (b"{}", "json-shape"),
        (b'{"records": {}}', "json-shape"),
        (b'{"records": []}', "file-without-rows"),
        (b"not json", "json-invalid"),
    ],
)
def test_a_fault_of_the_file_is_an_error(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_ofac_designations(data, source="list.json", imported_on=IMPORTED)
    assert caught.value.code == code
    for language in ("ar", "ru", "en"):
        assert error_sentence(caught.value, language)


def test_the_whole_list() -> None:
    reading = read_ofac_designations(EXAMPLE.read_bytes(), source="designations.json", imported_on=IMPORTED)
    assert len(reading.items) == reading.rows == 2_617
    assert reading.findings == ()
    entities = [draft.entities[0] for draft in reading.items]
    assert Counter(entity.schema for entity in entities) == {
        "Person": 1_327,
        "Organization": 1_279,
        "Vessel": 10,
        "Airplane": 1,
    }
    assert sum(len(entity.texts("alias")) for entity in entities) == 1_382
    assert all(entity.restricted and entity.legal_basis for entity in entities if entity.schema == "Person")

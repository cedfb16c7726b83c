"""Schemata hold together: inheritance, labels in three languages, ranges, relations, and what marks a value."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from wasl import vocabulary
from wasl.errors import InputError
from wasl.record import LANGUAGES
from wasl.record.schemata import (
    IDENTIFYING_KINDS,
    KINDS,
    Schema,
    groups,
    kind_of,
    may_be_person,
    model,
    schema,
    schemata,
)

SCHEMATA = list(model().values())
PROPERTIES = [(body, each) for body in SCHEMATA for each in body.properties.values()]
SCRIPTS = {"ar": r"[\u0600-\u06ff]", "ru": r"[\u0400-\u04ff]", "en": r"[A-Za-z]"}
# Abbreviations that are written in Latin letters in every language.
CODES = (
    {"BIC", "CAS", "ICAO", "IMO", "IP", "LEI", "SIM", "SWIFT", "VIN"}  # international
    | {"IBAN", "ICCID", "IMEI", "IMSI", "MMSI"}
    | {"BIK", "INN", "KPP", "OGRN", "OKPO", "VÖEN"}  # of states of the region
    | {"IONICS", "PEN", "PICS"}  # of INCB
)


def named(value: object) -> str:
    return getattr(value, "name", str(value))


def test_what_design_names_is_there() -> None:
    theirs = {"Person", "Organization", "Company", "Vessel", "Vehicle", "BankAccount", "CryptoWallet", "Address"}
    ours = {
        "Seizure", "Substance", "Consignment", "ConcealmentMethod", "RouteLeg", "PrecursorIncident", "Laboratory",
        "Phone", "Container", "Parcel", "DrugLogo", "Usage", "Involvement",
    }  # fmt: skip
    assert theirs | ours <= set(schemata())
    assert {each.name for each in schemata().values() if each.ours} == ours
    assert next(iter(schemata())) == "Person"


def test_abstract_schemata_are_of_the_model_and_no_entity_is_one() -> None:
    assert set(model()) - set(schemata()) == {"Thing", "Value", "Interval", "Interest"}


@pytest.mark.parametrize("name", ["", "person", "Thing", "Interval", "__class__"])
def test_other_schemata_are_unknown(name: str) -> None:
    with pytest.raises(InputError) as caught:
        schema(name)
    assert (caught.value.code, caught.value.data) == ("schema-unknown", {"name": name})


def test_nobody_changes_a_schema() -> None:
    for mapping in (schemata(), model(), groups(), schema("Person").properties, schema("Person").labels):
        with pytest.raises(TypeError):
            mapping["x"] = None  # type: ignore[index]


# --- labels -----------------------------------------------------------------------------------------------------------


def labels_of(body: Schema) -> list[dict[str, str]]:
    found = [body.labels, body.plurals, *(each.labels for each in body.properties.values())]
    if body.edge:
        found += [body.edge.forward, body.edge.backward]
    return [dict(each) for each in found]


@pytest.mark.parametrize("body", SCHEMATA, ids=named)
def test_everything_is_labelled_in_the_script_of_each_language(body: Schema) -> None:
    for labels in labels_of(body):
        assert set(labels) == set(LANGUAGES)
        for language, label in labels.items():
            assert label == label.strip()
            assert re.search(SCRIPTS[language], label) or label in CODES, label
            for other in set(LANGUAGES) - {language, "en"}:
                assert not re.search(SCRIPTS[other], label), label


@pytest.mark.parametrize("body", SCHEMATA, ids=named)
@pytest.mark.parametrize("language", ["ar", "ru"])
def test_only_codes_stand_in_latin_letters(body: Schema, language: str) -> None:
    words = chain.from_iterable(re.findall(r"[A-Za-zÀ-ÿ]+", labels[language]) for labels in labels_of(body))
    assert set(words) <= CODES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_schemata_or_groups_are_called_the_same(language: str) -> None:
    for labels in (
        [each.labels[language] for each in SCHEMATA],
        [each.plurals[language] for each in SCHEMATA],
        [each[language] for each in groups().values()],
    ):
        assert sorted(labels) == sorted(set(labels))


@pytest.mark.parametrize("body", SCHEMATA, ids=named)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_properties_of_a_schema_are_called_the_same(body: Schema, language: str) -> None:
    labels = [each.labels[language] for each in body.properties.values()]
    assert sorted(labels) == sorted(set(labels))


# --- properties -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("body", SCHEMATA, ids=named)
def test_its_properties_are_whole(body: Schema) -> None:
    for name, prop in body.properties.items():
        assert name == prop.name
        assert re.fullmatch(r"[a-z][A-Za-z0-9]+", prop.name)
        assert prop.kind in KINDS
        assert prop.declared in body.ancestors
        assert bool(prop.table) == (prop.kind == "code"), name
        assert bool(prop.range) == (prop.kind == "entity"), name
        assert not prop.table or vocabulary.entries(prop.table)
        assert not prop.range or prop.range in model()
        assert not prop.identifying or prop.kind in IDENTIFYING_KINDS


@pytest.mark.parametrize("body", SCHEMATA, ids=named)
def test_what_a_schema_names_it_has(body: Schema) -> None:
    assert set(body.required) | set(body.featured) | set(body.caption) <= set(body.properties)
    assert tuple(body.properties)[: len(body.featured)] == body.featured
    assert body.ancestors <= set(model())
    assert body.group in groups()


def test_a_father_s_name_and_a_patronymic_are_fields_of_their_own() -> None:
    for name in ("fatherName", "patronymic", "grandfatherName", "motherName"):
        each = schema("Person").properties[name]
        assert (each.kind, each.matchable) == ("name", False)


def test_special_categories_are_marked() -> None:
    found = {each.name for _, each in PROPERTIES if each.sensitive}
    assert found == {"ethnicity", "religion", "political", "health", "biometricReference"}


def test_secrets_have_no_field() -> None:
    assert not {each.name for _, each in PROPERTIES} & {"password", "privateKey"}


# --- inheritance ------------------------------------------------------------------------------------------------------


def test_a_child_has_what_its_parents_have_less_what_it_leaves_out() -> None:
    company, person = schema("Company"), schema("Person")
    assert company.ancestors == {"Company", "Organization", "LegalEntity", "Asset", "Value", "Thing"}
    assert company.properties["taxNumber"].declared == "LegalEntity"
    assert company.required == ("name",)  # as every organisation
    assert "incorporationDate" not in person.properties
    assert person.properties["name"].labels["ru"] == "Имя"
    assert company.properties["name"].labels["ru"] == "Наименование"


def test_a_child_may_say_another_kind_and_then_nothing_of_the_old_one_holds() -> None:
    name = schema("Substance").properties["name"]
    assert (name.kind, name.table, name.matchable, name.declared) == ("code", "substances", False, "Thing")


@pytest.mark.parametrize("body", [each for each in SCHEMATA if each.edge], ids=named)
def test_a_relation_has_two_ends(body: Schema) -> None:
    assert body.edge is not None
    ends = (body.edge.source, body.edge.target)
    assert all(body.properties[end].kind == "entity" for end in ends)
    assert set(ends) <= set(body.required)
    assert body.featured[:2] == ends
    assert body.edge.directed or body.edge.forward == body.edge.backward or body.name == "Documentation"


# --- what is not known ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("Person", True),
        ("LegalEntity", True),
        ("Thing", True),
        ("Submarine", True),
        ("Company", False),
        ("Seizure", False),
    ],
)
def test_what_may_be_a_person(name: str, *, holds: bool) -> None:
    assert may_be_person(name) is holds


@pytest.mark.parametrize(
    ("schema_name", "property_name", "kind"),
    [
        ("Person", "birthDate", "date"),
        ("Vessel", "abbreviation", "name"),  # it has none; a limit on names holds all the same
        ("Submarine", "name", "name"),
        ("Submarine", "quantity", "quantity"),
        ("Submarine", "depth", ""),
        ("", "", ""),
    ],
)
def test_the_kind_of_a_property_however_little_is_known(schema_name: str, property_name: str, kind: str) -> None:
    assert kind_of(schema_name, property_name) == kind

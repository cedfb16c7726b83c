from __future__ import annotations

from dataclasses import replace

import pytest

from tests.record import examples
from wasl.policy import Decision, Finding, item_of, lacks_category
from wasl.record import Entity, PersonCategory

PERSON, SEIZURE = examples.PERSON, examples.SEIZURE
SUSPECT, UNKNOWN = PersonCategory.SUSPECT, PersonCategory.UNKNOWN


@pytest.mark.parametrize(
    ("entities", "categories", "restricted"),
    [
        ((), set(), False),
        ((SEIZURE,), set(), False),
        ((PERSON, SEIZURE), {SUSPECT}, False),
        ((PERSON, replace(PERSON, category=PersonCategory.MINOR)), {SUSPECT, PersonCategory.MINOR}, False),
        ((replace(PERSON, category=None),), {UNKNOWN}, True),
        ((replace(PERSON, category=UNKNOWN),), {UNKNOWN}, True),
        ((replace(PERSON, legal_basis=""),), {SUSPECT}, True),
        ((replace(PERSON, restricted=True),), {SUSPECT}, True),
        ((PERSON, replace(PERSON, category=None)), {SUSPECT, UNKNOWN}, True),
        ((replace(SEIZURE, restricted=True),), set(), True),
        # A category makes a person of anything, and a schema that this node does not know might be one.
        ((replace(SEIZURE, category=PersonCategory.VICTIM),), {PersonCategory.VICTIM}, True),
        ((replace(SEIZURE, schema="LegalEntity"),), {UNKNOWN}, True),
        ((replace(PERSON, schema="Mule"),), {SUSPECT}, False),
        # Without a category it says nothing of itself: it is obscure, which the test below holds.
        ((replace(SEIZURE, schema="Submarine"),), set(), False),
    ],
)
def test_item_holds_what_rules_look_at(
    entities: tuple[Entity, ...], categories: set[PersonCategory], restricted: bool
) -> None:
    item = item_of(replace(examples.REPORT, entities=entities))
    assert (item.origin, item.handling, item.topic, item.kind) == (
        examples.TAJIK,
        examples.HANDLING,
        "trafficking",
        "seizure",
    )
    assert (item.categories, item.restricted) == (frozenset(categories), restricted)


@pytest.mark.parametrize(
    ("entity", "obscure"),
    [
        (SEIZURE, False),
        (PERSON, False),
        (replace(SEIZURE, schema="Submarine"), True),
        (replace(PERSON, schema="Mule"), False),
    ],
)
def test_an_unknown_schema_that_says_no_category_is_obscure(entity: Entity, *, obscure: bool) -> None:
    assert item_of(replace(examples.REPORT, entities=(entity,))).obscure is obscure


def test_reasons_are_the_findings_against() -> None:
    yes, no = Finding(code="own-item", permits=True), Finding(code="expired", permits=False)
    assert Decision(permit=False, findings=(yes, no)).reasons == (no,)
    assert Decision(permit=True, findings=(yes,)).reasons == ()


@pytest.mark.parametrize(
    ("changes", "lacks"),
    [
        ({}, False),
        ({"category": None}, True),
        ({"category": UNKNOWN}, True),
        ({"legal_basis": ""}, True),
        ({"category": UNKNOWN, "legal_basis": "published-designation"}, False),
        ({"schema": "Seizure", "category": None, "legal_basis": ""}, False),
        ({"schema": "Seizure", "category": UNKNOWN}, True),
        ({"schema": "LegalEntity", "category": None}, True),
        ({"schema": "Submarine", "category": None}, False),
    ],
)
def test_who_still_needs_a_category(changes: dict[str, object], *, lacks: bool) -> None:
    person = replace(PERSON, **changes)  # type: ignore[arg-type]
    assert lacks_category(replace(examples.REPORT, entities=(PERSON, person))) is lacks

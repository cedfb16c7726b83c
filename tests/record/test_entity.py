"""Entities, and that their JSON is FollowTheMoney's."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given

from tests import strategies
from tests.record import examples
from wasl.record import Entity, Value, wire


def test_texts_are_given_in_order() -> None:
    assert examples.PERSON.texts("birthDate") == ("1981",)
    assert len(examples.PERSON.texts("name")) == 3
    assert examples.PERSON.texts("passportNumber") == ()


def test_first_is_the_first_or_none() -> None:
    assert examples.SEIZURE.first("quantity") == Value(text="5,002 кг", normal="5002", unit="mass_g")
    assert examples.SEIZURE.first("place") is None
    assert replace(examples.SEIZURE, properties={"place": ()}).first("place") is None


def test_caption_is_name_then_alias_then_schema() -> None:
    assert examples.PERSON.caption == examples.PERSON.texts("name")[0]
    only_alias = replace(examples.PERSON, properties={"alias": (Value(text="Кот"),)})
    assert only_alias.caption == "Кот"
    assert examples.SEIZURE.caption == "Seizure"


@strategies.few
@given(strategies.entities)
def test_json_is_that_of_followthemoney(entity: Entity) -> None:
    document = json.loads(wire.encode(entity, label="entity/1"))
    assert document["id"] == entity.entity_id
    assert document["schema"] == entity.schema
    # Properties are lists of plain texts; whatever else there is stands beside them, where its tools do not look.
    assert document["properties"] == {name: list(entity.texts(name)) for name in entity.properties}
    told = {
        name for name, values in entity.properties.items() if any(value != Value(text=value.text) for value in values)
    }
    assert set(document.get("details", {})) == told
    for name in told:
        assert len(document["details"][name]) == len(document["properties"][name])

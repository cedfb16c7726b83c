"""Entities fit their schemata and each other, or are refused by the name of what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import InputError
from wasl.record import Entity, Value
from wasl.record.schemata import schemata
from wasl.record.schemata.fit import check_fit


def entity(entity_id: str, schema: str, /, **properties: str) -> Entity:
    return Entity(
        entity_id=entity_id, schema=schema, properties={name: (Value(text=text),) for name, text in properties.items()}
    )


CODES = {
    "schema-unknown",
    "property-unknown",
    "property-required",
    "entity-reference",
    "entity-range",
    "relation-end",
    "relation-loop",
}
PERSON = entity("p", "Person", name="Фаррух")
COMPANY = entity("c", "Company", name="Навруз Карго")
ADDRESS = entity("a", "Address", full="Дӯсти 1")


def refused(*made: Entity) -> tuple[str, dict[str, object]]:
    with pytest.raises(InputError) as caught:
        check_fit((PERSON, COMPANY, ADDRESS, *made))
    return caught.value.code, dict(caught.value.data)


@pytest.mark.parametrize(
    "made",
    [
        entity("x", "Ownership", owner="p", asset="c"),
        entity("x", "Ownership", owner="c", asset="c2"),
        entity("x", "UnknownLink", subject="p", object="a"),  # any entity descends from Thing
        entity("x", "Person"),  # a suspect may be known by nothing at all
        entity("x", "Vehicle", owner="p"),
        entity("x", "Vehicle", owner="c"),
        entity("x", "Seizure", involved="p"),
    ],
)
def test_what_fits(made: Entity) -> None:
    check_fit((PERSON, COMPANY, ADDRESS, entity("c2", "Company", name="Памир"), made))


def test_what_does_not() -> None:
    assert refused(entity("x", "Ghost")) == ("schema-unknown", {"name": "Ghost"})
    assert refused(entity("x", "Person", aura="blue")) == ("property-unknown", {"schema": "Person", "name": "aura"})
    assert refused(entity("x", "Organization")) == (
        "property-required",
        {"schema": "Organization", "property": "Organization.name"},
    )
    assert refused(entity("x", "Organization", name=" \t"))[0] == "property-required"
    assert refused(entity("x", "Family", person="p")) == (
        "relation-end",
        {"schema": "Family", "property": "Family.relative"},
    )
    assert refused(entity("x", "Family", person="p", relative="nobody")) == (
        "entity-reference",
        {"schema": "Family", "property": "Family.relative", "value": "nobody"},
    )
    assert refused(entity("x", "Family", person="p", relative="c")) == (
        "entity-range",
        {"schema": "Family", "property": "Family.relative", "schema_wanted": "Person", "schema_given": "Company"},
    )
    assert refused(entity("x", "Family", person="p", relative="p")) == ("relation-loop", {"schema": "Family"})
    assert refused(entity("x", "Vehicle", owner="x"))[0] == "entity-range"


@given(
    st.lists(
        st.builds(
            Entity,
            entity_id=st.sampled_from(["1", "2", "3"]),
            schema=st.sampled_from([*schemata(), "Ghost", ""]),
            properties=st.dictionaries(
                st.sampled_from(["name", "owner", "asset", "person", "relative", "involved", "aura", ""]),
                st.lists(st.builds(Value, text=st.sampled_from(["1", "2", "3", "4", "", "\u202e", "\ud800"]))).map(
                    tuple
                ),
                max_size=4,
            ),
        ),
        max_size=4,
    )
)
def test_anything_is_judged_and_nothing_breaks(made: list[Entity]) -> None:
    try:
        check_fit(made)
    except InputError as error:
        told = error.code
    else:
        told = ""
    assert told in {"", *CODES}

"""What entities may be: all of them before they are kept, and our own more strictly.

A peer may run a newer model: a schema or a property that this node does not know is kept as it came, within the same
limits, and shown as unknown. Our own desks write only what the model has.
"""

from __future__ import annotations

from typing import Final

from wasl import vocabulary
from wasl.errors import InputError
from wasl.flow import limits
from wasl.flow.understanding import table_of
from wasl.record import Entity
from wasl.record.schemata import kind_of, may_be_person, schema
from wasl.record.schemata.fit import check_fit
from wasl.text.quantities import Measure

_SCHEMA_LIMIT: Final = 64


def check_kept(entities: tuple[Entity, ...]) -> None:
    """Refuse entities that cannot be kept or shown, whoever wrote them.

    Args:
        entities: All entities of one report.

    Raises:
        InputError: ``entities-too-many``, ``entity-repeated``, ``names-too-many``, and the codes of
            `wasl.flow.limits`.
    """
    values = sum(len(given) for entity in entities for given in entity.properties.values())
    if len(entities) > limits.ENTITIES_LIMIT or values > limits.VALUES_LIMIT:
        raise InputError("entities-too-many", limit=limits.ENTITIES_LIMIT, values=limits.VALUES_LIMIT)
    if len({entity.entity_id for entity in entities}) < len(entities):
        raise InputError("entity-repeated")
    for entity in entities:
        _check_entity(entity)


def check_own(entities: tuple[Entity, ...]) -> None:
    """Refuse entities that a desk of ours may not write.

    Args:
        entities: All entities of one report.

    Raises:
        InputError: ``person-category-missing`` or ``person-basis-missing`` for what is or may be a person,
            ``vocabulary-code`` for a normal form that is no code of the property's table, ``unit-unknown`` for an
            amount in anything but grams, millilitres or pieces, and the codes of
            `wasl.record.schemata.fit.check_fit`.
    """
    check_fit(entities)
    for entity in entities:
        _check_normal_forms(entity)
        if not may_be_person(entity.schema):
            continue
        if entity.category is None:
            raise InputError("person-category-missing", name=entity.caption)
        if not entity.legal_basis:
            raise InputError("person-basis-missing", name=entity.caption)
        vocabulary.entry("legal_bases", entity.legal_basis)


def _check_normal_forms(entity: Entity) -> None:
    # What stands beside the text is read by machines: a code that nobody has would be a fact that nobody can check.
    known = schema(entity.schema).properties
    for name, given in entity.properties.items():
        table = table_of(known[name])
        for value in given:
            if value.normal and table:
                vocabulary.entry(table, value.normal)
            if value.normal and known[name].kind == "quantity" and value.unit not in set(Measure):
                raise InputError("unit-unknown", value=value.unit[: limits.NAME_LIMIT])


def _check_entity(entity: Entity) -> None:
    limits.check_short_id(entity.entity_id, field="entity_id")
    limits.check_text(entity.schema, field="schema", limit=_SCHEMA_LIMIT)
    names = 0
    for name, given in entity.properties.items():
        kind = kind_of(entity.schema, name)
        names += len(given) if kind == "name" else 0
        limits.check_text(name, field="property", limit=limits.NAME_LIMIT)
        for value in given:
            limits.check_value(value, kind=kind, field=name)
    if names > limits.NAMES_LIMIT:
        raise InputError("names-too-many", limit=limits.NAMES_LIMIT)

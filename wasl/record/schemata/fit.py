"""Whether the entities of one report fit their schemata, and each other.

Held for what we write ourselves. What a peer sends may come of a newer model, and be an extract that holds less than
it refers to: it is kept as it is, and shown as far as it is understood.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wasl.errors import InputError
from wasl.record.entity import Entity
from wasl.record.schemata import Property, Schema, schema


def check_fit(entities: Sequence[Entity]) -> None:
    """Refuse entities that their schemata do not allow.

    Args:
        entities: All entities of one report.

    Raises:
        InputError: ``schema-unknown``, ``property-unknown``, ``property-required`` for one that must be filled,
            ``relation-end`` for a relation without one of its ends, ``relation-loop`` for one of a thing with itself,
            ``entity-reference`` for a reference to what the report does not hold, ``entity-range`` for one to what
            cannot stand there.
    """
    held = {entity.entity_id: entity for entity in entities}
    for entity in entities:
        known = schema(entity.schema)
        for name, values in entity.properties.items():
            if name not in known.properties:
                raise InputError("property-unknown", schema=entity.schema, name=name)
            if known.properties[name].kind == "entity":
                for value in values:
                    _check_reference(entity, known.properties[name], value.text, held)
        _check_required(entity, known)
        _check_ends(entity, known)


def _check_required(entity: Entity, known: Schema) -> None:
    ends = (known.edge.source, known.edge.target) if known.edge else ()
    for name in known.required:
        if not any(text.strip() for text in entity.texts(name)):
            code = "relation-end" if name in ends else "property-required"
            raise InputError(code, schema=entity.schema, property=f"{entity.schema}.{name}")


def _check_reference(entity: Entity, each: Property, reference: str, held: Mapping[str, Entity]) -> None:
    place = f"{entity.schema}.{each.name}"
    other = held.get(reference)
    if other is None:
        raise InputError("entity-reference", schema=entity.schema, property=place, value=reference)
    if not schema(other.schema).is_a(each.range):
        raise InputError(
            "entity-range", schema=entity.schema, property=place, schema_wanted=each.range, schema_given=other.schema
        )


def _check_ends(entity: Entity, known: Schema) -> None:
    if known.edge is None:
        return
    both = set(entity.texts(known.edge.source)) & set(entity.texts(known.edge.target))
    if both:
        raise InputError("relation-loop", schema=entity.schema)

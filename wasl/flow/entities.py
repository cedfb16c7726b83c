"""What entities a desk of ours may write: only what the model has, with codes that the vocabulary has.

What may be kept of anybody's is looser, for a peer may run a newer model: see `wasl.flow.fit`.
"""

from __future__ import annotations

from wasl import vocabulary
from wasl.errors import InputError
from wasl.flow import limits
from wasl.flow.understanding import table_of
from wasl.record import Entity
from wasl.record.schemata import may_be_person, schema
from wasl.record.schemata.fit import check_fit
from wasl.text.quantities import Measure


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

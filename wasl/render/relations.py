"""Relations as the cards of their two ends tell them: what the one is to the other, and the details of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wasl.record import Entity
from wasl.record.schemata import Edge, Schema, schemata
from wasl.render.sentences import Said, say
from wasl.render.shown import Known, Shown, caption, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """The relations of one kind that one entity has.

    Attributes:
        label: What it is to the others, for instance "Owner of".
        others: The others, with the details of each relation small beside it.
    """

    label: str
    others: tuple[Shown, ...]


def relations_of(entity: Entity, known: Known, language: str) -> tuple[Relation, ...]:
    """Return the relations in which an entity stands to others of the same report.

    Args:
        entity: One of the ends.
        known: Entities of the same report by id, the relations among them.
        language: The reader's.

    Returns:
        One per kind and direction, in the order of the report.
    """
    found: dict[str, tuple[Shown, ...]] = {}
    for relation in known.values():
        schema = schemata().get(relation.schema)
        if schema is None or schema.edge is None:
            continue
        for label, other in _other_ends(entity, relation, schema.edge, language):
            if other in known:
                told = _told(relation, schema, known[other], known, language)
                found[label] = (*found.get(label, ()), told)
    return tuple(Relation(label=label, others=others) for label, others in found.items())


def _other_ends(entity: Entity, relation: Entity, edge: Edge, language: str) -> Iterator[tuple[str, str]]:
    sources, targets = relation.texts(edge.source), relation.texts(edge.target)
    if entity.entity_id in sources:
        yield from ((edge.forward[language], other) for other in targets)
    elif entity.entity_id in targets:
        yield from ((edge.backward[language], other) for other in sources)


def _told(relation: Entity, schema: Schema, other: Entity, known: Known, language: str) -> Shown:
    ends = {schema.edge.source, schema.edge.target} if schema.edge else set()
    details = [
        say(
            "relation-detail",
            language,
            label=schema.properties[name].labels[language],
            value=shown(schema.properties[name], value, known, language).text,
        )
        for name in schema.featured
        if name not in ends
        for value in relation.properties.get(name, ())
    ]
    text = Shown(text=caption(other, known, language), given=True)
    return replace(text, small=Said(" · ".join(details))) if details else text

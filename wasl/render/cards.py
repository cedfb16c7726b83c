"""Entities as cards: what matters first, relations told on the cards of both ends, what is sensitive marked.

What a seizure refers to (substance, hiding place, legs of the route) is told on its own card; what has no name of its
own and is wholly told there needs no card, and neither does a relation of which the two ends' cards tell all. What this
node does not know is shown by the name that it came with, and said to be unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from wasl.record import Entity
from wasl.record.schemata import Schema, schemata
from wasl.render.marks import visible
from wasl.render.relations import Relation, relations_of
from wasl.render.sentences import is_known, label, say, word
from wasl.render.shown import NAMING, Known, Shown, as_given, caption, kind_label, shown

__all__ = ["Card", "Row", "Shown", "caption", "card", "cards", "shown"]

_TOLD_BY_OTHERS: Final[Mapping[str, frozenset[str]]] = {
    "Substance": frozenset({"name", "group"}),
    "ConcealmentMethod": frozenset({"hidingPlace"}),
    "RouteLeg": frozenset(
        {"order", "departureCountry", "departurePlace", "destinationCountry", "destinationPlace", "transport"}
    ),
}
"""What is told of an entity where another refers to it."""

_TITLE_KINDS: Final = frozenset({"name", "identifier", "phone", "email", "address"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One property on a card, or its relations of one kind.

    Attributes:
        label: What it is called, in the reader's language.
        values: Its values.
        sensitive: True for a special category of personal data.
        unknown: True if this node does not know the property.
        relation: True if its values are other entities, with the details of each relation small beside them.
    """

    label: str
    values: tuple[Shown, ...]
    sensitive: bool = False
    unknown: bool = False
    relation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One entity as the reader sees it.

    Attributes:
        kind: What it is, in the reader's language.
        title: Its names; empty if it has none.
        category: Person category; empty for all but persons.
        basis: Legal basis; empty if none is given.
        restricted: True while it may not be released.
        sensitive: True if all that is said of it is sensitive.
        nature: Whether it is told as fact or as assessment; empty if nothing was said.
        rows: Its properties in the order of the schema, then its relations, then what this node does not know.
    """

    kind: str
    title: tuple[Shown, ...]
    category: str = ""
    basis: str = ""
    restricted: bool = False
    sensitive: bool = False
    nature: str = ""
    rows: tuple[Row, ...] = field(default=())


def cards(entities: Sequence[Entity], language: str) -> tuple[Card, ...]:
    """Return the cards of a report.

    Args:
        entities: Its entities.
        language: The reader's.

    Returns:
        One card for each that is not told on other cards.
    """
    known = {entity.entity_id: entity for entity in entities}
    told = {text for entity in entities for text in _references(entity)}
    return tuple(card(entity, known, language) for entity in entities if not _is_told(entity, known, told))


def card(entity: Entity, known: Known, language: str) -> Card:
    """Return one entity as a card.

    Args:
        entity: The entity.
        known: Entities of the same report by id, for its references and relations.
        language: The reader's.

    Returns:
        The card.
    """
    schema = schemata().get(entity.schema)
    titles = _titles(entity, schema) if schema else ()
    return Card(
        kind=kind_label(entity, language),
        title=_title(entity, schema, titles, known, language) if schema else (),
        category=label("person_categories", entity.category, language) if entity.category else "",
        basis=_basis(entity.legal_basis, language) if entity.legal_basis else "",
        restricted=entity.restricted,
        sensitive=entity.sensitive,
        nature=word("nature", entity.nature, language) if entity.nature else "",
        rows=(
            *(_known_rows(entity, schema, titles, known, language) if schema else ()),
            *(_relation_row(each) for each in relations_of(entity, known, language)),
            *_unknown_rows(entity, schema, language),
        ),
    )


def _basis(code: str, language: str) -> str:
    if is_known("legal_bases", code):
        return label("legal_bases", code, language)
    return say("code-not-known", language, code=visible(code))


def _titles(entity: Entity, schema: Schema) -> tuple[str, ...]:
    # The properties that the title tells, and no row: both ends of a relation, else that by which a thing is called.
    if schema.edge:
        return (schema.edge.source, schema.edge.target)
    for name in schema.caption:
        each = schema.properties[name]
        if entity.properties.get(name) and (each.kind in _TITLE_KINDS or name in NAMING):
            return (name,)
    return ()


def _title(entity: Entity, schema: Schema, titles: tuple[str, ...], known: Known, language: str) -> tuple[Shown, ...]:
    if schema.edge:
        return (Shown(text=caption(entity, known, language)),)
    return tuple(
        shown(schema.properties[name], value, known, language) for name in titles for value in entity.properties[name]
    )


def _known_rows(
    entity: Entity, schema: Schema, titles: tuple[str, ...], known: Known, language: str
) -> tuple[Row, ...]:
    return tuple(
        Row(
            label=each.labels[language],
            values=tuple(shown(each, value, known, language) for value in entity.properties[name]),
            sensitive=each.sensitive,
        )
        for name, each in schema.properties.items()
        if entity.properties.get(name) and name not in titles
    )


def _relation_row(relation: Relation) -> Row:
    return Row(label=relation.label, values=relation.others, relation=True)


def _unknown_rows(entity: Entity, schema: Schema | None, language: str) -> tuple[Row, ...]:
    known = schema.properties if schema else {}
    return tuple(
        Row(
            label=say("property-not-known", language, name=visible(name)),
            values=tuple(as_given(value) for value in values),
            unknown=True,
        )
        for name, values in entity.properties.items()
        if name not in known and values
    )


def _is_told(entity: Entity, known: Known, told: set[str]) -> bool:
    schema = schemata().get(entity.schema)
    if schema is None or entity.restricted or entity.sensitive or entity.nature or _has_marks(entity):
        return False
    filled = {name for name, values in entity.properties.items() if values}
    if schema.edge is None:
        return entity.entity_id in told and filled <= _TOLD_BY_OTHERS.get(entity.schema, frozenset())
    ends = [entity.properties.get(end, ()) for end in (schema.edge.source, schema.edge.target)]
    carded = all(values and all(_has_card(value.text, known, told) for value in values) for values in ends)
    return carded and filled <= set(schema.featured)


def _has_marks(entity: Entity) -> bool:
    # A mark on one value would be lost where only its words are told.
    return any(value.sensitive for values in entity.properties.values() for value in values)


def _has_card(entity_id: str, known: Known, told: set[str]) -> bool:
    # A relation of relations is told nowhere else: a peer might have joined them in a ring.
    entity = known.get(entity_id)
    schema = schemata().get(entity.schema) if entity else None
    return entity is not None and not (schema and schema.edge) and not _is_told(entity, known, told)


def _references(entity: Entity) -> tuple[str, ...]:
    schema = schemata().get(entity.schema)
    return tuple(
        value.text
        for name, values in entity.properties.items()
        if schema and name in schema.properties and schema.properties[name].kind == "entity"
        for value in values
    )

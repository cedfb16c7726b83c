"""Entities as cards: coded parts in the reader's language, free parts as they were given.

What a seizure refers to (substance, hiding place, legs of the route) is told on its own card; what has no name of its
own and is told there needs no card.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from babel.numbers import format_decimal

from wasl.errors import InputError
from wasl.record import Entity, Value
from wasl.record.schemata import Property, schema, schemata
from wasl.render.dates import LOCALES, reduced
from wasl.render.marks import visible
from wasl.render.sentences import Said, label, say, word
from wasl.text.scripts import Script, main_script
from wasl.text.transliterate import needs_reading, romanise

_TOLD_BY_OTHERS: Final = frozenset({"Substance", "ConcealmentMethod", "RouteLeg"})
_TITLES: Final = ("name",)
_SCRIPTS: Final = {"ar": Script.ARABIC, "ru": Script.CYRILLIC}
_THOUSAND: Final = Decimal(1000)
# Whatever else a figure claims to be (NaN, 1e30) is shown as it was given.
_FIGURE: Final = re.compile(r"[0-9]{1,15}(\.[0-9]{1,9})?")
_LARGER: Final[Mapping[str, str]] = {"mass_g": "mass_kg", "volume_ml": "volume_l"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One value on a card.

    Attributes:
        text: The main text.
        small: What stands small beside it: a reading in Latin letters, or the text as given; else empty.
        given: True if the text is the sender's own, and so has a direction of its own.
    """

    text: str
    small: str = ""
    given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One property on a card: its label, and its values."""

    label: str
    values: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One entity as the reader sees it.

    Attributes:
        kind: What it is, in the reader's language.
        title: Its names; empty if it has none.
        category: Person category; empty for all but persons.
        basis: Legal basis; empty if none is given.
        restricted: True while it may not be released.
        rows: Its properties in the order of the schema.
    """

    kind: str
    title: tuple[Shown, ...]
    category: str = ""
    basis: str = ""
    restricted: bool = False
    rows: tuple[Row, ...] = field(default=())


def cards(entities: Sequence[Entity], language: str) -> tuple[Card, ...]:
    """Return the cards of a report.

    Args:
        entities: Its entities.
        language: The reader's.

    Returns:
        One card for each that is not told on another's card.
    """
    known = {entity.entity_id: entity for entity in entities}
    told = {text for entity in entities for text in _references(entity)}
    return tuple(
        card(entity, known, language)
        for entity in entities
        if entity.schema not in _TOLD_BY_OTHERS or entity.entity_id not in told
    )


def card(entity: Entity, known: Mapping[str, Entity], language: str) -> Card:
    """Return one entity as a card.

    Args:
        entity: The entity.
        known: Entities of the same report by id, for its references.
        language: The reader's.

    Returns:
        The card.
    """
    properties = _properties(entity)
    titles = [name for name in _TITLES if name in properties and properties[name].kind == "name"]
    return Card(
        kind=_kind(entity, language),
        title=tuple(_named(value, language) for name in titles for value in entity.properties.get(name, ())),
        category=label("person_categories", entity.category, language) if entity.category else "",
        basis=label("legal_bases", entity.legal_basis, language) if entity.legal_basis else "",
        restricted=entity.restricted,
        rows=tuple(
            Row(
                label=each.labels[language],
                values=tuple(shown(each, value, known, language) for value in entity.properties[name]),
            )
            for name, each in properties.items()
            if name not in titles and entity.properties.get(name)
        ),
    )


def shown(each: Property, value: Value, known: Mapping[str, Entity], language: str) -> Shown:
    """Return one value as it stands on a card.

    Args:
        each: Its property.
        value: The value.
        known: Entities of the same report by id.
        language: The reader's.

    Returns:
        What to show.
    """
    if each.kind == "entity":
        return Shown(text=caption(known.get(value.text), known, language))
    if each.kind in {"code", "country"} and value.normal:
        return _beside(label(each.table or "countries", value.normal, language), value)
    if each.kind == "date" and value.normal:
        return _beside(reduced(value.normal, language), value)
    if each.kind == "quantity" and value.normal:
        return _beside(_quantity(value, language), value)
    return _named(value, language) if each.kind == "name" else Shown(text=visible(value.text), given=True)


def caption(entity: Entity | None, known: Mapping[str, Entity], language: str) -> str:
    """Return the few words by which an entity is called within a sentence.

    Args:
        entity: The entity; None if the report does not hold it.
        known: Entities of the same report by id.
        language: The reader's.

    Returns:
        The words.
    """
    if entity is None:
        return "—"
    if entity.schema == "RouteLeg":
        return _leg(entity, known, language)
    named = _properties(entity)
    for name in ("name", "hidingPlace", "alias"):
        value = entity.first(name)
        if name in named and value is not None:
            return shown(named[name], value, known, language).text
    return _kind(entity, language)


def _leg(entity: Entity, known: Mapping[str, Entity], language: str) -> str:
    named = _properties(entity)

    def ends(*names: str) -> str:
        found = [shown(named[name], value, known, language).text for name in names if (value := entity.first(name))]
        return say("list-comma", language, first=found[0], second=found[1]) if len(found) > 1 else "".join(found) or "—"

    start, end = ends("departurePlace", "departureCountry"), ends("destinationPlace", "destinationCountry")
    means = entity.first("transport")
    if means is None:
        return say("route-leg", language, start=start, end=end)
    by = shown(named["transport"], means, known, language).text
    return say("route-leg-by", language, start=start, end=end, transport=by)


def _quantity(value: Value, language: str) -> str:
    if not _FIGURE.fullmatch(value.normal):
        return visible(value.text)
    figure = Decimal(value.normal)
    unit = value.unit
    if unit in _LARGER and figure >= _THOUSAND:
        figure, unit = figure / _THOUSAND, _LARGER[unit]
    number = format_decimal(figure, locale=LOCALES[language], decimal_quantization=False)
    return say("quantity", language, figure=number, unit=word("unit", unit.replace("_", "-"), language))


def _beside(text: str, value: Value) -> Shown:
    # A sentence of ours is visible already; the marks of its direction are not to be shown.
    told = text if isinstance(text, Said) else visible(text)
    return Shown(text=told, small="" if value.text in {text, value.normal} else visible(value.text))


def _named(value: Value, language: str) -> Shown:
    # Who reads the script of the name needs no help with it.
    foreign = main_script(value.text) is not _SCRIPTS.get(language)
    reading = romanise(value.text) if foreign and needs_reading(value.text) else ""
    return Shown(text=visible(value.text), small=visible(reading), given=True)


def _kind(entity: Entity, language: str) -> str:
    found = schemata().get(entity.schema)
    return found.labels[language] if found else visible(entity.schema)


def _properties(entity: Entity) -> Mapping[str, Property]:
    try:
        return schema(entity.schema).properties
    except InputError:
        return {}


def _references(entity: Entity) -> tuple[str, ...]:
    named = _properties(entity)
    return tuple(
        value.text
        for name, values in entity.properties.items()
        if name in named and named[name].kind == "entity"
        for value in values
    )

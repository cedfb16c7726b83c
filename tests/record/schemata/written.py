"""One invented entity of every schema that FollowTheMoney has too, with every property filled that it knows.

`python -m tests.record.schemata.written` prints them as the record writes them, for FollowTheMoney to read.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests.record import examples
from wasl.record import Entity, PersonCategory, Value, wire
from wasl.record.schemata import Property, Schema, schemata

# As FollowTheMoney's types accept them; two values where the order or the script might be lost.
TEXTS = {
    "name": ("Фаррух Саидзода", "فاروق سعيدزاده"),
    "date": ("2026-04-03",),
    "country": ("qa",),
    "money": ("12500",),
    "currency": ("QAR",),
    "number": ("1185",),
    "phone": ("+97444000000",),
    "email": ("desk@example.com",),
    "url": ("https://example.com/page",),
    "ip": ("192.0.2.7",),
    "checksum": ("da39a3ee5e6b4b0d3255bfef95601890afd80709",),
    "language": ("tgk",),
    "address": ("Дӯсти 1, Душанбе",),
}
BY_NAME = {
    "gender": ("male",),
    "iban": ("DE89370400440532013000",),
    "imoNumber": ("IMO9074729",),
    "leiCode": ("529900T8BM49AURSDO55",),
    "innCode": ("7707083893",),
    "ogrnCode": ("1027700132195",),
    "bic": ("DEUTDEFF",),
    "swiftBic": ("DEUTDEFF",),
    "mimeType": ("application/pdf",),
}


def theirs() -> list[Schema]:
    """Return the schemata that FollowTheMoney has too."""
    return [each for each in schemata().values() if not each.ours]


def entities() -> list[Entity]:
    """Return one entity of each; references go to the first one that may stand there."""
    ids = {each.name: f"{place:026d}" for place, each in enumerate(theirs())}
    return [filled(each, ids) for each in theirs()]


def filled(schema: Schema, ids: dict[str, str]) -> Entity:
    """Return an entity with every property that FollowTheMoney knows."""
    properties = {
        name: tuple(Value(text=text) for text in texts(each, schema, ids))
        for name, each in schema.properties.items()
        if not each.ours
    }
    return Entity(
        entity_id=ids[schema.name],
        schema=schema.name,
        properties=properties,
        category=PersonCategory.SUSPECT if schema.name == "Person" else None,
    )


def texts(each: Property, schema: Schema, ids: dict[str, str]) -> tuple[str, ...]:
    """Return texts for a property."""
    if each.kind == "entity":
        fitting = [name for name in ids if schemata()[name].is_a(each.range) and name != schema.name]
        return (ids[fitting[0] if fitting else schema.name],)
    return BY_NAME.get(each.name) or TEXTS.get(each.kind) or (f"{each.name} 17",)


def documents(made: list[Entity]) -> list[dict[str, Any]]:
    """Return entities as the record writes them."""
    report = replace(examples.REPORT, entities=tuple(made))
    found: list[dict[str, Any]] = json.loads(wire.encode(report, label=wire.REPORT))["entities"]
    return found


if __name__ == "__main__":
    print(  # noqa: T201 - the build reads it
        json.dumps(
            {"schemata": [each.name for each in theirs()], "entities": documents(entities())}, ensure_ascii=False
        )
    )

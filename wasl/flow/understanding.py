"""What a typed value means, beside its text: dates and amounts as people write them.

What cannot be read is kept as text. What can be read in two ways, or cannot be at all (31 Sha'ban, minus five kilos),
goes back to its writer, who can mend it in a second; a reader elsewhere cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from wasl.errors import InputError
from wasl.flow import dating
from wasl.record import Entity, Value
from wasl.record.schemata import schemata
from wasl.vocabulary.units import read_amount

KEPT_AS_TEXT: Final = frozenset(
    {"date-unreadable", "quantity-unreadable", "quantity-unit-missing", "unit-unknown", "number-unreadable"}
)
"""Codes of what is kept as text alone; every other code is for the writer to mend."""


def understand(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Put the normal form beside the values that have none yet.

    Args:
        entities: As they were typed.

    Returns:
        The entities, their texts unchanged.

    Raises:
        InputError: The codes of `wasl.text.dates.read_date` and `wasl.text.amounts.read_amount`, but for those of
            `KEPT_AS_TEXT`.
    """
    return tuple(_understood(entity) for entity in entities)


def _understood(entity: Entity) -> Entity:
    known = schemata().get(entity.schema)
    kinds = {name: each.kind for name, each in known.properties.items()} if known else {}
    properties = {
        name: tuple(_value(value, kinds.get(name, "")) for value in values)
        for name, values in entity.properties.items()
    }
    return replace(entity, properties=properties)


def _value(value: Value, kind: str) -> Value:
    if value.normal or kind not in {"date", "quantity"}:
        return value
    try:
        return _dated(value) if kind == "date" else _measured(value)
    except InputError as error:
        if error.code in KEPT_AS_TEXT:
            return value
        raise


def _dated(value: Value) -> Value:
    found = dating.read_date(value.text)
    return replace(
        value,
        normal=found.normal,
        unit=str(found.precision),
        calendar=found.calendar,
        tolerance_days=found.tolerance_days,
    )


def _measured(value: Value) -> Value:
    found = read_amount(value.text)
    return replace(value, normal=found.normal, unit=str(found.measure))

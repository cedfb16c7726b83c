"""What a typed value means, beside its text: codes, states, dates and amounts as people write them.

The one place where that is decided, for the form, the draft file and every other door. What cannot be read is kept as
text. What can be read in two ways, or cannot be at all (31 Sha'ban, minus five kilos), goes back to its writer, who can
mend it in a second; a reader elsewhere cannot. A name that means several entries is kept as text, with the choices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wasl import vocabulary
from wasl.errors import InputError
from wasl.record import Entity, Value
from wasl.record.schemata import Property, schemata
from wasl.text.calendars import PartialDate
from wasl.vocabulary.units import read_amount

DateReader = Callable[[str], PartialDate]
"""Reads a date as people write it: a node counts its days of the moon, a reader none (`wasl.flow.dating`)."""

KEPT_AS_TEXT: Final = frozenset(
    {"date-unreadable", "quantity-unreadable", "quantity-unit-missing", "unit-unknown", "number-unreadable"}
)
"""Codes of what is kept as text alone; every other code is for the writer to mend."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What was found in one typed value.

    Attributes:
        value: The value, its text unchanged, with the normal form beside it if there is one.
        kind: Kind of the property.
        table: Vocabulary table of a code or a state; else empty.
        choices: Codes from which the writer can choose, where the text names several or comes near to some.
        several: True if the text is a name of all the choices.
        error: What the writer has to mend; None if nothing.
    """

    value: Value
    kind: str
    table: str = ""
    choices: tuple[str, ...] = ()
    several: bool = False
    error: InputError | None = None

    @property
    def normal(self) -> str:
        """The normal form; empty if nothing was understood."""
        return self.value.normal

    @property
    def unit(self) -> str:
        """What an amount counts, or the precision of a date."""
        return self.value.unit

    @property
    def tolerance_days(self) -> int:
        """By how many days a date may be off because of the calendar."""
        return self.value.tolerance_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found in one value of several entities.

    Attributes:
        entity: Place of the entity among them, from 0 on.
        schema: Its schema.
        name: The property.
        meaning: What was found.
    """

    entity: int
    schema: str
    name: str
    meaning: Meaning


def table_of(known: Property) -> str:
    """Return the vocabulary table from which the values of a property are coded.

    Args:
        known: The property.

    Returns:
        Name of the table; empty if its values are no codes.
    """
    return "countries" if known.kind == "country" else known.table


def meaning_of(known: Property, value: Value, *, read_date: DateReader) -> Meaning | None:
    """Say what a typed value means.

    Args:
        known: Its property.
        value: As typed.
        read_date: Reads a date.

    Returns:
        What was found; None if values of this kind mean what they say, or the normal form stands there already.
    """
    read = _READ.get(known.kind)
    if read is None or value.normal or (read is _coded and not table_of(known)):
        return None
    try:
        return read(known, value, read_date)
    except InputError as error:
        return Meaning(value=value, kind=known.kind, error=None if error.code in KEPT_AS_TEXT else error)


def understand(entities: Sequence[Entity], *, read_date: DateReader) -> tuple[tuple[Entity, ...], tuple[Found, ...]]:
    """Put the normal form beside the values that have none yet.

    Args:
        entities: As they were typed.
        read_date: Reads a date.

    Returns:
        The entities, their texts unchanged, and what was found in each value that was to be understood.

    Raises:
        InputError: The first error of a `Meaning`.
    """
    found: list[Found] = []
    made = tuple(_understood(place, entity, found, read_date) for place, entity in enumerate(entities))
    for each in found:
        if each.meaning.error is not None:
            raise each.meaning.error
    return made, tuple(found)


def _understood(place: int, entity: Entity, found: list[Found], read_date: DateReader) -> Entity:
    schema = schemata().get(entity.schema)
    if schema is None:
        return entity

    def read(name: str, values: Sequence[Value]) -> Iterator[Value]:
        for value in values:
            known = schema.properties.get(name)
            meaning = meaning_of(known, value, read_date=read_date) if known else None
            if meaning is not None:
                found.append(Found(entity=place, schema=entity.schema, name=name, meaning=meaning))
            yield meaning.value if meaning else value

    return replace(entity, properties={name: tuple(read(name, values)) for name, values in entity.properties.items()})


def _coded(known: Property, value: Value, _: DateReader) -> Meaning:
    table = table_of(known)
    named = vocabulary.name_in(table, value.text)
    return Meaning(
        value=replace(value, normal=named.code),
        kind=known.kind,
        table=table,
        choices=named.choices,
        several=named.several,
    )


def _dated(known: Property, value: Value, read_date: DateReader) -> Meaning:
    return Meaning(value=with_date(value, read_date(value.text)), kind=known.kind)


def with_date(value: Value, found: PartialDate) -> Value:
    """Return a value with a date beside its text.

    Args:
        value: The value.
        found: What its text means.

    Returns:
        The value with the normal form, its precision, calendar and tolerance.
    """
    return replace(
        value,
        normal=found.normal,
        unit=str(found.precision),
        calendar=found.calendar,
        tolerance_days=found.tolerance_days,
    )


def _measured(known: Property, value: Value, _: DateReader) -> Meaning:
    found = read_amount(value.text)
    return Meaning(value=replace(value, normal=found.normal, unit=str(found.measure)), kind=known.kind)


_READ: Final[Mapping[str, Callable[[Property, Value, DateReader], Meaning]]] = {
    "code": _coded,
    "country": _coded,
    "date": _dated,
    "quantity": _measured,
}
"""How the values of a kind are read; the others mean what they say."""

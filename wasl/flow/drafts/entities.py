"""The entities of a draft: from typed texts to values that keep the text and hold what was understood beside it.

A text that is not understood is kept as typed and said so; only what a report cannot hold at all is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from wasl import vocabulary
from wasl.errors import InputError, WaslError
from wasl.flow import dating, limits
from wasl.flow.drafts.fields import Fields, numbers, values
from wasl.flow.drafts.values import Fault, Understood
from wasl.flow.understanding import KEPT_AS_TEXT
from wasl.record import Entity, PersonCategory, Value, new_id
from wasl.record.schemata import Property, Schema, may_be_person, schemata
from wasl.text.calendars import PartialDate
from wasl.text.digits import fold_digits
from wasl.vocabulary.units import read_amount

_ORDINAL: Final = re.compile(r"e?([0-9]{1,3})")


@dataclass(slots=True, kw_only=True)
class Notes:
    """What was found while a draft was read; grows as the reading goes on.

    Attributes:
        faults: What stands in the way.
        understood: What typed texts were taken for.
    """

    faults: list[Fault] = field(default_factory=list)
    understood: list[Understood] = field(default_factory=list)

    def wrong(self, name: str, error: WaslError) -> None:
        """Note a fault.

        Args:
            name: The field.
            error: What is wrong.
        """
        self.faults.append(Fault(field=name, error=error))


def read_entities(typed: Fields, notes: Notes) -> tuple[Entity, ...]:
    """Return the entities of a draft.

    Args:
        typed: The fields.
        notes: Takes what is found.

    Returns:
        Those whose schema is known, with fresh random ids; an entity without any value is a fault.
    """
    ids = {number: new_id() for number in numbers(typed)}
    return tuple(each for number in ids if (each := _entity(typed, number, ids, notes)) is not None)


def _entity(typed: Fields, number: int, ids: Mapping[int, str], notes: Notes) -> Entity | None:
    name = typed.get(f"e{number}.schema", "")
    schema = schemata().get(name)
    if schema is None:
        error = InputError("schema-unknown", name=name[: limits.NAME_LIMIT]) if name else InputError("field-blank")
        notes.wrong(f"e{number}.schema", error)
        return None
    properties = dict(_properties(typed, number, schema, ids, notes))
    if not properties:
        notes.wrong(f"e{number}.schema", InputError("draft-entity-empty"))
    for missing in schema.required if properties else ():
        if missing not in properties:
            wanted = f"{name}.{missing}"
            notes.wrong(f"e{number}.{missing}.1", InputError("property-required", schema=name, property=wanted))
    person = may_be_person(name)
    return Entity(
        entity_id=ids[number],
        schema=name,
        properties=properties,
        category=_category(typed, number, notes) if person else None,
        legal_basis=_legal_basis(typed, number, notes) if person else "",
    )


def _properties(
    typed: Fields, number: int, schema: Schema, ids: Mapping[int, str], notes: Notes
) -> Iterator[tuple[str, tuple[Value, ...]]]:
    for name, known in schema.properties.items():
        found = [(place, text.strip()) for place, text in values(typed, number, name)]
        read = [read_value(known, place, text, ids, notes) for place, text in found if text]
        kept = tuple(each for each in read if each is not None)
        if kept:
            yield name, kept


def read_value(known: Property, place: str, text: str, ids: Mapping[int, str], notes: Notes) -> Value | None:
    """Return one value of a property.

    Args:
        known: The property.
        place: Name of the field, for what is found.
        text: As typed, not empty.
        ids: Ids of the draft's entities by number, for references.
        notes: Takes what is found.

    Returns:
        The value, or None if a report cannot hold it.
    """
    if known.kind == "entity":
        return _reference(place, text, ids, notes)
    value = _understood(known, place, text, notes)
    try:
        limits.check_value(value, kind=known.kind, field=known.name)
    except InputError as error:
        notes.wrong(place, error)
        return None
    return value


def _reference(place: str, text: str, ids: Mapping[int, str], notes: Notes) -> Value | None:
    found = _ORDINAL.fullmatch(fold_digits(text))
    target = ids.get(int(found[1])) if found else None
    if target is None:
        notes.wrong(place, InputError("draft-reference", value=text[: limits.NAME_LIMIT]))
        return None
    return Value(text=target)


def _understood(known: Property, place: str, text: str, notes: Notes) -> Value:
    if known.kind == "date":
        return _date(place, text, notes)
    table = known.table or ("countries" if known.kind == "country" else "")
    normal, unit = "", ""
    if known.kind in {"code", "country"}:
        found = vocabulary.lookup(table, text)
        normal = found.code if found else ""
    elif known.kind == "quantity":
        normal, unit = read_quantity(place, text, notes)
    else:
        return Value(text=text)
    notes.understood.append(Understood(field=place, kind=known.kind, normal=normal, unit=unit, table=table))
    return Value(text=text, normal=normal, unit=unit)


def _date(place: str, text: str, notes: Notes) -> Value:
    found = read_date(place, text, notes)
    if found is None:
        return Value(text=text)
    return Value(
        text=text,
        normal=found.normal,
        unit=str(found.precision),
        calendar=found.calendar,
        tolerance_days=found.tolerance_days,
    )


def read_date(place: str, text: str, notes: Notes) -> PartialDate | None:
    """Return what a date as people write it means, and note it.

    Args:
        place: Name of the field.
        text: As typed.
        notes: Takes what was understood, or that nothing was.

    Returns:
        The date, or None if it is not understood.
    """
    try:
        found = dating.read_date(text)
    except InputError as error:
        _mend(place, error, notes)
        notes.understood.append(Understood(field=place, kind="date", normal=""))
        return None
    notes.understood.append(
        Understood(
            field=place,
            kind="date",
            normal=found.normal,
            unit=str(found.precision),
            calendar=str(found.calendar),
            tolerance_days=found.tolerance_days,
        )
    )
    return found


def read_quantity(place: str, text: str, notes: Notes) -> tuple[str, str]:
    """Return what a quantity as people write it means.

    Args:
        place: Name of the field.
        text: Figure and unit, in figures or words, for instance ``5.002 kg``.
        notes: Takes what must be mended: two readings, a range, below zero.

    Returns:
        The figure in grams, millilitres or pieces, and which; twice nothing if it is not understood.
    """
    try:
        known = read_amount(text)
    except InputError as error:
        _mend(place, error, notes)
        return "", ""
    return known.normal, str(known.measure)


def _mend(place: str, error: InputError, notes: Notes) -> None:
    if error.code not in KEPT_AS_TEXT:
        notes.wrong(place, error)


def _category(typed: Fields, number: int, notes: Notes) -> PersonCategory | None:
    text = typed.get(f"e{number}.category", "")
    if text in set(PersonCategory):
        return PersonCategory(text)
    error = InputError("vocabulary-code", table="person_categories", value=text[: limits.NAME_LIMIT])
    notes.wrong(f"e{number}.category", error if text else InputError("field-blank"))
    return None


def _legal_basis(typed: Fields, number: int, notes: Notes) -> str:
    text = typed.get(f"e{number}.legal_basis", "")
    if not text:
        notes.wrong(f"e{number}.legal_basis", InputError("field-blank"))
        return ""
    try:
        return vocabulary.entry("legal_bases", text).code
    except InputError as error:
        notes.wrong(f"e{number}.legal_basis", error)
        return ""

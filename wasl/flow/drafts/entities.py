"""The entities of a draft: from typed texts to values that keep the text and hold what was understood beside it.

A text that is not understood is kept as typed and said so; only what a report cannot hold at all is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from wasl import vocabulary
from wasl.errors import InputError, WaslError
from wasl.flow import dating, limits, understanding
from wasl.flow.drafts.fields import Fields, coded_table, is_marked, numbers, values
from wasl.flow.drafts.values import Fault, Understood
from wasl.record import Entity, Nature, PersonCategory, Value, new_id
from wasl.record.schemata import Property, Schema, may_be_person, schemata
from wasl.text.calendars import PartialDate
from wasl.text.digits import fold_digits

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
        legal_basis=read_code(typed, f"e{number}.legal_basis", notes) if person else "",
        nature=_nature(typed, number, notes),
        sensitive=bool(typed.get(f"e{number}.sensitive")),
    )


def _properties(
    typed: Fields, number: int, schema: Schema, ids: Mapping[int, str], notes: Notes
) -> Iterator[tuple[str, tuple[Value, ...]]]:
    for name, known in schema.properties.items():
        found = [(place, text.strip()) for place, text in values(typed, number, name)]
        read = [(place, read_value(known, place, text, ids, notes)) for place, text in found if text]
        kept = tuple(replace(each, sensitive=is_marked(typed, place)) for place, each in read if each is not None)
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
    meaning = understanding.meaning_of(known, Value(text=text), read_date=dating.read_date)
    if meaning is None:
        return Value(text=text)
    if meaning.error is not None:
        notes.wrong(place, meaning.error)
    value = meaning.value
    dated = known.kind == "date" and value.normal
    notes.understood.append(
        Understood(
            field=place,
            kind=known.kind,
            normal=value.normal,
            unit=value.unit,
            table=meaning.table,
            choices=meaning.choices,
            several=meaning.several,
            calendar=str(value.calendar) if dated else "",
            tolerance_days=value.tolerance_days,
        )
    )
    return value


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
        if error.code not in understanding.KEPT_AS_TEXT:
            notes.wrong(place, error)
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


def read_code(typed: Fields, name: str, notes: Notes) -> str:
    """Return the code that a coded field names, in whatever script it was typed.

    Args:
        typed: The fields.
        name: The field.
        notes: Takes what was understood, and what must be mended.

    Returns:
        The code; empty if the text names nothing, or several entries.
    """
    table, text = coded_table(name), typed.get(name, "").strip()
    if not text:
        notes.wrong(name, InputError("field-blank"))
        return ""
    found = vocabulary.name_in(table, text)
    if not found.code:
        _mend_code(name, found, notes)
    notes.understood.append(
        Understood(
            field=name, kind="code", normal=found.code, table=table, choices=found.choices, several=found.several
        )
    )
    return found.code


def _mend_code(name: str, found: vocabulary.Named, notes: Notes) -> None:
    try:
        vocabulary.read_code(found.table, found.text)
    except InputError as error:
        notes.wrong(name, error)


def _category(typed: Fields, number: int, notes: Notes) -> PersonCategory | None:
    code = read_code(typed, f"e{number}.category", notes)
    return PersonCategory(code) if code in set(PersonCategory) else None


def _nature(typed: Fields, number: int, notes: Notes) -> Nature | None:
    text = typed.get(f"e{number}.nature", "")
    if text and text not in set(Nature):
        notes.wrong(f"e{number}.nature", InputError("choice-unknown", value=text[: limits.NAME_LIMIT]))
        return None
    return Nature(text) if text else None

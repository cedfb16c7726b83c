"""Values and references as a reader sees them: coded parts in the reader's language, free parts as they were given."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from babel import Locale
from babel.numbers import format_decimal, get_currency_name

from wasl.record import Entity, Value
from wasl.record.schemata import Property, Schema, schemata
from wasl.render.dates import LOCALES, reduced
from wasl.render.marks import visible
from wasl.render.sentences import Said, is_known, label, say, word
from wasl.text.calendars import Calendar
from wasl.text.scripts import Script, main_script
from wasl.text.transliterate import needs_reading, romanise

_SCRIPTS: Final = {"ar": Script.ARABIC, "ru": Script.CYRILLIC}
_THOUSAND: Final = Decimal(1000)
# Whatever else a figure claims to be (NaN, 1e30) is shown as it was given.
_FIGURE: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")
_LARGER: Final[Mapping[str, str]] = {"mass_g": "mass_kg", "volume_ml": "volume_l"}
_CALLED: Final = ("name", "alias")
_DESCRIBING: Final = frozenset({"text", "prose", "code", "date"})
# A place or a date does not name a thing: what kind of thing it is, is said with it.
NAMING: Final = frozenset({"name", "title", "subject", "username", "hidingPlace"})
"""Properties that name a thing although their kind does not say so."""

_CODED: Final = frozenset({"code", "country"})
_SETTING: Final = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None, 0xA0: " ", 0x202F: " "}

Known = Mapping[str, Entity]
"""Entities of one report by id, for references between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One value on a card.

    Attributes:
        text: The main text.
        small: What stands small beside it: a reading in Latin letters, or the text as given; else empty.
        given: True if the text is the sender's own, and so has a direction of its own.
        sensitive: True if the sender marked this value as sensitive.
    """

    text: str
    small: str = ""
    given: bool = False
    sensitive: bool = False


def shown(each: Property, value: Value, known: Known, language: str) -> Shown:
    """Return one value as it stands on a card.

    Args:
        each: Its property.
        value: The value.
        known: Entities of the same report by id.
        language: The reader's.

    Returns:
        What to show; as given where the normal form is none that this node can read.
    """
    if each.kind == "entity":
        return Shown(text=caption(known.get(value.text), known, language), given=True, sensitive=value.sensitive)
    if each.kind == "name":
        return _named(value, language)
    if value.normal and each.kind in _CODED and not is_known(each.table or "countries", value.normal):
        # What was meant is in the text; the code is of a newer table, or of the sender's own.
        unknown = say("code-not-known", language, code=visible(value.normal))
        return Shown(text=visible(value.text), small=unknown, given=True, sensitive=value.sensitive)
    told = _TOLD[each.kind](each, value, language) if value.normal and each.kind in _TOLD else ""
    if not told:
        return as_given(value)
    # A sentence of ours is visible already; the marks of its direction are not to be shown.
    text = told if isinstance(told, Said) else visible(told)
    same = value.text == value.normal or _bare(value.text) == _bare(told)
    small = "" if same else visible(value.text)
    return Shown(text=text, small=small, sensitive=value.sensitive)


def _bare(text: str) -> str:
    # Without what only sets a figure apart: isolates, and spaces that do not break.
    return text.translate(_SETTING).casefold()


def as_given(value: Value) -> Shown:
    """Return a value as its sender wrote it.

    Args:
        value: The value.

    Returns:
        What to show.
    """
    return Shown(text=visible(value.text), given=True, sensitive=value.sensitive)


def kind_label(entity: Entity, language: str) -> str:
    """Return what kind of thing an entity is; a kind that this node does not know is named and said to be unknown.

    Args:
        entity: The entity.
        language: The reader's.

    Returns:
        The words.
    """
    found = schemata().get(entity.schema)
    return found.labels[language] if found else say("schema-not-known", language, name=visible(entity.schema))


def caption(entity: Entity | None, known: Known, language: str) -> str:
    """Return the few words by which an entity is called within a sentence.

    Args:
        entity: The entity; None if the report does not hold it.
        known: Entities of the same report by id.
        language: The reader's.

    Returns:
        The words.
    """
    if entity is None:
        return say("entity-not-held", language)
    schema = schemata().get(entity.schema)
    if schema is None:
        first = next((value for name in _CALLED if (value := entity.first(name))), None)
        return visible(first.text) if first else kind_label(entity, language)
    if schema.name == "RouteLeg":
        return _leg(entity, schema, known, language)
    if schema.edge:
        return _relation(entity, schema, known, language)
    return _name(entity, schema, known, language)


def _name(entity: Entity, schema: Schema, known: Known, language: str) -> str:
    for name in schema.caption:
        value, each = entity.first(name), schema.properties[name]
        if value is None or each.kind == "entity":
            continue
        text = shown(each, value, known, language).text
        if name in NAMING or each.kind not in _DESCRIBING:
            return text
        return say("relation-detail", language, label=schema.labels[language], value=text)
    return kind_label(entity, language)


def _relation(entity: Entity, schema: Schema, known: Known, language: str) -> str:
    edge = schema.edge
    if edge is None:
        return kind_label(entity, language)
    source, target = (_end(entity, end, known, language) for end in (edge.source, edge.target))
    return say("relation-told", language, source=source, relation=edge.forward[language], target=target)


def _end(entity: Entity, name: str, known: Known, language: str) -> str:
    value = entity.first(name)
    other = known.get(value.text) if value else None
    if other is not None and (schema := schemata().get(other.schema)) and schema.edge:
        # A relation between relations is called by its kind: a peer might have joined them in a ring.
        return kind_label(other, language)
    return caption(other, known, language)


def _leg(entity: Entity, schema: Schema, known: Known, language: str) -> str:
    named = schema.properties

    def ends(*names: str) -> str:
        found = [shown(named[name], value, known, language).text for name in names if (value := entity.first(name))]
        return say("list-comma", language, first=found[0], second=found[1]) if len(found) > 1 else "".join(found) or "—"

    start, end = ends("departurePlace", "departureCountry"), ends("destinationPlace", "destinationCountry")
    means = entity.first("transport")
    if means is None:
        return say("route-leg", language, start=start, end=end)
    by = shown(named["transport"], means, known, language).text
    return say("route-leg-by", language, start=start, end=end, transport=by)


def _code(each: Property, value: Value, language: str) -> str:
    return label(each.table or "countries", value.normal, language)


def _date(_each: Property, value: Value, language: str) -> str:
    told = reduced(value.normal, language)
    if value.tolerance_days:
        told = say("date-off", language, date=told, days=value.tolerance_days)
    if value.calendar is not Calendar.GREGORIAN:
        told = say("date-from", language, date=told, calendar=word("calendar", value.calendar, language))
    return told


def _number(_each: Property, value: Value, language: str) -> str:
    return _figure(Decimal(value.normal), language) if _FIGURE.fullmatch(value.normal) else ""


def _money(_each: Property, value: Value, language: str) -> str:
    if not _FIGURE.fullmatch(value.normal):
        return ""
    amount = Decimal(value.normal)
    figure = _figure(amount, language)
    if not value.unit:
        return figure
    name = get_currency_name(value.unit.upper(), count=amount, locale=LOCALES[language])
    return say("quantity", language, figure=figure, unit=name)


def _currency(_each: Property, value: Value, language: str) -> str:
    return get_currency_name(value.normal.upper(), locale=LOCALES[language])


def _language(_each: Property, value: Value, language: str) -> str:
    return str(Locale.parse(LOCALES[language]).languages.get(value.normal.lower(), visible(value.normal)))


def _quantity(_each: Property, value: Value, language: str) -> str:
    if not _FIGURE.fullmatch(value.normal):
        return ""
    figure, unit = Decimal(value.normal), value.unit
    if unit in _LARGER and figure >= _THOUSAND:
        figure, unit = figure / _THOUSAND, _LARGER[unit]
    name = word("unit", unit.replace("_", "-"), language)
    return say("quantity", language, figure=_figure(figure, language), unit=name)


def _figure(figure: Decimal, language: str) -> str:
    return format_decimal(figure, locale=LOCALES[language], decimal_quantization=False)


def _named(value: Value, language: str) -> Shown:
    # Who reads the script of the name needs no help with it.
    foreign = main_script(value.text) is not _SCRIPTS.get(language)
    reading = romanise(value.text) if foreign and needs_reading(value.text) else ""
    return Shown(text=visible(value.text), small=visible(reading), given=True, sensitive=value.sensitive)


_TOLD: Final[Mapping[str, Callable[[Property, Value, str], str]]] = {
    "code": _code,
    "country": _code,
    "date": _date,
    "number": _number,
    "money": _money,
    "currency": _currency,
    "language": _language,
    "quantity": _quantity,
}
"""How the normal form of a kind is told; what is empty is shown as it was given."""

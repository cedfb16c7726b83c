"""Entities: what a report is about, under FollowTheMoney's schema and property names.

A value keeps its text code point by code point as it was given, and the normal form beside it. On the wire an entity
is FollowTheMoney's own JSON (``id``, ``schema``, ``properties``), with the details of each value in a second member,
so that tools of that family read it as it stands.

Source:
    FollowTheMoney schemata, and ours in the same style; see `wasl.record.schemata`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wasl.text.calendars import Calendar

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
"""A JSON value as the wire allows it: no floating point."""


class PersonCategory(StrEnum):
    """In what capacity a person occurs. Every person has one.

    Source: Regulation (EU) 2016/794, annex II; Directive (EU) 2016/680, article 6.
    """

    SUSPECT = "suspect"
    ASSOCIATE = "associate"
    VICTIM = "victim"
    WITNESS = "witness"
    INFORMANT = "informant"
    MINOR = "minor"
    UNKNOWN = "unknown"


class Nature(StrEnum):
    """As what something is said: as a fact that was observed or recorded, or as somebody's assessment."""

    FACT = "fact"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of one property.

    Attributes:
        text: As given, unchanged, in any script.
        language: ISO 639-1 code of the text, or empty when unknown or without language.
        normal: The normal form: a vocabulary code, an ISO date, a decimal figure; empty if there is none.
        unit: What ``normal`` counts (``mass_g``, ``volume_ml``, ``count``), or the precision of a date; else empty.
        source: Row or document that it came from, for instance ``unodc.csv:17``; empty if typed by the desk.
        calendar: In which calendar a date was given; ``normal`` is Gregorian always.
        tolerance_days: By how many days ``normal`` may be off, either way, because of the calendar.
        sensitive: True for a special category of personal data (health, belief, origin), beside what the schema says.
    """

    text: str
    language: str = ""
    normal: str = ""
    unit: str = ""
    source: str = ""
    calendar: Calendar = Calendar.GREGORIAN
    tolerance_days: int = 0
    sensitive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing that a report speaks of.

    Attributes:
        entity_id: Random id.
        schema: Schema name, for instance ``Person``; see `wasl.record.schemata`.
        properties: Values per property name, in the order given. References to other entities of the same report are
            values whose text is the other's ``entity_id``.
        category: Person category; only for persons.
        legal_basis: Code of the vocabulary table ``legal_bases``; only for persons, empty when still missing.
        restricted: True while it may be searched and judged by the centre desk only and never released.
        nature: Whether it is told as fact or as assessment; none if nothing was said.
        sensitive: True if all that is said of it is sensitive.
        unknown: Members that a newer node sent and this one does not know; kept, never shown, dropped from extracts.
    """

    entity_id: str
    schema: str
    properties: Mapping[str, tuple[Value, ...]]
    category: PersonCategory | None = None
    legal_basis: str = ""
    restricted: bool = False
    nature: Nature | None = None
    sensitive: bool = False
    unknown: Mapping[str, Json] = field(default_factory=dict)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of one property as given, none if it is absent.

        Args:
            name: Property name.

        Returns:
            The texts in the order given.
        """
        return tuple(value.text for value in self.properties.get(name, ()))

    def first(self, name: str) -> Value | None:
        """Return the first value of one property, or None if it is absent.

        Args:
            name: Property name.

        Returns:
            The value.
        """
        values = self.properties.get(name, ())
        return values[0] if values else None

    @property
    def caption(self) -> str:
        """The name by which people refer to it: first name, else schema."""
        value = self.first("name") or self.first("alias")
        return value.text if value else self.schema

"""Schema and property names, their types and their labels in three languages, as data.

Source:
    FollowTheMoney's names where it has a word (Person, Organization, Company, Vessel, Airplane and their properties);
    Seizure, Substance, ConcealmentMethod and RouteLeg are ours, in the same style.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from wasl.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property of a schema.

    Attributes:
        name: Name, as on the wire.
        kind: ``name``, ``text``, ``date``, ``country``, ``quantity``, ``identifier``, ``number``, ``url``, ``code`` or
            ``entity``.
        labels: Label per language.
        table: Vocabulary table of a ``code``; else empty.
    """

    name: str
    kind: str
    labels: Mapping[str, str]
    table: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """One kind of entity.

    Attributes:
        name: Name, as on the wire.
        labels: Label per language.
        properties: By name, in the order in which they are shown.
    """

    name: str
    labels: Mapping[str, str]
    properties: Mapping[str, Property]


@cache
def schemata() -> Mapping[str, Schema]:
    """Return every schema by name, in the order in which they are shown."""
    raw = json.loads(resources.files(__package__).joinpath("schemata.json").read_text("utf-8"))
    return MappingProxyType({name: _schema(name, body) for name, body in raw.items()})


def schema(name: str) -> Schema:
    """Return one schema.

    Args:
        name: Its name.

    Returns:
        The schema.

    Raises:
        InputError: ``schema-unknown``.
    """
    found = schemata().get(name)
    if found is None:
        raise InputError("schema-unknown", name=name)
    return found


def _schema(name: str, body: dict[str, Any]) -> Schema:
    properties = {label: _property(label, each) for label, each in body["properties"].items()}
    return Schema(name=name, labels=MappingProxyType(body["labels"]), properties=MappingProxyType(properties))


def _property(name: str, body: dict[str, Any]) -> Property:
    return Property(name=name, kind=body["type"], labels=MappingProxyType(body["labels"]), table=body.get("table", ""))

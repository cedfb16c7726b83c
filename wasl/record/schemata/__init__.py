"""Schemata: what an entity may be, which properties it may have, and their labels in three languages, as data.

`schemata` lists what an entity may be, `schema` gives one, `model` has the abstract ones too (`Thing`, `Interval`),
which stand only as ranges. Whether the entities of a report fit them is `wasl.record.schemata.fit`.

Source:
    FollowTheMoney's names where it has a word; what carries ``ours`` is ours, in the same style. Which of its words we
    leave out, and why, is in docs/reference/schemata.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from wasl.errors import InputError
from wasl.record.schemata.loading import groups, model
from wasl.record.schemata.model import IDENTIFYING_KINDS, KINDS, Edge, Property, Schema

__all__ = [
    "IDENTIFYING_KINDS",
    "KINDS",
    "Edge",
    "Property",
    "Schema",
    "groups",
    "kind_of",
    "may_be_person",
    "model",
    "schema",
    "schemata",
]


@cache
def schemata() -> Mapping[str, Schema]:
    """Return every schema that an entity may have, by name, in the order in which they are shown."""
    return MappingProxyType({name: each for name, each in model().items() if not each.abstract})


def schema(name: str) -> Schema:
    """Return one schema.

    Args:
        name: Its name.

    Returns:
        The schema.

    Raises:
        InputError: ``schema-unknown``, for an abstract one too.
    """
    found = schemata().get(name)
    if found is None:
        raise InputError("schema-unknown", name=name)
    return found


def may_be_person(name: str) -> bool:
    """Return whether an entity of a schema may be about a person: what is not known is never permission.

    Args:
        name: Name of a schema, perhaps one that only a newer node knows.

    Returns:
        True for a person, for what may turn out to be one, and for what this node does not know.
    """
    known = schemata().get(name)
    return known is None or name in model()["Person"].ancestors or known.is_a("Person")


def kind_of(schema_name: str, property_name: str) -> str:
    """Return what kind of value a property holds, however little is known of it.

    Args:
        schema_name: Name of a schema, perhaps an unknown one.
        property_name: Name of a property, perhaps an unknown one.

    Returns:
        Its kind; what other schemata take the name for where this one does not have it, so that a limit on names holds
        for every name; empty if no schema has it.
    """
    known = model().get(schema_name)
    if known is not None and property_name in known.properties:
        return known.properties[property_name].kind
    kinds = {each.properties[property_name].kind for each in model().values() if property_name in each.properties}
    return "name" if "name" in kinds else min(kinds, default="")

"""What a schema is: values only; `wasl.record.schemata.loading` fills them from the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

KINDS: Final = (
    "name",
    "text",
    "prose",
    "date",
    "country",
    "quantity",
    "money",
    "currency",
    "number",
    "identifier",
    "phone",
    "email",
    "url",
    "ip",
    "checksum",
    "address",
    "language",
    "code",
    "entity",
)
"""Kinds of property. The kind says what the normal form of a value is, and how it is typed in and shown."""

MATCHABLE_KINDS: Final = frozenset(
    {"name", "date", "country", "identifier", "phone", "email", "url", "ip", "checksum", "address", "entity"}
)
"""Kinds whose values tell one thing from another unless the data says otherwise. Source: FollowTheMoney's types."""

IDENTIFYING_KINDS: Final = frozenset({"identifier", "phone", "email", "ip", "checksum"})
"""Kinds of which one value, if it is not a common one, names one thing in the world."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property of a schema.

    Attributes:
        name: Name, as on the wire.
        kind: One of `KINDS`.
        labels: Label per language, as this schema calls it.
        table: Vocabulary table of a ``code``; else empty.
        range: Schema that an ``entity`` must be or descend from; else empty.
        matchable: Whether values tell one thing from another, as FollowTheMoney means the word.
        sensitive: Whether it is a special category of personal data.
        declared: Name of the schema that brought it in.
        ours: True where FollowTheMoney has no such property.
    """

    name: str
    kind: str
    labels: Mapping[str, str]
    table: str = ""
    range: str = ""
    matchable: bool = False
    sensitive: bool = False
    declared: str = ""
    ours: bool = False

    @property
    def identifying(self) -> bool:
        """Whether one value alone may name one thing in the world."""
        return self.matchable and self.kind in IDENTIFYING_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """The two ends of a relation.

    Attributes:
        source: Property that holds the one end.
        target: Property that holds the other.
        directed: False where both ends are in the same position.
        forward: Per language what the source is to the target; a colon and the target's name follow.
        backward: Per language what the target is to the source.
    """

    source: str
    target: str
    directed: bool
    forward: Mapping[str, str]
    backward: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """One kind of entity.

    Attributes:
        name: Name, as on the wire.
        labels: Label per language.
        plurals: Label of several per language.
        group: Name of the group under which it is listed.
        properties: By name, in the order in which they are shown: the featured ones first, then its own, then what it
            inherits.
        featured: Names of those that stand first and are asked for first.
        required: Names of those that our own reports must fill.
        caption: Names of those by which it is called, the first that is filled.
        ancestors: Names of all schemata that it is, itself among them.
        edge: Its two ends if it is a relation, else None.
        abstract: True if no entity is only that.
        ours: True where FollowTheMoney has no such schema.
    """

    name: str
    labels: Mapping[str, str]
    plurals: Mapping[str, str]
    group: str
    properties: Mapping[str, Property]
    featured: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    caption: tuple[str, ...] = ()
    ancestors: frozenset[str] = frozenset()
    edge: Edge | None = None
    abstract: bool = False
    ours: bool = False

    def is_a(self, name: str) -> bool:
        """Return whether it is, or descends from, another schema.

        Args:
            name: Name of the other.

        Returns:
            Whether an entity of this schema may stand where the other is asked for.
        """
        return name in self.ancestors

"""What a table consists of: entries, their names, and who vouches for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

LANGUAGES: Final = ("ar", "ru", "en")
"""Languages that every entry is shown in."""


class NameKind(StrEnum):
    """What a name is used for."""

    OFFICIAL = "official"
    COMMON = "common"
    STREET = "street"
    TRADE = "trade"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says so.

    Attributes:
        key: Short name by which tables cite it; empty for a source that is told in words only.
        title: What it is, with its edition.
        licence: On what terms it may be used; empty when it is ours or no more than facts were taken.
        reviewed: Whether a body that answers for such names published them, or a native reader checked them.
    """

    key: str
    title: str
    licence: str
    reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name of one entry.

    Attributes:
        text: The name, in any script.
        language: `ar`, `ru`, `en`, `fa`; empty where it belongs to none, or nobody says to which.
        kind: What it is used for.
        source: Who says so.
        reviewed: Whether it may be relied on: published by a body that answers for it, or checked by a native reader.
    """

    text: str
    language: str
    kind: NameKind
    source: Source
    reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One code of one table.

    Attributes:
        table: The table.
        code: Lower-case ASCII letters, digits and hyphens; never changes and is never used again.
        labels: What is shown, per language (`ar`, `ru`, `en`); the English label where a language has none yet.
        names: Every name by which people write it, labels first.
        source: Where the entry comes from.
        data: Facts by name: `factor` and `measure` of a unit, `cas`, `group` and `control` of a substance, `topic`.
        told: Who says a fact, by its name; a fact that is not in it follows `source`.
    """

    table: str
    code: str
    labels: Mapping[str, str]
    names: tuple[Name, ...]
    source: str
    data: Mapping[str, str]
    told: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def aliases(self) -> tuple[str, ...]:
        """The names that are no label."""
        labels = set(self.labels.values())
        return tuple(name.text for name in self.names if name.text not in labels)

    @property
    def unreviewed_facts(self) -> tuple[str, ...]:
        """The facts that nobody vouches for."""
        return tuple(name for name in self.data if name in self.told and not self.told[name].reviewed)

    def names_of(self, kind: NameKind) -> tuple[Name, ...]:
        """Return the names of one kind.

        Args:
            kind: The kind.

        Returns:
            The names, in the order of the table.
        """
        return tuple(name for name in self.names if name.kind is kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A whole table.

    Attributes:
        name: Its name.
        source: Where it comes from, in words.
        entries: Entries by code, in the order of the table.
        ambiguous: Folded names that mean several entries, each with the code of its main reading, or with nothing.
    """

    name: str
    source: str
    entries: Mapping[str, Entry]
    ambiguous: Mapping[str, str]

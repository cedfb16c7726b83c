"""The vocabulary as doors show it: tables, entries with all their names, and what nobody has reviewed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from wasl.errors import InputError
from wasl.vocabulary import Entry, NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table at a glance.

    Attributes:
        name: The table.
        source: Where it comes from, in words.
        entries: How many entries it has, those of this node with them.
        names: How many names.
        unreviewed: How many names nobody vouches for, by language.
        blank: How many entries have no label yet, by language.
        nameable: True if this node may add names.
        extendable: True if it may add entries.
    """

    name: str
    source: str
    entries: int
    names: int
    unreviewed: Mapping[str, int]
    blank: Mapping[str, int]
    nameable: bool
    extendable: bool

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Unreviewed names by language, in the order of languages; ``-`` for those of none."""
        return tuple(sorted(self.unreviewed.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """One name of one entry.

    Attributes:
        text: The name.
        language: Its language; empty where it belongs to none.
        kind: Code of the kind.
        source: Who says so.
        source_key: Short name of a source that the tables cite; empty for one that an officer named.
        reviewed: Whether it may be relied on.
        label: True if it is what is shown in its language.
        name_id: Id of a name that this node added; empty for one of the table.
        by: Who added it here; empty for one of the table.
        at: When it was added here.
        decidable: True if the reader may confirm or strike it.
    """

    text: str
    language: str
    kind: str
    source: str
    source_key: str
    reviewed: bool
    label: bool
    name_id: str = ""
    by: str = ""
    at: datetime | None = None
    decidable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """One fact of one entry.

    Attributes:
        name: What it is a fact of: ``control``, ``cas``.
        value: Its value.
        coded: The table that the value is a code of; empty when it is none.
        source: Who says so; empty where the source of the entry does.
        source_key: Short name of that source; empty likewise.
        reviewed: Whether it may be relied on.
    """

    name: str
    value: str
    coded: str
    source: str
    source_key: str
    reviewed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """An entry with everything that is known of it.

    Attributes:
        entry: The entry.
        names: Its names, labels first.
        facts: Its facts, each with who says so.
        own: True if this node made it.
        nameable: True if the reader may add a name.
    """

    entry: Entry
    names: tuple[NameView, ...]
    facts: tuple[FactView, ...]
    own: bool
    nameable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreviewedName:
    """A name that nobody has reviewed, with the entry that it names.

    Attributes:
        table: The table.
        code: The entry.
        labels: Its labels.
        name: The name.
    """

    table: str
    code: str
    labels: Mapping[str, str]
    name: NameView


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreviewedFact:
    """A fact that nobody has reviewed, with the entry that it belongs to.

    Attributes:
        table: The table.
        code: The entry.
        labels: Its labels.
        fact: The fact.
    """

    table: str
    code: str
    labels: Mapping[str, str]
    fact: FactView


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGiven:
    """A name as an officer gives it.

    Attributes:
        text: The name.
        language: Its language; empty to tell it by its letters.
        kind: Its kind.
        source: Who says so: a bulletin, a case, a colleague.
    """

    text: str
    language: str = ""
    kind: NameKind = NameKind.COMMON
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryGiven:
    """An entry that an officer of the centre adds.

    Attributes:
        table: The table.
        slug: Last part of its code.
        labels: What it is called, per language; empty texts count as none.
        facts: Facts by name.
        source: Who says so.
    """

    table: str
    slug: str
    labels: Mapping[str, str]
    facts: Mapping[str, str]
    source: str

    @property
    def names(self) -> tuple[NameGiven, ...]:
        """Its labels as names, without the empty ones."""
        return tuple(
            NameGiven(text=text, language=language, source=self.source)
            for language, text in self.labels.items()
            if text.strip()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFault:
    """What is wrong with one field of an entry that is to be added.

    Attributes:
        field: ``slug``, ``source``, ``name_`` and a language, or ``fact_`` and the name of a fact.
        error: What, and how to mend it.
    """

    field: str
    error: InputError

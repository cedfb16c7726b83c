"""The vocabulary as it is at this node: the tables, what officers added to them, and what nobody has reviewed.

Adding and confirming is `wasl.flow.vocabulary_additions`.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from wasl import vocabulary as tables
from wasl.flow import access, here
from wasl.flow.wall import for_reader
from wasl.flow.word_views import EntryView, FactView, NameView, TableView, UnreviewedFact, UnreviewedName
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import LANGUAGES, Actor
from wasl.store import vocabulary as rows
from wasl.store.vocabulary import StoredEntry, StoredName
from wasl.vocabulary import Additions, Entry, Extension, Name, NameKind, Proposal, Source

MOST_SHOWN: Final = 500
_COUNTED: Final = 64
CODED_FACTS: Final[Mapping[str, str]] = MappingProxyType(
    {"group": "drug_groups", "country": "countries", "other": "countries", "topic": "topics"}
)
"""Facts that are codes, and the table of each."""


# --- what is in force here --------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Cached:
    stamp: tuple[object, ...] = ()
    extension: Extension = field(default_factory=dict)


_cached = _Cached()
_lock = threading.Lock()


@contextmanager
def local() -> Iterator[None]:
    """Let what this node added count for what runs inside: look-ups, labels and proposals.

    Yields:
        Nothing.
    """
    with tables.in_force(extension):
        yield


def extension() -> Extension:
    """Return what this node adds to the tables; made anew only when something was added or decided.

    Returns:
        Additions by table.
    """
    stamp = (here.node_id(), *rows.stamp())
    with _lock:
        if stamp != _cached.stamp:
            _cached.extension = _make_extension(rows.entries(), rows.names())
            _cached.stamp = stamp
        return _cached.extension


def _make_extension(entries: Sequence[StoredEntry], names: Sequence[StoredName]) -> Extension:
    labels: dict[tuple[str, str], dict[str, StoredName]] = {}
    for each in names:
        if each.shown:
            labels.setdefault((each.table, each.code), {}).setdefault(each.language, each)
    made: dict[str, dict[str, Entry]] = {}
    for one in entries:
        given = labels.get((one.table, one.code), {})
        made.setdefault(one.table, {})[one.code] = _entry(one, {key: name.text for key, name in given.items()})
    further: dict[str, dict[str, tuple[Name, ...]]] = {}
    for each in names:
        of_table = further.setdefault(each.table, {})
        of_table[each.code] = (*of_table.get(each.code, ()), _name(each))
    found = {*made, *further}
    return {name: Additions(entries=made.get(name, {}), names=further.get(name, {})) for name in found}


def _entry(stored: StoredEntry, labels: Mapping[str, str]) -> Entry:
    shown = next((labels[language] for language in ("en", *LANGUAGES) if language in labels), stored.code)
    return Entry(
        table=stored.table,
        code=stored.code,
        labels=MappingProxyType({language: labels.get(language, shown) for language in LANGUAGES}),
        names=(),
        source=here.config().slug,
        data=MappingProxyType(dict(stored.facts)),
    )


def _name(stored: StoredName) -> Name:
    reviewed = stored.state == rows.REVIEWED
    source = Source(key="", title=stored.source, licence="", reviewed=reviewed)
    kind = NameKind(stored.kind)
    return Name(text=stored.text, language=stored.language, kind=kind, source=source, reviewed=reviewed)


# --- looking ----------------------------------------------------------------------------------------------------------


@for_reader
def propose(actor: Actor, names: Sequence[str], text: str, *, language: str, limit: int = 10) -> tuple[Proposal, ...]:
    """Propose what a typed text may mean at this node.

    Args:
        actor: Who asks.
        names: Tables to search; none for all of them.
        text: What was typed so far.
        language: Of the labels.
        limit: How many at most.

    Returns:
        The proposals, best first.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``vocabulary-table``.
    """
    access.require_right(actor, Act.READ)
    with local():
        return tables.propose(tuple(names) or tables.tables(), text, language=language, limit=limit)


@for_reader
def all_tables(actor: Actor) -> tuple[TableView, ...]:
    """Return every table at a glance.

    Args:
        actor: Who asks.

    Returns:
        The tables, by name.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    with local():
        return tuple(_table_view(name, tables.additions_to(name)) for name in tables.tables())


@lru_cache(maxsize=_COUNTED)
def _table_view(name: str, _added: Additions | None) -> TableView:
    # The additions are part of the key only: `table` sees them by itself.
    whole = tables.table(name)
    entries = whole.entries.values()
    unreviewed = Counter(each.language or "-" for entry in entries for each in entry.names if not each.reviewed)
    blank = {
        language: sum(all(each.language != language for each in entry.names) for entry in entries)
        for language in LANGUAGES
    }
    return TableView(
        name=name,
        source=whole.source,
        entries=len(entries),
        names=sum(len(entry.names) for entry in entries),
        unreviewed=unreviewed,
        blank=blank,
        nameable=name in tables.NAMEABLE,
        extendable=name in tables.EXTENDABLE,
    )


@for_reader
def entries_of(actor: Actor, table: str) -> tuple[Entry, ...]:
    """Return the entries of a table, those of this node after the others.

    Args:
        actor: Who asks.
        table: The table.

    Returns:
        The entries.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``vocabulary-table``.
    """
    access.require_right(actor, Act.READ)
    with local():
        return tuple(tables.entries(table).values())


@for_reader
def show(actor: Actor, table: str, code: str) -> EntryView:
    """Return an entry with all its names, their sources and who added them.

    Args:
        actor: Who asks.
        table: The table.
        code: The code.

    Returns:
        The entry.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``vocabulary-table`` or ``vocabulary-code``.
    """
    access.require_right(actor, Act.READ)
    with local():
        entry = tables.entry(table, code)
    added = {each.text: each for each in rows.names() if (each.table, each.code) == (table, code)}
    return EntryView(
        entry=entry,
        names=tuple(_name_view(actor, entry, each, added.get(each.text)) for each in entry.names),
        facts=tuple(_fact_view(entry, name) for name in entry.data),
        own=code.startswith(tables.OWN),
        nameable=table in tables.NAMEABLE and _may_write(actor),
    )


def _may_write(actor: Actor) -> bool:
    return actor.holds(NEEDED_RIGHT[Act.ORIGINATE])


@for_reader
def unreviewed(
    actor: Actor, *, table: str = "", language: str = "", limit: int = MOST_SHOWN
) -> tuple[UnreviewedName, ...]:
    """Return names that nobody vouches for: first those that this node added, then those of the tables.

    Args:
        actor: Who asks.
        table: Only of this table; empty for all.
        language: Only of this language; empty for all.
        limit: How many at most.

    Returns:
        The names.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``vocabulary-table``.
    """
    access.require_right(actor, Act.READ)
    names = (table,) if table else tables.tables()
    found: list[UnreviewedName] = []
    added = {(each.table, each.code, each.text): each for each in rows.names()}
    with local():
        for name in names:
            for entry in tables.entries(name).values():
                for each in entry.names:
                    if not each.reviewed and language in {"", each.language} and entry.table == name:
                        stored = added.get((name, entry.code, each.text))
                        view = _name_view(actor, entry, each, stored)
                        found.append(UnreviewedName(table=name, code=entry.code, labels=entry.labels, name=view))
    found.sort(key=lambda each: not each.name.name_id)
    return tuple(found[: max(limit, 0)])


@for_reader
def unreviewed_facts(actor: Actor, *, table: str = "", limit: int = MOST_SHOWN) -> tuple[UnreviewedFact, ...]:
    """Return facts that nobody vouches for, a schedule or a number that was not checked.

    Args:
        actor: Who asks.
        table: Only of this table; empty for all.
        limit: How many at most.

    Returns:
        The facts, in the order of the tables.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``vocabulary-table``.
    """
    access.require_right(actor, Act.READ)
    with local():
        found = [
            UnreviewedFact(table=name, code=entry.code, labels=entry.labels, fact=_fact_view(entry, fact))
            for name in ((table,) if table else tables.tables())
            for entry in tables.entries(name).values()
            if entry.table == name
            for fact in entry.unreviewed_facts
        ]
    return tuple(found[: max(limit, 0)])


def _fact_view(entry: Entry, name: str) -> FactView:
    said = entry.told.get(name)
    return FactView(
        name=name,
        value=entry.data[name],
        coded=CODED_FACTS.get(name, ""),
        source=said.title if said else "",
        source_key=said.key if said else "",
        reviewed=name not in entry.unreviewed_facts,
    )


def _name_view(actor: Actor, entry: Entry, name: Name, stored: StoredName | None) -> NameView:
    waiting = stored is not None and stored.state == rows.ADDED
    return NameView(
        text=name.text,
        language=name.language,
        kind=name.kind.value,
        source=name.source.title,
        source_key=name.source.key,
        reviewed=name.reviewed,
        label=entry.labels.get(name.language) == name.text,
        name_id=stored.name_id if stored else "",
        by=stored.officer_name if stored else "",
        at=stored.at if stored else None,
        decidable=waiting and _may_write(actor),
    )

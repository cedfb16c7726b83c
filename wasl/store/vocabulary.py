"""What this node adds to the vocabulary, kept and read back as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min

from wasl.record import DeskId
from wasl.store import models

ADDED, REVIEWED, STRUCK = "added", "reviewed", "struck"
"""States of a name: nobody else has looked at it; somebody else confirmed it; somebody struck it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    """An entry of this node.

    Attributes:
        entry_id: Random id.
        table: Vocabulary table.
        code: Its code.
        facts: Its facts by name.
        desk: Desk that added it.
        officer_id: Who added it.
        at: When.
    """

    entry_id: str
    table: str
    code: str
    facts: Mapping[str, str]
    desk: DeskId
    officer_id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredName:
    """A name that this node added to an entry.

    Attributes:
        name_id: Random id.
        table: Vocabulary table.
        code: Code of the entry.
        text: The name.
        folded: What remains when only letters and digits count.
        language: Its language; empty where it belongs to none.
        kind: Code of the kind.
        source: Who says so, in words.
        shown: True if it is the label of its language.
        desk: Desk that added it.
        officer_id: Who added it.
        officer_name: The officer's name.
        at: When.
        state: ``added``, ``reviewed`` or ``struck``.
    """

    name_id: str
    table: str
    code: str
    text: str
    folded: str
    language: str
    kind: str
    source: str
    shown: bool
    desk: DeskId
    officer_id: str
    officer_name: str = ""
    at: datetime
    state: str = ADDED


def stamp() -> tuple[object, ...]:
    """Return what changes whenever anything was added or decided; one short statement per table.

    Returns:
        Counts and moments.
    """
    entries = models.LocalEntry.objects.aggregate(
        many=Count("entry_id"), last=Max("at"), high=Max("entry_id"), low=Min("entry_id")
    )
    names = models.LocalName.objects.aggregate(
        many=Count("name_id"), last=Max("at"), decided=Max("decided"), high=Max("name_id"), low=Min("name_id")
    )
    states = models.LocalName.objects.values_list("state").annotate(many=Count("name_id")).order_by("state")
    return (*entries.values(), *names.values(), *states)


def add_entry(made: StoredEntry) -> None:
    """Keep an entry.

    Args:
        made: The entry.
    """
    models.LocalEntry.objects.create(
        entry_id=made.entry_id,
        table=made.table,
        code=made.code,
        facts=dict(made.facts),
        desk_id=made.desk,
        officer_id=made.officer_id,
        at=made.at,
    )


def add_name(made: StoredName) -> None:
    """Keep a name.

    Args:
        made: The name.
    """
    models.LocalName.objects.create(
        name_id=made.name_id,
        table=made.table,
        code=made.code,
        text=made.text,
        folded=made.folded,
        language=made.language,
        kind=made.kind,
        source=made.source,
        shown=made.shown,
        desk_id=made.desk,
        officer_id=made.officer_id,
        at=made.at,
        state=made.state,
    )


def entries() -> tuple[StoredEntry, ...]:
    """Return the entries of this node, the oldest first.

    Returns:
        The entries.
    """
    return tuple(
        StoredEntry(
            entry_id=row.entry_id,
            table=row.table,
            code=row.code,
            facts=row.facts,
            desk=DeskId(row.desk_id),
            officer_id=row.officer_id,
            at=row.at,
        )
        for row in models.LocalEntry.objects.order_by("at", "entry_id")
    )


def names() -> tuple[StoredName, ...]:
    """Return the names that this node added and nobody struck, the oldest first.

    Returns:
        The names.
    """
    rows = models.LocalName.objects.exclude(state=STRUCK).select_related("officer").order_by("at", "name_id")
    return tuple(_name(row) for row in rows)


def find_name(name_id: str) -> StoredName | None:
    """Return a name that nobody struck, held until the transaction ends.

    Args:
        name_id: Its id.

    Returns:
        The name, or None.
    """
    rows = models.LocalName.objects.select_for_update(of=("self",)).select_related("officer").exclude(state=STRUCK)
    row = rows.filter(name_id=name_id).first()
    return None if row is None else _name(row)


def decide(name_id: str, *, state: str, officer_id: str, at: datetime) -> None:
    """Keep what an officer decided about a name.

    Args:
        name_id: The name.
        state: ``reviewed`` or ``struck``.
        officer_id: Who decided.
        at: Now.
    """
    models.LocalName.objects.filter(name_id=name_id).update(state=state, decided_by_id=officer_id, decided=at)


def _name(row: models.LocalName) -> StoredName:
    return StoredName(
        name_id=row.name_id,
        table=row.table,
        code=row.code,
        text=row.text,
        folded=row.folded,
        language=row.language,
        kind=row.kind,
        source=row.source,
        shown=row.shown,
        desk=DeskId(row.desk_id),
        officer_id=row.officer_id,
        officer_name=row.officer.name,
        at=row.at,
        state=row.state,
    )

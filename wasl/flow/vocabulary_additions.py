"""Adding to the vocabulary of this node, and confirming what another officer added.

Whoever may write reports may add a name to an entry, because the officer who hears a word first must be able to note it
at once; until a second officer confirms it, it is shown as unreviewed. An entry with a code of its own is added at the
centre desk only: reports carry the code for good. A name that already means another entry is refused, street names
excepted, which often mean several things; such a name is then never coded by itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from stdnum import casrn

from wasl import vocabulary as tables
from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, here, limits, lines
from wasl.flow.vocabulary import CODED_FACTS, local
from wasl.flow.wall import for_reader
from wasl.flow.word_views import EntryGiven, NameGiven, WordFault
from wasl.policy import Act
from wasl.record import Actor, DeskKind, Json, new_id
from wasl.store import vocabulary as rows
from wasl.store.connection import atomic
from wasl.store.vocabulary import StoredEntry, StoredName
from wasl.text.scripts import scripts_of
from wasl.vocabulary import NameKind

MOST_NAMES: Final = 20_000
MOST_ENTRIES: Final = 2_000
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})?")
_LONGEST_SLUG: Final = 30
_LONGEST_FACT: Final = 200
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs"})
_JOINER: Final = "\N{ZERO WIDTH NON-JOINER}"
PLACE_KINDS: Final = ("region", "city", "crossing")
"""Kinds of place that a node may add; ports and airports have tables of their own."""


@for_reader
def add_name(actor: Actor, table: str, code: str, given: NameGiven) -> str:
    """Add a name to an entry of this node's vocabulary.

    Args:
        actor: Who adds it.
        table: The table.
        code: The entry.
        given: The name.

    Returns:
        Id of the name, for whoever reviews it.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``vocabulary-table``, ``vocabulary-code``, ``vocabulary-closed``, ``vocabulary-full``,
            ``vocabulary-name-blank``, ``vocabulary-name-known``, ``vocabulary-name-taken``,
            ``vocabulary-source-missing``, ``name-mixed``, ``language-form``, and the codes of `wasl.flow.limits`.
    """
    access.require_right(actor, Act.ORIGINATE)
    with atomic(), local():
        tables.entry(table, code)
        if table not in tables.NAMEABLE:
            raise InputError("vocabulary-closed", table=table)
        stored = _checked(actor, table, code, given)
        rows.add_name(stored)
        lines.write(actor, "vocabulary-name-added", [stored.name_id], table=table, code=code, text=stored.text)
    return stored.name_id


@for_reader
def add_entry(
    actor: Actor, table: str, slug: str, *, labels: Mapping[str, str], facts: Mapping[str, str], source: str
) -> str:
    """Add an entry with a code of this node.

    Args:
        actor: An officer at the centre desk.
        table: The table.
        slug: Last part of the code: lower-case ASCII letters, digits and hyphens.
        labels: Label per language; at least one.
        facts: Facts by name; which must be stated, `wasl.vocabulary.EXTENDABLE` says.
        source: Who says so.

    Returns:
        The code.

    Raises:
        AccessError: ``right-missing`` or ``vocabulary-centre-only``.
        InputError: ``vocabulary-closed``, ``vocabulary-full``, ``slug-form``, ``slug-taken``,
            ``vocabulary-labels-missing``, ``vocabulary-fact-missing``, ``vocabulary-fact-unknown``, and the codes of
            `add_name`.
    """
    given = EntryGiven(table=table, slug=slug, labels=labels, facts=facts, source=source)
    with atomic(), local():
        _require_extendable(actor, table)
        for fault in _entry_faults(actor, given):
            raise fault.error
        code = _own_code(table, slug)
        entry = StoredEntry(
            entry_id=new_id(),
            table=table,
            code=code,
            facts=dict(facts),
            desk=actor.desk.desk_id,
            officer_id=actor.officer.officer_id,
            at=clock.now(),
        )
        rows.add_entry(entry)
        for name in given.names:
            rows.add_name(_checked(actor, table, code, name, shown=True))
        told: dict[str, Json] = {name.language: name.text for name in given.names}
        lines.write(actor, "vocabulary-entry-added", [entry.entry_id], table=table, code=code, labels=told)
    return code


@for_reader
def entry_faults(actor: Actor, given: EntryGiven) -> tuple[WordFault, ...]:
    """Say everything that is wrong with an entry that is to be added; changes nothing.

    Args:
        actor: An officer at the centre desk.
        given: The entry.

    Returns:
        What `add_entry` would refuse, each with its field; none if it would take the entry.

    Raises:
        AccessError: ``right-missing`` or ``vocabulary-centre-only``.
        InputError: ``vocabulary-table`` or ``vocabulary-closed``.
    """
    with local():
        _require_extendable(actor, given.table)
        return tuple(_entry_faults(actor, given))


def _require_extendable(actor: Actor, table: str) -> None:
    access.require_right(actor, Act.ORIGINATE)
    if actor.desk.kind is not DeskKind.CENTRE:
        raise AccessError("vocabulary-centre-only")
    if table not in tables.EXTENDABLE:
        tables.entries(table)
        raise InputError("vocabulary-closed", table=table)


def _entry_faults(actor: Actor, given: EntryGiven) -> Iterator[WordFault]:
    yield from _faults_of("slug", partial(_own_code, given.table, given.slug))
    if not given.names:
        error = InputError("vocabulary-labels-missing")
        yield WordFault(field=f"name_{actor.officer.language}", error=error)
    known = _facts_of(given.table)
    for name in dict.fromkeys((*tables.EXTENDABLE[given.table], *given.facts)):
        yield from _faults_of(f"fact_{name}", partial(_check_fact, given, name, known))
    yield from _faults_of("source", partial(_checked_source, given.source))
    for each in given.names:
        # Who says so was checked for all of them.
        plain = replace(each, source="-")
        yield from _faults_of(f"name_{each.language}", partial(_checked, actor, given.table, "", plain))


def _faults_of(field: str, check: Callable[[], object]) -> Iterator[WordFault]:
    try:
        check()
    except InputError as error:
        yield WordFault(field=field, error=error)


def _own_code(table: str, slug: str) -> str:
    if len(slug) > _LONGEST_SLUG or not _SLUG.fullmatch(slug):
        raise InputError("slug-form", slug=slug[: limits.NAME_LIMIT])
    code = f"{tables.OWN}{here.config().slug}-{slug}"
    known = rows.entries()
    if len(known) >= MOST_ENTRIES:
        raise InputError("vocabulary-full", limit=MOST_ENTRIES)
    if any((each.table, each.code) == (table, code) for each in known):
        raise InputError("slug-taken", slug=slug)
    return code


def _facts_of(table: str) -> frozenset[str]:
    known = tables.entries(table).values()
    told = {f"{name}_source" for each in known for name in each.told}
    return frozenset({name for entry in known for name in entry.data} | told)


def _check_fact(given: EntryGiven, name: str, known: frozenset[str]) -> None:
    value = given.facts.get(name, "")
    if name not in known:
        raise InputError("vocabulary-fact-unknown", table=given.table, name=name[: limits.NAME_LIMIT])
    if not value and name in tables.EXTENDABLE[given.table]:
        raise InputError("vocabulary-fact-missing", table=given.table, name=name)
    limits.check_text(value, field=name, limit=_LONGEST_FACT)
    if name in CODED_FACTS:
        tables.entry(CODED_FACTS[name], value)
    if value != value.strip() or (name == "cas" and not casrn.is_valid(value)):
        raise InputError("vocabulary-fact-form", name=name, value=value)
    if (given.table, name) == ("places", "kind") and value not in PLACE_KINDS:
        raise InputError("vocabulary-fact-form", name=name, value=value)


def _checked(actor: Actor, table: str, code: str, given: NameGiven, *, shown: bool = False) -> StoredName:
    text, source = " ".join(given.text.split()), _checked_source(given.source)
    folded = tables.fold_name(text)
    limits.check_text(text, field="name", limit=limits.NAME_LIMIT)
    if not folded:
        raise InputError("vocabulary-name-blank")
    _check_letters(text)
    if not _LANGUAGE.fullmatch(given.language):
        raise InputError("language-form", field="language")
    if len(rows.names()) >= MOST_NAMES:
        raise InputError("vocabulary-full", limit=MOST_NAMES)
    _check_free(table, code, text, given.kind)
    return StoredName(
        name_id=new_id(),
        table=table,
        code=code,
        text=text,
        folded=folded,
        language=given.language or tables.language_of(text),
        kind=given.kind.value,
        source=source,
        shown=shown,
        desk=actor.desk.desk_id,
        officer_id=actor.officer.officer_id,
        at=clock.now(),
    )


def _checked_source(given: str) -> str:
    source = given.strip()
    limits.check_text(source, field="source", limit=limits.LINE_LIMIT)
    if not limits.is_seen(source):
        raise InputError("vocabulary-source-missing")
    return source


def _check_letters(text: str) -> None:
    # A word of two scripts looks like another word, and what is hidden can be seen by nobody who reviews it.
    words = "".join(char if char.isalpha() else " " for char in text).split()
    odd = next((word for word in words if len(scripts_of(word)) > 1), "")
    hidden = any(unicodedata.category(char) in _HIDDEN and char != _JOINER for char in text)
    if odd or hidden:
        raise InputError("name-mixed", value=(odd or text)[: limits.NAME_LIMIT])


def _check_free(table: str, code: str, text: str, kind: NameKind) -> None:
    folded = tables.fold_name(text)
    for found in tables.candidates(table, text):
        if found.code == code:
            raise InputError("vocabulary-name-known", value=text)
        meant = {name.kind for name in found.names if tables.fold_name(name.text) == folded} or {NameKind.CODE}
        if kind is not NameKind.STREET or meant != {NameKind.STREET}:
            raise InputError("vocabulary-name-taken", value=text, code=found.code)


@for_reader
def review(actor: Actor, name_id: str) -> None:
    """Confirm a name that another officer added.

    Args:
        actor: Who confirms it; not who added it.
        name_id: The name.

    Raises:
        AccessError: ``right-missing``, ``vocabulary-own-name``, or ``not-found``.
    """
    _decide(actor, name_id, rows.REVIEWED)


@for_reader
def strike(actor: Actor, name_id: str) -> None:
    """Strike a name that this node added: one's own, or one that another officer added and nobody confirmed.

    Args:
        actor: Who strikes it.
        name_id: The name.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    _decide(actor, name_id, rows.STRUCK)


def _decide(actor: Actor, name_id: str, state: str) -> None:
    access.require_right(actor, Act.ORIGINATE)
    with atomic():
        stored = rows.find_name(name_id)
        if stored is None or stored.state != rows.ADDED:
            raise AccessError("not-found")
        if state == rows.REVIEWED and stored.officer_id == actor.officer.officer_id:
            raise AccessError("vocabulary-own-name")
        rows.decide(name_id, state=state, officer_id=actor.officer.officer_id, at=clock.now())
        action = "vocabulary-name-reviewed" if state == rows.REVIEWED else "vocabulary-name-struck"
        lines.write(actor, action, [name_id], table=stored.table, code=stored.code, text=stored.text)

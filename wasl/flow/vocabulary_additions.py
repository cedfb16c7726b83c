"""Adding to the vocabulary of this node, and confirming what another officer added.

Whoever may write reports may add a name to an entry, because the officer who hears a word first must be able to note it
at once; until a second officer confirms it, it is shown as unreviewed. An entry with a code of its own is added at the
centre desk only: reports carry the code for good. A name that already means another entry is refused, street names
excepted, which often mean several things; such a name is then never coded by itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from stdnum import casrn

from wasl import vocabulary as tables
from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, here, limits, lines
from wasl.flow.vocabulary import CODED_FACTS, local
from wasl.flow.word_views import NameGiven
from wasl.policy import Act
from wasl.record import Actor, DeskKind, new_id
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
_PLACE_KINDS: Final = ("region", "city", "crossing")


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
    access.require_right(actor, Act.ORIGINATE)
    if actor.desk.kind is not DeskKind.CENTRE:
        raise AccessError("vocabulary-centre-only")
    given = {language: text for language, text in labels.items() if text.strip()}
    with atomic(), local():
        if table not in tables.EXTENDABLE:
            tables.entries(table)
            raise InputError("vocabulary-closed", table=table)
        code = _own_code(table, slug)
        if not given:
            raise InputError("vocabulary-labels-missing")
        _check_facts(table, facts)
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
        for language, text in given.items():
            name = NameGiven(text=text, language=language, source=source)
            rows.add_name(_checked(actor, table, code, name, shown=True))
        lines.write(actor, "vocabulary-entry-added", [entry.entry_id], table=table, code=code, labels=dict(given))
    return code


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


def _check_facts(table: str, facts: Mapping[str, str]) -> None:
    known = tables.entries(table).values()
    allowed = {name for entry in known for name in entry.data} | {
        f"{name}_source" for each in known for name in each.told
    }
    for name, value in facts.items():
        if name not in allowed:
            raise InputError("vocabulary-fact-unknown", table=table, name=name[: limits.NAME_LIMIT])
        limits.check_text(value, field=name, limit=_LONGEST_FACT)
        if name in CODED_FACTS:
            tables.entry(CODED_FACTS[name], value)
        if (name, value) != (name, value.strip()) or (name == "cas" and not casrn.is_valid(value)):
            raise InputError("vocabulary-fact-form", name=name, value=value)
        if (table, name) == ("places", "kind") and value not in _PLACE_KINDS:
            raise InputError("vocabulary-fact-form", name=name, value=value)
    for name in tables.EXTENDABLE[table]:
        if not facts.get(name):
            raise InputError("vocabulary-fact-missing", table=table, name=name)


def _checked(actor: Actor, table: str, code: str, given: NameGiven, *, shown: bool = False) -> StoredName:
    text, source = " ".join(given.text.split()), given.source.strip()
    folded = tables.fold_name(text)
    limits.check_text(text, field="name", limit=limits.NAME_LIMIT)
    limits.check_text(source, field="source", limit=limits.LINE_LIMIT)
    if not folded:
        raise InputError("vocabulary-name-blank")
    if not limits.is_seen(source):
        raise InputError("vocabulary-source-missing")
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


def review(actor: Actor, name_id: str) -> None:
    """Confirm a name that another officer added.

    Args:
        actor: Who confirms it; not who added it.
        name_id: The name.

    Raises:
        AccessError: ``right-missing``, ``vocabulary-own-name``, or ``not-found``.
    """
    _decide(actor, name_id, rows.REVIEWED)


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

"""Circulation lists: a name for several desks, here or at peers.

A list is a way of writing recipients and nothing else: who on it may have what is decided each time, for each member,
by the same rules as if it had been named alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, limits, lines, parties
from wasl.flow.list_views import ListGiven, ListView
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import LANGUAGES, Actor, Address, DeskKind, Json, new_id
from wasl.store import lists as rows
from wasl.store.connection import atomic
from wasl.store.lists import StoredList
from wasl.text.scripts import scripts_of

MARK: Final = "@"
"""What a recipient begins with that is a list."""

MOST_LISTS: Final = 100
MOST_MEMBERS: Final = 200
_SLUG: Final = re.compile(r"[a-z][a-z0-9-]{1,39}")
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs"})


@for_reader
def lists(actor: Actor) -> tuple[ListView, ...]:
    """Return the lists that the actor's desk may use: its own first, then the centre's.

    Args:
        actor: Who asks.

    Returns:
        The lists.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    known = parties.directory()
    return tuple(_view(actor, each, known) for each in rows.visible_to(actor.desk.desk_id))


@for_reader
def access_list(actor: Actor, list_id: str) -> ListView:
    """Return one list.

    Args:
        actor: Who asks.
        list_id: Its id, or its short name.

    Returns:
        The list.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` for a list of another desk and for none alike.
    """
    found = next((each for each in lists(actor) if list_id in {each.list_id, each.slug}), None)
    if found is None:
        raise AccessError("not-found")
    return found


@for_reader
def add_list(actor: Actor, given: ListGiven) -> ListView:
    """Make a list.

    Args:
        actor: Who makes it; a common one only at the centre desk.
        given: What it is.

    Returns:
        The list.

    Raises:
        AccessError: ``right-missing``, ``list-centre-only``.
        InputError: ``lists-too-many``, ``slug-form``, ``slug-taken``, ``names-missing``, ``name-mixed``,
            ``recipients-missing``, ``recipient-unknown``, ``list-too-long``, and the codes of `wasl.flow.limits`.
    """
    access.require_right(actor, Act.CIRCULATE)
    with atomic():
        if len(_own(actor)) >= MOST_LISTS:
            raise InputError("lists-too-many", limit=MOST_LISTS)
        made = _checked(actor, given, new_id())
        rows.save(made, clock.now())
        lines.write(actor, "list-added", [made.list_id], slug=made.slug, members=_written(made.members))
        return _view(actor, made, parties.directory())


@for_reader
def change_list(actor: Actor, list_id: str, given: ListGiven) -> ListView:
    """Change a list; what was sent with it before stays as it was.

    Args:
        actor: An officer of the desk that keeps it.
        list_id: The list.
        given: What it is from now on.

    Returns:
        The list.

    Raises:
        AccessError: As `add_list`, and ``not-found``.
        InputError: As `add_list`.
    """
    with atomic():
        before = _editable(actor, list_id)
        made = _checked(actor, given, list_id)
        rows.save(made, clock.now())
        added = [each for each in made.members if each not in before.members]
        removed = [each for each in before.members if each not in made.members]
        lines.write(actor, "list-changed", [list_id], slug=made.slug, added=_written(added), removed=_written(removed))
        return _view(actor, made, parties.directory())


@for_reader
def remove_list(actor: Actor, list_id: str) -> None:
    """Remove a list.

    Args:
        actor: An officer of the desk that keeps it.
        list_id: The list.

    Raises:
        AccessError: ``right-missing``, ``list-centre-only`` or ``not-found``.
    """
    with atomic():
        gone = _editable(actor, list_id)
        rows.remove(list_id)
        lines.write(actor, "list-removed", [list_id], slug=gone.slug, members=_written(gone.members))


@for_reader
def recipients(actor: Actor, named: Iterable[str], known: parties.Directory) -> tuple[Address, ...]:
    """Return whom short names mean, each once: a list means those who are on it now.

    Args:
        actor: Who names them.
        named: Short names of desks, centres and (after an ``@``) lists.
        known: The directory.

    Returns:
        Addresses, in the order named.

    Raises:
        InputError: ``recipient-unknown``; the same for a list of another desk.
    """
    found: list[Address] = []
    for name in named:
        found += _members(actor, name) if name.startswith(MARK) else [known.recipient(name)]
    return tuple(dict.fromkeys(found))


def _members(actor: Actor, name: str) -> tuple[Address, ...]:
    usable = rows.visible_to(actor.desk.desk_id)
    found = next((each for each in usable if each.slug == name.removeprefix(MARK)), None)
    if found is None:
        raise InputError("recipient-unknown", name=name[: limits.NAME_LIMIT])
    return found.members


def _editable(actor: Actor, list_id: str) -> StoredList:
    access.require_right(actor, Act.CIRCULATE)
    found = rows.find(list_id, actor.desk.desk_id, lock=True)
    if found is None:
        raise AccessError("not-found")
    if found.desk != actor.desk.desk_id:
        raise AccessError("list-centre-only")
    return found


def _own(actor: Actor) -> tuple[StoredList, ...]:
    return tuple(each for each in rows.visible_to(actor.desk.desk_id) if each.desk == actor.desk.desk_id)


def _checked(actor: Actor, given: ListGiven, list_id: str) -> StoredList:
    if given.common and actor.desk.kind is not DeskKind.CENTRE:
        raise AccessError("list-centre-only")
    if not _SLUG.fullmatch(given.slug):
        raise InputError("slug-form", slug=given.slug[: limits.NAME_LIMIT])
    if any(each.slug == given.slug and each.list_id != list_id for each in _own(actor)):
        raise InputError("slug-taken", slug=given.slug)
    _check_names(given.names)
    members = recipients(actor, given.members, parties.directory())
    if not members:
        raise InputError("recipients-missing")
    if len(members) > MOST_MEMBERS:
        raise InputError("list-too-long", limit=MOST_MEMBERS)
    return StoredList(
        list_id=list_id,
        desk=actor.desk.desk_id,
        common=given.common,
        slug=given.slug,
        names={language: given.names[language].strip() for language in LANGUAGES},
        members=members,
    )


def _check_names(names: Mapping[str, str]) -> None:
    missing = [language for language in LANGUAGES if not limits.is_seen(names.get(language, ""))]
    if missing:
        raise InputError("names-missing", languages=missing)
    for language in LANGUAGES:
        limits.check_text(names[language], field=f"name_{language}", limit=limits.NAME_LIMIT)
        # A word of two scripts looks like another word: a list must not pass for a desk or for another list.
        odd = next((word for word in names[language].split() if len(scripts_of(word)) > 1), "")
        if odd or any(unicodedata.category(each) in _HIDDEN for each in names[language]):
            raise InputError("name-mixed", value=(odd or names[language])[: limits.NAME_LIMIT])


def _view(actor: Actor, stored: StoredList, known: parties.Directory) -> ListView:
    return ListView(
        list_id=stored.list_id,
        slug=stored.slug,
        names=stored.names,
        members=tuple(known.party(each) for each in stored.members),
        common=stored.common,
        editable=stored.desk == actor.desk.desk_id,
    )


def _written(members: Iterable[Address]) -> list[Json]:
    # As the journal writes recipients of a release.
    return [f"{each.node}/{each.desk}" for each in members]

"""Desks and officers: who is here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from wasl import vocabulary
from wasl.errors import AccessError, InputError
from wasl.flow import access, here, limits, lines, peers
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import LANGUAGES, Actor, Address, Desk, DeskId, DeskKind, Officer, Right, new_id
from wasl.store import desks as desk_rows
from wasl.store import officers as officer_rows
from wasl.store import peers as peer_rows
from wasl.store.connection import atomic
from wasl.store.officers import Credentials
from wasl.text.lookalikes import is_blank, resembles

_JOINERS: Final = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
_SLUG: Final = re.compile(r"[a-z][a-z0-9-]{1,39}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOfficer:
    """A new account and what is needed to sign in; shown once.

    Attributes:
        officer: The officer.
        credentials: Passphrase and TOTP secret.
    """

    officer: Officer
    credentials: Credentials


@for_reader
def add_desk(
    actor: Actor,
    *,
    slug: str,
    kind: DeskKind,
    state: str = "",
    names: Mapping[str, str],
    languages: Sequence[str] = ("en",),
) -> Desk:
    """Add a desk.

    Args:
        actor: A manager.
        slug: Short name, ASCII.
        kind: What it is; the centre desk is there from the founding.
        state: ISO 3166-1 alpha-2, lower case, or empty.
        names: Name in ``ar``, ``ru`` and ``en``.
        languages: Languages of the desk, the preferred one first.

    Returns:
        The desk.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``slug-form``, ``slug-taken``, ``names-missing``, ``name-resembles``, ``vocabulary-code``,
            ``centre-exists``, or the codes of `wasl.flow.limits.check_text`.
    """
    access.require_right(actor, Act.MANAGE)
    if kind is DeskKind.CENTRE:
        raise InputError("centre-exists")
    with atomic():
        check_names(names)
        known = [name for desk in desk_rows.all_desks(here.node_id()) for name in desk.names.values()]
        known += [name for peer in peer_rows.all_peers() for name in peer.names.values()]
        # The short name first: who adds a desk twice is told just that.
        desk = make_desk(slug=slug, kind=kind, state=state, names=names, languages=languages)
        refuse_resembling(names.values(), [*known, *here.config().names.values()])
        lines.write(actor, "desk-added", [desk.desk_id], slug=slug)
        peers.share_card()
    return desk


def check_names(names: Mapping[str, str]) -> None:
    """Refuse names of which one is missing in a language, cannot be kept, or hides something.

    Args:
        names: Name per language.

    Raises:
        InputError: ``names-missing``, or the codes of `wasl.flow.limits.check_text`.
    """
    for text in names.values():
        check_name(text, field="names")
    missing = [language for language in LANGUAGES if is_blank(names.get(language, ""))]
    if missing:
        raise InputError("names-missing", languages=", ".join(missing))


def check_name(text: str, *, field: str) -> None:
    """Refuse a name that cannot be kept or hides something.

    Args:
        text: The name.
        field: Where it stands, for the error.

    Raises:
        InputError: ``text-too-long`` or ``text-control``.
    """
    limits.check_text(text, field=field, limit=limits.NAME_LIMIT)
    # What turns or hides letters has no place in a name; Persian spells with the joiners.
    if any(unicodedata.category(char) == "Cf" and char not in _JOINERS for char in text):
        raise InputError("text-control", field=field)


def refuse_resembling(names: Iterable[str], known: Iterable[str]) -> None:
    """Refuse names that a reader could take for another's.

    Args:
        names: New names.
        known: Names that there are.

    Raises:
        InputError: ``name-resembles`` with the name that it looks like.
    """
    others = tuple(known)
    for name in names:
        like = next((other for other in others if resembles(name, other)), None)
        if like is not None:
            raise InputError("name-resembles", name=name, like=like)


def make_desk(*, slug: str, kind: DeskKind, state: str, names: Mapping[str, str], languages: Sequence[str]) -> Desk:
    """Make and keep a desk, without asking who may.

    Args:
        slug: Short name, ASCII.
        kind: What it is.
        state: ISO 3166-1 alpha-2, lower case, or empty.
        names: Name in ``ar``, ``ru`` and ``en``.
        languages: Languages of the desk.

    Returns:
        The desk.

    Raises:
        InputError: ``slug-form``, ``slug-taken``, ``names-missing``, ``vocabulary-code``, or the codes of
            `wasl.flow.limits.check_text`.
    """
    node = here.node_id()
    if not _SLUG.fullmatch(slug):
        raise InputError("slug-form", slug=slug)
    # One space of short names: a desk that is called like a centre would get what is meant for that centre.
    if desk_rows.find(slug, node) is not None or peer_rows.find(slug) is not None or slug == here.config().slug:
        raise InputError("slug-taken", slug=slug)
    missing = [language for language in LANGUAGES if not names.get(language, "").strip()]
    if missing:
        raise InputError("names-missing", languages=", ".join(missing))
    for text in names.values():
        limits.check_text(text, field="names", limit=limits.NAME_LIMIT)
    if state:
        vocabulary.entry("countries", state)
    address = Address(node=node, desk=DeskId(new_id()))
    desk = Desk(address=address, slug=slug, kind=kind, state=state, names=dict(names), languages=tuple(languages))
    desk_rows.add(desk)
    return desk


@for_reader
def add_officer(
    actor: Actor, *, login: str, name: str, desks: Sequence[str], rights: Collection[Right], language: str = "en"
) -> NewOfficer:
    """Add the second manager of a node that has only one, with credentials; every other officer comes by two people.

    Args:
        actor: The only manager, on the command line of the node.
        login: Name for signing in: lower-case ASCII letters, digits and hyphens.
        name: As the officer writes it.
        desks: Slugs of the officer's desks, first where the officer starts.
        rights: Managing accounts and nothing else.
        language: Of screens.

    Returns:
        The officer and the credentials, shown once.

    Raises:
        AccessError: ``right-missing``, or ``two-needed`` if it takes two people.
        InputError: As `check_officer`.
    """
    access.require_right(actor, Act.MANAGE)
    with atomic():
        officer_rows.hold_managers()
        officer = check_officer(login=login, name=name, desks=desks, rights=rights, language=language)
        if not may_add_alone(actor, rights):
            raise AccessError("two-needed")
        made = NewOfficer(officer=officer, credentials=officer_rows.add(officer))
        lines.write(actor, "officer-added", [made.officer.officer_id], login=login, rights=[*sorted(map(str, rights))])
    return made


@for_reader
def may_add_alone(actor: Actor, rights: Collection[Right]) -> bool:
    """Say whether an officer with these rights may be added by one person: the second manager, by the first.

    Args:
        actor: Who adds.
        rights: Of the new officer.

    Returns:
        True on the command line of a node with one manager, for a manager.
    """
    managers = [each for each in officer_rows.all_officers(here.node_id()) if Right.MANAGE in each.rights]
    return actor.door == "cli" and set(rights) == {Right.MANAGE} and len(managers) < peers.CONFIRMATIONS


def check_officer(*, login: str, name: str, desks: Sequence[str], rights: Collection[Right], language: str) -> Officer:
    """Return a new officer that could be kept, without asking who may, and without keeping it.

    Args:
        login: Name for signing in.
        name: As the officer writes it.
        desks: Slugs of desks.
        rights: Rights.
        language: Of screens.

    Returns:
        The officer.

    Raises:
        InputError: ``slug-form``, ``login-taken``, ``desk-unknown``, ``desks-missing``, ``rights-conflict``,
            ``language-unknown``, ``name-missing``, ``name-resembles``, or the codes of
            `wasl.flow.limits.check_text`.
    """
    check_name(name, field="name")
    if is_blank(name):
        raise InputError("name-missing")
    known = officer_rows.all_officers(here.node_id())
    refuse_resembling([name], [each.name for each in known])
    refuse_resembling([login], [each.login for each in known if each.login != login])
    return _new_officer(login=login, name=name, desks=desks, rights=rights, language=language)


def make_manager(*, login: str, name: str, desk: str, language: str) -> NewOfficer:
    """Make and keep the first manager of a node, without asking who may.

    Args:
        login: Name for signing in.
        name: As the officer writes it.
        desk: Slug of the centre desk.
        language: Of screens.

    Returns:
        The officer and the credentials.

    Raises:
        InputError: ``slug-form``, ``login-taken``, ``desk-unknown``, ``language-unknown``, or the codes of
            `wasl.flow.limits.check_text`.
    """
    officer = _new_officer(login=login, name=name, desks=[desk], rights={Right.MANAGE}, language=language)
    return NewOfficer(officer=officer, credentials=officer_rows.add(officer))


def _new_officer(*, login: str, name: str, desks: Sequence[str], rights: Collection[Right], language: str) -> Officer:
    if not _SLUG.fullmatch(login):
        raise InputError("slug-form", slug=login)
    if officer_rows.is_taken(login):
        raise InputError("login-taken", login=login)
    if Right.MANAGE in rights and set(rights) != {Right.MANAGE}:
        raise InputError("rights-conflict")
    if not desks:
        raise InputError("desks-missing")
    if language not in LANGUAGES:
        raise InputError("language-unknown", value=language)
    limits.check_text(name, field="name", limit=limits.NAME_LIMIT)
    return Officer(
        officer_id=new_id(),
        login=login,
        name=name,
        desks=tuple(_desk(slug) for slug in dict.fromkeys(desks)),
        rights=frozenset(rights),
        language=language,
    )


@for_reader
def other_officer(actor: Actor, login: str) -> Officer:
    """Return an officer who is not the actor.

    Args:
        actor: A manager.
        login: The officer.

    Returns:
        The officer.

    Raises:
        InputError: ``officer-unknown`` or ``officer-yourself``.
    """
    officer = officer_rows.find(login, here.node_id())
    if officer is None:
        raise InputError("officer-unknown", login=login)
    if officer.officer_id == actor.officer.officer_id:
        # Nobody gives a right to themselves, and nobody shuts themselves out.
        raise InputError("officer-yourself")
    return officer


def _desk(slug: str) -> Desk:
    found = desk_rows.find(slug, here.node_id())
    if found is None or found.closed:
        raise InputError("desk-unknown", slug=slug)
    return found


@for_reader
def desks(actor: Actor) -> tuple[Desk, ...]:  # noqa: ARG001 - every officer of the node may see its desks
    """Return the desks of this node, the centre first.

    Args:
        actor: Any officer.

    Returns:
        The desks.
    """
    return desk_rows.all_desks(here.node_id())


@for_reader
def officers(actor: Actor) -> tuple[Officer, ...]:
    """Return the officers of this node.

    Args:
        actor: A manager.

    Returns:
        The officers, by login.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.MANAGE)
    return officer_rows.all_officers(here.node_id())


@for_reader
def set_language(actor: Actor, language: str) -> None:
    """Keep the language in which the officer wants screens.

    Args:
        actor: The officer.
        language: ``ar``, ``ru`` or ``en``.

    Raises:
        InputError: ``language-unknown``.
    """
    if language not in LANGUAGES:
        raise InputError("language-unknown", value=language)
    with atomic():
        officer_rows.set_language(actor.officer.officer_id, language)

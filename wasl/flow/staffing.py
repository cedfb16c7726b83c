"""Changing and closing desks and officers, and refusing names that look like another's.

A change of a desk goes to every confirmed peer as a new card, in the same transaction. A closed account ends at once:
each request asks anew who is at work.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wasl.casework.four_eyes import Proposal
from wasl.errors import InputError
from wasl.flow import access, clock, directory, granting, here, limits, lines, peers, unseating
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import LANGUAGES, Actor, Desk, DeskId, DeskKind, Hours, Officer, Right
from wasl.store import account_suspensions as suspensions
from wasl.store import desks as desk_rows
from wasl.store import officers as officer_rows
from wasl.store import peers as peer_rows
from wasl.store.connection import atomic

_HOURS: Final = re.compile(r"([1-7](?:-[1-7])?(?:,[1-7](?:-[1-7])?)*)\s+([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})")
_TIME: Final = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedOfficer:
    """What a change of an officer came to.

    Attributes:
        officer: The officer as it is now.
        proposal: What waits for a second person; None if nothing does.
    """

    officer: Officer
    proposal: Proposal | None


@for_reader
def change_desk(
    actor: Actor,
    slug: str,
    *,
    names: Mapping[str, str],
    languages: Sequence[str],
    staffed: bool,
    hours: Hours | None,
    fallback: str,
) -> Desk:
    """Change what is said of a desk; its id, short name, kind and state stay.

    Args:
        actor: A manager.
        slug: The desk.
        names: Name in ``ar``, ``ru`` and ``en``.
        languages: In which it works, the preferred first.
        staffed: Whether somebody sits there.
        hours: When it is at work; None if that is not said.
        fallback: Short name of the desk to turn to when nobody answers; empty for none.

    Returns:
        The desk.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``desk-unknown``, ``desk-closed``, ``names-missing``, ``name-resembles``, ``language-unknown``,
            ``hours-form``, ``fallback-itself``, or the codes of `wasl.flow.limits.check_text`.
    """
    access.require_right(actor, Act.MANAGE)
    with atomic():
        desk = _open_desk(slug)
        check_desk_names(names, besides=desk)
        _check_languages(languages)
        changed = replace(
            desk,
            names={language: names[language] for language in LANGUAGES},
            languages=tuple(languages),
            staffed=staffed,
            hours=check_hours(hours),
            fallback=_fallback(fallback, desk),
        )
        desk_rows.change(changed)
        lines.write(actor, "desk-changed", [desk.desk_id])
        peers.share_card()
    return changed


@for_reader
def close_desk(actor: Actor, slug: str) -> Desk:
    """Close a desk: it takes nothing more, and its id and short name are never used again.

    Args:
        actor: A manager.
        slug: The desk.

    Returns:
        The desk.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``desk-unknown``, ``desk-closed``, ``centre-stays``, or ``desk-has-officers`` while an officer has
            no other desk.
    """
    access.require_right(actor, Act.MANAGE)
    with atomic():
        desk = _open_desk(slug)
        if desk.kind is DeskKind.CENTRE:
            raise InputError("centre-stays")
        stranded = [each.login for each in officer_rows.all_officers(here.node_id()) if _only_desk(each, desk)]
        if stranded:
            raise InputError("desk-has-officers", logins=", ".join(stranded))
        closed = replace(desk, closed=True, staffed=False, fallback=DeskId(""))
        desk_rows.change(closed)
        lines.write(actor, "desk-closed", [desk.desk_id])
        peers.share_card()
    return closed


@for_reader
def change_officer(
    actor: Actor, login: str, *, desks: Sequence[str], rights: Collection[Right], language: str
) -> ChangedOfficer:
    """Change the desks, rights and language of an officer: what is taken away, at once; what is given, by two.

    Args:
        actor: A manager.
        login: The officer, not the manager's own.
        desks: Short names of the desks, first where the officer starts.
        rights: What the officer may do in general.
        language: Of screens.

    Returns:
        The officer as it is now, and what waits for a second person.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``officer-unknown``, ``officer-yourself``, ``desk-unknown``, ``desk-closed``, ``desks-missing``,
            ``rights-conflict``, ``last-manager``, ``language-unknown`` or ``approval-already``.
    """
    access.require_right(actor, Act.MANAGE)
    with atomic():
        officer = directory.other_officer(actor, login)
        if not desks:
            raise InputError("desks-missing")
        if Right.MANAGE in rights and set(rights) != {Right.MANAGE}:
            raise InputError("rights-conflict")
        if Right.MANAGE not in rights:
            _check_managers_left(officer)
        _check_languages((language,))
        wanted = tuple(map(_open_desk, dict.fromkeys(desks)))
        changed = replace(
            officer,
            desks=tuple(desk for desk in wanted if desk in officer.desks),
            rights=frozenset(rights) & officer.rights,
            language=language,
        )
        if changed != officer:
            officer_rows.change(changed)
            lines.write(actor, "officer-changed", [officer.officer_id], rights=[*sorted(map(str, changed.rights))])
        more = changed.desks != wanted or changed.rights != frozenset(rights)
        proposal = granting.propose_rights(actor, changed, desks=wanted, rights=rights) if more else None
    return ChangedOfficer(officer=changed, proposal=proposal)


@for_reader
def close_officer(actor: Actor, login: str) -> Officer:
    """Close an account: its sessions end at the next request, and its login is never used again.

    Args:
        actor: A manager.
        login: The officer, not the manager's own.

    Returns:
        The officer.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``officer-unknown``, ``officer-yourself`` or ``last-manager``.
    """
    access.require_right(actor, Act.MANAGE)
    with atomic():
        officer = _suspended(login) or directory.other_officer(actor, login)
        _check_managers_left(officer)
        officer_rows.close(officer.officer_id)
        suspensions.end_for_good(officer.officer_id, now=clock.now())
        lines.write(actor, "officer-closed", [officer.officer_id])
        unseating.unseat(actor, officer.officer_id)
    return officer


def read_hours(text: str) -> Hours | None:
    """Read hours as they are written on the command line.

    Args:
        text: Days of the week by ISO 8601 and a span: ``7,1-4 07:00-14:00``; empty for none.

    Returns:
        The hours.

    Raises:
        InputError: ``hours-form``.
    """
    if not text.strip():
        return None
    found = _HOURS.fullmatch(text.strip())
    if found is None:
        raise InputError("hours-form", value=text[: limits.NAME_LIMIT])
    days: set[int] = set()
    for part in found[1].split(","):
        first, _, last = part.partition("-")
        days |= set(range(int(first), int(last or first) + 1))
    return check_hours(Hours(days=tuple(sorted(days)), opens=found[2], closes=found[3]))


def check_hours(hours: Hours | None) -> Hours | None:
    """Refuse hours that no clock shows.

    Args:
        hours: The hours; None for none.

    Returns:
        The same.

    Raises:
        InputError: ``hours-form``.
    """
    if hours is None:
        return None
    fits = all(_TIME.fullmatch(each) for each in (hours.opens, hours.closes))
    if not hours.days or not fits or hours.closes < hours.opens:
        raise InputError("hours-form", value=f"{hours.opens}-{hours.closes}"[: limits.NAME_LIMIT])
    return hours


def check_desk_names(names: Mapping[str, str], *, besides: Desk | None = None) -> None:
    """Refuse names of a desk that are missing, hide something, or look like another desk's or centre's.

    Args:
        names: Name per language.
        besides: The desk whose own names do not count.

    Raises:
        InputError: ``names-missing``, ``name-resembles``, or the codes of `wasl.flow.limits.check_text`.
    """
    directory.check_names(names)
    known: list[str] = []
    for desk in desk_rows.all_desks(here.node_id()):
        if besides is None or desk.desk_id != besides.desk_id:
            known += desk.names.values()
    known += here.config().names.values()
    known += (name for peer in peer_rows.all_peers() for name in peer.names.values())
    directory.refuse_resembling(names.values(), known)


def _open_desk(slug: str) -> Desk:
    desk = desk_rows.find(slug, here.node_id())
    if desk is None:
        raise InputError("desk-unknown", slug=slug)
    if desk.closed:
        raise InputError("desk-closed", name=slug)
    return desk


def _fallback(slug: str, desk: Desk) -> DeskId:
    if not slug:
        return DeskId("")
    if slug == desk.slug:
        raise InputError("fallback-itself")
    return _open_desk(slug).desk_id


def _suspended(login: str) -> Officer | None:
    # Whoever is suspended may be closed, too; nobody who acts is suspended.
    found = suspensions.find(login, here.node_id())
    return None if found is None else found.officer


def _check_managers_left(leaving: Officer) -> None:
    # A peer is confirmed by two managers; with one alone no new centre could ever be met. All are held first: two who
    # close each other at once would else both find two.
    officer_rows.hold_managers()
    managers = [each for each in officer_rows.all_officers(here.node_id()) if Right.MANAGE in each.rights]
    if leaving in managers and len(managers) <= peers.CONFIRMATIONS:
        raise InputError("last-manager", count=peers.CONFIRMATIONS)


def _check_languages(languages: Iterable[str]) -> None:
    found = tuple(languages)
    if not found:
        raise InputError("language-unknown", value="")
    for language in found:
        if language not in LANGUAGES:
            raise InputError("language-unknown", value=language[: limits.NAME_LIMIT])


def _only_desk(officer: Officer, desk: Desk) -> bool:
    return {each.desk_id for each in officer.desks if not each.closed} == {desk.desk_id}

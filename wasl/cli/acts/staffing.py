"""Changing and closing desks and officers."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType

from wasl.cli.screens import approvals, centre
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow import directory, staffing
from wasl.flow.staffing import ChangedOfficer
from wasl.record import Right


def change_desk(
    session: Session,
    *,
    slug: str,
    name_en: str | None,
    name_ru: str | None,
    name_ar: str | None,
    languages: Sequence[str],
    staffed: str | None,
    hours: str | None,
    fallback: str | None,
) -> None:
    """Run ``wasl desk change``: what is not named stays as it is.

    Args:
        session: Who acts and how to answer.
        slug: The desk.
        name_en: Name in English.
        name_ru: Name in Russian.
        name_ar: Name in Arabic.
        languages: In which it works, the preferred first.
        staffed: ``yes`` or ``no``.
        hours: Days and span, for instance ``7,1-4 07:00-14:00``; empty for none.
        fallback: Desk to turn to; empty for none.

    Raises:
        InputError: ``desk-unknown``.
    """
    actor = session.actor()
    known = directory.desks(actor)
    now = next((each for each in known if each.slug == slug), None)
    if now is None:
        raise InputError("desk-unknown", slug=slug)
    given = {"en": name_en, "ru": name_ru, "ar": name_ar}
    names = {language: now.names[language] if name is None else name for language, name in given.items()}
    before = next((each.slug for each in known if each.desk_id == now.fallback), "")
    desk = staffing.change_desk(
        actor,
        slug,
        names=names,
        languages=tuple(languages) or now.languages,
        staffed=now.staffed if staffed is None else staffed == "yes",
        hours=now.hours if hours is None else staffing.read_hours(hours),
        fallback=before if fallback is None else fallback,
    )
    session.answer(desk, lambda: centre.desks((desk,), session))


def close_desk(session: Session, *, slug: str) -> None:
    """Run ``wasl desk close``.

    Args:
        session: Who acts and how to answer.
        slug: The desk.
    """
    desk = staffing.close_desk(session.actor(), slug)
    session.answer(desk, lambda: centre.desks((desk,), session))


def change_officer(
    session: Session, *, officer: str, desks: Sequence[str], rights: Sequence[str], language: str | None
) -> None:
    """Run ``wasl officer change``: what is not named stays as it is.

    Args:
        session: Who acts and how to answer.
        officer: Login.
        desks: All desks of the officer from now on.
        rights: All rights of the officer from now on.
        language: Of screens.

    Raises:
        InputError: ``officer-unknown``.
    """
    actor = session.actor()
    now = next((each for each in directory.officers(actor) if each.login == officer), None)
    if now is None:
        raise InputError("officer-unknown", login=officer)
    changed = staffing.change_officer(
        actor,
        officer,
        desks=tuple(desks) or tuple(desk.slug for desk in now.desks),
        rights=frozenset(map(Right, rights)) or now.rights,
        language=language or now.language,
    )
    session.answer(changed, lambda: _changed(changed, session))


def _changed(changed: ChangedOfficer, session: Session) -> RenderableType:
    shown = centre.officers((changed.officer,), session)
    if changed.proposal is None:
        return shown
    return Group(shown, approvals.waiting(changed.proposal.proposal_id, changed.proposal.digest, session))


def close_officer(session: Session, *, officer: str) -> None:
    """Run ``wasl officer close``.

    Args:
        session: Who acts and how to answer.
        officer: Login.
    """
    closed = staffing.close_officer(session.actor(), officer)
    session.answer(closed, lambda: centre.officers((closed,), session))

"""Desks and officers of this node."""

from __future__ import annotations

from collections.abc import Sequence

from wasl import vocabulary
from wasl.cli.screens import approvals, centre
from wasl.cli.session import Session
from wasl.flow import directory, invitations
from wasl.record import DeskKind, Right


def add_desk(
    session: Session,
    *,
    slug: str,
    name_en: str,
    name_ru: str,
    name_ar: str,
    kind: str,
    state: str,
    languages: Sequence[str],
) -> None:
    """Run ``wasl desk add``.

    Args:
        session: Who acts and how to answer.
        slug: Short name in ASCII.
        name_en: Name in English.
        name_ru: Name in Russian.
        name_ar: Name in Arabic.
        kind: What the desk is.
        state: Its code or what it is called in any of the three scripts; empty for none.
        languages: In which it works, the preferred first.
    """
    names = {"en": name_en, "ru": name_ru, "ar": name_ar}
    desk = directory.add_desk(
        session.actor(),
        slug=slug,
        kind=DeskKind(kind),
        state=_state(state),
        names=names,
        languages=tuple(languages) or ("en",),
    )
    session.answer(desk, lambda: centre.desks((desk,), session))


def list_desks(session: Session) -> None:
    """Run ``wasl desk list``.

    Args:
        session: Who acts and how to answer.
    """
    found = directory.desks(session.actor())
    session.answer({"desks": found}, lambda: centre.desks(found, session))


def add_officer(
    session: Session, *, new_login: str, name: str, desks: Sequence[str], rights: Sequence[str], language: str
) -> None:
    """Run ``wasl officer add``.

    Args:
        session: Who acts and how to answer.
        new_login: Name for signing in.
        name: As the officer writes it.
        desks: Short names of the officer's desks, the first is where the officer starts.
        rights: What the officer may do.
        language: Of screens and messages.
    """
    actor, given = session.actor(), frozenset(map(Right, rights))
    if directory.may_add_alone(actor, given):
        made = directory.add_officer(
            actor, login=new_login, name=name, desks=tuple(desks), rights=given, language=language
        )
        session.answer(made, lambda: centre.new_officer(made, session))
        return
    invited = invitations.invite(actor, login=new_login, name=name, desks=tuple(desks), rights=given, language=language)
    session.answer(invited, lambda: approvals.invited(invited, session))


def reset_officer(session: Session, *, officer: str) -> None:
    """Run ``wasl officer reset``.

    Args:
        session: Who acts and how to answer.
        officer: Login.
    """
    invited = invitations.reset(session.actor(), officer)
    session.answer(invited, lambda: approvals.invited(invited, session))


def list_officers(session: Session) -> None:
    """Run ``wasl officer list``.

    Args:
        session: Who acts and how to answer.
    """
    found = directory.officers(session.actor())
    session.answer({"officers": found}, lambda: centre.officers(found, session))


def _state(text: str) -> str:
    found = vocabulary.lookup("countries", text)
    return found.code if found else text.lower()

"""Circulation lists: made, shown, changed, removed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text as Line

from wasl.cli.screens import drafts as screens
from wasl.cli.session import Session
from wasl.flow import lists
from wasl.flow.list_views import ListGiven


def add_list(
    session: Session, *, slug: str, name_en: str, name_ru: str, name_ar: str, members: Sequence[str], common: bool
) -> None:
    """Run ``wasl list add``.

    Args:
        session: Who acts and how to answer.
        slug: Short name.
        name_en: Name in English.
        name_ru: Name in Russian.
        name_ar: Name in Arabic.
        members: Who is on it.
        common: True for a list of the centre.
    """
    names = {"en": name_en, "ru": name_ru, "ar": name_ar}
    made = lists.add_list(session.actor(), ListGiven(slug=slug, names=names, members=members, common=common))
    session.answer(made, lambda: screens.lists((made,), session))


def list_lists(session: Session) -> None:
    """Run ``wasl list list``.

    Args:
        session: Who acts and how to answer.
    """
    found = lists.lists(session.actor())
    session.answer({"lists": found}, lambda: screens.lists(found, session))


def show_list(session: Session, *, list_id: str) -> None:
    """Run ``wasl list show``.

    Args:
        session: Who acts and how to answer.
        list_id: Short name or id.
    """
    found = lists.access_list(session.actor(), list_id)
    session.answer(found, lambda: screens.lists((found,), session))


def edit_list(
    session: Session,
    *,
    list_id: str,
    name_en: str | None,
    name_ru: str | None,
    name_ar: str | None,
    add: Sequence[str],
    drop: Sequence[str],
) -> None:
    """Run ``wasl list edit``.

    Args:
        session: Who acts and how to answer.
        list_id: Short name or id.
        name_en: New name in English, or None.
        name_ru: New name in Russian, or None.
        name_ar: New name in Arabic, or None.
        add: Members to add.
        drop: Members to take off.
    """
    actor = session.actor()
    before = lists.access_list(actor, list_id)
    given = {"en": name_en, "ru": name_ru, "ar": name_ar}
    names = {**before.names, **{language: name for language, name in given.items() if name is not None}}
    members = [each.slug for each in before.members if each.slug not in drop] + list(add)
    changed = ListGiven(slug=before.slug, names=names, members=members, common=before.common)
    made = lists.change_list(actor, before.list_id, changed)
    session.answer(made, lambda: screens.lists((made,), session))


def remove_list(session: Session, *, list_id: str) -> None:
    """Run ``wasl list remove``.

    Args:
        session: Who acts and how to answer.
        list_id: Short name or id.
    """
    actor = session.actor()
    gone = lists.access_list(actor, list_id)
    lists.remove_list(actor, gone.list_id)
    session.answer({"list_id": gone.list_id}, lambda: Line(session.say("cli-list-removed")))

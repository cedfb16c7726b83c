"""Drafts: begun, shown, changed, settled, checked, filed, discarded."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence

from rich.text import Text as Line

from wasl.cli import files
from wasl.cli.screens import drafts as screens
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow.drafts import filing, keeping
from wasl.flow.drafts.values import Typed


def new_draft(session: Session, *, file: str | None, fields: Sequence[str]) -> None:
    """Run ``wasl draft new``: from a file, from options, or from what the desk's last report suggests.

    Args:
        session: Who acts and how to answer.
        file: Table of fields in JSON or TOML, ``-`` for standard input, None for none.
        fields: ``name=text``; these win over the file.
    """
    given = {**(_read(file) if file else {}), **_pairs(fields)}
    view = keeping.new_draft(session.actor(), given or None)
    session.answer(view, lambda: screens.draft(view, session))


def list_drafts(session: Session, *, discarded: bool) -> None:
    """Run ``wasl draft list``.

    Args:
        session: Who acts and how to answer.
        discarded: True for those that were discarded.
    """
    found = keeping.drafts(session.actor(), "discarded" if discarded else "open")
    session.answer({"drafts": found}, lambda: screens.drafts(found, session))


def show_draft(session: Session, *, draft_id: str) -> None:
    """Run ``wasl draft show``.

    Args:
        session: Who acts and how to answer.
        draft_id: The draft.
    """
    view = keeping.open_draft(session.actor(), draft_id)
    session.answer(view, lambda: screens.draft(view, session))


def edit_draft(session: Session, *, draft_id: str, fields: Sequence[str], revision: int | None) -> None:
    """Run ``wasl draft edit``.

    Args:
        session: Who acts and how to answer.
        draft_id: The draft.
        fields: ``name=text``; no text empties the field.
        revision: The revision that the officer saw; None for the newest.
    """
    actor = session.actor()
    view = keeping.open_draft(actor, draft_id)
    typed = Typed(fields={**view.fields, **_pairs(fields)}, revision=view.revision if revision is None else revision)
    saved = keeping.save(actor, draft_id, typed)
    session.answer(saved, lambda: screens.saved(saved, session))


def choose_draft(
    session: Session, *, draft_id: str, aside_id: str, theirs: Sequence[str], revision: int | None
) -> None:
    """Run ``wasl draft choose``.

    Args:
        session: Who acts and how to answer.
        draft_id: The draft.
        aside_id: The text set aside.
        theirs: Fields taken from it.
        revision: The revision that the officer saw; None for the newest.
    """
    actor = session.actor()
    seen = keeping.open_draft(actor, draft_id).revision if revision is None else revision
    view = keeping.choose(actor, draft_id, aside_id, seen, tuple(theirs))
    session.answer(view, lambda: screens.draft(view, session))


def check_draft(session: Session, *, draft_id: str) -> None:
    """Run ``wasl draft check``.

    Args:
        session: Who acts and how to answer.
        draft_id: The draft.
    """
    checked = filing.check(session.actor(), draft_id)
    session.answer(screens.plain(checked, session), lambda: screens.checked(checked, session))


def file_draft(session: Session, *, draft_id: str) -> None:
    """Run ``wasl draft file``.

    Args:
        session: Who acts and how to answer.
        draft_id: The draft.

    Raises:
        InputError: ``draft-unfit`` if anything has to be mended first, after it was shown.
    """
    filed = filing.file(session.actor(), draft_id)
    if filed.report_id:
        words = Line(session.say("cli-draft-filed", report=filed.report_id), style="green")
        session.answer({"report_id": filed.report_id}, lambda: words)
        return
    if filed.checked is not None:
        session.talk.print(screens.checked(filed.checked, session))
        raise InputError("draft-unfit", count=len(filed.checked.faults))


def discard_draft(session: Session, *, draft_id: str) -> None:
    """Run ``wasl draft discard``.

    Args:
        session: Who acts and how to answer.
        draft_id: The draft.
    """
    keeping.discard(session.actor(), draft_id)
    session.answer({"draft_id": draft_id, "state": "discarded"}, lambda: Line(session.say("cli-draft-discarded")))


def restore_draft(session: Session, *, draft_id: str) -> None:
    """Run ``wasl draft restore``.

    Args:
        session: Who acts and how to answer.
        draft_id: The draft.
    """
    keeping.restore(session.actor(), draft_id)
    session.answer({"draft_id": draft_id, "state": "open"}, lambda: Line(session.say("cli-draft-restored")))


def _pairs(given: Sequence[str]) -> dict[str, str]:
    pairs = (each.partition("=") for each in given)
    return {name.strip(): text for name, _, text in pairs}


def _read(name: str) -> dict[str, str]:
    try:
        text = files.read_file(name).decode("utf-8-sig")
        document = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (UnicodeDecodeError, json.JSONDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError("draft-form", path=name, fault=str(error)) from error
    for field, value in document.items():
        if not isinstance(value, str):
            raise InputError("draft-member", path=field)
    return dict(document)

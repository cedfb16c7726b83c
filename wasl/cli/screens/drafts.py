"""Drafts, what is wrong with them, and circulation lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text as Line

from wasl.cli.screens.understood import words
from wasl.cli.screens.wording import joined, moment, name_of, own_direction, party, table
from wasl.cli.session import Session
from wasl.flow.drafts.values import Checked, DraftLine, DraftView, Saved
from wasl.flow.list_views import ListView
from wasl.render.sentences import error_sentence

_SHORT = 120


def drafts(lines: Sequence[DraftLine], session: Session) -> RenderableType:
    """Show a list of drafts.

    Args:
        lines: The drafts.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-draft", "cli-column-saved", "cli-column-saved-by", "cli-column-title")
    rows = [
        (each.draft_id, moment(each.saved, session), own_direction(each.saved_by), _with_handling(each))
        for each in lines
    ]
    return table(session, headings, rows)


def _with_handling(line: DraftLine) -> str:
    # A column of its own would leave no room for the id, which people copy.
    mark = (own_direction(line.handling.mark),) if line.handling else ()
    return "\n".join((own_direction(line.title) or "—", *mark))


def draft(view: DraftView, session: Session) -> RenderableType:
    """Show one draft: its fields, and what waits beside it.

    Args:
        view: The draft.
        session: For its language.

    Returns:
        Tables.
    """
    facts = ("cli-column-draft", "cli-column-revision", "cli-column-saved", "cli-column-saved-by")
    head = (view.draft_id, str(view.revision), moment(view.saved, session), own_direction(view.saved_by))
    fields = [(name, _short(text)) for name, text in view.fields.items()]
    parts: list[RenderableType] = [
        table(session, facts, [head]),
        table(session, ("cli-column-field", "cli-column-value"), fields),
    ]
    headings = ("cli-column-field", "cli-column-draft-ours", "cli-column-draft-theirs")
    for aside in view.asides:
        rows = [(each.field, _short(each.ours), _short(each.theirs)) for each in aside.differences]
        title = f"{session.say('cli-column-aside')} {aside.aside_id} · {own_direction(aside.officer)}"
        parts.append(table(session, headings, rows, title=title))
    return Group(*parts)


def saved(done: Saved, session: Session) -> RenderableType:
    """Say what became of a save.

    Args:
        done: What became of it.
        session: For its language.

    Returns:
        A line.
    """
    if done.aside:
        return Line(session.say("cli-draft-aside", aside=done.aside), style="yellow")
    return Line(session.say("cli-draft-kept", revision=done.revision), style="green")


def checked(found: Checked, session: Session) -> RenderableType:
    """Show what has to be mended, and how texts were understood.

    Args:
        found: What was found.
        session: For its language.

    Returns:
        Tables.
    """
    faults = [(each.field, error_sentence(each.error, session.language)) for each in found.faults]
    understood = [(each.field, words(each, session)) for each in found.understood]
    parts: list[RenderableType] = [
        table(session, ("cli-column-field", "cli-column-fault"), faults)
        if faults
        else Line(session.say("cli-draft-ready"), style="green"),
        *(Line(session.say("cli-draft-twin", report=each.report_id), style="yellow") for each in found.twins),
    ]
    if understood:
        parts.append(table(session, ("cli-column-field", "cli-column-understood"), understood))
    return Group(*parts)


def plain(found: Checked, session: Session) -> dict[str, Any]:
    """Return what was found for ``--json``.

    Args:
        found: What was found.
        session: For its language.

    Returns:
        Faults with code and sentence, what was understood, and reports that say the same.
    """
    return {
        "faults": [
            {"field": each.field, "code": each.error.code, "sentence": error_sentence(each.error, session.language)}
            for each in found.faults
        ],
        "understood": found.understood,
        "twins": found.twins,
    }


def lists(found: Sequence[ListView], session: Session) -> RenderableType:
    """Show circulation lists.

    Args:
        found: The lists.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("cli-column-list", "cli-column-name", "cli-column-members")
    rows = [
        (
            f"@{each.slug}",
            name_of(each.names, session),
            joined((f"{party(member, session)} ({member.slug})" for member in each.members), session),
        )
        for each in found
    ]
    return table(session, headings, rows)


def _short(text: str) -> str:
    return own_direction(text if len(text) <= _SHORT else f"{text[:_SHORT]}…")

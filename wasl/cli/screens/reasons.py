"""Cases and reasons on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Line

from wasl.cli.screens.wording import joined, moment, own_direction, party, table
from wasl.cli.session import Session
from wasl.flow.cases import CaseView
from wasl.flow.reasons import ReasonView
from wasl.render.sentences import label, word


def cases(found: Sequence[CaseView], session: Session) -> RenderableType:
    """Show cases.

    Args:
        found: The cases.
        session: For its language.

    Returns:
        A table.
    """
    return table(
        session,
        ("case-number", "case-title", "case-purpose", "case-column-desk", "case-column-opened", "case-column-state"),
        [
            (
                own_direction(each.number),
                own_direction(each.title),
                label("purposes", each.purpose, session.language),
                joined((party(desk, session) for desk in (each.desk, *each.shared)), session),
                moment(each.opened, session),
                session.say("case-closed" if each.closed else "case-open"),
            )
            for each in found
        ],
        title=session.say("cases-title"),
    )


def choices(held: ReasonView | None, found: Sequence[ReasonView], session: Session) -> RenderableType:
    """Show what an officer reads for, and what may be picked.

    Args:
        held: What was picked; None for nothing.
        found: What may be picked.
        session: For its language.

    Returns:
        A line, and a table if there is anything to pick.
    """
    line = Line(_line(held, session) if held else session.say("reading-for-nothing"))
    if not found:
        return line
    headings = ("reason-column-kind", "reason-column-name", "case-title", "reason-column-since")
    rows = [
        (
            word("reason-kind", each.kind, session.language),
            own_direction(each.number or each.subject) if each.kind == "case" else each.subject,
            own_direction(each.title) if each.title else "",
            moment(each.since, session) if each.since else "",
        )
        for each in found
    ]
    return Group(line, table(session, headings, rows, title=session.say("reasons-pick")))


def _line(held: ReasonView, session: Session) -> str:
    kind = word("reason-kind", held.kind, session.language)
    return session.say("reading-for-until", kind=kind, name=held.number or held.subject, minutes=held.minutes)

"""The review queue on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Line

from wasl.cli.screens.wording import party, state, table, written
from wasl.cli.session import Session
from wasl.flow.categories import CategoryLine
from wasl.flow.life.holders import HolderRow
from wasl.flow.retention.reviewing import ErasedLine, Queue, ReviewLine
from wasl.render.dates import day
from wasl.render.holders import told_words


def queue(found: Queue, session: Session) -> RenderableType:
    """Show what waits, and what was erased.

    Args:
        found: The queue.
        session: For its language.

    Returns:
        Two tables; a sentence in place of an empty one.
    """
    first = waiting(found.waiting, session) if found.waiting else Line(session.say("reviews-none"))
    lacking = [_lacking(found.lacking, session)] if found.lacking else []
    return Group(first, *lacking, *(_erased(each, session) for each in found.erased))


def waiting(found: Sequence[ReviewLine], session: Session) -> RenderableType:
    """Show what waits.

    Args:
        found: The reports.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("holds-column-report", "reviews-column-report", "reviews-column-origin", "reviews-column-due")
    return table(
        session,
        (*headings, "reviews-column-erased", "reviews-column-state"),
        [
            (
                each.report_id,
                written(each.title),
                party(each.origin, session),
                day(each.due, session.language),
                day(each.erased, session.language),
                state(_state(each), session, kind="review-state"),
            )
            for each in found
        ],
        title=session.say("reviews-title"),
    )


def _lacking(found: Sequence[CategoryLine], session: Session) -> RenderableType:
    headings = ("holds-column-report", "reviews-column-report", "categories-column-due", "reviews-column-state")
    return table(
        session,
        headings,
        [
            (
                each.report_id,
                written(each.title),
                day(each.due, session.language),
                state("stopped" if each.stopped else "soon", session, kind="category-state"),
            )
            for each in found
        ],
        title=session.say("categories-title"),
    )


def _state(line: ReviewLine) -> str:
    if line.closed:
        return "closed"
    return "soon" if line.own else "originator"


def _told(row: HolderRow, session: Session) -> str:
    told = row.told
    if told is None:
        return ""
    return told_words(
        told.effect, told.at, session.language, reason=told.reason, backups=told.backups, desks=told.desks
    )


def _erased(line: ErasedLine, session: Session) -> RenderableType:
    said = session.say("reviews-erased", at=line.at, backups=line.backups)
    rows = [
        (party(row.party, session), state(row.holding, session, kind="holding"), _told(row, session))
        for row in line.rows
    ]
    headings = ("holders-column-holder", "holders-column-holding", "holders-column-told")
    return Group(Line(f"{line.report_id}: {said}"), table(session, headings, rows) if rows else Line(""))

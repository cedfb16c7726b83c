"""The subject register on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from wasl.cli.screens.wording import party, table, written
from wasl.cli.session import Session
from wasl.flow.subjects.finding import FoundBy, SubjectHit
from wasl.flow.subjects.register import Request
from wasl.render.dates import day
from wasl.render.marks import visible


def requests(found: Sequence[Request], session: Session) -> RenderableType:
    """Show requests.

    Args:
        found: The requests.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("subject-column-request", "field-subject-reference", "subject-column-due", "subject-column-state")
    return table(
        session,
        headings,
        [
            (
                each.request_id,
                visible(each.reference),
                day(each.due, session.language),
                session.say("subject-state-closed" if each.closed else "subject-state-open"),
            )
            for each in found
        ],
        title=session.say("subjects-title"),
    )


def hits(found: Sequence[SubjectHit], session: Session) -> RenderableType:
    """Show what was found, or decided.

    Args:
        found: The hits.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("holds-column-report", "subject-column-entity", "subject-column-name", "cli-column-mark")
    return table(
        session,
        (*headings, "cli-column-title", "reviews-column-origin", "subject-column-state", "subject-column-found"),
        [
            (
                each.side.report_id,
                each.side.entity.entity_id,
                visible(each.side.entity.caption),
                visible(each.side.handling.mark),
                written(each.side.report_title),
                party(each.side.origin, session),
                _state(each, session),
                "; ".join(_found(by, session) for by in each.found_by),
            )
            for each in found
        ],
        title=session.say("subject-decided"),
    )


def _state(hit: SubjectHit, session: Session) -> str:
    if hit.item is None:
        return session.say(f"band-{hit.band}")
    if not hit.item.concerns:
        return session.say("subject-verdict-other")
    return session.say("subject-verdict-tell" if hit.item.tell else "subject-verdict-keep")


def _found(by: FoundBy, session: Session) -> str:
    if not by.property:
        return session.say("subject-found-name")
    return session.say("subject-found-number", property=by.property, value=visible(by.value))

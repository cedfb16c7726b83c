"""Rights conditions and what meets them, as tables."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from wasl.cli.screens.wording import own_direction, table
from wasl.cli.session import Session
from wasl.flow.condition_views import ConditionView, CoverView
from wasl.render.sentences import label, word


def conditions(found: Sequence[ConditionView], session: Session) -> RenderableType:
    """Show the table.

    Args:
        found: The rows.
        session: For its language.

    Returns:
        A table.
    """
    rows = [
        (
            f"{each.stands.state} · {label('countries', each.stands.state, session.language)}",
            label("rights_conditions", each.stands.condition, session.language),
            _topic(each.stands.topic, session),
            word("condition-standing", each.standing, session.language),
            own_direction(f"{each.source} ({each.day})"),
            own_direction(each.reason) if each.reason else "—",
        )
        for each in found
    ]
    headings = (
        "condition-column-state",
        "condition-column-condition",
        "condition-column-topic",
        "condition-column-standing",
        "condition-column-source",
        "condition-column-reason",
    )
    return table(session, headings, rows)


def covers(found: Sequence[CoverView], session: Session) -> RenderableType:
    """Show assurances and decisions.

    Args:
        found: What is recorded.
        session: For its language.

    Returns:
        A table.
    """
    rows = [
        (
            each.cover_id,
            session.say("cover-assurance" if each.cover.assured else "cover-decision"),
            f"{each.cover.state} · {label('rights_conditions', each.cover.condition, session.language)}",
            _topic(each.cover.topic, session),
            session.say("agreement-validity", since=each.cover.since, until=each.cover.until),
            word("cover-state", each.state, session.language),
            own_direction(" · ".join(part for part in (each.reference, each.number, each.words) if part)),
            own_direction(each.officer_name),
        )
        for each in found
    ]
    headings = (
        "cover-column-id",
        "cover-column-kind",
        "cover-column-against",
        "condition-column-topic",
        "agreement-column-validity",
        "condition-column-standing",
        "cover-column-words",
        "cover-column-officer",
    )
    return table(session, headings, rows)


def _topic(topic: str, session: Session) -> str:
    return label("topics", topic, session.language) if topic else session.say("condition-every-topic")

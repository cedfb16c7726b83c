"""Unusual reading on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from wasl.cli.screens.wording import moment, own_direction, party, table
from wasl.cli.session import Session
from wasl.flow.unusual import SignView
from wasl.render.sentences import word


def signs(found: Sequence[SignView], session: Session) -> RenderableType:
    """Show what was unusual.

    Args:
        found: The signs.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("unusual-column-sign", "unusual-column-rule", "unusual-column-who", "unusual-column-desk")
    return table(
        session,
        (*headings, "unusual-column-first", "unusual-column-last", "unusual-column-count", "field-finding"),
        [
            (
                each.alert_id,
                word("unusual-rule", each.rule, session.language),
                each.login,
                party(each.desk, session),
                moment(each.first, session),
                moment(each.last, session),
                session.say("unusual-count", count=each.count, limit=each.limit),
                own_direction(each.finding) if each.closed else session.say("unusual-state-open"),
            )
            for each in found
        ],
        title=session.say("nav-unusual"),
    )

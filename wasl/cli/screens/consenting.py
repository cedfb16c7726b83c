"""Requests for onward consent on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from wasl.cli.screens.wording import moment, party, state, table, written
from wasl.cli.session import Session
from wasl.flow.consents import ConsentView
from wasl.render.dates import day


def consents(found: Sequence[ConsentView], session: Session) -> RenderableType:
    """Show requests.

    Args:
        found: The requests.
        session: For its language.

    Returns:
        A table.
    """
    headings = ("consent-column-request", "consent-column-report", "consent-column-asker", "consent-column-for")
    return table(
        session,
        (*headings, "consent-column-why", "consent-column-until", "consent-column-state", "consent-column-due"),
        [
            (
                each.request_id,
                written(each.title) if each.title else each.report_id,
                party(each.asker, session),
                party(each.recipient, session),
                written(each.why),
                day(each.until, session.language),
                state(each.state, session, kind="consent-state"),
                moment(each.due, session),
            )
            for each in found
        ],
        title=session.say("consents-title"),
    )

"""What a search found: names, and reports in which the words occur."""

from __future__ import annotations

from rich.console import Group, RenderableType

from wasl.cli.screens.matching import results
from wasl.cli.screens.reports import report_lines
from wasl.cli.session import Session
from wasl.flow.views import Found


def found(everything: Found, session: Session) -> RenderableType:
    """Show what a search found: names, then reports in which the words occur.

    Args:
        everything: What was found.
        session: For its language.

    Returns:
        Tables.
    """
    names = results(everything.entities, session)
    return Group(names, report_lines(everything.reports, session)) if everything.reports else names

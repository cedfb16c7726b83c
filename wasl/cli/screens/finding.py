"""What a search found: names, and reports in which the words occur."""

from __future__ import annotations

from rich.console import Group, RenderableType

from wasl.cli.screens.matching import results
from wasl.cli.screens.registers import lines
from wasl.cli.screens.reports import report_lines
from wasl.cli.session import Session
from wasl.flow.search import Found


def found(everything: Found, session: Session) -> RenderableType:
    """Show what a search found: names, then reports in which the words occur, then entries of registers.

    Args:
        everything: What was found.
        session: For its language.

    Returns:
        Tables.
    """
    parts = [results(everything.entities, session)]
    if everything.reports:
        parts.append(report_lines(everything.reports, session))
    if everything.entries:
        parts.append(lines(everything.entries, session))
    return Group(*parts)

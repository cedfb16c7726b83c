"""Broken glass on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Line

from wasl.cli.screens import reports
from wasl.cli.screens.wording import moment, own_direction, party, table
from wasl.cli.session import Session
from wasl.flow.glass import GlassView, Through
from wasl.render.sentences import word


def glasses(found: Sequence[GlassView], session: Session, *, title: str = "glass-title") -> RenderableType:
    """Show broken glass.

    Args:
        found: The glasses.
        session: For its language.
        title: Key of what stands above.

    Returns:
        A table.
    """
    headings = ("glass-column", "unusual-column-who", "unusual-column-desk", "glass-column-owner", "glass-column-at")
    return table(
        session,
        (*headings, "glass-column-pane", "glass-column-verdict", "glass-column-words"),
        [
            (
                each.glass_id,
                each.login,
                party(each.desk, session),
                party(each.owner, session) if each.owner else "—",
                moment(each.at, session),
                word("glass-pane", each.pane, session.language),
                word("glass-verdict", each.verdict, session.language),
                own_direction(each.words),
            )
            for each in found
        ],
        title=session.say(title),
    )


def both(own: Sequence[GlassView], broken: Sequence[GlassView], session: Session) -> RenderableType:
    """Show what the officer broke, and what others did.

    Args:
        own: The officer's.
        broken: What the officer may judge.
        session: For its language.

    Returns:
        Two tables.
    """
    return Group(glasses(own, session, title="glass-own-title"), glasses(broken, session, title="glass-broken-title"))


def through(found: Through, session: Session) -> RenderableType:
    """Show what is read through broken glass.

    Args:
        found: What is read.
        session: For its language.

    Returns:
        That it is so read, and what the report says.
    """
    until = moment(found.glass.until, session)
    return Group(Line(session.say("glass-reading", until=until), style="yellow"), reports.body(found.version, session))

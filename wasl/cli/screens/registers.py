"""Lines of a register as a table."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Line

from wasl.cli.screens.wording import joined, moment, own_direction, party, table, written
from wasl.cli.session import Session
from wasl.flow.registers import RegisterLine, RegisterPage

_HEADINGS = (
    "register-column-number",
    "register-column-at",
    "register-column-party",
    "register-column-title",
    "register-column-handling",
    "register-column-reference",
)


def page(found: RegisterPage, session: Session) -> RenderableType:
    """Show a page of a register.

    Args:
        found: The page.
        session: For its language.

    Returns:
        A table, and how to go on if there is more.
    """
    shown = lines(found.lines, session)
    if not found.after:
        return shown
    return Group(shown, Line(session.say("register-more", after=found.after)))


def lines(found: Sequence[RegisterLine], session: Session) -> RenderableType:
    """Show lines of a register.

    Args:
        found: The lines.
        session: For its language.

    Returns:
        A table.
    """
    return table(session, _HEADINGS, [_row(line, session) for line in found])


def _row(line: RegisterLine, session: Session) -> tuple[str, ...]:
    said = [line.reference, line.peer_number, line.remarks]
    return (
        f"{session.say(f'register-direction-{line.direction}')} {line.number}",
        moment(line.at, session),
        joined((party(each, session) for each in line.parties), session),
        f"{session.say(f'register-item-{line.item}')}: {_title(line, session)}",
        own_direction(line.handling.mark) if line.handling else "—",
        joined((own_direction(each) for each in said if each), session),
    )


def _title(line: RegisterLine, session: Session) -> str:
    return written(line.title) if line.title else session.say("register-not-readable")

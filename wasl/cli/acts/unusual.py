"""Unusual reading."""

from __future__ import annotations

from wasl.cli.screens import unusual as screens
from wasl.cli.session import Session
from wasl.flow import unusual


def list_signs(session: Session, *, everything: bool) -> None:
    """Run ``wasl unusual list``.

    Args:
        session: Who acts and how to answer.
        everything: True for what was closed, too.
    """
    found = unusual.alerts(session.actor(), closed=everything)
    session.answer({"signs": found}, lambda: screens.signs(found, session))


def close(session: Session, *, alert: str, finding: str) -> None:
    """Run ``wasl unusual close``.

    Args:
        session: Who acts and how to answer.
        alert: Which.
        finding: What was found.
    """
    view = unusual.close(session.actor(), alert, finding)
    session.answer(view, lambda: screens.signs([view], session))

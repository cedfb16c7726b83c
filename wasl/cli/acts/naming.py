"""The vocabulary as the program brings it: what a word means, on any machine. Needs no node."""

from __future__ import annotations

from collections.abc import Sequence

from wasl import vocabulary
from wasl.cli.screens import vocabulary as screens
from wasl.cli.session import Session


def look_up(session: Session, *, query: str, tables: Sequence[str], limit: int) -> None:
    """Run ``wasl vocabulary look-up``.

    Args:
        session: How to answer.
        query: What to look for.
        tables: In which tables; none for all.
        limit: How many at most.
    """
    names = tuple(tables) or vocabulary.tables()
    found = vocabulary.propose(names, query, language=session.language, limit=limit)
    untold = {name: reason.labels for name in names if (reason := vocabulary.why_untold(name, query))}
    session.answer({"proposals": found, "untold": untold}, lambda: screens.looked_up(found, untold, session))

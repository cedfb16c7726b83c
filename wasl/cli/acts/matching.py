"""Searching the holdings, and judging proposed matches."""

from __future__ import annotations

from wasl.cli.screens import finding, matching
from wasl.cli.session import Session
from wasl.flow import hits, judge, search


def search_holdings(session: Session, *, query: str, reason: str, exercise: bool, limit: int) -> None:
    """Run ``wasl search``.

    Args:
        session: Who acts and how to answer.
        query: A name, words or a figure in any of the scripts.
        reason: Number or id of what it is for; empty for what was picked.
        exercise: True to search exercise material, and only that.
        limit: How many results at most.
    """
    found = search.search_all(session.actor(), query, reason=reason, exercise=exercise, limit=limit)
    shown = {"results": found.entities, "reports": found.reports, "entries": found.entries}
    session.answer(shown, lambda: finding.found(found, session))


def list_hits(session: Session, *, hit_id: str | None, everything: bool) -> None:
    """Run ``wasl hits``.

    Args:
        session: Who acts and how to answer.
        hit_id: One hit, to be shown with its evidence; None for the list.
        everything: True for hits already judged as well.
    """
    if hit_id:
        view = hits.hit(session.actor(), hit_id)
        session.answer(view, lambda: matching.hit(view, session))
        return
    found = hits.hits(session.actor(), all=everything)
    session.answer({"hits": found}, lambda: matching.hits_table(found, session))


def judge_hit(session: Session, *, hit_id: str, verdict: str, reason: str) -> None:
    """Run ``wasl judge``.

    Args:
        session: Who acts and how to answer.
        hit_id: The hit.
        verdict: ``same``, ``distinct``, ``cannot-say``, or ``undo`` to take the last verdict back.
        reason: One line, kept with the verdict.
    """
    actor = session.actor()
    view = judge.undo(actor, hit_id, reason) if verdict == "undo" else judge.judge(actor, hit_id, verdict, reason)
    session.answer(view, lambda: matching.hit(view, session))

"""Breaking the glass."""

from __future__ import annotations

from wasl.cli.screens import glass as screens
from wasl.cli.session import Session
from wasl.flow import glass, glass_reviews
from wasl.record import Right


def break_glass(session: Session, *, asked: str, desk: str, words: str, danger: bool) -> None:
    """Run ``wasl glass break``.

    Args:
        session: Who acts and how to answer.
        asked: Id of the report, or a number.
        desk: Whose number it is; empty for an id.
        words: Whose life, and how.
        danger: True if a life is in danger.
    """
    view = glass.break_glass(session.actor(), asked, desk=desk, danger=danger, words=words)
    session.answer(view, lambda: screens.glasses([view], session))


def list_glasses(session: Session) -> None:
    """Run ``wasl glass list``.

    Args:
        session: Who acts and how to answer.
    """
    actor = session.actor()
    judges = glass_reviews.may_judge(actor)
    own = glass.broken_by(actor) if actor.holds(Right.READ) or not judges else ()
    broken = glass_reviews.broken(actor) if judges else ()
    session.answer({"own": own, "broken": broken}, lambda: screens.both(own, broken, session))


def read(session: Session, *, glass_id: str) -> None:
    """Run ``wasl glass read``.

    Args:
        session: Who acts and how to answer.
        glass_id: Which.
    """
    found = glass.read(session.actor(), glass_id)
    session.answer(found, lambda: screens.through(found, session))


def judge(session: Session, *, glass_id: str, verdict: str, words: str) -> None:
    """Run ``wasl glass judge``.

    Args:
        session: Who acts and how to answer.
        glass_id: Which.
        verdict: ``justified`` or ``not-justified``.
        words: Why.
    """
    view = glass_reviews.judge(session.actor(), glass_id, justified=verdict == "justified", words=words)
    session.answer(view, lambda: screens.glasses([view], session))

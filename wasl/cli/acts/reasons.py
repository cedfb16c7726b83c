"""Cases of the desk, and what an officer reads for."""

from __future__ import annotations

from wasl.cli.screens import reasons as screens
from wasl.cli.session import Session
from wasl.flow import cases, reasons
from wasl.record import Purpose


def open_case(session: Session, *, number: str, title: str, purpose: str) -> None:
    """Run ``wasl case open``.

    Args:
        session: Who acts and how to answer.
        number: As the desk writes it.
        title: A line.
        purpose: Code.
    """
    view = cases.open_case(session.actor(), number, title=title, purpose=Purpose(purpose))
    session.answer(view, lambda: screens.cases([view], session))


def list_cases(session: Session, *, everything: bool) -> None:
    """Run ``wasl case list``.

    Args:
        session: Who acts and how to answer.
        everything: True for closed ones, too.
    """
    found = cases.cases(session.actor(), closed=everything)
    session.answer({"cases": found}, lambda: screens.cases(found, session))


def share_case(session: Session, *, case: str, other: str) -> None:
    """Run ``wasl case share``.

    Args:
        session: Who acts and how to answer.
        case: Number or id.
        other: Slug of the other desk.
    """
    view = cases.share_case(session.actor(), case, other)
    session.answer(view, lambda: screens.cases([view], session))


def close_case(session: Session, *, case: str) -> None:
    """Run ``wasl case close``.

    Args:
        session: Who acts and how to answer.
        case: Number or id.
    """
    view = cases.close_case(session.actor(), case)
    session.answer(view, lambda: screens.cases([view], session))


def list_reasons(session: Session) -> None:
    """Run ``wasl reason list``.

    Args:
        session: Who acts and how to answer.
    """
    actor = session.actor()
    held, choices = reasons.current(actor), reasons.choices(actor)
    session.answer({"held": held, "choices": choices}, lambda: screens.choices(held, choices, session))


def pick(session: Session, *, name: str) -> None:
    """Run ``wasl reason pick``.

    Args:
        session: Who acts and how to answer.
        name: Number or id of a case; id of a question, a hit or a report.
    """
    view = reasons.pick(session.actor(), name)
    session.answer(view, lambda: screens.choices(view, (), session))


def end(session: Session) -> None:
    """Run ``wasl reason end``.

    Args:
        session: Who acts and how to answer.
    """
    reasons.end(session.actor())
    session.answer({"held": None}, lambda: screens.choices(None, (), session))

"""Questions about a report, and their answers."""

from __future__ import annotations

from wasl.cli.screens import reports
from wasl.cli.session import Session
from wasl.flow import questions
from wasl.record import Text


def list_questions(session: Session) -> None:
    """Run ``wasl questions``.

    Args:
        session: Who acts and how to answer.
    """
    found = questions.questions(session.actor())
    session.answer({"questions": found}, lambda: reports.questions(found, session))


def ask(session: Session, *, report_id: str, text: str, language: str, days: int) -> None:
    """Run ``wasl ask``.

    Args:
        session: Who acts and how to answer.
        report_id: The report that is asked about.
        text: The question.
        language: Of the question.
        days: Within how many days an answer is wanted.
    """
    view = questions.ask(session.actor(), report_id, Text(text=text, language=language), days=days)
    session.answer(view, lambda: reports.questions((view,), session))


def answer(session: Session, *, question_id: str, text: str, language: str) -> None:
    """Run ``wasl answer``.

    Args:
        session: Who acts and how to answer.
        question_id: The question.
        text: The answer.
        language: Of the answer.
    """
    view = questions.answer(session.actor(), question_id, Text(text=text, language=language))
    session.answer(view, lambda: reports.questions((view,), session))

"""Onward consent: asked for, granted, refused."""

from __future__ import annotations

from datetime import date

from wasl.cli.screens import consenting as screens
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow import consents


def ask(session: Session, *, report_id: str, recipient: str, why: str, until: str) -> None:
    """Run ``wasl consent ask``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        recipient: Short name of who would get it.
        why: Why the recipient needs it.
        until: The last day.
    """
    view = consents.ask(session.actor(), report_id, recipient, why=why, until=_day(until))
    session.answer(view, lambda: screens.consents([view], session))


def list_all(session: Session) -> None:
    """Run ``wasl consent list``.

    Args:
        session: Who acts and how to answer.
    """
    found = consents.list_consents(session.actor())
    session.answer({"consents": found}, lambda: screens.consents(found, session))


def grant(session: Session, *, request: str, until: str | None, once: bool) -> None:
    """Run ``wasl consent grant``.

    Args:
        session: Who acts and how to answer.
        request: The request.
        until: The last day; None for the one that was asked for.
        once: True for once.
    """
    view = consents.grant(session.actor(), request, until=_day(until) if until else None, once=once)
    session.answer(view, lambda: screens.consents([view], session))


def refuse(session: Session, *, request: str, reason: str) -> None:
    """Run ``wasl consent refuse``.

    Args:
        session: Who acts and how to answer.
        request: The request.
        reason: Code.
    """
    view = consents.refuse(session.actor(), request, reason=reason)
    session.answer(view, lambda: screens.consents([view], session))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError("consent-form", part="until") from error

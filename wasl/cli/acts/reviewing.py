"""The review queue: what must soon be decided to be kept, and deciding it."""

from __future__ import annotations

from datetime import date

from wasl.cli.screens import approvals as approval_screens
from wasl.cli.screens import reviewing as screens
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.flow.retention import reviewing


def list_queue(session: Session) -> None:
    """Run ``wasl review list``.

    Args:
        session: Who acts and how to answer.
    """
    found = reviewing.queue(session.actor())
    session.answer(found, lambda: screens.queue(found, session))


def keep(session: Session, *, report_id: str, until: str, reason: str) -> None:
    """Run ``wasl review keep``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
        until: The next review.
        reason: Why it is still needed.
    """
    line = reviewing.keep(session.actor(), report_id, until=_day(until), reason=reason)
    session.answer(line, lambda: screens.waiting([line], session))


def erase(session: Session, *, report_id: str) -> None:
    """Run ``wasl review erase``.

    Args:
        session: Who acts and how to answer.
        report_id: The report.
    """
    proposal = reviewing.erase(session.actor(), report_id)
    session.answer(proposal, lambda: approval_screens.waiting(proposal.proposal_id, proposal.digest, session))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError("review-day") from error

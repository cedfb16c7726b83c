"""What waits for a second person."""

from __future__ import annotations

from rich.text import Text as Line

from wasl.cli.screens import approvals as screens
from wasl.cli.session import Session
from wasl.flow import approvals


def list_approvals(session: Session) -> None:
    """Run ``wasl approvals``.

    Args:
        session: Who acts and how to answer.
    """
    found = approvals.approvals(session.actor(), session.language)
    session.answer(found, lambda: screens.both(found, session))


def approve(session: Session, *, proposal: str, digest: str) -> None:
    """Run ``wasl approve``.

    Args:
        session: Who acts and how to answer.
        proposal: The proposal.
        digest: As the list shows it.
    """
    plain = "".join(digest.split()).lower()
    done = approvals.approve(session.actor(), proposal, plain, session.language)
    session.answer(done, lambda: screens.done(done, session))


def decline(session: Session, *, proposal: str, reason: str) -> None:
    """Run ``wasl decline``.

    Args:
        session: Who acts and how to answer.
        proposal: The proposal.
        reason: Why.
    """
    approvals.decline(session.actor(), proposal, reason)
    session.answer({"declined": proposal}, lambda: Line(session.say("done-approval-declined")))


def withdraw(session: Session, *, proposal: str) -> None:
    """Run ``wasl withdraw``.

    Args:
        session: Who acts and how to answer.
        proposal: The proposal.
    """
    approvals.withdraw(session.actor(), proposal)
    session.answer({"withdrawn": proposal}, lambda: Line(session.say("done-approval-withdrawn")))

"""Suspending an account, and proposing that a suspension is lifted."""

from __future__ import annotations

from rich.text import Text as Line

from wasl.cli.screens import approvals
from wasl.cli.session import Session
from wasl.flow import accounts, lifting


def suspend(session: Session, *, officer: str, reason: str) -> None:
    """Run ``wasl officer suspend``.

    Args:
        session: Who acts and how to answer.
        officer: Login.
        reason: Why.
    """
    suspended = accounts.suspend(session.actor(), officer, reason=reason)
    session.answer(suspended, lambda: Line(session.say("done-officer-suspended", login=officer), style="green"))


def lift(session: Session, *, officer: str) -> None:
    """Run ``wasl officer lift``.

    Args:
        session: Who acts and how to answer.
        officer: Login.
    """
    proposal = lifting.propose_lifting(session.actor(), officer)
    session.answer({"proposal": proposal}, lambda: approvals.waiting(proposal.proposal_id, proposal.digest, session))

"""What waits for a second person."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Line

from wasl.cli.screens.wording import moment
from wasl.cli.session import Session
from wasl.flow.approvals import Approvals, ApprovalView, Approved


def both(found: Approvals, session: Session) -> RenderableType:
    """Show what waits for the reader, and what the reader proposed.

    Args:
        found: Both lists.
        session: For its language.

    Returns:
        Every proposal with its seal.
    """
    first = _all(found.to_approve, session) if found.to_approve else [Line(session.say("approval-none"))]
    own = [Line(session.say("approval-own"), style="bold"), *_all(found.own, session)] if found.own else []
    return Group(*first, *own)


def waiting(proposal_id: str, digest: str, session: Session) -> RenderableType:
    """Tell that something waits for a second person, and by which command that person approves it.

    Args:
        proposal_id: The proposal.
        digest: Its seal.
        session: For its language.

    Returns:
        A line.
    """
    return Line(session.say("cli-approval-waits", proposal=proposal_id, digest=digest), style="yellow")


def done(approved: Approved, session: Session) -> RenderableType:
    """Show what came of an approval.

    Args:
        approved: The proposal and what came of it.
        session: For its language.

    Returns:
        A line.
    """
    return Group(*(Line(said) for said in approved.view.said), Line(session.say("done-approval-given"), style="green"))


def _all(found: Sequence[ApprovalView], session: Session) -> list[RenderableType]:
    return [_one(view, session) for view in found]


def _one(view: ApprovalView, session: Session) -> RenderableType:
    facts = Table.grid(padding=(0, 2))
    for heading, words in (
        ("approval-column-id", view.proposal_id),
        ("approval-column-kind", session.say(f"approval-kind-{view.kind}")),
        ("approval-column-said", "\n".join(view.said)),
        ("approval-column-by", f"{view.name} ({view.login})"),
        ("approval-column-until", moment(view.expires, session)),
        ("approval-column-state", session.say(f"approval-state-{view.state}")),
        ("approval-column-digest", view.digest),
    ):
        facts.add_row(session.say(heading), words)
    return Group(facts, Line(""))

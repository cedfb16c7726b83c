"""What waits for a second person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Line

from wasl.cli.screens.wording import moment
from wasl.cli.session import Session
from wasl.flow.approvals import Approvals, ApprovalView, Approved
from wasl.flow.invitations import Invited
from wasl.text.digits import groups_of

_GROUP: Final = 4


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


def invited(found: Invited, session: Session) -> RenderableType:
    """Show the proposer's half of what opens an enrolment: this once and never again.

    Args:
        found: What waits, and the code.
        session: For its language.

    Returns:
        Lines.
    """
    return Group(
        waiting(found.proposal.proposal_id, found.proposal.digest, session),
        Line(f"{session.say('enrolment-code')}: {in_fours(found.code)}"),
        Line(session.say("cli-code-once"), style="yellow"),
    )


def in_fours(text: str) -> str:
    """Return a code in groups of four.

    Args:
        text: The code.

    Returns:
        The same with spaces.
    """
    return " ".join(groups_of(text, _GROUP))


def done(approved: Approved, session: Session) -> RenderableType:
    """Show what came of an approval.

    Args:
        approved: The proposal and what came of it.
        session: For its language.

    Returns:
        Lines.
    """
    token = approved.done.token
    link = (f"{session.say('enrolment-link')}: /enrol/{token}/", session.say("cli-link-once")) if token else ()
    return Group(
        *(Line(said) for said in approved.view.said),
        Line(session.say("done-approval-given"), style="green"),
        *(Line(said, style="yellow") for said in link),
    )


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

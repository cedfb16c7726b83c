"""Proposing what takes two persons: what a kind of act is, and putting one before the second person.

A kind stands beside the step that does it, and in `wasl.flow.approvals.KINDS`. Approving, declining and withdrawing are
there; this module knows no kind, so that every step may propose.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from wasl.casework import four_eyes
from wasl.casework.four_eyes import Proposal, State
from wasl.errors import AccessError, InputError
from wasl.flow import clock, lines
from wasl.flow.wall import for_reader
from wasl.record import Actor, DeskId, Json, Right, new_id
from wasl.record.canonical import dump
from wasl.store import proposals as rows
from wasl.store.connection import atomic

Content = Mapping[str, Json]
"""Exactly what is to be done: ids, codes and hashes; canonical JSON binds it."""

STALE: Final = "proposal-stale"
"""Code with which a step says that what was proposed no longer fits: the proposal is void then."""

LASTS: Final = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What the step that does it is given.

    Attributes:
        content: Exactly what was approved.
        desk: Desk of the proposal; empty if it is no matter of one desk.
        proposer: Officer who proposed it.
        proposal_id: The proposal.
    """

    content: Content
    desk: str
    proposer: str
    proposal_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What came of an approved proposal.

    Attributes:
        subjects: Ids of what was made or changed, for the journal.
        token: What is shown once to whoever approved, and kept nowhere; empty for nothing.
    """

    subjects: tuple[str, ...] = ()
    token: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One sort of act that takes two persons.

    Attributes:
        name: Stable code; ``approval-kind-<name>`` is what it is called.
        proposer: Right that the proposer must hold, then and still when it is approved.
        approvers: Right of whoever may approve; True if the approver must act for the desk of the proposal.
        describe: Says to a reader, in a language, exactly what will be done: one sentence a line.
        carry_out: Does it for the approver; decides anew, and raises ``proposal-stale`` if it no longer fits.
        lasts: How long it can be approved.
        ended: Done in the same transaction when it is declined, withdrawn or lapses: its id, and how it ended. What has
            it counts at once, and so outlasts the account of its proposer.
    """

    name: str
    proposer: Right
    approvers: Mapping[Right, bool]
    describe: Callable[[Content, str], tuple[str, ...]]
    carry_out: Callable[[Actor, Proposed], Done]
    lasts: timedelta = LASTS
    ended: Callable[[str, State], None] | None = None


@for_reader
def propose(actor: Actor, kind: Kind, content: Content, *, desk: DeskId | None = None) -> Proposal:
    """Put an act before a second person; part of a step that has permitted it.

    Args:
        actor: Who proposes.
        kind: What sort of act.
        content: Exactly what is to be done.
        desk: Desk whose second person is asked; None if it is no matter of one desk.

    Returns:
        The proposal.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``approval-already`` if the very same waits already.
    """
    if not actor.holds(kind.proposer):
        raise AccessError("right-missing", right=str(kind.proposer))
    data, now = dump(dict(content)), clock.now()
    proposal = Proposal(
        proposal_id=new_id(),
        kind=kind.name,
        digest=four_eyes.digest_of(kind.name, data),
        desk=desk or "",
        proposer=actor.officer.officer_id,
        made=now,
        expires=now + kind.lasts,
    )
    with atomic():
        if rows.is_open(kind.name, proposal.digest, now):
            raise InputError("approval-already")
        rows.add(proposal, data)
        lines.write(
            actor, "approval-proposed", [proposal.proposal_id], kind=kind.name, digest=proposal.digest, desk=desk or ""
        )
    return proposal

"""Two persons for one act: a proposal, and what another person says to it.

A proposal binds a kind of act and the SHA-256 of exactly what is to be done. Whoever approves gives that digest again,
so that nobody approves anything but what was shown. Nobody says yes or no to a proposal of their own, a proposal
lapses, and after its end nothing counts any more. Nothing here knows what the acts are or does them.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from wasl.errors import AccessError, InputError, TrustError

_LABEL: Final = b"wasl/four-eyes/1"


class State(StrEnum):
    """Where a proposal stands; all but ``OPEN`` are ends."""

    OPEN = "open"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    VOID = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What one person proposes and another has to approve.

    Attributes:
        proposal_id: Random id.
        kind: What sort of act, a stable code.
        digest: SHA-256 of kind and exactly what is to be done, 64 lower-case hexadecimal digits.
        desk: Desk whose second person is asked; empty if it is no matter of one desk.
        proposer: Officer who proposes.
        made: When, aware, UTC.
        expires: From when on nobody can approve it, aware, UTC.
        state: Where it stands.
        ended: When it ended; None while it is open.
        by: Officer who ended it; empty while it is open, or if the node did.
        reason: Why it was declined or became void.
    """

    proposal_id: str
    kind: str
    digest: str
    desk: str
    proposer: str
    made: datetime
    expires: datetime
    state: State = State.OPEN
    ended: datetime | None = None
    by: str = ""
    reason: str = ""


def digest_of(kind: str, content: bytes) -> str:
    """Return the digest that a proposal binds.

    Args:
        kind: What sort of act.
        content: Exactly what is to be done, as canonical bytes.

    Returns:
        SHA-256 over a label, the kind and the content, 64 lower-case hexadecimal digits.
    """
    return hashlib.sha256(b"\0".join((_LABEL, kind.encode("ascii"), content))).hexdigest()


def approve(proposal: Proposal, *, by: str, digest: str, at: datetime) -> Proposal:
    """Approve a proposal.

    Args:
        proposal: The proposal.
        by: Officer who approves.
        digest: As it was shown to that officer.
        at: When, aware, UTC.

    Returns:
        The proposal, approved.

    Raises:
        AccessError: ``approval-own``.
        InputError: ``approval-over`` or ``approval-lapsed``.
        TrustError: ``approval-digest``: this is not what was shown.
    """
    _check_open(proposal, at)
    _check_other(proposal, by)
    if not hmac.compare_digest(proposal.digest.encode(), digest.encode("utf-8", "surrogatepass")):
        raise TrustError("approval-digest")
    return replace(proposal, state=State.APPROVED, ended=at, by=by)


def decline(proposal: Proposal, *, by: str, reason: str, at: datetime) -> Proposal:
    """Decline a proposal of somebody else.

    Args:
        proposal: The proposal.
        by: Officer who declines.
        reason: Why, in words.
        at: When, aware, UTC.

    Returns:
        The proposal, declined.

    Raises:
        AccessError: ``approval-own``.
        InputError: ``approval-over``, ``approval-lapsed`` or ``reason-missing``.
    """
    _check_open(proposal, at)
    _check_other(proposal, by)
    if not reason.strip():
        raise InputError("reason-missing")
    return replace(proposal, state=State.DECLINED, ended=at, by=by, reason=reason)


def withdraw(proposal: Proposal, *, by: str, at: datetime) -> Proposal:
    """Take a proposal of one's own back.

    Args:
        proposal: The proposal.
        by: Its proposer.
        at: When, aware, UTC.

    Returns:
        The proposal, withdrawn.

    Raises:
        AccessError: ``not-found`` for anybody but the proposer.
        InputError: ``approval-over`` or ``approval-lapsed``.
    """
    if by != proposal.proposer:
        raise AccessError("not-found")
    _check_open(proposal, at)
    return replace(proposal, state=State.WITHDRAWN, ended=at, by=by)


def void(proposal: Proposal, *, reason: str, at: datetime) -> Proposal:
    """End a proposal because what it was about has changed.

    Args:
        proposal: The proposal.
        reason: Code of what changed.
        at: When, aware, UTC.

    Returns:
        The proposal, void.

    Raises:
        InputError: ``approval-over`` or ``approval-lapsed``.
    """
    _check_open(proposal, at)
    return replace(proposal, state=State.VOID, ended=at, reason=reason)


def lapse(proposal: Proposal, *, at: datetime) -> Proposal:
    """End a proposal whose time is over.

    Args:
        proposal: The proposal.
        at: When, aware, UTC.

    Returns:
        The proposal, lapsed if it was open and its time is over; else as it was.
    """
    if not has_lapsed(proposal, at):
        return proposal
    return replace(proposal, state=State.LAPSED, ended=proposal.expires)


def has_lapsed(proposal: Proposal, at: datetime) -> bool:
    """Say whether a proposal is still open although its time is over.

    Args:
        proposal: The proposal.
        at: When, aware, UTC.

    Returns:
        True if so.
    """
    return proposal.state is State.OPEN and at >= proposal.expires


def _check_open(proposal: Proposal, at: datetime) -> None:
    if has_lapsed(proposal, at) or proposal.state is State.LAPSED:
        raise InputError("approval-lapsed")
    if proposal.state is not State.OPEN:
        raise InputError("approval-over", ended=str(proposal.state))


def _check_other(proposal: Proposal, by: str) -> None:
    if not by or by == proposal.proposer:
        raise AccessError("approval-own")

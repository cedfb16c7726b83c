"""Proposals that a second person has to approve, with exactly what is to be done."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from wasl.casework.four_eyes import Proposal, State
from wasl.record import DeskId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredProposal:
    """A proposal as it is kept.

    Attributes:
        proposal: Where it stands.
        content: Exactly what is to be done, as canonical bytes.
        login: Login of the proposer.
        name: Name of the proposer.
    """

    proposal: Proposal
    content: bytes
    login: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Which proposals somebody may say yes or no to.

    Attributes:
        everywhere: Kinds for which the desk does not matter.
        desk: Desk for which the person acts.
        there: Kinds for which the proposal must be of that desk.
    """

    everywhere: Collection[str]
    desk: DeskId
    there: Collection[str]


def add(proposal: Proposal, content: bytes) -> None:
    """Keep a new proposal.

    Args:
        proposal: The proposal, open.
        content: What its digest binds.
    """
    models.Proposal.objects.create(
        proposal_id=proposal.proposal_id,
        kind=proposal.kind,
        digest=proposal.digest,
        content=content,
        desk_id=proposal.desk or None,
        proposer_id=proposal.proposer,
        made=proposal.made,
        expires=proposal.expires,
        state=proposal.state,
    )


def end(proposal: Proposal) -> None:
    """Keep how a proposal ended.

    Args:
        proposal: The proposal, not open any more.
    """
    models.Proposal.objects.filter(proposal_id=proposal.proposal_id, state=State.OPEN).update(
        state=proposal.state, ended=proposal.ended, by_id=proposal.by or None, reason=proposal.reason
    )


def find(proposal_id: str, *, hold: bool = False) -> StoredProposal | None:
    """Return a proposal, or None.

    Args:
        proposal_id: The proposal.
        hold: True to let nobody else end it until the transaction is over.

    Returns:
        The proposal.
    """
    rows = models.Proposal.objects.select_related("proposer").filter(proposal_id=proposal_id)
    row = (rows.select_for_update(of=("self",)) if hold else rows).first()
    return None if row is None else _record_of(row)


def is_open(kind: str, digest: str, now: datetime) -> bool:
    """Say whether the very same is proposed already.

    Args:
        kind: What sort of act.
        digest: Of what is to be done.
        now: When, aware, UTC.

    Returns:
        True if so.
    """
    return _open(now).filter(kind=kind, digest=digest).exists()


def open_within(reach: Reach, *, besides: str, now: datetime) -> tuple[StoredProposal, ...]:
    """Return the open proposals that somebody may say yes or no to, the most pressing first.

    Args:
        reach: Which ones.
        besides: Officer whose own ones are left out.
        now: When, aware, UTC.

    Returns:
        The proposals.
    """
    rows = _within(reach, besides, now).select_related("proposer").order_by("expires", "proposal_id")
    return tuple(map(_record_of, rows))


def all_open(now: datetime) -> tuple[StoredProposal, ...]:
    """Return every open proposal, the most pressing first.

    Args:
        now: When, aware, UTC.

    Returns:
        The proposals.
    """
    return tuple(map(_record_of, _open(now).select_related("proposer").order_by("expires", "proposal_id")))


def count_within(reach: Reach, *, besides: str, now: datetime) -> int:
    """Return how many open proposals somebody may say yes or no to.

    Args:
        reach: Which ones.
        besides: Officer whose own ones are left out.
        now: When, aware, UTC.

    Returns:
        How many.
    """
    return _within(reach, besides, now).count()


def of_proposer(officer_id: str, *, limit: int) -> tuple[StoredProposal, ...]:
    """Return what an officer proposed, the latest first.

    Args:
        officer_id: The officer.
        limit: At most so many.

    Returns:
        The proposals.
    """
    rows = models.Proposal.objects.filter(proposer_id=officer_id).select_related("proposer")
    return tuple(map(_record_of, rows.order_by("-made", "proposal_id")[:limit]))


def open_of(officer_id: str) -> tuple[StoredProposal, ...]:
    """Return what an officer proposed and nobody has ended, held until the transaction ends.

    Args:
        officer_id: The officer.

    Returns:
        The proposals, the oldest first.
    """
    rows = models.Proposal.objects.filter(state=State.OPEN, proposer_id=officer_id).select_related("proposer")
    return tuple(map(_record_of, rows.select_for_update(of=("self",)).order_by("made", "proposal_id")))


def lapsed(now: datetime, *, limit: int) -> Sequence[StoredProposal]:
    """Return proposals that are open although their time is over, held until the transaction ends.

    Args:
        now: When, aware, UTC.
        limit: At most so many.

    Returns:
        The proposals.
    """
    rows = models.Proposal.objects.filter(state=State.OPEN, expires__lte=now).select_related("proposer")
    held = rows.select_for_update(of=("self",), skip_locked=True)
    return tuple(map(_record_of, held.order_by("expires", "proposal_id")[:limit]))


def _open(now: datetime) -> QuerySet[models.Proposal]:
    return models.Proposal.objects.filter(state=State.OPEN, expires__gt=now)


def _within(reach: Reach, besides: str, now: datetime) -> QuerySet[models.Proposal]:
    wanted = Q(kind__in=list(reach.everywhere)) | Q(kind__in=list(reach.there), desk_id=reach.desk)
    return _open(now).filter(wanted).exclude(proposer_id=besides)


def _record_of(row: models.Proposal) -> StoredProposal:
    proposal = Proposal(
        proposal_id=row.proposal_id,
        kind=row.kind,
        digest=row.digest,
        desk=row.desk_id or "",
        proposer=row.proposer_id,
        made=row.made,
        expires=row.expires,
        state=State(row.state),
        ended=row.ended,
        by=row.by_id or "",
        reason=row.reason,
    )
    return StoredProposal(
        proposal=proposal, content=bytes(row.content), login=row.proposer.login, name=row.proposer.name
    )

"""What an auditor has to look at now: what waits for eyes, what is suspended, and how the journal stands.

Nothing here shows content: proposals by kind and proposer, suspensions by desk and time, the journal by its numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from wasl.flow import access, accounts, clock, here, parties, unusual, watching
from wasl.flow.journal.folding import CHECKPOINT_EVERY
from wasl.flow.journal.proving import CheckpointView
from wasl.flow.peer_views import Watched
from wasl.flow.views import Party
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, Address, DeskId, NodeId
from wasl.store import account_suspensions, journal, journal_search, proposals, suspensions
from wasl.store.journal import StoredCheckpoint

LATE: Final = CHECKPOINT_EVERY + timedelta(minutes=30)
"""How old the newest checkpoint may be; an older one says that nothing is folded any more."""

PLACED_WITHIN: Final = timedelta(minutes=5)
"""How long a line may wait for its place; the worker takes a second."""

VERIFY_EVERY: Final = timedelta(days=31)
"""How long ago the journal may have been checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A proposal that waits for a second person; not what it says.

    Attributes:
        kind: What sort of act.
        login: Who proposed it.
        desk: Whose desk it concerns; None if none's.
        made: When it was proposed.
        expires: Until when it can be approved.
    """

    kind: str
    login: str
    desk: Party | None
    made: datetime
    expires: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A release that is suspended; not what was released.

    Attributes:
        login: Who suspended it.
        desk: At which desk.
        since: When.
        until: When it lapses.
    """

    login: str
    desk: Party
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The last check of the whole journal.

    Attributes:
        at: When.
        login: Who had it checked.
        ok: True if nothing was wrong; None if what it found was erased.
        late: True if that is long ago.
    """

    at: datetime
    login: str
    ok: bool | None
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalState:
    """How this node's journal stands.

    Attributes:
        size: Lines that have their place.
        checkpoint: The newest signed checkpoint; None before the first.
        late: True if that is older than it should be, or lines wait too long for their place.
        verified: The last check; None if there was none.
    """

    size: int
    checkpoint: CheckpointView | None
    late: bool
    verified: Verified | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Oversight:
    """What an auditor has to look at.

    Attributes:
        unusual: Signs of unusual reading that wait for a finding.
        accounts: Suspended accounts, by login.
        releases: Suspended releases, the first first.
        pending: Proposals that wait, the most pressing first.
        journal: This node's journal.
        peers: Journals of confirmed peers.
    """

    unusual: int
    accounts: tuple[account_suspensions.StoredSuspension, ...]
    releases: tuple[Held, ...]
    pending: tuple[Pending, ...]
    journal: JournalState
    peers: tuple[Watched, ...]


@for_reader
def overview(actor: Actor) -> Oversight:
    """Return what an auditor has to look at.

    Args:
        actor: An auditor.

    Returns:
        All of it.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    with parties.held():
        return Oversight(
            unusual=unusual.count_open(actor),
            accounts=accounts.accounts(actor).suspended,
            releases=_releases(),
            pending=_pending(),
            journal=_journal(),
            peers=watching.watched(actor),
        )


def _releases() -> tuple[Held, ...]:
    found = suspensions.in_force(clock.now())
    logins = journal_search.logins({each.officer_id for each in found})
    return tuple(
        Held(login=logins[each.officer_id], desk=_desk(each.desk), since=each.since, until=each.until) for each in found
    )


def _pending() -> tuple[Pending, ...]:
    return tuple(
        Pending(
            kind=each.proposal.kind,
            login=each.login,
            desk=_desk(DeskId(each.proposal.desk)) if each.proposal.desk else None,
            made=each.proposal.made,
            expires=each.proposal.expires,
        )
        for each in proposals.all_open(clock.now())
    )


def _journal() -> JournalState:
    newest, now = journal.newest_checkpoint(), clock.now()
    size = journal.frontier().size
    checkpoint = CheckpointView(size=newest.size, root=newest.root, at=newest.at) if newest else None
    return JournalState(
        size=size,
        checkpoint=checkpoint,
        late=_is_late(newest, size, now),
        verified=_verified(now),
    )


def _is_late(newest: StoredCheckpoint | None, size: int, now: datetime) -> bool:
    oldest = journal_search.oldest_waiting()
    if newest is None or (oldest is not None and now - oldest > PLACED_WITHIN):
        return True
    # It covers what there was, and signing it is a line of its own: where nothing happened since, it stays the newest.
    return size > newest.size + 1 and now - newest.at > LATE


def _verified(now: datetime) -> Verified | None:
    found = journal_search.newest("journal-verified")
    if found is None:
        return None
    at, officer_id, details = found
    ok = details.get("ok")
    return Verified(
        at=at,
        login=journal_search.logins({officer_id}).get(officer_id, ""),
        ok=ok if isinstance(ok, bool) else None,
        late=now - at > VERIFY_EVERY,
    )


def _desk(desk: DeskId) -> Party:
    return parties.directory().party(Address(node=NodeId(here.node_id()), desk=desk))

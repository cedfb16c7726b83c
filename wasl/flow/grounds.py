"""What a decision about giving something away rests on: agreements, rights conditions, and what meets these.

Gathered once per step, so that a page asks as often for a hundred recipients as for one. The rules themselves are in
`wasl.policy`; here stands only which agreement they are asked about:

- What goes out, goes under an agreement in force with that peer that permits it. If several would, under the newest.
- What came, is held to the agreement under which it came. If a later version has replaced that one, both are asked, and
  both must permit: what was on its way is not lost, and nothing passes by an older, wider text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from wasl.casework import agreement as casework
from wasl.errors import ReleaseError
from wasl.exchange.envelope import MAX_LIFE
from wasl.flow import assurances, clock, conditions, here, parties
from wasl.flow.agreed import declarations_of, read_agreement
from wasl.policy import Act, Case, Decision, Finding, decide
from wasl.record import Address, Agreement, Cover, NodeId, Standing, StateCondition, Tlp
from wasl.record.declaration import Declaration
from wasl.store import agreements

CHANGE_OVER: Final[timedelta] = MAX_LIFE
"""How long what was sent under a replaced version is still taken in: as long as an envelope may be on its way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A version that both parties have signed.

    Attributes:
        agreement: What is agreed.
        agreement_hash: Its name in envelopes.
        peer: The other party.
        standing: How it stands today.
        replaced: Day from which on a later version counts in its place; None if there is none.
    """

    agreement: Agreement
    agreement_hash: str
    peer: NodeId
    standing: Standing
    replaced: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A decision, and the agreement under which it was made.

    Attributes:
        decision: Permit or deny.
        case: What was asked: with the agreement, the states and what stands against them.
        agreement_hash: Of the agreement; empty for what stays inside.
    """

    decision: Decision
    case: Case
    agreement_hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """All that decisions of one step rest on.

    Attributes:
        agreed: Versions that both have signed, by hash, the newest first.
        conditions: Which rights conditions stand.
        covers: What meets them today.
        known: The directory.
    """

    agreed: Mapping[str, Agreed]
    conditions: tuple[StateCondition, ...]
    covers: tuple[Cover, ...]
    known: parties.Directory

    def go_out(self, case: Case) -> Judged:
        """Decide about something that is to leave this desk, for a desk here or at a peer.

        Args:
            case: The case, with its recipient, without an agreement.

        Returns:
            The decision: a permit if any agreement with that peer permits; else what the one says that comes nearest.
        """
        filled = self._filled(case)
        node = None if case.recipient is None else case.recipient.node
        found = [each for each in self.agreed.values() if each.peer == node and each.standing is not Standing.REPLACED]
        if node == here.node_id() or not found:
            return _judge(filled)
        judged = [(each, _judge(_under(filled, each), each.agreement_hash)) for each in found]
        # The newest comes first, and of equals the first is taken.
        return min(judged, key=lambda pair: _distance(*pair))[1]

    def hold_to(self, case: Case, agreement_hash: str) -> Judged:
        """Decide about something that came under an agreement: whether it is taken in, or goes on to a desk here.

        Args:
            case: The case, without an agreement.
            agreement_hash: The version that the message named; empty for what did not come from a peer.

        Returns:
            The decision.
        """
        filled = self._filled(case)
        named = self.agreed.get(agreement_hash)
        if named is None:
            return _judge(filled)
        successor = self._successor(named)
        if successor is None or (case.act is Act.RECEIVE and self._is_late(named)):
            return _judge(_under(filled, named), agreement_hash)
        last = max(named.agreement.valid_until, successor.agreement.valid_until)
        prolonged = replace(named.agreement, valid_until=last)
        before = _judge(replace(filled, agreement=prolonged), agreement_hash)
        return _judge(_under(filled, successor), agreement_hash) if before.decision.permit else before

    def against(self, agreement_hash: str) -> Finding | None:
        """Return what stands against using an agreement today, whatever goes under it; None if nothing.

        Args:
            agreement_hash: The version that a message names.

        Returns:
            The finding of the rule. A version that was replaced still counts here for what names it.
        """
        agreed = self.agreed.get(agreement_hash)
        if agreed is None:
            return Finding(code="agreement-none", permits=False)
        since = agreed.agreement.valid_from.isoformat()
        if agreed.standing in {Standing.SUSPENDED, Standing.ENDED}:
            return Finding(code=f"agreement-{agreed.standing}", permits=False, data={"since": since})
        if clock.today() > agreed.agreement.valid_until:
            until = agreed.agreement.valid_until.isoformat()
            return Finding(code="agreement-over", permits=False, data={"since": since, "until": until})
        return None

    def _successor(self, named: Agreed) -> Agreed | None:
        if named.standing is not Standing.REPLACED:
            return None
        same = (each for each in self.agreed.values() if each.agreement.agreement_id == named.agreement.agreement_id)
        return max((each for each in same if each.standing is not Standing.REPLACED and _has_begun(each)), key=_version)

    def _is_late(self, named: Agreed) -> bool:
        return named.replaced is not None and clock.today() > named.replaced + CHANGE_OVER

    def _filled(self, case: Case) -> Case:
        speaking = frozenset() if case.item is None else self._own_state(case.item.origin)
        states = frozenset() if case.recipient is None else self.known.states(case.recipient)
        return replace(
            case,
            states=states - speaking,
            conditions=self.conditions,
            covers=self.covers,
            peer_highest=self._peer_highest(case),
            recipient_kind=None if case.recipient is None else self.known.kinds.get(case.recipient),
        )

    def _peer_highest(self, case: Case) -> Tlp:
        # Of a node that is not known, nothing is known that it may hold.
        return Tlp.CLEAR if case.recipient is None else self.known.highest.get(case.recipient.node, Tlp.CLEAR)

    def _own_state(self, origin: Address) -> frozenset[str]:
        return self.known.states(origin) if origin.desk else frozenset()


def in_force() -> dict[NodeId, Agreed]:
    """Return the newest agreement in force today with every peer with which there is one."""
    today = clock.today()
    counting = (
        each
        for each in signed_by_both().values()
        if each.standing is Standing.IN_FORCE and each.agreement.valid_from <= today <= each.agreement.valid_until
    )
    found: dict[NodeId, Agreed] = {}
    for each in counting:
        found.setdefault(each.peer, each)
    return found


def require_standing(agreement_hash: str) -> None:
    """Refuse what came under an agreement that is suspended or was ended.

    Args:
        agreement_hash: The version that the message names.

    Raises:
        ReleaseError: The code of the rule.
    """
    agreed = signed_by_both().get(agreement_hash)
    if agreed is not None and agreed.standing in {Standing.SUSPENDED, Standing.ENDED}:
        code = f"agreement-{agreed.standing}"
        raise ReleaseError(code, since=agreed.agreement.valid_from.isoformat())


def gather(known: parties.Directory | None = None) -> Grounds:
    """Read what decisions rest on now.

    Args:
        known: The directory, if it was read before.

    Returns:
        The grounds.
    """
    return Grounds(
        agreed=signed_by_both(),
        conditions=conditions.standing(),
        covers=assurances.in_force(),
        known=known or parties.directory(),
    )


def signed_by_both() -> dict[str, Agreed]:
    """Return every version that both parties have signed, with its standing today, the newest first."""
    rows = [(row, read_agreement(row.signed)) for row in agreements.signed_by_both()]
    said: dict[str, list[Declaration]] = {}
    for each in declarations_of():
        said.setdefault(each.agreement_id, []).append(each)
    begins: dict[str, dict[int, date]] = {}
    for row, agreement in rows:
        first = max(agreement.valid_from, row.completed or agreement.valid_from)
        begins.setdefault(agreement.agreement_id, {})[agreement.version] = first
    return {
        row.agreement_hash: _agreed(
            agreement, row, begins[agreement.agreement_id], said.get(agreement.agreement_id, ())
        )
        for row, agreement in rows
    }


def _agreed(
    agreement: Agreement,
    row: agreements.StoredAgreement,
    begins: Mapping[int, date],
    said: Sequence[Declaration],
) -> Agreed:
    # Whoever is no party of it has no say in it.
    declared = casework.weigh(each for each in said if each.party in agreement.parties)
    later = [first for version, first in begins.items() if version > agreement.version]
    return Agreed(
        agreement=agreement,
        agreement_hash=row.agreement_hash,
        peer=row.peer,
        standing=casework.stand(agreement.version, begins, declared, clock.today()),
        replaced=min(later, default=None),
    )


def _judge(case: Case, agreement_hash: str = "") -> Judged:
    return Judged(decision=decide(case), case=case, agreement_hash=agreement_hash)


def _under(case: Case, agreed: Agreed) -> Case:
    return replace(case, agreement=agreed.agreement, standing=agreed.standing)


def _distance(agreed: Agreed, judged: Judged) -> tuple[bool, bool, int]:
    # What is in force and lacks two things is nearer than what was ended.
    days = agreed.agreement.valid_from, agreed.agreement.valid_until
    counts = agreed.standing is Standing.IN_FORCE and days[0] <= clock.today() <= days[1]
    return not judged.decision.permit, not counts, len(judged.decision.reasons)


def _has_begun(agreed: Agreed) -> bool:
    return agreed.agreement.valid_from <= clock.today()


def _version(agreed: Agreed) -> int:
    return agreed.agreement.version

"""Who read a report: for the desk that speaks in it, how often and when each desk of this node did.

By whom is told only to an officer who audits. What peers did is theirs to tell; a receipt says which desk opened it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.errors import AccessError
from wasl.flow import access, here, parties
from wasl.flow.views import Party
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, Address, DeskId, Right
from wasl.store import readings


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadsRow:
    """What one desk read.

    Attributes:
        party: The desk.
        reads: How often its officers opened the report, a file of it, or printed it.
        first: When first.
        last: When last.
        officers: Logins with their numbers of reads, most first; empty for who does not audit.
        through_glass: How many of the reads went through glass that an officer broke for a danger to life.
    """

    party: Party
    reads: int
    first: datetime
    last: datetime
    officers: tuple[tuple[str, int], ...]
    through_glass: int = 0


@for_reader
def reads_of(actor: Actor, report_id: str) -> tuple[ReadsRow, ...]:
    """Return who read a report of the actor's desk at this node.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        report_id: The report.

    Returns:
        One row per desk, those that read most first.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
    """
    access.require_right(actor, Act.TAKE_BACK)
    stored = access.access_report(actor, report_id)
    decision = access.decide_here(actor, Act.TAKE_BACK, stored)
    if not decision.permit:
        raise AccessError(decision.reasons[0].code)
    known, by_whom = parties.directory(), actor.holds(Right.AUDIT)
    return tuple(
        ReadsRow(
            party=known.party(Address(node=here.node_id(), desk=DeskId(each.desk_id))),
            reads=each.count,
            first=each.first,
            last=each.last,
            officers=each.officers if by_whom else (),
            through_glass=each.through_glass,
        )
        for each in readings.of_report(report_id)
    )

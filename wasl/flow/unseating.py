"""The end of an officer's work: all that the account has open ends in the transaction that closes or suspends it.

Sessions end, and with them every open page at its next question to the node; links and codes that would make
credentials open nothing; the reason for reading is over; what the officer had put before a second person is void. A
draft stays with its desk.
"""

from __future__ import annotations

from typing import Final

from wasl.flow import approvals, clock
from wasl.flow.wall import as_node, for_reader
from wasl.record import Actor
from wasl.store import enrolments, reasons, sessions
from wasl.store.connection import atomic

LEFT: Final = "proposer-left"
"""Why a proposal is void: whoever proposed it is not at work any more."""


@for_reader
def unseat(actor: Actor, officer_id: str) -> None:
    """End what an officer has open; part of a step that has permitted it.

    Args:
        actor: Who closes or suspends the account.
        officer_id: Whose account.
    """
    now = clock.now()
    with atomic():
        sessions.end(officer_id, now)
        enrolments.end_all(officer_id, now)
        with as_node():
            reasons.end_all(officer_id, now)
        approvals.void_all(actor, officer_id, reason=LEFT)

"""The recipients of a release: each named, each decided alone, and what stands for all of these decisions.

Nothing here changes anything. `wasl.flow.release` asks it before a report leaves, and again when it leaves.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from wasl.errors import InputError
from wasl.flow import clock, here, lists, parties
from wasl.flow.agreed import agreement_with, arrived_under
from wasl.policy import Act, Case, Decision, Finding, decide, item_of
from wasl.record import Actor, Address, Agreement, Json, NodeId
from wasl.store.versions import StoredVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A recipient and the decision about it.

    Attributes:
        address: The recipient.
        decision: Permit or deny.
    """

    address: Address
    decision: Decision


def judge_all(
    actor: Actor, stored: StoredVersion, recipients: Sequence[str], known: parties.Directory
) -> tuple[Judged, ...]:
    """Decide every recipient alone.

    Args:
        actor: Who would release.
        stored: The report, already permitted to the actor.
        recipients: Slugs; a list is written ``@gulf``.
        known: The directory.

    Returns:
        One decision per recipient, in the order given.

    Raises:
        InputError: ``recipients-missing``, ``recipient-unknown`` or ``desk-closed``.
    """
    if not recipients:
        raise InputError("recipients-missing")
    addresses = lists.recipients(actor, recipients, known)
    named = {known.recipient(each) for each in recipients if not each.startswith(lists.MARK)}
    closed = next((address for address in addresses if address in known.closed & named), None)
    if closed is not None:
        raise InputError("desk-closed", name=known.party(closed).slug)
    agreed = {node: agreement_for(stored, node) for node in {address.node for address in addresses}}
    # Who names a list did not name the desk: that it has closed since must not keep the others waiting.
    return tuple(
        Judged(address=address, decision=decide_recipient(actor, stored, address, known, agreed[address.node]))
        for address in addresses
    )


def decide_recipient(
    actor: Actor, stored: StoredVersion, address: Address, known: parties.Directory, agreement: Agreement | None
) -> Decision:
    """Decide whether a report may go to one recipient.

    Args:
        actor: Who would release.
        stored: The report.
        address: The recipient.
        known: The directory.
        agreement: The one that counts for this recipient; None if there is none.

    Returns:
        The decision.
    """
    if address in known.closed:
        finding = Finding(code="desk-closed", permits=False, data={"name": known.party(address).slug})
        return Decision(permit=False, findings=(finding,))
    return decide(
        Case(
            act=Act.CIRCULATE if address.node == here.node_id() else Act.RELEASE,
            here=here.node_id(),
            today=clock.today(),
            actor=actor,
            item=item_of(stored.version),
            recipient=address,
            centre=here.centre(),
            readers=stored.readers,
            agreement=agreement,
            highest=here.highest(),
        )
    )


def agreement_for(stored: StoredVersion, node: NodeId) -> Agreement | None:
    """Return the agreement that counts when a report goes to a node, or None.

    Args:
        stored: The report.
        node: A peer, or this node: then it is the one under which the report arrived.

    Returns:
        The agreement.
    """
    return arrived_under(stored) if node == here.node_id() else agreement_with(node)


def digest_of(stored: StoredVersion, judged: Sequence[Judged]) -> str:
    """Return what stands for a version and all decisions about it.

    Args:
        stored: The report.
        judged: The decisions.

    Returns:
        SHA-256, hexadecimal.
    """
    decisions: list[Json] = [
        [
            each.address.node,
            each.address.desk,
            each.decision.permit,
            [[finding.code, finding.permits, dict(finding.data)] for finding in each.decision.findings],
        ]
        for each in judged
    ]
    seen: list[Json] = [stored.version.report_id, stored.version.version, stored.sha256, decisions]
    return hashlib.sha256(json.dumps(seen, sort_keys=True, default=str).encode()).hexdigest()

"""Grants by which reports of another node, or of another desk of this one, may go on from here."""

from __future__ import annotations

from dataclasses import dataclass

from wasl.exchange import SIGNED_GRANT, SignedGrant
from wasl.flow import here
from wasl.record import Address, DeskId, Grant, NodeId, wire
from wasl.store import consents, deliveries, life
from wasl.store.versions import StoredVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """A grant for one recipient.

    Attributes:
        signed: As it travels.
        grant: What it says.
        used: Whether the report went there by it before.
    """

    signed: SignedGrant
    grant: Grant
    used: bool


def grant_for(stored: StoredVersion, recipient: Address) -> Granted | None:
    """Return the grant by which a report may go on to a recipient, or None.

    Args:
        stored: The report.
        recipient: The recipient.

    Returns:
        The last one for that recipient, whether or not it still counts; nobody grants this node its own word.
    """
    if stored.version.origin.node == here.node_id():
        return None
    for each in consents.granted(stored.version.report_id):
        signed = wire.decode(SignedGrant, each.grant, label=SIGNED_GRANT)
        grant = wire.decode(Grant, signed.grant, label=wire.GRANT)
        if grant.recipient == recipient:
            rows = deliveries.of_report(stored.version.report_id)
            used = any(
                row.item == "release" and row.message_id and row.recipient == recipient and row.made >= grant.made
                for row in rows
            )
            return Granted(signed=signed, grant=grant, used=used)
    return None


def inside(stored: StoredVersion, desk: DeskId) -> dict[Address, Granted]:
    """Return the grants by which a desk may pass a report on to further desks of this node.

    Args:
        stored: The report.
        desk: The desk: a grant is for whoever asked.

    Returns:
        The last grant per recipient, whether or not it still counts.
    """
    found: dict[Address, Granted] = {}
    several = [each for each in consents.granted(stored.version.report_id) if each.desk == desk]
    rows = deliveries.of_report(stored.version.report_id) if several else ()
    for each in several:
        signed = wire.decode(SignedGrant, each.grant, label=SIGNED_GRANT)
        grant = wire.decode(Grant, signed.grant, label=wire.GRANT)
        if grant.recipient.node == here.node_id():
            used = any(
                row.item == "release"
                and row.recipient == grant.recipient
                and row.made >= grant.made
                and all(step.step != "stopped" for step in row.steps)
                for row in rows
            )
            found.setdefault(grant.recipient, Granted(signed=signed, grant=grant, used=used))
    return found


def via_of(stored: StoredVersion) -> NodeId | None:
    """Return the node that passed a report on to this one, or None if it came from the node that speaks.

    Args:
        stored: The report.

    Returns:
        The node.
    """
    came = [each.peer for each in life.arrived_of(stored.version.report_id) if each.version == stored.version.version]
    return None if not came or stored.version.origin.node in came else came[0]

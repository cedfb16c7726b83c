"""Which agreement is in question: with a peer today, or the one under which something arrived."""

from __future__ import annotations

from wasl.exchange import SignedAgreement
from wasl.exchange.agreement import SIGNED_AGREEMENT
from wasl.flow import clock
from wasl.record import Agreement, NodeId, wire
from wasl.store import agreements
from wasl.store.versions import StoredVersion


def read_agreement(signed: bytes) -> Agreement:
    """Return the agreement of bytes that were verified before they were kept.

    Args:
        signed: As kept.

    Returns:
        The agreement.
    """
    body = wire.decode(SignedAgreement, signed, label=SIGNED_AGREEMENT).body
    return wire.decode(Agreement, body, label=wire.AGREEMENT)


def agreement_with(peer: NodeId) -> Agreement | None:
    """Return the agreement in force with a peer, or None.

    Args:
        peer: The peer.

    Returns:
        The agreement.
    """
    stored = agreements.in_force(peer, clock.today())
    return None if stored is None else read_agreement(stored.signed)


def arrived_under(stored: StoredVersion) -> Agreement | None:
    """Return the agreement under which a version arrived, None for our own.

    Args:
        stored: The version.

    Returns:
        The agreement.
    """
    found = agreements.find(stored.agreement_hash) if stored.agreement_hash else None
    return None if found is None else read_agreement(found.signed)


def signed_by_both() -> dict[str, Agreement]:
    """Return every agreement that both parties signed, by hash; those that have ended, too."""
    return {each.agreement_hash: read_agreement(each.signed) for each in agreements.signed_by_both()}

"""Which agreement is in question: with a peer today, or the one under which something arrived."""

from __future__ import annotations

from functools import lru_cache

from wasl.exchange import SignedAgreement
from wasl.exchange.agreement import SIGNED_AGREEMENT
from wasl.record import Agreement, wire
from wasl.store import agreements


@lru_cache(maxsize=512)
def read_agreement(signed: bytes) -> Agreement:
    """Return the agreement of bytes that were verified before they were kept.

    Args:
        signed: As kept.

    Returns:
        The agreement.
    """
    body = wire.decode(SignedAgreement, signed, label=SIGNED_AGREEMENT).body
    return wire.decode(Agreement, body, label=wire.AGREEMENT)


def signed_by_both() -> dict[str, Agreement]:
    """Return every agreement that both parties signed, by hash; those that have ended, too."""
    return {each.agreement_hash: read_agreement(each.signed) for each in agreements.signed_by_both()}

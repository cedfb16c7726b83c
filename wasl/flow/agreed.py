"""Agreements and declarations as they were kept, read back: their signatures were verified before."""

from __future__ import annotations

from functools import lru_cache

from wasl.exchange import SignedAgreement
from wasl.exchange.agreement import SIGNED_AGREEMENT
from wasl.exchange.declaration import SIGNED_DECLARATION, SignedDeclaration
from wasl.record import Agreement, NodeId, wire
from wasl.record.declaration import Declaration
from wasl.store import agreements, declarations


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


@lru_cache(maxsize=512)
def signers_of(signed: bytes) -> tuple[NodeId, ...]:
    """Return the parties that have signed.

    Args:
        signed: As kept.

    Returns:
        The parties, sorted.
    """
    return tuple(each.node for each in wire.decode(SignedAgreement, signed, label=SIGNED_AGREEMENT).signatures)


@lru_cache(maxsize=2048)
def _read_declaration(signed: bytes) -> Declaration:
    body = wire.decode(SignedDeclaration, signed, label=SIGNED_DECLARATION).declaration
    return wire.decode(Declaration, body, label=wire.DECLARATION)


def declarations_of(agreement_id: str | None = None) -> tuple[Declaration, ...]:
    """Return what was declared, by either party, in the order in which this node had it.

    Args:
        agreement_id: About this agreement alone; None for all.

    Returns:
        The declarations; they were verified before they were kept.
    """
    return tuple(_read_declaration(each.signed) for each in declarations.all_declarations(agreement_id))


def signed_by_both() -> dict[str, Agreement]:
    """Return every agreement that both parties signed, by hash; those that have ended, too."""
    return {each.agreement_hash: read_agreement(each.signed) for each in agreements.signed_by_both()}

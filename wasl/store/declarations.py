"""What parties declared about agreements, as signed bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.record import NodeId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDeclaration:
    """A declaration as kept.

    Attributes:
        agreement_id: The agreement.
        party: Who declared.
        number: Of that party about that agreement.
        signed: As exchange wrote it.
    """

    agreement_id: str
    party: NodeId
    number: int
    signed: bytes


def add(made: StoredDeclaration, at: datetime) -> bool:
    """Keep a declaration.

    Args:
        made: The declaration.
        at: Now.

    Returns:
        False if one of that party and number is kept already.
    """
    _row, fresh = models.AgreementDeclaration.objects.get_or_create(
        agreement_id=made.agreement_id,
        party=made.party,
        number=made.number,
        defaults={"signed": made.signed, "at": at},
    )
    return fresh


def all_declarations(agreement_id: str | None = None) -> tuple[StoredDeclaration, ...]:
    """Return declarations, in the order in which this node had them.

    Args:
        agreement_id: About this agreement alone; None for all.

    Returns:
        The declarations.
    """
    rows = models.AgreementDeclaration.objects.order_by("pk")
    if agreement_id is not None:
        rows = rows.filter(agreement_id=agreement_id)
    return tuple(
        StoredDeclaration(
            agreement_id=row.agreement_id, party=NodeId(row.party), number=row.number, signed=bytes(row.signed)
        )
        for row in rows
    )


def count(party: NodeId) -> int:
    """Return how many declarations of a party are kept.

    Args:
        party: The party.

    Returns:
        Their number.
    """
    return models.AgreementDeclaration.objects.filter(party=party).count()

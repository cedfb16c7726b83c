"""Agreements with peers, as signed bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from wasl.record import NodeId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAgreement:
    """An agreement as kept.

    Attributes:
        agreement_hash: SHA-256 of its body, hexadecimal.
        agreement_id: The same through all versions.
        peer: The other party.
        signed: Body and the signatures gathered so far, as exchange wrote them.
        state: ``proposed``, ``offered`` or ``in-force``.
        completed: Day on which this node had both signatures; None before.
    """

    agreement_hash: str
    agreement_id: str
    peer: NodeId
    signed: bytes
    state: str
    completed: date | None = None


def put(agreement: StoredAgreement, *, valid_from: date, valid_until: date, at: datetime) -> None:
    """Keep an agreement, or its next state.

    Args:
        agreement: The agreement.
        valid_from: First day.
        valid_until: Last day.
        at: Now.
    """
    models.Agreement.objects.update_or_create(
        agreement_hash=agreement.agreement_hash,
        defaults={"signed": agreement.signed, "state": agreement.state, "completed": agreement.completed},
        create_defaults={
            "agreement_id": agreement.agreement_id,
            "peer_id": agreement.peer,
            "signed": agreement.signed,
            "state": agreement.state,
            "completed": agreement.completed,
            "valid_from": valid_from,
            "valid_until": valid_until,
            "made": at,
        },
    )


def find(agreement_id: str) -> StoredAgreement | None:
    """Return the newest version of an agreement, or None.

    Args:
        agreement_id: Its id, or the hash of one version.

    Returns:
        The agreement.
    """
    rows = models.Agreement.objects
    row = (
        rows.filter(agreement_hash=agreement_id).first()
        or rows.filter(agreement_id=agreement_id).order_by("-made", "agreement_hash").first()
    )
    return None if row is None else _record_of(row)


def versions(agreement_id: str, *, lock: bool = False) -> tuple[StoredAgreement, ...]:
    """Return every version of an agreement, the newest first.

    Args:
        agreement_id: Its id.
        lock: Whether to hold the rows until the transaction ends.

    Returns:
        The versions.
    """
    rows = models.Agreement.objects.filter(agreement_id=agreement_id).order_by("-made", "agreement_hash")
    return tuple(_record_of(row) for row in (rows.select_for_update() if lock else rows))


def in_force(peer: NodeId, today: date) -> StoredAgreement | None:
    """Return the agreement with a peer that is signed by both and valid, the newest if there are several.

    Args:
        peer: The other party.
        today: The day.

    Returns:
        The agreement, or None.
    """
    row = _in_force(today).filter(peer_id=peer).first()
    return None if row is None else _record_of(row)


def _in_force(today: date) -> QuerySet[models.Agreement]:
    rows = models.Agreement.objects.filter(state="in-force", valid_from__lte=today, valid_until__gte=today)
    return rows.order_by("-made", "agreement_hash")


def signed_by_both() -> tuple[StoredAgreement, ...]:
    """Return every version that both parties have signed, the newest first."""
    rows = models.Agreement.objects.filter(state="in-force").order_by("-completed", "-made", "agreement_hash")
    return tuple(_record_of(row) for row in rows)


def all_agreements() -> tuple[StoredAgreement, ...]:
    """Return every agreement, the newest first."""
    return tuple(_record_of(row) for row in models.Agreement.objects.order_by("-made", "agreement_hash"))


def _record_of(row: models.Agreement) -> StoredAgreement:
    return StoredAgreement(
        agreement_hash=row.agreement_hash,
        agreement_id=row.agreement_id,
        peer=NodeId(row.peer_id),
        signed=bytes(row.signed),
        state=row.state,
        completed=row.completed,
    )

"""How far files have come to peers. The row is the truth; chunks are put into the outbox a few at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import F, Q, QuerySet

from wasl.record import NodeId
from wasl.store import models

_NOT_THERE = ("due", "held", "stopped", "refused", "aside", "expired")
"""States of a release's message in which the peer does not hold the release."""


class ShipmentState(StrEnum):
    """How a shipment stands."""

    OPEN = "open"
    WHOLE = "whole"
    STOPPED = "stopped"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """A file on its way to a peer.

    Attributes:
        shipment_id: Number of the row.
        file_id: The file.
        report_id: The report that holds it.
        version: Its version.
        attachment_id: The attachment.
        peer: For whom.
        release_id: The release that named it to the peer.
        agreement_hash: The agreement under which that release went.
        chunks: How many chunks there are in all.
        next_index: First chunk that was never put into the outbox.
        again: Places that the peer asked for again.
        resent: How many were sent again so far.
        arrived: How many have a receipt.
        state: How it stands.
        reason: Code why it was stopped.
    """

    shipment_id: int
    file_id: str
    report_id: str
    version: int
    attachment_id: str
    peer: NodeId
    release_id: str
    agreement_hash: str
    chunks: int
    next_index: int
    again: tuple[int, ...]
    resent: int
    arrived: int
    state: ShipmentState
    reason: str


def start(file_ids: Iterable[str], peer: NodeId, message_id: str, at: datetime) -> None:
    """Let files go to a peer once it has taken in a release; what was stopped before begins anew.

    Args:
        file_ids: The files.
        peer: For whom.
        message_id: The release's message in the outbox.
        at: Now.
    """
    for file_id in file_ids:
        row, first = models.Shipment.objects.get_or_create(
            file_id=file_id,
            peer_id=peer,
            defaults={"release_id": message_id, "state": ShipmentState.OPEN, "made": at},
        )
        if not first and row.state == ShipmentState.STOPPED:
            models.Shipment.objects.filter(pk=row.pk).update(
                release_id=message_id, state=ShipmentState.OPEN, reason="", next_index=0, again=[], arrived=0
            )


def sendable(peer: NodeId) -> tuple[Shipment, ...]:
    """Return the shipments to a peer of which chunks are still to be put into the outbox, the oldest first.

    Args:
        peer: The peer.

    Returns:
        The shipments; those whose release the peer has not taken in are left out.
    """
    return tuple(_record_of(row) for row in _sendable().filter(peer_id=peer).order_by("made", "pk"))


def unfinished(peer: NodeId) -> tuple[Shipment, ...]:
    """Return the shipments to a peer of which anything is still to come, and hold them until the transaction ends.

    Args:
        peer: The peer.

    Returns:
        The shipments, the oldest first.
    """
    rows = models.Shipment.objects.select_for_update(of=("self",)).select_related("file__version", "release")
    found = rows.filter(peer_id=peer, state=ShipmentState.OPEN).order_by("made", "pk")
    return tuple(_record_of(row) for row in found)


def peers_with_sendable() -> tuple[NodeId, ...]:
    """Return the peers for whom chunks are to be put into the outbox."""
    return tuple(NodeId(peer) for peer in _sendable().values_list("peer_id", flat=True).distinct())


def take(shipment_id: int, index: int) -> None:
    """Keep that a chunk was put into the outbox.

    Args:
        shipment_id: The shipment.
        index: The chunk.
    """
    row = models.Shipment.objects.select_for_update().get(pk=shipment_id)
    row.again = [each for each in row.again if each != index]
    row.next_index = max(row.next_index, index + 1)
    row.save(update_fields=["again", "next_index"])


def find(report_id: str, version: int, attachment_id: str, peer: NodeId) -> Shipment | None:
    """Return the shipment of an attachment to a peer, held until the transaction ends; or None.

    Args:
        report_id: The report.
        version: Its version.
        attachment_id: The attachment.
        peer: The peer.

    Returns:
        The shipment.
    """
    rows = models.Shipment.objects.select_for_update(of=("self",)).select_related("file__version", "release")
    found = rows.filter(
        file__version__report_id=report_id,
        file__version__version=version,
        file__attachment_id=attachment_id,
        peer_id=peer,
    ).first()
    return None if found is None else _record_of(found)


def note_arrived(shipment: Shipment) -> None:
    """Keep that one more chunk has a receipt.

    Args:
        shipment: The shipment, as `find` gave it in this transaction.
    """
    arrived = min(shipment.arrived + 1, shipment.chunks)
    whole = arrived == shipment.chunks
    models.Shipment.objects.filter(pk=shipment.shipment_id).update(
        arrived=arrived, state=ShipmentState.WHOLE if whole else ShipmentState.OPEN
    )


def send_again(shipment: Shipment, indexes: Collection[int]) -> None:
    """Keep that a peer wants chunks again.

    Args:
        shipment: The shipment, as `find` gave it in this transaction.
        indexes: Places that were sent before.
    """
    again = sorted({*shipment.again, *indexes})
    fresh = len(again) - len(shipment.again)
    models.Shipment.objects.filter(pk=shipment.shipment_id).update(
        again=again,
        resent=F("resent") + fresh,
        arrived=max(0, shipment.arrived - fresh),
        state=ShipmentState.OPEN,
        reason="",
    )


def stop(shipment: Shipment, reason: str) -> None:
    """Keep that a file goes no further.

    Args:
        shipment: The shipment.
        reason: Code why.
    """
    models.Shipment.objects.filter(pk=shipment.shipment_id).update(state=ShipmentState.STOPPED, reason=reason)


def hold(shipment: Shipment, reason: str, again: Collection[int]) -> None:
    """Keep that a file waits, and which of its chunks go anew when it goes on.

    Args:
        shipment: The shipment.
        reason: Code why.
        again: Places of chunks whose messages were forgotten.
    """
    models.Shipment.objects.filter(pk=shipment.shipment_id).update(
        state=ShipmentState.HELD, reason=reason, again=sorted({*shipment.again, *again})
    )


def go_on(peer: NodeId) -> None:
    """Let every file that waits for a peer go on.

    Args:
        peer: The peer.
    """
    models.Shipment.objects.filter(peer_id=peer, state=ShipmentState.HELD).update(state=ShipmentState.OPEN, reason="")


def of_reports(report_ids: Collection[str]) -> tuple[Shipment, ...]:
    """Return the shipments of all files of some reports.

    Args:
        report_ids: The reports.

    Returns:
        The shipments.
    """
    rows = models.Shipment.objects.filter(file__version__report_id__in=list(report_ids))
    return tuple(_record_of(row) for row in rows.select_related("file__version", "release").order_by("pk"))


def _sendable() -> QuerySet[models.Shipment]:
    left = ~Q(again=[]) | Q(next_index__lt=F("file__chunks"))
    return (
        models.Shipment.objects.filter(left, state=ShipmentState.OPEN)
        .exclude(release__state__in=_NOT_THERE)
        .select_related("file__version", "release")
    )


def _record_of(row: models.Shipment) -> Shipment:
    version = row.file.version
    return Shipment(
        shipment_id=row.pk,
        file_id=row.file_id,
        report_id=version.report_id if version else "",
        version=version.version if version else 0,
        attachment_id=row.file.attachment_id,
        peer=NodeId(row.peer_id),
        release_id=row.release.release_id,
        agreement_hash=row.release.agreement_hash,
        chunks=row.file.chunks,
        next_index=row.next_index,
        again=tuple(row.again),
        resent=row.resent,
        arrived=row.arrived,
        state=ShipmentState(row.state),
        reason=row.reason,
    )

"""Questions of desks here to peers, how often desks there read a report, and the answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from wasl.record import DeskId, NodeId
from wasl.record.reads import DeskReads
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredQuestion:
    """A question as kept.

    Attributes:
        request_id: Random id.
        peer: Who is asked.
        report_id: The report.
        release_id: The release by which it went there.
        desk: The desk here that asks.
        made: When it was asked, aware, UTC.
        told: When the peer counted, as it says; None while it has not answered.
        rows: What it told, by desk.
    """

    request_id: str
    peer: NodeId
    report_id: str
    release_id: str
    desk: DeskId
    made: datetime
    told: datetime | None = None
    rows: tuple[DeskReads, ...] = ()


def add(question: StoredQuestion) -> None:
    """Keep a question.

    Args:
        question: The question.
    """
    models.ReadsAsked.objects.create(
        request_id=question.request_id,
        peer_id=question.peer,
        report_id=question.report_id,
        release_id=question.release_id,
        desk_id=question.desk,
        made=question.made,
    )


def find(request_id: str, peer: NodeId) -> StoredQuestion | None:
    """Return a question to a peer, held until the transaction ends, or None.

    Args:
        request_id: The question.
        peer: Who was asked.

    Returns:
        The question.
    """
    row = models.ReadsAsked.objects.select_for_update().filter(request_id=request_id, peer_id=peer).first()
    return None if row is None else _record_of(row)


def newest(report_id: str) -> dict[NodeId, StoredQuestion]:
    """Return the last question about a report to each peer.

    Args:
        report_id: The report.

    Returns:
        The questions by peer.
    """
    rows = models.ReadsAsked.objects.filter(report_id=report_id).order_by("made", "request_id")
    return {NodeId(row.peer_id): _record_of(row) for row in rows}


def answer(request_id: str, rows: tuple[DeskReads, ...], told: datetime) -> None:
    """Keep what a peer told.

    Args:
        request_id: The question.
        rows: By desk.
        told: When the peer counted.
    """
    plain = [
        {"desk": each.desk, "count": each.count, "first": each.first.isoformat(), "last": each.last.isoformat()}
        for each in rows
    ]
    models.ReadsAsked.objects.filter(request_id=request_id, told=None).update(told=told, rows=plain)


def _record_of(row: models.ReadsAsked) -> StoredQuestion:
    return StoredQuestion(
        request_id=row.request_id,
        peer=NodeId(row.peer_id),
        report_id=row.report_id,
        release_id=row.release_id,
        desk=DeskId(row.desk_id),
        made=row.made,
        told=row.told,
        rows=tuple(map(_reads_of, row.rows)),
    )


def _reads_of(plain: dict[str, Any]) -> DeskReads:
    return DeskReads(
        desk=DeskId(plain["desk"]),
        count=int(plain["count"]),
        first=datetime.fromisoformat(plain["first"]).astimezone(UTC),
        last=datetime.fromisoformat(plain["last"]).astimezone(UTC),
    )

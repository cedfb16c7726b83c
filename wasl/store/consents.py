"""Requests for onward consent, and the grants that came of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.record import ConsentRequest, DeskId, NodeId, wire
from wasl.store import models

ASKED = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredConsent:
    """A request as kept.

    Attributes:
        request: What is asked.
        peer: The other node; empty between two desks of this one.
        own: True if a desk here asked.
        desk: Desk here that asked, or that is asked.
        state: ``asked``, ``granted`` or ``refused``.
        grant: The signed grant, as exchange wrote it; empty while there is none.
        reason: Why it was refused; empty otherwise.
        ended: When it was answered; None before.
    """

    request: ConsentRequest
    peer: NodeId
    own: bool
    desk: DeskId
    state: str
    grant: bytes
    reason: str
    ended: datetime | None


def add(request: ConsentRequest, *, peer: NodeId, own: bool, desk: DeskId) -> bool:
    """Keep a request.

    Args:
        request: The request.
        peer: The other node; empty between two desks of this one.
        own: True if a desk here asks.
        desk: Desk here that asks, or that is asked.

    Returns:
        False if it is here already.
    """
    _, fresh = models.Consent.objects.get_or_create(
        request_id=request.request_id,
        peer_id=peer or None,
        own=own,
        defaults={
            "report_id": request.report_id,
            "desk_id": desk,
            "body": wire.encode(request, label=wire.CONSENT_REQUEST),
            "state": ASKED,
            "due": request.due,
            "made": request.made,
        },
    )
    return fresh


def find(request_id: str, desk: DeskId) -> StoredConsent | None:
    """Return a request that a desk asked, or that was put to it, held until the transaction ends, or None.

    Args:
        request_id: The request.
        desk: The desk.

    Returns:
        The request.
    """
    row = models.Consent.objects.select_for_update().filter(request_id=request_id, desk_id=desk).first()
    return None if row is None else _record(row)


def find_own(request_id: str, peer: NodeId) -> StoredConsent | None:
    """Return a request that was put to a peer, or None.

    Args:
        request_id: The request.
        peer: The peer.

    Returns:
        The request.
    """
    row = models.Consent.objects.select_for_update().filter(request_id=request_id, peer_id=peer, own=True).first()
    return None if row is None else _record(row)


def end(stored: StoredConsent, *, state: str, grant: bytes, reason: str, at: datetime) -> None:
    """Keep what a request was answered.

    Args:
        stored: The request.
        state: ``granted`` or ``refused``.
        grant: The signed grant; empty if it was refused.
        reason: Why it was refused; empty otherwise.
        at: Now.
    """
    rows = models.Consent.objects.filter(request_id=stored.request.request_id, peer_id=stored.peer or None)
    # Between two desks here each has its row.
    rows = rows.filter(own=stored.own) if stored.peer else rows
    rows.update(state=state, grant=grant, reason=reason, ended=at)


def of_desk(desk: DeskId, *, limit: int) -> tuple[StoredConsent, ...]:
    """Return the requests of a desk, and those put to it, the last first.

    Args:
        desk: The desk.
        limit: At most so many.

    Returns:
        The requests.
    """
    return tuple(map(_record, models.Consent.objects.filter(desk_id=desk).order_by("-made", "request_id")[:limit]))


def granted(report_id: str) -> tuple[StoredConsent, ...]:
    """Return the requests of this node about a report that were granted, the last first.

    Args:
        report_id: The report.

    Returns:
        The requests.
    """
    rows = models.Consent.objects.filter(report_id=report_id, own=True, state="granted").order_by("-ended", "-pk")
    return tuple(map(_record, rows))


def given(report_id: str, peer: NodeId) -> tuple[StoredConsent, ...]:
    """Return the requests of a peer about a report of this node that were granted.

    Args:
        report_id: The report.
        peer: The peer.

    Returns:
        The requests.
    """
    rows = models.Consent.objects.filter(report_id=report_id, peer_id=peer, own=False, state="granted")
    return tuple(map(_record, rows.order_by("pk")))


def count_waiting(desk: DeskId, now: datetime) -> int:
    """Return how many requests wait for a desk.

    Args:
        desk: The desk that is asked.
        now: Those whose time is over do not count.

    Returns:
        Their number.
    """
    return models.Consent.objects.filter(desk_id=desk, own=False, state=ASKED, due__gte=now).count()


def count_open(peer: NodeId) -> int:
    """Return how many requests of a peer wait for an answer.

    Args:
        peer: The peer.

    Returns:
        Their number.
    """
    return models.Consent.objects.filter(peer_id=peer, own=False, state=ASKED).count()


def _record(row: models.Consent) -> StoredConsent:
    return StoredConsent(
        request=wire.decode(ConsentRequest, bytes(row.body), label=wire.CONSENT_REQUEST),
        peer=NodeId(row.peer_id or ""),
        own=row.own,
        desk=DeskId(row.desk_id),
        state=row.state,
        grant=bytes(row.grant),
        reason=row.reason,
        ended=row.ended,
    )

"""Tombstones: that a desk had a report and may have it no longer, and nothing of the report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from wasl.record import Address, DeskId, LifeAct, NodeId
from wasl.store import models

STRENGTH = (LifeAct.NARROWING, LifeAct.RECALL, LifeAct.ERASURE)
"""The acts that take something away, the weakest first."""

RETENTION = "retention"
"""Not taken back by anybody: the time is over for which it may be kept."""

_RANKS = ("narrowing", RETENTION, "recall", "erasure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """That a desk had a report and may have it no longer.

    Attributes:
        report_id: The report.
        desk: The desk.
        version: The step reached this version.
        act: What was done; `RETENTION` if nobody took it back.
        reason: Code.
        origin: Who speaks in the report.
        exercise: Whether it was an exercise.
        at: When.
    """

    report_id: str
    desk: DeskId
    version: int
    act: str
    reason: str
    origin: Address
    exercise: bool
    at: datetime


def bury(tombstone: Tombstone) -> None:
    """Keep that a desk lost a report; a stronger act takes the place of a weaker.

    Args:
        tombstone: The tombstone.
    """
    values = {
        "version": tombstone.version,
        "act": tombstone.act,
        "reason": tombstone.reason,
        "origin_node": tombstone.origin.node,
        "origin_desk": tombstone.origin.desk,
        "exercise": tombstone.exercise,
        "at": tombstone.at,
    }
    row, fresh = models.Tombstone.objects.get_or_create(
        report_id=tombstone.report_id, desk_id=tombstone.desk, defaults=values
    )
    if not fresh and _RANKS.index(row.act) < _RANKS.index(tombstone.act):
        models.Tombstone.objects.filter(pk=row.pk).update(**values)


def raise_again(report_id: str, desks: Iterable[DeskId], *, act: str = "") -> None:
    """Take tombstones away: the desks have a newer version, or what closed the report was lifted.

    Args:
        report_id: The report.
        desks: The desks.
        act: Only those of this act; empty for all.
    """
    rows = models.Tombstone.objects.filter(report_id=report_id, desk_id__in=list(desks))
    (rows.filter(act=act) if act else rows).delete()


def find(report_id: str, desk: DeskId) -> Tombstone | None:
    """Return the tombstone of a report at a desk, or None.

    Args:
        report_id: The report.
        desk: The desk.

    Returns:
        The tombstone.
    """
    row = models.Tombstone.objects.filter(report_id=report_id, desk_id=desk).first()
    return None if row is None else _tombstone(row)


def tombstones(desk: DeskId, since: datetime, *, limit: int) -> tuple[Tombstone, ...]:
    """Return the tombstones of a desk, the last first.

    Args:
        desk: The desk.
        since: Not older than this.
        limit: At most so many.

    Returns:
        The tombstones.
    """
    rows = models.Tombstone.objects.filter(desk_id=desk, at__gte=since).order_by("-at", "-pk")[:limit]
    return tuple(map(_tombstone, rows))


def _tombstone(row: models.Tombstone) -> Tombstone:
    return Tombstone(
        report_id=row.report_id,
        desk=DeskId(row.desk_id),
        version=row.version,
        act=row.act,
        reason=row.reason,
        origin=Address(node=NodeId(row.origin_node), desk=DeskId(row.origin_desk)),
        exercise=row.exercise,
        at=row.at,
    )

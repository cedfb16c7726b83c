"""What holders told about life steps. Nothing is changed: the last word of each holder counts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max

from wasl.record import Compliance, NodeId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What a holder told about a step.

    Attributes:
        step_id: The step.
        holder: The holder.
        via: Who passed its word on; empty if it told us itself.
        effect: What it did; empty while it has not answered.
        reason: Why it did less or nothing; empty otherwise.
        version: Highest version that it held.
        desks: How many of its desks lost it.
        backups: The day from which no backup holds it; None if nothing was erased.
        at: When it did so, by its own clock.
        heard: When we heard.
    """

    step_id: str
    holder: NodeId
    via: NodeId = NodeId("")
    effect: str = ""
    reason: str = ""
    version: int = 0
    desks: int = 0
    backups: date | None = None
    at: datetime
    heard: datetime


def report(told: Reported) -> None:
    """Keep what a holder told about a step.

    Args:
        told: What it told.
    """
    models.HolderReport.objects.create(
        step_id=told.step_id,
        holder_node=told.holder,
        via_node=told.via,
        effect=told.effect,
        reason=told.reason,
        version=told.version,
        desks=told.desks,
        backups=told.backups,
        at=told.at,
        heard=told.heard,
    )


def reported(step_ids: Collection[str]) -> tuple[Reported, ...]:
    """Return what holders told about steps, the last word of each alone.

    Args:
        step_ids: The steps.

    Returns:
        One per step and holder.
    """
    rows = models.HolderReport.objects.filter(step_id__in=list(step_ids))
    last = rows.values("step_id", "holder_node").annotate(last=Max("pk")).values("last")
    return tuple(
        Reported(
            step_id=row.step_id,
            holder=NodeId(row.holder_node),
            via=NodeId(row.via_node),
            effect=row.effect,
            reason=row.reason,
            version=row.version,
            desks=row.desks,
            backups=row.backups,
            at=row.at,
            heard=row.heard,
        )
        for row in models.HolderReport.objects.filter(pk__in=last).order_by("pk")
    )


def told_by(step_id: str, holder: NodeId, compliance: Compliance, heard: datetime, *, via: NodeId) -> Reported:
    """Return what a receipt of compliance tells, as it is kept.

    Args:
        step_id: The step.
        holder: Who did it.
        compliance: What the receipt says.
        heard: Now.
        via: Who passed it on; empty if the holder told us itself.

    Returns:
        What is kept.
    """
    return Reported(
        step_id=step_id,
        holder=holder,
        via=via,
        effect=str(compliance.effect),
        reason=compliance.reason,
        version=compliance.version,
        desks=compliance.desks,
        backups=compliance.backups,
        at=compliance.at,
        heard=heard,
    )

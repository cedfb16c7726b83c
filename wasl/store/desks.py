"""Desks of this node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wasl.record import Address, Desk, DeskId, DeskKind, Hours, NodeId
from wasl.store import models


def add(desk: Desk) -> None:
    """Keep a new desk.

    Args:
        desk: The desk; its slug is not in use.
    """
    models.Desk.objects.create(desk_id=desk.desk_id, slug=desk.slug, kind=desk.kind, **_changeable(desk))


def change(desk: Desk) -> None:
    """Keep what has changed of a desk; its id, short name and kind never do.

    Args:
        desk: The desk as it is now.
    """
    models.Desk.objects.filter(desk_id=desk.desk_id).update(**_changeable(desk))


def _changeable(desk: Desk) -> dict[str, Any]:
    return {
        "state": desk.state,
        "names": dict(desk.names),
        "languages": list(desk.languages),
        "staffed": desk.staffed,
        "hours": _written(desk.hours),
        "fallback_id": desk.fallback or None,
        "closed": desk.closed,
    }


def find(slug: str, here: NodeId) -> Desk | None:
    """Return the desk with a slug, or None.

    Args:
        slug: Short name.
        here: This node.

    Returns:
        The desk.
    """
    row = models.Desk.objects.filter(slug=slug).first()
    return None if row is None else record_of(row, here)


def all_desks(here: NodeId) -> tuple[Desk, ...]:
    """Return every desk, by slug, the centre first.

    Args:
        here: This node.

    Returns:
        The desks.
    """
    rows = models.Desk.objects.order_by("slug")
    desks = [record_of(row, here) for row in rows]
    return tuple(sorted(desks, key=lambda desk: desk.kind is not DeskKind.CENTRE))


def record_of(row: models.Desk, here: NodeId) -> Desk:
    """Return the desk of a row.

    Args:
        row: The row.
        here: This node.

    Returns:
        The desk.
    """
    return Desk(
        address=Address(node=here, desk=DeskId(row.desk_id)),
        slug=row.slug,
        kind=DeskKind(row.kind),
        state=row.state,
        names=row.names,
        languages=tuple(row.languages),
        staffed=row.staffed,
        hours=_read(row.hours),
        fallback=DeskId(row.fallback_id or ""),
        closed=row.closed,
    )


def _written(hours: Hours | None) -> dict[str, Any] | None:
    return None if hours is None else {"days": list(hours.days), "opens": hours.opens, "closes": hours.closes}


def _read(written: Mapping[str, Any] | None) -> Hours | None:
    if written is None:
        return None
    return Hours(days=tuple(written["days"]), opens=written["opens"], closes=written["closes"])

"""Desks of this node."""

from __future__ import annotations

from wasl.record import Address, Desk, DeskId, DeskKind, NodeId
from wasl.store import models


def add(desk: Desk) -> None:
    """Keep a new desk.

    Args:
        desk: The desk; its slug is not in use.
    """
    models.Desk.objects.create(
        desk_id=desk.desk_id,
        slug=desk.slug,
        kind=desk.kind,
        state=desk.state,
        names=dict(desk.names),
        languages=list(desk.languages),
        staffed=desk.staffed,
    )


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
    )

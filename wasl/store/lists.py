"""Circulation lists: named lists of desks, a desk's own or the centre's for everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from wasl.record import Address, DeskId, NodeId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredList:
    """A list.

    Attributes:
        list_id: Random id.
        desk: Desk that keeps it.
        common: True if every desk of this node may use it.
        slug: Short name.
        names: Name per language.
        members: Who is on it, in the order given.
    """

    list_id: str
    desk: DeskId
    common: bool
    slug: str
    names: Mapping[str, str]
    members: tuple[Address, ...]


def visible_to(desk: DeskId) -> tuple[StoredList, ...]:
    """Return the lists that a desk may use: its own, then the common ones, each by short name.

    Args:
        desk: The desk.

    Returns:
        The lists.
    """
    rows = models.CirculationList.objects.filter(Q(desk_id=desk) | Q(common=True)).order_by("common", "slug")
    return tuple(_list(row) for row in rows)


def find(list_id: str, desk: DeskId, *, lock: bool = False) -> StoredList | None:
    """Return a list that a desk may use, or None.

    Args:
        list_id: The list.
        desk: The desk.
        lock: Whether to hold the row until the transaction ends.

    Returns:
        The list.
    """
    rows = models.CirculationList.objects.filter(Q(desk_id=desk) | Q(common=True), list_id=list_id)
    row = (rows.select_for_update() if lock else rows).first()
    return None if row is None else _list(row)


def save(made: StoredList, at: datetime) -> None:
    """Keep a list, new or changed.

    Args:
        made: The list.
        at: Now.
    """
    models.CirculationList.objects.update_or_create(
        list_id=made.list_id,
        defaults={
            "desk_id": made.desk,
            "common": made.common,
            "slug": made.slug,
            "names": dict(made.names),
            "members": _members(made.members),
            "changed": at,
        },
    )


def remove(list_id: str) -> None:
    """Remove a list.

    Args:
        list_id: The list.
    """
    models.CirculationList.objects.filter(list_id=list_id).delete()


def _members(members: Sequence[Address]) -> list[list[str]]:
    return [[each.node, each.desk] for each in members]


def _list(row: models.CirculationList) -> StoredList:
    return StoredList(
        list_id=row.list_id,
        desk=DeskId(row.desk_id),
        common=row.common,
        slug=row.slug,
        names=row.names,
        members=tuple(Address(node=NodeId(node), desk=DeskId(desk)) for node, desk in row.members),
    )

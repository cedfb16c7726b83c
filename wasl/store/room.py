"""How much room the files of a desk or a peer take, for the limits that a node sets."""

from __future__ import annotations

from typing import Any

from django.db.models import Sum
from django.db.models.functions import Length

from wasl.record import DeskId, NodeId
from wasl.store import models
from wasl.store.files import FileState


def used_by_desk(desk: DeskId, *, besides: str = "") -> int:
    """Return how many bytes a desk's files take, with what is coming in at this moment.

    Args:
        desk: The desk.
        besides: A file that is not counted, because who asks counts it.

    Returns:
        Bytes.
    """
    coming = models.HeldChunk.objects.filter(file__desk_id=desk, file__state=FileState.OPEN).exclude(file_id=besides)
    return _sum(desk_id=desk) + (coming.aggregate(taken=Sum(Length("sealed")))["taken"] or 0)


def used_by_peer(peer: NodeId) -> int:
    """Return how many bytes the files of a peer take or will take.

    Args:
        peer: The peer.

    Returns:
        Bytes, refused files left out.
    """
    return _sum(peer_id=peer, state__in=[FileState.ARRIVING, FileState.WHOLE, FileState.DAMAGED])


def _sum(**which: Any) -> int:  # noqa: ANN401 - filters of any field
    return models.HeldFile.objects.filter(**which).aggregate(taken=Sum("size"))["taken"] or 0

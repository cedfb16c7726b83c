"""Checkpoints of other nodes' journals, as they were shown here, and whether one grew out of the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from wasl.record import NodeId
from wasl.store import models


class State(StrEnum):
    """What came of a checkpoint."""

    WAITS = "waits"
    CONSISTENT = "consistent"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A checkpoint of another node's journal.

    Attributes:
        number: Of the row; 0 for one that is not kept yet.
        node: Whose journal.
        epoch: Its epoch.
        size: Lines in it.
        root: Root of the tree, hexadecimal.
        at: When it was signed, by that node's clock.
        signed: What was signed, as it came.
        seen: When it came here.
        shown_by: Which node showed it.
        state: What came of it.
        code: Why it contradicts; empty otherwise.
        against: Row that it contradicts, or that it is to be held to.
        asked: Message in which we asked for the growth; empty if we did not.
        growth: The growth that was shown, as it came; empty while none was.
        passed_on: When it was shown to others; None if it was not.
    """

    number: int = 0
    node: NodeId
    epoch: int
    size: int
    root: str
    at: datetime
    signed: bytes
    seen: datetime
    shown_by: NodeId
    state: State
    code: str = ""
    against: int | None = None
    asked: str = ""
    growth: bytes = b""
    passed_on: datetime | None = None


def add(seen: Seen) -> None:
    """Keep a checkpoint.

    Args:
        seen: The checkpoint.
    """
    models.SeenCheckpoint.objects.create(
        node=seen.node,
        epoch=seen.epoch,
        size=seen.size,
        root=seen.root,
        at=seen.at,
        signed=seen.signed,
        seen=seen.seen,
        shown_by=seen.shown_by,
        state=str(seen.state),
        code=seen.code,
        against_id=seen.against,
        asked=seen.asked,
        growth=seen.growth,
    )


def of_size(node: NodeId, epoch: int, size: int) -> tuple[Seen, ...]:
    """Return what was seen of a journal at one size; more than one is a split view.

    Args:
        node: Whose journal.
        epoch: Its epoch.
        size: Its size.

    Returns:
        The checkpoints, as they came.
    """
    return _records(node=node, epoch=epoch, size=size)


def head(node: NodeId) -> Seen | None:
    """Return the longest journal of a node that is believed, or None if none was seen.

    Args:
        node: Whose journal.
    """
    rows = models.SeenCheckpoint.objects.filter(node=node, state=State.CONSISTENT).order_by("-size")
    row = rows.first()
    return None if row is None else _record_of(row)


def standing() -> tuple[tuple[Seen, ...], frozenset[NodeId], tuple[Seen, ...]]:
    """Return how all journals stand, in three statements however many there are.

    Returns:
        The longest believed of each node, the nodes of which something waits, and what contradicts, the newest first.
    """
    rows = models.SeenCheckpoint.objects
    heads = rows.filter(state=State.CONSISTENT).order_by("node", "-size").distinct("node")
    waits = rows.filter(state=State.WAITS).values_list("node", flat=True).distinct()
    broken = rows.filter(state=State.CONTRADICTS).order_by("-number")
    return tuple(map(_record_of, heads)), frozenset(map(NodeId, waits)), tuple(map(_record_of, broken))


def waiting(node: NodeId) -> Seen | None:
    """Return the checkpoint of a node whose growth we have asked for, or None.

    Args:
        node: Whose journal.
    """
    row = (
        models.SeenCheckpoint.objects.filter(node=node, state=State.WAITS).exclude(asked="").order_by("number").first()
    )
    return None if row is None else _record_of(row)


def next_waiting(node: NodeId) -> Seen | None:
    """Return the newest checkpoint of a node for whose growth we have still to ask, or None.

    Args:
        node: Whose journal.
    """
    row = models.SeenCheckpoint.objects.filter(node=node, state=State.WAITS, asked="").order_by("-size").first()
    return None if row is None else _record_of(row)


def find(number: int) -> Seen | None:
    """Return one checkpoint, or None.

    Args:
        number: Of its row.
    """
    row = models.SeenCheckpoint.objects.filter(number=number).first()
    return None if row is None else _record_of(row)


def contradictions(node: NodeId) -> tuple[Seen, ...]:
    """Return what contradicts what was seen of a journal, the newest first.

    Args:
        node: Whose journal.

    Returns:
        The checkpoints.
    """
    rows = models.SeenCheckpoint.objects.filter(node=node, state=State.CONTRADICTS).order_by("-number")
    return tuple(_record_of(row) for row in rows)


def last_passed_on(node: NodeId) -> datetime | None:
    """Return when a checkpoint of a node was last shown to others; None if never.

    Args:
        node: Whose journal.
    """
    rows = models.SeenCheckpoint.objects.filter(node=node, passed_on__isnull=False).order_by("-passed_on")
    return rows.values_list("passed_on", flat=True).first()


def settle(number: int, state: State, *, code: str = "", growth: bytes = b"") -> None:
    """Keep what came of a checkpoint.

    Args:
        number: Of its row.
        state: What came of it.
        code: Why it contradicts.
        growth: The growth that was shown.
    """
    models.SeenCheckpoint.objects.filter(number=number).update(state=str(state), code=code, growth=growth)


def ask(number: int, *, against: int, message_id: str) -> None:
    """Keep that we asked for the growth to a checkpoint.

    Args:
        number: Of its row.
        against: Row from which it has to have grown.
        message_id: The question.
    """
    models.SeenCheckpoint.objects.filter(number=number).update(against_id=against, asked=message_id)


def pass_on(number: int, at: datetime) -> None:
    """Keep that a checkpoint was shown to others.

    Args:
        number: Of its row.
        at: When.
    """
    models.SeenCheckpoint.objects.filter(number=number).update(passed_on=at)


def asked_by(message_id: str) -> Seen | None:
    """Return the checkpoint about which a message of ours asked, or None.

    Args:
        message_id: The message.
    """
    row = models.SeenCheckpoint.objects.filter(asked=message_id, state=State.WAITS).first()
    return None if row is None else _record_of(row)


def _records(**wanted: str | int) -> tuple[Seen, ...]:
    return tuple(_record_of(row) for row in models.SeenCheckpoint.objects.filter(**wanted).order_by("number"))


def _record_of(row: models.SeenCheckpoint) -> Seen:
    return Seen(
        number=row.number,
        node=NodeId(row.node),
        epoch=row.epoch,
        size=row.size,
        root=row.root,
        at=row.at.astimezone(UTC),
        signed=bytes(row.signed),
        seen=row.seen.astimezone(UTC),
        shown_by=NodeId(row.shown_by),
        state=State(row.state),
        code=row.code,
        against=row.against_id,
        asked=row.asked,
        growth=bytes(row.growth),
        passed_on=row.passed_on,
    )

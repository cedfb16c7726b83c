"""Entering what goes out and what comes in under the next number of a desk's register, in the transaction of the act.

Numbers have no gaps because a series is held until the transaction ends. So that no two transactions wait for each
other, every one takes its locks in this order:

1. the series of the desk that sends (one),
2. the series of the desks that receive, by desk,
3. the sequences of peers, by node.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from wasl.flow import clock, here
from wasl.flow.wall import for_node
from wasl.record import Address, DeskId, Direction, RegisterNumber, new_id
from wasl.store import registers
from wasl.store.registers import StoredEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is entered.

    Attributes:
        kind: ``report``, ``question`` or ``answer``.
        item_id: The release, the question or the answer.
        report_id: The report that it is or is about.
        exercise: Whether it is an exercise; these are counted apart.
    """

    kind: str
    item_id: str
    report_id: str
    exercise: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """That an item has arrived at a desk of this node.

    Attributes:
        desk: The desk.
        item: What arrived.
        sender: Who sent it.
        number: The sender's own number; empty if the sender gave none.
    """

    desk: DeskId
    item: Item
    sender: Address
    number: str = ""


@for_node
def enter_outgoing(desk: DeskId, item: Item, recipients: Sequence[Address]) -> RegisterNumber:
    """Enter an item that a desk sends out; before anything of the same transaction that takes a later lock.

    Args:
        desk: The desk.
        item: What it sends.
        recipients: To whom; at least one.

    Returns:
        The number.
    """
    return _enter(desk, Direction.OUT, item, tuple(recipients)).number


@for_node
def enter_arrivals(arrivals: Iterable[Arrived]) -> None:
    """Enter items that have arrived, all of one transaction at once; an item that was entered before is left as it is.

    Args:
        arrivals: What arrived where.
    """
    # Sorting is stable: what came to one desk keeps its order.
    for each in sorted(arrivals, key=lambda each: (each.desk, each.item.exercise)):
        _enter(each.desk, Direction.IN, each.item, (each.sender,), peer_number=each.number)


def zone() -> ZoneInfo:
    """Return the time zone of the centre, whose calendar years the registers follow."""
    return ZoneInfo(here.config().time_zone)


def _enter(
    desk: DeskId, direction: Direction, item: Item, parties: tuple[Address, ...], *, peer_number: str = ""
) -> StoredEntry:
    at = _hold(desk, direction, exercise=item.exercise)
    return registers.add(
        StoredEntry(
            entry_id=new_id(),
            desk=desk,
            direction=direction,
            number=RegisterNumber(year=_year(at), number=0, exercise=item.exercise),
            at=at,
            item=item.kind,
            item_id=item.item_id,
            report_id=item.report_id,
            parties=parties,
            peer_number=peer_number,
        )
    )


def _hold(desk: DeskId, direction: Direction, *, exercise: bool) -> datetime:
    # The moment is read after the wait, so that numbers and moments run in one order; a year may turn meanwhile.
    while True:
        year = _year(clock.now())
        registers.hold_series(desk, direction, exercise=exercise, year=year)
        at = clock.now()
        if _year(at) == year:
            return at


def _year(moment: datetime) -> int:
    return moment.astimezone(zone()).year

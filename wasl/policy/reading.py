"""Which desks may read an item, whoever sits there: the decision, asked for each, for the rows of the second wall."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from wasl.policy.case import Act, Case, Item
from wasl.policy.decision import decide
from wasl.record import Actor, Desk, DeskId, NodeId, Officer, Right


def desks_that_read(
    item: Item, desks: Collection[Desk], *, here: NodeId, readers: frozenset[DeskId], today: date
) -> frozenset[DeskId]:
    """Return the desks whose officers may read an item if they hold the right to read.

    Args:
        item: The item.
        desks: The desks in question.
        here: This node.
        readers: Desks to which an earlier decision opened the item.
        today: The day in UTC.

    Returns:
        Those for which the decision permits.
    """
    return frozenset(
        each.desk_id
        for each in desks
        if decide(Case(act=Act.READ, here=here, today=today, actor=_reader_at(each), item=item, readers=readers)).permit
    )


def _reader_at(desk: Desk) -> Actor:
    # Who belongs to a desk and holds which right, the wall asks when it is read; here only the desk counts.
    somebody = Officer(officer_id="", login="", name="", desks=(desk,), rights=frozenset({Right.READ}))
    return Actor(officer=somebody, desk=desk, door="")

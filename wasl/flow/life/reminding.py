"""Asking once more where nobody answered a life step in time: the same signed step, in a new message."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from wasl.flow import clock, lines
from wasl.flow.life import passing
from wasl.flow.wall import for_node
from wasl.store import deliveries, life
from wasl.store.connection import atomic

EVERY: Final = timedelta(days=1)
"""How long a holder is left in peace between two reminders."""

MOST: Final = 4
"""How often a step is sent; after that it is for people to ring."""

_AT_ONCE: Final = 20


@for_node
def remind() -> int:
    """Send steps again that nobody answered in time; done by the worker.

    Returns:
        How many.
    """
    now = clock.now()
    reminded = 0
    for stored in life.unanswered(now, limit=_AT_ONCE):
        rows = [row for row in deliveries.of_report(stored.report_id) if row.item_id == stored.step_id]
        sent = passing.onward_of(stored.report_id).get(stored.peer)
        if sent is None or len(rows) >= MOST or any(row.made > now - EVERY for row in rows):
            continue
        with atomic():
            passing.put_step(stored, stored.peer, sent)
            lines.write(None, "life-step-reminded", [stored.report_id, stored.step_id], door="jobs")
        reminded += 1
    return reminded

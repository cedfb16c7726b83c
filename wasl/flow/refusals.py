"""That an officer asked for something and got nothing: a line that the doors write, so that trying around is seen.

What was asked for is not written: an id that was typed may be anything, and hidden and absent leave the same line.
"""

from __future__ import annotations

from typing import Final

from wasl.errors import AccessError
from wasl.flow import lines
from wasl.flow.wall import for_reader
from wasl.record import Actor
from wasl.store.connection import atomic

_COUNTED: Final = frozenset(
    {"not-found", "report-narrowed", "report-recalled", "report-erased", "report-retention-over"}
)


@for_reader
def note(actor: Actor, error: Exception) -> None:
    """Write that an officer was refused, if what happened is a refusal.

    Args:
        actor: Who asked.
        error: What the step raised; its transaction is over.
    """
    if isinstance(error, AccessError) and error.code in _COUNTED:
        with atomic():
            lines.write(actor, "look-refused")

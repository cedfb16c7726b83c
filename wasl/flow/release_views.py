"""What flow hands to the doors of releasing: values ready to be shown, already decided for this reader."""

from __future__ import annotations

from dataclasses import dataclass

from wasl.flow.views import FateRow, Party
from wasl.policy import Decision
from wasl.record import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyView:
    """Why something reached a recipient, or did not.

    Attributes:
        recipient: Who.
        row: Its row in the table of fate, or None when nothing was ever released to it.
        decision: What the rules say now.
    """

    recipient: Party
    row: FateRow | None
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """Whether one recipient would get it, and by which rules.

    Attributes:
        recipient: Who.
        decision: Permit or deny, with every rule that counted.
        recipe_id: The recipe by which an extract would be cut; empty if it would get the report whole.
        waits: Whether it would get it only once a second person has approved.
        without: Entities without which the rules would permit the rest; empty if leaving out would not help.
    """

    recipient: Party
    decision: Decision
    recipe_id: str = ""
    waits: bool = False
    without: tuple[Entity, ...] = ()

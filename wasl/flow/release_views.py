"""What flow hands to the doors of releasing: values ready to be shown, already decided for this reader."""

from __future__ import annotations

from dataclasses import dataclass

from wasl.flow.views import FateRow, Party
from wasl.policy import Decision


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
    """

    recipient: Party
    decision: Decision

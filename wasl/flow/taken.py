"""What became of an envelope that arrived."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wasl.record import NodeId


class Outcome(StrEnum):
    """What became of one envelope."""

    ACCEPTED = "accepted"
    REPEATED = "repeated"
    REFUSED = "refused"
    UNBELIEVED = "unbelieved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one envelope, and what answers it.

    Attributes:
        outcome: What became of it.
        frame: A sealed receipt, or empty if none is due.
        sender: Who sent it; None if that is not certain.
        code: Why it was refused or not believed; else empty.
    """

    outcome: Outcome
    frame: bytes
    sender: NodeId | None = None
    code: str = ""

"""What one party declares about an agreement: it declines, suspends, resumes or ends.

A declaration is numbered by the party that makes it and bears that party's signature alone. What several of them mean
together, in whichever order they came, says `wasl.casework.agreement`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wasl.record.ids import NodeId
from wasl.record.report import Text


class Step(StrEnum):
    """What a party does."""

    DECLINE = "decline"
    SUSPEND = "suspend"
    RESUME = "resume"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """One party's word about one agreement.

    Attributes:
        agreement_id: The agreement, all its versions.
        agreement_hash: The version that is declined; of the other steps, the version in force when they were taken.
        party: Who declares.
        number: Of this party about this agreement, from 1 on without a gap.
        step: What.
        reason: Why, in words.
        last_day: Of an end after notice; none for an end at once, for cause, and for the other steps.
        made: When, aware, UTC.
    """

    agreement_id: str
    agreement_hash: str
    party: NodeId
    number: int
    step: Step
    reason: Text
    last_day: date | None = None
    made: datetime

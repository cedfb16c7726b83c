"""Rights conditions: what has to be met before information may go to a state, and what meets it.

Which condition stands against which state is a table of the node, never code: shipped rows name their source, and two
officers confirm or strike each. `wasl.policy.conditions` reads these values.

Source:
    International Guidelines on Human Rights and Drug Policy, IV.3: cooperation must not contribute to a death penalty,
    torture or discrimination.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RightsCondition(StrEnum):
    """What is feared, and what an assurance therefore has to rule out."""

    DEATH_PENALTY = "death-penalty"
    TORTURE = "torture"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class StateCondition:
    """That a condition stands against a state.

    Attributes:
        state: ISO 3166-1 alpha-2, lower case.
        condition: Which.
        topic: Code of the vocabulary table ``topics`` for which it stands; empty for every topic.
    """

    state: str
    condition: RightsCondition
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What meets a condition: the assurance of a state, or the decision of a named officer.

    Attributes:
        state: The state.
        condition: Which condition it meets.
        topic: For which topic; empty for every topic.
        report_id: For which report alone; empty for every report.
        since: First day.
        until: Last day.
        assured: True for an assurance of the state, False for a decision of this centre.
    """

    state: str
    condition: RightsCondition
    topic: str = ""
    report_id: str = ""
    since: date
    until: date
    assured: bool

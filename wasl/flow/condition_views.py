"""What flow hands to the doors of rights conditions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from wasl.record import Cover, RightsCondition, StateCondition


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionView:
    """That a condition stands against a state, or that this centre has struck it.

    Attributes:
        stands: Which condition, against which state, for which topic.
        source: Who says so.
        day: Day or year of the source, as it is cited.
        standing: ``shipped`` (nobody here has looked at it), ``added``, ``confirmed``, ``striking`` or ``struck``.
        reason: Why it is to be struck, or was.
        officer_name: Who decided last; empty for a shipped row.
        at: When; None for a shipped row.
        may_confirm: Whether this officer may confirm it.
        may_strike: Whether this officer may strike it, or ask for it.
    """

    stands: StateCondition
    source: str
    day: str
    standing: str
    reason: str = ""
    officer_name: str = ""
    at: datetime | None = None
    may_confirm: bool = False
    may_strike: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverView:
    """An assurance of a state, or the decision of a named officer.

    Attributes:
        cover_id: Its id.
        cover: What it meets, and when.
        state: ``in-force``, ``coming``, ``over`` or ``ended``.
        words: Text of the assurance, or the reason of the decision.
        reference: File or note of the state.
        number: Number in this centre's register.
        officer_name: Who recorded it; of a decision, who decided.
        at: When.
        ended: When it was ended before its last day; None if it was not.
        ended_reason: Why.
    """

    cover_id: str
    cover: Cover
    state: str
    words: str
    reference: str
    number: str
    officer_name: str
    at: datetime
    ended: datetime | None = None
    ended_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverGiven:
    """What an officer records.

    Attributes:
        state: ISO 3166-1 alpha-2, lower case.
        condition: Which condition it meets.
        topic: For which topic; empty for every topic.
        report_id: For which report alone; empty for every report. An assurance may not name one.
        words: Text of the assurance, or the reason of the decision.
        reference: File or note of the state; of an assurance this or a number is needed.
        number: Number in this centre's incoming register.
        since: First day; None for today.
        until: Last day.
    """

    state: str
    condition: RightsCondition
    topic: str = ""
    report_id: str = ""
    words: str
    reference: str = ""
    number: str = ""
    since: date | None = None
    until: date

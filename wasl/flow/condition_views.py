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
        ends_soon: Whether it counts today and will not two months from now, unless it is recorded anew.
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
    ends_soon: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRow:
    """A row of the table, with what meets it.

    Attributes:
        view: The row.
        stands: Whether it stops anything.
        met_by: What meets the whole row today, the last to end first.
        partly: What meets it today for one topic, or for one report that the reader may read.
    """

    view: ConditionView
    stands: bool
    met_by: tuple[CoverView, ...]
    partly: tuple[CoverView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionTable:
    """The table of this centre.

    Attributes:
        rows: Per state, condition and topic; struck ones last.
        soon: What ends soon, the first to end first.
        covers: All that is recorded, the newest first.
        may_decide: Whether the reader may change any of it.
    """

    rows: tuple[ConditionRow, ...]
    soon: tuple[CoverView, ...]
    covers: tuple[CoverView, ...]
    may_decide: bool


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

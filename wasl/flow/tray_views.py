"""What flow hands to the doors as the tray."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.flow.views import HitView, QuestionView, ReportLine
from wasl.record import Handling, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspendedLine:
    """A report whose release is suspended, in the tray of the desk that did it.

    Attributes:
        report_id: The report.
        title: Its title.
        handling: Its handling.
        until: When the suspension lapses.
        second: True if this officer may be the second person.
    """

    report_id: str
    title: Text
    handling: Handling
    until: datetime
    second: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tray:
    """What waits for this desk, the most pressing first.

    Attributes:
        to_answer: Questions put to this desk and not yet answered, by due date.
        to_read: Reports that nobody of this desk has acknowledged, newest first.
        waiting: Questions of this desk that are not yet answered, and answers that came in since.
        to_judge: Open hits that this officer may judge, best first.
        own: Reports of this desk, newest first, at most twenty.
        consents: How many requests for onward consent wait for this desk.
        suspended: Reports whose release this desk has suspended, the one that lapses first before all.
        reviews: How many reports are due for its review within three months, or are closed until it decides.
        holds: How many legal holds are to be decided again within a month, or should have been.
        glasses: How many times the glass was broken that nobody has judged, and this officer may.
    """

    to_answer: tuple[QuestionView, ...]
    to_read: tuple[ReportLine, ...]
    waiting: tuple[QuestionView, ...]
    to_judge: tuple[HitView, ...]
    own: tuple[ReportLine, ...]
    consents: int = 0
    suspended: tuple[SuspendedLine, ...] = ()
    reviews: int = 0
    holds: int = 0
    glasses: int = 0

"""Reads of an item at a peer: the node that speaks asks how often each desk there read it, and is told that alone.

Neither names an officer: one asks about a release that the asker made, the other tells numbers and hours of desks.

Source:
    DESIGN section 7 and the issue on who may have what (the originator may ask a peer for the reads of its items).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from wasl.errors import InputError
from wasl.record.ids import DeskId, check_id

MOST_DESKS: Final = 500
LARGEST_COUNT: Final = 2**31 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadsWanted:
    """The question.

    Attributes:
        request_id: Random id.
        report_id: The report as it was sent.
        release_id: The release by which the asker sent it there.
        made: When, aware, UTC.
    """

    request_id: str
    report_id: str
    release_id: str
    made: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskReads:
    """What one desk read.

    Attributes:
        desk: The desk, of the node that tells.
        count: How often its officers opened or printed the report, or a file of it; at least 1.
        first: When first, to the full hour, aware, UTC.
        last: When last, to the full hour, aware, UTC.
    """

    desk: DeskId
    count: int
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadsTold:
    """The answer.

    Attributes:
        request_id: What it answers.
        report_id: The report.
        release_id: The release.
        at: When it was counted, aware, UTC.
        desks: One per desk that read it, by desk; none if nobody did.
    """

    request_id: str
    report_id: str
    release_id: str
    at: datetime
    desks: tuple[DeskReads, ...] = ()


def check_wanted(wanted: ReadsWanted) -> None:
    """Refuse a question that says what none may say.

    Args:
        wanted: The question.

    Raises:
        InputError: ``id-form``.
    """
    for field in ("request_id", "report_id", "release_id"):
        check_id(getattr(wanted, field), field=field)


def check_told(told: ReadsTold) -> None:
    """Refuse an answer that says what none may say.

    Args:
        told: The answer.

    Raises:
        InputError: ``reads-form`` naming the part that is wrong.
    """
    rising = all(one.desk < other.desk for one, other in pairwise(told.desks))
    for part, holds in (
        ("desks", rising and len(told.desks) <= MOST_DESKS and all(each.desk for each in told.desks)),
        ("count", all(1 <= each.count <= LARGEST_COUNT for each in told.desks)),
        ("first", all(each.first <= each.last <= told.at for each in told.desks)),
    ):
        if not holds:
            raise InputError("reads-form", part=part)

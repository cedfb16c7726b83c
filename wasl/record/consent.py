"""Onward consent: a holder asks the originator whether a report may go to somebody else, and what it answers.

A grant is a document of its own, signed by the originator's node. It travels inside the release that goes onward, so
that whoever gets the report can check it, and it says exactly who may have what from whom, until when and what for.

Source:
    DESIGN section 8 (onward sharing asks the originator; the grant travels inside the onward release).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from wasl.errors import InputError
from wasl.record.handling import Address, Purpose
from wasl.record.ids import NodeId, check_id
from wasl.record.life import CODE_PATTERN

REFUSALS: Final = (
    "source-at-risk",
    "operation-at-risk",
    "no-agreement-with-them",
    "not-needed",
    "owner-says-no",
    "ask-us-directly",
)
"""Why a desk refuses; the words for it are in the catalogues."""

LARGEST_TEXT: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRequest:
    """A holder asks whether a report may go on.

    Attributes:
        request_id: Random id.
        report_id: The report.
        version: Its version.
        asker: Desk of the holder.
        asked: The desk that speaks.
        recipient: To whom it would go.
        purpose: What for.
        until: The last day on which it would be passed on.
        why: In a line, why the recipient needs it.
        language: ISO 639-1 code of that line.
        made: When, aware, UTC.
        due: After this moment silence means no.
    """

    request_id: str
    report_id: str
    version: int
    asker: Address
    asked: Address
    recipient: Address
    purpose: Purpose
    until: date
    why: str
    language: str
    made: datetime
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """The originator's consent, and its limits.

    Attributes:
        request_id: What it answers.
        originator: The desk that speaks; its node has signed.
        report_id: The report.
        version: Its version, and no other.
        holder: The node that may pass it on.
        recipient: To whom; a node stands for its centre desk alone.
        purpose: What for.
        until: The last day on which it may be passed on.
        once: True if it may be passed on once.
        made: When, aware, UTC.
    """

    request_id: str
    originator: Address
    report_id: str
    version: int
    holder: NodeId
    recipient: Address
    purpose: Purpose
    until: date
    once: bool = False
    made: datetime


def check_request(request: ConsentRequest) -> None:
    """Refuse a request that says what none may say.

    Args:
        request: The request.

    Raises:
        InputError: ``id-form``, or ``consent-form`` naming the part that is wrong.
    """
    check_id(request.request_id, field="request_id")
    check_id(request.report_id, field="report_id")
    for part, holds in (
        ("version", request.version >= 1),
        ("due", request.made < request.due),
        ("until", request.until >= request.made.date()),
        ("why", len(request.why.strip()) > 0 and len(request.why) <= LARGEST_TEXT),
        ("recipient", _is_elsewhere(request)),
    ):
        if not holds:
            raise InputError("consent-form", part=part)


def _is_elsewhere(request: ConsentRequest) -> bool:
    # Between two desks of one node it is a third desk of theirs; else the originator's node needs no consent.
    if request.asker.node == request.asked.node:
        return request.recipient.node == request.asked.node and request.recipient not in {request.asker, request.asked}
    return request.recipient.node != request.asked.node


def check_reason(reason: str) -> str:
    """Return why a request was refused, if it has the form of a code.

    Args:
        reason: As it came.

    Returns:
        The same code.

    Raises:
        InputError: ``consent-form``.
    """
    if not CODE_PATTERN.fullmatch(reason):
        raise InputError("consent-form", part="reason")
    return reason

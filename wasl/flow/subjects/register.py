"""Requests of persons: opened with what they give to be found by, answered within a month, closed with an outcome."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import clock, limits, lines
from wasl.flow.wall import for_reader
from wasl.record import Actor, Right, new_id
from wasl.store import subjects
from wasl.store.connection import atomic
from wasl.store.subjects import StoredRequest

ANSWER_WITHIN: Final = timedelta(days=30)
"""By when the person is to be answered."""

_LIMIT: Final = 200

Request = StoredRequest
"""A request, as doors show it."""


@for_reader
def require(actor: Actor) -> None:
    """Refuse whoever does not hold the right to protect.

    Args:
        actor: Who acts.

    Raises:
        AccessError: ``right-missing``.
    """
    if not actor.holds(Right.PROTECT):
        raise AccessError("right-missing", right=str(Right.PROTECT))


@for_reader
def open_request(actor: Actor, *, reference: str, given: str) -> StoredRequest:
    """Open the request of a person.

    Args:
        actor: Needs the right to protect.
        reference: Under which the centre keeps its letters with the person.
        given: What the person gave to be found by: names, documents, numbers, one a line.

    Returns:
        The request.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``subject-reference``, ``subject-given``, or the codes of `wasl.flow.limits.check_text`.
    """
    require(actor)
    if not reference.strip():
        raise InputError("subject-reference")
    if not given.strip():
        raise InputError("subject-given")
    limits.check_text(reference, field="reference", limit=limits.LINE_LIMIT)
    limits.check_text(given, field="given", limit=limits.VALUE_LIMIT, several_lines=True)
    request_id, now = new_id(), clock.now()
    with atomic():
        subjects.add(
            request_id,
            reference.strip(),
            given.strip(),
            officer_id=actor.officer.officer_id,
            desk=actor.desk.desk_id,
            made=now,
            due=now.date() + ANSWER_WITHIN,
        )
        lines.write(actor, "subject-opened", [request_id], reference=reference.strip())
        return access_request(actor, request_id)


@for_reader
def requests(actor: Actor) -> tuple[StoredRequest, ...]:
    """Return the requests, the open ones first.

    Args:
        actor: Needs the right to protect.

    Returns:
        The requests.

    Raises:
        AccessError: ``right-missing``.
    """
    require(actor)
    return subjects.requests(limit=_LIMIT)


@for_reader
def access_request(actor: Actor, request_id: str, *, is_open: bool = False) -> StoredRequest:
    """Return one request.

    Args:
        actor: Needs the right to protect.
        request_id: The request.
        is_open: True for a step that needs it to be open.

    Returns:
        The request.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``subject-closed``.
    """
    require(actor)
    found = subjects.find(request_id)
    if found is None:
        raise AccessError("not-found")
    if is_open and found.closed is not None:
        raise InputError("subject-closed")
    return found


@for_reader
def close(actor: Actor, request_id: str, *, outcome: str) -> StoredRequest:
    """Close a request; what the person gave is dropped, what was decided and done stays.

    Args:
        actor: Needs the right to protect.
        request_id: The request.
        outcome: What the person was told.

    Returns:
        The request.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``subject-closed``, ``reason-missing``, or the codes of `wasl.flow.limits.check_text`.
    """
    with atomic():
        access_request(actor, request_id, is_open=True)
        if not outcome.strip():
            raise InputError("reason-missing")
        limits.check_text(outcome, field="outcome", limit=limits.LINE_LIMIT)
        subjects.close(request_id, outcome.strip(), clock.now())
        lines.write(actor, "subject-closed", [request_id], outcome=outcome.strip())
        return access_request(actor, request_id)


def is_late(request: StoredRequest, today: date) -> bool:
    """Say whether a person waits for longer than promised.

    Args:
        request: The request.
        today: The day.

    Returns:
        True if so.
    """
    return request.closed is None and today > request.due

"""Requests of persons about what is held of them, and what was decided about each thing that was found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from wasl.record import DeskId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRequest:
    """A request.

    Attributes:
        request_id: Random id.
        reference: Under which the centre keeps its letters.
        given: What the person gave to be found by: names, documents, numbers; empty once it is closed.
        login: Login of who opened it.
        made: When.
        due: By when the person is to be answered.
        closed: When it was closed; None while it is open.
        outcome: What the person was told; empty while it is open.
    """

    request_id: str
    reference: str
    given: str
    login: str
    made: datetime
    due: date
    closed: datetime | None
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredItem:
    """What was decided about one thing.

    Attributes:
        report_id: The report.
        entity_id: The entity in it.
        concerns: True if it is the person.
        tell: True if the person may be told of it.
        reason: Why so.
        asked: What the desk that speaks was asked for: ``correct`` or ``erase``; empty for nothing.
        words: What is wrong, in words.
    """

    report_id: str
    entity_id: str
    concerns: bool
    tell: bool
    reason: str
    asked: str = ""
    words: str = ""


def add(
    request_id: str, reference: str, given: str, *, officer_id: str, desk: DeskId, made: datetime, due: date
) -> None:
    """Keep a new request.

    Args:
        request_id: Random id.
        reference: Under which the centre keeps its letters.
        given: What the person gave.
        officer_id: Who opened it.
        desk: For which desk.
        made: Now.
        due: By when the person is to be answered.
    """
    models.SubjectRequest.objects.create(
        request_id=request_id,
        reference=reference,
        given=given,
        officer_id=officer_id,
        desk_id=desk,
        made=made,
        due=due,
    )


def requests(*, limit: int) -> tuple[StoredRequest, ...]:
    """Return requests, the open ones first, and of these the first due first.

    Args:
        limit: At most so many.

    Returns:
        The requests.
    """
    rows = models.SubjectRequest.objects.select_related("officer").order_by("-closed", "due", "request_id")
    return tuple(map(_request, rows[:limit]))


def find(request_id: str) -> StoredRequest | None:
    """Return a request, or None.

    Args:
        request_id: The request.

    Returns:
        The request.
    """
    row = models.SubjectRequest.objects.select_related("officer").filter(request_id=request_id).first()
    return None if row is None else _request(row)


def close(request_id: str, outcome: str, at: datetime) -> None:
    """Close a request, and drop what the person gave.

    Args:
        request_id: The request.
        outcome: What the person was told.
        at: Now.
    """
    models.SubjectRequest.objects.filter(request_id=request_id).update(closed=at, outcome=outcome, given="")


def decide(request_id: str, item: StoredItem, *, officer_id: str, at: datetime) -> None:
    """Keep a decision about one thing; it takes the place of an earlier one.

    Args:
        request_id: The request.
        item: The decision.
        officer_id: Who decided.
        at: Now.
    """
    models.SubjectItem.objects.update_or_create(
        request_id=request_id,
        report_id=item.report_id,
        entity_id=item.entity_id,
        defaults={
            "concerns": item.concerns,
            "tell": item.tell,
            "reason": item.reason,
            "asked": item.asked,
            "words": item.words,
            "officer_id": officer_id,
            "at": at,
        },
    )


def items(request_id: str) -> tuple[StoredItem, ...]:
    """Return what was decided in a request.

    Args:
        request_id: The request.

    Returns:
        The decisions, in a fixed order.
    """
    rows = models.SubjectItem.objects.filter(request_id=request_id).order_by("report_id", "entity_id")
    return tuple(map(_item, rows))


def item(request_id: str, report_id: str, entity_id: str) -> StoredItem | None:
    """Return what was decided about one thing, or None.

    Args:
        request_id: The request.
        report_id: The report.
        entity_id: The entity in it.

    Returns:
        The decision.
    """
    row = models.SubjectItem.objects.filter(request_id=request_id, report_id=report_id, entity_id=entity_id).first()
    return None if row is None else _item(row)


def asked_of(report_ids: Collection[str]) -> tuple[StoredItem, ...]:
    """Return what desks were asked for about reports, in requests that are open.

    Args:
        report_ids: The reports.

    Returns:
        The decisions that ask for something, in a fixed order.
    """
    rows = models.SubjectItem.objects.filter(report_id__in=list(report_ids), concerns=True, request__closed=None)
    return tuple(map(_item, rows.exclude(asked="").order_by("report_id", "entity_id")))


def asked_reports(desk: DeskId, node: str, *, limit: int) -> tuple[str, ...]:
    """Return the reports of a desk about which it was asked for something, in requests that are open.

    Args:
        desk: The desk that speaks.
        node: This node.
        limit: At most so many.

    Returns:
        Their ids.
    """
    own = models.Version.objects.filter(origin_node=node, origin_desk=desk).values("report_id")
    rows = models.SubjectItem.objects.filter(report_id__in=own, concerns=True, request__closed=None).exclude(asked="")
    return tuple(rows.order_by("report_id").values_list("report_id", flat=True).distinct()[:limit])


def forget(report_id: str) -> None:
    """Drop the words that people wrote about a report that is erased; that they decided stays.

    Args:
        report_id: The report.
    """
    models.SubjectItem.objects.filter(report_id=report_id).update(reason="", words="", asked="")


def _request(row: models.SubjectRequest) -> StoredRequest:
    return StoredRequest(
        request_id=row.request_id,
        reference=row.reference,
        given=row.given,
        login=row.officer.login,
        made=row.made,
        due=row.due,
        closed=row.closed,
        outcome=row.outcome,
    )


def _item(row: models.SubjectItem) -> StoredItem:
    return StoredItem(
        report_id=row.report_id,
        entity_id=row.entity_id,
        concerns=row.concerns,
        tell=row.tell,
        reason=row.reason,
        asked=row.asked,
        words=row.words,
    )

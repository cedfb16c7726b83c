"""The one table of fate: a row per item and recipient, and the steps each took."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Min

from wasl.record import Address, DeskId, NodeId
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredStep:
    """One step.

    Attributes:
        step: ``stored``, ``waiting``, ``approved``, ``carried``, ``sent``, ``received``, ``opened``, ``acknowledged``,
            ``stopped``, ``refused`` or ``expired``.
        at: When.
        desk_id: Desk that took it, when not the recipient itself; else empty.
        desk_names: Its names, as the peer gave them.
    """

    step: str
    at: datetime
    desk_id: DeskId = DeskId("")
    desk_names: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDelivery:
    """A row of the table of fate.

    Attributes:
        delivery_id: Random id.
        item: ``release``, ``question`` or ``answer``.
        item_id: Id of the release, question or answer.
        report_id: The report that it is about.
        desk: Our desk that sent it.
        recipient: For whom.
        message_id: Its message in the outbox; empty if it stays in this node or was stopped.
        reasons: Why it was stopped or refused.
        made: When.
        steps: The steps, oldest first.
        attempts: How often sending failed while it waits.
        held: True while its message is held back.
    """

    delivery_id: str
    item: str
    item_id: str
    report_id: str
    desk: DeskId
    recipient: Address
    message_id: str = ""
    reasons: tuple[dict[str, Any], ...] = ()
    made: datetime
    steps: tuple[StoredStep, ...] = ()
    attempts: int = 0
    held: bool = False


def add(delivery: StoredDelivery) -> None:
    """Keep a new row with its first steps.

    Args:
        delivery: The row.
    """
    row = models.Delivery.objects.create(
        delivery_id=delivery.delivery_id,
        item=delivery.item,
        item_id=delivery.item_id,
        report_id=delivery.report_id,
        desk_id=delivery.desk,
        recipient_node=delivery.recipient.node,
        recipient_desk=delivery.recipient.desk,
        reasons=list(delivery.reasons),
        message_id=delivery.message_id or None,
        made=delivery.made,
    )
    models.DeliveryStep.objects.bulk_create([_step_row(row, step) for step in delivery.steps])


def of_item(item_id: str) -> tuple[StoredDelivery, ...]:
    """Return the rows of a release, or of a proposal of one.

    Args:
        item_id: Its id.

    Returns:
        The rows.
    """
    return _records(item_id=item_id)


def go_on(delivery_id: str, *, item_id: str, report_id: str, message_id: str) -> None:
    """Keep that what waited for a second person has become a release.

    Args:
        delivery_id: The row.
        item_id: The release.
        report_id: The report, or the extract that was cut of it.
        message_id: Its message in the outbox.
    """
    models.Delivery.objects.filter(delivery_id=delivery_id, message=None).update(
        item_id=item_id, report_id=report_id, message_id=message_id
    )


def take_step(delivery_id: str, step: StoredStep) -> None:
    """Add a step; one that was taken before is left as it is.

    Args:
        delivery_id: The row.
        step: The step.
    """
    models.DeliveryStep.objects.get_or_create(
        delivery_id=delivery_id,
        step=step.step,
        desk_id=step.desk_id,
        defaults={"at": step.at, "desk_names": dict(step.desk_names)},
    )


def set_reasons(delivery_id: str, reasons: Iterable[dict[str, Any]]) -> None:
    """Keep why a delivery was refused.

    Args:
        delivery_id: The row.
        reasons: The reasons.
    """
    models.Delivery.objects.filter(delivery_id=delivery_id).update(reasons=list(reasons))


def of_report(report_id: str) -> tuple[StoredDelivery, ...]:
    """Return the rows of a report in the order of making.

    Args:
        report_id: The report.

    Returns:
        The rows.
    """
    return _records(report_id=report_id)


def of_reports(report_ids: Iterable[str]) -> tuple[StoredDelivery, ...]:
    """Return the rows of several reports in the order of making.

    Args:
        report_ids: The reports.

    Returns:
        The rows.
    """
    return _records(report_id__in=list(report_ids))


def of_message(message_id: str) -> tuple[StoredDelivery, ...]:
    """Return the rows that a message of the outbox carries.

    Args:
        message_id: The message.

    Returns:
        The rows.
    """
    return _records(message_id=message_id)


def to_desk(report_id: str, desk: Address) -> tuple[StoredDelivery, ...]:
    """Return the rows by which a report was circulated to a desk of this node.

    Args:
        report_id: The report.
        desk: The desk.

    Returns:
        The rows.
    """
    return _records(report_id=report_id, recipient_node=desk.node, recipient_desk=desk.desk)


def _records(**which: str | list[str]) -> tuple[StoredDelivery, ...]:
    rows = (
        models.Delivery.objects.filter(**which)
        .select_related("message")
        .prefetch_related("steps")
        .annotate(first_step=Min("steps__id"))
        .order_by("made", "first_step")
    )
    return tuple(_record_of(row) for row in rows)


def _step_row(row: models.Delivery, step: StoredStep) -> models.DeliveryStep:
    return models.DeliveryStep(
        delivery=row, step=step.step, at=step.at, desk_id=step.desk_id, desk_names=dict(step.desk_names)
    )


def _record_of(row: models.Delivery) -> StoredDelivery:
    steps = sorted(row.steps.all(), key=lambda step: (step.at, step.pk))
    return StoredDelivery(
        delivery_id=row.delivery_id,
        item=row.item,
        item_id=row.item_id,
        report_id=row.report_id,
        desk=DeskId(row.desk_id),
        recipient=Address(node=NodeId(row.recipient_node), desk=DeskId(row.recipient_desk)),
        message_id=row.message_id or "",
        reasons=tuple(row.reasons),
        made=row.made,
        steps=tuple(
            StoredStep(step=step.step, at=step.at, desk_id=DeskId(step.desk_id), desk_names=step.desk_names)
            for step in steps
        ),
        attempts=row.message.attempts if row.message else 0,
        held=row.message is not None and row.message.state == "held",
    )

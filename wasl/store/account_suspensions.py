"""Suspended accounts: inactive, with everything that they had still written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from wasl.record import NodeId, Officer
from wasl.store import models, officers


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSuspension:
    """An open suspension.

    Attributes:
        suspension_id: Its id.
        officer: Whose account, as it was.
        made: When, aware, UTC.
        reason: Why, in words.
        by: Name of who suspended it.
    """

    suspension_id: str
    officer: Officer
    made: datetime
    reason: str
    by: str


def begin(suspension_id: str, officer_id: str, *, by: str, reason: str, now: datetime) -> None:
    """Suspend an account: it is inactive from now on, its passphrase and factors stay.

    Args:
        suspension_id: Id of the suspension.
        officer_id: The officer.
        by: Officer who suspends.
        reason: Why, in words.
        now: When, aware, UTC.
    """
    models.AccountSuspension.objects.create(
        suspension_id=suspension_id, officer_id=officer_id, by_id=by, reason=reason, made=now
    )
    models.Officer.objects.filter(officer_id=officer_id).update(is_active=False)


def find(login: str, here: NodeId) -> StoredSuspension | None:
    """Return the open suspension of an account, or None.

    Args:
        login: The officer.
        here: This node.

    Returns:
        The suspension.
    """
    row = _open().filter(officer__login=login.strip().lower()).first()
    return None if row is None else _record_of(row, here)


def all_open(here: NodeId) -> tuple[StoredSuspension, ...]:
    """Return every open suspension, by login.

    Args:
        here: This node.

    Returns:
        The suspensions.
    """
    return tuple(_record_of(row, here) for row in _open().order_by("officer__login"))


def hold(suspension_id: str) -> bool:
    """Let nobody else lift a suspension until the transaction ends.

    Args:
        suspension_id: The suspension.

    Returns:
        False if it is over already.
    """
    rows = models.AccountSuspension.objects.select_for_update().filter(suspension_id=suspension_id, lifted=None)
    return bool(list(rows.values_list("pk")))


def end(suspension_id: str, officer_id: str, *, now: datetime) -> None:
    """Lift a suspension: the account is active again.

    Args:
        suspension_id: The suspension, open.
        officer_id: Whose account.
        now: When, aware, UTC.
    """
    models.AccountSuspension.objects.filter(suspension_id=suspension_id, lifted=None).update(lifted=now)
    models.Officer.objects.filter(officer_id=officer_id).update(is_active=True)


def end_for_good(officer_id: str, *, now: datetime) -> None:
    """End the suspension of an account that is closed: it stays inactive.

    Args:
        officer_id: The officer.
        now: When, aware, UTC.
    """
    models.AccountSuspension.objects.filter(officer_id=officer_id, lifted=None).update(lifted=now)


def _open() -> QuerySet[models.AccountSuspension]:
    return models.AccountSuspension.objects.filter(lifted=None).select_related("officer", "by")


def _record_of(row: models.AccountSuspension, here: NodeId) -> StoredSuspension:
    return StoredSuspension(
        suspension_id=row.suspension_id,
        officer=officers.record_of(row.officer, here),
        made=row.made,
        reason=row.reason,
        by=row.by.name,
    )

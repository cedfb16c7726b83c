"""Suspensions of what was released, and which desks wait meanwhile for what they had not opened."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from wasl.record import DeskId
from wasl.store import models
from wasl.store.wall import rows as wall


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSuspension:
    """A suspension.

    Attributes:
        proposal_id: The proposal that waits for the second person; names it.
        report_id: The report.
        reports: The report and the extracts of it that count.
        releases: Releases that count, if not everything does.
        everything: True if nothing of these reports leaves, whoever released it.
        desk: Desk that suspended it.
        officer_id: Who.
        since: When.
        until: When it lapses.
        ended: When it ended; None while it stands.
        ending: ``confirmed``, ``declined``, ``withdrawn`` or ``lapsed``; empty while it stands.
    """

    proposal_id: str
    report_id: str
    reports: tuple[str, ...]
    releases: tuple[str, ...]
    everything: bool
    desk: DeskId
    officer_id: str
    since: datetime
    until: datetime
    ended: datetime | None = None
    ending: str = ""


def add(stored: StoredSuspension) -> None:
    """Keep a new suspension.

    Args:
        stored: The suspension.
    """
    models.Suspension.objects.create(
        proposal_id=stored.proposal_id,
        report_id=stored.report_id,
        reports=list(stored.reports),
        releases=list(stored.releases),
        everything=stored.everything,
        desk_id=stored.desk,
        officer_id=stored.officer_id,
        since=stored.since,
        until=stored.until,
    )


def in_force(now: datetime) -> tuple[StoredSuspension, ...]:
    """Return the suspensions that stand, the first first.

    Args:
        now: The time.

    Returns:
        The suspensions.
    """
    return tuple(map(_record_of, models.Suspension.objects.filter(ended=None, until__gt=now).order_by("since", "pk")))


def over(now: datetime, *, limit: int) -> tuple[StoredSuspension, ...]:
    """Return suspensions whose time is over and that have not ended.

    Args:
        now: The time.
        limit: At most so many.

    Returns:
        The suspensions.
    """
    return tuple(
        map(_record_of, models.Suspension.objects.filter(ended=None, until__lte=now).order_by("until")[:limit])
    )


def of_report(report_id: str, desk: DeskId) -> tuple[StoredSuspension, ...]:
    """Return every suspension of a report by a desk, the first first.

    Args:
        report_id: The report.
        desk: The desk.

    Returns:
        The suspensions, ended ones included.
    """
    rows = models.Suspension.objects.filter(report_id=report_id, desk_id=desk)
    return tuple(map(_record_of, rows.order_by("since", "pk")))


def find(proposal_id: str) -> StoredSuspension | None:
    """Return a suspension, held until the transaction ends; or None.

    Args:
        proposal_id: Its proposal.

    Returns:
        The suspension.
    """
    row = models.Suspension.objects.select_for_update().filter(pk=proposal_id).first()
    return None if row is None else _record_of(row)


def end(proposal_id: str, at: datetime, ending: str) -> None:
    """Keep how a suspension ended.

    Args:
        proposal_id: Its proposal.
        at: Now.
        ending: ``confirmed``, ``declined``, ``withdrawn`` or ``lapsed``.
    """
    models.Suspension.objects.filter(pk=proposal_id, ended=None).update(ended=at, ending=ending)


def hold_back(
    proposal_id: str, report_ids: Collection[str], desks: Collection[DeskId] | None, at: datetime
) -> frozenset[tuple[str, DeskId]]:
    """Take the audience rows of what desks have not opened, and keep them for later.

    Args:
        proposal_id: The suspension.
        report_ids: The reports.
        desks: Desks that may lose it; None for all but the desk that speaks or cut.
        at: Now.

    Returns:
        The report and desk of every row that was taken.
    """
    rows = models.Audience.objects.select_for_update(of=("self",)).select_related("version")
    found = rows.filter(version__report_id__in=list(report_ids)).order_by("pk")
    marked = set(
        models.Mark.objects.filter(version__report_id__in=list(report_ids)).values_list("version_id", "desk_id")
    )
    taken = [row for row in found if (row.version_id, row.desk_id) not in marked and _may_lose(row, desks)]
    models.HeldBack.objects.bulk_create(
        [
            models.HeldBack(suspension_id=proposal_id, version=row.version, desk_id=row.desk_id, since=row.since)
            for row in taken
        ]
    )
    models.Audience.objects.filter(pk__in=[row.pk for row in taken]).delete()
    _decide_anew(taken, at)
    return frozenset((row.version.report_id, DeskId(row.desk_id)) for row in taken)


def give_back(proposal_id: str, at: datetime) -> frozenset[str]:
    """Write the audience rows again that a suspension took.

    Args:
        proposal_id: The suspension.
        at: Now.

    Returns:
        The reports.
    """
    held = list(models.HeldBack.objects.filter(suspension_id=proposal_id).select_related("version"))
    models.Audience.objects.bulk_create(
        [models.Audience(version=row.version, desk_id=row.desk_id, since=row.since) for row in held],
        ignore_conflicts=True,
    )
    _decide_anew(held, at)
    forget(proposal_id)
    return frozenset(row.version.report_id for row in held)


def forget(proposal_id: str) -> None:
    """Let what was held back never be open again.

    Args:
        proposal_id: The suspension.
    """
    models.HeldBack.objects.filter(suspension_id=proposal_id).delete()


def waiting_desks(report_id: str, version: int) -> frozenset[DeskId]:
    """Return the desks for which a version is held back.

    Args:
        report_id: The report.
        version: Its version.

    Returns:
        The desks.
    """
    rows = models.HeldBack.objects.filter(version__report_id=report_id, version__version=version)
    return frozenset(map(DeskId, rows.values_list("desk_id", flat=True)))


def _decide_anew(rows: Iterable[models.Audience | models.HeldBack], at: datetime) -> None:
    for report_id, version in sorted({(row.version.report_id, row.version.version) for row in rows}):
        wall.decide_anew(report_id, version, at)


def _may_lose(row: models.Audience, desks: Collection[DeskId] | None) -> bool:
    if desks is None:
        return row.desk_id not in {row.version.origin_desk, row.version.cut_by}
    return row.desk_id in desks


def _record_of(row: models.Suspension) -> StoredSuspension:
    return StoredSuspension(
        proposal_id=row.pk,
        report_id=row.report_id,
        reports=tuple(row.reports),
        releases=tuple(row.releases),
        everything=row.everything,
        desk=DeskId(row.desk_id),
        officer_id=row.officer_id,
        since=row.since,
        until=row.until,
        ended=row.ended,
        ending=row.ending,
    )

"""Writes the rows of audiences: what the decision permits, in the transaction that changed what it rests on."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import connection
from django.db.models import F

from wasl.policy import item_of
from wasl.policy.case import Item
from wasl.policy.reading import desks_that_read
from wasl.record import Desk, DeskId, NodeId, ReportVersion, wire
from wasl.store import desks, home, models
from wasl.store.wall.subject import NODE, speaking


def take_ids(count: int) -> list[int]:
    """Take ids for versions that are about to be filed, so that their rows of audience are there first.

    Args:
        count: How many.

    Returns:
        The ids.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence('store_version', 'id')) FROM generate_series(1, %s)", [count]
        )
        return [int(row[0]) for row in cursor.fetchall()]


def file(versions: Collection[tuple[int, ReportVersion]], at: datetime) -> None:
    """Write the rows of versions that nobody was let into yet: the desk that speaks, if it is of this node.

    Args:
        versions: Id and version of each.
        at: Now.
    """
    here, known = _here_and_known()
    rows = [
        models.Reading(version_id=pk, desk_id=desk, filed=at)
        for pk, version in versions
        for desk in sorted(_permitted(item_of(version), frozenset(), here, known, at))
    ]
    with speaking(NODE):
        models.Reading.objects.bulk_create(rows, batch_size=1000)


def decide_anew(report_id: str, version: int, at: datetime) -> None:
    """Write the rows of a version anew, because the desks to which it is open have changed.

    Args:
        report_id: The report.
        version: Its version.
        at: Now.
    """
    with speaking(NODE):
        row = models.Version.objects.filter(report_id=report_id, version=version).first()
        if row is not None:
            _write(row, at)


def decide_desk_anew(desk: DeskId, at: datetime) -> None:
    """Write the rows of all that a desk was let into anew, because the desk itself has changed.

    Args:
        desk: The desk.
        at: Now.
    """
    with speaking(NODE):
        opened = models.Audience.objects.filter(desk=desk).values("version")
        for row in models.Version.objects.filter(pk__in=opened).iterator():
            _write(row, at)


def close_erased(report_id: str, upto: int) -> None:
    """Take away the rows of versions whose content was erased, but for the desk that speaks: it tells of its releases.

    Args:
        report_id: The report.
        upto: The last of these versions.
    """
    with speaking(NODE):
        of_erased = models.Reading.objects.filter(version__report_id=report_id, version__version__lte=upto)
        of_erased.exclude(desk_id=F("version__origin_desk")).delete()


def open_glass(report_id: str, version: int, desk: DeskId, officer_id: str, until: datetime) -> None:
    """Let one officer, and nobody else of that desk, read a version until a moment.

    Args:
        report_id: The report.
        version: Its version.
        desk: The desk at which the officer works.
        officer_id: The officer.
        until: Until when.
    """
    with speaking(NODE):
        row = models.Version.objects.get(report_id=report_id, version=version)
        models.Reading.objects.update_or_create(
            version=row, desk_id=desk, officer_id=officer_id, defaults={"until": until, "filed": row.filed}
        )


def close_glass(report_id: str, version: int, officer_id: str) -> None:
    """End what `open_glass` permitted.

    Args:
        report_id: The report.
        version: Its version.
        officer_id: The officer.
    """
    with speaking(NODE):
        rows = models.Reading.objects.filter(version__report_id=report_id, version__version=version)
        rows.filter(officer_id=officer_id).delete()


def make_up(at: datetime) -> None:
    """Write the rows of versions that were filed before there was a wall.

    Args:
        at: Now.
    """
    with speaking(NODE):
        for row in models.Version.objects.filter(reading=None).iterator():
            _write(row, at)


def _write(row: models.Version, at: datetime) -> None:
    item = item_of(wire.decode(ReportVersion, bytes(row.body), label=wire.REPORT))
    opened = frozenset(map(DeskId, models.Audience.objects.filter(version=row).values_list("desk_id", flat=True)))
    permitted = _permitted(item, opened, *_here_and_known(), at)
    models.Reading.objects.filter(version=row, officer=None).exclude(desk_id__in=permitted).delete()
    models.Reading.objects.bulk_create(
        [models.Reading(version=row, desk_id=each, filed=row.filed) for each in sorted(permitted)],
        ignore_conflicts=True,
    )


def _here_and_known() -> tuple[NodeId, tuple[Desk, ...]]:
    here = NodeId(home.current()[1].node_id)
    return here, desks.all_desks(here)


def _permitted(
    item: Item, opened: frozenset[DeskId], here: NodeId, known: tuple[Desk, ...], at: datetime
) -> frozenset[DeskId]:
    asked = {*opened, *({item.origin.desk} if item.origin.node == here else set())}
    concerned = tuple(each for each in known if each.desk_id in asked)
    return desks_that_read(item, concerned, here=here, readers=opened, today=at.date())

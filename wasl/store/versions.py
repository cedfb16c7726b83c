"""Report versions as signed bytes, who may read them, and which desk has opened or acknowledged them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connection
from django.db.models import Q, QuerySet

from wasl.record import DeskId, ReportVersion, wire
from wasl.store import models, reviews, words
from wasl.store.decoded import version_of
from wasl.store.wall import rows as wall
from wasl.store.wall.subject import NODE, speaking
from wasl.text.folds import fold

_LAST_VERSION: Final = 2**31 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVersion:
    """A version as kept.

    Attributes:
        version: The version.
        body: The bytes it was decoded from.
        sha256: Of the body, hexadecimal.
        signature: Of the node that speaks, as exchange wrote it; empty while never released.
        filed: When this node filed it.
        agreement_hash: Agreement under which it arrived; empty for our own.
        release_id: Release with which it arrived; empty for our own.
        message_id: Message in which it arrived; empty for our own.
        readers: Desks of this node to which a decision opened it.
        since: When, per such desk.
        form: ``whole``, or ``extract`` if parts of the original were left out of it.
        cut_by: Desk of this node that cut it, if it is an extract of our own making; else empty.
        restrictions: Causes for which its report is restricted here.
    """

    version: ReportVersion
    body: bytes
    sha256: str
    signature: bytes
    filed: datetime
    agreement_hash: str
    release_id: str
    message_id: str
    readers: frozenset[DeskId]
    since: Mapping[DeskId, datetime]
    form: str = "whole"
    cut_by: DeskId = DeskId("")
    restrictions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How a version came in from a peer.

    Attributes:
        signature: Of the node that speaks.
        agreement_hash: Agreement under which it arrived.
        release_id: Release with which it arrived.
        message_id: Message in which it arrived.
        form: ``whole`` or ``extract``, as its sender says.
    """

    signature: bytes
    agreement_hash: str
    release_id: str
    message_id: str
    form: str = "whole"


def add(version: ReportVersion, at: datetime, *, body: bytes = b"", arrival: Arrival | None = None) -> StoredVersion:
    """File a version.

    Args:
        version: The version.
        at: Now.
        body: The bytes as they arrived; left out for our own, which are encoded here.
        arrival: How it came in; None for our own.

    Returns:
        The version as kept.
    """
    row = _row(version, at, body or wire.encode(version, label=wire.REPORT), arrival, None)
    _file([row], [version], at)
    return _record_of(row, {})


def add_extract(version: ReportVersion, at: datetime, cut_by: DeskId) -> StoredVersion:
    """File an extract that a desk of this node cut, and open it to that desk unless the desk itself speaks in it.

    Args:
        version: The extract.
        at: Now.
        cut_by: The desk.

    Returns:
        The extract as kept.
    """
    row = _row(version, at, wire.encode(version, label=wire.REPORT), None, None)
    row.form, row.cut_by = "extract", cut_by
    with speaking(NODE):
        # Of another's report the desk reads the extract as the one that cut it, and so only once it is filed.
        _file([row], [version], at)
        if version.origin.desk != cut_by:
            open_to(version.report_id, version.version, [cut_by], at)
    return _record_of(row, {})


def add_many(versions: Sequence[ReportVersion], at: datetime, import_id: str) -> None:
    """File the versions of an import.

    Args:
        versions: The versions, all our own.
        at: Now.
        import_id: The import, already kept.
    """
    rows = [_row(version, at, wire.encode(version, label=wire.REPORT), None, import_id) for version in versions]
    _file(rows, versions, at)


def find(report_id: str) -> StoredVersion | None:
    """Return the newest version of a report, or None.

    Args:
        report_id: The report.

    Returns:
        The version.
    """
    rows = list(models.Version.objects.filter(report_id=report_id).order_by("-version")[:1])
    return next(iter(_records(rows)), None)


def find_version(report_id: str, version: int) -> StoredVersion | None:
    """Return one version of a report, or None.

    Args:
        report_id: The report.
        version: Its version.

    Returns:
        The version.
    """
    if not 0 < version <= _LAST_VERSION:
        return None
    rows = list(models.Version.objects.filter(report_id=report_id, version=version))
    return next(iter(_records(rows)), None)


def before(report_id: str, version: int) -> tuple[StoredVersion, ...]:
    """Return the versions of a report that came before one, the newest first.

    Args:
        report_id: The report.
        version: The one.

    Returns:
        The versions; the caller still decides each.
    """
    return _records(list(models.Version.objects.filter(report_id=report_id, version__lt=version).order_by("-version")))


def find_for(report_id: str, desk: DeskId, node: str) -> StoredVersion | None:
    """Return the newest version of a report if a desk speaks in it or a decision opened it to that desk, or None.

    Args:
        report_id: The report.
        desk: The desk.
        node: This node.

    Returns:
        The version; what is there for others is not even read, and so takes the same statements as what is absent.
    """
    rows = _for_desk(desk, node).filter(report_id=report_id).order_by("-version")[:1]
    return next(iter(_records(list(rows))), None)


def find_many(report_ids: Collection[str]) -> tuple[StoredVersion, ...]:
    """Return the newest versions of several reports.

    Args:
        report_ids: The reports.

    Returns:
        The versions, in no order; a report that is not held is left out.
    """
    rows = list(
        models.Version.objects.filter(report_id__in=list(report_ids))
        .order_by("report_id", "-version")
        .distinct("report_id")
    )
    return _records(rows)


def readable(*, limit: int) -> tuple[StoredVersion, ...]:
    """Return the newest versions that may be read by whoever asks, the last filed first; extracts that it cut left out.

    Args:
        limit: At most so many.

    Returns:
        The versions; the caller still decides each.
    """
    return _listed("SELECT version FROM wasl_list_readable(%s)", limit)


def waiting(*, limit: int) -> tuple[StoredVersion, ...]:
    """Return versions that a decision opened to the desk that asks and that it has not acknowledged.

    Args:
        limit: At most so many.

    Returns:
        The versions, the last opened first.
    """
    return _listed("SELECT version FROM wasl_list_waiting(%s, false)", limit)


def unopened(*, limit: int) -> tuple[StoredVersion, ...]:
    """Return those of the waiting versions that the desk that asks has not opened.

    Args:
        limit: At most so many waiting ones, as `waiting` returns them, are looked at.

    Returns:
        The versions, the last opened first.
    """
    return _listed("SELECT version FROM wasl_list_waiting(%s, true)", limit)


def spoken(*, limit: int) -> tuple[StoredVersion, ...]:
    """Return versions that the desk that asks wrote itself, newest first; what it imported is left out.

    Args:
        limit: At most so many.

    Returns:
        The versions.
    """
    return _listed("SELECT version FROM wasl_list_spoken(%s)", limit)


def _listed(statement: str, limit: int) -> tuple[StoredVersion, ...]:
    # The function says which, as the desk may know; what they hold is read through the wall.
    with connection.cursor() as cursor:
        cursor.execute(statement, [limit])
        ids = [int(row[0]) for row in cursor.fetchall()]
    rows = {row.pk: row for row in models.Version.objects.filter(pk__in=ids)}
    return _records([rows[each] for each in ids if each in rows])


def set_signature(report_id: str, version: int, signature: bytes) -> None:
    """Keep the signature that our node put on its own version.

    Args:
        report_id: The report.
        version: Its version.
        signature: As exchange wrote it.
    """
    models.Version.objects.filter(report_id=report_id, version=version).update(signature=signature)


def open_to(report_id: str, version: int, desks: Iterable[DeskId], at: datetime) -> None:
    """Write the audience rows of a decision.

    Args:
        report_id: The report.
        version: Its version.
        desks: Desks of this node that may read it from now on.
        at: Now.
    """
    with speaking(NODE):
        row = models.Version.objects.get(report_id=report_id, version=version)
        models.Audience.objects.bulk_create(
            [models.Audience(version=row, desk_id=desk, since=at) for desk in desks], ignore_conflicts=True
        )
    wall.decide_anew(report_id, version, at)


def hold(report_id: str) -> None:
    """Let nobody else file a version of a report until the transaction ends.

    Args:
        report_id: The report.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [report_id])


def _row(
    version: ReportVersion, at: datetime, body: bytes, arrival: Arrival | None, import_id: str | None
) -> models.Version:
    return models.Version(
        report_id=version.report_id,
        version=version.version,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        signature=arrival.signature if arrival else b"",
        origin_node=version.origin.node,
        origin_desk=version.origin.desk,
        exercise=version.handling.exercise,
        title_folded=fold(version.title.text),
        made=version.made,
        filed=at,
        import_run_id=import_id,
        agreement_id=arrival.agreement_hash if arrival else None,
        release_id=arrival.release_id if arrival else "",
        message_id=arrival.message_id if arrival else "",
        form=arrival.form if arrival else "whole",
    )


def _file(rows: Sequence[models.Version], versions: Sequence[ReportVersion], at: datetime) -> None:
    # A row comes back from the server only if it may be read: who reads it is kept before the row itself.
    for row, pk in zip(rows, wall.take_ids(len(rows)), strict=True):
        row.pk = pk
    wall.file([(row.pk, version) for row, version in zip(rows, versions, strict=True)], at)
    models.Version.objects.bulk_create(rows, batch_size=500)
    _add_entities(rows, versions)


def _add_entities(rows: Sequence[models.Version], versions: Sequence[ReportVersion]) -> None:
    models.Entity.objects.bulk_create(
        [
            models.Entity(
                version=row, entity_id=entity.entity_id, schema=entity.schema, exercise=version.handling.exercise
            )
            for row, version in zip(rows, versions, strict=True)
            for entity in version.entities
        ],
        batch_size=1000,
    )
    words.add(rows, versions)
    reviews.set_due(versions)


def _for_desk(desk: DeskId, node: str) -> QuerySet[models.Version]:
    opened = models.Audience.objects.filter(desk=desk).values("version")
    return models.Version.objects.filter(Q(origin_node=node, origin_desk=desk) | Q(pk__in=opened))


def _records(rows: Sequence[models.Version]) -> tuple[StoredVersion, ...]:
    opened: dict[int, dict[DeskId, datetime]] = {}
    audience = models.Audience.objects.filter(version__in=[row.pk for row in rows])
    for version, desk, since in audience.values_list("version_id", "desk_id", "since"):
        opened.setdefault(version, {})[DeskId(desk)] = since
    return tuple(_record_of(row, opened.get(row.pk, {})) for row in rows)


def _record_of(row: models.Version, since: Mapping[DeskId, datetime]) -> StoredVersion:
    body = bytes(row.body)
    return StoredVersion(
        version=version_of(body, row.sha256),
        body=body,
        sha256=row.sha256,
        signature=bytes(row.signature),
        filed=row.filed,
        agreement_hash=row.agreement_id or "",
        release_id=row.release_id,
        message_id=row.message_id,
        readers=frozenset(since),
        since=since,
        form=row.form,
        cut_by=DeskId(row.cut_by),
        restrictions=frozenset(getattr(row, "causes", ())),
    )

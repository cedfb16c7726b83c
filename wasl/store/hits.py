"""Hits and what people said of them. A judgement is added, never changed; the last one counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from wasl.store import models, restrictions
from wasl.store.entities import Place, Reader

OPEN: Final = "open"
"""The verdict of a hit that nobody judged, or whose last judgement was taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredJudgement:
    """What one person said of a hit.

    Attributes:
        verdict: ``same``, ``distinct``, ``cannot-say``, or ``open`` for one that takes the judgement before it back.
        reason: One line why.
        officer: Login.
        at: When.
    """

    verdict: str
    reason: str
    officer: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredHit:
    """A hit as kept.

    Attributes:
        hit_id: Random id.
        theirs: The entity that arrived.
        ours: The entity that was held.
        total_mn: Score in milli-nats.
        band: ``same``, ``look`` or ``different``.
        evidence: One mapping per comparer, in order of weight.
        made: When it was proposed.
        judgements: What people said of it, oldest first.
    """

    hit_id: str
    theirs: Place
    ours: Place
    total_mn: int
    band: str
    evidence: tuple[dict[str, Any], ...]
    made: datetime
    judgements: tuple[StoredJudgement, ...] = ()


def add(hit: StoredHit) -> None:
    """Keep a new hit; a pair that was proposed before is left as it is.

    Args:
        hit: The hit.
    """
    theirs, ours = _row(hit.theirs), _row(hit.ours)
    models.Hit.objects.get_or_create(
        theirs=theirs,
        ours=ours,
        defaults={
            "theirs_version_id": theirs.version_id,
            "ours_version_id": ours.version_id,
            "hit_id": hit.hit_id,
            "total_mn": hit.total_mn,
            "band": hit.band,
            "evidence": list(hit.evidence),
            "made": hit.made,
        },
    )


def find(hit_id: str, reader: Reader) -> StoredHit | None:
    """Return a hit if a desk may read both its sides, or None.

    Args:
        hit_id: The hit.
        reader: The desk.

    Returns:
        The hit with its last judgement; the caller still decides it.
    """
    return next(iter(_records(_for_desk(reader).filter(hit_id=hit_id))), None)


def listed(*, judged: bool, limit: int) -> tuple[StoredHit, ...]:
    """Return hits of whose two sides whoever asks may read both, best first.

    Args:
        judged: True for those already judged, too; one whose judgement was taken back waits again.
        limit: At most so many; what may not be read is left out before anything is cut off.

    Returns:
        The hits; the caller still decides each.
    """
    return _records(_listed(judged=judged, limit=limit).order_by("-total_mn", "hit_id"))


def open_pairs(*, limit: int) -> tuple[tuple[str, str], ...]:
    """Return the reports on the two sides of the hits that nobody judged, of what may be read by whoever asks.

    Args:
        limit: At most so many hits, the best.

    Returns:
        Theirs and ours of each hit.
    """
    rows = _listed(judged=False, limit=limit).order_by("-total_mn", "hit_id")
    return tuple(rows.values_list("theirs__version__report_id", "ours__version__report_id"))


def of_report(report_id: str, reader: Reader, *, limit: int) -> tuple[StoredHit, ...]:
    """Return the hits of a report, on either side, of whose two sides a desk may read both, best first.

    Args:
        report_id: The report.
        reader: The desk.
        limit: At most so many.

    Returns:
        The hits; the caller still decides each.
    """
    concerned = Q(theirs__version__report_id=report_id) | Q(ours__version__report_id=report_id)
    return _records(_for_desk(reader).filter(concerned).order_by("-total_mn", "hit_id")[:limit])


def judge(hit_id: str, *, verdict: str, reason: str, officer_id: str, at: datetime) -> None:
    """Add a judgement.

    Args:
        hit_id: The hit.
        verdict: ``same``, ``distinct``, ``cannot-say`` or ``open``.
        reason: One line why.
        officer_id: Who.
        at: Now.
    """
    models.Judgement.objects.create(hit_id=hit_id, verdict=verdict, reason=reason, officer_id=officer_id, at=at)


def carry_judgements(report_id: str, version: int) -> None:
    """Let what people said of an entity of an older version stand for the same entity of a newer one.

    Args:
        report_id: The report.
        version: The newer version, matched.
    """
    for side, other in (("theirs", "ours"), ("ours", "theirs")):
        fresh = {f"{side}__version__report_id": report_id, f"{side}__version__version": version}
        for hit in models.Hit.objects.filter(**fresh).select_related("theirs", "ours"):
            mine, held = getattr(hit, side), getattr(hit, other)
            said = models.Judgement.objects.filter(
                Q(hit__theirs__entity_id=mine.entity_id, hit__ours=held)
                | Q(hit__ours__entity_id=mine.entity_id, hit__theirs=held)
            ).exclude(hit=hit)
            models.Judgement.objects.bulk_create(
                models.Judgement(
                    hit=hit, verdict=each.verdict, reason=each.reason, officer_id=each.officer_id, at=each.at
                )
                for each in said.order_by("pk")
            )


def ids_of(report_id: str) -> tuple[str, ...]:
    """Return the ids of all hits of a report, whoever may see them.

    Args:
        report_id: The report.

    Returns:
        Their ids.
    """
    sides = Q(theirs__version__report_id=report_id) | Q(ours__version__report_id=report_id)
    return tuple(models.Hit.objects.filter(sides).order_by("hit_id").values_list("hit_id", flat=True))


def _listed(*, judged: bool, limit: int) -> QuerySet[models.Hit]:
    # The function says which, as the desk may know; what they hold is read through the wall.
    with connection.cursor() as cursor:
        cursor.execute("SELECT hit FROM wasl_list_hits(%s, %s)", [not judged, limit])
        return models.Hit.objects.filter(pk__in=[str(row[0]) for row in cursor.fetchall()])


def _for_desk(reader: Reader) -> QuerySet[models.Hit]:
    opened = models.Audience.objects.filter(desk=reader.desk).values("version")
    rows = models.Hit.objects.all()
    for side in ("theirs", "ours"):
        origin = {f"{side}__version__origin_node": reader.node, f"{side}__version__origin_desk": reader.desk}
        own = Q(**origin, **{f"{side}__version__cut_by": ""})
        # The desk that cut an extract sees the hits of its original.
        cut_here = Q(**{f"{side}__version__cut_by": reader.desk})
        # What was corrected is compared no more: the newest version has hits of its own.
        newer = models.Version.objects.filter(
            report_id=OuterRef(f"{side}__version__report_id"), version__gt=OuterRef(f"{side}__version__version")
        )
        shut = restrictions.closed(f"{side}__version__", causes=restrictions.UNUSED)
        rows = rows.filter(own | Q(**{f"{side}__version__in": opened}), ~cut_here, ~Exists(newer), ~shut)
    return rows


def _row(place: Place) -> models.Entity:
    return models.Entity.objects.filter(version__report_id=place.report_id, entity_id=place.entity_id).latest("pk")


def _records(rows: QuerySet[models.Hit]) -> tuple[StoredHit, ...]:
    # Where the two stand, and not the reports themselves.
    sides = rows.select_related("theirs__version", "ours__version")
    found = list(sides.defer("theirs__version__body", "ours__version__body"))
    said: dict[str, list[StoredJudgement]] = {}
    for row in models.Judgement.objects.filter(hit__in=found).select_related("officer").order_by("pk"):
        judgement = StoredJudgement(verdict=row.verdict, reason=row.reason, officer=row.officer.login, at=row.at)
        said.setdefault(row.hit_id, []).append(judgement)
    return tuple(_record_of(row, said.get(row.hit_id, ())) for row in found)


def _record_of(row: models.Hit, judgements: Iterable[StoredJudgement]) -> StoredHit:
    return StoredHit(
        hit_id=row.hit_id,
        theirs=Place(report_id=row.theirs.version.report_id, entity_id=row.theirs.entity_id),
        ours=Place(report_id=row.ours.version.report_id, entity_id=row.ours.entity_id),
        total_mn=row.total_mn,
        band=row.band,
        evidence=tuple(row.evidence),
        made=row.made,
        judgements=tuple(judgements),
    )

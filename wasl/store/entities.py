"""Entities for finding: their matching keys, and candidates that share keys."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.db import connection
from django.db.models import Count, Exists, OuterRef

from wasl.record import DeskId, NodeId
from wasl.store import models

_ADD: Final = """
    INSERT INTO store_entitykey (entity_id, version_id, key)
    SELECT * FROM unnest(%s::bigint[], %s::bigint[], %s::text[])
"""
_SHARED_KEYS: Final = 2
# What was imported is left out of the held side before the two sides meet: a file has far more in common with itself
# than with anything else.
_PAIRS: Final = """
    WITH fresh AS MATERIALIZED (
        SELECT v.report_id, e.entity_id, k.key
        FROM store_version v JOIN store_entity e ON e.version_id = v.id JOIN store_entitykey k ON k.entity_id = e.id
        WHERE v.import_run_id = %(import)s AND e.exercise = %(exercise)s
    ), held AS MATERIALIZED (
        SELECT v.report_id, e.entity_id, k.key
        FROM store_version v JOIN store_entity e ON e.version_id = v.id JOIN store_entitykey k ON k.entity_id = e.id
        WHERE v.import_run_id IS DISTINCT FROM %(import)s AND e.exercise = %(exercise)s
    )
    SELECT fresh.report_id, fresh.entity_id, held.report_id, held.entity_id
    FROM fresh JOIN held USING (key)
    GROUP BY fresh.report_id, fresh.entity_id, held.report_id, held.entity_id
    HAVING count(*) >= %(shared)s
    ORDER BY count(*) DESC, 1, 2, 3, 4
    LIMIT 20000
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an entity stands.

    Attributes:
        report_id: The report that speaks of it.
        entity_id: Its id in the report.
    """

    report_id: str
    entity_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The desk for which is searched; what it may not read is left out before anything is counted or cut off.

    Attributes:
        node: This node.
        desk: The desk.
    """

    node: NodeId
    desk: DeskId


def add_keys(report_ids: Collection[str], keys: Mapping[Place, Collection[str]]) -> None:
    """Keep the matching keys of entities that were just filed.

    Args:
        report_ids: The reports concerned.
        keys: Keys per place.
    """
    # What a newer version replaces is compared with nothing any more.
    newer = models.Version.objects.filter(
        report_id=OuterRef("version__report_id"), version__gt=OuterRef("version__version")
    )
    models.EntityKey.objects.filter(entity__version__report_id__in=report_ids).delete()
    found = models.Entity.objects.filter(~Exists(newer), version__report_id__in=report_ids)
    rows = found.values_list("pk", "version_id", "version__report_id", "entity_id")
    given = [
        (pk, version, key)
        for pk, version, report_id, entity_id in rows
        for key in sorted(keys.get(Place(report_id=report_id, entity_id=entity_id), ()))
    ]
    if given:
        with connection.cursor() as cursor:
            cursor.execute(_ADD, [list(column) for column in zip(*given, strict=True)])


def candidates(keys: Collection[str], *, exercise: bool, limit: int, beside: Iterable[str] = ()) -> tuple[Place, ...]:
    """Return entities that share keys, those that share most first: for the matcher, which shows nothing to anybody.

    Args:
        keys: The keys looked for.
        exercise: True to look among exercise material only, False among real material only.
        limit: At most so many.
        beside: Reports to leave out.

    Returns:
        Their places.
    """
    found = (
        models.EntityKey.objects.filter(key__in=list(keys), entity__exercise=exercise)
        .exclude(entity__version__report_id__in=list(beside))
        .values("entity__version__report_id", "entity__entity_id", "entity")
        .annotate(shared=Count("key", distinct=True))
        .order_by("-shared", "entity")[:limit]
    )
    return tuple(
        Place(report_id=row["entity__version__report_id"], entity_id=row["entity__entity_id"]) for row in found
    )


def find(keys: Collection[str], *, exercise: bool, limit: int) -> tuple[Place, ...]:
    """Return entities that share keys, those that share most first, of what may be read by whoever asks.

    Args:
        keys: The keys looked for.
        exercise: True to look among exercise material only, False among real material only.
        limit: At most so many; what the reader may not read is left out before anything is counted or cut off.

    Returns:
        Their places.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT report, thing FROM wasl_find_things(%s, %s, %s)", [list(keys), exercise, limit])
        return tuple(Place(report_id=row[0], entity_id=row[1]) for row in cursor.fetchall())


def pairs_with_held(import_id: str, *, exercise: bool) -> tuple[tuple[Place, Place], ...]:
    """Return pairs of an imported entity and one held before that share at least two keys.

    Args:
        import_id: The import.
        exercise: Whether the import is exercise material; only the same is paired.

    Returns:
        Pairs (imported, held), those that share most first.
    """
    with connection.cursor() as cursor:
        # The rows were written a moment ago, so the planner knows nothing of them and would walk one by one.
        cursor.execute("SET LOCAL enable_nestloop = off")
        cursor.execute(_PAIRS, {"import": import_id, "exercise": exercise, "shared": _SHARED_KEYS})
        rows = cursor.fetchall()
        cursor.execute("SET LOCAL enable_nestloop = on")
    return tuple((Place(report_id=row[0], entity_id=row[1]), Place(report_id=row[2], entity_id=row[3])) for row in rows)

"""What a report says against itself: totals that do not equal their parts. Told to every reader, never mended."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from wasl.record import Entity, ReportVersion, Value
from wasl.text.quantities import Measure
from wasl.text.totals import Contradiction, compare_total, contradictions_in
from wasl.vocabulary.units import find_unit


def in_report(version: ReportVersion) -> tuple[Contradiction, ...]:
    """Find what a report says against itself.

    Args:
        version: The version.

    Returns:
        Contradictions of its text, then of its entities; each once.
    """
    known = {entity.entity_id: entity for entity in version.entities}
    told = [
        *contradictions_in(version.title.text, find_unit),
        *contradictions_in(version.text.text, find_unit),
        *(found for entity in version.entities if (found := _of_seizure(entity, known)) is not None),
    ]
    return tuple(dict.fromkeys(told))


def _of_seizure(entity: Entity, known: Mapping[str, Entity]) -> Contradiction | None:
    # A seizure's own quantity is the total of its substances, where each tells its part in the same measure.
    stated = _single(entity)
    parts = [_single(known[each]) for each in entity.texts("substance") if each in known]
    if stated is None or len(parts) != len(entity.texts("substance")):
        return None
    if not all(part is not None and part.unit == stated.unit for part in parts):
        return None
    figures = [Decimal(part.normal) for part in parts if part is not None]
    return compare_total(Decimal(stated.normal), figures, Measure(stated.unit))


def _single(entity: Entity) -> Value | None:
    values = entity.properties.get("quantity", ())
    fit = [value for value in values if value.normal and value.unit in set(Measure)]
    return fit[0] if len(values) == len(fit) == 1 else None

"""Which desk has opened or acknowledged which version."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from wasl.record import DeskId
from wasl.store import models


def mark(report_id: str, version: int, desk: DeskId, step: str, at: datetime) -> bool:
    """Keep that a desk opened or acknowledged a version.

    Args:
        report_id: The report.
        version: Its version.
        desk: The desk.
        step: ``opened`` or ``acknowledged``.
        at: Now.

    Returns:
        True if it was the first time.
    """
    row = models.Version.objects.get(report_id=report_id, version=version)
    _, first = models.Mark.objects.get_or_create(version=row, desk_id=desk, step=step, defaults={"at": at})
    return first


def marks(desk: DeskId, report_ids: Iterable[str]) -> dict[tuple[str, int], frozenset[str]]:
    """Return which steps a desk has taken with the versions of some reports.

    Args:
        desk: The desk.
        report_ids: The reports.

    Returns:
        Steps per report and version; what has none is left out.
    """
    found: dict[tuple[str, int], set[str]] = {}
    rows = models.Mark.objects.filter(desk_id=desk, version__report_id__in=list(report_ids))
    for report_id, version, step in rows.values_list("version__report_id", "version__version", "step"):
        found.setdefault((report_id, version), set()).add(step)
    return {version: frozenset(steps) for version, steps in found.items()}

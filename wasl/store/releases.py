"""Releases: the decisions that a version goes to an audience."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from wasl.record import DeskId
from wasl.store import models


def add(release_id: str, *, report_id: str, version: int, officer_id: str, desk: DeskId, at: datetime) -> None:
    """Keep a release.

    Args:
        release_id: Random id.
        report_id: The report.
        version: Its version.
        officer_id: Who decided.
        desk: For which desk.
        at: Now.
    """
    models.Release.objects.create(
        release_id=release_id,
        version=models.Version.objects.get(report_id=report_id, version=version),
        officer_id=officer_id,
        desk_id=desk,
        made=at,
    )


def versions_of(release_ids: Collection[str]) -> dict[str, int]:
    """Return which version each of some releases gave.

    Args:
        release_ids: The releases.

    Returns:
        The version per release; a release of another node is left out.
    """
    rows = models.Release.objects.filter(release_id__in=list(release_ids))
    return dict(rows.values_list("release_id", "version__version"))

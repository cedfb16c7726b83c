"""Translations as their signed bytes, each beside the version that it is of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.record import Translation
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTranslation:
    """A translation as kept.

    Attributes:
        body: The signed document, as exchange wrote it.
        version: Which version of the report it is of.
        version_sha256: Hash of that version's bytes as they are held here.
        filed: When this node filed it.
    """

    body: bytes
    version: int
    version_sha256: str
    filed: datetime


def add(translation: Translation, body: bytes, at: datetime) -> None:
    """Keep a translation of a version that is held.

    Args:
        translation: What it says.
        body: The signed document.
        at: Now.
    """
    version = models.Version.objects.get(report_id=translation.report_id, version=translation.version)
    models.Translation.objects.create(
        translation_id=translation.translation_id,
        version=version,
        language=translation.language,
        body=body,
        made=translation.made,
        filed=at,
    )


def find(translation_id: str) -> bytes | None:
    """Return the signed document of a translation, or None.

    Args:
        translation_id: The translation.

    Returns:
        Its bytes.
    """
    row = models.Translation.objects.filter(translation_id=translation_id).first()
    return None if row is None else bytes(row.body)


def of_report(report_id: str) -> tuple[StoredTranslation, ...]:
    """Return the translations of every version of a report, the newest first.

    Args:
        report_id: The report; the caller has decided that it may be read.

    Returns:
        The translations.
    """
    rows = models.Translation.objects.filter(version__report_id=report_id).select_related("version")
    return tuple(
        StoredTranslation(
            body=bytes(row.body), version=row.version.version, version_sha256=row.version.sha256, filed=row.filed
        )
        for row in rows.order_by("-version__version", "-made", "translation_id")
    )

"""Templates of agreements that this centre added, as canonical bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTemplate:
    """A template as kept.

    Attributes:
        template_hash: SHA-256 of its bytes, hexadecimal.
        template_id: Short name.
        version: Its version.
        body: As `wasl.record.wire` wrote it.
    """

    template_hash: str
    template_id: str
    version: int
    body: bytes


def add(template: StoredTemplate, *, officer_id: str, at: datetime) -> bool:
    """Keep a template.

    Args:
        template: The template.
        officer_id: Who added it.
        at: Now.

    Returns:
        False if that version of that short name is kept already, whatever its text.
    """
    _row, fresh = models.AgreementTemplate.objects.get_or_create(
        template_id=template.template_id,
        version=template.version,
        defaults={
            "template_hash": template.template_hash,
            "body": template.body,
            "officer_id": officer_id,
            "at": at,
        },
    )
    return fresh


def all_templates() -> tuple[StoredTemplate, ...]:
    """Return every template that was added, by short name, the newest version first."""
    return tuple(
        StoredTemplate(
            template_hash=row.template_hash, template_id=row.template_id, version=row.version, body=bytes(row.body)
        )
        for row in models.AgreementTemplate.objects.order_by("template_id", "-version")
    )

"""Imports: which file was taken in, and what was wrong with its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFinding:
    """What was wrong with one row.

    Attributes:
        row: Number of the row in the file.
        field: Its column.
        code: Stable code; the sentence is ``finding-<code>``.
        data: Named values for the sentence.
    """

    row: int
    field: str
    code: str
    data: Mapping[str, str]


def add(import_id: str, *, name: str, form: str, sha256: str, items: int, officer_id: str, at: datetime) -> None:
    """Keep that a file was taken in.

    Args:
        import_id: Random id.
        name: Name of the file.
        form: ``unodc`` or ``ofac``.
        sha256: Of the file, hexadecimal.
        items: How many reports came of it.
        officer_id: Who.
        at: Now.
    """
    models.ImportRun.objects.create(
        import_id=import_id, name=name, form=form, sha256=sha256, items=items, officer_id=officer_id, at=at
    )


def add_findings(import_id: str, findings: Sequence[RowFinding]) -> None:
    """Keep the findings of an import.

    Args:
        import_id: The import.
        findings: Its findings.
    """
    models.ImportFinding.objects.bulk_create(
        [
            models.ImportFinding(run_id=import_id, row=each.row, field=each.field, code=each.code, data=dict(each.data))
            for each in findings
        ],
        batch_size=1000,
    )


def known(sha256: str) -> bool:
    """Say whether this very file was taken in before.

    Args:
        sha256: Of the file, hexadecimal.

    Returns:
        True if so.
    """
    return models.ImportRun.objects.filter(sha256=sha256).exists()

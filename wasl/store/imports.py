"""Imports: which file was taken in, and what was wrong with its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from wasl.record import DeskId
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


def add(
    import_id: str, *, name: str, form: str, sha256: str, items: int, officer_id: str, desk: DeskId, at: datetime
) -> bool:
    """Keep that a file was taken in.

    Args:
        import_id: Random id.
        name: Name of the file.
        form: ``unodc`` or ``ofac``.
        sha256: Of the file, hexadecimal.
        items: How many reports came of it.
        officer_id: Who.
        desk: For which desk.
        at: Now.

    Returns:
        False if that desk took in this very file before; then nothing is kept.
    """
    said = {"import_id": import_id, "name": name, "form": form, "items": items, "officer_id": officer_id, "at": at}
    _, first = models.ImportRun.objects.get_or_create(desk_id=desk, sha256=sha256, defaults=said)
    return first


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


def known(sha256: str, desk: DeskId) -> bool:
    """Say whether a desk took in this very file before.

    Args:
        sha256: Of the file, hexadecimal.
        desk: The desk.

    Returns:
        True if so.
    """
    return models.ImportRun.objects.filter(sha256=sha256, desk=desk).exists()

"""The documents of an exported journal: a head, and one for each line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wasl.errors import InputError
from wasl.journal.line import Kept, Line
from wasl.record import NodeId, canonical

EXPORT_HEAD: Final = "journal-export/2"
EXPORT_LINE: Final = "journal-export-line/2"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportHead:
    """First document of an export.

    Attributes:
        node: Whose journal; its keys are not here, because they would prove nothing.
        checkpoints: How many signed checkpoints follow.
        size: How many lines follow after them.
    """

    node: NodeId
    checkpoints: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportLine:
    """One line of an export.

    Attributes:
        line_id: As in the line.
        at: As in the line.
        action: As in the line.
        door: As in the line.
        officer: As in the line.
        desk: As in the line.
        subjects: As in the line.
        details: Details of the line, canonical JSON as text; empty if they were erased.
        salt: Key of place and officer.
        details_salt: Key of the details; empty if they were erased.
        details_mac: Keyed hash of the details.
        leaf: Its leaf hash as the tree has it.
    """

    line_id: str
    at: datetime
    action: str
    door: str
    officer: str = ""
    desk: str = ""
    subjects: tuple[str, ...] = ()
    details: str = ""
    salt: bytes
    details_salt: bytes = b""
    details_mac: bytes
    leaf: bytes


def export_line(kept: Kept, leaf: bytes) -> ExportLine:
    """Return a line as it is exported.

    Args:
        kept: The line as kept.
        leaf: Its leaf hash as the tree has it.

    Returns:
        The document.
    """
    line = kept.line
    return ExportLine(
        line_id=line.line_id,
        at=line.at,
        action=line.action,
        door=line.door,
        officer=line.officer,
        desk=line.desk,
        subjects=line.subjects,
        details="" if kept.erased else canonical.dump(dict(line.details)).decode(),
        salt=kept.salt,
        details_salt=kept.details_salt,
        details_mac=kept.details_mac,
        leaf=leaf,
    )


def kept_line(each: ExportLine) -> Kept:
    """Return a line as the node that exported it kept it.

    Args:
        each: The document.

    Returns:
        The line; nothing of it is checked yet.

    Raises:
        InputError: ``wire-field`` if its details are no table, or are there without their salt.
    """
    details = canonical.load(each.details.encode()) if each.details_salt else {}
    if not isinstance(details, dict) or (each.details and not each.details_salt):
        raise InputError("wire-field", path="/details")
    line = Line(
        line_id=each.line_id,
        at=each.at,
        action=each.action,
        door=each.door,
        officer=each.officer,
        desk=each.desk,
        subjects=each.subjects,
        details=details,
    )
    return Kept(line=line, salt=each.salt, details_salt=each.details_salt, details_mac=each.details_mac)

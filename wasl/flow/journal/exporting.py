"""Exporting the journal for an auditor, and checking what was exported, both line by line.

An export is one canonical JSON document per line: a head, then every signed checkpoint, then every line with its
salts and its leaf. It holds details of what was done: it is for the auditor's eyes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange import PublicKeys
from wasl.flow import access, here, lines
from wasl.flow.journal.auditing import Audit, JournalCheck, fault, read_signed
from wasl.flow.journal.folding import place_all, sign
from wasl.journal import Checkpoint, Kept, Line
from wasl.policy import Act, Finding
from wasl.record import Actor, NodeId, canonical, wire
from wasl.store import journal
from wasl.store.connection import atomic

HEAD: Final = "journal-export/2"
LINE: Final = "journal-export-line/2"


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


def export(actor: Actor) -> Iterator[bytes]:
    """Return the whole journal for an auditor: one canonical JSON document per line.

    Args:
        actor: An auditor.

    Returns:
        The bytes, piece by piece, as they are asked for.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    with atomic():
        # Kept whatever becomes of the file: what was written of it may have been read.
        lines.write(actor, "journal-exported")
    return _pieces()


def _pieces() -> Iterator[bytes]:
    with atomic():
        # The end is signed too: otherwise the lines of the last hour could be altered together with their leaves.
        edge = place_all()
        sign(edge)
        signed = [each.signed for each in journal.checkpoints()]
        head = ExportHead(node=here.node_id(), checkpoints=len(signed), size=edge.size)
        yield wire.encode(head, label=HEAD) + b"\n"
        for each in signed:
            yield each + b"\n"
        for row in journal.placed():
            if row.kept is not None:
                yield wire.encode(_export_line(row.kept, row.leaf), label=LINE) + b"\n"


def _export_line(kept: Kept, leaf: bytes) -> ExportLine:
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


def _kept_line(each: ExportLine) -> Kept:
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


def verify_export(documents: Iterable[bytes]) -> JournalCheck:
    """Check an exported journal against the keys of its node, which must be this node or a confirmed peer.

    Args:
        documents: The lines of the file, as `export` wrote them.

    Returns:
        What was found.

    Raises:
        InputError: ``export-form`` if it is no export.
        TrustError: ``export-node-unknown`` if this node does not know the keys of that node.
    """
    rest = iter(documents)
    try:
        head = wire.decode(ExportHead, next(rest, b"").removesuffix(b"\n"), label=HEAD)
    except InputError as error:
        raise InputError("export-form", line=1) from error
    public = {**here.confirmed_peers(), here.node_id(): here.keyholder().public}.get(head.node)
    if public is None:
        raise TrustError("export-node-unknown", node=head.node)
    signed, faults = _read_checkpoints(head, rest, public)
    audit = Audit(checkpoints=signed)
    for found in faults:
        audit.note(found)
    for _full in audit.take(_read_lines(rest, audit)):
        pass
    if head.size != audit.edge.size or (head.size and head.size not in signed):
        audit.note(fault("journal-end", size=str(head.size), lines=str(audit.edge.size)))
    return audit.finish()


def _read_checkpoints(
    head: ExportHead, rest: Iterator[bytes], public: PublicKeys
) -> tuple[dict[int, Checkpoint], list[Finding]]:
    found: dict[int, Checkpoint] = {}
    faults = []
    for number in range(head.checkpoints):
        checkpoint = read_signed(next(rest, b"").removesuffix(b"\n"), public)
        if isinstance(checkpoint, Finding):
            faults.append(checkpoint)
        elif checkpoint.size <= max(found, default=-1):
            faults.append(fault("journal-line-unreadable", line=str(number + 2)))
        else:
            found[checkpoint.size] = checkpoint
    if len(found) != head.checkpoints and not faults:
        faults.append(fault("journal-end", size=str(head.checkpoints), lines=str(len(found))))
    return found, faults


def _read_lines(rest: Iterator[bytes], audit: Audit) -> Iterator[tuple[Kept, bytes]]:
    for number, document in enumerate(rest, start=2 + len(audit.checkpoints)):
        try:
            each = wire.decode(ExportLine, document.removesuffix(b"\n"), label=LINE)
            kept = _kept_line(each)
        except InputError:
            audit.note(fault("journal-line-unreadable", line=str(number)))
        else:
            yield kept, each.leaf

"""Exporting the journal for an auditor, and checking what was exported, both line by line.

An export is one canonical JSON document per line: a head, then every signed checkpoint, then every line with its
salts and its leaf. It holds details of what was done: it is for the auditor's eyes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wasl.errors import InputError, TrustError
from wasl.exchange import PublicKeys
from wasl.flow import access, here, lines
from wasl.flow.journal.auditing import Audit, JournalCheck, fault, read_signed
from wasl.flow.journal.folding import place_all, sign
from wasl.flow.wall import for_reader
from wasl.journal import EXPORT_HEAD, EXPORT_LINE, Checkpoint, ExportHead, ExportLine, Kept, export_line, kept_line
from wasl.policy import Act, Finding
from wasl.record import Actor, wire
from wasl.store import journal
from wasl.store.connection import atomic


@for_reader
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
        yield wire.encode(head, label=EXPORT_HEAD) + b"\n"
        for each in signed:
            yield each + b"\n"
        for row in journal.placed():
            if row.kept is not None:
                yield wire.encode(export_line(row.kept, row.leaf), label=EXPORT_LINE) + b"\n"


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
        head = wire.decode(ExportHead, next(rest, b"").removesuffix(b"\n"), label=EXPORT_HEAD)
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
            each = wire.decode(ExportLine, document.removesuffix(b"\n"), label=EXPORT_LINE)
            kept = kept_line(each)
        except InputError:
            audit.note(fault("journal-line-unreadable", line=str(number)))
        else:
            yield kept, each.leaf

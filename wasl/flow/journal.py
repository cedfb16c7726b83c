"""The journal at work: lines are folded into the tree within a second, checked, and exported for an auditor.

An export is one canonical JSON document per line: a head with the node's keys, then every line with its salt and leaf,
then every signed checkpoint. It holds details of what was done: it is for the auditor's eyes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from wasl.errors import InputError, TrustError, WaslError
from wasl.exchange import SIGNED_CHECKPOINT, PublicKeys, SignedCheckpoint, verify_checkpoint
from wasl.flow import access, clock, here, lines
from wasl.flow.sealed import EPOCH
from wasl.journal import Frontier, Line, decode_checkpoint, leaf, leaf_hash, make_checkpoint
from wasl.policy import Act, Finding
from wasl.record import Actor, NodeId, canonical, wire
from wasl.store import journal
from wasl.store.connection import atomic
from wasl.store.journal import StoredCheckpoint, StoredLine

FOLD_LIMIT: Final = 5000
CHECKPOINT_EVERY: Final = timedelta(hours=1)
HEAD: Final = "journal-export/1"
LINE: Final = "journal-export-line/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalCheck:
    """What a check of a journal found.

    Attributes:
        lines: Lines that were read.
        tree_size: Lines that have their place in the tree.
        root: Root of the tree, hexadecimal.
        checkpoints: Signed checkpoints that hold.
        ok: True if nothing was wrong.
        faults: What was wrong.
    """

    lines: int
    tree_size: int
    root: str
    checkpoints: int
    ok: bool
    faults: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportHead:
    """First document of an export.

    Attributes:
        node: Whose journal; its keys are not here, because they would prove nothing.
        size: How many lines follow.
    """

    node: NodeId
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
        details: Details of the line, canonical JSON as text.
        salt: Its salt.
        leaf: Its leaf hash as the tree has it.
    """

    line_id: str
    at: datetime
    action: str
    door: str
    officer: str = ""
    desk: str = ""
    subjects: tuple[str, ...] = ()
    details: str
    salt: bytes
    leaf: bytes


def fold() -> int:
    """Place committed lines in the tree; sign a checkpoint when an hour has passed since the last.

    Returns:
        How many lines were placed; 0 if another sequencer is at work.
    """
    with atomic():
        if not journal.hold_sequencer():
            return 0
        placed, edge = _place_waiting()
        last = journal.newest_checkpoint_time()
        if edge.size and (last is None or clock.now() - last >= CHECKPOINT_EVERY):
            _sign(edge)
        return placed


def _place_waiting() -> tuple[int, Frontier]:
    edge = journal.frontier()
    waiting = journal.unplaced(FOLD_LIMIT)
    if not waiting:
        return 0, edge
    leaves = tuple((each.line.line_id, leaf_hash(leaf(each.line, each.salt))) for each in waiting)
    journal.place(edge.size, leaves)
    grown = edge.extend(placed for _, placed in leaves)
    journal.keep_frontier(grown)
    return len(waiting), grown


def _place_all() -> Frontier:
    # Whoever reads the whole journal holds the sequencer, so that nothing grows between one look and the next.
    journal.wait_for_sequencer()
    placed, edge = _place_waiting()
    while placed == FOLD_LIMIT:
        placed, edge = _place_waiting()
    return edge


def _sign(edge: Frontier) -> None:
    now = clock.now()  # once: signing may take the clock over a second, and row and checkpoint have to agree
    checkpoint = make_checkpoint(node=here.node_id(), epoch=EPOCH, frontier=edge, at=now)
    signed = here.keyholder().sign_checkpoint(checkpoint)
    journal.add_checkpoint(edge.size, edge.root, wire.encode(signed, label=SIGNED_CHECKPOINT), now)


def verify(actor: Actor) -> JournalCheck:
    """Check every line, every place and every checkpoint of this node's journal.

    Args:
        actor: An auditor.

    Returns:
        What was found.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    with atomic():
        _place_all()
        kept, checkpoints = journal.frontier(), journal.checkpoints()
        found = _check(journal.lines(), [each.signed for each in checkpoints], here.keyholder().public)
        extra = [_fault("journal-checkpoint-row", size=str(each.size)) for each in checkpoints if not _row_holds(each)]
        if not journal.indices_are_whole():
            extra.append(_fault("journal-gap"))
        if (kept.size, kept.root.hex()) != (found.tree_size, found.root):
            extra.append(_fault("journal-edge"))
        lines.write(actor, "journal-verified", lines=found.lines, ok=found.ok and not extra)
    return _with(found, extra)


def _row_holds(row: StoredCheckpoint) -> bool:
    # The columns beside the signed bytes say which checkpoint is the newest, so they are held to what was signed.
    try:
        signed = decode_checkpoint(wire.decode(SignedCheckpoint, row.signed, label=SIGNED_CHECKPOINT).checkpoint)
    except WaslError:
        return False
    return (row.size, row.root, row.at) == (signed.size, signed.root.hex(), signed.at)


def _with(found: JournalCheck, extra: Sequence[Finding]) -> JournalCheck:
    return JournalCheck(
        lines=found.lines,
        tree_size=found.tree_size,
        root=found.root,
        checkpoints=found.checkpoints,
        ok=found.ok and not extra,
        faults=(*found.faults, *extra),
    )


def export(actor: Actor) -> bytes:
    """Return the whole journal for an auditor: one canonical JSON document per line.

    Args:
        actor: An auditor.

    Returns:
        The bytes.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    with atomic():
        lines.write(actor, "journal-exported")
        # The end is signed too: otherwise the lines of the last hour could be altered together with their leaves.
        _sign(_place_all())
        documents = list(_documents(journal.lines(), [each.signed for each in journal.checkpoints()]))
    return b"\n".join(documents) + b"\n"


def _documents(placed: Sequence[StoredLine], checkpoints: Sequence[bytes]) -> Iterator[bytes]:
    yield wire.encode(ExportHead(node=here.node_id(), size=len(placed)), label=HEAD)
    for each in placed:
        yield wire.encode(_export_line(each), label=LINE)
    yield from checkpoints


def _export_line(each: StoredLine) -> ExportLine:
    return ExportLine(
        line_id=each.line.line_id,
        at=each.line.at,
        action=each.line.action,
        door=each.line.door,
        officer=each.line.officer,
        desk=each.line.desk,
        subjects=each.line.subjects,
        details=canonical.dump(dict(each.line.details)).decode(),
        salt=each.salt,
        leaf=each.leaf,
    )


def _stored_line(each: ExportLine) -> StoredLine:
    details = canonical.load(each.details.encode())
    if not isinstance(details, dict):
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
    return StoredLine(line=line, salt=each.salt, leaf=each.leaf)


def verify_export(data: bytes) -> JournalCheck:
    """Check an exported journal against the keys of its node, which must be this node or a confirmed peer.

    Args:
        data: As `export` made it.

    Returns:
        What was found.

    Raises:
        InputError: ``export-form`` if it is no export.
        TrustError: ``export-node-unknown`` if this node does not know the keys of that node.
    """
    try:
        head_bytes, *rest = data.removesuffix(b"\n").split(b"\n")
        head = wire.decode(ExportHead, head_bytes, label=HEAD)
    except InputError as error:
        raise InputError("export-form", line=1) from error
    public = {**here.confirmed_peers(), here.node_id(): here.keyholder().public}.get(head.node)
    if public is None:
        raise TrustError("export-node-unknown", node=head.node)
    placed, checkpoints, faults = [], [], []
    for number, document in enumerate(rest, start=2):
        try:
            placed.append(_stored_line(wire.decode(ExportLine, document, label=LINE)))
        except InputError as error:
            if error.code == "wire-label":
                checkpoints.append(document)
            else:
                faults.append(_fault("journal-line-unreadable", line=str(number)))
    found = _check(placed, checkpoints, public)
    if head.size != len(placed) or (head.size and head.size not in _signed_sizes(checkpoints)):
        faults.append(_fault("journal-end", size=str(head.size), lines=str(len(placed))))
    return _with(found, faults)


def _signed_sizes(checkpoints: Sequence[bytes]) -> set[int]:
    sizes = set()
    for document in checkpoints:
        with suppress(WaslError):
            sizes.add(
                decode_checkpoint(wire.decode(SignedCheckpoint, document, label=SIGNED_CHECKPOINT).checkpoint).size
            )
    return sizes


def _check(placed: Sequence[StoredLine], checkpoints: Sequence[bytes], public: PublicKeys) -> JournalCheck:
    faults = [
        _fault("journal-line-altered", line=each.line.line_id, place=str(place))
        for place, each in enumerate(placed)
        if not _line_holds(each)
    ]
    edge, roots = Frontier(), {}
    for each in placed:
        edge = edge.append(each.leaf)
        roots[edge.size] = edge.root
    held = 0
    for signed in checkpoints:
        fault = _checkpoint_fault(signed, roots, public)
        held += fault is None
        if fault is not None:
            faults.append(fault)
    return JournalCheck(
        lines=len(placed),
        tree_size=edge.size,
        root=edge.root.hex(),
        checkpoints=held,
        ok=not faults,
        faults=tuple(faults),
    )


def _line_holds(each: StoredLine) -> bool:
    try:
        return leaf_hash(leaf(each.line, each.salt)) == each.leaf
    except WaslError:
        return False


def _checkpoint_fault(signed: bytes, roots: Mapping[int, bytes], public: PublicKeys) -> Finding | None:
    try:
        checkpoint = verify_checkpoint(public, wire.decode(SignedCheckpoint, signed, label=SIGNED_CHECKPOINT))
    except WaslError as error:
        return _fault("journal-checkpoint-unsigned", code=error.code)
    if roots.get(checkpoint.size) != checkpoint.root:
        return _fault("journal-checkpoint-differs", size=str(checkpoint.size))
    return None


def _fault(code: str, /, **data: str) -> Finding:
    return Finding(code=code, permits=False, data=data)

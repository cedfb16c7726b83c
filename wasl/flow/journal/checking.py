"""Checking this node's own journal, line by line, in one look at one moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wasl.errors import WaslError
from wasl.flow import access, here, lines
from wasl.flow.journal.auditing import Audit, JournalCheck, fault, read_signed
from wasl.flow.journal.folding import place_all
from wasl.flow.wall import for_reader
from wasl.journal import Checkpoint, Frontier, Kept, Node
from wasl.policy import Act, Finding
from wasl.record import Actor
from wasl.store import journal
from wasl.store.connection import atomic
from wasl.store.journal import Placed, StoredCheckpoint

Progress = Callable[[int, int], None]
"""Told now and then how many lines were checked, of how many."""


@for_reader
def verify(actor: Actor, progress: Progress | None = None) -> JournalCheck:
    """Check every line, every place and every checkpoint of this node's journal.

    Args:
        actor: An auditor.
        progress: Told how far it has come, every thousand lines; None if nobody waits.

    Returns:
        What was found.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    with atomic():
        kept = _place_all()
        signed, faults = _signed()
        audit = Audit(checkpoints=signed)
        for found in faults:
            audit.note(found)
        places, nodes = _Places(), _Nodes(journal.nodes())
        for full in audit.take(places.walk(journal.placed())):
            nodes.hold(full)
            if progress is not None:
                progress(audit.edge.size, kept.size if kept else audit.edge.size)
        _note_all(audit, whole=places.whole, nodes=nodes.finish(), edge=kept == audit.edge)
        check = audit.finish()
        lines.write(actor, "journal-verified", lines=check.lines, ok=check.ok)
    return check


def _place_all() -> Frontier | None:
    try:
        with atomic():
            return place_all()
    except WaslError:
        # The edge that was kept leads to places that are taken: nothing can be folded until somebody has looked.
        return None


def _note_all(audit: Audit, *, whole: bool, nodes: bool, edge: bool) -> None:
    for line_id in journal.lines_without_place():
        audit.note(fault("journal-line-unplaced", line=line_id))
    for holds, code in ((whole, "journal-gap"), (nodes, "journal-nodes"), (edge, "journal-edge")):
        if not holds:
            audit.note(fault(code))


class _Places:
    """Whether the places run from 0 without a gap."""

    def __init__(self) -> None:
        self.whole = True

    def walk(self, rows: Iterator[Placed]) -> Iterator[tuple[Kept | None, bytes]]:
        for expected, row in enumerate(rows):
            self.whole = self.whole and row.index == expected
            yield row.kept, row.leaf


class _Nodes:
    """The kept subtrees beside those that follow from the leaves; one level after the other, as both come."""

    def __init__(self, kept: Iterator[Node]) -> None:
        # One node for 256 leaves: the one thing here that grows with the journal, 40,000 of them for ten million lines.
        self._kept = {(each.level, each.index): each.value for each in kept}
        self._same = True

    def hold(self, full: list[Node]) -> None:
        for each in full:
            self._same = self._kept.pop((each.level, each.index), b"") == each.value and self._same

    def finish(self) -> bool:
        return self._same and not self._kept


def _signed() -> tuple[dict[int, Checkpoint], list[Finding]]:
    found, faults = {}, []
    public = here.keyholder().public
    for row in journal.checkpoints():
        checkpoint = read_signed(row.signed, public)
        if isinstance(checkpoint, Finding):
            faults.append(checkpoint)
            continue
        found[checkpoint.size] = checkpoint
        if not _row_holds(row, checkpoint):
            faults.append(fault("journal-checkpoint-row", size=str(row.size)))
    return found, faults


def _row_holds(row: StoredCheckpoint, signed: Checkpoint) -> bool:
    # The columns beside the signed bytes say which checkpoint is the newest, so they are held to what was signed.
    return (row.size, row.root, row.at) == (signed.size, signed.root.hex(), signed.at)

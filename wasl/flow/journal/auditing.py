"""The check of a journal as it streams by: one line at a time, whatever it holds, in little memory.

What is held: each line against its leaf, each leaf against the kept subtrees, the tree against every signed checkpoint,
every checkpoint that was signed against those that are there, and every erased line against the line that names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from wasl.errors import WaslError
from wasl.exchange import SIGNED_CHECKPOINT, PublicKeys, SignedCheckpoint, verify_checkpoint
from wasl.flow.lines import ERASED, SIGNED
from wasl.journal import Checkpoint, Frontier, Kept, Node, check_line, grow
from wasl.policy import Finding
from wasl.record import wire

FAULTS_NAMED: Final = 200
AT_ONCE: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalCheck:
    """What a check of a journal found.

    Attributes:
        lines: Lines that were read.
        tree_size: Lines that have their place in the tree.
        root: Root of the tree, hexadecimal.
        checkpoints: Signed checkpoints that hold.
        erased: Lines whose details were erased, with a line that names them: their place is proven, their details are
            gone.
        ok: True if nothing was wrong.
        faults: What was wrong; the first 200.
        fault_count: How much was wrong.
    """

    lines: int
    tree_size: int
    root: str
    checkpoints: int
    erased: int
    ok: bool
    faults: tuple[Finding, ...]
    fault_count: int


def fault(code: str, /, **data: str) -> Finding:
    """Return something that is wrong.

    Args:
        code: What.
        **data: Where.

    Returns:
        The finding.
    """
    return Finding(code=code, permits=False, data=data)


@dataclass(slots=True)
class Audit:
    """A check that goes on."""

    checkpoints: Mapping[int, Checkpoint]
    """What was signed, per size."""

    edge: Frontier = field(default_factory=Frontier)
    faults: list[Finding] = field(default_factory=list)
    fault_count: int = 0
    held: int = 0
    _at: int = 0
    erased: int = 0
    _unnamed: set[str] = field(default_factory=set)
    _named: set[str] = field(default_factory=set)
    _signed: set[int] = field(default_factory=set)

    def note(self, found: Finding) -> None:
        """Note that something is wrong.

        Args:
            found: What.
        """
        self.fault_count += 1
        if len(self.faults) < FAULTS_NAMED:
            self.faults.append(found)

    def take(self, rows: Iterable[tuple[Kept | None, bytes]]) -> Iterator[list[Node]]:
        """Take lines with their leaf hashes, in the order of the tree.

        Args:
            rows: The lines; None for one that is gone.

        Yields:
            The subtrees that became full, after every thousand lines at the latest.
        """
        waiting: list[bytes] = []
        for kept, leaf in rows:
            self._check(kept, leaf)
            waiting.append(leaf)
            self._at = size = self._at + 1
            if len(waiting) == AT_ONCE or size in self.checkpoints:
                yield self._grow(waiting)
                waiting = []
                self._compare(size)
        yield self._grow(waiting)

    def finish(self) -> JournalCheck:
        """End the check.

        Returns:
            What was found.
        """
        for line in sorted(self._unnamed):
            self.note(fault("journal-erasure-unnamed", line=line))
        for line in sorted(self._named):
            self.note(fault("journal-erasure-undone", line=line))
        for size in sorted(self._signed - set(self.checkpoints)):
            self.note(fault("journal-checkpoint-missing", size=str(size)))
        for size in sorted(size for size in self.checkpoints if size > self.edge.size):
            self.note(fault("journal-checkpoint-differs", size=str(size)))
        return JournalCheck(
            lines=self.edge.size,
            tree_size=self.edge.size,
            root=self.edge.root.hex(),
            checkpoints=self.held,
            erased=self.erased,
            ok=not self.fault_count,
            faults=tuple(self.faults),
            fault_count=self.fault_count,
        )

    def _check(self, kept: Kept | None, leaf: bytes) -> None:
        place = str(self._at)
        if kept is None:
            self.note(fault("journal-line-missing", place=place))
            return
        if not _line_holds(kept, leaf):
            self.note(fault("journal-line-altered", line=kept.line.line_id, place=place))
            return
        if kept.line.action == ERASED:
            self._settle(kept.line.subjects)
        elif kept.line.action == SIGNED and isinstance(size := kept.line.details.get("size"), int):
            self._signed.add(size)
        if kept.erased and kept.line.line_id in self._named:
            self._named.remove(kept.line.line_id)
            self.erased += 1
        elif kept.erased:
            self._unnamed.add(kept.line.line_id)

    def _settle(self, line_ids: Iterable[str]) -> None:
        # The line that names them comes later in the tree, unless it got its place first, within the same second.
        for line_id in line_ids:
            if line_id in self._unnamed:
                self._unnamed.remove(line_id)
                self.erased += 1
            else:
                self._named.add(line_id)

    def _grow(self, leaves: list[bytes]) -> list[Node]:
        self.edge, full = grow(self.edge, leaves)
        return full

    def _compare(self, size: int) -> None:
        signed = self.checkpoints.get(size)
        if signed is not None and signed.root == self.edge.root:
            self.held += 1
        elif signed is not None:
            self.note(fault("journal-checkpoint-differs", size=str(size)))


def read_signed(signed: bytes, public: PublicKeys) -> Checkpoint | Finding:
    """Return what a signed checkpoint says, or what is wrong with it.

    Args:
        signed: As it was kept.
        public: Keys of the node whose journal it must be.

    Returns:
        The checkpoint, or the fault.
    """
    try:
        return verify_checkpoint(public, wire.decode(SignedCheckpoint, signed, label=SIGNED_CHECKPOINT))
    except WaslError as error:
        return fault("journal-checkpoint-unsigned", code=error.code)


def _line_holds(kept: Kept, leaf: bytes) -> bool:
    try:
        check_line(kept, leaf)
    except WaslError:
        return False
    return True

"""Folding: committed lines get their place in the tree within a second, and a checkpoint is signed each hour."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from wasl.errors import WaslError
from wasl.exchange import SIGNED_CHECKPOINT, SignedCheckpoint
from wasl.flow import clock, here, lines
from wasl.flow.sealed import EPOCH
from wasl.flow.wall import for_node
from wasl.journal import Frontier, Kept, grow, leaf, leaf_hash, make_checkpoint
from wasl.record import wire
from wasl.store import journal
from wasl.store.connection import atomic

FOLD_LIMIT: Final = 5000
CHECKPOINT_EVERY: Final = timedelta(hours=1)


@for_node
def fold() -> int:
    """Place committed lines in the tree; sign a checkpoint when an hour has passed since the last.

    Returns:
        How many lines were placed; 0 if another sequencer is at work.
    """
    with atomic():
        if not journal.hold_sequencer():
            return 0
        placed, edge = _place_waiting()
        last = journal.newest_checkpoint()
        if edge.size and (last is None or clock.now() - last.at >= CHECKPOINT_EVERY):
            sign(edge)
        return placed


def place_all() -> Frontier:
    """Place every committed line and stay the one sequencer until the transaction ends.

    Whoever reads the whole journal holds the sequencer, so that nothing grows between one look and the next.

    Returns:
        The right edge of the tree.
    """
    journal.wait_for_sequencer()
    placed, edge = _place_waiting()
    while placed == FOLD_LIMIT:
        placed, edge = _place_waiting()
    return edge


def sign(edge: Frontier) -> SignedCheckpoint:
    """Sign the tree as it is, and write that it was signed, so that no checkpoint can be taken away unseen.

    Args:
        edge: Its right edge, of at least one leaf.

    Returns:
        The checkpoint; the one that was kept if this size was signed before.
    """
    kept = journal.find_checkpoint(edge.size)
    if kept is not None:
        return wire.decode(SignedCheckpoint, kept.signed, label=SIGNED_CHECKPOINT)
    now = clock.now()  # once: signing may take the clock over a second, and row and checkpoint have to agree
    checkpoint = make_checkpoint(node=here.node_id(), epoch=EPOCH, frontier=edge, at=now)
    signed = here.keyholder().sign_checkpoint(checkpoint)
    journal.add_checkpoint(edge.size, edge.root, wire.encode(signed, label=SIGNED_CHECKPOINT), now)
    lines.write(None, "checkpoint-signed", door="jobs", size=edge.size, root=edge.root.hex())
    return signed


def _place_waiting() -> tuple[int, Frontier]:
    edge = journal.frontier()
    waiting = journal.unplaced(FOLD_LIMIT)
    if not waiting:
        return 0, edge
    leaves = [_leaf_of(each.kept) for each in waiting]
    grown, full = grow(edge, leaves)
    journal.place(edge.size, waiting, leaves, full)
    journal.keep_frontier(grown)
    return len(waiting), grown


def _leaf_of(kept: Kept) -> bytes:
    try:
        return leaf_hash(leaf(kept))
    except WaslError:
        # Somebody altered it before it had a place. The others must not wait for it, and a check finds it.
        return leaf_hash(b"")

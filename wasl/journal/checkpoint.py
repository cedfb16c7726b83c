"""Checkpoints: what a node's journal was at a moment, in one root, and how a peer holds the node to it.

The signature is put on and checked by `wasl.exchange.checkpoints`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from wasl.errors import TrustError
from wasl.journal.tree import HASH_BYTES, Frontier, verify_consistency
from wasl.record import NodeId, check_node_id, wire

CHECKPOINT: Final = "checkpoint/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """The journal of one node at one moment.

    Attributes:
        node: Whose journal.
        epoch: From 1 on; a node restored from a backup opens the next one.
        size: Number of lines in the tree.
        root: Root of the tree, 32 bytes.
        at: When, aware, UTC, whole seconds.
    """

    node: NodeId
    epoch: int
    size: int
    root: bytes
    at: datetime


def make_checkpoint(*, node: NodeId, epoch: int, frontier: Frontier, at: datetime) -> Checkpoint:
    """Make the checkpoint of a frontier.

    Args:
        node: Whose journal.
        epoch: Its epoch.
        frontier: The journal's frontier.
        at: Now, aware, UTC.

    Returns:
        The value, with whole seconds.
    """
    return Checkpoint(node=node, epoch=epoch, size=frontier.size, root=frontier.root, at=at.replace(microsecond=0))


def encode_checkpoint(checkpoint: Checkpoint) -> bytes:
    """Return the canonical bytes of a checkpoint.

    Args:
        checkpoint: The value.

    Returns:
        The bytes that are signed.
    """
    return wire.encode(checkpoint, label=CHECKPOINT)


def decode_checkpoint(data: bytes) -> Checkpoint:
    """Return the checkpoint of canonical bytes.

    Args:
        data: The bytes that were signed.

    Returns:
        The value, within its ranges.

    Raises:
        TrustError: ``journal-checkpoint-form`` if a figure is out of range.
    """
    checkpoint = wire.decode(Checkpoint, data, label=CHECKPOINT)
    check_node_id(checkpoint.node, field="node")
    if checkpoint.epoch < 1 or checkpoint.size < 0 or len(checkpoint.root) != HASH_BYTES:
        raise TrustError("journal-checkpoint-form", node=checkpoint.node)
    return checkpoint


def check_growth(old: Checkpoint, new: Checkpoint, proof: Sequence[bytes]) -> None:
    """Check that a newer checkpoint of a node continues an older one that was seen.

    Args:
        old: The last one believed.
        new: The one that is offered.
        proof: Consistency proof between the two sizes; empty if either is empty or both are equal.

    Raises:
        TrustError: ``journal-other-node`` if they are of different nodes; ``journal-epoch`` if the epoch differs (a new
            epoch is opened by officers, not by proof); ``journal-shrunk`` or ``journal-fork`` as
            `wasl.journal.tree.verify_consistency` says.
    """
    if old.node != new.node:
        raise TrustError("journal-other-node", expected=old.node, found=new.node)
    if old.epoch != new.epoch:
        raise TrustError("journal-epoch", expected=old.epoch, found=new.epoch)
    verify_consistency(old_size=old.size, old_root=old.root, size=new.size, root=new.root, proof=proof)

"""The journal's mathematics: lines, the Merkle tree over them, checkpoints. No rows, no input or output.

Start with `line.Line` and `line.leaf`, then `tree.Frontier`, which folds leaves into a root, and `nodes.Tree`, which
proves from what was kept of it. Checkpoints are signed in `wasl.exchange.checkpoints` and kept by `wasl.store`.
"""

from __future__ import annotations

from wasl.journal.checkpoint import (
    CHECKPOINT,
    Checkpoint,
    check_growth,
    decode_checkpoint,
    encode_checkpoint,
    make_checkpoint,
)
from wasl.journal.exported import EXPORT_HEAD, EXPORT_LINE, ExportHead, ExportLine, export_line, kept_line
from wasl.journal.line import (
    WITHHELD,
    Kept,
    Line,
    Part,
    check_line,
    keep,
    leaf,
    part_holds,
    show_details,
    show_officer,
    show_place,
)
from wasl.journal.nodes import Node, Tree, grow
from wasl.journal.shown import Shown, read_shown
from wasl.journal.tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    inclusion_proof,
    inclusion_proofs,
    leaf_hash,
    node_hash,
    root_of,
    verify_consistency,
    verify_inclusion,
)

__all__ = [
    "CHECKPOINT",
    "EMPTY_ROOT",
    "EXPORT_HEAD",
    "EXPORT_LINE",
    "WITHHELD",
    "Checkpoint",
    "ExportHead",
    "ExportLine",
    "Frontier",
    "Kept",
    "Line",
    "Node",
    "Part",
    "Shown",
    "Tree",
    "check_growth",
    "check_line",
    "consistency_proof",
    "decode_checkpoint",
    "encode_checkpoint",
    "export_line",
    "grow",
    "inclusion_proof",
    "inclusion_proofs",
    "keep",
    "kept_line",
    "leaf",
    "leaf_hash",
    "make_checkpoint",
    "node_hash",
    "part_holds",
    "read_shown",
    "root_of",
    "show_details",
    "show_officer",
    "show_place",
    "verify_consistency",
    "verify_inclusion",
]

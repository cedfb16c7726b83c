"""The journal's mathematics: lines, the Merkle tree over them, checkpoints. No rows, no input or output.

Start with `line.Line` and `line.leaf`, then `tree.Frontier`, which folds leaves into a root. Checkpoints are signed in
`wasl.exchange.checkpoints` and kept by `wasl.store`.
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
from wasl.journal.line import Line, check_line, leaf, new_salt
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
    "Checkpoint",
    "Frontier",
    "Line",
    "check_growth",
    "check_line",
    "consistency_proof",
    "decode_checkpoint",
    "encode_checkpoint",
    "inclusion_proof",
    "inclusion_proofs",
    "leaf",
    "leaf_hash",
    "make_checkpoint",
    "new_salt",
    "node_hash",
    "root_of",
    "verify_consistency",
    "verify_inclusion",
]

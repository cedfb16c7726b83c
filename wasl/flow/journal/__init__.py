"""The journal at work: lines are folded into the tree within a second, checked, proven, and exported for an auditor.

`folding` gives committed lines their place and signs checkpoints, `auditing` checks a journal as it streams by,
`checking` does so with this node's own, `exporting` with one that was written to a file. `proving` shows single lines,
and that the journal only grew, to who has not the journal; `finding` finds lines for an auditor.
"""

from __future__ import annotations

from wasl.flow.journal.auditing import JournalCheck
from wasl.flow.journal.checking import verify
from wasl.flow.journal.exporting import export, verify_export
from wasl.flow.journal.finding import LinePage, LineSearch, LineView, actions, find, prove_found
from wasl.flow.journal.folding import fold
from wasl.flow.journal.proving import CheckpointView, checkpoints, prove, prove_growth

__all__ = [
    "CheckpointView",
    "JournalCheck",
    "LinePage",
    "LineSearch",
    "LineView",
    "actions",
    "checkpoints",
    "export",
    "find",
    "fold",
    "prove",
    "prove_found",
    "prove_growth",
    "verify",
    "verify_export",
]

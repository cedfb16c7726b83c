"""The rule about what the originator took back: it goes nowhere, and comes in nowhere, under the same version."""

from __future__ import annotations

from wasl.policy.case import Case, Finding


def taken_back(case: Case) -> Finding | None:
    """What the originator took back from a recipient does not go there again; a new version is decided anew.

    Args:
        case: The case; whether it was taken back is part of it.

    Returns:
        An objection, or None.
    """
    return Finding(code="life-taken-back", permits=False) if case.taken_back else None

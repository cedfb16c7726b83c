"""The rules about what was taken back or is suspended: it goes nowhere.

What the originator took back comes in nowhere either, under the same version.
"""

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


def suspended(case: Case) -> Finding | None:
    """While one officer has suspended what is released of an item, nothing more of it goes to anybody.

    Args:
        case: The case; until when it is suspended is part of it.

    Returns:
        An objection, or None.
    """
    if case.suspended is None:
        return None
    return Finding(code="release-suspended", permits=False, data={"lapses": case.suspended.isoformat()})

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


def withheld(case: Case) -> Finding | None:
    """What may not be kept any longer nobody reads, unless keeping it is decided.

    Args:
        case: The case; what restricts the report is part of it.

    Returns:
        An objection, or None.
    """
    return Finding(code="withheld-review", permits=False) if "review" in case.restrictions else None


def contested(case: Case) -> Finding | None:
    """What was restricted for a person whom it concerns goes to nobody else until that is lifted.

    Args:
        case: The case; what restricts the report is part of it.

    Returns:
        An objection, or None.
    """
    return Finding(code="restricted-subject", permits=False) if "subject" in case.restrictions else None


def uncategorised(case: Case) -> Finding | None:
    """What lacks the category of a person after the day by which it was to be given is used for nothing until it is.

    Whoever speaks goes on reading it, to be able to give it.

    Args:
        case: The case; what restricts the report is part of it.

    Returns:
        An objection, or None.
    """
    return Finding(code="restricted-category", permits=False) if "category" in case.restrictions else None


def over(case: Case) -> Finding | None:
    """What is due for review goes to nobody: whoever got it would have to close it at once.

    Args:
        case: The case.

    Returns:
        An objection, or None.
    """
    if case.item is None or case.today < case.item.handling.review:
        return None
    return Finding(code="review-over", permits=False, data={"day": case.item.handling.review.isoformat()})

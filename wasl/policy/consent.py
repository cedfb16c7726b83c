"""What the originator's grant permits: exactly what it says, to exactly whom, and nothing more."""

from __future__ import annotations

from typing import Final

from wasl.policy.case import Act, Case, Finding
from wasl.record import Address

_ARRIVING: Final = frozenset({Act.RECEIVE, Act.FOLLOW})
"""Here the holder is who passed it on to this node. What goes on inside this node, this node holds."""


def is_granted(case: Case) -> bool:
    """Say whether a grant of the originator covers a case.

    Args:
        case: The case.

    Returns:
        False without a grant, or if anything in it says otherwise.
    """
    return case.grant is not None and consent(case) is None


def consent(case: Case) -> Finding | None:
    """The originator's grant, where there is one, covers this report, holder, recipient, purpose and day.

    Args:
        case: The case.

    Returns:
        An objection that names the limit, or None.
    """
    grant, item = case.grant, case.item
    if grant is None or item is None:
        return None
    holder = case.via if case.act in _ARRIVING else case.here
    limits = (
        ("grant-report", (grant.report_id, grant.originator) == (item.report_id, item.origin)),
        ("grant-version", grant.version == item.version),
        ("grant-holder", grant.holder == holder),
        ("grant-recipient", case.recipient is not None and _is(case, grant.recipient, case.recipient)),
        ("grant-purpose", grant.purpose is item.handling.purpose),
        ("grant-over", case.today <= grant.until),
        ("grant-used", not (grant.once and case.grant_used)),
    )
    return next((Finding(code=code, permits=False) for code, holds in limits if not holds), None)


def _is(case: Case, granted: Address, recipient: Address) -> bool:
    if granted == recipient:
        return True
    # A node and its centre desk are the same recipient; of another node nobody here knows which desk that is.
    centre = {Address(node=case.here), Address(node=case.here, desk=case.centre)}
    return bool(case.centre) and granted in centre and recipient in centre

"""The rule of rights conditions: nothing goes to a state against which one stands, unless it is met.

An assurance of the state meets it. So does the decision of a named officer of this centre, recorded with its reason,
unless the agreement names the condition: then the parties want the assurance itself.

Source:
    International Guidelines on Human Rights and Drug Policy, IV.3; DESIGN section 7.
"""

from __future__ import annotations

from wasl.policy.case import Case, Finding, Item
from wasl.record import Cover, StateCondition


def conditions(case: Case) -> Finding | None:
    """No condition stands against a state of the recipient, or every one that stands is met today.

    Args:
        case: The case.

    Returns:
        A finding against, or None.
    """
    if case.item is None:
        return None
    for standing in sorted(case.conditions):
        if standing.state not in case.states or standing.topic not in {"", case.item.topic}:
            continue
        meeting = [cover for cover in case.covers if _meets(cover, standing, case.item, case)]
        if any(cover.assured or not _binds(standing, case) for cover in meeting):
            continue
        code = "condition-assurance" if meeting else "condition-unmet"
        data = {"country": standing.state, "condition": str(standing.condition)}
        return Finding(code=code, permits=False, data=data)
    return None


def _meets(cover: Cover, standing: StateCondition, item: Item, case: Case) -> bool:
    return (
        (cover.state, cover.condition) == (standing.state, standing.condition)
        and cover.topic in {"", item.topic}
        and cover.report_id in {"", item.report_id}
        and cover.since <= case.today <= cover.until
    )


def _binds(standing: StateCondition, case: Case) -> bool:
    return case.agreement is not None and standing.condition in case.agreement.conditions

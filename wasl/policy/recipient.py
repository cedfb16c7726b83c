"""The rules about who would receive: what its node may hold, and what an observer's desk is let see.

Source:
    DESIGN section 7: each node declares the highest handling it may hold; section 2: an observer's desk.
"""
# ruff: noqa: DOC201
# What every rule returns is said in `wasl.policy.rules`.

from __future__ import annotations

from wasl.policy.case import Case, Finding
from wasl.record import DeskKind


def peer_handling(case: Case) -> Finding | None:
    """The receiving node may hold so strict a colour, as its own card says; inside there is no peer to ask."""
    if case.item is None or case.recipient is None or case.recipient.node == case.here:
        return None
    tlp, highest = case.item.handling.tlp, case.peer_highest
    if tlp.strictness <= highest.strictness:
        return None
    return Finding(code="peer-handling", permits=False, data={"tlp": str(tlp), "highest": str(highest)})


def observer(case: Case) -> Finding | None:
    """An observer's desk gets what names that desk itself, and nothing because its centre is named."""
    if case.recipient_kind is not DeskKind.OBSERVER or case.item is None or case.recipient is None:
        return None
    if case.recipient in case.item.handling.audience:
        return None
    return Finding(code="observer-not-named", permits=False)

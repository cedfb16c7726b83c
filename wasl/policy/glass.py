"""The rules about breaking the glass: reading, for a danger to life, what another desk of this node says.

It stands in for one rule alone, the audience. Whatever else keeps a report closed goes on doing so, and nothing that
leaves this node asks these rules.

Source:
    DESIGN section 7 (danger to life, own node's data only, never opens sending).
"""
# ruff: noqa: DOC201
# What every rule returns stands in `wasl.policy.rules`.

from __future__ import annotations

from wasl.policy.case import Case, Finding


def own_data(case: Case) -> Finding:
    """A desk of this node speaks in the item; what a peer said is not this node's to open."""
    if case.item is None or not case.item.origin.desk or case.item.origin.node != case.here:
        return Finding(code="glass-elsewhere", permits=False)
    return Finding(code="glass-own-node", permits=True)


def danger(case: Case) -> Finding:
    """The officer said that a life is in danger."""
    if not case.danger:
        return Finding(code="glass-no-danger", permits=False)
    return Finding(code="glass-danger", permits=True)


def broken(case: Case) -> Finding:
    """This very officer broke the glass over this very version, and nobody has closed it since."""
    if not case.through_glass:
        return Finding(code="glass-shut", permits=False)
    return Finding(code="glass-open", permits=True)

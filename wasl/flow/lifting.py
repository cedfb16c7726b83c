"""Making a suspended account active again: what a manager proposes and a second person confirms."""

from __future__ import annotations

from typing import Final

from wasl.casework.four_eyes import Proposal
from wasl.errors import InputError
from wasl.flow import access, clock, here, lines
from wasl.flow.granting import BY_MANAGER_OR_DESK
from wasl.flow.proposals import STALE, Content, Done, Kind, Proposed, propose
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, Right
from wasl.render.sentences import say
from wasl.store import account_suspensions as rows


@for_reader
def propose_lifting(actor: Actor, login: str) -> Proposal:
    """Propose that a suspended account is active again, with the desks and rights that it has.

    Args:
        actor: A manager.
        login: The suspended officer.

    Returns:
        What waits for a second person.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``officer-not-suspended`` or ``approval-already``.
    """
    access.require_right(actor, Act.MANAGE)
    found = rows.find(login, here.node_id())
    if found is None:
        raise InputError("officer-not-suspended", login=login)
    officer = found.officer
    content: Content = {
        "suspension": found.suspension_id,
        "officer": officer.officer_id,
        "login": officer.login,
        "name": officer.name,
        "reason": found.reason,
        "rights": [*sorted(officer.rights)],
    }
    return propose(actor, LIFTING, content, desk=officer.desks[0].desk_id if len(officer.desks) == 1 else None)


def _describe(content: Content, language: str) -> tuple[str, ...]:
    name, login = str(content["name"]), str(content["login"])
    return (
        say("approval-lifting", language, name=name, login=login),
        say("approval-lifting-reason", language, reason=str(content["reason"])),
    )


def _carry_out(actor: Actor, proposed: Proposed) -> Done:
    content = proposed.content
    found = rows.find(str(content["login"]), here.node_id())
    if found is None or found.suspension_id != content["suspension"] or not rows.hold(found.suspension_id):
        raise InputError(STALE)
    if [*sorted(found.officer.rights)] != content["rights"]:
        raise InputError(STALE)
    rows.end(found.suspension_id, found.officer.officer_id, now=clock.now())
    lines.write(actor, "officer-restored", [found.officer.officer_id])
    return Done(subjects=(found.officer.officer_id,))


LIFTING: Final = Kind(
    name="lifting",
    proposer=Right.MANAGE,
    approvers={**BY_MANAGER_OR_DESK, Right.AUDIT: False},
    describe=_describe,
    carry_out=_carry_out,
)
"""Making a suspended account active again."""

"""Giving an officer a right or a desk: what a manager proposes and a second person confirms.

Taking something away is done by one person at once (`wasl.flow.staffing.change_officer`); only what adds comes here. It
is a matter of the officer's desk if there is just one: then whoever approves there may confirm it, too. Else a second
manager does.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, cast

from wasl.casework.four_eyes import Proposal
from wasl.errors import AccessError, InputError
from wasl.flow import here, lines
from wasl.flow.proposals import STALE, Content, Done, Kind, Proposed, propose
from wasl.flow.wall import for_reader
from wasl.record import LANGUAGES, Actor, Desk, Json, Officer, Right
from wasl.render.sentences import say
from wasl.store import desks as desk_rows
from wasl.store import officers as officer_rows

BY_MANAGER_OR_DESK: Final = {Right.MANAGE: False, Right.APPROVE: True}
"""Who confirms what concerns an account: another manager, or whoever approves at the desk of the account."""


@for_reader
def propose_rights(actor: Actor, officer: Officer, *, desks: Sequence[Desk], rights: Collection[Right]) -> Proposal:
    """Propose what an officer is to get.

    Args:
        actor: A manager.
        officer: The officer as it is now.
        desks: All desks from then on, the first is where the officer starts.
        rights: All rights from then on.

    Returns:
        The proposal.

    Raises:
        InputError: ``approval-already``.
    """
    content: Content = {
        "officer": officer.officer_id,
        "login": officer.login,
        "name": officer.name,
        "had": {"desks": [*_ids(officer.desks)], "rights": [*sorted(officer.rights)]},
        "gets": {"desks": [*map(named, desks)], "rights": [*sorted(rights)]},
    }
    return propose(actor, RIGHTS, content, desk=desks[0].desk_id if len(desks) == 1 else None)


def named(desk: Desk) -> dict[str, Json]:
    """Return a desk as a proposal names it: what the second person reads is bound with it.

    Args:
        desk: The desk.

    Returns:
        Its id and names.
    """
    return {"id": desk.desk_id, **{each: desk.names.get(each, desk.slug) for each in LANGUAGES}}


def desks_named(content: Json, language: str) -> tuple[str, ...]:
    """Return the names of desks in a proposal.

    Args:
        content: What `named` made of each.
        language: The reader's.

    Returns:
        The names.
    """
    return tuple(str(desk[language]) for desk in cast("list[dict[str, Json]]", content))


def open_desks(content: Json) -> tuple[Desk, ...]:
    """Return the desks that a proposal names.

    Args:
        content: What `named` made of each.

    Returns:
        The desks.

    Raises:
        InputError: ``proposal-stale`` if one was closed.
    """
    known = {desk.desk_id: desk for desk in desk_rows.all_desks(here.node_id()) if not desk.closed}
    ids = [str(desk["id"]) for desk in cast("list[dict[str, Json]]", content)]
    if not all(each in known for each in ids):
        raise InputError(STALE)
    return tuple(known[each] for each in ids)  # type: ignore[index]  # an id is a text


def rights_named(content: Json) -> frozenset[Right]:
    """Return the rights that a proposal names.

    Args:
        content: Their codes.

    Returns:
        The rights.
    """
    return frozenset(Right(str(each)) for each in cast("list[Json]", content))


def officer_of(content: Content) -> Officer:
    """Return the officer that a proposal is about, held until the transaction ends.

    Args:
        content: With ``officer`` and ``login``.

    Returns:
        The officer as it is now.

    Raises:
        InputError: ``proposal-stale`` if the account was closed.
    """
    officer_rows.hold(str(content["officer"]))
    officer = officer_rows.find(str(content["login"]), here.node_id())
    if officer is None:
        raise InputError(STALE)
    return officer


@for_reader
def refuse_own(actor: Actor, officer_id: str) -> None:
    """Refuse whoever would confirm something for themselves.

    Args:
        actor: Who approves.
        officer_id: Whom it is about.

    Raises:
        AccessError: ``approval-own``.
    """
    if actor.officer.officer_id == officer_id:
        raise AccessError("approval-own")


def _describe(content: Content, language: str) -> tuple[str, ...]:
    had, gets = (cast("dict[str, Json]", content[part]) for part in ("had", "gets"))
    name, login = str(content["name"]), str(content["login"])
    rights = rights_named(gets["rights"]) - rights_named(had["rights"])
    before = cast("list[Json]", had["desks"])
    desks = [desk for desk in cast("list[dict[str, Json]]", gets["desks"]) if desk["id"] not in before]
    ordered = [right for right in Right if right in rights]
    said = [say("approval-rights-given", language, right=ordered, name=name, login=login)] if rights else []
    if desks:
        joins = desks_named(cast("Json", desks), language)
        said.append(say("approval-desks-given", language, desks=joins, name=name, login=login))
    said.append(say("approval-rights-at", language, desks=desks_named(gets["desks"], language)))
    return tuple(said)


def _carry_out(actor: Actor, proposed: Proposed) -> Done:
    content = proposed.content
    had, gets = (cast("dict[str, Json]", content[part]) for part in ("had", "gets"))
    officer = officer_of(content)
    refuse_own(actor, officer.officer_id)
    now = {"desks": [*_ids(officer.desks)], "rights": [*sorted(officer.rights)]}
    rights = rights_named(gets["rights"])
    if now != had:
        raise InputError(STALE)
    officer_rows.set_reach(officer.officer_id, open_desks(gets["desks"]), rights)
    lines.write(actor, "officer-changed", [officer.officer_id], rights=[*sorted(map(str, rights))])
    return Done(subjects=(officer.officer_id,))


def _ids(desks: Sequence[Desk]) -> tuple[str, ...]:
    return tuple(desk.desk_id for desk in desks)


RIGHTS: Final = Kind(
    name="rights",
    proposer=Right.MANAGE,
    approvers=BY_MANAGER_OR_DESK,
    describe=_describe,
    carry_out=_carry_out,
)
"""Giving an officer rights or desks."""

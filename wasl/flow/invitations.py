"""A new officer, and new credentials for one who lost them: by two people, of whom neither learns what opens it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from wasl.casework.four_eyes import Proposal
from wasl.errors import InputError
from wasl.flow import access, directory, enrolment, lines
from wasl.flow.granting import (
    BY_MANAGER_OR_DESK,
    desks_named,
    named,
    officer_of,
    open_desks,
    refuse_own,
    rights_named,
)
from wasl.flow.proposals import STALE, Content, Done, Kind, Proposed, propose
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, Officer, Right
from wasl.render.sentences import say
from wasl.store import officers as officer_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """What was put before a second person.

    Attributes:
        proposal: What waits.
        code: The proposer's half of what opens the enrolment: handed to the officer, shown once.
    """

    proposal: Proposal
    code: str


@for_reader
def invite(
    actor: Actor, *, login: str, name: str, desks: Sequence[str], rights: Collection[Right], language: str = "en"
) -> Invited:
    """Propose a new officer.

    Args:
        actor: A manager.
        login: Name for signing in: lower-case ASCII letters, digits and hyphens.
        name: As the officer writes it.
        desks: Slugs of the officer's desks, first where the officer starts.
        rights: What the officer may do in general; managing accounts excludes every other right.
        language: Of screens.

    Returns:
        What waits for a second person, and the code for the officer.

    Raises:
        AccessError: ``right-missing``.
        InputError: As `wasl.flow.directory.check_officer`.
    """
    access.require_right(actor, Act.MANAGE)
    officer = directory.check_officer(login=login, name=name, desks=desks, rights=rights, language=language)
    code = enrolment.new_code()
    content: Content = {
        "login": login,
        "name": name,
        "language": language,
        "desks": [*map(named, officer.desks)],
        "rights": [*sorted(rights)],
        "code": enrolment.code_hash(code),
    }
    desk = officer.desks[0].desk_id if len(officer.desks) == 1 else None
    return Invited(proposal=propose(actor, INVITATION, content, desk=desk), code=code)


@for_reader
def reset(actor: Actor, login: str) -> Invited:
    """Propose that an officer makes new credentials; the old ones end when a second person has confirmed.

    Args:
        actor: A manager.
        login: The officer, not the manager's own.

    Returns:
        What waits for a second person, and the code for the officer.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``officer-unknown`` or ``officer-yourself``.
    """
    access.require_right(actor, Act.MANAGE)
    officer = directory.other_officer(actor, login)
    code = enrolment.new_code()
    content: Content = {
        "officer": officer.officer_id,
        "login": officer.login,
        "name": officer.name,
        "code": enrolment.code_hash(code),
    }
    desk = officer.desks[0].desk_id if len(officer.desks) == 1 else None
    return Invited(proposal=propose(actor, CREDENTIALS, content, desk=desk), code=code)


def _describe_invitation(content: Content, language: str) -> tuple[str, ...]:
    rights = rights_named(content["rights"])
    ordered = [right for right in Right if right in rights]
    name, login = str(content["name"]), str(content["login"])
    return (
        say("approval-officer-new", language, name=name, login=login, desks=desks_named(content["desks"], language)),
        say("approval-rights-given", language, name=name, login=login, right=ordered),
        say("approval-link-new", language),
    )


def _carry_out_invitation(actor: Actor, proposed: Proposed) -> Done:
    content = proposed.content
    slugs = [desk.slug for desk in open_desks(content["desks"])]
    rights = rights_named(content["rights"])
    try:
        officer = directory.check_officer(
            login=str(content["login"]),
            name=str(content["name"]),
            desks=slugs,
            rights=rights,
            language=str(content["language"]),
        )
    except InputError as fault:
        # Somebody else has the login, or a name like it, by now.
        raise InputError(STALE) from fault
    officer_rows.add_without_credentials(officer)
    lines.write(actor, "officer-added", [officer.officer_id], login=officer.login, rights=[*sorted(map(str, rights))])
    return Done(subjects=(officer.officer_id,), token=enrolment.begin(officer.officer_id, str(content["code"])))


def _describe_credentials(content: Content, language: str) -> tuple[str, ...]:
    name, login = str(content["name"]), str(content["login"])
    return (
        say("approval-credentials-end", language, name=name, login=login),
        say("approval-link-new", language),
    )


def _carry_out_credentials(actor: Actor, proposed: Proposed) -> Done:
    officer: Officer = officer_of(proposed.content)
    refuse_own(actor, officer.officer_id)
    token = enrolment.begin(officer.officer_id, str(proposed.content["code"]))
    lines.write(actor, "credentials-reset", [officer.officer_id])
    return Done(subjects=(officer.officer_id,), token=token)


INVITATION: Final = Kind(
    name="invitation",
    proposer=Right.MANAGE,
    approvers=BY_MANAGER_OR_DESK,
    describe=_describe_invitation,
    carry_out=_carry_out_invitation,
)
"""A new officer."""

CREDENTIALS: Final = Kind(
    name="credentials",
    proposer=Right.MANAGE,
    approvers=BY_MANAGER_OR_DESK,
    describe=_describe_credentials,
    carry_out=_carry_out_credentials,
)
"""New credentials for an officer."""

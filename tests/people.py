"""How officers come to be in tests: one manager proposes, the other confirms, and the officer enrols."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tests.digits import code_now
from wasl.record import Actor, Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Halves:
    """What two people hand over to an officer."""

    token: str
    code: str


def invite(
    first: Actor,
    second: Actor,
    *,
    login: str,
    name: str,
    desks: Sequence[str],
    rights: Collection[Right],
    language: str = "en",
) -> Halves:
    """Let one manager propose an officer and the other confirm."""
    from wasl.flow import approvals, invitations

    made = invitations.invite(first, login=login, name=name, desks=desks, rights=rights, language=language)
    approved = approvals.approve(second, made.proposal.proposal_id, made.proposal.digest, "en")
    return Halves(token=approved.done.token, code=made.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """What an officer signs in with."""

    passphrase: str
    totp_secret: str
    recovery: tuple[str, ...]


def enrol(halves: Halves) -> Enrolled:
    """Let an officer make credentials."""
    from wasl.flow import enrolment

    secret = enrolment.open_link(halves.token, halves.code).secret
    passphrase = secrets.token_urlsafe(15)
    codes = enrolment.enrol(halves.token, halves.code, passphrase=passphrase, secret=secret, digits=code_now(secret))
    return Enrolled(passphrase=passphrase, totp_secret=secret, recovery=codes)

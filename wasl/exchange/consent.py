"""Signed grants, and the answer to a request for onward consent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose, Signature, Signer, sign, verify
from wasl.exchange.suite import sha256
from wasl.record import wire
from wasl.record.consent import Grant

CONSENT_ANSWER: Final = "consent-answer/1"
SIGNED_GRANT: Final = "signed-grant/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedGrant:
    """A grant as it is kept and travels inside the release that goes onward.

    Attributes:
        grant: Canonical bytes, exactly as signed.
        signature: Of the originator's node.
    """

    grant: bytes
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAnswer:
    """What the originator answers.

    Attributes:
        request_id: What it answers.
        grant: The consent; None if it was refused.
        reason: Code why it was refused; empty otherwise.
    """

    request_id: str
    grant: SignedGrant | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedConsent:
    """An answer whose grant is verified.

    Attributes:
        answer: As it came.
        grant: What is granted; None if nothing is.
    """

    answer: ConsentAnswer
    grant: Grant | None


def sign_grant(signer: Signer, body: bytes) -> Signature:
    """Sign a grant.

    Args:
        signer: The node that speaks in the report.
        body: Canonical bytes of the grant.

    Returns:
        Both signatures.
    """
    return sign(signer, Purpose.GRANT, sha256(body))


def verify_grant(public: PublicKeys, signed: SignedGrant) -> Grant:
    """Return what a signed grant says.

    Args:
        public: Keys of the node that must have signed.
        signed: As it came.

    Returns:
        The grant.

    Raises:
        TrustError: ``signature-bad``, ``grant-form`` if signed bytes are no canonical grant, or ``content-mismatch`` if
            it speaks for another node.
    """
    verify(public, Purpose.GRANT, sha256(signed.grant), signed.signature)
    try:
        grant = wire.decode(Grant, signed.grant, label=wire.GRANT)
    except InputError as error:
        raise TrustError("grant-form", fault=error.code, part=error.data.get("path", "")) from error
    if grant.originator.node != public.node_id:
        raise TrustError("content-mismatch", part="originator")
    return grant

"""Signed life steps: bytes of the step, and the signature of the node that speaks in the report.

The step's own signature stays on it when it is passed on, so that whoever got the report from somebody else can hold
the step to the originator itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose, Signature, Signer, sign, verify
from wasl.exchange.suite import sha256
from wasl.record import LifeStep, check_step, wire

SIGNED_LIFE_STEP: Final = "signed-life-step/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedLifeStep:
    """A life step as it is kept, sent and passed on.

    Attributes:
        step: Canonical bytes, exactly as signed.
        signature: Of the originator's node.
    """

    step: bytes
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedLifeStep:
    """A life step whose signature holds.

    Attributes:
        signed: As it came.
        step: What it says.
    """

    signed: SignedLifeStep
    step: LifeStep


def sign_life_step(signer: Signer, body: bytes) -> Signature:
    """Sign a life step.

    Args:
        signer: The node that speaks in the report.
        body: Canonical bytes of the step.

    Returns:
        Both signatures.
    """
    return sign(signer, Purpose.LIFE_STEP, sha256(body))


def read_life_step(signed: SignedLifeStep) -> LifeStep:
    """Return what a life step says, of which nothing is believed yet: whose keys must hold it.

    Args:
        signed: As it came.

    Returns:
        The step.

    Raises:
        TrustError: ``life-step-unread`` if the bytes are no canonical step, or say what no step may say.
    """
    try:
        step = wire.decode(LifeStep, signed.step, label=wire.LIFE_STEP)
        check_step(step)
    except InputError as error:
        raise TrustError("life-step-unread", fault=error.code, part=error.data.get("path", "")) from error
    return step


def verify_life_step(public: PublicKeys, signed: SignedLifeStep) -> VerifiedLifeStep:
    """Return what a signed life step says.

    Args:
        public: Keys of the node that must have signed.
        signed: As it came.

    Returns:
        The verified step.

    Raises:
        TrustError: ``signature-bad``, ``life-step-unread``, or ``content-mismatch`` if it speaks for another node.
    """
    verify(public, Purpose.LIFE_STEP, sha256(signed.step), signed.signature)
    step = read_life_step(signed)
    if step.originator.node != public.node_id:
        raise TrustError("content-mismatch", part="originator")
    return VerifiedLifeStep(signed=signed, step=step)

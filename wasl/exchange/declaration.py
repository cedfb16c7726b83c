"""Signed declarations: what one party says about an agreement, under that party's signature alone.

The signature stands for a purpose of its own, so that no declaration can be passed off as an agreement, or the reverse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose, Signature, Signer, sign, verify
from wasl.exchange.suite import sha256
from wasl.record import check_id, wire
from wasl.record.declaration import Declaration, Step

SIGNED_DECLARATION: Final = "signed-declaration/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedDeclaration:
    """A declaration as it is kept and sent.

    Attributes:
        declaration: Canonical bytes, exactly as signed.
        signature: Of the party.
    """

    declaration: bytes
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedDeclaration:
    """A declaration whose signature holds.

    Attributes:
        signed: Canonical bytes of the `SignedDeclaration`, as it came.
        declaration: What it says.
    """

    signed: bytes
    declaration: Declaration


def sign_declaration(signer: Signer, declaration: Declaration) -> bytes:
    """Return a declaration under the signature of its party.

    Args:
        signer: The party.
        declaration: What it declares.

    Returns:
        Canonical bytes of a `SignedDeclaration`.

    Raises:
        TrustError: ``content-mismatch`` if it speaks for another node, ``declaration-form`` if it says what none may.
    """
    if declaration.party != signer.node_id:
        raise TrustError("content-mismatch", part="party")
    _check(declaration)
    body = wire.encode(declaration, label=wire.DECLARATION)
    signed = SignedDeclaration(declaration=body, signature=sign(signer, Purpose.DECLARATION, sha256(body)))
    return wire.encode(signed, label=SIGNED_DECLARATION)


def verify_declaration(public: PublicKeys, data: bytes) -> VerifiedDeclaration:
    """Return what a signed declaration says.

    Fails with `TrustError` ``signature-bad``, too.

    Args:
        public: Keys of the party that must have signed.
        data: Canonical bytes of a `SignedDeclaration`.

    Returns:
        The verified declaration.

    Raises:
        TrustError: ``declaration-form``, or ``content-mismatch`` if it speaks for another node.
    """
    try:
        signed = wire.decode(SignedDeclaration, data, label=SIGNED_DECLARATION)
        declaration = wire.decode(Declaration, signed.declaration, label=wire.DECLARATION)
    except InputError as error:
        raise TrustError("declaration-form", part=error.data.get("path", error.code)) from error
    verify(public, Purpose.DECLARATION, sha256(signed.declaration), signed.signature)
    if declaration.party != public.node_id:
        raise TrustError("content-mismatch", part="party")
    _check(declaration)
    return VerifiedDeclaration(signed=data, declaration=declaration)


def _check(declaration: Declaration) -> None:
    try:
        check_id(declaration.agreement_id, field="agreement_id")
    except InputError as error:
        raise TrustError("declaration-form", part="/agreement_id") from error
    if declaration.number < 1:
        raise TrustError("declaration-form", part="/number")
    if declaration.last_day is not None and declaration.step is not Step.END:
        raise TrustError("declaration-form", part="/last_day")

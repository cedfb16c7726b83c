"""Signed agreements: an MoU as data under the signatures of both nodes.

One node signs and offers, the other signs the very same bytes. Only with both signatures is it an agreement, named by
the hash of its bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose, Signature, Signer, sign, verify
from wasl.exchange.suite import sha256
from wasl.record import Agreement, NodeId, wire
from wasl.record.template import Template

SIGNED_AGREEMENT: Final = "signed-agreement/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartySignature:
    """One party's signature.

    Attributes:
        node: The party.
        signature: Over the agreement's bytes.
    """

    node: NodeId
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedAgreement:
    """An agreement as it travels.

    Attributes:
        body: Canonical bytes of the agreement.
        signatures: One per party that has signed, sorted by node.
        template: Canonical bytes of the template that the agreement names, so that both parties can compare; empty if
            it does not go along. It is held to the hash that is signed.
    """

    body: bytes
    signatures: tuple[PartySignature, ...]
    template: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedAgreement:
    """An agreement whose signatures hold, as many as there are.

    Attributes:
        agreement: What is agreed.
        agreement_hash: Its name in envelopes.
        signers: The parties that have signed, sorted; only with both is it in force.
        signed: As it came.
    """

    agreement: Agreement
    agreement_hash: str
    signers: tuple[NodeId, ...]
    signed: SignedAgreement

    @property
    def is_complete(self) -> bool:
        """True if both parties have signed."""
        return self.signers == self.agreement.parties


def agreement_hash(body: bytes) -> str:
    """Return the name of an agreement in envelopes.

    Args:
        body: Its canonical bytes.

    Returns:
        SHA-256, 64 lower-case hexadecimal digits.
    """
    return sha256(body).hex()


def template_hash(body: bytes) -> str:
    """Return the name of a template in agreements.

    Args:
        body: Its canonical bytes.

    Returns:
        SHA-256, 64 lower-case hexadecimal digits.
    """
    return sha256(body).hex()


def sign_agreement(signer: Signer, agreement: Agreement, *, template: bytes = b"") -> bytes:
    """Return an agreement signed by one party, to be offered to the other.

    Fails with `TrustError`: ``agreement-party`` if the signer is no party, ``agreement-form`` if the agreement cannot
    hold.

    Args:
        signer: A party.
        agreement: What is to be agreed.
        template: Canonical bytes of the template that it names, to go along; empty for none.

    Returns:
        Canonical bytes of a `SignedAgreement`.
    """
    _check_agreement(agreement)
    body = wire.encode(agreement, label=wire.AGREEMENT)
    unsigned = SignedAgreement(body=body, signatures=(), template=template)
    _check_template(unsigned, agreement)
    return _add_signature(signer, unsigned, agreement)


def countersign_agreement(signer: Signer, data: bytes, publics: Mapping[NodeId, PublicKeys]) -> bytes:
    """Return an agreement with a further party's signature.

    Fails with `TrustError` as `verify_agreement`; ``agreement-party`` if the signer is no party.

    Args:
        signer: The party that has not signed yet.
        data: As it came from the other.
        publics: Keys of both parties.

    Returns:
        Canonical bytes of a `SignedAgreement`.
    """
    verified = verify_agreement(data, publics)
    return _add_signature(signer, verified.signed, verified.agreement)


def verify_agreement(data: bytes, publics: Mapping[NodeId, PublicKeys]) -> VerifiedAgreement:
    """Return the agreement of bytes if every signature on it holds.

    Args:
        data: Canonical bytes of a `SignedAgreement`.
        publics: Keys of the parties, our own included.

    Returns:
        The agreement and who has signed it.

    Raises:
        TrustError: ``agreement-form``, ``agreement-party`` if a signer is no party, unknown, or signed twice, or
            ``signature-bad``.
    """
    try:
        signed = wire.decode(SignedAgreement, data, label=SIGNED_AGREEMENT)
        agreement = wire.decode(Agreement, signed.body, label=wire.AGREEMENT)
    except InputError as error:
        raise TrustError("agreement-form", part=error.data.get("path", error.code)) from error
    _check_agreement(agreement)
    _check_template(signed, agreement)
    signers = tuple(party.node for party in signed.signatures)
    if (
        not signers
        or list(signers) != sorted(set(signers))
        or not set(signers) <= set(agreement.parties) & set(publics)
    ):
        raise TrustError("agreement-party")
    for party in signed.signatures:
        verify(publics[party.node], Purpose.AGREEMENT, sha256(signed.body), party.signature)
    return VerifiedAgreement(
        agreement=agreement, agreement_hash=agreement_hash(signed.body), signers=signers, signed=signed
    )


def _check_agreement(agreement: Agreement) -> None:
    first, second = agreement.parties
    if first >= second:
        raise TrustError("agreement-form", part="/parties")
    if agreement.version < 1:
        raise TrustError("agreement-form", part="/version")
    if agreement.valid_until < agreement.valid_from:
        raise TrustError("agreement-form", part="/valid_until")


def _check_template(signed: SignedAgreement, agreement: Agreement) -> None:
    # What goes along is compared with before anybody signs: it must be the text that is signed, and no other.
    if not signed.template:
        return
    if template_hash(signed.template) != agreement.template:
        raise TrustError("agreement-form", part="/template")
    try:
        wire.decode(Template, signed.template, label=wire.TEMPLATE)
    except InputError as error:
        raise TrustError("agreement-form", part="/template") from error


def _add_signature(signer: Signer, signed: SignedAgreement, agreement: Agreement) -> bytes:
    if signer.node_id not in agreement.parties:
        raise TrustError("agreement-party")
    others = tuple(party for party in signed.signatures if party.node != signer.node_id)
    mine = PartySignature(node=signer.node_id, signature=sign(signer, Purpose.AGREEMENT, sha256(signed.body)))
    both = tuple(sorted((*others, mine), key=lambda party: party.node))
    return wire.encode(replace(signed, signatures=both), label=SIGNED_AGREEMENT)

"""Signed translations: bytes of the translation, and the signature of the node whose desk made it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose, Signature, Signer, sign, verify
from wasl.exchange.suite import sha256
from wasl.record import Translation, wire

SIGNED_TRANSLATION: Final = "signed-translation/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedTranslation:
    """A translation as it is kept and sent.

    Attributes:
        translation: Canonical bytes, exactly as signed.
        signature: Of the translator's node.
    """

    translation: bytes
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedTranslation:
    """A translation whose signature holds.

    Attributes:
        signed: As it came.
        translation: What it says.
    """

    signed: SignedTranslation
    translation: Translation


def sign_translation(signer: Signer, body: bytes) -> Signature:
    """Sign a translation.

    Args:
        signer: The node of the desk that made it.
        body: Its canonical bytes.

    Returns:
        Both signatures.
    """
    return sign(signer, Purpose.TRANSLATION, sha256(body))


def verify_translation(public: PublicKeys, signed: SignedTranslation) -> VerifiedTranslation:
    """Return what a signed translation says.

    Args:
        public: Keys of the node that must have signed.
        signed: As it came.

    Returns:
        The verified translation.

    Raises:
        TrustError: ``signature-bad``, ``translation-form`` if signed bytes are no canonical translation, or
            ``content-mismatch`` if it speaks for a desk of another node.
    """
    verify(public, Purpose.TRANSLATION, sha256(signed.translation), signed.signature)
    try:
        translation = wire.decode(Translation, signed.translation, label=wire.TRANSLATION)
    except InputError as error:
        raise TrustError("translation-form", fault=error.code, part=error.data.get("path", "")) from error
    if translation.translator.node != public.node_id:
        raise TrustError("content-mismatch", part="translator")
    return VerifiedTranslation(signed=signed, translation=translation)

"""What a signature stands under: label, algorithm set, purpose and hash, each with its length before it.

A signature for one purpose can therefore never be passed off as one for another, and both algorithms sign the very
same bytes. Not here: private keys (`wasl.exchange.keys`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final, Protocol

from wasl.errors import TrustError
from wasl.exchange.public import PublicKeys, SigningPublic
from wasl.exchange.suite import SUITE, holds_ed25519, holds_mldsa
from wasl.record import NodeId

_LABEL: Final = b"wasl statement 1"
_REMEMBERED: Final = 1024


class Purpose(StrEnum):
    """What a node may sign; every signature is for exactly one of these."""

    CARD = "card"
    AGREEMENT = "agreement"
    REPORT = "report"
    ENVELOPES = "envelopes"
    CONTENTS = "contents"
    CHECKPOINT = "checkpoint"
    TRANSLATION = "translation"
    LIFE_STEP = "life-step"
    DECLARATION = "declaration"
    GRANT = "grant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Both signatures over one statement. Neither counts without the other.

    Attributes:
        ed25519: 64 bytes.
        mldsa: ML-DSA-65, 3,309 bytes.
    """

    ed25519: bytes
    mldsa: bytes


class Signer(Protocol):
    """A handle on a node's signing pair."""

    @property
    def node_id(self) -> NodeId:
        """The node that signs."""
        ...

    @property
    def signing_key_id(self) -> str:
        """Id of the pair that signs."""
        ...

    def sign_statement(self, statement: bytes) -> Signature:
        """Sign the bytes of a statement with both halves of the pair.

        Args:
            statement: As `state` makes it.

        Returns:
            Both signatures.
        """
        ...


def state(purpose: Purpose, digest: bytes) -> bytes:
    """Return the bytes that are signed.

    Args:
        purpose: What the signature is for.
        digest: SHA-256 of what is signed, or a tree root, 32 bytes.

    Returns:
        The statement, readable in one way only.
    """
    parts = (_LABEL, SUITE.encode(), purpose.encode(), digest)
    return b"".join(len(part).to_bytes(2, "big") + part for part in parts)


def sign(signer: Signer, purpose: Purpose, digest: bytes) -> Signature:
    """Sign a hash for a purpose.

    Args:
        signer: Whose signature.
        purpose: What it is for.
        digest: 32 bytes.

    Returns:
        Both signatures.
    """
    return signer.sign_statement(state(purpose, digest))


def verify(public: PublicKeys, purpose: Purpose, digest: bytes, signature: Signature) -> None:
    """Check both signatures of a node over a hash.

    Fails with `TrustError`: ``signature-bad`` with ``part`` naming the first that does not hold, ``ed25519`` or
    ``ml-dsa-65``.

    Args:
        public: The node's keys.
        purpose: What the signature must be for.
        digest: 32 bytes.
        signature: Both signatures.
    """
    _verify(public.node_id, public.signing, state(purpose, digest), signature)


# A batch is signed once and checked for each of its envelopes; only what held is remembered, an error never is.
@lru_cache(maxsize=_REMEMBERED)
def _verify(node: NodeId, signing: SigningPublic, statement: bytes, signature: Signature) -> None:
    if not holds_ed25519(signing.ed25519, statement, signature.ed25519):
        raise TrustError("signature-bad", part="ed25519", node=node)
    if not holds_mldsa(signing.mldsa, statement, signature.mldsa):
        raise TrustError("signature-bad", part="ml-dsa-65", node=node)

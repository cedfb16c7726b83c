"""What a node shows of its keys, and the ids that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wasl.errors import TrustError
from wasl.exchange.suite import (
    ED25519_PUBLIC_BYTES,
    MLDSA_PUBLIC_BYTES,
    SEALING_PUBLIC_BYTES,
    sealing_public,
    sha256,
)
from wasl.record import NodeId

KEY_ID_DIGITS: Final = 32
_SIGNING_ID: Final = b"wasl signing key 1\x00"
_SEALING_ID: Final = b"wasl sealing key 1\x00"


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningPublic:
    """The public half of a signing pair.

    Attributes:
        ed25519: 32 bytes.
        mldsa: ML-DSA-65, 1,952 bytes.
    """

    ed25519: bytes
    mldsa: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SealingPublic:
    """The public half of a sealing pair.

    Attributes:
        key_id: `sealing_key_id` of ``xwing``.
        xwing: ML-KEM-768 part, then X25519 part, 1,216 bytes.
    """

    key_id: str
    xwing: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKeys:
    """What a peer must know of a node to verify it and to seal for it.

    Attributes:
        node_id: The node.
        signing: Its signing pair.
        sealing: Its newest sealing pair.
        signing_key_id: Id of the signing pair, as headers name it.
    """

    node_id: NodeId
    signing: SigningPublic
    sealing: SealingPublic
    signing_key_id: str


def make_public(node_id: NodeId, signing: SigningPublic, sealing: SealingPublic) -> PublicKeys:
    """Put a node's public keys together.

    Args:
        node_id: The node.
        signing: Its signing pair.
        sealing: Its newest sealing pair.

    Returns:
        The value, with the id of the signing pair worked out once.
    """
    return PublicKeys(node_id=node_id, signing=signing, sealing=sealing, signing_key_id=signing_key_id(signing))


def node_id_of(signing: SigningPublic) -> NodeId:
    """Return the node id that follows from a node's first signing pair.

    Args:
        signing: The first signing pair.

    Returns:
        SHA-256 over the public bytes of both halves, 64 lower-case hexadecimal digits.
    """
    return NodeId(sha256(signing.ed25519 + signing.mldsa).hex())


def signing_key_id(signing: SigningPublic) -> str:
    """Return the id by which a header names a signing pair.

    Args:
        signing: The pair.

    Returns:
        32 lower-case hexadecimal digits.
    """
    return sha256(_SIGNING_ID + signing.ed25519 + signing.mldsa).hex()[:KEY_ID_DIGITS]


def sealing_key_id(xwing: bytes) -> str:
    """Return the id by which a header names a sealing pair.

    Args:
        xwing: The public bytes.

    Returns:
        32 lower-case hexadecimal digits.
    """
    return sha256(_SEALING_ID + xwing).hex()[:KEY_ID_DIGITS]


def check_public(signing: SigningPublic, sealing: SealingPublic) -> None:
    """Check that public keys have the form of the algorithm set.

    Args:
        signing: As a card gives it.
        sealing: As a card gives it.

    Raises:
        TrustError: ``card-keys`` with the part that is not a key or does not match its id.
    """
    if len(signing.ed25519) != ED25519_PUBLIC_BYTES:
        raise TrustError("card-keys", part="ed25519")
    if len(signing.mldsa) != MLDSA_PUBLIC_BYTES:
        raise TrustError("card-keys", part="ml-dsa-65")
    if len(sealing.xwing) != SEALING_PUBLIC_BYTES or sealing.key_id != sealing_key_id(sealing.xwing):
        raise TrustError("card-keys", part="sealing")
    sealing_public(sealing.xwing)

"""The one set of algorithms that Wasl speaks, named ``wasl-1``.

There is no negotiation: an envelope of another set is refused, so nobody on the way can talk two nodes down to a
weaker one. A new set gets a new name and a date from which it is the only one.

Source:
    Ed25519: RFC 8032. ML-DSA-65: FIPS 204. HPKE: RFC 9180, base mode, with KEM MLKEM768-X25519 (X-Wing), HKDF-SHA256,
    AES-256-GCM. Tree: RFC 6962. ADR 0004.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Final

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wasl.errors import TrustError

SUITE: Final = "wasl-1"

ED25519_PUBLIC_BYTES: Final = 32
ED25519_SIGNATURE_BYTES: Final = 64
MLDSA_PUBLIC_BYTES: Final = 1952
MLDSA_SIGNATURE_BYTES: Final = 3309
MLKEM_PUBLIC_BYTES: Final = 1184
SEALING_PUBLIC_BYTES: Final = MLKEM_PUBLIC_BYTES + 32
CONTENT_KEY_BYTES: Final = 32
WRAPPED_KEY_BYTES: Final = 1120 + CONTENT_KEY_BYTES + 16
TAG_BYTES: Final = 16

HPKE: Final = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)

# A content key is random and used for one message, so its only nonce may be a constant.
_NONCE: Final = bytes(12)


def sha256(data: bytes) -> bytes:
    """Return the SHA-256 of data, 32 bytes.

    Args:
        data: Any bytes.
    """
    return hashlib.sha256(data).digest()


def holds_ed25519(public: bytes, message: bytes, signature: bytes) -> bool:
    """Say whether an Ed25519 signature holds.

    Args:
        public: 32 bytes.
        message: What was signed.
        signature: 64 bytes.

    Returns:
        True only if it holds; a key or signature of another form does not.
    """
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def holds_mldsa(public: bytes, message: bytes, signature: bytes) -> bool:
    """Say whether an ML-DSA-65 signature holds.

    Args:
        public: 1,952 bytes.
        message: What was signed.
        signature: 3,309 bytes.

    Returns:
        True only if it holds; a key or signature of another form does not.
    """
    try:
        MLDSA65PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=256)
def sealing_public(public: bytes) -> hpke.MLKEM768X25519PublicKey:
    """Return an X-Wing public key in the form that HPKE takes.

    Args:
        public: ML-KEM-768 part, then X25519 part, 1,216 bytes.

    Returns:
        The key.

    Raises:
        TrustError: ``card-keys`` if the bytes are no such key.
    """
    if len(public) != SEALING_PUBLIC_BYTES:
        raise TrustError("card-keys", part="sealing")
    try:
        return hpke.MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public[:MLKEM_PUBLIC_BYTES]),
            X25519PublicKey.from_public_bytes(public[MLKEM_PUBLIC_BYTES:]),
        )
    except ValueError as error:
        raise TrustError("card-keys", part="sealing") from error


def encrypt(key: bytes, plaintext: bytes, *, header: bytes) -> bytes:
    """Return the ciphertext of a message under its own content key.

    Args:
        key: 32 random bytes, used for this message only.
        plaintext: The padded plaintext.
        header: Bound to the ciphertext as associated data.

    Returns:
        Ciphertext with its tag, 16 bytes longer.
    """
    return AESGCM(key).encrypt(_NONCE, plaintext, header)


def decrypt(key: bytes, ciphertext: bytes, *, header: bytes) -> bytes:
    """Return the plaintext of a message.

    Args:
        key: The content key, 32 bytes.
        ciphertext: With its tag.
        header: As it was when sealed.

    Returns:
        The padded plaintext.

    Raises:
        TrustError: ``seal-broken`` if key, header and ciphertext do not belong together.
    """
    try:
        return AESGCM(key).decrypt(_NONCE, ciphertext, header)
    except (InvalidTag, ValueError) as error:
        raise TrustError("seal-broken", part="content") from error

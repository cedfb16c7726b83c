"""One pair of signatures for many items: the root of a tree over them is signed, each item carries its path.

A single item is a tree of one. Used twice in an envelope: outside for what the carrier sees, inside for what was
meant for the recipient.

Source: RFC 6962 section 2.1 for the tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wasl.errors import TrustError
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose, Signature, Signer, sign, verify
from wasl.exchange.suite import ED25519_SIGNATURE_BYTES, MLDSA_SIGNATURE_BYTES, sha256
from wasl.journal import inclusion_proofs, leaf_hash, root_of, verify_inclusion

MAX_BATCH: Final = 256
_HASH: Final = 32
_NUMBER: Final = 4
_FIXED: Final = 2 * _NUMBER + 1 + _HASH + ED25519_SIGNATURE_BYTES + MLDSA_SIGNATURE_BYTES
MAX_ATTESTATION_BYTES: Final = _FIXED + MAX_BATCH.bit_length() * _HASH


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """An item's place in a signed batch.

    Attributes:
        index: Its place, from 0.
        size: Items in the batch.
        root: Root of the tree, 32 bytes.
        path: Audit path from the item to the root.
        signature: Over the size and the root.
    """

    index: int
    size: int
    root: bytes
    path: tuple[bytes, ...]
    signature: Signature


def sign_batch(signer: Signer, purpose: Purpose, items: Sequence[bytes]) -> list[Attestation]:
    """Sign items together.

    Args:
        signer: Whose signature.
        purpose: What it is for.
        items: Bytes of each item, 1 to `MAX_BATCH` of them.

    Returns:
        One attestation per item, in order.

    Raises:
        TrustError: ``batch-size`` if there are none or too many.
    """
    if not 1 <= len(items) <= MAX_BATCH:
        raise TrustError("batch-size", size=len(items), limit=MAX_BATCH)
    leaves = [leaf_hash(item) for item in items]
    root, size = root_of(leaves), len(leaves)
    signature = sign(signer, purpose, _digest(size, root))
    return [
        Attestation(index=index, size=size, root=root, path=path, signature=signature)
        for index, path in enumerate(inclusion_proofs(leaves))
    ]


def check_path(item: bytes, attestation: Attestation) -> None:
    """Check that an item stands where its attestation says.

    Args:
        item: Bytes of the item.
        attestation: As it came.

    Raises:
        TrustError: ``path-wrong`` if the path does not lead from this item to the root.
    """
    try:
        verify_inclusion(
            leaf_hash(item),
            index=attestation.index,
            size=attestation.size,
            path=attestation.path,
            root=attestation.root,
        )
    except TrustError as error:
        raise TrustError("path-wrong", index=attestation.index, size=attestation.size) from error


def check_signature(public: PublicKeys, purpose: Purpose, attestation: Attestation) -> None:
    """Check the signatures over a batch.

    Fails with `TrustError`: ``signature-bad`` as `wasl.exchange.statement.verify` says.

    Args:
        public: Keys of the node that must have signed.
        purpose: What the signature must be for.
        attestation: As it came; its path is checked by `check_path`.
    """
    verify(public, purpose, _digest(attestation.size, attestation.root), attestation.signature)


def write_attestation(attestation: Attestation) -> bytes:
    """Return the bytes of an attestation.

    Args:
        attestation: The value.

    Returns:
        Index, size, number of path hashes, root, path, Ed25519 and ML-DSA-65 signature.
    """
    return b"".join(
        (
            attestation.index.to_bytes(_NUMBER, "big"),
            attestation.size.to_bytes(_NUMBER, "big"),
            len(attestation.path).to_bytes(1, "big"),
            attestation.root,
            *attestation.path,
            attestation.signature.ed25519,
            attestation.signature.mldsa,
        )
    )


def read_attestation(data: bytes) -> Attestation:
    """Return the attestation of bytes.

    Args:
        data: As `write_attestation` makes them.

    Returns:
        The value; nothing in it is verified.

    Raises:
        TrustError: ``attestation-form`` if the length is not exactly what the path needs, or the batch is too large.
    """
    if len(data) < _FIXED or len(data) != _FIXED + data[2 * _NUMBER] * _HASH:
        raise TrustError("attestation-form", size=len(data))
    size = int.from_bytes(data[_NUMBER : 2 * _NUMBER], "big")
    if size > MAX_BATCH:
        raise TrustError("attestation-form", size=size)
    begin = 2 * _NUMBER + 1
    signatures = len(data) - ED25519_SIGNATURE_BYTES - MLDSA_SIGNATURE_BYTES
    hashes = [data[at : at + _HASH] for at in range(begin, signatures, _HASH)]
    return Attestation(
        index=int.from_bytes(data[:_NUMBER], "big"),
        size=size,
        root=hashes[0],
        path=tuple(hashes[1:]),
        signature=Signature(
            ed25519=data[signatures : signatures + ED25519_SIGNATURE_BYTES],
            mldsa=data[signatures + ED25519_SIGNATURE_BYTES :],
        ),
    )


def _digest(size: int, root: bytes) -> bytes:
    # RFC 6962's root does not say how many leaves it stands for; signed without it, the size could be altered.
    return sha256(size.to_bytes(_NUMBER, "big") + root)

"""Signed journal checkpoints: what a node said its journal was, so that it cannot say otherwise later."""

from __future__ import annotations

from dataclasses import dataclass

from wasl.errors import InputError, TrustError
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose, Signature, Signer, sign, verify
from wasl.exchange.suite import sha256
from wasl.journal import Checkpoint, decode_checkpoint, encode_checkpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCheckpoint:
    """A checkpoint as it travels, alone or inside a receipt.

    Attributes:
        checkpoint: Canonical bytes of the checkpoint.
        signature: Of the node whose journal it is.
    """

    checkpoint: bytes
    signature: Signature


def sign_checkpoint(signer: Signer, checkpoint: Checkpoint) -> SignedCheckpoint:
    """Sign a checkpoint of one's own journal.

    Args:
        signer: The node whose journal it is.
        checkpoint: The value.

    Returns:
        Its bytes and both signatures.

    Raises:
        TrustError: ``checkpoint-other-node`` if it is another node's.
    """
    if checkpoint.node != signer.node_id:
        raise TrustError("checkpoint-other-node", expected=signer.node_id, found=checkpoint.node)
    body = encode_checkpoint(checkpoint)
    return SignedCheckpoint(checkpoint=body, signature=sign(signer, Purpose.CHECKPOINT, sha256(body)))


def read_checkpoint(signed: SignedCheckpoint) -> Checkpoint:
    """Return what a signed checkpoint says, before its signature is checked.

    Args:
        signed: As it came.

    Returns:
        The value; it tells whose keys `verify_checkpoint` needs.

    Raises:
        TrustError: ``checkpoint-form`` if the bytes are no checkpoint.
    """
    try:
        return decode_checkpoint(signed.checkpoint)
    except (InputError, TrustError) as error:
        raise TrustError("checkpoint-form", fault=error.code) from error


def verify_checkpoint(public: PublicKeys, signed: SignedCheckpoint) -> Checkpoint:
    """Return a checkpoint if its node signed it.

    Args:
        public: Keys of the node whose journal it must be.
        signed: As it came.

    Returns:
        The value.

    Raises:
        TrustError: ``checkpoint-form``, ``checkpoint-other-node`` or ``signature-bad``.
    """
    checkpoint = read_checkpoint(signed)
    if checkpoint.node != public.node_id:
        raise TrustError("checkpoint-other-node", expected=public.node_id, found=checkpoint.node)
    verify(public, Purpose.CHECKPOINT, sha256(signed.checkpoint), signed.signature)
    return checkpoint

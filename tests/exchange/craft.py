"""Envelopes made by hand, with any one step done wrongly: what an attacker or a broken node could send."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from wasl.exchange.batch import Attestation, sign_batch, write_attestation
from wasl.exchange.envelope import (
    HEADER,
    INNER,
    Envelope,
    Header,
    Inner,
    outer_item,
    padded_size,
    wrap_info,
    write_envelope,
)
from wasl.exchange.parts import join
from wasl.exchange.public import PublicKeys
from wasl.exchange.seal import Message
from wasl.exchange.statement import Purpose, Signer
from wasl.exchange.suite import HPKE, SUITE, encrypt, sealing_public, sha256
from wasl.record import wire

Change = Callable[[bytes], bytes]
_KEY = bytes(range(32))


def _same(data: bytes) -> bytes:
    return data


def _as_given(attestation: Attestation) -> Attestation:
    return attestation


@dataclass(frozen=True, kw_only=True)
class Wrong:
    """What is done wrongly; by default nothing.

    `header` and `inner` replace fields before signing, the others change bytes where they are named for. The outer
    signature is made last and honestly by `outer_signer`, so a fault inside is the sender's own.
    """

    header: Mapping[str, object] = field(default_factory=dict)
    header_bytes: Change = _same
    inner: Mapping[str, object] = field(default_factory=dict)
    inner_bytes: Change = _same
    inner_attestation: Callable[[Attestation], Attestation] = _as_given
    inner_purpose: Purpose = Purpose.CONTENTS
    inner_signer: Signer | None = None
    body: Change = _same
    plaintext: Change = _same
    size: int | None = None
    wrapped_key: Change = _same
    ciphertext: Change = _same
    outer_attestation: Callable[[Attestation], Attestation] = _as_given
    outer_purpose: Purpose = Purpose.ENVELOPES
    outer_signer: Signer | None = None


def craft(signer: Signer, recipient: PublicKeys, message: Message, wrong: Wrong | None = None) -> bytes:
    """Return one envelope, sealed as `wasl.exchange.seal` does but for what is wrong."""
    return write_envelope(craft_parts(signer, recipient, message, wrong))


def craft_parts(signer: Signer, recipient: PublicKeys, message: Message, wrong: Wrong | None = None) -> Envelope:
    """Return the parts of one envelope, as `craft` does."""
    wrong = wrong or Wrong()
    plain = _plaintext(signer, recipient, message, wrong)
    size = wrong.size if wrong.size is not None else padded_size(len(plain))
    plaintext = wrong.plaintext(plain.ljust(size, b"\x00"))
    header = Header(
        version=1,
        suite=SUITE,
        sender=signer.node_id,
        recipient=recipient.node_id,
        sender_key_id=signer.signing_key_id,
        recipient_key_id=recipient.sealing.key_id,
        message_id=message.message_id,
        epoch=message.epoch,
        sequence=message.sequence,
        padded_size=len(plaintext),
    )
    header_bytes = wrong.header_bytes(wire.encode(replace(header, **wrong.header), label=HEADER))  # type: ignore[arg-type]
    wrapped = HPKE.encrypt(_KEY, sealing_public(recipient.sealing.xwing), info=wrap_info(header_bytes))
    wrapped = wrong.wrapped_key(wrapped)
    ciphertext = wrong.ciphertext(encrypt(_KEY, plaintext, header=header_bytes))
    item = outer_item(header_bytes, wrapped, ciphertext)
    attestation = sign_batch(wrong.outer_signer or signer, wrong.outer_purpose, [item])[0]
    return Envelope(
        header_bytes=header_bytes,
        wrapped_key=wrapped,
        attestation=wrong.outer_attestation(attestation),
        ciphertext=ciphertext,
    )


def flip(data: bytes, bit: int) -> bytes:
    """Return data with one bit turned over."""
    byte, within = divmod(bit, 8)
    return data[:byte] + bytes([data[byte] ^ (1 << within)]) + data[byte + 1 :]


def spoil(part: str) -> Callable[[Attestation], Attestation]:
    """Return a change that turns over the first bit of one of the two signatures, ``ed25519`` or ``mldsa``."""

    def change(attestation: Attestation) -> Attestation:
        spoiled = flip(getattr(attestation.signature, part), 0)
        return replace(attestation, signature=replace(attestation.signature, **{part: spoiled}))

    return change


def _plaintext(signer: Signer, recipient: PublicKeys, message: Message, wrong: Wrong) -> bytes:
    inner = Inner(
        kind=message.kind,
        priority=message.priority,
        made=message.made,
        expires=message.expires,
        conversation=message.conversation,
        sender=signer.node_id,
        recipient=recipient.node_id,
        message_id=message.message_id,
        release_id=message.release_id,
        agreement_hash=message.agreement_hash,
        body_sha256=sha256(message.body).hex(),
    )
    inner_bytes = wrong.inner_bytes(wire.encode(replace(inner, **wrong.inner), label=INNER))  # type: ignore[arg-type]
    attestation = sign_batch(wrong.inner_signer or signer, wrong.inner_purpose, [inner_bytes])[0]
    attestation = wrong.inner_attestation(attestation)
    return join((inner_bytes, wrong.body(message.body), write_attestation(attestation)))

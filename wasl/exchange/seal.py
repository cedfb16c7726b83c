"""Sealing: messages for one node become a batch of envelopes under one pair of signatures.

A sealed envelope is kept and sent again as the bytes it is; sealing the same message id a second time makes another
header, which the recipient sets aside as altered.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from wasl.errors import TrustError
from wasl.exchange.batch import Attestation, sign_batch, write_attestation
from wasl.exchange.envelope import (
    HEADER,
    INNER,
    MAX_BODY_BYTES,
    MAX_LIFE,
    VERSION,
    Envelope,
    Header,
    Inner,
    Kind,
    Priority,
    outer_item,
    pad,
    padded_size,
    wrap_info,
    write_envelope,
)
from wasl.exchange.parts import LENGTH_BYTES
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose, Signer
from wasl.exchange.suite import CONTENT_KEY_BYTES, HPKE, SUITE, encrypt, sealing_public, sha256
from wasl.record import wire


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message to be sealed.

    Attributes:
        message_id: A new random id.
        epoch: The sender's epoch.
        sequence: Its number in the line to the recipient.
        kind: What the body is.
        body: Canonical bytes.
        conversation: Random id shared by all messages about one thing.
        made: When, aware, UTC, whole seconds.
        expires: After this moment it is not taken in; at most 35 days after ``made``.
        priority: How fast it wants to be dealt with.
        release_id: The release inside; empty if it is none.
        agreement_hash: The agreement under which it is sent. A receipt names that of the message it answers.
    """

    message_id: str
    epoch: int
    sequence: int
    kind: Kind
    body: bytes
    conversation: str
    made: datetime
    expires: datetime
    priority: Priority = Priority.ROUTINE
    release_id: str = ""
    agreement_hash: str = ""


def seal_batch(signer: Signer, recipient: PublicKeys, messages: Sequence[Message]) -> list[bytes]:
    """Seal messages for one node.

    Fails with `TrustError`: ``batch-size``; ``life-too-long``; ``envelope-size`` if a body is too large.

    Args:
        signer: The sender.
        recipient: Keys of the one node they are for.
        messages: 1 to 256 of them.

    Returns:
        One envelope per message, in order.
    """
    inners = [_encode_inner(signer, recipient, message) for message in messages]
    contents = sign_batch(signer, Purpose.CONTENTS, inners)
    opened = [
        _close(signer, recipient, message, inner, content)
        for message, inner, content in zip(messages, inners, contents, strict=True)
    ]
    outers = sign_batch(signer, Purpose.ENVELOPES, [outer_item(*parts) for parts in opened])
    return [
        write_envelope(Envelope(header_bytes=header, wrapped_key=wrapped, attestation=outer, ciphertext=ciphertext))
        for (header, wrapped, ciphertext), outer in zip(opened, outers, strict=True)
    ]


def _encode_inner(signer: Signer, recipient: PublicKeys, message: Message) -> bytes:
    if message.expires - message.made > MAX_LIFE:
        raise TrustError("life-too-long", days=MAX_LIFE.days)
    if len(message.body) > MAX_BODY_BYTES:
        raise TrustError("envelope-size", size=len(message.body), limit=MAX_BODY_BYTES)
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
    return wire.encode(inner, label=INNER)


def _close(
    signer: Signer, recipient: PublicKeys, message: Message, inner: bytes, content: Attestation
) -> tuple[bytes, bytes, bytes]:
    parts = (inner, message.body, write_attestation(content))
    size = padded_size(sum(LENGTH_BYTES + len(part) for part in parts))
    header = Header(
        version=VERSION,
        suite=SUITE,
        sender=signer.node_id,
        recipient=recipient.node_id,
        sender_key_id=signer.signing_key_id,
        recipient_key_id=recipient.sealing.key_id,
        message_id=message.message_id,
        epoch=message.epoch,
        sequence=message.sequence,
        padded_size=size,
    )
    header_bytes = wire.encode(header, label=HEADER)
    key = secrets.token_bytes(CONTENT_KEY_BYTES)
    wrapped = HPKE.encrypt(key, sealing_public(recipient.sealing.xwing), info=wrap_info(header_bytes))
    ciphertext = encrypt(key, pad(inner, message.body, content, size=size), header=header_bytes)
    return header_bytes, wrapped, ciphertext

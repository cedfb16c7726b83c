"""The envelope: its bytes, its header, what is inside, its padding.

    magic "WASL" | form 1 | header | wrapped key | attestation | ciphertext      (each part behind its length)
    plaintext = inner | body | attestation | zeros up to a bucket

Reading here is only form: nothing that these functions return is verified (`wasl.exchange.trusted` verifies), and
nothing is sealed (`wasl.exchange.seal`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from wasl.errors import InputError, TrustError
from wasl.exchange.batch import MAX_ATTESTATION_BYTES, Attestation, read_attestation, write_attestation
from wasl.exchange.parts import join, split
from wasl.exchange.suite import TAG_BYTES, WRAPPED_KEY_BYTES, sha256
from wasl.record import NodeId, check_id, check_node_id, wire
from wasl.record.canonical import MAX_BYTES

MAGIC: Final = b"WASL\x01"
VERSION: Final = 1
HEADER: Final = "header/1"
INNER: Final = "inner/1"

MAX_LIFE: Final = timedelta(days=35)
"""Longest time from making to expiry; old sealing keys are destroyed after it."""

MAX_HEADER_BYTES: Final = 2048
MAX_INNER_BYTES: Final = 4096
MAX_BODY_BYTES: Final = MAX_BYTES
_SMALLEST_BUCKET: Final = 8192
MAX_PADDED_BYTES: Final = 12 * 1024 * 1024
MAX_ENVELOPE_BYTES: Final = MAX_PADDED_BYTES + 16 * 1024
_ENVELOPE_LIMITS: Final = (
    MAX_HEADER_BYTES,
    WRAPPED_KEY_BYTES,
    MAX_ATTESTATION_BYTES,
    MAX_PADDED_BYTES + TAG_BYTES,
)
_PLAIN_LIMITS: Final = (MAX_INNER_BYTES, MAX_BODY_BYTES, MAX_ATTESTATION_BYTES)


class Kind(StrEnum):
    """What is inside an envelope."""

    RELEASE = "release"
    RECEIPT = "receipt"
    LIFE_STEP = "life-step"
    LOOK_UP = "look-up"
    CARD = "card"
    AGREEMENT = "agreement"
    QUESTION = "question"
    ANSWER = "answer"
    CHECKPOINT = "checkpoint"
    GROWTH_WANTED = "growth-wanted"
    GROWTH = "growth"
    CHUNK = "chunk"
    CHUNKS_WANTED = "chunks-wanted"
    TRANSLATION = "translation"
    DECLARATION = "declaration"
    CONSENT_REQUEST = "consent-request"
    CONSENT_ANSWER = "consent-answer"
    READS_WANTED = "reads-wanted"
    READS_TOLD = "reads-told"


class Priority(StrEnum):
    """How fast it wants to be dealt with."""

    ROUTINE = "routine"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The only clear part of an envelope.

    Attributes:
        version: Version of the header's form, 1.
        suite: Algorithm set.
        sender: The node that sealed it.
        recipient: The one node it is for.
        sender_key_id: The sender's signing pair.
        recipient_key_id: The recipient's sealing pair.
        message_id: Random id, used once by the sender.
        epoch: The sender's epoch, from 1 on.
        sequence: Number in the sender's line to this recipient, from 1 on.
        padded_size: Bytes of the padded plaintext.
    """

    version: int
    suite: str
    sender: NodeId
    recipient: NodeId
    sender_key_id: str
    recipient_key_id: str
    message_id: str
    epoch: int
    sequence: int
    padded_size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """What the sender meant, signed by it and seen only by the recipient.

    Attributes:
        kind: What the body is; a word of `Kind`, or of a newer node.
        priority: How fast it wants to be dealt with.
        made: When, aware, UTC.
        expires: After this moment it is not taken in, aware, UTC.
        conversation: Random id shared by all messages about one thing.
        sender: As in the header.
        recipient: As in the header.
        message_id: As in the header.
        release_id: The release inside; empty if it is none.
        agreement_hash: The agreement under which it is sent; only a card, an agreement or a declaration may have none.
        body_sha256: Of the body, 64 hexadecimal digits.
    """

    kind: str
    priority: Priority
    made: datetime
    expires: datetime
    conversation: str
    sender: NodeId
    recipient: NodeId
    message_id: str
    release_id: str = ""
    agreement_hash: str = ""
    body_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """An envelope taken apart, nothing of it verified.

    Attributes:
        header_bytes: Canonical bytes of the header.
        wrapped_key: The content key under the recipient's sealing key.
        attestation: The sender's signature over the batch that this envelope came from.
        ciphertext: The padded plaintext under the content key.
    """

    header_bytes: bytes
    wrapped_key: bytes
    attestation: Attestation
    ciphertext: bytes


def write_envelope(envelope: Envelope) -> bytes:
    """Return the bytes of an envelope.

    Args:
        envelope: Its parts.

    Returns:
        What a carrier carries.
    """
    attestation = write_attestation(envelope.attestation)
    return MAGIC + join((envelope.header_bytes, envelope.wrapped_key, attestation, envelope.ciphertext))


def read_envelope(data: bytes) -> Envelope:
    """Take an envelope apart.

    Args:
        data: As it came.

    Returns:
        Its parts, unverified.

    Raises:
        TrustError: ``envelope-form``, ``envelope-size``, ``envelope-truncated``, or ``envelope-trailing`` if anything
            stands behind the last part.
    """
    if data[: len(MAGIC)] != MAGIC[: len(data)]:
        raise TrustError("envelope-form", part="magic")
    try:
        (header, wrapped_key, attestation, ciphertext), end = split(data, _ENVELOPE_LIMITS, start=len(MAGIC))
    except TrustError as error:
        code = "envelope-size" if error.code == "parts-size" else "envelope-truncated"
        raise TrustError(code, **error.data) from error
    if end != len(data):
        raise TrustError("envelope-trailing", size=len(data), expected=end)
    if len(wrapped_key) != WRAPPED_KEY_BYTES:
        raise TrustError("envelope-form", part="wrapped key")
    try:
        signed = read_attestation(attestation)
    except TrustError as error:
        raise TrustError("envelope-form", part="attestation") from error
    return Envelope(header_bytes=header, wrapped_key=wrapped_key, attestation=signed, ciphertext=ciphertext)


def outer_item(header_bytes: bytes, wrapped_key: bytes, ciphertext: bytes) -> bytes:
    """Return what the outer signature covers of one envelope.

    Args:
        header_bytes: Canonical bytes of the header.
        wrapped_key: The wrapped content key.
        ciphertext: Its hash is covered.

    Returns:
        One item of the signed batch.
    """
    return join((header_bytes, wrapped_key, sha256(ciphertext)))


def wrap_info(header_bytes: bytes) -> bytes:
    """Return what binds a wrapped key to its header.

    Args:
        header_bytes: Canonical bytes of the header.

    Returns:
        The ``info`` of HPKE: a label and SHA-256 of the header.
    """
    return b"wasl content key 1\x00" + sha256(header_bytes)


def read_header(data: bytes) -> Header:
    """Return the header of canonical bytes.

    Args:
        data: The clear part of an envelope.

    Returns:
        The value, its ids and figures in form.

    Raises:
        TrustError: ``header-form``.
    """
    try:
        header = wire.decode(Header, data, label=HEADER)
        check_node_id(header.sender, field="sender")
        check_node_id(header.recipient, field="recipient")
        check_id(header.message_id, field="message_id")
    except InputError as error:
        raise TrustError("header-form", fault=error.code) from error
    if header.epoch < 1 or header.sequence < 1:
        raise TrustError("header-form", fault="figure")
    return header


def peek_header(data: bytes) -> Header:
    """Return the header of an envelope without verifying anything.

    Fails with `TrustError` as `read_envelope` and `read_header`.

    Args:
        data: The envelope.

    Returns:
        What it claims: good for asking the store what has been seen, and for nothing else.
    """
    return read_header(read_envelope(data).header_bytes)


def pad(inner: bytes, body: bytes, attestation: Attestation, *, size: int) -> bytes:
    """Return the padded plaintext.

    Args:
        inner: Canonical bytes of the inner part.
        body: The body.
        attestation: The sender's signature over the inner part.
        size: As `padded_size` gives it.

    Returns:
        Exactly ``size`` bytes.
    """
    return join((inner, body, write_attestation(attestation))).ljust(size, b"\x00")


def unpad(plaintext: bytes) -> tuple[bytes, bytes, Attestation]:
    """Take the plaintext apart.

    Args:
        plaintext: What was sealed.

    Returns:
        Inner part, body, and the signature over the inner part; unverified.

    Raises:
        TrustError: ``inner-form`` if the parts do not fit, or there is anything but zeros behind them.
    """
    try:
        (inner, body, attestation), end = split(plaintext, _PLAIN_LIMITS)
        signed = read_attestation(attestation)
    except TrustError as error:
        raise TrustError("inner-form", fault=error.code) from error
    if plaintext[end:].strip(b"\x00"):
        raise TrustError("inner-form", fault="padding")
    return inner, body, signed


def padded_size(size: int) -> int:
    """Return the bucket for a plaintext, so that its size tells little.

    Args:
        size: Bytes before padding.

    Returns:
        The smallest of 8, 12, 16, 24, 32, 48, 64 ... KiB that holds it.

    Raises:
        TrustError: ``envelope-size`` if it is too large for an envelope.
    """
    bucket = _SMALLEST_BUCKET
    while bucket < size:
        power = bucket & (bucket - 1) == 0
        bucket = bucket * 3 // 2 if power else bucket * 4 // 3
    if bucket > MAX_PADDED_BYTES:
        raise TrustError("envelope-size", size=size, limit=MAX_PADDED_BYTES)
    return bucket


def read_inner(data: bytes) -> Inner:
    """Return the inner part of canonical bytes.

    Args:
        data: As it was sealed.

    Returns:
        The value, its ids in form.

    Raises:
        TrustError: ``inner-form``.
    """
    try:
        inner = wire.decode(Inner, data, label=INNER)
        check_id(inner.conversation, field="conversation")
        if inner.release_id:
            check_id(inner.release_id, field="release_id")
    except InputError as error:
        raise TrustError("inner-form", fault=error.code) from error
    return inner

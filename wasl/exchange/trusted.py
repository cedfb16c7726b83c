"""Bytes in, verified values out. No input or output, no clock, and no way to turn a check off.

The order of the rules. A rule reads only what the rules before it have verified, except its own subject:

    admit_envelope: who speaks
     1  framing: magic, every length within its bound, nothing missing, nothing behind    `read_envelope`
     2  the header is canonical and in form; its version and algorithm set are ours        `read_header`, `check_suite`
     3  it is for us                                                                       `check_recipient`
     4  the sender is a confirmed peer                                                     `find_sender`
     5  both key ids are known                                                             `check_keys`
     6  the path leads from this envelope to the root of its batch                         `check_path`
     7  both of the sender's signatures over the root hold                                 `check_outer`
     8  a message id seen before bears the header seen before                              `check_repeat`

    open_admitted: what is said
     9  wrapped key, header and ciphertext belong together; the size is as announced       `unseal`, `check_size`
    10  the inner part and the padding are in form                                         `unpad`, `read_inner`
    11  the inner part names the same sender, recipient and message as the header          `check_inner`
    12  both of the sender's signatures over the inner part hold                           `check_inner_signature`
    13  the body is the one that was signed                                                `check_body`
    14  the kind is known                                                                  `check_kind`
    15  it does not live longer than 35 days, and has not expired                          `check_life`, `check_expiry`
    16  it is sent under an agreement of these two nodes, in force (a receipt: also after its end; a card, an agreement
        and a receipt that names no release: also without)                                `check_agreement`
    17  the body is what its kind says, its own signatures hold, and its ids agree with the inner part  `read_content`

A repetition (rule 8) is no fault: it is opened like any other, except that expiry and agreement, which were judged when
it first came, are not judged again; `Opened.repeated` tells the caller to take nothing in and send its receipt again.
A failure up to rule 8 says nothing about who sent the bytes; a failure from rule 9 on is the confirmed sender's.

Not here: whether it may be here at all (`wasl.policy`), and consuming the message id (`wasl.store`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from wasl.exchange.content import Content, Reader, read_content
from wasl.exchange.envelope import Envelope, Header, Inner, read_envelope, read_header, read_inner, unpad
from wasl.exchange.public import PublicKeys
from wasl.exchange.rules import (
    Opener,
    check_agreement,
    check_body,
    check_expiry,
    check_inner,
    check_inner_signature,
    check_keys,
    check_kind,
    check_life,
    check_outer,
    check_path,
    check_recipient,
    check_repeat,
    check_size,
    check_suite,
    find_sender,
    unseal,
)
from wasl.exchange.suite import sha256
from wasl.record import Agreement, NodeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """An envelope whose sender is certain, still sealed.

    Attributes:
        envelope: Its parts.
        header: What it says outside.
        header_sha256: To be kept with the message id, 64 hexadecimal digits.
        sender: Keys of the confirmed peer that signed it.
        repeated: True if this very header has been seen before.
    """

    envelope: Envelope
    header: Header
    header_sha256: str
    sender: PublicKeys
    repeated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A message of which everything is verified.

    Attributes:
        header: What it says outside.
        header_sha256: To be kept with the message id, 64 hexadecimal digits.
        inner: What the sender signed inside.
        content: The verified body.
        repeated: True if it has been taken in before: take nothing in, send its receipt again.
    """

    header: Header
    header_sha256: str
    inner: Inner
    content: Content
    repeated: bool


def open_envelope(
    data: bytes,
    *,
    opener: Opener,
    peers: Mapping[NodeId, PublicKeys],
    agreements: Mapping[str, Agreement],
    now: datetime,
    seen: Mapping[tuple[NodeId, str], str],
) -> Opened:
    """Verify and open an envelope.

    Fails with `TrustError`: one code per fault, in the order that the module's docstring gives.

    Args:
        data: As it came.
        opener: Our own node.
        peers: Confirmed peers only.
        agreements: Agreements signed by both sides, per hash; those that have ended too.
        now: Aware, UTC.
        seen: Header hash per sender and message id, of all that was taken in.

    Returns:
        The verified message.
    """
    admitted = admit_envelope(data, opener=opener, peers=peers, seen=seen)
    return open_admitted(admitted, opener=opener, peers=peers, agreements=agreements, now=now)


def admit_envelope(
    data: bytes,
    *,
    opener: Opener,
    peers: Mapping[NodeId, PublicKeys],
    seen: Mapping[tuple[NodeId, str], str],
) -> Admitted:
    """Verify who sent an envelope, without opening it.

    Fails with `TrustError`: ``envelope-form``, ``envelope-size``, ``envelope-truncated``, ``envelope-trailing``,
    ``header-form``, ``version-unknown``, ``suite-unknown``, ``recipient-wrong``, ``sender-unknown``, ``key-unknown``,
    ``path-wrong``, ``signature-bad`` or ``replay-altered``.

    Args:
        data: As it came.
        opener: Our own node.
        peers: Confirmed peers only.
        seen: Header hash per sender and message id, of all that was taken in.

    Returns:
        The envelope with its certain sender.
    """
    envelope = read_envelope(data)
    header = read_header(envelope.header_bytes)
    check_suite(header)
    check_recipient(header, opener.public)
    sender = find_sender(header, peers)
    check_keys(header, sender, opener)
    check_path(envelope)
    check_outer(envelope, sender)
    header_sha256 = sha256(envelope.header_bytes).hex()
    repeated = check_repeat(header, header_sha256, seen)
    return Admitted(envelope=envelope, header=header, header_sha256=header_sha256, sender=sender, repeated=repeated)


def open_admitted(
    admitted: Admitted,
    *,
    opener: Opener,
    peers: Mapping[NodeId, PublicKeys],
    agreements: Mapping[str, Agreement],
    now: datetime,
) -> Opened:
    """Open an envelope whose sender is certain, and verify what it says.

    Fails with `TrustError`: ``seal-broken``, ``size-wrong``, ``inner-form``, ``inner-mismatch``,
    ``inner-signature-bad``, ``body-hash``, ``kind-unknown``, ``life-too-long``, ``expired``, ``agreement-unknown``,
    ``agreement-parties``, ``agreement-not-in-force``, or what `wasl.exchange.content.read_content` raises.

    Args:
        admitted: As `admit_envelope` gave it.
        opener: Our own node.
        peers: Confirmed peers only.
        agreements: Agreements signed by both sides, per hash; those that have ended too.
        now: Aware, UTC.

    Returns:
        The verified message.
    """
    header, sender = admitted.header, admitted.sender
    plaintext = unseal(admitted.envelope, header, opener)
    check_size(header, plaintext)
    inner_bytes, body, attestation = unpad(plaintext)
    inner = read_inner(inner_bytes)
    check_inner(inner, header)
    check_inner_signature(inner_bytes, attestation, sender)
    check_body(inner, body)
    kind = check_kind(inner)
    check_life(inner)
    if not admitted.repeated:
        check_expiry(inner, now)
        check_agreement(inner, kind, agreements, now)
    reader = Reader(sender=sender, recipient=opener.public, peers=peers)
    content = read_content(kind, body, inner, reader)
    return Opened(
        header=header,
        header_sha256=admitted.header_sha256,
        inner=inner,
        content=content,
        repeated=admitted.repeated,
    )

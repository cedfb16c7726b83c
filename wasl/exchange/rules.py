"""The rules that an arriving envelope must meet, one function each; `wasl.exchange.trusted` holds their order.

Each refuses with its own code and otherwise returns; none has a way round it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Protocol

from wasl.errors import TrustError
from wasl.exchange import batch
from wasl.exchange.envelope import MAX_LIFE, VERSION, Envelope, Header, Inner, Kind, outer_item, padded_size, wrap_info
from wasl.exchange.public import PublicKeys
from wasl.exchange.statement import Purpose
from wasl.exchange.suite import SUITE, decrypt, sha256
from wasl.record import Agreement, NodeId

WITHOUT_AGREEMENT: Final = frozenset({Kind.CARD, Kind.AGREEMENT, Kind.DECLARATION})
"""What two confirmed peers may send each other before they have agreed on anything, and after everything has ended."""


AFTER_THE_END: Final = frozenset({Kind.RECEIPT, Kind.LIFE_STEP, Kind.READS_WANTED, Kind.READS_TOLD})
"""What may come after its agreement has ended: it only tells of, or takes back, what was given under it."""


class Opener(Protocol):
    """A handle on a node's sealing pairs."""

    @property
    def public(self) -> PublicKeys:
        """What peers know of the node."""
        ...

    def has_sealing(self, key_id: str) -> bool:
        """Say whether a sealing pair is here.

        Args:
            key_id: As the header names it.

        Returns:
            False if it is not, or no longer.
        """
        ...

    def unwrap(self, key_id: str, wrapped: bytes, *, info: bytes) -> bytes:
        """Open a wrapped content key.

        Args:
            key_id: A sealing pair that is here.
            wrapped: As it came.
            info: As it was when sealed.

        Returns:
            The content key.
        """
        ...


def check_suite(header: Header) -> None:
    """Refuse another header version or algorithm set.

    Args:
        header: In form.

    Raises:
        TrustError: ``version-unknown`` or ``suite-unknown``.
    """
    if header.version != VERSION:
        raise TrustError("version-unknown", version=header.version)
    if header.suite != SUITE:
        raise TrustError("suite-unknown", suite=header.suite)


def check_recipient(header: Header, me: PublicKeys) -> None:
    """Refuse what is for another node.

    Args:
        header: In form.
        me: Our own node.

    Raises:
        TrustError: ``recipient-wrong``.
    """
    if header.recipient != me.node_id:
        raise TrustError("recipient-wrong", found=header.recipient)


def find_sender(header: Header, peers: Mapping[NodeId, PublicKeys]) -> PublicKeys:
    """Return the keys of the peer that a header names.

    Args:
        header: In form.
        peers: Confirmed peers only.

    Returns:
        What we know of it.

    Raises:
        TrustError: ``sender-unknown``.
    """
    if header.sender not in peers:
        raise TrustError("sender-unknown", node=header.sender)
    return peers[header.sender]


def check_keys(header: Header, sender: PublicKeys, opener: Opener) -> None:
    """Refuse keys that are not the sender's or no longer ours.

    Args:
        header: In form.
        sender: The confirmed peer.
        opener: Our own node.

    Raises:
        TrustError: ``key-unknown`` with ``part`` ``signing`` or ``sealing``.
    """
    if header.sender_key_id != sender.signing_key_id:
        raise TrustError("key-unknown", part="signing", node=header.sender)
    if not opener.has_sealing(header.recipient_key_id):
        raise TrustError("key-unknown", part="sealing", node=header.recipient)


def check_path(envelope: Envelope) -> None:
    """Refuse an envelope that bears the path of another batch or place.

    Fails with `TrustError`: ``path-wrong``.

    Args:
        envelope: Its parts.
    """
    item = outer_item(envelope.header_bytes, envelope.wrapped_key, envelope.ciphertext)
    batch.check_path(item, envelope.attestation)


def check_outer(envelope: Envelope, sender: PublicKeys) -> None:
    """Refuse what the sender has not signed with both halves of its pair.

    Fails with `TrustError`: ``signature-bad``.

    Args:
        envelope: Its parts; the path holds.
        sender: The confirmed peer.
    """
    batch.check_signature(sender, Purpose.ENVELOPES, envelope.attestation)


def check_repeat(header: Header, header_sha256: str, seen: Mapping[tuple[NodeId, str], str]) -> bool:
    """Refuse a used message id under another header.

    Args:
        header: Signed by its sender.
        header_sha256: Its hash.
        seen: Header hash per sender and message id.

    Returns:
        True if this very header has been seen.

    Raises:
        TrustError: ``replay-altered``.
    """
    known = seen.get((header.sender, header.message_id))
    if known not in {None, header_sha256}:
        raise TrustError("replay-altered", message=header.message_id, node=header.sender)
    return known is not None


def unseal(envelope: Envelope, header: Header, opener: Opener) -> bytes:
    """Return the padded plaintext.

    Fails with `TrustError`: ``seal-broken``.

    Args:
        envelope: Its parts.
        header: In form.
        opener: Our own node.

    Returns:
        The plaintext.
    """
    info = wrap_info(envelope.header_bytes)
    key = opener.unwrap(header.recipient_key_id, envelope.wrapped_key, info=info)
    return decrypt(key, envelope.ciphertext, header=envelope.header_bytes)


def check_size(header: Header, plaintext: bytes) -> None:
    """Refuse a size that is no bucket or not the one announced.

    Args:
        header: In form.
        plaintext: As opened.

    Raises:
        TrustError: ``size-wrong``.
    """
    size = len(plaintext)
    if size != header.padded_size or size != padded_size(size):
        raise TrustError("size-wrong", size=size, announced=header.padded_size)


def check_inner(inner: Inner, header: Header) -> None:
    """Refuse what was made for another node, by another node, or as another message.

    Args:
        inner: In form.
        header: Signed by its sender.

    Raises:
        TrustError: ``inner-mismatch`` naming the first field that differs.
    """
    for name in ("sender", "recipient", "message_id"):
        if getattr(inner, name) != getattr(header, name):
            raise TrustError("inner-mismatch", part=name)


def check_inner_signature(inner_bytes: bytes, attestation: batch.Attestation, sender: PublicKeys) -> None:
    """Refuse an inner part that its sender has not signed.

    Args:
        inner_bytes: Canonical bytes of the inner part.
        attestation: The signature that came with it.
        sender: The confirmed peer.

    Raises:
        TrustError: ``inner-signature-bad``.
    """
    try:
        batch.check_path(inner_bytes, attestation)
        batch.check_signature(sender, Purpose.CONTENTS, attestation)
    except TrustError as error:
        raise TrustError("inner-signature-bad", part=error.data.get("part", "path"), node=sender.node_id) from error


def check_body(inner: Inner, body: bytes) -> None:
    """Refuse another body than the one signed.

    Args:
        inner: Signed by the sender.
        body: As it came.

    Raises:
        TrustError: ``body-hash``.
    """
    if sha256(body).hex() != inner.body_sha256:
        raise TrustError("body-hash")


def check_kind(inner: Inner) -> Kind:
    """Refuse a kind that this node does not know.

    Args:
        inner: Signed by the sender.

    Returns:
        The kind.

    Raises:
        TrustError: ``kind-unknown``.
    """
    try:
        return Kind(inner.kind)
    except ValueError as error:
        raise TrustError("kind-unknown", kind=inner.kind) from error


def check_life(inner: Inner) -> None:
    """Refuse what would live longer than message ids and sealing keys are kept.

    Args:
        inner: Signed by the sender.

    Raises:
        TrustError: ``life-too-long``.
    """
    if inner.expires - inner.made > MAX_LIFE:
        raise TrustError("life-too-long", days=MAX_LIFE.days)


def check_expiry(inner: Inner, now: datetime) -> None:
    """Refuse what has expired.

    Args:
        inner: Signed by the sender.
        now: Aware, UTC.

    Raises:
        TrustError: ``expired``.
    """
    if now > inner.expires:
        raise TrustError("expired", expires=inner.expires)


def check_agreement(inner: Inner, kind: Kind, agreements: Mapping[str, Agreement], now: datetime) -> None:
    """Refuse what no agreement of these two nodes covers today.

    Args:
        inner: Signed by the sender.
        kind: A card or an agreement may come without; so may a receipt that names no release, since what answers a card
            or a first agreement has none to name; any receipt and any life step may come after the end.
        agreements: Signed by both sides, per hash.
        now: Aware, UTC.

    Raises:
        TrustError: ``agreement-unknown``, ``agreement-parties`` or ``agreement-not-in-force``.
    """
    bare_receipt = kind is Kind.RECEIPT and not inner.release_id
    if not inner.agreement_hash and (kind in WITHOUT_AGREEMENT or bare_receipt):
        return
    agreement = agreements.get(inner.agreement_hash)
    if agreement is None:
        raise TrustError("agreement-unknown", agreement=inner.agreement_hash)
    if set(agreement.parties) != {inner.sender, inner.recipient}:
        raise TrustError("agreement-parties", agreement=agreement.agreement_id)
    if kind not in AFTER_THE_END and not agreement.valid_from <= now.date() <= agreement.valid_until:
        raise TrustError("agreement-not-in-force", agreement=agreement.agreement_id)

"""The keyholder: the handle by which the rest of Wasl signs, seals and opens, without ever seeing a key.

It signs only what has a name of its own (a card, an agreement, a report, a checkpoint, a batch of envelopes), never
bytes at large.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from wasl.errors import TrustError
from wasl.exchange import tls
from wasl.exchange.agreement import countersign_agreement, sign_agreement
from wasl.exchange.card import PeerCard, sign_card
from wasl.exchange.checkpoints import SignedCheckpoint, sign_checkpoint
from wasl.exchange.consent import SignedGrant, sign_grant
from wasl.exchange.declaration import sign_declaration
from wasl.exchange.keys import TLS_KEY, TLS_LEAF, NodeKeys
from wasl.exchange.life import SignedLifeStep, sign_life_step
from wasl.exchange.public import PublicKeys
from wasl.exchange.report import sign_report
from wasl.exchange.seal import Message, seal_batch
from wasl.exchange.statement import Signature
from wasl.exchange.translation import SignedTranslation, sign_translation
from wasl.exchange.trusted import Admitted, Opened, admit_envelope, open_admitted, open_envelope
from wasl.journal import Checkpoint
from wasl.record import Agreement, Desk, NodeId, Tlp
from wasl.record.declaration import Declaration


class Keyholder:
    """A node's keys at work."""

    def __init__(self, keys: NodeKeys, *, directory: Path | None = None) -> None:
        """Take keys into use.

        Args:
            keys: The node's keys.
            directory: Where they are kept; without it there is no TLS.
        """
        self._keys = keys
        self._directory = directory

    @property
    def node_id(self) -> NodeId:
        """The node."""
        return self._keys.node_id

    @property
    def public(self) -> PublicKeys:
        """What peers know of the node."""
        return self._keys.public

    @property
    def tls_leaf(self) -> bytes:
        """The leaf of its gate, DER."""
        return self._keys.tls_leaf

    def make_card(
        self,
        *,
        number: int,
        names: Mapping[str, str],
        gate: str,
        highest_tlp: Tlp,
        made: datetime,
        desks: Sequence[Desk] = (),
    ) -> bytes:
        """Return the node's signed peer card.

        Fails with `TrustError`: ``card-form``.

        Args:
            number: Higher than that of every card given out before.
            names: The node's name in ``ar``, ``en`` and ``ru``.
            gate: Where its gate listens, ``host:port``.
            highest_tlp: The strictest colour it may hold.
            made: Now, aware, UTC.
            desks: Its desks, so that a peer can name them.

        Returns:
            Canonical bytes, to be carried to the peer.
        """
        card = PeerCard(
            node_id=self.node_id,
            number=number,
            names=dict(names),
            signing=self.public.signing,
            sealing=self.public.sealing,
            tls_leaf=self.tls_leaf,
            gate=gate,
            highest_tlp=highest_tlp,
            made=made.replace(microsecond=0),
            desks=tuple(desks),
        )
        return sign_card(self._keys, card)

    def sign_agreement(self, agreement: Agreement, *, template: bytes = b"") -> bytes:
        """Return an agreement signed by this node, to be offered to the other party.

        Fails with `TrustError`: ``agreement-party`` or ``agreement-form``.

        Args:
            agreement: What is to be agreed.
            template: Canonical bytes of the template that it names, to go along; empty for none.

        Returns:
            Canonical bytes of a `SignedAgreement`.
        """
        return sign_agreement(self._keys, agreement, template=template)

    def countersign_agreement(self, data: bytes, *, peer: PublicKeys) -> bytes:
        """Return an agreement with this node's signature beside the peer's.

        Fails with `TrustError` as `wasl.exchange.agreement.verify_agreement`.

        Args:
            data: As it came from the peer.
            peer: The confirmed peer's keys.

        Returns:
            Canonical bytes of a `SignedAgreement`.
        """
        both = {public.node_id: public for public in (self.public, peer)}
        return countersign_agreement(self._keys, data, both)

    def sign_report(self, body: bytes) -> Signature:
        """Sign a report version.

        Args:
            body: Its canonical bytes.

        Returns:
            Both signatures.
        """
        return sign_report(self._keys, body)

    def sign_translation(self, body: bytes) -> SignedTranslation:
        """Sign a translation that a desk of this node made.

        Args:
            body: Its canonical bytes.

        Returns:
            The translation with both signatures.
        """
        return SignedTranslation(translation=body, signature=sign_translation(self._keys, body))

    def sign_declaration(self, declaration: Declaration) -> bytes:
        """Sign what this node declares about an agreement.

        Fails with `TrustError`: ``content-mismatch`` or ``declaration-form``.

        Args:
            declaration: What it declares.

        Returns:
            The signed declaration.
        """
        return sign_declaration(self._keys, declaration)

    def sign_life_step(self, body: bytes) -> SignedLifeStep:
        """Sign a life step of a report in which this node speaks.

        Args:
            body: Its canonical bytes.

        Returns:
            The step with both signatures.
        """
        return SignedLifeStep(step=body, signature=sign_life_step(self._keys, body))

    def sign_grant(self, body: bytes) -> SignedGrant:
        """Sign a grant about a report in which this node speaks.

        Args:
            body: Its canonical bytes.

        Returns:
            The grant with both signatures.
        """
        return SignedGrant(grant=body, signature=sign_grant(self._keys, body))

    def sign_checkpoint(self, checkpoint: Checkpoint) -> SignedCheckpoint:
        """Sign a checkpoint of this node's journal.

        Fails with `TrustError`: ``checkpoint-other-node``.

        Args:
            checkpoint: The value.

        Returns:
            Its bytes and both signatures.
        """
        return sign_checkpoint(self._keys, checkpoint)

    def seal_batch(self, recipient: PublicKeys, messages: Sequence[Message]) -> list[bytes]:
        """Seal messages for one confirmed peer.

        Fails with `TrustError` as `wasl.exchange.seal.seal_batch`.

        Args:
            recipient: Its keys.
            messages: 1 to 256 of them.

        Returns:
            One envelope per message, in order, to be kept and sent as they are.
        """
        return seal_batch(self._keys, recipient, messages)

    def admit_envelope(
        self, data: bytes, *, peers: Mapping[NodeId, PublicKeys], seen: Mapping[tuple[NodeId, str], str]
    ) -> Admitted:
        """Verify who sent an envelope.

        Fails with `TrustError` as `wasl.exchange.trusted.admit_envelope`; the sender is then not known.

        Args:
            data: As it came.
            peers: Confirmed peers only.
            seen: Header hash per sender and message id, of all that was taken in.

        Returns:
            The envelope with its certain sender.
        """
        return admit_envelope(data, opener=self._keys, peers=peers, seen=seen)

    def open_admitted(
        self,
        admitted: Admitted,
        *,
        peers: Mapping[NodeId, PublicKeys],
        agreements: Mapping[str, Agreement],
        now: datetime,
    ) -> Opened:
        """Open an envelope whose sender is certain, and verify what it says.

        Fails with `TrustError` as `wasl.exchange.trusted.open_admitted`; it is the sender's fault, and the sender is
        told.

        Args:
            admitted: As `admit_envelope` gave it.
            peers: Confirmed peers only.
            agreements: Agreements signed by both sides, per hash; those that have ended too.
            now: Aware, UTC.

        Returns:
            The verified message.
        """
        return open_admitted(admitted, opener=self._keys, peers=peers, agreements=agreements, now=now)

    def open_envelope(
        self,
        data: bytes,
        *,
        peers: Mapping[NodeId, PublicKeys],
        agreements: Mapping[str, Agreement],
        now: datetime,
        seen: Mapping[tuple[NodeId, str], str],
    ) -> Opened:
        """Verify and open an envelope in one step.

        Fails with `TrustError`: one code per fault, as `wasl.exchange.trusted` lists them.

        Args:
            data: As it came.
            peers: Confirmed peers only.
            agreements: Agreements signed by both sides, per hash; those that have ended too.
            now: Aware, UTC.
            seen: Header hash per sender and message id, of all that was taken in.

        Returns:
            The verified message.
        """
        return open_envelope(data, opener=self._keys, peers=peers, agreements=agreements, now=now, seen=seen)

    def seal_own(self, record: bytes) -> bytes:
        """Close a record of one's own, so that nobody else can read it, or alter it unseen.

        Args:
            record: The bytes.

        Returns:
            The sealed bytes.
        """
        return self._keys.seal_own(record)

    def open_own(self, sealed: bytes) -> bytes:
        """Open a record of one's own.

        Fails with `TrustError`: ``own-record-altered``.

        Args:
            sealed: As `seal_own` made it.

        Returns:
            The record.
        """
        return self._keys.open_own(sealed)

    def rotate_sealing(self, *, made: datetime) -> None:
        """Make a new sealing pair, keep it, and use it from the next card on.

        Fails with `StoreError`: ``keys-not-written`` if the disk refuses. Fails with `TrustError`: ``keys-missing`` if
        the keys are kept nowhere.

        Args:
            made: Now, aware, UTC.
        """
        self._keys = self._keys.add_sealing(self._kept(), made=made)

    def server_context(self, pins: Iterable[bytes]) -> ssl.SSLContext:
        """Return the TLS context of this node's gate.

        Fails with `TrustError`: ``card-leaf`` for a pin that is no leaf, ``keys-missing`` if the keys are kept
        nowhere.

        Args:
            pins: Leaves of the confirmed peers, DER.

        Returns:
            A context that admits only those.
        """
        kept = self._kept()
        return tls.server_context(leaf_file=kept / TLS_LEAF, key_file=kept / TLS_KEY, pins=pins)

    def client_context(self, pin: bytes) -> ssl.SSLContext:
        """Return the TLS context for calling one peer.

        Fails with `TrustError`: ``card-leaf`` if the pin is no leaf, ``keys-missing`` if the keys are kept nowhere.

        Args:
            pin: The peer's leaf, DER.

        Returns:
            A context that accepts only that.
        """
        kept = self._kept()
        return tls.client_context(leaf_file=kept / TLS_LEAF, key_file=kept / TLS_KEY, pin=pin)

    def _kept(self) -> Path:
        if self._directory is None:
            raise TrustError("keys-missing", path="")
        return self._directory


def create_keyholder(directory: Path, *, made: datetime) -> Keyholder:
    """Make the keys of a new node and keep them.

    Fails with `TrustError`: ``keys-exist`` or ``keys-permissions``. Fails with `StoreError`: ``keys-not-written`` if
    the disk refuses.

    Args:
        directory: Where; must hold no keys yet.
        made: Now, aware, UTC.

    Returns:
        The keyholder.
    """
    keys = NodeKeys.generate(made=made)
    keys.save(directory)
    return Keyholder(keys, directory=directory)


def load_keyholder(directory: Path) -> Keyholder:
    """Take the keys of a directory into use.

    Fails with `TrustError`: ``keys-missing``, ``keys-permissions`` or ``keys-form``.

    Args:
        directory: Where they are kept.

    Returns:
        The keyholder.
    """
    return Keyholder(NodeKeys.load(directory), directory=directory)

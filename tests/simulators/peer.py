"""A peer centre in memory: keys, card, agreements, what it has seen, and a gate without a network.

It is built from the public face of `wasl.exchange` and holds to the same rules as a real node, so that a test of one
node can have an honest other side, or make a dishonest one from its keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tests.simulators.clock import Clock
from wasl.errors import TrustError
from wasl.exchange import (
    SIGNED_LIFE_STEP,
    ChunkPlace,
    Keyholder,
    Kind,
    Message,
    Opened,
    PeerCard,
    PublicKeys,
    Receipt,
    ReceiptStatus,
    Release,
    ReleaseForm,
    VerifiedReceipt,
    agreement_hash,
    encode_receipt,
    read_card,
    verify_agreement,
    write_chunk,
)
from wasl.exchange.keys import NodeKeys, SealingSeed
from wasl.exchange.report import RELEASE
from wasl.exchange.trusted import Admitted
from wasl.record import (
    UNJUDGED,
    Address,
    Agreement,
    Attachment,
    DeskId,
    Draft,
    Handling,
    HCode,
    LifeAct,
    LifeStep,
    NodeId,
    Onward,
    PersonCategory,
    Purpose,
    ReportVersion,
    Text,
    Tlp,
    make_version,
    new_id,
    wire,
)


def keys_of(word: str, clock: Clock) -> NodeKeys:
    """Return keys that follow from a word: the same in every test run, and fit for nothing but tests."""
    seeds = [word.encode().ljust(32, bytes([number])) for number in (1, 2, 3)]
    sealing = SealingSeed(seed=seeds[2], made=clock.now)
    return NodeKeys(signing_seed=seeds[0] + seeds[1], sealing=(sealing,))


class Peer:
    """One centre."""

    def __init__(self, name: str, clock: Clock, *, keys: NodeKeys | None = None, gate: str = "127.0.0.1:9443") -> None:
        self.name = name
        self.clock = clock
        self.keys = keys or keys_of(name, clock)
        self.keyholder = Keyholder(self.keys)
        names = dict.fromkeys(("ar", "en", "ru"), name)
        self.card = self.keyholder.make_card(number=1, names=names, gate=gate, highest_tlp=Tlp.AMBER, made=clock.now)
        self.peers: dict[NodeId, PublicKeys] = {}
        self.agreements: dict[str, Agreement] = {}
        self.seen: dict[tuple[NodeId, str], str] = {}
        self.taken: list[Opened] = []
        self.refused: list[TrustError] = []
        self._sequence = 0

    @property
    def node_id(self) -> NodeId:
        """The node."""
        return self.keyholder.node_id

    @property
    def public(self) -> PublicKeys:
        """What others know of it."""
        return self.keyholder.public

    def confirm(self, card: bytes) -> PeerCard:
        """Take another centre's card as confirmed by two people on each side."""
        read = read_card(card)
        self.peers[read.node_id] = read.public
        return read

    def offer(self, other: NodeId, **changes: object) -> bytes:
        """Return an agreement with another node, signed by this one."""
        return self.keyholder.sign_agreement(agreement_between(self.node_id, other, self.clock.now.date(), **changes))

    def enact(self, signed: bytes) -> str:
        """Keep an agreement that both parties have signed, and return its hash."""
        publics = {**self.peers, self.node_id: self.public}
        verified = verify_agreement(signed, publics)
        assert verified.is_complete
        self.agreements[verified.agreement_hash] = verified.agreement
        return verified.agreement_hash

    def message(self, kind: Kind, body: bytes, **changes: object) -> Message:
        """Return the next message in the line, to be sealed."""
        self._sequence += 1
        message = Message(
            message_id=new_id(),
            epoch=1,
            sequence=self._sequence,
            kind=kind,
            body=body,
            conversation=new_id(),
            made=self.clock.now,
            expires=self.clock.now + timedelta(days=7),
        )
        return replace(message, **changes)  # type: ignore[arg-type]

    def release(self, report: ReportVersion, recipients: Sequence[Address], agreement: str) -> Message:
        """Return a whole release of one of this centre's reports."""
        body = wire.encode(report, label=wire.REPORT)
        release = Release(
            release_id=new_id(),
            form=ReleaseForm.WHOLE,
            recipients=tuple(sorted(recipients)),
            report=body,
            report_signature=self.keyholder.sign_report(body),
            report_signer=self.node_id,
        )
        content = wire.encode(release, label=RELEASE)
        return self.message(Kind.RELEASE, content, release_id=release.release_id, agreement_hash=agreement)

    def life_step(
        self, report: ReportVersion, release_id: str, act: LifeAct, agreement: str, **changes: object
    ) -> Message:
        """Return a step about one of this centre's reports, as it goes to who got it by a release."""
        step = LifeStep(
            originator=report.origin,
            report_id=report.report_id,
            release_id=release_id,
            act=act,
            version=report.version,
            number=1,
            reason="wrong-person",
            made=self.clock.now,
            due=self.clock.now + timedelta(days=1),
        )
        signed = self.keyholder.sign_life_step(
            wire.encode(replace(step, **changes), label=wire.LIFE_STEP)  # type: ignore[arg-type]
        )
        body = wire.encode(signed, label=SIGNED_LIFE_STEP)
        return self.message(Kind.LIFE_STEP, body, release_id=release_id, agreement_hash=agreement)

    def chunk(
        self, report: ReportVersion, attachment: Attachment, index: int, sealed: bytes, agreement: str
    ) -> Message:
        """Return a chunk of an attachment of a released report."""
        place = ChunkPlace(
            report_id=report.report_id, version=report.version, attachment_id=attachment.attachment_id, index=index
        )
        body = write_chunk(place, sealed)
        return self.message(Kind.CHUNK, body, release_id=new_id(), agreement_hash=agreement)

    def seal(self, recipient: NodeId, *messages: Message) -> list[bytes]:
        """Seal messages for a confirmed peer."""
        return self.keyholder.seal_batch(self.peers[recipient], messages)

    def open(self, envelope: bytes) -> Opened:
        """Open an envelope, keep its message id, and count it once."""
        opened = self.keyholder.open_envelope(
            envelope, peers=self.peers, agreements=self.agreements, now=self.clock.now, seen=self.seen
        )
        self._keep(opened)
        return opened

    def gate(self, envelopes: Sequence[bytes]) -> list[bytes]:
        """Answer a request as a gate does: a sealed receipt per envelope, or an empty frame."""
        return [self._answer(envelope) for envelope in envelopes]

    def read_receipts(self, frames: Sequence[bytes]) -> list[Receipt | None]:
        """Open the answers to a request; an empty frame is none."""
        return [_receipt_of(self.open(frame)) if frame else None for frame in frames]

    def answer(self, opened: Opened) -> bytes:
        """Return the sealed receipt for a message that was opened, as it lies in a folder."""
        receipt = Receipt(
            message_id=opened.header.message_id,
            release_id=opened.inner.release_id,
            status=ReceiptStatus.ACCEPTED,
            at=self.clock.now,
        )
        message = self.message(
            Kind.RECEIPT,
            encode_receipt(receipt),
            agreement_hash=opened.inner.agreement_hash,
            release_id=opened.inner.release_id,
        )
        return self.seal(opened.header.sender, message)[0]

    def _keep(self, opened: Opened) -> None:
        if not opened.repeated:
            self.seen[opened.header.sender, opened.header.message_id] = opened.header_sha256
            self.taken.append(opened)

    def _answer(self, envelope: bytes) -> bytes:
        try:
            admitted = self.keyholder.admit_envelope(envelope, peers=self.peers, seen=self.seen)
        except TrustError as error:
            self.refused.append(error)
            return b""
        try:
            opened = self.keyholder.open_admitted(
                admitted, peers=self.peers, agreements=self.agreements, now=self.clock.now
            )
        except TrustError as error:
            self.refused.append(error)
            return self._receipt(admitted, ReceiptStatus.REFUSED, agreement="", release="", reason=error.code)
        self._keep(opened)
        inner = opened.inner
        return self._receipt(admitted, ReceiptStatus.ACCEPTED, agreement=inner.agreement_hash, release=inner.release_id)

    def _receipt(
        self, admitted: Admitted, status: ReceiptStatus, *, agreement: str, release: str, reason: str = ""
    ) -> bytes:
        receipt = Receipt(
            message_id=admitted.header.message_id,
            release_id=release,
            status=status,
            reason=reason,
            at=self.clock.now,
        )
        cited = agreement or next(iter(self._agreements_with(admitted.header.sender)), "")
        message = self.message(Kind.RECEIPT, encode_receipt(receipt), agreement_hash=cited, release_id=release)
        return self.seal(admitted.header.sender, message)[0]

    def _agreements_with(self, other: NodeId) -> list[str]:
        return [name for name, agreement in self.agreements.items() if other in agreement.parties]


def introduce(first: Peer, second: Peer) -> str:
    """Let two centres confirm each other's cards and sign an agreement; return its hash."""
    first.confirm(second.card)
    second.confirm(first.card)
    offered = first.offer(second.node_id)
    signed = second.keyholder.countersign_agreement(offered, peer=first.public)
    second.enact(signed)
    return first.enact(signed)


def agreement_between(first: NodeId, second: NodeId, today: date, **changes: object) -> Agreement:
    """Return an agreement of two nodes, in force from a month ago for a year."""
    low, high = sorted((first, second))
    agreement = Agreement(
        agreement_id=new_id(),
        parties=(low, high),
        titles={"ar": "مذكرة تفاهم", "en": "Memorandum of understanding", "ru": "Меморандум"},
        topics=("trafficking",),
        kinds=("seizure",),
        categories=(PersonCategory.SUSPECT,),
        highest_tlp=Tlp.AMBER,
        highest_hcode=HCode.H1,
        onward=Onward.MEMBERS,
        purposes=(Purpose.OPERATIONAL,),
        valid_from=today - timedelta(days=30),
        valid_until=today + timedelta(days=365),
    )
    return replace(agreement, **changes)  # type: ignore[arg-type]


def hash_of(agreement: Agreement) -> str:
    """Return the name of an agreement in envelopes."""
    return agreement_hash(wire.encode(agreement, label=wire.AGREEMENT))


def report_of(peer: Peer, *, words: int = 40, desk: str = "tj") -> ReportVersion:
    """Return an invented report of a desk of a centre, marked EXERCISE."""
    handling = Handling(
        tlp=Tlp.AMBER,
        hcode=HCode.H1,
        review=peer.clock.now.date() + timedelta(days=365),
        exercise=True,
    )
    draft = Draft(
        title=Text(text="Изъятие героина", language="ru"),
        text=Text(text="Учебное сообщение. " * words, language="ru"),
        topic="trafficking",
        kind="seizure",
        grading=UNJUDGED,
    )
    origin = Address(node=peer.node_id, desk=DeskId(desk))
    return make_version(draft, report_id=new_id(), origin=origin, handling=handling, made=peer.clock.now)


def _receipt_of(opened: Opened) -> Receipt:
    assert isinstance(opened.content, VerifiedReceipt)
    return opened.content.receipt

"""What is inside an envelope, read and verified kind by kind.

Every id that stands both in the body and in the inner part, or that says who speaks to whom, must agree: a body may
not claim another node's word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from wasl.errors import InputError, TrustError
from wasl.exchange.agreement import VerifiedAgreement, verify_agreement
from wasl.exchange.card import PeerCard, read_card
from wasl.exchange.checkpoints import SignedCheckpoint, read_checkpoint, verify_checkpoint
from wasl.exchange.chunks import Chunk, ChunksWanted, read_chunk, read_wanted
from wasl.exchange.consent import CONSENT_ANSWER, ConsentAnswer, VerifiedConsent, verify_grant
from wasl.exchange.declaration import VerifiedDeclaration, verify_declaration
from wasl.exchange.envelope import Inner, Kind
from wasl.exchange.journals import GROWTH_WANTED, JOURNAL_GROWTH, GrowthShown, GrowthWanted, JournalGrowth, read_growth
from wasl.exchange.life import SIGNED_LIFE_STEP, SignedLifeStep, VerifiedLifeStep, read_life_step, verify_life_step
from wasl.exchange.public import PublicKeys
from wasl.exchange.receipt import RECEIPT, Receipt
from wasl.exchange.report import RELEASE, Release, ReleaseForm, verify_report
from wasl.exchange.suite import sha256
from wasl.exchange.translation import SIGNED_TRANSLATION, SignedTranslation, VerifiedTranslation, verify_translation
from wasl.journal import Checkpoint
from wasl.record import Answer, ConsentRequest, Grant, NodeId, Question, ReportVersion, wire
from wasl.record.reads import ReadsTold, ReadsWanted

SIGNED_CHECKPOINT: Final = "signed-checkpoint/1"
_Body = TypeVar("_Body")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedRelease:
    """A release whose report is verified.

    Attributes:
        release: As it came; ``release.report`` is what is kept and passed on.
        report: What the report says.
        report_sha256: Of the report's bytes, 64 hexadecimal digits.
        grant: The originator's, by which the sender passes it on; none if the sender speaks in it, or cut it.
    """

    release: Release
    report: ReportVersion
    report_sha256: str
    grant: Grant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedReceipt:
    """A receipt whose checkpoint is verified.

    Attributes:
        receipt: As it came.
        checkpoint: What the answering node's journal was; none if it sent none.
    """

    receipt: Receipt
    checkpoint: Checkpoint | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedCheckpoint:
    """A checkpoint of the sender, or of a third node that the sender passes on.

    Attributes:
        signed: As it came.
        checkpoint: What it says.
    """

    signed: SignedCheckpoint
    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedCard:
    """A card of the sender.

    Attributes:
        signed: As it came.
        card: What it says.
    """

    signed: bytes
    card: PeerCard


Content = (
    VerifiedRelease
    | VerifiedReceipt
    | VerifiedCard
    | VerifiedAgreement
    | VerifiedCheckpoint
    | GrowthWanted
    | GrowthShown
    | Question
    | Answer
    | Chunk
    | ChunksWanted
    | VerifiedTranslation
    | VerifiedLifeStep
    | VerifiedDeclaration
    | ConsentRequest
    | VerifiedConsent
    | ReadsWanted
    | ReadsTold
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who speaks to whom, and whose signatures can be checked.

    Attributes:
        sender: The confirmed peer.
        recipient: Our own node.
        peers: All confirmed peers.
    """

    sender: PublicKeys
    recipient: PublicKeys
    peers: Mapping[NodeId, PublicKeys]


def read_content(kind: Kind, body: bytes, inner: Inner, reader: Reader) -> Content:
    """Return the verified content of a body.

    Args:
        kind: What it is.
        body: Its hash is the one that the sender signed.
        inner: What the sender signed.
        reader: Who speaks to whom.

    Returns:
        The value of that kind.

    Raises:
        TrustError: ``body-form`` if it is not canonical, ``content-mismatch`` if an id in it contradicts the envelope,
            ``signer-unknown`` if it bears the signature of a node we do not know, ``kind-unknown`` if this node
            cannot read the kind, and the codes of the signed documents.
    """
    read = _READERS.get(kind)
    if read is None:
        raise TrustError("kind-unknown", kind=str(kind))
    return read(body, inner, reader)


def _decode(expected: type[_Body], body: bytes, label: str) -> _Body:
    try:
        return wire.decode(expected, body, label=label)
    except InputError as error:
        raise TrustError("body-form", label=label, fault=error.code) from error


def _demand(holds: bool, part: str) -> None:  # noqa: FBT001 - the condition is the subject
    if not holds:
        raise TrustError("content-mismatch", part=part)


def _find_signer(node: NodeId, reader: Reader) -> PublicKeys:
    if node not in reader.peers:
        raise TrustError("signer-unknown", node=node)
    return reader.peers[node]


def _read_release(body: bytes, inner: Inner, reader: Reader) -> VerifiedRelease:
    release = _decode(Release, body, RELEASE)
    _demand(bool(release.release_id) and release.release_id == inner.release_id, "release_id")
    _demand(bool(release.recipients) and list(release.recipients) == sorted(set(release.recipients)), "recipients")
    _demand(all(address.node == inner.recipient for address in release.recipients), "recipients")
    signer = _find_signer(release.report_signer, reader)
    report = verify_report(signer, release.report, release.report_signature)
    if release.form is ReleaseForm.WHOLE:
        _demand(report.origin.node == release.report_signer, "report_signer")
        # Whole, another node's report comes by its grant alone.
        _demand((release.grant is None) is (release.report_signer == inner.sender), "grant")
    else:
        _demand(release.report_signer == inner.sender, "report_signer")
        _demand(release.grant is None, "grant")
    grant = None if release.grant is None else verify_grant(signer, release.grant)
    return VerifiedRelease(release=release, report=report, report_sha256=sha256(release.report).hex(), grant=grant)


def _read_receipt(body: bytes, inner: Inner, reader: Reader) -> VerifiedReceipt:
    receipt = _decode(Receipt, body, RECEIPT)
    _demand(receipt.release_id == inner.release_id, "release_id")
    checkpoint = None if receipt.checkpoint is None else verify_checkpoint(reader.sender, receipt.checkpoint)
    return VerifiedReceipt(receipt=receipt, checkpoint=checkpoint)


def _read_card(body: bytes, inner: Inner, reader: Reader) -> VerifiedCard:
    del reader
    card = read_card(body)
    _demand(card.node_id == inner.sender, "node_id")
    return VerifiedCard(signed=body, card=card)


def _read_agreement(body: bytes, inner: Inner, reader: Reader) -> VerifiedAgreement:
    both = {public.node_id: public for public in (reader.sender, reader.recipient)}
    verified = verify_agreement(body, both)
    _demand(set(verified.agreement.parties) == set(both), "parties")
    _demand(inner.sender in verified.signers, "signers")
    return verified


def _read_question(body: bytes, inner: Inner, reader: Reader) -> Question:
    del reader
    question = _decode(Question, body, wire.QUESTION)
    _demand(question.asker.node == inner.sender, "asker")
    _demand(question.asked.node == inner.recipient, "asked")
    return question


def _read_answer(body: bytes, inner: Inner, reader: Reader) -> Answer:
    del reader
    answer = _decode(Answer, body, wire.ANSWER)
    _demand(answer.answerer.node == inner.sender, "answerer")
    _demand(answer.asker.node == inner.recipient, "asker")
    return answer


def _read_consent_request(body: bytes, inner: Inner, reader: Reader) -> ConsentRequest:
    del reader
    request = _decode(ConsentRequest, body, wire.CONSENT_REQUEST)
    _demand(request.asker.node == inner.sender, "asker")
    _demand(request.asked.node == inner.recipient, "asked")
    return request


def _read_consent_answer(body: bytes, inner: Inner, reader: Reader) -> VerifiedConsent:
    answer = _decode(ConsentAnswer, body, CONSENT_ANSWER)
    _demand((answer.grant is None) is bool(answer.reason), "reason")
    if answer.grant is None:
        return VerifiedConsent(answer=answer, grant=None)
    grant = verify_grant(reader.sender, answer.grant)
    _demand(grant.request_id == answer.request_id, "request_id")
    _demand(grant.holder == inner.recipient, "holder")
    return VerifiedConsent(answer=answer, grant=grant)


def _read_reads_wanted(body: bytes, inner: Inner, reader: Reader) -> ReadsWanted:
    del reader
    wanted = _decode(ReadsWanted, body, wire.READS_WANTED)
    _demand(bool(wanted.release_id) and wanted.release_id == inner.release_id, "release_id")
    return wanted


def _read_reads_told(body: bytes, inner: Inner, reader: Reader) -> ReadsTold:
    del reader
    told = _decode(ReadsTold, body, wire.READS_TOLD)
    _demand(bool(told.release_id) and told.release_id == inner.release_id, "release_id")
    return told


def _read_checkpoint(body: bytes, inner: Inner, reader: Reader) -> VerifiedCheckpoint:
    del inner
    signed = _decode(SignedCheckpoint, body, SIGNED_CHECKPOINT)
    public = _find_signer(read_checkpoint(signed).node, reader)
    return VerifiedCheckpoint(signed=signed, checkpoint=verify_checkpoint(public, signed))


def _read_growth_wanted(body: bytes, inner: Inner, reader: Reader) -> GrowthWanted:
    del inner, reader
    wanted = _decode(GrowthWanted, body, GROWTH_WANTED)
    _demand(0 <= wanted.old_size < wanted.size, "size")
    return wanted


def _read_growth(body: bytes, inner: Inner, reader: Reader) -> GrowthShown:
    # A node speaks of its own journal only: what a third node shows comes as its checkpoint.
    del inner
    return read_growth(reader.sender, _decode(JournalGrowth, body, JOURNAL_GROWTH))


def _read_chunk(body: bytes, inner: Inner, reader: Reader) -> Chunk:
    del reader
    _demand(bool(inner.release_id), "release_id")
    return read_chunk(body)


def _read_wanted(body: bytes, inner: Inner, reader: Reader) -> ChunksWanted:
    del reader
    _demand(bool(inner.release_id), "release_id")
    return read_wanted(body)


def _read_translation(body: bytes, inner: Inner, reader: Reader) -> VerifiedTranslation:
    signed = _decode(SignedTranslation, body, SIGNED_TRANSLATION)
    # Only who speaks in a report sends translations of it, so the sender has signed.
    del inner
    return verify_translation(reader.sender, signed)


def _read_life_step(body: bytes, inner: Inner, reader: Reader) -> VerifiedLifeStep:
    signed = _decode(SignedLifeStep, body, SIGNED_LIFE_STEP)
    originator = read_life_step(signed).originator.node
    verified = verify_life_step(_find_signer(originator, reader), signed)
    # Passed on, it names the originator's release to the sender; the grant that came with the report tells which.
    _demand(bool(inner.release_id), "release_id")
    _demand(originator != inner.sender or verified.step.release_id == inner.release_id, "release_id")
    return verified


def _read_declaration(body: bytes, inner: Inner, reader: Reader) -> VerifiedDeclaration:
    # Each party speaks for itself, so the sender has signed.
    del inner
    return verify_declaration(reader.sender, body)


_READERS: Final[Mapping[Kind, Callable[[bytes, Inner, Reader], Content]]] = {
    Kind.RELEASE: _read_release,
    Kind.RECEIPT: _read_receipt,
    Kind.CARD: _read_card,
    Kind.AGREEMENT: _read_agreement,
    Kind.QUESTION: _read_question,
    Kind.ANSWER: _read_answer,
    Kind.TRANSLATION: _read_translation,
    Kind.LIFE_STEP: _read_life_step,
    Kind.DECLARATION: _read_declaration,
    Kind.CONSENT_REQUEST: _read_consent_request,
    Kind.CONSENT_ANSWER: _read_consent_answer,
    Kind.READS_WANTED: _read_reads_wanted,
    Kind.READS_TOLD: _read_reads_told,
    Kind.CHECKPOINT: _read_checkpoint,
    Kind.GROWTH_WANTED: _read_growth_wanted,
    Kind.GROWTH: _read_growth,
    Kind.CHUNK: _read_chunk,
    Kind.CHUNKS_WANTED: _read_wanted,
}

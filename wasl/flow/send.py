"""Sending: one sender per peer takes what is due, in order, and notes what the peer's receipts say.

Order of the rules:

1. What is due is read, decided once more (`wasl.flow.leaving`) and sealed in one transaction; the sealed bytes are kept
   before anything leaves, so that every later attempt sends the same bytes and the peer can tell a repetition.
2. The carrier hands them over outside any transaction.
3. The answers are noted in a second transaction. A message is done only when a receipt for it was verified.

Whatever breaks off in between is sent again: at least once on the wire, exactly once in effect.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from wasl.errors import CarrierError, InputError, TrustError
from wasl.exchange import Kind, PublicKeys, ReceiptStatus, VerifiedReceipt, fill_requests, read_card
from wasl.flow import agreed, clock, departing, here, leaving, lines, receipts, sealed, shipping, watching
from wasl.flow.views import Step
from wasl.flow.wall import for_node
from wasl.record import Agreement, NodeId
from wasl.store import deliveries, outbox, peers
from wasl.store.connection import atomic
from wasl.store.deliveries import StoredStep
from wasl.store.outbox import Outgoing

BATCH: Final = 100
HTTPS: Final = "https"
MOST_ATTEMPTS_UNBELIEVED: Final = 6
LONGEST_WAIT: Final = timedelta(seconds=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerAddress:
    """Where a peer's gate is and which leaf it shows.

    Attributes:
        node_id: The peer.
        gate: ``host:port``.
        leaf: TLS leaf, DER: the only one that is accepted there.
    """

    node_id: NodeId
    gate: str
    leaf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SendResult:
    """What one round of sending did.

    Attributes:
        sent: Messages that were handed over and answered.
        left: True if more is due now.
        failed: Why the carrier failed, or None.
    """

    sent: int
    left: bool
    failed: CarrierError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What answers are judged by.

    Attributes:
        peers: Keys of confirmed peers.
        agreements: Agreements signed by both sides.
        handed: When the messages were handed to the carrier.
        heard: Numbers of the peer's line that have come with its answers.
    """

    peers: Mapping[NodeId, PublicKeys]
    agreements: Mapping[str, Agreement]
    handed: datetime
    heard: list[int] = field(default_factory=list)


Post = Callable[[Sequence[bytes], PeerAddress], Sequence[bytes]]


@for_node
def peers_due() -> tuple[NodeId, ...]:
    """Return the peers for whom something is to be sent now."""
    return tuple(dict.fromkeys((*outbox.peers_with_due(clock.now()), *shipping.peers_due())))


@for_node
def send_due(node_id: str, *, post: Post) -> SendResult:
    """Send what is due to a peer, at most a hundred messages.

    Args:
        node_id: The peer.
        post: The carrier: hands envelopes over and returns one answer per envelope, or raises `CarrierError`.

    Returns:
        What was done.
    """
    stored = peers.find(node_id)
    if stored is None or not stored.confirmed or stored.carrier != HTTPS:
        return SendResult(sent=0, left=False)
    card = read_card(stored.card)
    messages = take_due(stored.node_id, card.public)
    if not messages:
        return SendResult(sent=0, left=False)
    address = PeerAddress(node_id=stored.node_id, gate=card.gate, leaf=card.tls_leaf)
    handed = clock.now()
    try:
        answers = post([each.envelope or b"" for each in messages], address)
    except CarrierError as error:
        return _put_off(messages, error)
    with atomic():
        known = Known(peers=here.confirmed_peers(), agreements=agreed.signed_by_both(), handed=handed)
        for message, answer in zip(messages, answers, strict=True):
            _note_safely(message, answer, known)
        peers.hear(stored.node_id, known.heard)
    return SendResult(sent=len(messages), left=len(messages) == BATCH)


@for_node
def take_due(node: NodeId, recipient: PublicKeys, *, after: int = 0) -> list[Outgoing]:
    """Return what is due to a peer, sealed; the sealed bytes are kept before this returns.

    Args:
        node: The peer.
        recipient: Its keys.
        after: Only what has a higher number.

    Returns:
        As many messages as one request holds, in their order.
    """
    with atomic():
        # Chunks of attachments go when nothing else is due: no file may hold up a message.
        talk = outbox.due(node, clock.now(), limit=BATCH, after=after)
        due = [each for each in talk or shipping.due(node) if not _expire(each)]
        due = leaving.permitted(departing.not_held(due) if talk else due)
        fresh = [each for each in due if each.envelope is None]
        envelopes = dict(
            zip((each.message_id for each in fresh), _seal(recipient, fresh) if fresh else (), strict=True)
        )
        for message_id, envelope in envelopes.items():
            outbox.keep_envelope(message_id, envelope)
    ready = [_with_envelope(each, envelopes) for each in due]
    return ready[: len(next(iter(fill_requests([each.envelope or b"" for each in ready])), []))]


def _seal(recipient: PublicKeys, fresh: Sequence[Outgoing]) -> list[bytes]:
    return sealed.seal(recipient, [shipping.with_bytes(each) for each in fresh])


def _with_envelope(message: Outgoing, envelopes: dict[str, bytes]) -> Outgoing:
    return replace(message, envelope=envelopes[message.message_id]) if message.envelope is None else message


def _expire(message: Outgoing) -> bool:
    if message.expires > clock.now():
        return False
    if message.kind == Kind.CHUNK:
        shipping.give_up(message, "expired")
        return True
    outbox.finish(message.message_id, "expired")
    take_step(message, Step.EXPIRED, clock.now())
    return True


def _put_off(messages: Sequence[Outgoing], error: CarrierError) -> SendResult:
    # When to try again is the worker's to say: it knows how the line to this peer has been.
    with atomic():
        outbox.put_off([each.message_id for each in messages], clock.now())
    return SendResult(sent=0, left=True, failed=error)


def _note_safely(message: Outgoing, answer: bytes, known: Known) -> None:
    # What one answer says wrongly must not cost the others theirs.
    try:
        with atomic():
            _note_answer(message, answer, known)
    except (InputError, TrustError) as error:
        lines.write(None, "answer-not-believed", [message.message_id], door="jobs", code=error.code)
        _note_unbelieved(message)


def _note_answer(message: Outgoing, answer: bytes, known: Known) -> None:
    receipt = _open_receipt(message, answer, known)
    if receipt is None:
        _note_unbelieved(message)
        return
    if message.kind == Kind.CHUNK:
        shipping.note(message, receipt.receipt)
        return
    take_step(message, Step.SENT, known.handed)
    refused = receipt.receipt.status is ReceiptStatus.REFUSED
    outbox.finish(message.message_id, "refused" if refused else "receipted")
    receipts.note(receipt.receipt, message.peer)
    watching.hear_receipt(receipt, message.peer)
    if refused:
        lines.write(None, "message-refused", [message.message_id], door="jobs", reason=receipt.receipt.reason)


def _open_receipt(message: Outgoing, answer: bytes, known: Known) -> VerifiedReceipt | None:
    if not answer:
        return None
    try:
        opened = here.keyholder().open_envelope(
            answer, peers=known.peers, agreements=known.agreements, now=clock.now(), seen={}
        )
    except TrustError as error:
        lines.write(None, "answer-not-believed", [message.message_id], door="jobs", code=error.code)
        return None
    known.heard.append(opened.header.sequence)
    content = opened.content
    if isinstance(content, VerifiedReceipt):
        told = (opened.header.sender, content.receipt.message_id)
        if told == (message.peer, message.message_id):
            return content
    lines.write(None, "answer-not-believed", [message.message_id], door="jobs", code="answer-of-another")
    return None


def _note_unbelieved(message: Outgoing) -> None:
    # The peer could not verify it, or its answer was not to be believed. It may be a passing fault of the peer (a card
    # not yet confirmed there), so it is tried again a few times; then it is set aside, without blocking what follows.
    if message.unbelieved + 1 >= MOST_ATTEMPTS_UNBELIEVED and message.kind == Kind.CHUNK:
        shipping.give_up(message, "peer-cannot-verify")
        return
    if message.unbelieved + 1 >= MOST_ATTEMPTS_UNBELIEVED:
        outbox.finish(message.message_id, "aside")
        take_step(message, Step.REFUSED, clock.now())
        for row in deliveries.of_message(message.message_id):
            deliveries.set_reasons(row.delivery_id, [{"code": "peer-cannot-verify", "data": {}}])
        lines.write(None, "message-aside", [message.message_id], door="jobs")
        return
    wait = min(timedelta(seconds=2**message.unbelieved), LONGEST_WAIT)
    outbox.put_off([message.message_id], clock.now() + wait, unbelieved=True)


@for_node
def take_step(message: Outgoing, step: Step, at: datetime) -> None:
    """Note a step of everything that a message carries.

    Args:
        message: The message.
        step: The step.
        at: When.
    """
    for row in deliveries.of_message(message.message_id):
        deliveries.take_step(row.delivery_id, StoredStep(step=step, at=at, desk_names={}))

"""Receiving: verify, decide again, file, match, answer with a sealed receipt; one durable commit per batch.

Order of the rules, for each envelope of a batch:

1. `wasl.exchange.trusted` admits it (who speaks). What is not believed is set aside and answered with an empty frame,
   the same for every fault.
2. A repetition is answered with the receipt it got the first time; nothing is taken in again.
3. `wasl.exchange.trusted` opens it (what is said). From here on every fault is the confirmed sender's, and the sender
   is told by a sealed receipt.
4. `wasl.policy` decides whether this node may hold it, under which agreement.
5. It is filed and matched in a savepoint of its own, so that one bad message costs no other.
6. What has arrived is entered in the registers of its desks, the whole batch at once.
7. The message id is consumed, with its receipt, in the same transaction.

A receipt that answers a message needs no answer itself. Over https it comes as the answer to a request and never as a
message; over a folder it is a message like any other, and answering it would go on for ever.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from wasl.errors import InputError, StoreError, TrustError, WaslError
from wasl.exchange import (
    Admitted,
    Chunk,
    Header,
    Kind,
    Opened,
    PublicKeys,
    Receipt,
    ReceiptStatus,
    VerifiedReceipt,
    encode_receipt,
    peek_header,
)
from wasl.flow import (
    agreed,
    arriving,
    clock,
    fit,
    here,
    kinds,
    lines,
    numbering,
    receipts,
    sealed,
)
from wasl.flow.numbering import Arrived
from wasl.flow.outgoing import ENVELOPE_LIFE
from wasl.flow.taken import Outcome, Taken
from wasl.flow.wall import for_node
from wasl.record import Agreement, NodeId, new_id
from wasl.store import inbox
from wasl.store import peers as peer_rows
from wasl.store.connection import atomic
from wasl.store.inbox import Consumed
from wasl.store.outbox import Outgoing

DOOR: Final = "gate"
_LONGEST_QUOTE: Final = 200
_ANSWERS: Final = frozenset({ReceiptStatus.ACCEPTED, ReceiptStatus.REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What this node knows at the beginning of a batch.

    Attributes:
        peers: Keys of confirmed peers.
        agreements: Agreements signed by both sides.
        seen: Messages of this batch that were consumed before.
        carried: True if they came in a folder.
    """

    peers: Mapping[NodeId, PublicKeys]
    agreements: Mapping[str, Agreement]
    seen: Mapping[tuple[NodeId, str], Consumed]
    carried: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What answers one envelope.

    Attributes:
        frame: Ready bytes: empty for what was not believed, the first receipt for a repetition; None if a receipt is
            to be sealed.
        admitted: Whom the receipt is for.
        receipt: The receipt to be sealed.
        agreement_hash: The agreement that the message named.
        kind: Kind of the message; empty for what was not opened.
        same_as: Sender and message id, for a repetition within the same batch: the same answer as there.
        arrived: What it brought to which desks.
        header: What an envelope says whose sender is certain.
        outcome: What became of it.
        code: Why it was refused or not believed.
    """

    frame: bytes | None = None
    admitted: Admitted | None = None
    receipt: Receipt | None = None
    agreement_hash: str = ""
    kind: str = ""
    same_as: tuple[NodeId, str] | None = None
    arrived: tuple[Arrived, ...] = ()
    header: Header | None = None
    outcome: Outcome = Outcome.UNBELIEVED
    code: str = ""


@for_node
def receive(envelopes: Sequence[bytes]) -> list[bytes]:
    """Take in a batch of envelopes.

    Args:
        envelopes: As they came; nothing of them is believed yet.

    Returns:
        One frame per envelope, in order: a sealed receipt, or empty.

    Raises:
        StoreError: ``database-gone`` or ``disk-full``: then nothing was taken in and nothing may be answered.
    """
    return [each.frame for each in take_in(envelopes)]


@for_node
def take_in(envelopes: Sequence[bytes], *, carried: bool = False) -> list[Taken]:
    """Take in a batch of envelopes and say what became of each.

    Fails with `StoreError` as `receive`.

    Args:
        envelopes: As they came; nothing of them is believed yet.
        carried: True if they came in a folder, where receipts are messages.

    Returns:
        One outcome per envelope, in order.
    """
    headers = _peek(envelopes)
    with atomic():
        inbox.hold_senders([each.sender for each in headers])
        known = Known(
            peers=here.confirmed_peers(),
            agreements=agreed.signed_by_both(),
            seen=inbox.seen([each.message_id for each in headers]),
            carried=carried,
        )
        first: dict[tuple[NodeId, str], str] = {}
        replies = []
        for envelope in envelopes:
            reply = _take(envelope, known, first)
            replies.append(reply)
            if reply.kind in {Kind.AGREEMENT, Kind.DECLARATION}:
                # What comes right behind an agreement may already be sent under it.
                known = replace(known, agreements=agreed.signed_by_both())
        # All at once, because whoever takes numbers takes them in one order.
        numbering.enter_arrivals(each for reply in replies for each in reply.arrived)
        frames = _seal_replies(replies, known)
        _hear(replies)
    return [_taken(reply, frame) for reply, frame in zip(replies, frames, strict=True)]


def _taken(reply: Reply, frame: bytes) -> Taken:
    return Taken(
        outcome=reply.outcome, frame=frame, sender=reply.header.sender if reply.header else None, code=reply.code
    )


def _hear(replies: Sequence[Reply]) -> None:
    heard: dict[NodeId, list[int]] = {}
    for reply in replies:
        if reply.header is not None:
            heard.setdefault(reply.header.sender, []).append(reply.header.sequence)
    for sender, numbers in sorted(heard.items()):
        peer_rows.hear(sender, numbers)


def _peek(envelopes: Sequence[bytes]) -> list[Header]:
    found = []
    for envelope in envelopes:
        try:
            found.append(peek_header(envelope))
        except (TrustError, InputError):
            continue  # said when the envelope's turn comes
    return found


def _take(envelope: bytes, known: Known, first: dict[tuple[NodeId, str], str]) -> Reply:
    seen = {**{key: each.header_sha256 for key, each in known.seen.items()}, **first}
    try:
        admitted = here.keyholder().admit_envelope(envelope, peers=known.peers, seen=seen)
    except TrustError as error:
        _set_aside(envelope, error)
        return Reply(frame=b"", code=error.code)
    key = (admitted.header.sender, admitted.header.message_id)
    if admitted.repeated:
        repeated = Reply(header=admitted.header, outcome=Outcome.REPEATED)
        kept = known.seen.get(key)
        return replace(repeated, frame=kept.receipt) if kept else replace(repeated, same_as=key)
    first[key] = admitted.header_sha256
    return _open(envelope, admitted, known)


def _open(envelope: bytes, admitted: Admitted, known: Known) -> Reply:
    try:
        opened = here.keyholder().open_admitted(
            admitted, peers=known.peers, agreements=known.agreements, now=clock.now()
        )
    except TrustError as error:
        _set_aside(envelope, error)
        return _reply(admitted, ReceiptStatus.REFUSED, reason=error.code)
    return _decide(opened, admitted, silent=known.carried and _is_answer(opened))


def _is_answer(opened: Opened) -> bool:
    return isinstance(opened.content, VerifiedReceipt) and opened.content.receipt.status in _ANSWERS


def _decide(opened: Opened, admitted: Admitted, *, silent: bool) -> Reply:
    release_id, agreement_hash = opened.inner.release_id, opened.inner.agreement_hash
    arrived: tuple[Arrived, ...] = ()
    try:
        with atomic():
            arrived = kinds.file(opened)
    except (WaslError, *fit.UNFIT) as error:
        if isinstance(error, StoreError):
            raise
        # A fault of ours that one message sets off costs that message only; the savepoint has taken back what it did.
        status, reason = ReceiptStatus.REFUSED, error.code if isinstance(error, WaslError) else "message-unfit"
        lines.write(None, "message-turned-away", [opened.header.message_id], door=DOOR, code=reason)
        if isinstance(opened.content, Chunk):
            arriving.note_fault(opened.content, opened.header.sender, reason)
    else:
        status, reason = ReceiptStatus.ACCEPTED, ""
    if status is ReceiptStatus.ACCEPTED and not isinstance(opened.content, Chunk):
        # Of a file the journal tells that it came whole, not each of its chunks.
        lines.write(
            None,
            "message-taken-in",
            [opened.header.message_id],
            door=DOOR,
            kind=opened.inner.kind,
            sender=opened.header.sender,
        )
    reply = _reply(
        admitted, status, reason=reason, release_id=release_id, agreement_hash=agreement_hash, kind=opened.inner.kind
    )
    return replace(reply, arrived=arrived, receipt=None if silent else reply.receipt)


def _set_aside(envelope: bytes, error: TrustError) -> None:
    # Data may quote what came, and that may be anything: also what the database cannot hold.
    data = {name: _storable(str(value)) for name, value in error.data.items()}
    inbox.set_aside(envelope, code=error.code, data=data, at=clock.now())
    lines.write(None, "envelope-set-aside", door=DOOR, code=error.code)


def _storable(text: str) -> str:
    return "".join(char if char.isprintable() else "\ufffd" for char in text[:_LONGEST_QUOTE])


def _reply(
    admitted: Admitted,
    status: ReceiptStatus,
    *,
    reason: str,
    release_id: str = "",
    agreement_hash: str = "",
    kind: str = "",
) -> Reply:
    receipt = Receipt(
        message_id=admitted.header.message_id,
        release_id=release_id,
        status=status,
        reason=reason,
        at=clock.now(),
        checkpoint=receipts.latest_checkpoint(),
    )
    return Reply(
        admitted=admitted,
        receipt=receipt,
        agreement_hash=agreement_hash,
        kind=kind,
        header=admitted.header,
        outcome=Outcome.REFUSED if status is ReceiptStatus.REFUSED else Outcome.ACCEPTED,
        code=reason,
    )


def _seal_replies(replies: Sequence[Reply], known: Known) -> list[bytes]:
    frames: dict[int, bytes] = {place: reply.frame for place, reply in enumerate(replies) if reply.frame is not None}
    waiting: dict[NodeId, list[tuple[int, Reply]]] = {}
    for place, reply in enumerate(replies):
        if reply.admitted is not None and reply.receipt is None:
            _consume(reply, b"")
            frames[place] = b""
        elif reply.admitted is not None:
            waiting.setdefault(reply.admitted.header.sender, []).append((place, reply))
    answered: dict[tuple[NodeId, str], bytes] = {}
    # Always in the same order, so that two batches never wait for each other's peers.
    for sender, rows in sorted(waiting.items()):
        envelopes = sealed.seal(known.peers[sender], [_outgoing(sender, reply) for _, reply in rows])
        for (place, reply), envelope in zip(rows, envelopes, strict=True):
            frames[place] = envelope
            _consume(reply, envelope)
            if reply.receipt is not None:
                answered[sender, reply.receipt.message_id] = envelope
    frames |= {
        place: answered.get(reply.same_as, b"") for place, reply in enumerate(replies) if reply.same_as is not None
    }
    return [frames[place] for place in range(len(replies))]


def _outgoing(sender: NodeId, reply: Reply) -> Outgoing:
    if reply.receipt is None:
        raise InputError("receipt-missing")
    return Outgoing(
        message_id=new_id(),
        peer=sender,
        sequence=peer_rows.take_sequence(sender),
        kind=str(Kind.RECEIPT),
        body=encode_receipt(reply.receipt),
        conversation=reply.receipt.message_id,
        release_id=reply.receipt.release_id,
        agreement_hash=reply.agreement_hash,
        expires=clock.now() + ENVELOPE_LIFE,
        made=clock.now(),
    )


def _consume(reply: Reply, envelope: bytes) -> None:
    if reply.admitted is None:
        return
    header = reply.admitted.header
    inbox.consume(
        Consumed(
            message_id=header.message_id,
            peer=header.sender,
            header_sha256=reply.admitted.header_sha256,
            sequence=header.sequence,
            kind=reply.kind or "unknown",
            receipt=envelope,
        ),
        clock.now(),
    )

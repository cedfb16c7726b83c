"""Carrying out: sealed envelopes go into a folder, and the table of fate says "carried, unconfirmed" until a receipt.

Order of the rules, for each batch:

1. What is due is sealed, and the sealed bytes are kept (`wasl.flow.send.take_due`).
2. The files are written and made durable, outside any transaction.
3. What was written is noted. Whatever breaks off before this is written once more; the peer takes it in once.

Nothing is lost when the folder is full or gone: what was not written stays in the outbox.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from wasl.errors import CarrierError, InputError
from wasl.exchange import Kind, read_card
from wasl.exchange.carriers.folder import Folder, Found, claims_of
from wasl.flow import clock, here, lines, peers, send, shipping
from wasl.flow.carrying import Carrier, Way, require_carrying
from wasl.flow.send import Post, SendResult
from wasl.flow.views import Step
from wasl.flow.wall import for_node, for_reader
from wasl.policy import Finding
from wasl.record import Actor
from wasl.store import outbox
from wasl.store import peers as peer_rows
from wasl.store.connection import atomic
from wasl.store.outbox import Outgoing
from wasl.store.peers import StoredPeer

AGAIN: Final = timedelta(hours=24)
"""What nobody has confirmed for so long is carried once more, where a confirmation can come."""

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOut:
    """What one round of carrying out did.

    Attributes:
        peer: Slug of the peer.
        folder: Where to.
        written: Envelopes that were written.
        already: Envelopes that lay there already.
        waiting: Messages for the peer that nobody has confirmed, these among them.
        stopped: Why it broke off, or None.
    """

    peer: str
    folder: str
    written: int
    already: int
    waiting: int
    stopped: Finding | None = None


@dataclass(slots=True, kw_only=True)
class _Tally:
    written: int = 0
    already: int = 0
    fault: CarrierError | None = None


@for_reader
def carry_out(
    actor: Actor, peer: str, folder: Path | None = None, *, again: bool = False, progress: Progress | None = None
) -> CarriedOut:
    """Write what waits for a peer into a folder, for somebody to carry.

    Args:
        actor: Who carries; reads nothing of it.
        peer: Slug or node id.
        folder: Where to; None for the folder that is set for the peer.
        again: Whether also what was carried before and is not confirmed; always so where receipts can come back.
        progress: Told how many have been written.

    Returns:
        What was done; a folder that is full is told there and is no error.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``peer-unknown``, or ``folder-unnamed``.
        TrustError: ``peer-unconfirmed``.
        CarrierError: The folder's, if it cannot be opened or looked through.
    """
    require_carrying(actor)
    stored = peers.confirmed_peer(peer)
    place = folder or (Path(stored.folder) if stored.folder else None)
    if place is None:
        raise InputError("folder-unnamed", peer=stored.slug)
    with Folder(place) as opened:
        if again or stored.way == Way.BOTH:
            with atomic():
                outbox.revive(stored.node_id, clock.now(), everything=True)
        tally = _fill(opened, stored, progress or (lambda _: None))
        with atomic():
            lines.write(actor, "carried-out", [stored.node_id], written=tally.written, already=tally.already)
        return CarriedOut(
            peer=stored.slug,
            folder=str(opened.path),
            written=tally.written,
            already=tally.already,
            waiting=outbox.unconfirmed(stored.node_id),
            stopped=_finding(tally.fault),
        )


@for_node
def deliver_due(node_id: str, *, post: Post) -> SendResult:
    """Send what is due to a peer by the carrier that is set for it.

    Args:
        node_id: The peer.
        post: The carrier for https.

    Returns:
        What was done.
    """
    stored = peer_rows.find(node_id)
    if stored is None or stored.carrier == Carrier.HTTPS:
        return send.send_due(node_id, post=post)
    if not stored.confirmed or not stored.folder or stored.way == Way.IN:
        return SendResult(sent=0, left=False)
    try:
        with Folder(Path(stored.folder)) as opened:
            tally = _fill(opened, stored, lambda _: None)
    except CarrierError as error:
        return SendResult(sent=0, left=True, failed=error)
    return SendResult(sent=tally.written + tally.already, left=False, failed=tally.fault)


@for_node
def revive_due() -> None:
    """Let what was carried a day ago and never confirmed be carried once more, where a confirmation can come."""
    with atomic():
        for peer in peer_rows.all_peers():
            if peer.carrier == Carrier.FOLDER and peer.folder and peer.way == Way.BOTH:
                outbox.revive(peer.node_id, clock.now(), everything=False)


def _fill(folder: Folder, peer: StoredPeer, progress: Progress) -> _Tally:
    folder.clear_unfinished()
    there = claims_of(folder.look().envelopes, here.node_id())
    tally, after, public = _Tally(), 0, read_card(peer.card).public
    while tally.fault is None and (messages := send.take_due(peer.node_id, public, after=after)):
        after = messages[-1].sequence
        _write_batch(folder, messages, there, tally, peer)
        progress(tally.written)
    return tally


def _write_batch(
    folder: Folder, messages: Sequence[Outgoing], there: Mapping[str, Sequence[Found]], tally: _Tally, peer: StoredPeer
) -> None:
    carried: list[Outgoing] = []
    try:
        for message in messages:
            envelope = message.envelope or b""
            if folder.holds(envelope, there.get(message.message_id, ())):
                tally.already += 1
            else:
                folder.write(envelope)
                tally.written += 1
            carried.append(message)
    except CarrierError as error:
        tally.fault = error
    try:
        folder.settle()
    except CarrierError as error:
        # What is not durable is not carried; it is written once more.
        tally.fault = error
        return
    with atomic():
        for message in carried:
            # A chunk is not waited for, else a stick would bring eight a journey: who misses one asks for it.
            if message.kind == Kind.CHUNK:
                shipping.note_carried(message)
        if peer.carrier == Carrier.FOLDER:
            outbox.mark_carried([each.message_id for each in carried], clock.now() + AGAIN)
        for message in carried:
            send.take_step(message, Step.CARRIED, clock.now())


def _finding(fault: CarrierError | None) -> Finding | None:
    if fault is None:
        return None
    return Finding(code=fault.code, permits=False, data={name: str(value) for name, value in fault.data.items()})

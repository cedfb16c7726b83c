"""Sending attachments: a few chunks at a time, behind everything else, from the stored file.

Order of the rules:

1. No chunk goes before the peer has taken in the release that names its attachment.
2. Chunks go only when nothing else is due to that peer, at most eight in a request and fewer after a failure, so that a
   large file holds up no message for longer than one such request.
3. Several files to one peer take turns, a chunk of each.
4. The outbox holds at most eight chunks for a peer. A chunk's row is forgotten once it has a receipt: its bytes lie
   with the file. So a transfer goes on from the last chunk that has a receipt, also after a restart.
5. A transfer takes hours, and rules say yes for a day: it is decided again, by the rules as they are now, whenever
   chunks are due and whenever a peer asks for some again. What they forbid by then stops, and says by which rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from wasl.errors import InputError, ReleaseError
from wasl.exchange import CHUNK, ChunkPlace, ChunksWanted, Kind, Opened, Receipt, ReceiptStatus, write_chunk
from wasl.flow import clock, grounds, here, lines, outgoing
from wasl.flow.file_views import PartsSent
from wasl.flow.granted import grant_for
from wasl.flow.grounds import Grounds
from wasl.flow.life import suspended
from wasl.flow.life.standing import taken_back_from
from wasl.flow.wall import for_node
from wasl.policy import Act, Case, Finding, item_of
from wasl.record import Address, NodeId, Standing, wire
from wasl.store import chunks, deliveries, files, outbox, shipments, versions
from wasl.store.outbox import Outgoing
from wasl.store.shipments import Shipment, ShipmentState
from wasl.store.versions import StoredVersion

WINDOW: Final = 8
"""Chunks of one request, and most that wait in the outbox for one peer."""

_SUSPENDED: Final = f"agreement-{Standing.SUSPENDED}"
MOST_RESENT: Final = 4
"""A peer may have a file this many times over; then an officer releases it anew."""


def start(stored: StoredVersion, peer: NodeId, message_id: str) -> None:
    """Let the attachments of a report go to a peer behind the release that names them.

    Args:
        stored: The report.
        peer: For whom.
        message_id: The release's message.
    """
    if not stored.version.attachments:
        return
    version = stored.version
    held = {file.attachment_id: file.file_id for file in files.of_version(version.report_id, version.version)}
    in_order = [held[each.attachment_id] for each in version.attachments if each.attachment_id in held]
    shipments.start(in_order, peer, message_id, clock.now())


def due(peer: NodeId) -> tuple[Outgoing, ...]:
    """Return the chunks that are to be sent to a peer now, and put further ones into the outbox before.

    Args:
        peer: The peer; nothing else is due to it.

    Returns:
        The messages; none if nothing is left. Their bodies say which chunk it is; `with_bytes` adds the chunk.
    """
    _stop_forbidden(peer)
    _fill(peer)
    found = outbox.due(peer, clock.now(), limit=WINDOW, chunks=True)
    if not found:
        return ()
    # What broke off may have been too much for the line: half as many each time, down to one.
    most = max(1, WINDOW >> min(found[0].attempts, WINDOW))
    return tuple(each for each in found[:most] if _is_here(each))


def with_bytes(message: Outgoing) -> Outgoing:
    """Return a message as it is sealed: that of a chunk with the chunk in it, any other as it is.

    Args:
        message: The message, as `due` gave it in this transaction.

    Returns:
        The message with its whole body.
    """
    if message.kind != Kind.CHUNK:
        return message
    place, shipment = _place_of(message), _shipment(message)
    sealed = chunks.find(shipment.file_id, place.index) if shipment else None
    return replace(message, body=write_chunk(place, sealed or b""))


def peers_due() -> tuple[NodeId, ...]:
    """Return the peers for whom chunks are to be sent."""
    return shipments.peers_with_sendable()


def note(message: Outgoing, receipt: Receipt) -> None:
    """Keep what a peer says of a chunk.

    Args:
        message: The chunk's message.
        receipt: The verified receipt.
    """
    outbox.drop(message.message_id)
    shipment = _shipment(message)
    if shipment is None or shipment.state is not ShipmentState.OPEN:
        return
    if receipt.status is ReceiptStatus.REFUSED and receipt.reason == _SUSPENDED:
        # The peer suspended it before we knew: its notice is on the way, and with it what lets the file go on.
        shipments.hold(shipment, receipt.reason, [_place_of(message).index])
        return
    if receipt.status is ReceiptStatus.REFUSED:
        _stop(shipment, receipt.reason)
        return
    _arrived(shipment)


def _arrived(shipment: Shipment) -> None:
    shipments.note_arrived(shipment)
    if shipment.arrived + 1 == shipment.chunks:
        lines.write(None, "attachment-sent", [shipment.report_id, shipment.attachment_id], door="jobs")


def note_carried(message: Outgoing) -> None:
    """Keep that a chunk lies in a folder, for somebody to carry; the peer asks for it if it is lost.

    Args:
        message: The chunk's message.
    """
    outbox.drop(message.message_id)
    shipment = _shipment(message)
    if shipment is not None and shipment.state is ShipmentState.OPEN:
        _arrived(shipment)


@for_node
def give_up(message: Outgoing, code: str) -> None:
    """Keep that a chunk will not be sent any more, and its file with it.

    Args:
        message: The chunk's message.
        code: Why.
    """
    outbox.drop(message.message_id)
    shipment = _shipment(message)
    if shipment is not None:
        _stop(shipment, code)


def take_wanted(wanted: ChunksWanted, opened: Opened) -> None:
    """Send again what a peer misses of a file that was sent to it.

    Args:
        wanted: What it misses.
        opened: The message that says so.

    Raises:
        InputError: ``attachment-unknown`` if that attachment was never sent to that peer, or
            ``attachment-asked-too-often``.
        ReleaseError: The code of the first rule against, if the file may no longer go to that peer.
    """
    shipment = shipments.find(wanted.report_id, wanted.version, wanted.attachment_id, opened.header.sender)
    if shipment is None:
        raise InputError("attachment-unknown", attachment=wanted.attachment_id)
    against, _ = _decide(shipment, grounds.gather())
    if against is not None:
        raise ReleaseError(against.code, **against.data)
    sent = [index for index in wanted.indexes if index < min(shipment.next_index, shipment.chunks)]
    if shipment.resent + len(sent) > MOST_RESENT * shipment.chunks:
        raise InputError("attachment-asked-too-often", attachment=wanted.attachment_id)
    if sent:
        shipments.send_again(shipment, sent)


def parts_sent(report_ids: Sequence[str]) -> dict[tuple[str, NodeId], PartsSent]:
    """Return how far the attachments of reports have come, per report and peer.

    Args:
        report_ids: The reports.

    Returns:
        Parts; nothing for a report that went nowhere or has no attachment.
    """
    found: dict[tuple[str, NodeId], list[Shipment]] = {}
    for shipment in shipments.of_reports(report_ids):
        found.setdefault((shipment.report_id, shipment.peer), []).append(shipment)
    return {
        key: PartsSent(
            arrived=sum(each.arrived for each in several),
            total=sum(each.chunks for each in several),
            reasons=tuple(dict.fromkeys(each.reason for each in several if each.reason)),
        )
        for key, several in found.items()
    }


@for_node
def reconsider(peer: NodeId) -> None:
    """Decide again about every file on its way to a peer, because an agreement with it changed.

    Args:
        peer: The peer.
    """
    shipments.go_on(peer)
    _stop_forbidden(peer)


def _stop_forbidden(peer: NodeId) -> None:
    # What already lies in the outbox, too: a peer that did not answer for days may have no right to it by now.
    unfinished = shipments.unfinished(peer)
    ground = grounds.gather() if unfinished else None
    for shipment in unfinished:
        against = _decide(shipment, ground)[0] if ground else None
        if against is not None:
            dropped = []
            for message in outbox.chunks_of(shipment.release_id, peer):
                if _place_of(message).attachment_id == shipment.attachment_id:
                    outbox.drop(message.message_id)
                    dropped.append(_place_of(message).index)
            if against.code in {_SUSPENDED, suspended.CODE}:
                shipments.hold(shipment, against.code, dropped)
                lines.write(
                    None,
                    "attachment-held",
                    [shipment.report_id, shipment.attachment_id],
                    door="jobs",
                    code=against.code,
                )
            else:
                _stop(shipment, against.code)


def _decide(shipment: Shipment, ground: Grounds) -> tuple[Finding | None, str]:
    # The first rule against sending more of a file, or None with the agreement: one recipient at that peer is enough.
    halted = suspended.now().of_release(shipment.report_id, shipment.release_id)
    if halted is not None:
        return halted, ""
    stored = versions.find_version(shipment.report_id, shipment.version)
    if stored is None:
        return Finding(code="attachment-unknown", permits=False), ""
    against = Finding(code="audience-not-named", permits=False)
    back = taken_back_from(stored)
    for recipient in sorted(_recipients(shipment)):
        granted = grant_for(stored, recipient)
        judged = ground.go_out(
            Case(
                act=Act.SHIP,
                here=here.node_id(),
                today=clock.today(),
                item=item_of(stored.version),
                recipient=recipient,
                centre=here.centre(),
                highest=here.highest(),
                taken_back=back(recipient),
                restrictions=stored.restrictions,
                grant=granted.grant if granted else None,
            )
        )
        if judged.decision.permit:
            return None, judged.agreement_hash
        against = judged.decision.reasons[0]
    return against, ""


def _recipients(shipment: Shipment) -> set[Address]:
    # What a rule stopped has a row, and no message: it was never sent.
    rows = deliveries.of_report(shipment.report_id)
    sent = (row for row in rows if row.item == "release" and row.message_id)
    return {row.recipient for row in sent if row.recipient.node == shipment.peer}


def _fill(peer: NodeId) -> None:
    room = WINDOW - outbox.chunks_waiting(peer)
    sendable = shipments.sendable(peer)
    if room < 1 or not sendable:
        return
    ground = grounds.gather()
    # The one that was just asked: it may have taken the place of the one under which the release went.
    under = {each.shipment_id: _decide(each, ground)[1] or each.agreement_hash for each in sendable}
    for shipment, index in islice(_turns(sendable), room):
        _put(shipment, index, under[shipment.shipment_id])


def _turns(several: Sequence[Shipment]) -> Iterator[tuple[Shipment, int]]:
    # One chunk of each in turn, so that a photograph does not wait for a film.
    places = [(shipment, _places(shipment)) for shipment in several]
    while places:
        left = []
        for shipment, indexes in places:
            index = next(indexes, None)
            if index is not None:
                yield shipment, index
                left.append((shipment, indexes))
        places = left


def _places(shipment: Shipment) -> Iterator[int]:
    yield from shipment.again
    yield from range(shipment.next_index, shipment.chunks)


def _put(shipment: Shipment, index: int, agreement_hash: str) -> None:
    place = ChunkPlace(
        report_id=shipment.report_id,
        version=shipment.version,
        attachment_id=shipment.attachment_id,
        index=index,
    )
    outgoing.put(
        shipment.peer,
        Kind.CHUNK,
        wire.encode(place, label=CHUNK),
        conversation=shipment.report_id,
        release_id=shipment.release_id,
        agreement_hash=agreement_hash,
    )
    shipments.take(shipment.shipment_id, index)


def _is_here(message: Outgoing) -> bool:
    shipment = _shipment(message)
    if message.envelope or (shipment and chunks.is_here(shipment.file_id, _place_of(message).index)):
        return True
    give_up(message, "attachment-damaged")
    return False


def _place_of(message: Outgoing) -> ChunkPlace:
    return wire.decode(ChunkPlace, message.body, label=CHUNK)


def _shipment(message: Outgoing) -> Shipment | None:
    place = _place_of(message)
    return shipments.find(place.report_id, place.version, place.attachment_id, message.peer)


def _stop(shipment: Shipment, code: str) -> None:
    shipments.stop(shipment, code)
    lines.write(None, "attachment-stopped", [shipment.report_id, shipment.attachment_id], door="jobs", code=code)

"""Carrying in: what lies in a folder for this node is taken in by the same steps as at the gate, and answered.

Order of the rules, for each batch:

1. Headers are looked at, to choose what is for us and to take it in the sender's order. Nothing of them is believed.
2. The envelopes are read whole and taken in (`wasl.flow.receive`): one durable commit.
3. The sealed receipts are written into the same folder, unless nothing can be given back there.
4. What was taken in is removed; what was not believed is set aside; the rest is left alone.

Whatever breaks off in between is read once more: a repetition has no effect and gets the receipt it got the first time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from wasl.errors import CarrierError, TrustError
from wasl.exchange import read_card, sequences
from wasl.exchange.carriers.folder import Folder, Found, Listing, batches, shown_name
from wasl.flow import here, lines, receive
from wasl.flow.carry_out import revive_due
from wasl.flow.carrying import Carrier, Way, require_carrying
from wasl.flow.taken import Outcome, Taken
from wasl.flow.wall import for_node, for_reader
from wasl.policy import Finding
from wasl.record import Actor, NodeId
from wasl.store import peers as peer_rows
from wasl.store.connection import atomic

MOST_AT_ONCE: Final = 100
MOST_BYTES_AT_ONCE: Final = 24 * 1024 * 1024

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFound:
    """A peer card that lies in the folder; it is not believed, and not taken by itself.

    Attributes:
        file: Path of the file, for ``wasl peer add``.
        node_id: Whose it says it is.
        number: Its number.
        names: What it says the node is called.
    """

    file: str
    node_id: NodeId
    number: int
    names: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Numbers of a peer's line that have not arrived although later ones have.

    Attributes:
        peer: Slug of the peer.
        first: First missing number.
        last: Last missing number.
    """

    peer: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedIn:
    """What one round of carrying in did.

    Attributes:
        folder: Where from.
        accepted: Messages taken in.
        repeated: Messages that had been taken in before.
        refused: Messages whose sender was told why not.
        unbelieved: Envelopes that were not believed and set aside.
        unknown: Envelopes for us from a sender that is not confirmed here; left.
        others: Envelopes for other nodes; left.
        answered: Receipts written into the folder.
        left: Envelopes that have done their work and could not be removed.
        foreign: Files that are not ours to judge; left.
        findings: What is wrong with files and why messages were refused.
        odd: How many files something is wrong with.
        crowded: True if there were more files than are looked at in one round.
        cards: Peer cards that are not known here.
        gaps: What is missing from the peers that sent something.
        stopped: Why it broke off, or None.
    """

    folder: str
    accepted: int
    repeated: int
    refused: int
    unbelieved: int
    unknown: int
    others: int
    answered: int
    left: int
    foreign: int
    findings: tuple[Finding, ...]
    odd: int
    crowded: bool
    cards: tuple[CardFound, ...]
    gaps: tuple[Gap, ...]
    stopped: Finding | None


@dataclass(slots=True, kw_only=True)
class _Tally:
    outcomes: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    answered: int = 0
    left: int = 0
    reasons: list[Finding] = field(default_factory=list)
    senders: set[NodeId] = field(default_factory=set)
    fault: CarrierError | None = None


@for_reader
def carry_in(actor: Actor, folder: Path, *, progress: Progress | None = None) -> CarriedIn:
    """Take in what lies in a folder for this node.

    Args:
        actor: Who carries; reads nothing of it.
        folder: Where.
        progress: Told how many of how many envelopes have been dealt with.

    Returns:
        What was done.

    Raises:
        AccessError: ``right-missing``.
        CarrierError: The folder's, if it cannot be opened or looked through.
        StoreError: ``database-gone`` or ``disk-full``: what was not taken in still lies in the folder.
    """
    require_carrying(actor)
    done = _take_folder(folder, progress or (lambda _done, _all: None))
    with atomic():
        lines.write(actor, "carried-in", [], accepted=done.accepted, repeated=done.repeated, refused=done.refused)
    return done


@for_node
def carry_all() -> tuple[str, ...]:
    """Take in what lies in the folders that are set for peers, as the worker does from time to time.

    Returns:
        Codes of what was in the way, one for each folder that could not be read.
    """
    revive_due()
    faults = []
    rows = peer_rows.all_peers()
    for folder in sorted({each.folder for each in rows if each.carrier == Carrier.FOLDER and each.way != Way.OUT}):
        if not folder:
            continue
        try:
            done = _take_folder(Path(folder), lambda _done, _all: None)
        except CarrierError as error:
            faults.append(error.code)
        else:
            faults += [done.stopped.code] if done.stopped else []
    return tuple(faults)


def _take_folder(place: Path, progress: Progress) -> CarriedIn:
    peers = {each.node_id: each for each in peer_rows.all_peers()}
    own = here.node_id()
    with Folder(place) as folder:
        listing = folder.look()
        ours = [each for each in listing.envelopes if each.header.recipient == own]
        known = [each for each in ours if each.header.sender in peers and peers[each.header.sender].confirmed]
        silent = {node for node, each in peers.items() if each.carrier == Carrier.FOLDER and each.way == Way.IN}
        tally, done = _Tally(), 0
        for batch in batches(known, most=MOST_AT_ONCE, most_bytes=MOST_BYTES_AT_ONCE):
            _take_batch(folder, batch, listing, tally, silent=silent)
            progress(done := done + len(batch), len(known))
            if tally.fault is not None:
                break
        for name in listing.damaged:
            folder.set_aside(name)
        others = sum(1 for each in listing.envelopes if own not in {each.header.sender, each.header.recipient})
        return _told(folder, listing, tally, unknown=len(ours) - len(known), others=others)


def _take_batch(
    folder: Folder, batch: Sequence[Found], listing: Listing, tally: _Tally, *, silent: set[NodeId]
) -> None:
    try:
        whole = [(found, content) for found in batch if (content := folder.read(found, listing)) is not None]
    except CarrierError as error:
        tally.fault = error
        return
    taken = receive.take_in([content for _, content in whole], carried=True)
    finished = [(found, each) for (found, _), each in zip(whole, taken, strict=True)]
    _answer(folder, [each.frame for each in taken if each.frame and each.sender not in silent], finished, tally)
    if tally.fault is None:
        tally.left += sum(1 for found, each in finished if not _clear(folder, found, each))
    for each in taken:
        tally.outcomes[each.outcome] += 1
        if each.sender is not None:
            tally.senders.add(each.sender)
        if each.code and each.outcome is Outcome.REFUSED:
            tally.reasons.append(Finding(code=each.code, permits=False))


def _answer(folder: Folder, frames: Sequence[bytes], finished: Sequence[tuple[Found, Taken]], tally: _Tally) -> None:
    written = 0
    try:
        try:
            for frame in frames:
                folder.write(frame)
                written += 1
        except CarrierError:
            # A full folder gets room from what has done its work. If we die now, the sender's next copy is answered.
            for found, each in finished:
                _clear(folder, found, each)
            for frame in frames[written:]:
                folder.write(frame)
                written += 1
        folder.settle()
    except CarrierError as error:
        tally.fault = error
    tally.answered += written


def _clear(folder: Folder, found: Found, taken: Taken) -> bool:
    if taken.outcome is Outcome.UNBELIEVED:
        return folder.set_aside(found.name)
    return folder.remove(found)


def _told(folder: Folder, listing: Listing, tally: _Tally, *, unknown: int, others: int) -> CarriedIn:
    cards = _cards(folder, listing)
    findings = [Finding(code=each.code, permits=False, data={"file": each.file}) for each in listing.oddities]
    return CarriedIn(
        folder=str(folder.path),
        accepted=tally.outcomes[Outcome.ACCEPTED],
        repeated=tally.outcomes[Outcome.REPEATED],
        refused=tally.outcomes[Outcome.REFUSED],
        unbelieved=tally.outcomes[Outcome.UNBELIEVED],
        unknown=unknown,
        others=others,
        answered=tally.answered,
        left=tally.left,
        foreign=listing.foreign,
        findings=(*findings, *tally.reasons),
        odd=listing.odd,
        crowded=listing.crowded,
        cards=cards,
        gaps=_gaps(tally.senders),
        stopped=None if tally.fault is None else _finding(tally.fault),
    )


def _cards(folder: Folder, listing: Listing) -> tuple[CardFound, ...]:
    known = {each.node_id: each.number for each in peer_rows.all_peers()}
    found = []
    for name in sorted(listing.cards):
        try:
            card = read_card(folder.read_card(name) or b"")
        except TrustError as error:
            listing.note(error.code, name)
            continue
        if card.node_id != here.node_id() and card.number > known.get(card.node_id, 0):
            file = str(folder.path / shown_name(name))
            found.append(CardFound(file=file, node_id=card.node_id, number=card.number, names=dict(card.names)))
    return tuple(found)


def _gaps(senders: set[NodeId]) -> tuple[Gap, ...]:
    return tuple(
        Gap(peer=peer.slug, first=first, last=last)
        for peer in peer_rows.all_peers()
        if peer.node_id in senders
        for first, last in sequences.gaps(peer.heard)
    )


def _finding(fault: CarrierError) -> Finding:
    return Finding(code=fault.code, permits=False, data={name: str(value) for name, value in fault.data.items()})

"""Watching the journals of peers: each checkpoint that is shown has to have grown out of the last one believed.

A receipt carries the newest checkpoint of its node. The first is believed as it is; for every later one the peer is
asked to show the growth. What does not fit is kept with both signatures and never believed again: the same size under
two roots (a split view), a journal that shrank, another epoch, a growth that is not shown or does not hold. Checkpoints
that are believed are shown to the other peers a few times a day, so that a node that shows two journals is found by
whoever speaks with both.

Not here: what our own journal shows (`wasl.flow.journal.proving`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from wasl.errors import AccessError, InputError, TrustError
from wasl.exchange import (
    GROWTH_WANTED,
    SIGNED_CHECKPOINT,
    GrowthShown,
    GrowthWanted,
    JournalGrowth,
    Kind,
    ReceiptStatus,
    SignedCheckpoint,
    VerifiedReceipt,
    encode_growth,
)
from wasl.flow import access, clock, here, lines, outgoing, parties
from wasl.flow.journal.proving import grown
from wasl.flow.peer_views import Contradiction, Watched
from wasl.flow.views import Party
from wasl.flow.wall import for_reader
from wasl.journal import Checkpoint, check_growth
from wasl.policy import Act
from wasl.record import Actor, Address, NodeId, new_id, wire
from wasl.store import agreements, journal, seen_checkpoints
from wasl.store import peers as peer_rows
from wasl.store.connection import atomic
from wasl.store.seen_checkpoints import Seen, State

PASS_ON_EVERY: Final = timedelta(hours=6)
ANSWER_WITHIN: Final = timedelta(days=7)
"""After that a growth that was asked for and not shown is asked for again."""
DOOR: Final = "gate"


@for_reader
def watched(actor: Actor) -> tuple[Watched, ...]:
    """Return how the journals of confirmed peers stand.

    Args:
        actor: An officer who may audit.

    Returns:
        One for each, by short name.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.AUDIT)
    with atomic():
        party = parties.directory().party
        heads, waits, broken = seen_checkpoints.standing()
        longest = {each.node: each for each in heads}
        return tuple(
            _stands(
                node,
                party,
                head=longest.get(node),
                waits=node in waits,
                broken=tuple(each for each in broken if each.node == node),
            )
            for node in (each.node_id for each in peer_rows.all_peers() if each.confirmed)
        )


def of_peer(node: NodeId) -> Watched:
    """Return how one peer's journal stands, for the page of that peer.

    Args:
        node: The peer; who may see it was decided.

    Returns:
        How it stands.
    """
    return _watched(node, parties.directory().party)


@for_reader
def evidence(actor: Actor, number: int) -> bytes:
    """Return both signed statements of a contradiction, for a third party: the program that checks growth refuses them.

    Args:
        actor: An officer who may audit.
        number: The contradiction.

    Returns:
        Canonical JSON, a growth that does not hold.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` if there is no such contradiction.
    """
    access.require_right(actor, Act.AUDIT)
    with atomic():
        later = seen_checkpoints.find(number)
        if later is None or later.state is not State.CONTRADICTS or later.against is None:
            raise AccessError("not-found")
        earlier = seen_checkpoints.find(later.against)
        if earlier is None:
            raise AccessError("not-found")
        lines.write(actor, "journal-evidence-exported", [later.node], size=later.size)
    return later.growth or encode_growth(JournalGrowth(old=_signed(earlier), new=_signed(later)))


def note(signed: SignedCheckpoint, checkpoint: Checkpoint, shown_by: NodeId) -> None:
    """Take down a checkpoint of another node, in the running transaction.

    Args:
        signed: As it came; its signature holds.
        checkpoint: What it says.
        shown_by: Who showed it: the node itself, or another.
    """
    if checkpoint.node == here.node_id():
        _hear_of_oneself(checkpoint, shown_by)
        return
    if _is_known(checkpoint):
        return  # as nearly always: a checkpoint goes with every receipt of its hour
    peer_rows.hold(checkpoint.node)
    if _is_known(checkpoint):
        return
    known = seen_checkpoints.of_size(checkpoint.node, checkpoint.epoch, checkpoint.size)
    head = seen_checkpoints.head(checkpoint.node)
    code, against = _contradicts(checkpoint, known, head)
    seen_checkpoints.add(
        Seen(
            node=checkpoint.node,
            epoch=checkpoint.epoch,
            size=checkpoint.size,
            root=checkpoint.root.hex(),
            at=checkpoint.at,
            signed=wire.encode(signed, label=SIGNED_CHECKPOINT),
            seen=clock.now(),
            shown_by=shown_by,
            state=State.CONTRADICTS if code else State.WAITS if head else State.CONSISTENT,
            code=code,
            against=against,
        )
    )
    if code:
        _alert(checkpoint.node, code)
    elif head is None:
        _pass_on(checkpoint.node)
    else:
        _ask(checkpoint.node)


def take_wanted(wanted: GrowthWanted, sender: NodeId) -> None:
    """Show a peer that our journal grew from one checkpoint to another, both of which we have given out.

    Args:
        wanted: Which.
        sender: Who asks.

    Raises:
        InputError: ``journal-no-checkpoint``.
    """
    newer = journal.find_checkpoint(wanted.size)
    if newer is None:
        raise InputError("journal-no-checkpoint", size=wanted.size)
    growth = encode_growth(grown(wanted.old_size, newer))
    _put(sender, Kind.GROWTH, growth)
    lines.write(None, "journal-growth-shown", [sender], door=DOOR, old_size=wanted.old_size, size=wanted.size)


def take_growth(shown: GrowthShown, sender: NodeId) -> None:
    """Hold what a peer shows to what it was asked for.

    Args:
        shown: Both ends, signed by the peer; the proof is not checked yet.
        sender: The peer.

    Raises:
        InputError: ``journal-growth-not-asked`` if it is not the answer to an open question of ours.
    """
    peer_rows.hold(sender)
    later = seen_checkpoints.waiting(sender)
    earlier = seen_checkpoints.find(later.against) if later is not None and later.against is not None else None
    if later is None or earlier is None or (shown.old.size, shown.new.size) != _sizes(earlier, later):
        raise InputError("journal-growth-not-asked", old_size=shown.old.size, size=shown.new.size)
    note(shown.growth.old, shown.old, sender)
    note(shown.growth.new, shown.new, sender)
    code = _fault_of(shown, earlier, later)
    # Two roots of one size are an alert of their own; the statement that was first stays the one that is asked about.
    state = State.CONTRADICTS if code else State.CONSISTENT
    seen_checkpoints.settle(later.number, state, code=code, growth=encode_growth(shown.growth))
    if code:
        _alert(sender, code)
    else:
        _pass_on(sender)
    _ask(sender)


def hear_receipt(content: VerifiedReceipt, sender: NodeId) -> None:
    """Take down what a receipt says of its node's journal, and that a growth is not shown to us.

    Args:
        content: The receipt, verified, its checkpoint too.
        sender: The peer.
    """
    receipt = content.receipt
    asked = seen_checkpoints.asked_by(receipt.message_id) if receipt.status is ReceiptStatus.REFUSED else None
    if asked is not None and asked.node == sender:
        seen_checkpoints.settle(asked.number, State.CONTRADICTS, code="journal-not-shown")
        _alert(sender, "journal-not-shown")
    if receipt.checkpoint is not None and content.checkpoint is not None:
        note(receipt.checkpoint, content.checkpoint, sender)


def _fault_of(shown: GrowthShown, earlier: Seen, later: Seen) -> str:
    older, newer = sorted((earlier, later), key=lambda each: each.size)
    if (shown.old.root.hex(), shown.new.root.hex()) != (older.root, newer.root):
        return "journal-split"
    try:
        check_growth(shown.old, shown.new, shown.growth.path)
    except TrustError as error:
        return error.code
    return ""


def _sizes(one: Seen, other: Seen) -> tuple[int, int]:
    # What came late is the older of the two.
    return min(one.size, other.size), max(one.size, other.size)


def _contradicts(checkpoint: Checkpoint, known: tuple[Seen, ...], head: Seen | None) -> tuple[str, int | None]:
    if known:
        return "journal-split", known[0].number
    if head is not None and checkpoint.epoch != head.epoch:
        return "journal-epoch", head.number
    if head is not None and checkpoint.size < head.size and checkpoint.at > head.at:
        return "journal-shrunk", head.number
    return "", None


def _is_known(checkpoint: Checkpoint) -> bool:
    known = seen_checkpoints.of_size(checkpoint.node, checkpoint.epoch, checkpoint.size)
    return any(each.root == checkpoint.root.hex() for each in known)


def _hear_of_oneself(checkpoint: Checkpoint, shown_by: NodeId) -> None:
    # Our own signature over a journal that is not ours: somebody else has our keys, or we were restored.
    own = journal.find_checkpoint(checkpoint.size)
    if own is None or own.root != checkpoint.root.hex():
        lines.write(None, "own-journal-contradicted", [shown_by], door=DOOR, size=checkpoint.size)


def _ask(node: NodeId) -> None:
    head, open_one = seen_checkpoints.head(node), seen_checkpoints.waiting(node)
    wanted = seen_checkpoints.next_waiting(node)
    if open_one is not None and clock.now() - open_one.seen > ANSWER_WITHIN:
        wanted, open_one = open_one, None
    if head is None or wanted is None or open_one is not None:
        return
    older, newer = sorted((head, wanted), key=lambda each: each.size)
    body = wire.encode(GrowthWanted(old_size=older.size, size=newer.size), label=GROWTH_WANTED)
    if message_id := _put(node, Kind.GROWTH_WANTED, body):
        seen_checkpoints.ask(wanted.number, against=head.number, message_id=message_id)


def _pass_on(node: NodeId) -> None:
    # What is passed on tells the others that we exchange with that node: docs/why/hidden.md says so.
    last, head = seen_checkpoints.last_passed_on(node), seen_checkpoints.head(node)
    if head is None or (last is not None and clock.now() - last < PASS_ON_EVERY):
        return
    seen_checkpoints.pass_on(head.number, clock.now())
    for other in sorted(here.confirmed_peers().keys() - {node}):
        _put(other, Kind.CHECKPOINT, head.signed)


def _put(node: NodeId, kind: Kind, body: bytes) -> str:
    # Between nodes without an agreement in force nothing but cards and agreements is sent.
    agreement = agreements.in_force(node, clock.today())
    if agreement is None:
        return ""
    return outgoing.put(node, kind, body, conversation=new_id(), agreement_hash=agreement.agreement_hash)


def _alert(node: NodeId, code: str) -> None:
    lines.write(None, "peer-journal-contradicts", [node], door=DOOR, code=code)


def _signed(seen: Seen) -> SignedCheckpoint:
    return wire.decode(SignedCheckpoint, seen.signed, label=SIGNED_CHECKPOINT)


def _watched(node: NodeId, party: Callable[[Address], Party]) -> Watched:
    return _stands(
        node,
        party,
        head=seen_checkpoints.head(node),
        waits=bool(seen_checkpoints.waiting(node) or seen_checkpoints.next_waiting(node)),
        broken=seen_checkpoints.contradictions(node),
    )


def _stands(
    node: NodeId, party: Callable[[Address], Party], *, head: Seen | None, waits: bool, broken: tuple[Seen, ...]
) -> Watched:
    return Watched(
        peer=party(Address(node=node)),
        size=head.size if head else None,
        at=head.at if head else None,
        waits=waits,
        contradictions=tuple(
            Contradiction(
                number=each.number,
                code=each.code,
                size=each.size,
                seen=each.seen,
                shown_by=party(Address(node=each.shown_by)),
            )
            for each in broken
        ),
    )

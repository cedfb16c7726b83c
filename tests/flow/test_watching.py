"""Journals of peers: what is believed, what is asked for, and every way in which a journal can contradict itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest

from tests.doha import Founded, deliver, send_all
from tests.flow.story import Sign, befriend, here_of, refused, told, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import (
    GROWTH_WANTED,
    SIGNED_CHECKPOINT,
    GrowthShown,
    GrowthWanted,
    JournalGrowth,
    Kind,
    Receipt,
    ReceiptStatus,
    SignedCheckpoint,
    VerifiedCheckpoint,
    encode_growth,
    encode_receipt,
)
from wasl.journal import Frontier, consistency_proof, make_checkpoint
from wasl.record import new_id, wire


def leaves(count: int, word: str = "") -> list[bytes]:
    return [hashlib.sha256(f"{word}{number}".encode()).digest() for number in range(count)]


class Journal:
    """A journal of a peer, of which it shows what it likes."""

    def __init__(self, peer: Peer, clock: Clock) -> None:
        self.peer, self.clock, self.leaves = peer, clock, leaves(100)

    def signed(self, size: int, *, epoch: int = 1, forked: bool = False) -> SignedCheckpoint:
        grown = leaves(100, "other") if forked else self.leaves
        edge = Frontier().extend(grown[:size])
        said = make_checkpoint(node=self.peer.node_id, epoch=epoch, frontier=edge, at=self.clock.now)
        return self.peer.keyholder.sign_checkpoint(said)

    def tell(self, doha: Founded, signed: SignedCheckpoint, *, by: Peer | None = None) -> Receipt | None:
        """Show a checkpoint in a receipt, or let another node pass it on."""
        if by is not None:
            return say(by, doha, Kind.CHECKPOINT, wire.encode(signed, label=SIGNED_CHECKPOINT))
        receipt = Receipt(message_id=new_id(), status=ReceiptStatus.CIRCULATED, at=self.clock.now, checkpoint=signed)
        return say(self.peer, doha, Kind.RECEIPT, encode_receipt(receipt))

    def grow(
        self, doha: Founded, old: SignedCheckpoint, new: SignedCheckpoint, path: Sequence[bytes]
    ) -> Receipt | None:
        growth = JournalGrowth(old=old, new=new, path=tuple(path))
        return say(self.peer, doha, Kind.GROWTH, encode_growth(growth))


def say(peer: Peer, doha: Founded, kind: Kind, body: bytes) -> Receipt | None:
    agreement = next(iter(peer.agreements))
    (receipt,) = deliver(peer, here_of(doha), peer.message(kind, body, agreement_hash=agreement))
    return receipt


@pytest.fixture
def theirs(almaty: Peer, clock: Clock) -> Journal:
    return Journal(almaty, clock)


def stands(officer: Sign) -> tuple[int | None, bool, list[str]]:
    from wasl.flow import watching

    (found,) = [each for each in watching.watched(officer("latifa")) if each.peer.slug == "almaty"]
    return found.size, found.waits, [each.code for each in found.contradictions]


def asked(peer: Peer) -> list[GrowthWanted]:
    send_all(peer)
    return [each.content for each in peer.taken if isinstance(each.content, GrowthWanted)]


def test_the_first_is_believed_and_each_later_one_once_its_growth_is_shown(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    assert stands(officer) == (None, False, [])
    first = theirs.signed(40)
    theirs.tell(doha, first)
    theirs.tell(doha, first)
    assert stands(officer) == (40, False, [])
    clock.advance(hours=1)
    second = theirs.signed(60)
    theirs.tell(doha, second)
    assert stands(officer) == (40, True, [])
    assert asked(theirs.peer) == [GrowthWanted(old_size=40, size=60)]
    receipt = theirs.grow(doha, first, second, consistency_proof(theirs.leaves[:60], 40))
    assert receipt is not None
    assert receipt.status is ReceiptStatus.ACCEPTED
    assert stands(officer) == (60, False, [])
    theirs.tell(doha, first)
    assert stands(officer) == (60, False, [])


def test_what_comes_late_is_older_and_is_held_to_the_newer(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    old = theirs.signed(30)
    clock.advance(hours=1)
    new = theirs.signed(50)
    theirs.tell(doha, new)
    theirs.tell(doha, old)
    assert asked(theirs.peer) == [GrowthWanted(old_size=30, size=50)]
    theirs.grow(doha, old, new, consistency_proof(theirs.leaves[:50], 30))
    assert stands(officer) == (50, False, [])


def test_questions_go_one_after_the_other(theirs: Journal, doha: Founded, clock: Clock, officer: Sign) -> None:
    shown = {}
    for size in (10, 20, 30, 40):
        shown[size] = theirs.signed(size)
        theirs.tell(doha, shown[size])
        clock.advance(hours=1)
    assert asked(theirs.peer) == [GrowthWanted(old_size=10, size=20)]
    theirs.grow(doha, shown[10], shown[20], consistency_proof(theirs.leaves[:20], 10))
    assert asked(theirs.peer)[1:] == [GrowthWanted(old_size=20, size=40)]
    theirs.grow(doha, shown[20], shown[40], consistency_proof(theirs.leaves[:40], 20))
    assert asked(theirs.peer)[2:] == [GrowthWanted(old_size=30, size=40)]
    theirs.grow(doha, shown[30], shown[40], consistency_proof(theirs.leaves[:40], 30))
    assert stands(officer) == (40, False, [])


def test_a_question_without_an_answer_is_asked_again(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    theirs.tell(doha, theirs.signed(10))
    theirs.tell(doha, theirs.signed(20))
    clock.advance(days=8)
    theirs.tell(doha, theirs.signed(30))
    assert asked(theirs.peer) == [GrowthWanted(old_size=10, size=20)] * 2


@pytest.mark.parametrize("way", ["split", "shrunk", "epoch", "fork", "not-shown", "other-roots"])
def test_every_contradiction_is_kept_told_and_never_believed(
    way: str, theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    first = theirs.signed(40)
    theirs.tell(doha, first)
    clock.advance(hours=1)
    path = consistency_proof(theirs.leaves[:60], 40)
    code = f"journal-{way}"
    if way == "split":
        theirs.tell(doha, theirs.signed(40, forked=True))
    elif way == "shrunk":
        theirs.tell(doha, theirs.signed(30))
    elif way == "epoch":
        theirs.tell(doha, theirs.signed(50, epoch=2))
    else:
        second = theirs.signed(60, forked=way == "fork")
        theirs.tell(doha, second)
        assert asked(theirs.peer)
        if way == "fork":
            theirs.grow(doha, first, second, path)
        elif way == "other-roots":
            code = "journal-split"
            theirs.grow(doha, theirs.signed(40, forked=True), second, path)
        else:
            question = theirs.peer.taken[-1].header.message_id
            refusal = Receipt(
                message_id=question, status=ReceiptStatus.REFUSED, reason="journal-no-checkpoint", at=clock.now
            )
            say(theirs.peer, doha, Kind.RECEIPT, encode_receipt(refusal))
    size, _waits, codes = stands(officer)
    assert size == 40
    assert set(codes) == {code}
    assert {"code": code} in told("peer-journal-contradicts")


def test_both_statements_can_be_shown_to_a_third_party(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import watching
    from wasl.flow.journal import verify

    theirs.tell(doha, theirs.signed(40))
    theirs.tell(doha, theirs.signed(40, forked=True))
    (found,) = watching.watched(officer("latifa"))
    (contradiction,) = found.contradictions
    with writes("journal-evidence-exported"):
        data = json.loads(watching.evidence(officer("latifa"), contradiction.number))
    assert data["old"]["checkpoint"] != data["new"]["checkpoint"]
    assert refused(partial(watching.evidence, officer("latifa"), contradiction.number - 1)) == "not-found"
    assert refused(partial(watching.evidence, officer("latifa"), 10**9)) == "not-found"
    assert verify(officer("latifa")).ok


def test_what_was_not_asked_for_is_refused(theirs: Journal, doha: Founded, clock: Clock, officer: Sign) -> None:
    first, second, third = (theirs.signed(size) for size in (10, 20, 30))
    for _ in range(2):
        receipt = theirs.grow(doha, first, second, consistency_proof(theirs.leaves[:20], 10))
        assert receipt is not None
        assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, "journal-growth-not-asked")
        theirs.tell(doha, first)
        theirs.tell(doha, third)
    assert stands(officer) == (10, True, [])


def test_our_own_growth_is_shown_between_what_we_have_signed(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import journal

    write(officer("yusuf"), clock)
    journal.fold()
    clock.advance(hours=1)
    write(officer("yusuf"), clock)
    journal.fold()
    new, old = journal.checkpoints(officer("latifa"))
    with writes("journal-growth-shown", "message-taken-in"):
        wanted = GrowthWanted(old_size=old.size, size=new.size)
        say(theirs.peer, doha, Kind.GROWTH_WANTED, wire.encode(wanted, label=GROWTH_WANTED))
    send_all(theirs.peer)
    (shown,) = [each.content for each in theirs.peer.taken if isinstance(each.content, GrowthShown)]
    assert (shown.old.size, shown.new.size) == (old.size, new.size)
    for sizes in ((old.size, new.size + 1), (old.size - 1, new.size)):
        wanted = GrowthWanted(old_size=sizes[0], size=sizes[1])
        receipt = say(theirs.peer, doha, Kind.GROWTH_WANTED, wire.encode(wanted, label=GROWTH_WANTED))
        assert receipt is not None
        assert receipt.reason == "journal-no-checkpoint"


def test_a_node_that_shows_two_journals_is_found_by_whoever_speaks_with_both(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    baku.confirm(theirs.peer.card)
    theirs.tell(doha, theirs.signed(40))
    send_all(baku)
    (passed,) = [each.content for each in baku.taken if isinstance(each.content, VerifiedCheckpoint)]
    assert (passed.checkpoint.node, passed.checkpoint.size) == (theirs.peer.node_id, 40)
    theirs.tell(doha, theirs.signed(40, forked=True), by=baku)
    assert stands(officer) == (40, False, ["journal-split"])
    clock.advance(hours=1)
    theirs.tell(doha, theirs.signed(50), by=baku)
    assert asked(theirs.peer) == [GrowthWanted(old_size=40, size=50)]


def test_checkpoints_are_passed_on_a_few_times_a_day(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    baku = Peer("baku", clock)
    befriend(baku, doha, officer)
    baku.confirm(theirs.peer.card)
    shown = theirs.signed(10)
    theirs.tell(doha, shown)
    for size in range(20, 100, 10):
        clock.advance(hours=1)
        newer = theirs.signed(size)
        theirs.tell(doha, newer)
        theirs.grow(doha, shown, newer, consistency_proof(theirs.leaves[:size], size - 10))
        shown = newer
    assert stands(officer) == (90, False, [])
    send_all(baku)
    passed = [each.content.checkpoint.size for each in baku.taken if isinstance(each.content, VerifiedCheckpoint)]
    assert passed == [10, 70]


def test_a_signature_of_ours_over_a_journal_that_is_not_ours_is_told(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import here, journal
    from wasl.flow.watching import note

    write(officer("yusuf"), clock)
    journal.fold()
    keyholder = here.keyholder()
    edge = Frontier().extend(leaves(7))
    said = make_checkpoint(node=keyholder.node_id, epoch=1, frontier=edge, at=clock.now)
    with writes("own-journal-contradicted"):
        note(keyholder.sign_checkpoint(said), said, theirs.peer.node_id)
    (own,) = journal.checkpoints(officer("latifa"))
    ours = replace(said, size=own.size, root=bytes.fromhex(own.root))
    with writes():
        note(keyholder.sign_checkpoint(ours), ours, theirs.peer.node_id)


def test_receipts_over_https_tell_of_the_journal_too(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import release
    from wasl.record import Address

    signed = theirs.signed(40)
    make = Receipt.__init__
    report = write(officer("yusuf"), clock, Address(node=theirs.peer.node_id))
    release.release(officer("yusuf"), report, ["almaty"])

    def with_checkpoint(self: Receipt, **fields: object) -> None:
        make(self, **{**fields, "checkpoint": signed})  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(Receipt, "__init__", with_checkpoint)
        send_all(theirs.peer)
    assert stands(officer) == (40, False, [])


def test_without_an_agreement_in_force_nothing_is_asked(
    theirs: Journal, doha: Founded, clock: Clock, officer: Sign
) -> None:
    theirs.tell(doha, theirs.signed(10))
    clock.advance(days=400)
    from wasl.flow.watching import note

    signed = theirs.signed(20)
    from wasl.journal import decode_checkpoint

    note(signed, decode_checkpoint(signed.checkpoint), theirs.peer.node_id)
    assert asked(theirs.peer) == []
    assert stands(officer) == (10, True, [])

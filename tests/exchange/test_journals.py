"""What nodes show each other of their journals: read, verified, and refused for its fault."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.exchange.world import World
from wasl.errors import TrustError
from wasl.exchange import (
    GROWTH_WANTED,
    GrowthWanted,
    JournalGrowth,
    JournalProof,
    Kind,
    ProvenLine,
    encode_growth,
    encode_proof,
    verify_growth,
    verify_proof,
)
from wasl.exchange.journals import MOST_LINES, GrowthShown
from wasl.journal import (
    Frontier,
    Line,
    consistency_proof,
    inclusion_proof,
    keep,
    leaf,
    leaf_hash,
    make_checkpoint,
    show_place,
)
from wasl.record import new_id, wire

SIZE = 9


@pytest.fixture
def world() -> World:
    return World()


class Shown:
    """A small journal of Almaty."""

    def __init__(self, world: World) -> None:
        self.world = world
        at = world.clock.now
        self.lines = [
            keep(Line(line_id=new_id(), at=at, action="report-read", door="web", subjects=("r",))) for _ in range(SIZE)
        ]
        self.leaves = [leaf_hash(leaf(each)) for each in self.lines]

    def signed(self, size: int) -> Any:  # noqa: ANN401 - a signed checkpoint
        edge = Frontier().extend(self.leaves[:size])
        peer = self.world.almaty
        said = make_checkpoint(node=peer.node_id, epoch=1, frontier=edge, at=self.world.clock.now)
        return peer.keyholder.sign_checkpoint(said)

    def proof(self, *places: int) -> JournalProof:
        return JournalProof(
            checkpoint=self.signed(SIZE),
            lines=tuple(
                ProvenLine(
                    index=place,
                    path=inclusion_proof(self.leaves, place),
                    leaf=leaf(self.lines[place]).decode(),
                    place=show_place(self.lines[place]),
                )
                for place in places
            ),
        )


def fault(call: Any) -> str:  # noqa: ANN401 - a call
    with pytest.raises(TrustError) as caught:
        call()
    return caught.value.code


def test_a_proof_holds_for_its_node_alone_and_line_by_line(world: World) -> None:
    shown = Shown(world)
    proof = shown.proof(2, 5)
    assert encode_proof(proof)
    verified = verify_proof(world.almaty.public, proof)
    assert [index for index, _ in verified.lines] == [2, 5]
    assert verified.lines[0][1].subjects == ("r",)
    assert fault(lambda: verify_proof(world.doha.public, proof)) == "checkpoint-other-node"
    moved = replace(proof, lines=(replace(proof.lines[0], index=3),))
    assert fault(lambda: verify_proof(world.almaty.public, moved)) == "journal-inclusion"
    other = replace(proof, lines=(replace(proof.lines[0], place=show_place(shown.lines[5])),))
    assert fault(lambda: verify_proof(world.almaty.public, other)) == "journal-part-altered"


def test_lines_come_once_in_order_and_not_too_many(world: World) -> None:
    shown = Shown(world)
    for places in ((5, 2), (2, 2)):
        assert (
            fault(lambda places=places: verify_proof(world.almaty.public, shown.proof(*places))) == "journal-proof-form"
        )
    one = shown.proof(0)
    many = replace(one, lines=tuple(replace(one.lines[0], index=place) for place in range(MOST_LINES + 1)))
    assert fault(lambda: verify_proof(world.almaty.public, many)) == "journal-proof-form"


def test_growth_holds_both_ends_and_the_way_between(world: World) -> None:
    shown = Shown(world)
    good = JournalGrowth(old=shown.signed(4), new=shown.signed(SIZE), path=consistency_proof(shown.leaves, 4))
    verified = verify_growth(world.almaty.public, good)
    assert (verified.old.size, verified.new.size) == (4, SIZE)
    assert fault(lambda: verify_growth(world.almaty.public, replace(good, path=()))) == "journal-fork"
    assert fault(lambda: verify_growth(world.doha.public, good)) == "checkpoint-other-node"


def test_growth_and_the_question_for_it_travel(world: World) -> None:
    shown = Shown(world)
    agreement = next(iter(world.almaty.agreements))

    def sent(kind: Kind, body: bytes) -> object:
        message = world.almaty.message(kind, body, agreement_hash=agreement)
        (envelope,) = world.almaty.seal(world.doha.node_id, message)
        return world.doha.open(envelope).content

    wanted = GrowthWanted(old_size=4, size=SIZE)
    assert sent(Kind.GROWTH_WANTED, wire.encode(wanted, label=GROWTH_WANTED)) == wanted
    broken = JournalGrowth(old=shown.signed(4), new=shown.signed(SIZE))
    found = sent(Kind.GROWTH, encode_growth(broken))
    assert isinstance(found, GrowthShown)  # a proof that does not hold is evidence, and is not thrown away here
    for sizes in ((4, 4), (5, 4), (-1, 4)):
        body = wire.encode(GrowthWanted(old_size=sizes[0], size=sizes[1]), label=GROWTH_WANTED)
        assert fault(lambda body=body: sent(Kind.GROWTH_WANTED, body)) == "content-mismatch"
    assert fault(lambda: sent(Kind.GROWTH_WANTED, b"{}")) == "body-form"
    stray = replace(broken, old=world.stranger.keyholder.sign_checkpoint(
        make_checkpoint(node=world.stranger.node_id, epoch=1, frontier=Frontier(), at=world.clock.now)
    ))  # fmt: skip
    assert fault(lambda: sent(Kind.GROWTH, encode_growth(stray))) == "checkpoint-other-node"

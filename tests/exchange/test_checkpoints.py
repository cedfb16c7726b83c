from __future__ import annotations

from dataclasses import replace

import pytest

from tests.exchange.craft import flip
from tests.simulators.clock import START, Clock
from tests.simulators.peer import Peer
from wasl.errors import TrustError
from wasl.exchange.checkpoints import SignedCheckpoint, read_checkpoint, verify_checkpoint
from wasl.journal import CHECKPOINT, Frontier, leaf_hash, make_checkpoint
from wasl.record import wire

CLOCK = Clock()
ALMATY, DOHA = Peer("almaty", CLOCK), Peer("doha", CLOCK)
FRONTIER = Frontier().extend(leaf_hash(bytes([number])) for number in range(4))
MADE = make_checkpoint(node=ALMATY.node_id, epoch=1, frontier=FRONTIER, at=START)
SIGNED = ALMATY.keyholder.sign_checkpoint(MADE)


def refusal(signed: SignedCheckpoint, peer: Peer = ALMATY) -> str:
    with pytest.raises(TrustError) as caught:
        verify_checkpoint(peer.public, signed)
    return caught.value.code


def test_a_checkpoint_is_its_nodes_word() -> None:
    assert verify_checkpoint(ALMATY.public, SIGNED) == read_checkpoint(SIGNED) == MADE


def test_nobody_signs_for_another() -> None:
    with pytest.raises(TrustError) as caught:
        DOHA.keyholder.sign_checkpoint(MADE)
    assert caught.value.code == "checkpoint-other-node"
    assert refusal(SIGNED, DOHA) == "checkpoint-other-node"


def test_faults() -> None:
    larger = wire.encode(replace(MADE, size=5), label=CHECKPOINT)
    spoiled = replace(SIGNED.signature, mldsa=flip(SIGNED.signature.mldsa, 0))
    assert refusal(replace(SIGNED, checkpoint=larger)) == "signature-bad"
    assert refusal(replace(SIGNED, signature=spoiled)) == "signature-bad"
    assert refusal(replace(SIGNED, checkpoint=b"{}")) == "checkpoint-form"
    nought = wire.encode(replace(MADE, epoch=0), label=CHECKPOINT)
    assert refusal(replace(SIGNED, checkpoint=nought)) == "checkpoint-form"

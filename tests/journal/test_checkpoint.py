from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from wasl.errors import InputError, TrustError
from wasl.journal import (
    CHECKPOINT,
    Checkpoint,
    Frontier,
    check_growth,
    consistency_proof,
    decode_checkpoint,
    encode_checkpoint,
    leaf_hash,
    make_checkpoint,
)
from wasl.record import NodeId, wire

AT = datetime(2026, 11, 23, 12, 0, 0, 17, tzinfo=UTC)
NODE = NodeId("a" * 64)
LEAVES = [leaf_hash(bytes([number])) for number in range(9)]


def checkpoint_of(size: int) -> Checkpoint:
    return make_checkpoint(node=NODE, epoch=1, frontier=Frontier().extend(LEAVES[:size]), at=AT)


def test_round_trip() -> None:
    checkpoint = checkpoint_of(5)
    assert checkpoint.at.microsecond == 0
    assert decode_checkpoint(encode_checkpoint(checkpoint)) == checkpoint


@pytest.mark.parametrize("change", [{"epoch": 0}, {"size": -1}, {"root": b"short"}])
def test_figures_in_range(change: dict[str, object]) -> None:
    data = wire.encode(replace(checkpoint_of(5), **change), label=CHECKPOINT)  # type: ignore[arg-type]
    with pytest.raises(TrustError) as caught:
        decode_checkpoint(data)
    assert caught.value.code == "journal-checkpoint-form"


def test_node_id_in_form() -> None:
    with pytest.raises(InputError) as caught:
        decode_checkpoint(wire.encode(replace(checkpoint_of(5), node=NodeId("A" * 64)), label=CHECKPOINT))
    assert caught.value.code == "id-form"


def test_growth() -> None:
    old, new = checkpoint_of(5), checkpoint_of(9)
    proof = consistency_proof(LEAVES, 5)
    check_growth(old, new, proof)
    check_growth(old, old, ())
    faults = (
        (replace(old, node=NodeId("b" * 64)), new, "journal-other-node"),
        (replace(old, epoch=2), new, "journal-epoch"),
        (new, old, "journal-shrunk"),
        (replace(old, root=bytes(32)), new, "journal-fork"),
    )
    for first, second, code in faults:
        with pytest.raises(TrustError) as caught:
            check_growth(first, second, proof)
        assert caught.value.code == code

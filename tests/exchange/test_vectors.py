"""The frozen vectors: each good file opens as its kind, each bad file gives exactly the code it is named for."""

from __future__ import annotations

import json

import pytest

from tests.exchange.world import VECTORS, World
from wasl.errors import TrustError

EXPECTED: dict[str, str] = json.loads((VECTORS / "expected.json").read_text(encoding="utf-8"))
GOOD = sorted(path for path in EXPECTED if path.startswith("good/"))
BAD = sorted(path for path in EXPECTED if path.startswith("bad/"))


@pytest.fixture(scope="module")
def world() -> World:
    return World()


def test_every_file_is_expected() -> None:
    assert sorted(str(path.relative_to(VECTORS)) for path in VECTORS.glob("*/*.envelope")) == sorted(EXPECTED)


@pytest.mark.parametrize("path", GOOD)
def test_good_vector_opens(world: World, path: str) -> None:
    opened = world.doha.keyholder.open_envelope(
        (VECTORS / path).read_bytes(),
        peers=world.doha.peers,
        agreements=world.doha.agreements,
        now=world.clock.now,
        seen=world.doha.seen,
    )
    assert opened.inner.kind == EXPECTED[path]
    assert not opened.repeated


@pytest.mark.parametrize("path", BAD)
def test_bad_vector_is_refused_for_its_fault(world: World, path: str) -> None:
    with pytest.raises(TrustError) as caught:
        world.doha.keyholder.open_envelope(
            (VECTORS / path).read_bytes(),
            peers=world.doha.peers,
            agreements=world.doha.agreements,
            now=world.clock.now,
            seen=world.doha.seen,
        )
    assert caught.value.code == EXPECTED[path]


def test_the_part_of_a_bad_signature_is_named(world: World) -> None:
    for name, part in (("ed25519", "ed25519"), ("mldsa", "ml-dsa-65")):
        for code, prefix in (("signature-bad", ""), ("inner-signature-bad", "inner-")):
            with pytest.raises(TrustError) as caught:
                world.doha.open((VECTORS / f"bad/{prefix}{name}-signature-bad.envelope").read_bytes())
            assert (caught.value.code, caught.value.data["part"]) == (code, part)

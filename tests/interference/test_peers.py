"""A peer is answered the same, and sent the same, with and without a record that is no matter of it."""

from __future__ import annotations

import pytest

from tests.interference import worlds
from tests.interference.looking import alike, both
from tests.interference.peers import of_peer


@pytest.mark.parametrize("kind", ["report", "attachment", "question", "report sent to a peer", "agreement", "peer"])
def test_peers(kind: str, world: worlds.World, monkeypatch: pytest.MonkeyPatch) -> None:
    make = worlds.HIDDEN_FROM_PEERS[kind]
    without, with_it = both(world, make, lambda asked: of_peer(world, world.astana, asked), monkeypatch)
    assert len(without) > 5
    alike(without, with_it)

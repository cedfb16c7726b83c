"""The world that both worlds of a test hold, and browsers that look at it."""

from __future__ import annotations

import pytest

from tests.doha import Founded
from tests.flow.story import Sign
from tests.interference import worlds
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.conftest import browser, client

__all__ = ["browser", "client"]


@pytest.fixture
def world(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> worlds.World:
    return worlds.make(doha, almaty, clock, officer)

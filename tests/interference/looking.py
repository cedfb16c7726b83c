"""Looking at two worlds that differ in one record, through the same eyes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.interference import worlds
from tests.interference.surfaces import Asked, Seen, differences, undone


def both(
    world: worlds.World, make: worlds.Make, look: Callable[[Asked], Seen], monkeypatch: pytest.MonkeyPatch
) -> tuple[Seen, Seen]:
    """Return what a look sees without the record and with it; everything else is equal, ids and cache too."""
    with undone():
        worlds.seed(monkeypatch, "record")
        asked = make(world)
    with undone():
        worlds.seed(monkeypatch, "look")
        forget()
        without = look(asked)
    with undone():
        worlds.seed(monkeypatch, "record")
        assert make(world) == asked
        worlds.seed(monkeypatch, "look")
        forget()
        return without, look(asked)


def forget() -> None:
    """Bring what is remembered between requests into one state, in both worlds the same."""
    from django.core.cache import cache

    from wasl.flow import vocabulary

    cache.clear()
    vocabulary.extension()


def alike(without: Seen, with_it: Seen) -> None:
    found = differences(without, with_it)
    assert not found, f"{len(found)} of {len(with_it)}:\n" + "\n".join(found[:8])

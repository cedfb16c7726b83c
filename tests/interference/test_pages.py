"""Pages and forms look the same with and without a record that their reader may not see."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pytest

from tests.interference import worlds
from tests.interference.looking import alike, both
from tests.interference.surfaces import differences, of_anybody

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]
CENTRE_LOOKS_FOR: Final = ("report", "question", "register entry")
"""What the centre's desk, which sees most, is tried with; the others are the same to it as to any desk."""
LOOKS: Final = [("salim", kind) for kind in worlds.HIDDEN_FROM_DESKS] + [("yusuf", kind) for kind in CENTRE_LOOKS_FOR]


@pytest.mark.parametrize(("login", "kind"), [*LOOKS, ("maryam", "report")])
def test_officers(login: str, kind: str, world: worlds.World, browser: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, make = browser(login), worlds.HIDDEN_FROM_DESKS[kind]
    without, with_it = both(world, make, lambda asked: of_anybody(reader, asked), monkeypatch)
    assert len(without) > 40
    alike(without, with_it)


@pytest.mark.parametrize("kind", ["report", "peer", "desk"])
def test_who_has_not_signed_in(kind: str, world: worlds.World, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    make = worlds.HIDDEN_FROM_STRANGERS[kind]
    alike(*both(world, make, lambda asked: of_anybody(client, asked), monkeypatch))


def test_who_is_let_in_notices(world: worlds.World, browser: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = browser("salim")
    found = differences(*both(world, worlds.shown, lambda asked: of_anybody(reader, asked), monkeypatch))
    named = " ".join(each.partition(":")[0] for each in found)
    for surface in ("page /tray/", "page /reports/", "page /registers/", "form /search/", "get /reports/"):
        assert surface in named, surface

"""The worker decides again: what was permitted when an officer pressed send may be forbidden when it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.doha import Founded, send_all
from tests.flow.steps import TERMS
from tests.flow.story import Sign, states, told, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Address

if TYPE_CHECKING:
    from wasl.store.models import Outbox


def row() -> Outbox:
    from wasl.store import models

    return models.Outbox.objects.get(kind="release")


def test_what_is_still_permitted_leaves(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import fate, release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id), expires=clock.now.date())
    release.release(yusuf, report, ["almaty"])
    assert send_all(almaty) == 1
    assert states(fate.fate(yusuf, report))[0] == ("almaty", "received", [])


@pytest.mark.parametrize("sealed", [False, True])
def test_what_has_expired_meanwhile_is_stopped_and_says_so(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign, sealed: bool
) -> None:
    from wasl.errors import CarrierError
    from wasl.flow import fate, release, send

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id), expires=clock.now.date())
    release.release(yusuf, report, ["almaty"])

    def broken(*_: object) -> list[bytes]:
        raise CarrierError("unreachable")

    if sealed:
        assert send.send_due(almaty.node_id, post=broken).failed is not None
    clock.advance(days=1)
    with writes("release-stopped"):
        assert send_all(almaty) == 0
    assert row().state == "stopped"
    ((_, state, codes),) = states(fate.fate(yusuf, report))
    assert (state, codes) == ("stopped", ["expired"])
    assert told("release-stopped")[0]["code"] == "expired"
    assert send.peers_due() == ()


def test_what_is_no_release_is_left_alone(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import agreements

    agreements.propose(officer("maryam"), **{**TERMS, "peer": "almaty"})
    assert send_all(almaty) == 1

"""C21: the ids of address, envelope and body agree, or nothing is taken in."""

from __future__ import annotations

from dataclasses import replace

from tests.attacks.lying import REFUSED, baku, relay
from tests.doha import Founded
from tests.flow.story import Sign, here_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ReleaseForm
from wasl.record import Address, Text

__all__ = ["baku"]


def test_our_own_report_does_not_come_back_in_other_words(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from tests.flow.story import write
    from wasl.store import versions

    ours = write(officer("yusuf"), clock, Address(node=here_of(doha)))
    stored = versions.find(ours)
    assert stored is not None
    altered = replace(stored.version, title=Text(text="Altered", language="en"))
    for form in ReleaseForm:
        assert relay(almaty, doha, altered, almaty, form=form)[0] == REFUSED
    as_its_own = replace(altered, origin=Address(node=almaty.node_id))
    assert relay(almaty, doha, as_its_own, almaty) == (REFUSED, "version-other-speaker")
    again = versions.find(ours)
    assert again == stored

"""C19: a confirmed centre passes on nothing that another wrote, under whoever's name."""

from __future__ import annotations

from dataclasses import replace

from tests.attacks.lying import REFUSED, baku, relay
from tests.doha import Founded, draft, handling, person, report_from
from tests.flow.story import here_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import ReleaseForm
from wasl.record import Address

__all__ = ["baku"]


def test_a_centre_passes_on_nothing_that_another_wrote(doha: Founded, almaty: Peer, baku: Peer, clock: Clock) -> None:
    report = report_from(almaty, draft(person("Фаррух")), handling(clock, Address(node=here_of(doha))))
    assert relay(baku, doha, report, almaty) == (REFUSED, "content-mismatch")
    assert relay(baku, doha, report, baku) == (REFUSED, "content-mismatch")
    # An extract that Baku cut, in which it lets Almaty, or our own desk, speak.
    assert relay(baku, doha, report, baku, form=ReleaseForm.EXTRACT) == (REFUSED, "agreement-none")
    ours = replace(report, origin=Address(node=here_of(doha)))
    assert relay(baku, doha, ours, baku, form=ReleaseForm.EXTRACT)[1] in {"agreement-none", "report-own-node"}
    assert counts() == 0


def counts() -> int:
    from wasl.store import models

    return models.Version.objects.count()

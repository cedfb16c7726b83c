"""Checkpoints: what is signed and what stands beside it agree, whatever the clock does."""

from __future__ import annotations

from tests.doha import Founded
from tests.flow.story import Sign
from tests.simulators.clock import Clock


def test_a_clock_that_goes_on_while_a_checkpoint_is_signed_breaks_nothing(doha: Founded, officer: Sign) -> None:
    from wasl.flow import clock as flow_clock
    from wasl.flow import journal

    held = Clock()
    with flow_clock.held(lambda: held.advance(seconds=1)):
        journal.fold()
        check = journal.verify(officer("latifa"))
    assert (check.ok, check.faults, check.checkpoints) == (True, (), 1)

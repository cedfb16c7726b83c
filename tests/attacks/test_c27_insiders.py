"""C27: an officer with an account looks up without a case, reads in bulk, or acts alone where two are needed."""

from __future__ import annotations

from tests.doha import Founded
from tests.flow.story import Sign, refused, write, writes
from tests.simulators.clock import Clock


def test_nobody_looks_a_name_up_without_a_reason_or_without_a_trace(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    with writes():
        assert refused(lambda: search.search(officer("yusuf"), "Saidzoda", reason="")) == "reason-needed"
    with writes("reason-picked", "search"):
        search.search(officer("yusuf"), "Saidzoda", reason="Case 7")


def test_reading_many_leaves_a_line_for_each(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    made = [write(officer("yusuf"), clock) for _ in range(3)]
    with writes(*["report-read"] * 3):
        for report in made:
            reports.show_report(officer("yusuf"), report)

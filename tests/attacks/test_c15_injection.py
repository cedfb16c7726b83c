"""C15: no text of a person becomes the name of a field, an order, or part of a statement."""

from __future__ import annotations

import pytest

from tests.doha import Founded
from tests.flow.story import Sign, refused, write
from tests.simulators.clock import Clock


@pytest.mark.parametrize(
    "given",
    ["' OR ''='", "%", "_", "report_id__startswith", "\\", '"; DROP TABLE store_version; --', "{}", "[]", "*", "0"],
)
def test_no_text_of_a_person_becomes_part_of_a_statement(
    given: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import agreements, hits, release, reports, search

    yusuf = officer("yusuf")
    report = write(yusuf, clock, officer("salim").desk.address)
    assert refused(lambda: reports.show_report(yusuf, given)) == "not-found"
    assert refused(lambda: hits.hit(yusuf, given)) == "not-found"
    assert refused(lambda: release.release(yusuf, report, [given])) == "recipient-unknown"
    assert refused(lambda: agreements.sign(officer("maryam"), given)) == "agreement-not-found"
    assert refused(lambda: search.search(yusuf, "Saidzoda", reason=given)) == "reason-unknown"
    assert search.search(yusuf, given, reason="Case 7", exercise=True) == ()
    assert len(reports.reports(yusuf)) == 1

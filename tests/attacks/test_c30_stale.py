"""C30: no verdict outlives what it rested on: a changed record is compared anew, a changed right counts at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.doha import Founded, draft, handling, person
from tests.flow.story import Sign, give, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from tests.web.conftest import browser, client
from wasl.record import Address, Right, Text

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["browser", "client"]


def test_a_corrected_name_is_compared_anew_under_the_same_report(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import correcting, hits

    yusuf = officer("yusuf")
    first = write(yusuf, clock, said=draft(person("Farrukh Saidzoda")))
    write(yusuf, clock, said=draft(person("Hamad Darwish")))
    assert hits.hits(yusuf) == ()
    correcting.correct(yusuf, first, draft(person("Hamad Darwish")), handling(clock))
    (hit,) = hits.hits(yusuf)
    assert first in {hit.theirs.report_id, hit.ours.report_id}


def test_a_right_that_was_taken_counts_in_the_open_session(
    doha: Founded, clock: Clock, officer: Sign, browser: Callable[[str], Client]
) -> None:
    report = write(officer("salim"), clock)
    page = browser("salim")
    assert page.get(f"/reports/{report}/").status_code == 200
    give(officer, "salim", "oman", rights=frozenset({Right.JUDGE}))
    assert page.get(f"/reports/{report}/").status_code in {302, 403, 404}
    assert "Saidzoda" not in page.get("/reports/", follow=True).content.decode()


def name_of_agreement(officer: Sign) -> str:
    from wasl.flow import agreements

    return agreements.agreements(officer("maryam"))[0].agreement.agreement_id


def test_an_agreement_that_ended_is_remembered_by_nothing(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import declaring, release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, Address(node=almaty.node_id))
    assert [row.decision.permit for row in release.preview(yusuf, report, ["almaty"]).rows] == [True]
    declaring.end(officer("maryam"), name_of_agreement(officer), Text(text="Over", language="en"))
    assert [row.decision.permit for row in release.preview(yusuf, report, ["almaty"]).rows] == [False]
    assert refused(lambda: release.release(yusuf, "0" * 26, ["almaty"])) == "not-found"

"""C7: empty, equal-looking, foreign and centre-wide audiences mean what they say and nothing more."""

from __future__ import annotations

from dataclasses import replace

from tests.doha import Founded, send_all
from tests.flow.story import Sign, arrive, arrived, here_of, refused, states, write
from tests.flow.test_extracting import VICTIM, said, without
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Address, NodeId


def test_a_desk_of_another_node_with_the_same_id_is_another_desk(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import release

    yusuf, salim = officer("yusuf"), officer("salim")
    namesake = replace(salim.desk.address, node=almaty.node_id)
    report = write(yusuf, clock, namesake)
    assert states(release.release(yusuf, report, ["oman"])) == [("oman", "stopped", ["audience-not-named"])]


def test_an_audience_that_does_not_name_us_is_refused_here(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    for audience in ((), (Address(node=almaty.node_id),), (Address(node=NodeId("0" * 64)),)):
        _, receipt = arrive(almaty, doha, clock, to=(Address(node=here_of(doha)),), audience=audience)
        assert receipt.reason == "audience-not-named"


def test_naming_the_centre_opens_it_to_the_centre_alone(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports

    report = arrived(almaty, doha, clock)
    assert [line.report_id for line in reports.reports(officer("yusuf"))] == [report]
    for login in ("salim", "huda"):
        assert reports.reports(officer(login)) == ()
        assert refused(lambda login=login: reports.show_report(officer(login), report)) == "not-found"  # type: ignore[misc]


def test_naming_a_desk_opens_it_to_that_desk_and_not_to_the_centre(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports

    report = arrived(almaty, doha, clock, to=(officer("salim").desk.address,))
    assert [line.report_id for line in reports.reports(officer("salim"))] == [report]
    assert refused(lambda: reports.show_report(officer("yusuf"), report)) == "not-found"


def test_an_audience_twice_over_is_no_wider(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    salim = officer("salim").desk.address
    report = write(officer("yusuf"), clock, salim, salim)
    rows = states(release.release(officer("yusuf"), report, ["oman", "oman", "qatar"]))
    assert rows == [("qatar", "stopped", ["audience-not-named"]), ("oman", "received", [])]


def test_c7_an_extract_widens_no_audience(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release

    yusuf = officer("yusuf")
    report = write(yusuf, clock, officer("salim").desk.address, said=said())
    recipe = without(yusuf, report, VICTIM.entity_id)
    for slug in ("qatar", "almaty"):
        (row,) = release.preview(yusuf, report, [slug]).rows
        assert row.without == ()
        table = release.release(yusuf, report, [slug], extracts={slug: recipe})
        assert "audience-not-named" in states(table)[-1][2]
    assert send_all(almaty) == 0

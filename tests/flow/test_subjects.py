"""A person asks what is held: found in any script, decided by a person, restricted, erased, told, and closed."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from tests.doha import Founded, draft, handling, person, send_all
from tests.flow.life_world import Sent, sent
from tests.flow.story import Sign, add_officer, journal_actions, refused, told, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import VerifiedLifeStep
from wasl.record import Actor, Address, LifeAct, Right


@pytest.fixture
def guard(officer: Sign) -> Actor:
    """The data-protection officer: reads nothing by any desk."""
    return add_officer(officer, "guard", "centre", frozenset({Right.PROTECT}))


@pytest.fixture
def report(officer: Sign, almaty: Peer, clock: Clock) -> str:
    """A report of Oman about a man, which Qatar and Almaty have."""
    from wasl.flow import release

    qatar = officer("huda").desk.address
    said = draft(person("Farrukh Saidzoda"))
    report_id = write(officer("salim"), clock, qatar, Address(node=almaty.node_id), said=said)
    release.release(officer("salim"), report_id, ["qatar", "almaty"])
    send_all(almaty)
    return report_id


@pytest.fixture
def given(almaty: Peer, doha: Founded, clock: Clock) -> Sent:
    """A report of Almaty about the same man."""
    found = sent(almaty, doha, clock)
    found.come()
    return found


def opened(guard: Actor) -> str:
    from wasl.flow.subjects import register

    return register.open_request(guard, reference="DP/2026/7", given="Фаррух Саидзода\nAB 1234567").request_id


def found(guard: Actor, request: str, query: str = "فرخ سعيدزاده") -> dict[str, str]:
    from wasl.flow.subjects import finding

    view = finding.find(guard, request, query, exercise=True)
    return {each.side.report_id: each.side.entity.entity_id for each in view.found}


def decide(guard: Actor, request: str, report: str, entity: str, *, tell: bool = False, concerns: bool = True) -> None:
    from wasl.flow.subjects import finding

    finding.decide(guard, request, report, entity, concerns=concerns, tell=tell, reason="Same passport")


def test_what_is_found_is_decided_and_restricted(report: str, given: Sent, guard: Actor, officer: Sign) -> None:
    from wasl.flow import release, reports
    from wasl.flow.subjects import acting

    request = opened(guard)
    assert refused(lambda: reports.show_report(guard, report)) == "right-missing"
    hits = found(guard, request, "Фаррух Саидзода")
    assert set(hits) == {report, given.report_id}
    # What another node speaks is not ours to tell; what is decided is proposed no more.
    late = refused(lambda: decide(guard, request, given.report_id, hits[given.report_id], tell=True))
    assert late == "subject-originator"
    decide(guard, request, given.report_id, hits[given.report_id])
    decide(guard, request, report, hits[report], tell=True)
    assert found(guard, request, "Фаррух Саидзода") == {}
    # Restricted: every reader sees the mark, nobody gets it.
    acting.restrict(guard, request, report, reason="Says that it is not him")
    for login in ("salim", "huda"):
        assert reports.show_report(officer(login), report).contested
    assert "subject-restricted" in journal_actions()
    rows = release.preview(officer("salim"), report, ["almaty"]).rows
    assert "restricted-subject" in [each.code for each in rows[0].decision.reasons]
    assert refused(lambda: acting.restrict(guard, request, report, reason="x")) == "subject-restricted"


def test_its_desk_is_asked_and_whoever_got_it_is_told_by_the_step_that_the_desk_takes(
    report: str, given: Sent, guard: Actor, officer: Sign, almaty: Peer
) -> None:
    from wasl.flow import approvals
    from wasl.flow.life import taking_back
    from wasl.flow.retention import reviewing
    from wasl.flow.subjects import acting, finding, register

    request = opened(guard)
    hits = found(guard, request, "Фаррух Саидзода")
    decide(guard, request, given.report_id, hits[given.report_id])
    decide(guard, request, report, hits[report], tell=True)
    assert refused(lambda: acting.ask(guard, request, given.report_id, what="erase", words="x")) == "subject-originator"
    acting.ask(guard, request, report, what="erase", words="It is not him")
    (line,) = reviewing.queue(officer("salim")).asked
    assert (line.report_id, line.asked, line.words) == (report, "erase", "It is not him")
    assert reviewing.queue(officer("yusuf")).asked == ()
    exported = json.loads(acting.document_of(acting.export(guard, request)))
    assert [each["report_id"] for each in exported["tell"]] == [report]
    assert exported["tell"][0]["values"]["name"] == ["Farrukh Saidzoda"]
    assert exported["tell"][0]["mark"].startswith("TLP:")
    assert [(each["report_id"], each["values"]) for each in exported["not_told"]] == [(given.report_id, {})]
    zayd = add_officer(officer, "zayd", "oman", frozenset({Right.READ, Right.APPROVE}))
    proposal = taking_back.propose_taking_back(officer("salim"), report, LifeAct.ERASURE, reason="subject-request")
    approvals.approve(zayd, proposal.proposal_id, proposal.digest, "en")
    send_all(almaty)
    steps = [each.content.step for each in almaty.taken if isinstance(each.content, VerifiedLifeStep)]
    assert [(each.act, each.reason) for each in steps] == [(LifeAct.ERASURE, "subject-request")]
    assert [str(row.holding) for row in acting.holders_for(guard, request)[report] if row.party.slug == "almaty"] == [
        "asked"
    ]
    assert [each.side.report_id for each in finding.show(guard, request).decided] == [given.report_id]
    assert reviewing.queue(officer("salim")).asked == ()
    done = register.close(guard, request, outcome="Told on 1 December")
    assert (done.given, done.outcome) == ("", "Told on 1 December")
    assert refused(lambda: found(guard, request)) == "subject-closed"
    expected = {"subject-opened", "subject-searched", "subject-decided", "subject-asked"}
    expected |= {"subject-exported", "subject-closed", "subject-read"}
    assert expected <= set(journal_actions())


def test_a_closed_request_shows_nothing_of_what_is_held(report: str, guard: Actor) -> None:
    from wasl.flow.subjects import acting, finding, register

    request = opened(guard)
    entity = found(guard, request, "Farrukh Saidzoda")[report]
    decide(guard, request, report, entity, tell=True)
    assert len(finding.show(guard, request).decided) == 1
    assert acting.holders_for(guard, request)
    register.close(guard, request, outcome="Told")
    assert finding.show(guard, request).decided == ()
    assert acting.holders_for(guard, request) == {}
    for act in (
        lambda: acting.export(guard, request),
        lambda: decide(guard, request, report, entity),
        lambda: acting.restrict(guard, request, report, reason="x"),
    ):
        assert refused(act) == "subject-closed"


def test_who_decides_again_does_not_silence_what_the_desk_was_asked_for(
    report: str, guard: Actor, officer: Sign
) -> None:
    from wasl.flow.retention import reviewing
    from wasl.flow.subjects import acting

    request = opened(guard)
    entity = found(guard, request, "Farrukh Saidzoda")[report]
    decide(guard, request, report, entity)
    acting.ask(guard, request, report, what="erase", words="It is not him")
    decide(guard, request, report, entity, tell=True)
    asked = [(each.asked, each.words) for each in reviewing.queue(officer("salim")).asked]
    assert asked == [("erase", "It is not him")]
    decide(guard, request, report, entity, concerns=False)
    assert reviewing.queue(officer("salim")).asked == ()


def test_what_is_lifted_goes_again(report: str, guard: Actor, officer: Sign) -> None:
    from wasl.flow import release, reports
    from wasl.flow.subjects import acting

    request = opened(guard)
    decide(guard, request, report, found(guard, request, "Farrukh Saidzoda")[report], tell=True)
    assert refused(lambda: acting.lift(guard, request, report, reason="Settled")) == "not-found"
    acting.restrict(guard, request, report, reason="Contested")
    acting.lift(guard, request, report, reason="Settled")
    assert told("subject-lifted")[-1] == {"reason": "Settled"}
    assert not reports.show_report(officer("huda"), report).contested
    assert release.preview(officer("salim"), report, ["almaty"]).rows[0].decision.permit


def test_what_is_somebody_else_is_left_alone(report: str, guard: Actor) -> None:
    from wasl.flow.subjects import acting

    request = opened(guard)
    decide(guard, request, report, found(guard, request, "Farrukh Saidzoda")[report], concerns=False, tell=True)
    assert refused(lambda: acting.restrict(guard, request, report, reason="x")) == "not-found"
    exported = acting.export(guard, request)
    assert (exported.tell, exported.not_told) == ((), ())


def test_only_who_protects_and_a_month(report: str, guard: Actor, officer: Sign, clock: Clock) -> None:
    from wasl.flow.subjects import register

    request = register.access_request(guard, opened(guard))
    assert request.due == clock.now.date() + timedelta(days=30)
    assert not register.is_late(request, request.due)
    assert register.is_late(request, request.due + timedelta(days=1))
    for login in ("yusuf", "maryam", "latifa", "salim"):
        assert refused(lambda: register.requests(officer(login))) == "right-missing"  # noqa: B023 - asked at once
    assert handling(clock).review > request.due

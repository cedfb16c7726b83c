"""One officer suspends a release: what waits, who loses sight of it, and how it ends, by clock or second person."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.doha import Founded, draft, person, send_all
from tests.flow.life_world import sent
from tests.flow.story import ALL_WORK, Sign, add_officer, arrived, here_of, journal_actions, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import WaslError
from wasl.exchange import Kind, VerifiedLifeStep, VerifiedRelease
from wasl.flow.apart import Apart
from wasl.record import Actor, Address, LifeAct, Right


@pytest.fixture
def zayd(officer: Sign) -> Actor:
    """The second person of the Oman desk."""
    return add_officer(officer, "zayd", "oman", frozenset({Right.READ, Right.APPROVE}))


@pytest.fixture
def report(officer: Sign, almaty: Peer, clock: Clock) -> str:
    """A report of Oman: Qatar has opened it, Kuwait has not, and to Almaty it has not left yet."""
    from wasl.flow import release, reports

    add_officer(officer, "badr", "kuwait")
    desks = (officer("huda").desk.address, officer("badr").desk.address, Address(node=almaty.node_id))
    report_id = write(officer("salim"), clock, *desks, said=draft(person("Salem Nasser")))
    release.release(officer("salim"), report_id, ["qatar", "kuwait", "almaty"])
    reports.show_report(officer("huda"), report_id)
    return report_id


def suspend(officer: Sign, report_id: str, login: str = "salim") -> str:
    from wasl.flow import suspending

    return suspending.suspend(officer(login), report_id, reason="danger-to-life").proposal_id


def decide(zayd: Actor, proposal_id: str, *, approve: bool) -> None:
    from wasl.flow import approvals

    view = approvals.approval(zayd, proposal_id, "en")
    if approve:
        approvals.approve(zayd, proposal_id, view.digest, "en")
    else:
        approvals.decline(zayd, proposal_id, "It is right as it stands.")


def states(officer: Sign, report_id: str) -> dict[str, str]:
    from wasl.flow import fate

    return {row.recipient.slug: str(row.state) for row in fate.fate(officer("salim"), report_id).rows}


def may_read(who: Actor, report_id: str) -> bool | str:
    from wasl.flow import access

    try:
        return bool(access.access_report(who, report_id))
    except WaslError as fault:
        return fault.code


def releases_at(almaty: Peer) -> int:
    send_all(almaty)
    return sum(isinstance(each.content, VerifiedRelease) for each in almaty.taken)


def test_nothing_more_leaves_and_who_has_not_opened_it_loses_sight_of_it(
    report: str, officer: Sign, almaty: Peer, clock: Clock, zayd: Actor
) -> None:
    from wasl.flow import fate, tray

    assert tray.counts(officer("badr"))["tray"] == Apart(exercise=1)
    suspend(officer, report)
    assert releases_at(almaty) == 0
    assert states(officer, report) == {"qatar": "opened", "kuwait": "held", "almaty": "held"}
    assert [may_read(officer(login), report) for login in ("huda", "badr")] == [True, "not-found"]
    assert tray.counts(officer("badr"))["tray"] == Apart()
    for row in fate.fate(officer("salim"), report).rows:
        if row.recipient.slug != "qatar":
            (reason,) = row.reasons
            assert (reason.code, reason.data) == (
                "release-suspended",
                {"lapses": (clock.now + timedelta(days=1)).isoformat()},
            )
    (line,) = tray.tray(zayd).suspended
    assert (line.report_id, line.until, line.second) == (report, clock.now + timedelta(days=1), True)
    assert [each.second for each in tray.tray(officer("salim")).suspended] == [False]
    assert tray.tray(officer("huda")).suspended == ()
    assert "release-suspended" in journal_actions()


def test_it_lapses_by_the_clock_and_everything_goes_on(
    report: str, officer: Sign, almaty: Peer, clock: Clock, zayd: Actor
) -> None:
    from wasl.flow import tending

    proposal = suspend(officer, report)
    clock.advance(days=1, seconds=-1)
    tending.tend()
    assert (releases_at(almaty), may_read(officer("badr"), report)) == (0, "not-found")
    clock.advance(seconds=2)
    tending.tend()
    assert releases_at(almaty) == 1
    assert may_read(officer("badr"), report) is True
    assert states(officer, report) == {"qatar": "opened", "kuwait": "received", "almaty": "received"}
    assert refused(lambda: decide(zayd, proposal, approve=True)) in {"approval-lapsed", "approval-over"}
    assert {"approval-lapsed", "suspension-over"} <= set(journal_actions())


def test_a_second_person_makes_a_recall_of_it(
    report: str, officer: Sign, almaty: Peer, clock: Clock, zayd: Actor
) -> None:
    from wasl.flow import approvals, tending

    proposal = suspend(officer, report)
    assert refused(lambda: approvals.approve(officer("salim"), proposal, "", "en")) in {"approval-own", "right-missing"}
    said = " ".join(approvals.approval(zayd, proposal, "en").said)
    assert "recall" in said
    decide(zayd, proposal, approve=True)
    assert [may_read(officer(login), report) for login in ("huda", "badr")] == ["report-recalled"] * 2
    assert releases_at(almaty) == 0
    steps = [each.content.step.act for each in almaty.taken if isinstance(each.content, VerifiedLifeStep)]
    assert steps == [LifeAct.RECALL]
    clock.advance(days=2)
    tending.tend()
    assert (releases_at(almaty), may_read(officer("badr"), report)) == (0, "report-recalled")
    assert "suspension-confirmed" in journal_actions()


@pytest.mark.parametrize("by", ["declined", "withdrawn"])
def test_declined_or_taken_back_it_goes_on_at_once(
    report: str, officer: Sign, almaty: Peer, zayd: Actor, by: str
) -> None:
    from wasl.flow import approvals

    proposal = suspend(officer, report)
    if by == "declined":
        decide(zayd, proposal, approve=False)
    else:
        approvals.withdraw(officer("salim"), proposal)
    assert may_read(officer("badr"), report) is True
    assert releases_at(almaty) == 1


@pytest.mark.parametrize("by", ["lapsed", "withdrawn"])
def test_one_officer_cannot_hold_it_for_ever(report: str, officer: Sign, clock: Clock, by: str) -> None:
    from wasl.flow import approvals, tending

    proposal = suspend(officer, report)
    assert refused(lambda: suspend(officer, report)) == "suspension-already"
    if by == "withdrawn":
        clock.advance(hours=23)
        approvals.withdraw(officer("salim"), proposal)
    else:
        clock.advance(days=1, minutes=1)
        tending.tend()
    assert refused(lambda: suspend(officer, report)) == "suspension-again"
    add_officer(officer, "rashid", "oman")
    assert suspend(officer, report, "rashid")


def test_meanwhile_nothing_of_it_is_released_corrected_or_carried_another_way(
    report: str, officer: Sign, almaty: Peer, clock: Clock
) -> None:
    from tests.doha import handling
    from wasl.flow import correcting, fate, release

    suspend(officer, report)
    (row,) = release.preview(officer("salim"), report, ["almaty"]).rows
    assert [each.code for each in row.decision.reasons] == ["release-suspended"]
    said, audience = draft(person("Salem bin Nasser")), handling(clock, officer("huda").desk.address)
    for call in (
        lambda: correcting.correct(officer("salim"), report, said, audience),
        lambda: fate.export_envelope(officer("salim"), report, "almaty"),
    ):
        assert refused(call) == "suspension-in-force"


def test_who_releases_while_another_suspends_waits_for_that(
    report: str, officer: Sign, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    import psycopg
    from django.db import connection

    from wasl.flow import deciding, release

    real, free = deciding.judge_all, []

    def judged(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - what the real one takes and returns
        # What suspending begins with, in a transaction of somebody else.
        with psycopg.connect(**connection.get_connection_params()) as other:
            asked = other.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [report])
            free.append(asked.fetchone())
        return real(*given, **named)

    monkeypatch.setattr(deciding, "judge_all", judged)
    release.release(officer("salim"), report, ["qatar"])
    assert free == [(False,)]


def test_what_was_sealed_is_held_too_and_what_takes_back_is_not(report: str, officer: Sign, almaty: Peer) -> None:
    from wasl.exchange import read_card
    from wasl.flow import send
    from wasl.flow.life import taking_back
    from wasl.store import peers

    stored = peers.find(almaty.node_id)
    assert stored is not None
    public = read_card(stored.card).public
    assert [each.kind for each in send.take_due(almaty.node_id, public)] == [Kind.RELEASE]
    suspend(officer, report)
    assert send.take_due(almaty.node_id, public) == []
    taking_back.narrow(officer("salim"), report, ["almaty"], reason="danger-to-life")
    assert [each.kind for each in send.take_due(almaty.node_id, public)] == [Kind.LIFE_STEP]


def test_a_recall_meanwhile_reaches_who_waits(
    report: str, officer: Sign, almaty: Peer, clock: Clock, zayd: Actor
) -> None:
    from wasl.flow import approvals, tending
    from wasl.flow.life import taking_back

    suspend(officer, report)
    recall = taking_back.propose_taking_back(officer("salim"), report, LifeAct.RECALL, reason="wrong-person")
    approvals.approve(zayd, recall.proposal_id, recall.digest, "en")
    clock.advance(days=1, minutes=1)
    tending.tend()
    assert (releases_at(almaty), may_read(officer("badr"), report)) == (0, "report-recalled")


def test_who_passed_a_report_on_suspends_that_alone(
    officer: Sign, almaty: Peer, doha: Founded, clock: Clock, zayd: Actor
) -> None:
    from wasl.flow import release, suspending

    add_officer(officer, "badr", "kuwait")
    centre = add_officer(officer, "rana", "centre", ALL_WORK | {Right.APPROVE})
    report_id = arrived(almaty, doha, clock)
    release.circulate(officer("yusuf"), report_id, ["qatar", "kuwait"])
    assert refused(lambda: suspending.suspend(zayd, report_id, reason="danger-to-life")) == "not-found"
    proposal = suspend(officer, report_id, "yusuf")
    assert may_read(officer("badr"), report_id) == "not-found"
    assert may_read(officer("yusuf"), report_id) is True
    decide(centre, proposal, approve=True)
    assert may_read(officer("badr"), report_id) == "not-found"
    clock.advance(days=2)
    assert suspending.lapse_all() == 0
    assert may_read(officer("badr"), report_id) == "not-found"


@pytest.mark.parametrize("how", ["suspend", "close"])
def test_it_outlasts_the_account_of_who_suspended(
    report: str, officer: Sign, almaty: Peer, clock: Clock, zayd: Actor, how: str
) -> None:
    from wasl.flow import accounts, staffing, tending

    proposal = suspend(officer, report)
    # A manager reads nothing of it, and lets nothing of it go.
    if how == "suspend":
        accounts.suspend(officer("maryam"), "salim", reason="Laptop seized")
    else:
        staffing.close_officer(officer("maryam"), "salim")
    assert (releases_at(almaty), may_read(officer("badr"), report)) == (0, "not-found")
    assert refused(lambda: decide(zayd, proposal, approve=True)) == "proposal-stale"
    assert (releases_at(almaty), may_read(officer("badr"), report)) == (0, "not-found")
    clock.advance(days=1, minutes=1)
    tending.tend()
    assert (releases_at(almaty), may_read(officer("badr"), report)) == (1, True)


def test_who_waits_gets_the_version_that_came_meanwhile(
    officer: Sign, almaty: Peer, doha: Founded, clock: Clock
) -> None:
    from wasl.flow import release, reports, tending

    given = sent(almaty, doha, clock)
    given.come()
    add_officer(officer, "badr", "kuwait")
    release.circulate(officer("yusuf"), given.report_id, ["qatar", "kuwait"])
    reports.show_report(officer("huda"), given.report_id)
    suspend(officer, given.report_id, "yusuf")
    newer = replace(given.report, version=2, made=clock.now)
    given.give(almaty.release(newer, [Address(node=here_of(doha))], given.agreement))
    assert may_read(officer("badr"), given.report_id) == "not-found"
    clock.advance(days=1, minutes=1)
    tending.tend()
    read = [reports.show_report(officer(login), given.report_id) for login in ("yusuf", "huda", "badr")]
    assert [each.version.version for each in read] == [2, 2, 2]


def test_what_was_closed_for_its_age_meanwhile_stays_closed(report: str, officer: Sign, clock: Clock) -> None:
    from wasl.flow import tending
    from wasl.flow.retention import reviewing
    from wasl.store import models

    clock.advance(days=364, hours=20)
    suspend(officer, report)
    clock.advance(days=1, minutes=1)
    tending.tend()
    assert not models.Audience.objects.filter(version__report_id=report).exists()
    assert may_read(officer("badr"), report) == "report-retention-over"
    until = clock.now.date() + timedelta(days=30)
    reviewing.keep(officer("salim"), report, until=until, reason="Case 7")
    assert may_read(officer("badr"), report) is True


def test_who_may_and_of_what(report: str, officer: Sign, clock: Clock, zayd: Actor) -> None:
    from wasl.flow import suspending

    mine = write(officer("salim"), clock)
    for who, report_id, reason, code in (
        (officer("huda"), report, "danger-to-life", "right-missing"),
        (officer("badr"), report, "danger-to-life", "suspension-nothing"),
        (officer("yusuf"), report, "danger-to-life", "not-found"),
        (officer("salim"), mine, "danger-to-life", "suspension-nothing"),
        (officer("salim"), report, "because", "life-reason-unknown"),
    ):
        with pytest.raises(WaslError) as caught:
            suspending.suspend(who, report_id, reason=reason)
        assert caught.value.code == code
    assert suspending.suspend(zayd, report, reason="danger-to-life").own

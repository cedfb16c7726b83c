"""How long a report is kept: the queue, the day on which it is closed, and its end here and wherever it went."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.doha import Founded, draft, person, send_all
from tests.flow.life_world import Sent, content_left, hold_on, sent
from tests.flow.story import Sign, add_officer, here_of, journal_actions, refused, told, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.exchange import VerifiedLifeStep
from wasl.record import Actor, Address, LifeAct, LifeEffect, Right

YEAR = timedelta(days=365)


@pytest.fixture
def zayd(officer: Sign) -> Actor:
    """The second person of the Oman desk."""
    return add_officer(officer, "zayd", "oman", frozenset({Right.READ, Right.APPROVE}))


@pytest.fixture
def report(officer: Sign, almaty: Peer, clock: Clock) -> str:
    """A report of Oman that Qatar and Almaty have; it is reviewed in a year."""
    from wasl.flow import release, reports

    qatar = officer("huda").desk.address
    report_id = write(officer("salim"), clock, qatar, Address(node=almaty.node_id), said=draft(person("Salem Nasser")))
    release.release(officer("salim"), report_id, ["qatar", "almaty"])
    send_all(almaty)
    reports.show_report(officer("huda"), report_id)
    return report_id


def age(clock: Clock, **units: float) -> None:
    """Let time pass, and the worker do what the day brings."""
    from wasl.flow.retention import ageing

    clock.advance(**units)
    ageing.age()


def reads(officer: Sign, login: str, report_id: str) -> str:
    from wasl.flow import reports

    try:
        reports.show_report(officer(login), report_id)
    except Exception as fault:  # noqa: BLE001 - whatever is refused, its code is what counts
        return str(getattr(fault, "code", fault))
    return ""


def waiting(officer: Sign, login: str = "salim") -> list[tuple[str, bool, bool]]:
    from wasl.flow.retention import reviewing

    return [(each.report_id, each.closed, each.own) for each in reviewing.queue(officer(login)).waiting]


def keep(officer: Sign, report_id: str, until: date, *, login: str = "salim", reason: str = "Case 7 is open") -> None:
    from wasl.flow.retention import reviewing

    reviewing.keep(officer(login), report_id, until=until, reason=reason)


def faults(officer: Sign) -> list[str]:
    from wasl.flow import journal

    return [fault.code for fault in journal.verify(officer("latifa")).faults]


def test_three_months_before_its_day_it_waits_in_the_tray(report: str, officer: Sign, clock: Clock) -> None:
    from wasl.flow import tray

    age(clock, days=365 - 93)
    assert waiting(officer) == []
    assert tray.tray(officer("salim")).reviews == 0
    age(clock, days=1)
    assert waiting(officer) == [(report, False, True)]
    assert tray.tray(officer("salim")).reviews == 1
    assert waiting(officer, "yusuf") == []


def test_on_its_day_nobody_reads_it_but_the_queue(report: str, officer: Sign, clock: Clock, almaty: Peer) -> None:
    from wasl.flow import reports, search
    from wasl.flow.life import holders

    age(clock, days=364)
    assert reads(officer, "huda", report) == ""
    age(clock, days=1)
    for login in ("salim", "huda"):
        assert reads(officer, login, report) == "report-retention-over"
        assert report not in [each.report_id for each in reports.reports(officer(login))]
        assert search.search(officer(login), "Salem Nasser", reason="Case 7", exercise=True) == ()
    assert reads(officer, "yusuf", report) == "not-found"
    assert waiting(officer) == [(report, True, True)]
    assert [row.party.slug for row in holders.holders_of(officer("salim"), report).rows]
    assert journal_actions().count("report-closed") == 1
    age(clock, days=1)
    assert journal_actions().count("report-closed") == 1


def test_kept_with_a_reason_it_opens_to_those_who_had_it(report: str, officer: Sign, clock: Clock) -> None:
    age(clock, days=365)
    keep(officer, report, clock.now.date() + YEAR)
    assert reads(officer, "salim", report) == reads(officer, "huda", report) == ""
    assert reads(officer, "yusuf", report) == "not-found"
    assert told("report-kept")[-1] == {"until": (clock.now.date() + YEAR).isoformat(), "reason": "Case 7 is open"}
    age(clock, days=31)
    assert reads(officer, "huda", report) == ""
    age(clock, days=335)
    assert reads(officer, "huda", report) == "report-retention-over"


def test_what_was_taken_back_meanwhile_stays_taken_back(report: str, officer: Sign, zayd: Actor, clock: Clock) -> None:
    from wasl.flow import approvals
    from wasl.flow.life import taking_back

    age(clock, days=365)
    recall = taking_back.propose_taking_back(officer("salim"), report, LifeAct.RECALL, reason="wrong-person")
    approvals.approve(zayd, recall.proposal_id, recall.digest, "en")
    keep(officer, report, clock.now.date() + YEAR)
    assert reads(officer, "salim", report) == ""
    assert reads(officer, "huda", report) != ""


WRONG = [
    (3 * 366 + 1, "Case 7", "review-too-late"),
    (0, "Case 7", "review-past"),
    (365, " ", "reason-missing"),
    (365, "x" * 501, "text-too-long"),
]


def test_keeping_asks_for_a_reason_and_a_day_and_for_the_desk_that_speaks(
    report: str, officer: Sign, clock: Clock
) -> None:
    assert refused(lambda: keep(officer, report, clock.now.date() + YEAR)) == "review-early"
    age(clock, days=365)
    for days, reason, code in WRONG:
        until = clock.now.date() + timedelta(days=days)
        assert refused(lambda: keep(officer, report, until, reason=reason)) == code  # noqa: B023 - asked at once
    until = clock.now.date() + YEAR
    assert refused(lambda: keep(officer, report, until, login="huda")) == "right-missing"
    assert refused(lambda: keep(officer, report, until, login="yusuf")) == "not-found"
    assert waiting(officer) == [(report, True, True)]


def test_nobody_decided_so_it_is_erased_here_and_asked_of_whoever_got_it(
    report: str, officer: Sign, clock: Clock, almaty: Peer
) -> None:
    from wasl.flow.retention import reviewing
    from wasl.store import models

    detailed = models.JournalLine.objects.filter(subjects__contains=[report]).exclude(details={})
    assert detailed.exists()
    age(clock, days=365)
    age(clock, days=29)
    assert content_left(report)["bodies"] == 2
    age(clock, days=1)
    # What the journal said beside its lines is gone, and every proof holds.
    assert set(detailed.values_list("action", flat=True)) <= {"report-outlived", "details-erased"}
    assert "details-erased" in journal_actions()
    assert faults(officer) == []
    assert set(content_left(report).values()) == {0}
    send_all(almaty)
    (step,) = [each.content.step for each in almaty.taken if isinstance(each.content, VerifiedLifeStep)]
    assert (step.act, step.reason, step.version) == (LifeAct.ERASURE, "retention-over", 1)
    assert waiting(officer) == []
    (erased,) = reviewing.queue(officer("salim")).erased
    assert (erased.report_id, erased.at) == (report, clock.now.date())
    assert erased.backups == clock.now.date() + timedelta(days=35)
    assert {row.party.slug: str(row.holding) for row in erased.rows}["almaty"] == "asked"
    assert "report-outlived" in journal_actions()
    assert reads(officer, "huda", report) in {"report-retention-over", "report-erased"}
    age(clock, days=1)
    assert journal_actions().count("report-outlived") == 1


def test_a_node_that_stood_still_leaves_its_desk_the_time_to_decide(report: str, officer: Sign, clock: Clock) -> None:
    from wasl.flow.retention import reviewing

    age(clock, days=365 + 100)
    assert content_left(report)["bodies"] == 2
    (line,) = reviewing.queue(officer("salim")).waiting
    assert (line.closed, line.erased) == (True, clock.now.date() + timedelta(days=30))
    age(clock, days=29)
    assert content_left(report)["bodies"] == 2
    age(clock, days=1)
    assert set(content_left(report).values()) == {0}


def meanwhile(monkeypatch: pytest.MonkeyPatch, listed: str, act: Callable[[], object]) -> None:
    """Let somebody act between the list that the worker makes and its first report."""
    from wasl.store import reviews

    real = getattr(reviews, listed)

    def then(*given: object, **named: object) -> object:
        found = real(*given, **named)
        act()
        return found

    monkeypatch.setattr(reviews, listed, then)


@pytest.mark.parametrize("listed", ["to_restrict", "to_erase"])
def test_what_is_kept_while_the_worker_comes_is_kept(
    listed: str, report: str, officer: Sign, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    if listed == "to_erase":
        age(clock, days=365)
    clock.advance(days=30 if listed == "to_erase" else 365)
    meanwhile(monkeypatch, listed, lambda: keep(officer, report, clock.now.date() + YEAR))
    age(clock, days=0)
    assert reads(officer, "salim", report) == reads(officer, "huda", report) == ""


def test_a_hold_that_comes_while_the_worker_comes_holds(
    given: Sent, officer: Sign, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    given.come()
    guard = add_officer(officer, "guard", "centre", frozenset({Right.PROTECT}))
    age(clock, days=365)
    before = content_left(given.report_id)
    clock.advance(days=30)
    meanwhile(monkeypatch, "to_erase", lambda: hold_on(guard, given.report_id))
    age(clock, days=0)
    assert content_left(given.report_id) == before
    assert before["bodies"]


def test_two_persons_erase_it_before_its_day(report: str, officer: Sign, zayd: Actor, clock: Clock) -> None:
    from wasl.flow import approvals
    from wasl.flow.retention import reviewing

    age(clock, days=365)
    proposal = reviewing.erase(officer("salim"), report)
    assert content_left(report)["bodies"] == 2
    approvals.approve(zayd, proposal.proposal_id, proposal.digest, "en")
    assert set(content_left(report).values()) == {0}
    assert [each.report_id for each in reviewing.queue(officer("salim")).erased] == [report]


def test_a_legal_hold_lets_it_stay_closed_until_it_is_lifted(
    report: str, officer: Sign, clock: Clock, almaty: Peer
) -> None:
    from wasl.flow.life import holds

    guard = add_officer(officer, "guard", "centre", frozenset({Right.PROTECT}))
    hold = hold_on(guard, report)
    age(clock, days=365)
    age(clock, days=40)
    assert content_left(report)["bodies"] == 2
    assert reads(officer, "salim", report) == "report-retention-over"
    holds.lift(guard, hold.hold_id, reason="Case over")
    age(clock, days=0)
    assert set(content_left(report).values()) == {0}


# --- what came from a peer --------------------------------------------------------------------------------------------


@pytest.fixture
def given(almaty: Peer, doha: Founded, clock: Clock) -> Sent:
    return sent(almaty, doha, clock)


def test_what_came_is_kept_no_longer_than_its_originator_said(given: Sent, officer: Sign, clock: Clock) -> None:
    from wasl.flow import release

    given.come()
    release.circulate(officer("yusuf"), given.report_id, ["oman"])
    age(clock, days=300)
    assert waiting(officer, "yusuf") == [(given.report_id, False, False)]
    until = clock.now.date() + YEAR
    assert refused(lambda: keep(officer, given.report_id, until, login="yusuf")) == "review-originator"
    assert refused(lambda: keep(officer, given.report_id, until, login="salim")) == "review-originator"
    age(clock, days=65)
    assert reads(officer, "yusuf", given.report_id) == reads(officer, "salim", given.report_id)
    assert reads(officer, "salim", given.report_id) == "report-retention-over"
    age(clock, days=30)
    assert set(content_left(given.report_id).values()) == {0}


def test_an_order_that_comes_after_the_end_is_told_when_that_was(given: Sent, officer: Sign, clock: Clock) -> None:
    given.come()
    age(clock, days=365)
    age(clock, days=30)
    ended = clock.now
    clock.advance(days=3)
    done = given.take(LifeAct.ERASURE, reason="retention-over", made=clock.now, due=clock.now + timedelta(days=1))
    assert (done.effect, done.version, done.at) == (LifeEffect.ERASED, 1, ended)
    assert done.backups == ended.date() + timedelta(days=35)


def test_a_newer_version_with_a_later_day_opens_it_again(given: Sent, officer: Sign, clock: Clock) -> None:
    from dataclasses import replace

    given.come()
    age(clock, days=365)
    longer = replace(given.report.handling, review=clock.now.date() + YEAR)
    newer = replace(given.report, version=2, handling=longer, made=clock.now)
    given.give(given.almaty.release(newer, [Address(node=here_of(given.doha))], given.agreement))
    assert reads(officer, "yusuf", given.report_id) == ""
    age(clock, days=40)
    assert reads(officer, "yusuf", given.report_id) == ""


def test_what_is_due_neither_comes_nor_goes(given: Sent, report: str, officer: Sign, clock: Clock) -> None:
    from wasl.flow import release

    preview = release.preview(officer("salim"), report, ["almaty"])
    assert [each.code for each in preview.rows[0].decision.reasons] == []
    clock.advance(days=365)
    late = given.almaty.release(given.report, [Address(node=here_of(given.doha))], given.agreement)
    assert given.give(late).reason == "review-over"
    preview = release.preview(officer("salim"), report, ["almaty"])
    assert [(each.code, dict(each.data)) for each in preview.rows[0].decision.reasons] == [
        ("review-over", {"day": clock.now.date().isoformat()})
    ]

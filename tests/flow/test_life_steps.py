"""Steps of an originator elsewhere: what Doha does about them, what it tells, and what it refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from tests.doha import Founded, deliver, draft, person
from tests.flow.life_world import NAME, Sent, content_left, hold_on, sent
from tests.flow.story import Sign, add_officer, befriend, here_of, journal_actions, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import AccessError
from wasl.exchange import Receipt, ReceiptStatus
from wasl.record import Address, LifeAct, LifeEffect, Right, new_id


@pytest.fixture
def given(almaty: Peer, doha: Founded, clock: Clock) -> Sent:
    return sent(almaty, doha, clock)


def circulated(given: Sent, officer: Sign) -> None:
    """Let Yusuf circulate what came to Oman, where Salim opens it."""
    from wasl.flow import release, reports

    assert given.come().status is ReceiptStatus.ACCEPTED
    release.circulate(officer("yusuf"), given.report_id, ["oman"])
    reports.show_report(officer("salim"), given.report_id)


def reads(officer: Sign, login: str, report_id: str) -> str:
    from wasl.flow import reports

    return "" if _shows(lambda: reports.show_report(officer(login), report_id)) else _code(officer, login, report_id)


def _shows(call: object) -> bool:
    try:
        call()  # type: ignore[operator]
    except AccessError:
        return False
    return True


def _code(officer: Sign, login: str, report_id: str) -> str:
    from wasl.flow import reports

    return refused(lambda: reports.show_report(officer(login), report_id))


def test_a_recall_closes_it_at_once_wherever_it_was_circulated(given: Sent, officer: Sign) -> None:
    from wasl.flow import reports, search, tray

    circulated(given, officer)
    told = given.take(LifeAct.RECALL)
    assert (told.effect, told.version, told.desks, told.backups) == (LifeEffect.CLOSED, 1, 2, None)
    for login in ("yusuf", "salim"):
        assert reads(officer, login, given.report_id) == "report-recalled"
        assert reports.reports(officer(login)) == ()
        assert tray.tray(officer(login)).to_read == ()
        assert search.search(officer(login), NAME, reason="Case 7", exercise=True) == ()
        assert search.search_all(officer(login), "героина", reason="Case 7", exercise=True).reports == ()
    assert reads(officer, "huda", given.report_id) == "not-found"
    assert "life-step-taken" in journal_actions()


def test_a_tombstone_says_who_when_and_why_and_nothing_else(given: Sent, officer: Sign) -> None:
    from wasl.flow import reports

    circulated(given, officer)
    given.take(LifeAct.RECALL, reason="danger-to-life")
    with pytest.raises(AccessError) as caught:
        reports.show_report(officer("salim"), given.report_id)
    data = caught.value.data
    assert (set(data), data["name"]) == ({"name", "at", "why"}, "almaty/tajikist")
    assert data["why"] == "danger-to-life"
    assert NAME not in str(data)


def test_an_erasure_leaves_no_content_and_says_until_when_backups_do(given: Sent, officer: Sign, clock: Clock) -> None:
    write(officer("yusuf"), clock, said=draft(person("Farrukh Saidzoda")))
    circulated(given, officer)
    assert content_left(given.report_id)["hits"] == 1
    told = given.take(LifeAct.ERASURE)
    assert (told.effect, told.version) == (LifeEffect.ERASED, 1)
    assert told.backups == clock.now.date() + timedelta(days=35)
    assert set(content_left(given.report_id).values()) == {0}
    assert reads(officer, "salim", given.report_id) == "report-erased"


def test_a_narrowing_leaves_it_to_those_it_names(given: Sent, officer: Sign) -> None:
    circulated(given, officer)
    oman = officer("salim").desk.address
    told = given.take(LifeAct.NARROWING, audience=(oman,))
    assert (told.effect, told.desks) == (LifeEffect.NARROWED, 1)
    assert reads(officer, "salim", given.report_id) == ""
    assert reads(officer, "yusuf", given.report_id) == "report-narrowed"


def test_what_was_recalled_before_it_came_is_never_opened(given: Sent, officer: Sign) -> None:
    assert given.effect(LifeAct.RECALL) is LifeEffect.NOTHING_HELD
    receipt = given.come()
    assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, "life-taken-back")
    assert set(content_left(given.report_id).values()) == {0}
    assert reads(officer, "yusuf", given.report_id) == "not-found"


def test_what_was_narrowed_before_it_came_opens_to_the_rest(
    almaty: Peer, doha: Founded, clock: Clock, officer: Sign
) -> None:
    oman, qatar = officer("salim").desk.address, officer("huda").desk.address
    given = sent(almaty, doha, clock, oman, qatar)
    given.take(LifeAct.NARROWING, audience=(qatar,))
    assert given.come().status is ReceiptStatus.ACCEPTED
    assert reads(officer, "huda", given.report_id) == ""
    assert reads(officer, "salim", given.report_id) == "not-found"


def test_what_is_recalled_does_not_come_back_by_the_same_version(given: Sent, officer: Sign) -> None:
    circulated(given, officer)
    given.take(LifeAct.RECALL)
    again = given.almaty.release(given.report, [Address(node=here_of(given.doha))], given.agreement)
    assert given.give(again).reason == "life-taken-back"
    assert reads(officer, "yusuf", given.report_id) == "report-recalled"


def test_any_order_ends_equal(almaty: Peer, doha: Founded, clock: Clock, officer: Sign) -> None:
    from django.db import transaction

    oman, qatar = officer("salim").desk.address, officer("huda").desk.address
    ends = set()
    given = sent(almaty, doha, clock, oman, qatar)
    narrowed = given.step(LifeAct.NARROWING, audience=(oman,))
    recalled = given.step(LifeAct.RECALL)
    for several in permutations((given.release, narrowed, recalled)):
        with transaction.atomic():
            for message in (*several, *several):
                deliver(almaty, here_of(doha), replace(message, message_id=new_id()))
            seen = tuple(reads(officer, login, given.report_id) for login in ("yusuf", "salim", "huda"))
            assert not set(seen) & {""}
            left = content_left(given.report_id)
            ends.add((left["words"], left["entities"], left["audience"]))
            transaction.set_rollback(True)
    assert ends == {(0, 0, 0)}


def test_a_step_that_comes_again_is_answered_as_the_first_time(given: Sent, officer: Sign) -> None:
    circulated(given, officer)
    step = given.step(LifeAct.ERASURE)
    given.give(step)
    first = given.answers()[-1]
    given.give(replace(step, message_id=new_id()))
    assert given.answers() == [first, first]


def test_another_line_keeps_it_open(given: Sent, doha: Founded, clock: Clock, officer: Sign) -> None:
    circulated(given, officer)
    tashkent = Peer("tashkent", clock)
    befriend(tashkent, doha, officer)
    foreign = tashkent.life_step(
        replace(given.report, origin=Address(node=tashkent.node_id)),
        given.release.release_id,
        LifeAct.RECALL,
        next(iter(tashkent.agreements)),
    )
    (receipt,) = deliver(tashkent, here_of(doha), foreign)
    assert isinstance(receipt, Receipt)
    assert receipt.status is ReceiptStatus.ACCEPTED
    assert reads(officer, "salim", given.report_id) == ""


def test_forgeries_are_refused(given: Sent, clock: Clock, officer: Sign) -> None:
    circulated(given, officer)
    other = sent(given.almaty, given.doha, clock)
    other.come()
    wrongs = {
        # the id of one release with the report of another: an extract's step for the whole, or the reverse
        "life-step-other-release": given.almaty.life_step(
            other.report, given.release.release_id, LifeAct.RECALL, given.agreement
        ),
        "moment-out-of-range": given.step(
            LifeAct.RECALL, made=clock.now + timedelta(days=3), due=clock.now + timedelta(days=9)
        ),
    }
    for code, wrong in wrongs.items():
        receipt = given.give(wrong)
        assert (receipt.status, receipt.reason) == (ReceiptStatus.REFUSED, code)
    assert reads(officer, "salim", given.report_id) == ""


def test_a_peer_cannot_take_back_what_doha_speaks(almaty: Peer, clock: Clock, officer: Sign, given: Sent) -> None:
    own = write(officer("salim"), clock)
    step = given.step(LifeAct.ERASURE, report_id=own)
    assert given.give(step).reason == "life-step-not-originator"
    assert content_left(own)["bodies"] == 2


def test_a_peer_that_sends_more_than_it_may_keep_waiting_is_told(given: Sent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wasl.flow.life.arriving.MOST_EARLY", 2)
    for _ in range(2):
        given.take(LifeAct.RECALL, report_id=new_id())
    assert given.give(given.step(LifeAct.RECALL, report_id=new_id())).reason == "life-steps-too-many"


def test_a_legal_hold_closes_instead_says_so_and_erases_when_it_is_lifted(given: Sent, officer: Sign) -> None:
    from wasl.flow.life import holds

    circulated(given, officer)
    lawyer = add_officer(officer, "warda", "centre", frozenset({Right.READ, Right.PROTECT}))
    hold = hold_on(lawyer, given.report_id)
    assert refused(lambda: hold_on(lawyer, given.report_id)) == "hold-already"
    told = given.take(LifeAct.ERASURE)
    assert (told.effect, told.reason, told.backups) == (LifeEffect.RESTRICTED, "legal-hold", None)
    assert content_left(given.report_id)["bodies"] == 2
    assert content_left(given.report_id)["entities"] == 0
    assert reads(officer, "salim", given.report_id) == "report-erased"
    holds.lift(lawyer, hold.hold_id, reason="Case over")
    assert given.answers()[-1].effect is LifeEffect.ERASED
    assert set(content_left(given.report_id).values()) == {0}
    assert refused(lambda: holds.lift(lawyer, hold.hold_id, reason="Case over")) == "not-found"
    assert [each for each in journal_actions() if each.startswith("hold-")] == ["hold-placed", "hold-lifted"]

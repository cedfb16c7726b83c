"""Picking what one reads for: once for eight hours, ended by what it was, named by every line of a read."""

from __future__ import annotations

import pytest

from tests.doha import CASE, Founded
from tests.flow.story import Sign, add_officer, arrived, refused, told, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Actor, Purpose, Text


def last(action: str) -> dict[str, object]:
    return told(action)[-1]


def opened(who: Actor, number: str = "12/2026", title: str = "Учебный маршрут") -> str:
    from wasl.flow import cases

    return cases.open_case(who, number, title=title, purpose=Purpose.OPERATIONAL).case_id


def test_a_reason_counts_for_eight_hours_at_one_desk_and_stands_in_every_line(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reasons, reports, search

    yusuf = officer("yusuf")
    report = write(yusuf, clock)
    reports.show_report(yusuf, report)
    assert last("report-read") == {}
    with writes("case-opened", "reason-picked"):
        case = opened(yusuf)
        reasons.pick(yusuf, "12/2026")
    assert reasons.current(officer("salim")) is None
    clock.advance(hours=7, minutes=59)
    reports.show_report(yusuf, report)
    search.search(yusuf, "Saidzoda", exercise=True)
    expected = {"reason": case, "reason_kind": "case"}
    assert last("report-read") == expected
    assert last("search").items() >= expected.items()
    clock.advance(minutes=1)
    assert reasons.current(yusuf) is None
    assert refused(lambda: search.search(yusuf, "Saidzoda")) == "reason-needed"


def test_closing_the_case_ends_it_for_all_who_share_it(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import cases, reasons, search

    yusuf, salim, huda = (officer(each) for each in ("yusuf", "salim", "huda"))
    case = opened(yusuf)
    assert refused(lambda: reasons.pick(salim, "12/2026")) == refused(lambda: reasons.pick(salim, "13/2026"))
    with writes("case-shared"):
        cases.share_case(yusuf, "12/2026", "oman")
        cases.share_case(yusuf, case, "oman")
    assert [each.case_id for each in cases.cases(huda) if each.case_id == case] == []
    assert reasons.pick(salim, "12/2026").title == "Учебный маршрут"
    assert refused(lambda: cases.close_case(salim, case)) == "case-not-yours"
    with writes("case-closed"):
        cases.close_case(yusuf, case)
    assert reasons.current(salim) is None
    assert refused(lambda: search.search(salim, "Saidzoda")) == "reason-needed"
    assert refused(lambda: reasons.pick(yusuf, case)) == "reason-unknown"
    assert refused(lambda: cases.close_case(yusuf, case)) == "not-found"
    assert case in [each.case_id for each in cases.cases(salim, closed=True)]


@pytest.mark.parametrize(
    ("number", "title", "code"),
    [
        (" ", "x", "case-number-missing"),
        ("\u200e", "x", "case-number-missing"),
        ("1", "\t", "case-title-missing"),
        (f" {CASE} ", "x", "case-already"),
        ("x" * 65, "x", "text-too-long"),
        ("1", "a\x00", "text-control"),
    ],
)
def test_a_case_that_says_nothing_is_not_opened(
    number: str, title: str, code: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    with writes():
        assert refused(lambda: opened(officer("yusuf"), number, title)) == code


def test_an_id_means_that_case_whatever_another_is_called(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import cases, reasons

    yusuf = officer("yusuf")
    first = opened(yusuf)
    second = opened(yusuf, first)
    assert reasons.pick(yusuf, first).subject == first
    assert cases.close_case(yusuf, first).case_id == first
    left = {each.case_id for each in cases.cases(yusuf)}
    assert (first in left, second in left) == (False, True)


def test_questions_hits_and_what_lies_in_the_tray_are_reasons_until_they_are_done(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import cases, hits, judge, questions, reasons

    yusuf, salim = officer("yusuf"), officer("salim")
    mine = write(yusuf, clock, salim.desk.address)
    theirs = arrived(almaty, doha, clock)
    from wasl.flow import release

    release.circulate(yusuf, mine, ["oman"])
    asked = questions.ask(salim, mine, Text(text="Кто это?", language="ru"))
    (hit,) = hits.hits(yusuf)
    kinds = {each.kind.value: each.subject for each in reasons.choices(yusuf)}
    assert kinds == {
        "case": cases.cases(yusuf)[0].case_id,
        "question": asked.question_id,
        "hit": hit.hit_id,
        "report": theirs,
    }
    reasons.pick(yusuf, hit.hit_id)
    assert reasons.choices(yusuf)[0].subject == hit.hit_id
    judge.judge(yusuf, hit.hit_id, "same", "Одна запись")
    assert reasons.current(yusuf) is None
    reasons.pick(yusuf, asked.question_id)
    reasons.pick(salim, asked.question_id)
    questions.answer(yusuf, asked.question_id, Text(text="Учебное лицо", language="ru"))
    assert [reasons.current(each) for each in (yusuf, salim)] == [None, None]
    reasons.pick(yusuf, theirs)
    with writes("reason-ended"):
        reasons.end(yusuf)
        reasons.end(yusuf)
    faisal = add_officer(officer, "faisal", "kuwait")
    for hidden in (hit.hit_id, asked.question_id, theirs):
        assert refused(lambda name=hidden: reasons.pick(faisal, name)) == "reason-unknown"  # type: ignore[misc]

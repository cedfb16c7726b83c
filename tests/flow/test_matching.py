"""Matching, judging and searching: what is proposed to whom, and what people say of it."""

from __future__ import annotations

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, add_officer, arrived, journal_actions, refused, write, writes
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.errors import InputError

LATIN, CYRILLIC, ARABIC = "Farrukh Saidzoda", "Фаррух Саидзода", "فرخ سعيدزاده"


@pytest.mark.parametrize(
    ("held", "comes", "met"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, True)],
    ids=["exercise meets exercise", "real meets exercise", "exercise meets real", "real meets real"],
)
def test_exercise_meets_only_exercise(
    held: bool, comes: bool, met: bool, doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import hits, search

    yusuf = officer("yusuf")
    write(yusuf, clock, exercise=held)
    arrived(almaty, doha, clock, draft(person(CYRILLIC)), exercise=comes)
    assert len(hits.hits(yusuf)) == int(met)
    for exercise in (True, False):
        found = search.search(yusuf, CYRILLIC, reason="Case 7", exercise=exercise)
        assert len(found) == [held, comes].count(exercise)
        assert all(each.found.handling.exercise is exercise for each in found)


def test_a_hit_is_for_those_who_may_judge_both_sides(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import hits, release, reports, tray

    salim, yusuf = officer("salim"), officer("yusuf")
    omani = add_officer(officer, "badr", "oman")
    kuwaiti = add_officer(officer, "faisal", "kuwait")
    held = write(salim, clock, yusuf.desk.address)
    came = write(yusuf, clock, said=draft(person(CYRILLIC)))
    for login in (yusuf, omani, kuwaiti):
        assert hits.hits(login) == ()
    assert refused(lambda: hits.hits(salim)) == "right-missing"
    assert reports.show_report(yusuf, came).hits == ()
    release.circulate(salim, held, ["centre"])
    (hit,) = hits.hits(yusuf)
    assert (hit.theirs.report_id, hit.ours.report_id) == (came, held)
    assert {each.report_id for each in (hit.theirs, hit.ours)} == {came, held}
    assert [each.hit_id for each in tray.tray(yusuf).to_judge] == [hit.hit_id]
    assert hits.hits(omani) == hits.hits(kuwaiti) == ()
    assert refused(lambda: hits.hit(omani, hit.hit_id)) == "not-found"
    assert tray.tray(salim).to_judge == ()


def test_hidden_hits_push_no_visible_one_out(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.store import hits as hit_rows
    from wasl.store.wall.subject import officer_at_work, speaking

    yusuf, kuwaiti = officer("yusuf"), add_officer(officer, "faisal", "kuwait")
    for _ in range(3):
        write(kuwaiti, clock, said=draft(person(LATIN)))
    write(yusuf, clock, said=draft(person("Farrukh Saidzodaa")))
    mine = write(yusuf, clock, said=draft(person(CYRILLIC)))
    with speaking(officer_at_work(yusuf)):
        (only,) = hit_rows.listed(judged=False, limit=1)
    assert only.theirs.report_id == mine


def test_the_last_judgement_counts_and_the_earlier_ones_stay(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import hits, judge
    from wasl.store import models

    yusuf = officer("yusuf")
    write(yusuf, clock)
    arrived(almaty, doha, clock, draft(person(CYRILLIC)))
    (hit,) = hits.hits(yusuf)
    assert (hit.verdict, hit.judged_by, hit.judged) == ("open", "", None)
    with writes("hit-judged"):
        first = judge.judge(yusuf, hit.hit_id, "cannot-say", "  No birth date ")
    assert (first.verdict, first.verdict_reason, first.judged_by) == ("cannot-say", "No birth date", "yusuf")
    clock.advance(hours=1)
    last = judge.judge(yusuf, hit.hit_id, "same", "Passport seen")
    assert (last.verdict, last.judged) == ("same", clock.now)
    assert hits.hits(yusuf) == ()
    assert [each.verdict for each in hits.hits(yusuf, all=True)] == ["same"]
    assert list(models.Judgement.objects.order_by("pk").values_list("verdict", flat=True)) == ["cannot-say", "same"]


def test_a_judgement_is_taken_back_and_stays_on_record(
    doha: Founded, almaty: Peer, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import hits, judge

    yusuf = officer("yusuf")
    write(yusuf, clock)
    arrived(almaty, doha, clock, draft(person(CYRILLIC)))
    (hit,) = hits.hits(yusuf)
    with pytest.raises(InputError) as told:
        judge.undo(yusuf, hit.hit_id, "Nothing yet")
    assert told.value.code == "not-judged"
    judge.judge(yusuf, hit.hit_id, "same", "Passport seen")
    with writes("hit-judged"):
        undone = judge.undo(yusuf, hit.hit_id, "Wrong passport")
    assert (undone.verdict, undone.verdict_reason, undone.judged_by, undone.judged) == ("open", "", "", None)
    assert [(each.verdict, each.reason) for each in undone.judgements] == [
        ("same", "Passport seen"),
        ("open", "Wrong passport"),
    ]
    assert [each.hit_id for each in hits.hits(yusuf)] == [hit.hit_id]
    assert judge.judge(yusuf, hit.hit_id, "distinct", "Two people").verdict == "distinct"
    assert hits.hits(yusuf) == ()


@pytest.mark.parametrize(
    ("verdict", "reason", "code"),
    [
        ("same", "", "reason-missing"),
        ("same", "  ", "reason-missing"),
        ("merge", "Same name", "verdict-unknown"),
        ("", "Same name", "verdict-unknown"),
        ("same", "x" * 501, "text-too-long"),
        ("same", "a\x00b", "text-control"),
    ],
)
def test_a_judgement_needs_a_verdict_and_a_reason(
    verdict: str, reason: str, code: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import hits, judge

    yusuf = officer("yusuf")
    write(yusuf, clock)
    write(yusuf, clock, said=draft(person(CYRILLIC)))
    (hit,) = hits.hits(yusuf)
    assert refused(lambda: judge.judge(yusuf, hit.hit_id, verdict, reason)) == code
    assert hits.hit(yusuf, hit.hit_id).verdict == "open"


def test_a_pair_is_proposed_once(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import hits, matching
    from wasl.store import versions

    yusuf = officer("yusuf")
    write(yusuf, clock)
    report = arrived(almaty, doha, clock, draft(person(CYRILLIC)))
    stored = versions.find(report)
    assert stored is not None
    matching.match_report(stored)
    assert len(hits.hits(yusuf)) == 1


@pytest.mark.parametrize("name", [LATIN, CYRILLIC, ARABIC])
def test_a_name_is_found_in_every_script(name: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    yusuf = officer("yusuf")
    report = write(yusuf, clock)
    (found,) = search.search(yusuf, name, reason="Case 7", exercise=True)
    assert found.found.report_id == report
    assert found.evidence


def test_a_search_shows_what_the_desk_may_read_and_no_more(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, search

    salim, yusuf, huda = officer("salim"), officer("yusuf"), officer("huda")
    report = write(salim, clock, huda.desk.address)
    assert search.search(yusuf, LATIN, reason="Case 7", exercise=True) == ()
    assert search.search(huda, LATIN, reason="Case 7", exercise=True) == ()
    release.circulate(salim, report, ["qatar"])
    assert len(search.search(huda, LATIN, reason="Case 7", exercise=True)) == 1
    assert search.search(yusuf, LATIN, reason="Case 7", exercise=True) == ()


def test_hidden_rows_push_no_visible_one_out_of_a_search(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.match import keys_of_name
    from wasl.store import entities
    from wasl.store.wall.subject import officer_at_work, speaking

    salim, yusuf = officer("salim"), officer("yusuf")
    for _ in range(3):
        write(salim, clock)
    mine = write(yusuf, clock, said=draft(person("Farrukh Saidov")))
    with speaking(officer_at_work(yusuf)):
        (place,) = entities.find(keys_of_name(LATIN), exercise=True, limit=1)
    assert place.report_id == mine


def test_a_search_is_written_down_with_its_reason_and_its_words_stay_out_of_the_leaf(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import cases, search
    from wasl.journal import leaf
    from wasl.store import journal, models

    with writes("reason-picked", "search"):
        search.search(officer("huda"), "Nobody Here", reason=" Case 7 ")
    row = models.JournalLine.objects.get(action="search")
    assert row.officer_id == officer("huda").officer.officer_id
    case = cases.cases(officer("huda"))[0].case_id
    assert row.details == {"query": "Nobody Here", "reason": case, "reason_kind": "case", "exercise": False}
    (kept,) = [each.kept for each in journal.unplaced(5000) if each.kept.line.action == "search"]
    assert b"Nobody" not in leaf(kept)


@pytest.mark.parametrize(
    ("query", "reason", "code"),
    [
        (LATIN, "", "reason-needed"),
        (LATIN, " \t", "reason-needed"),
        (" ", "Case 7", "query-empty"),
        ("x" * 301, "Case 7", "query-too-long"),
        ("a\x00b", "Case 7", "text-control"),
        ("\ud800", "Case 7", "text-control"),
        (LATIN, "Case 8", "reason-unknown"),
        (LATIN, "x" * 501, "text-too-long"),
        (LATIN, "a\x00b", "text-control"),
    ],
)
def test_a_search_that_is_none_finds_and_writes_nothing(
    query: str, reason: str, code: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import search

    yusuf = officer("yusuf")
    before = journal_actions()
    assert refused(lambda: search.search(yusuf, query, reason=reason)) == code
    assert journal_actions() == before


@pytest.mark.parametrize("limit", [-1, 0, 1, 2])
def test_a_search_gives_at_most_as_many_as_asked(limit: int, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import search

    for _ in range(2):
        write(officer("yusuf"), clock)
    found = search.search(officer("yusuf"), LATIN, reason="Case 7", exercise=True, limit=limit)
    assert len(found) == max(limit, 0)


def test_two_seizures_of_heroin_are_no_hit(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import hits
    from wasl.record import Entity, Value, new_id

    def heroin() -> Entity:
        return Entity(entity_id=new_id(), schema="Substance", properties={"name": (Value(text="Heroin"),)})

    for _ in range(2):
        write(officer("yusuf"), clock, said=draft(heroin()))
    assert hits.hits(officer("yusuf")) == ()

"""Breaking the glass: one officer, one report of another desk here, a day, both heads told; and nothing else opens."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from tests.doha import Founded, draft, person
from tests.flow.steps import OF_A_REPORT
from tests.flow.story import Sign, add_officer, arrived, journal_actions, refused, told, write, writes
from tests.flow.test_access import ending, step_of
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.casework.glass import LASTS, MOST, Pane, Verdict
from wasl.record import Actor, PersonCategory, Right, new_id

HEAD = frozenset({Right.READ, Right.APPROVE})
WORDS = "Свидетеля ждут у причала"


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A report of the Kuwait desk that Oman may not read; writers and heads of both desks; who audits."""

    salim: Actor
    head: Actor
    owner: Actor
    their_head: Actor
    latifa: Actor
    report: str


@pytest.fixture
def scene(doha: Founded, clock: Clock, officer: Sign) -> Scene:
    # The wall asks the database's own clock until when a row counts.
    clock.now = max(clock.now, datetime.now(UTC).replace(microsecond=0))
    owner = add_officer(officer, "faisal", "kuwait")
    return Scene(
        salim=officer("salim"),
        head=add_officer(officer, "hamad", "oman", HEAD),
        owner=owner,
        their_head=add_officer(officer, "dalal", "kuwait", HEAD),
        latifa=officer("latifa"),
        report=write(owner, clock, said=draft(person("Farrukh Saidzoda"), title="Судно у причала")),
    )


def broke(who: Actor, report: str, **changes: Any) -> Any:  # noqa: ANN401 - a view
    from wasl.flow import glass

    return glass.break_glass(who, report, **{"danger": True, "words": WORDS, **changes})


def test_one_officer_reads_one_report_and_both_heads_and_who_audits_are_told(scene: Scene, officer: Sign) -> None:
    from wasl.flow import glass, glass_reviews, tray
    from wasl.flow.life import reads

    with writes("glass-broken"):
        made = broke(scene.salim, scene.report)
    assert (made.pane, made.verdict, made.owner.slug, made.until - made.at) == (
        Pane.OPEN, Verdict.WAITS, "kuwait", timedelta(hours=24)
    )  # fmt: skip
    assert told("glass-broken") == [{"reason": "danger-to-life", "words": WORDS}]
    with writes("glass-read"):
        assert glass.read(scene.salim, made.glass_id).version.title.text == "Судно у причала"
    for who in (scene.head, scene.their_head):
        assert tray.tray(who).glasses == 1
    for who in (scene.head, scene.their_head, scene.latifa):
        assert glass_reviews.count_waiting(who) == 1
        (seen,) = glass_reviews.broken(who)
        assert (seen.login, seen.desk.slug, seen.words, seen.to_judge) == ("salim", "oman", WORDS, True)
    elsewhere = add_officer(officer, "khalid", "qatar", HEAD)
    assert (glass_reviews.broken(elsewhere), glass_reviews.count_waiting(elsewhere)) == ((), 0)
    assert refused(lambda: glass_reviews.judge(elsewhere, made.glass_id, justified=False, words="x")) == "not-found"
    (row,) = reads.reads_of(scene.owner, scene.report)
    assert (row.party.slug, row.reads, row.through_glass) == ("oman", 1, 1)


def test_nothing_else_opens_with_it(scene: Scene, clock: Clock) -> None:
    from wasl.flow import hits, reports, search, tray
    from wasl.store import models

    write(scene.salim, clock, said=draft(person("Фаррух Саидзода", language="ru")))

    def everything() -> tuple[object, ...]:
        found = search.search(scene.salim, "Farrukh Saidzoda", reason="Case 7", exercise=True)
        searched = [each.found.report_id for each in found]
        return (
            searched,
            reports.reports(scene.salim),
            tray.tray(scene.salim),
            hits.of_report(scene.salim, scene.report),
        )

    before = everything()
    broke(scene.salim, scene.report)
    assert everything() == before
    # The step by step table of all that is done with a report: each finds nothing, as it did before.
    for name, (_, call) in OF_A_REPORT.items():
        step = step_of(name)
        ended = ending(lambda call=call, step=step: call(step, scene.salim, scene.report))  # type: ignore[misc]
        assert ended == "not-found", name
    assert not models.Audience.objects.filter(version__report_id=scene.report).exists()


def test_nobody_else_of_the_desk_sees_it_behind_the_wall_and_it_ends_there_by_itself(scene: Scene) -> None:
    from wasl.flow.wall import as_reader
    from wasl.store import models

    def seen(who: Actor) -> bool:
        with as_reader(who):
            return models.Version.objects.filter(report_id=scene.report).exists()

    assert not seen(scene.salim)
    broke(scene.salim, scene.report)
    assert (seen(scene.salim), seen(scene.head)) == (True, False)
    models.Reading.objects.exclude(officer=None).update(until=datetime.now(UTC) - timedelta(seconds=1))
    assert not seen(scene.salim)


@pytest.mark.parametrize("kind", ["peer", "closed", "restricted", "no id"])
def test_what_it_does_not_open_is_as_what_is_not_there(
    kind: str, scene: Scene, doha: Founded, almaty: Peer, clock: Clock
) -> None:
    asked = shut(kind, scene, doha, almaty, clock)
    there, absent = tried(scene, asked), tried(scene, new_id())
    assert there == absent
    assert there[0][0] is Pane.NOTHING


def shut(kind: str, scene: Scene, doha: Founded, almaty: Peer, clock: Clock) -> str:
    if kind == "peer":
        return arrived(almaty, doha, clock)
    if kind == "closed":
        return closed(scene, clock)
    nobody = person("Без имени", category=PersonCategory.UNKNOWN)
    return write(scene.owner, clock, said=draft(nobody)) if kind == "restricted" else "Саидзода؟"


def closed(scene: Scene, clock: Clock) -> str:
    from wasl.flow.retention import ageing
    from wasl.store import reviews

    report = write(scene.owner, clock)
    reviews.keep(report, clock.now.date(), "", officer_id=scene.owner.officer.officer_id, at=clock.now)
    assert ageing.age()
    return report


def tried(scene: Scene, asked: str) -> tuple[tuple[object, ...], list[str], list[str]]:
    """What a try answers, and the statements that it takes, without what is drawn by lot and what was typed."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    before = len(journal_actions())
    with CaptureQueriesContext(connection) as captured:
        made = broke(scene.salim, asked)
    masked = [re.sub(r"[0-9a-z]{26}|_x[0-9]+|'[^']*'", "…", each["sql"]) for each in captured.captured_queries]
    return (made.pane, made.owner, made.report_id), masked, journal_actions()[before:]


def test_it_is_opened_by_the_number_under_which_its_desk_sent_it_out(scene: Scene, officer: Sign, clock: Clock) -> None:
    from wasl.flow import registers, release

    huda = officer("huda")
    sent = write(scene.owner, clock, huda.desk.address)
    release.circulate(scene.owner, sent, ["qatar"])
    number = str(registers.of_reports(scene.owner, [sent])[sent][0].number)
    assert broke(scene.salim, number, desk="kuwait").report_id == sent
    assert broke(scene.salim, number, desk="qatar").pane is Pane.NOTHING
    assert broke(scene.salim, "2031/0001-EX", desk="kuwait").pane is Pane.NOTHING
    assert refused(lambda: broke(scene.salim, number, desk="nowhere")) == "recipient-unknown"


def test_what_is_asked_before_anything_is_looked_for(scene: Scene) -> None:
    with writes():
        for report in (scene.report, new_id()):
            early = [
                refused(partial(broke, scene.salim, report, danger=False)),
                refused(partial(broke, scene.salim, report, words=" \u200f")),
                refused(partial(broke, scene.latifa, report)),
            ]
            assert early == ["glass-danger-missing", "glass-words-missing", "right-missing"]
        assert refused(lambda: broke(scene.salim, " ")) == "glass-asked-missing"
        assert refused(lambda: broke(scene.salim, "a\nb")) == "text-control"
        assert refused(lambda: broke(scene.owner, scene.report)) == "glass-needless"


def test_whoever_finds_it_not_justified_closes_it_at_once_and_for_good(scene: Scene) -> None:
    from wasl.flow import glass, glass_reviews
    from wasl.store import models

    made = broke(scene.salim, scene.report)
    assert refused(lambda: judged(scene.head, made.glass_id, justified=True, words=" ")) == "glass-judgement-missing"
    with writes("glass-judged"):
        judged(scene.head, made.glass_id, justified=True)
    assert refused(lambda: judged(scene.head, made.glass_id, justified=False)) == "glass-judged"
    assert glass.read(scene.salim, made.glass_id).glass.is_open
    assert glass_reviews.count_waiting(scene.their_head) == 0
    found = judged(scene.their_head, made.glass_id, justified=False, words="Можно было спросить")
    assert (found.pane, found.verdict, [each.login for each in found.judged]) == (
        Pane.CLOSED, Verdict.NOT_JUSTIFIED, ["hamad", "dalal"]
    )  # fmt: skip
    assert not models.Reading.objects.exclude(officer=None).exists()
    assert refused(lambda: glass.read(scene.salim, made.glass_id)) == "glass-shut"
    assert refused(lambda: broke(scene.salim, scene.report)) == "glass-not-again"
    assert glass.broken_by(scene.salim)[0].judged[1].words == "Можно было спросить"


def judged(who: Actor, glass_id: str, *, justified: bool, words: str = "Ясно") -> Any:  # noqa: ANN401 - a view
    from wasl.flow import glass_reviews

    return glass_reviews.judge(who, glass_id, justified=justified, words=words)


def test_nobody_judges_their_own_and_after_a_day_it_is_over_and_overdue(scene: Scene, clock: Clock) -> None:
    from wasl.flow import glass, glass_reviews

    made = broke(scene.head, scene.report)
    assert refused(lambda: judged(scene.head, made.glass_id, justified=True)) == "glass-own"
    assert glass_reviews.count_waiting(scene.head) == 0
    assert refused(lambda: glass.read(scene.salim, made.glass_id)) == "not-found"
    clock.now += LASTS
    assert refused(lambda: glass.read(scene.head, made.glass_id)) == "glass-shut"
    (seen,) = glass_reviews.broken(scene.latifa)
    assert (seen.pane, seen.verdict) == (Pane.OVER, Verdict.OVERDUE)
    judged(scene.latifa, made.glass_id, justified=True)
    assert glass_reviews.broken(scene.latifa)[0].verdict is Verdict.JUSTIFIED


def test_tries_are_counted_and_end(scene: Scene) -> None:
    from wasl.flow import glass_reviews

    with writes("glass-nothing"):
        broke(scene.salim, new_id())
    (seen,) = glass_reviews.broken(scene.head)
    assert (seen.pane, seen.owner, glass_reviews.broken(scene.their_head)) == (Pane.NOTHING, None, ())
    for _ in range(MOST - 1):
        broke(scene.salim, new_id())
    assert refused(lambda: broke(scene.salim, scene.report)) == "glass-too-many"


def test_who_leaves_or_is_suspended_reads_no_longer_and_a_closed_report_is_gone(scene: Scene, clock: Clock) -> None:
    from wasl.flow import accounts, glass
    from wasl.flow.wall import as_reader
    from wasl.store import models, reviews

    made = broke(scene.salim, scene.report)
    again = broke(scene.head, scene.report)
    accounts.suspend(scene.latifa, "salim", reason="Учение")
    with as_reader(scene.salim):
        assert not models.Version.objects.filter(report_id=scene.report).exists()
    assert refused(lambda: glass.read(scene.salim, made.glass_id)) == "not-found"
    from wasl.flow.retention import ageing

    reviews.keep(scene.report, clock.now.date(), "", officer_id=scene.owner.officer.officer_id, at=clock.now)
    assert ageing.age()
    assert refused(lambda: glass.read(scene.head, again.glass_id)) == "not-found"


def test_words_go_with_the_report_that_is_erased(scene: Scene) -> None:
    from wasl.flow import glass_reviews
    from wasl.flow.life import applying

    made = broke(scene.salim, scene.report)
    judged(scene.their_head, made.glass_id, justified=True)
    applying.erase(scene.report, 1, actor=scene.owner)
    (seen,) = glass_reviews.broken(scene.latifa)
    assert (seen.words, seen.judged[0].words, seen.judged[0].justified) == ("", "", True)


def test_a_correction_is_not_opened_with_it_and_keeps_it_open(scene: Scene, clock: Clock) -> None:
    from tests.doha import handling
    from wasl.flow import correcting, glass

    made = broke(scene.salim, scene.report)
    said = replace(draft(person("Farrukh Saidov")), title=replace(draft().title, text="Исправлено"))
    correcting.correct(scene.owner, scene.report, said, handling(clock))
    assert glass.read(scene.salim, made.glass_id).version.title.text == "Судно у причала"

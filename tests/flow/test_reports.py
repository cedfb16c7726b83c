"""Writing and reading reports: what a desk may file, what a reader sees, what waits in the tray."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.doha import Founded, draft, handling, person
from tests.flow.story import Sign, add_officer, arrived, refused, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.record import Draft, Entity, PersonCategory, Text, Value, new_id
from wasl.text.calendars import PartialDate

COMPANY = Entity(entity_id=new_id(), schema="Company", properties={"name": (Value(text="Навруз Карго"),)})
DATED = PartialDate(text="1 février 2026", normal="2026-02-01")
REFUSED: list[tuple[str, Draft, str]] = [
    ("no title", draft(title=" \t"), "title-missing"),
    ("long title", draft(title="x" * 501), "text-too-long"),
    ("title in two lines", draft(title="a\nb"), "text-control"),
    ("long text", replace(draft(), text=Text(text="x" * 200_001, language="en")), "text-too-long"),
    ("control in the text", replace(draft(), text=Text(text="a\x08b", language="en")), "text-control"),
    ("half a character", replace(draft(), text=Text(text="\ud800", language="en")), "text-control"),
    ("no language", replace(draft(), text=Text(text="a", language="")), "language-form"),
    ("unknown topic", draft(topic="gossip"), "vocabulary-code"),
    ("unknown kind", replace(draft(), kind="gossip"), "vocabulary-code"),
    ("unknown schema", draft(replace(COMPANY, schema="Ghost")), "schema-unknown"),
    ("unknown property", draft(replace(COMPANY, properties={"aura": ()})), "property-unknown"),
    ("entity twice", draft(COMPANY, COMPANY), "entity-repeated"),
    ("too many values", draft(replace(COMPANY, properties={"notes": (Value(text="x"),) * 5001})), "entities-too-many"),
    ("person without category", draft(person("Фаррух", category=None)), "person-category-missing"),
    ("person without legal basis", draft(person("Фаррух", legal_basis="")), "person-basis-missing"),
    ("person with unknown basis", draft(person("Фаррух", legal_basis="a hunch")), "vocabulary-code"),
    ("event date in words", replace(draft(), event_date="last week"), "event-date-form"),
    ("event on no day", replace(draft(), event_date="2026-02-29"), "event-date-form"),
    ("event ends before it begins", replace(draft(), event_date="2026-02-02/2026-02-01"), "event-date-form"),
    ("event differs", replace(draft(), event_date="2026-02-02", event=DATED), "event-date-differs"),
    ("likelihood of no table", replace(draft(), likelihood="perhaps"), "vocabulary-code"),
    ("event in no month", replace(draft(), event_date="2026-13"), "event-date-form"),
    ("event with time", replace(draft(), event_date="2026-11-23T10:00"), "event-date-form"),
]


@pytest.mark.parametrize(("said", "code"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_what_a_desk_may_not_file(said: Draft, code: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    assert refused(lambda: reports.new_report(officer("yusuf"), said, handling(clock))) == code
    assert reports.reports(officer("yusuf")) == ()


@pytest.mark.parametrize("event_date", ["", "2026", "2026-11", "2026-11-23/2026-12-21", "2026-11-23", "2024-02-29"])
def test_event_dates_of_every_precision(event_date: str, doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports

    said = replace(draft(COMPANY, person("Фаррух", category=PersonCategory.WITNESS)), event_date=event_date)
    view = reports.new_report(officer("yusuf"), said, handling(clock))
    assert view.version.event_date == event_date


def test_review_is_due_within_three_years_to_the_day(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import limits

    limit = date(2029, 11, 23)
    write(officer("yusuf"), clock, review=limit)
    assert refused(lambda: write(officer("yusuf"), clock, review=limit + timedelta(days=1))) == "review-too-late"
    assert limits.years_later(date(2024, 2, 29), 3) == date(2027, 2, 28)
    assert limits.years_later(date(2025, 1, 31), 3) == date(2028, 1, 31)


def test_stricter_than_the_node_may_hold(
    doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import here
    from wasl.record import Tlp

    monkeypatch.setattr(here, "highest", lambda: Tlp.GREEN)
    assert refused(lambda: write(officer("yusuf"), clock)) == "node-handling"


def test_what_a_reader_may_do_now(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, reports

    write(officer("yusuf"), clock)
    report = arrived(almaty, doha, clock)
    assert reports.show_report(officer("yusuf"), report).actions == {
        "acknowledge",
        "ask",
        "circulate",
        "consent",
        "judge",
        "translate",
    }
    reports.acknowledge(officer("yusuf"), report)
    release.circulate(officer("yusuf"), report, ["oman", "qatar"])
    assert "acknowledge" not in reports.show_report(officer("yusuf"), report).actions
    assert reports.show_report(officer("huda"), report).actions == {"acknowledge"}
    own = write(officer("salim"), clock)
    assert reports.show_report(officer("salim"), own).actions == {
        "release",
        "circulate",
        "correct",
        "take-back",
        "translate",
    }


def test_the_tray_holds_what_waits_whatever_was_done_since(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, reports, tray

    salim, huda = officer("salim"), officer("huda")
    made = [write(salim, clock, huda.desk.address) for _ in range(4)]
    for report in made:
        clock.advance(minutes=1)
        release.circulate(salim, report, ["qatar"])
    reports.acknowledge(huda, made[3])
    reports.acknowledge(huda, made[1])
    reports.show_report(huda, made[0])
    assert [(line.report_id, line.state) for line in tray.tray(huda).to_read] == [
        (made[2], "new"),
        (made[0], "opened"),
    ]
    assert [line.report_id for line in tray.tray(salim).own] == made[::-1]


def test_acknowledged_reports_push_nothing_out_of_the_tray(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, reports, tray
    from wasl.store import versions
    from wasl.store.wall.subject import officer_at_work, speaking

    salim, huda = officer("salim"), officer("huda")
    made = [write(salim, clock, huda.desk.address, said=draft()) for _ in range(3)]
    for report in made:
        clock.advance(minutes=1)
        release.circulate(salim, report, ["qatar"])
    for report in made[1:]:
        reports.acknowledge(huda, report)
    with speaking(officer_at_work(huda)):
        waiting = versions.waiting(limit=1)
    assert [stored.version.report_id for stored in waiting] == [made[0]]
    assert [line.report_id for line in tray.tray(huda).to_read] == [made[0]]


def test_received_is_when_it_came_to_this_desk(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> None:
    from wasl.flow import release, reports

    filed = clock.now
    report = arrived(almaty, doha, clock)
    clock.advance(days=2)
    release.circulate(officer("yusuf"), report, ["qatar"])
    assert reports.show_report(officer("huda"), report).received == clock.now
    assert reports.show_report(officer("yusuf"), report).received == filed


def test_lists_take_the_same_number_of_statements_for_one_and_for_many(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from wasl.flow import fate, release, reports, tray

    salim, huda, yusuf = officer("salim"), officer("huda"), officer("yusuf")

    def asked() -> list[int]:
        counts = []
        for call in (lambda: tray.tray(huda), lambda: reports.reports(salim), lambda: tray.tray(yusuf)):
            with CaptureQueriesContext(connection) as captured:
                call()
            counts.append(len(captured))
        return counts

    def send_one() -> str:
        report = write(salim, clock, huda.desk.address, yusuf.desk.address)
        release.circulate(salim, report, ["qatar", "centre"])
        write(yusuf, clock)
        return report

    report = send_one()
    first = asked()
    for _ in range(4):
        send_one()
    assert asked() == first
    assert len(fate.fate(salim, report).rows) == 2


def test_a_report_of_one_desk_is_nothing_to_another(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports, tray

    badr = add_officer(officer, "badr", "kuwait")
    write(officer("salim"), clock, badr.desk.address)
    # Named in the audience is not yet opened to it: that takes a release.
    assert reports.reports(badr) == ()
    assert tray.tray(badr).to_read == ()

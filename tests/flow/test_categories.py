"""A person has a category by a day, or the report is used for nothing until one is given."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.doha import draft, handling, person
from tests.flow.story import Sign, add_officer, journal_actions, write
from tests.simulators.clock import Clock
from wasl.record import PersonCategory, Right

NAME = "Salem Nasser"
UNKNOWN = PersonCategory.UNKNOWN


@pytest.fixture
def report(officer: Sign, clock: Clock) -> str:
    """A report of Oman about a man of whom nobody knows yet what he is, beside one of which it is known."""
    write(officer("salim"), clock, said=draft(person("Khalid Omar")))
    return write(officer("salim"), clock, said=draft(person(NAME, category=UNKNOWN)))


def age(clock: Clock, **units: float) -> None:
    from wasl.flow.retention import ageing

    clock.advance(**units)
    ageing.age()


def waits(officer: Sign, login: str = "salim") -> list[tuple[str, bool]]:
    from wasl.flow import tray
    from wasl.flow.retention import reviewing

    found = [(each.report_id, each.stopped) for each in reviewing.queue(officer(login)).lacking]
    assert tray.tray(officer(login)).reviews == len(found)
    return found


def finds(officer: Sign) -> list[str]:
    from wasl.flow import search

    found = search.search_all(officer("salim"), NAME, reason="Case 7", exercise=True)
    by_word, by_name = ({each.report_id for each in found.reports}, {each.found.report_id for each in found.entities})
    assert by_word == by_name
    return sorted(by_name)


def correct(officer: Sign, clock: Clock, report: str, title: str, category: PersonCategory) -> None:
    from wasl.flow import correcting

    correcting.correct(officer("salim"), report, draft(person(NAME, category=category), title=title), handling(clock))


def test_after_its_day_it_is_used_for_nothing_until_its_desk_says_what_he_is(
    report: str, officer: Sign, clock: Clock
) -> None:
    from wasl.flow import hits, reports

    judge = add_officer(officer, "zayd", "oman", frozenset({Right.READ, Right.JUDGE}))
    age(clock, days=59)
    assert (waits(officer), waits(officer, "yusuf")) == ([], [])
    age(clock, days=1)
    assert (waits(officer), waits(officer, "yusuf")) == ([(report, False)], [])
    # What leaves it open gains no time.
    correct(officer, clock, report, "Second thoughts", category=UNKNOWN)
    write(officer("salim"), clock, said=draft(person(NAME)))
    assert [each.theirs.entity.caption for each in hits.hits(judge)] == [NAME]
    age(clock, days=30)
    assert report in finds(officer)
    age(clock, days=1)
    assert waits(officer) == [(report, True)]
    assert report not in finds(officer)
    assert hits.hits(judge) == ()
    assert reports.show_report(officer("salim"), report).uncategorised
    age(clock, days=1)
    assert journal_actions().count("category-overdue") == 1
    correct(officer, clock, report, "He is a witness", category=PersonCategory.WITNESS)
    assert waits(officer) == []
    assert report in finds(officer)
    assert len(hits.hits(judge)) == 1
    assert not reports.show_report(officer("salim"), report).uncategorised
    assert journal_actions().count("category-given") == 1


def test_a_correction_that_comes_while_the_worker_comes_counts(
    report: str, officer: Sign, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.store import reviews

    real = reviews.to_stop_using

    def then(*given: object, **named: object) -> object:
        found = real(*given, **named)  # type: ignore[arg-type]
        correct(officer, clock, report, "In time", category=PersonCategory.VICTIM)
        return found

    monkeypatch.setattr(reviews, "to_stop_using", then)
    age(clock, days=91)
    assert report in finds(officer)
    assert "category-overdue" not in journal_actions()


def test_the_days_are_the_nodes(report: str, officer: Sign, clock: Clock) -> None:
    from wasl.store import models

    due = models.Review.objects.get(report_id=report).category_due
    assert due == clock.now.date() + timedelta(days=90)

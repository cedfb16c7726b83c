"""Unusual reading: found by the worker in the journal, told once, shown to who audits, closed by another person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, journal_actions, refused, write, writes
from tests.simulators.clock import Clock
from wasl.record import Actor, Hours, Right, Value

if TYPE_CHECKING:
    from django.test import Client

Open = Callable[[str], "Client"]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thresholds that a test reaches."""
    from wasl.casework.unusual import Thresholds
    from wasl.flow import unusual

    told = Thresholds(without_case=3, outside_hours=50, after_refusals=2, same_state=2)
    monkeypatch.setattr(unusual, "thresholds", lambda: told)


def looked() -> int:
    from wasl.flow import unusual
    from wasl.flow.journal import folding

    folding.fold()
    return unusual.look()


def rules(who: Actor) -> list[str]:
    from wasl.flow import unusual

    return [str(each.rule) for each in unusual.alerts(who)]


@pytest.mark.usefixtures("few")
def test_many_reports_without_a_case_are_told_once_and_closed_with_a_finding(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reasons, reports, unusual
    from wasl.store import models

    yusuf, latifa = officer("yusuf"), officer("latifa")
    made = [write(yusuf, clock) for _ in range(6)]
    reasons.pick(yusuf, "Case 7")
    for report in made[:3]:
        reports.show_report(yusuf, report)
    assert looked() == 0
    reasons.end(yusuf)
    for report in made[:2]:
        reports.show_report(yusuf, report)
    assert looked() == 0
    reports.show_report(yusuf, made[3])
    with writes("reading-unusual"):
        assert looked() == 1
    for report in made:
        reports.show_report(yusuf, report)
    models.ReadingSeen.objects.update(lines=0)  # as if it had broken off and began anew
    assert looked() == 0
    (sign,) = unusual.alerts(latifa)
    assert (sign.rule, sign.login, sign.count, sign.limit) == ("without-case", "yusuf", 3, 3)
    assert not any(report in str(sign) for report in made)
    assert refused(lambda: unusual.alerts(yusuf)) == "right-missing"
    assert refused(lambda: unusual.close(latifa, sign.alert_id, " ")) == "finding-missing"
    with writes("unusual-closed"):
        closed = unusual.close(latifa, sign.alert_id, "Годовой отчёт")
    assert (closed.closed_by, closed.finding, unusual.count_open(latifa)) == ("latifa", "Годовой отчёт", 0)
    assert refused(lambda: unusual.close(latifa, sign.alert_id, "x")) == "unusual-closed"
    assert [each.alert_id for each in unusual.alerts(latifa, closed=True)] == [sign.alert_id]


@pytest.mark.usefixtures("few")
def test_who_prints_reads(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import prints

    yusuf = officer("yusuf")
    for report in [write(yusuf, clock) for _ in range(3)]:
        prints.print_report(yusuf, report, "en")
    assert looked() == 1
    assert rules(officer("latifa")) == ["without-case"]


@pytest.mark.usefixtures("few")
def test_reading_after_refusals_and_about_the_own_state(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.errors import AccessError
    from wasl.flow import refusals, release, reports

    yusuf, salim, latifa = officer("yusuf"), officer("salim"), officer("latifa")
    omani = person("Farrukh Saidzoda")
    said = draft(
        omani.__class__(
            entity_id=omani.entity_id,
            schema="Person",
            properties={**omani.properties, "nationality": (Value(text="عُماني", normal="om"),)},
            category=omani.category,
            legal_basis=omani.legal_basis,
        )
    )
    about = [write(yusuf, clock, salim.desk.address, said=said) for _ in range(2)]
    for report in about:
        release.circulate(yusuf, report, ["oman"])
    for _ in range(2):
        with writes("look-refused"):
            refusals.note(salim, AccessError("not-found"))
    refusals.note(salim, AccessError("right-missing", right="audit"))
    for report in about:
        reports.show_report(salim, report)
        reports.show_report(yusuf, report)
    looked()
    assert sorted(rules(latifa)) == ["after-refusals", "same-state"]
    assert {each.login for each in _signs(latifa)} == {"salim"}


def _signs(who: Actor) -> Any:  # noqa: ANN401 - views
    from wasl.flow import unusual

    return unusual.alerts(who)


@pytest.mark.usefixtures("few")
def test_nobody_closes_what_is_about_themselves(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports, unusual
    from wasl.store import models

    yusuf = officer("yusuf")
    made = [write(yusuf, clock) for _ in range(3)]
    for report in made:
        reports.show_report(yusuf, report)
    looked()
    models.Officer.objects.filter(login="yusuf").update(rights=[Right.AUDIT.value, Right.READ.value])
    yusuf = officer("yusuf")
    (sign,) = unusual.alerts(yusuf)
    assert sign.own
    assert refused(lambda: unusual.close(yusuf, sign.alert_id, "mine")) == "unusual-own"


DAY = Hours(days=(1, 2, 3, 4, 7), opens="07:00", closes="15:00")
NIGHT = Hours(days=(1,), opens="22:00", closes="06:00")


@pytest.mark.parametrize(
    ("hours", "at", "outside"),
    [
        (None, datetime(2026, 11, 27, 3, tzinfo=UTC), False),
        (DAY, datetime(2026, 11, 23, 7, tzinfo=UTC), False),
        (DAY, datetime(2026, 11, 23, 6, 59, tzinfo=UTC), True),
        (DAY, datetime(2026, 11, 23, 15, tzinfo=UTC), True),
        (DAY, datetime(2026, 11, 27, 12, tzinfo=UTC), True),
        (NIGHT, datetime(2026, 11, 23, 23, tzinfo=UTC), False),
        (NIGHT, datetime(2026, 11, 24, 5, 59, tzinfo=UTC), False),
        (NIGHT, datetime(2026, 11, 24, 23, tzinfo=UTC), True),
        (NIGHT, datetime(2026, 11, 23, 5, tzinfo=UTC), True),
        (Hours(days=(1, 2), opens="00:00", closes="00:00"), datetime(2026, 11, 23, 3, tzinfo=UTC), False),
        (Hours(days=(1, 2), opens="00:00", closes="00:00"), datetime(2026, 11, 25, 3, tzinfo=UTC), True),
    ],
)
def test_hours(hours: Hours | None, at: datetime, *, outside: bool) -> None:
    from wasl.flow.unusual import is_outside

    assert is_outside(hours, at) is outside


@pytest.mark.parametrize("name", ["without_case", "outside_hours", "after_refusals", "same_state"])
@pytest.mark.parametrize("value", [0, 201, -1])
def test_no_threshold_switches_a_rule_off(name: str, value: int, founded: Founded) -> None:
    from dataclasses import replace

    from wasl.store import home

    changed: Any = {f"unusual_{name}": value}
    with pytest.raises(ValueError, match=f"unusual_{name}"):
        home._checked(replace(founded.config, **changed))


def test_both_doors_note_that_somebody_was_refused_and_not_what(
    browser: Open, doha: Founded, capsys: pytest.CaptureFixture[str]
) -> None:
    from wasl.cli.running import run
    from wasl.store import models

    salim = browser("salim")
    salim.get("/keys/")
    assert salim.get(f"/reports/{'0' * 26}/").status_code == 404
    assert run(["report", "show", "0" * 26, "--as", "salim"]) == 1
    assert journal_actions().count("look-refused") == 2
    told = models.JournalLine.objects.filter(action="look-refused")
    assert [(each.subjects, each.details) for each in told] == [([], {}), ([], {})]
    assert sorted(each.door for each in told) == ["cli", "web"]


def test_who_asks_for_what_was_closed_for_its_age_was_refused(
    browser: Open, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow.retention import ageing

    report = write(officer("salim"), clock)
    clock.advance(days=365)
    ageing.age()
    assert browser("salim").get(f"/reports/{report}/").status_code != 200
    assert journal_actions().count("look-refused") == 1


def test_the_page_closes_with_a_finding_and_keeps_what_was_typed(
    browser: Open, doha: Founded, clock: Clock, officer: Sign, few: None
) -> None:
    from wasl.flow import reports, unusual

    yusuf = officer("yusuf")
    for report in [write(yusuf, clock) for _ in range(3)]:
        reports.show_report(yusuf, report)
    looked()
    (sign,) = unusual.alerts(officer("latifa"))
    latifa = browser("latifa")
    page = latifa.get("/unusual/").content.decode()
    assert "أسماء كثيرة بلا قضية" in page
    assert 'class="count">1<' in page
    wrong = latifa.post(f"/unusual/{sign.alert_id}/close/", {"finding": "a\x00b"})
    assert wrong.status_code == 400
    done = latifa.post(f"/unusual/{sign.alert_id}/close/", {"finding": "Ночное дежурство"}, follow=True)
    assert "Ночное дежурство" not in done.content.decode()
    assert "Ночное дежурство" in latifa.get("/unusual/?all").content.decode()
    assert browser("salim").get("/unusual/").status_code == 403

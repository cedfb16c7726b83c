"""Legal holds: until when, for whom, and that no day ends one by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.doha import draft, person
from tests.flow.life_world import content_left, hold_on
from tests.flow.story import Sign, add_officer, give, refused, told, write
from tests.simulators.clock import Clock
from wasl.record import Actor, Right, new_id


@pytest.fixture
def report(officer: Sign, clock: Clock) -> str:
    """A report of Oman; it is reviewed in a year."""
    return write(officer("salim"), clock, said=draft(person("Salem Nasser")))


@pytest.fixture
def guard(officer: Sign) -> Actor:
    """Who protects, at the Oman desk, and reads there, too."""
    return add_officer(officer, "guard", "oman", frozenset({Right.READ, Right.PROTECT}))


def state(guard: Actor) -> list[tuple[str, bool]]:
    from wasl.flow.life import holds

    return [(each.state, each.title is not None) for each in holds.held(guard)]


def test_a_day_that_passes_ends_no_hold_and_the_tray_says_so(report: str, guard: Actor, clock: Clock) -> None:
    from wasl.flow import tray
    from wasl.flow.life import holds
    from wasl.flow.retention import ageing

    clock.advance(days=300)
    found = hold_on(guard, report, until=clock.now.date() + timedelta(days=100))
    assert (state(guard), tray.tray(guard).holds) == ([("runs", True)], 0)
    clock.advance(days=70)
    assert (state(guard), tray.counts(guard)["holds"].real) == ([("soon", True)], 1)
    clock.advance(days=31)
    assert (state(guard), tray.tray(guard).holds) == ([("over", True)], 1)
    ageing.age()
    clock.advance(days=400)
    ageing.age()
    assert content_left(report)["bodies"] == 2
    assert state(guard) == [("over", False)]
    renewed = holds.renew(guard, found.hold_id, until=clock.now.date() + timedelta(days=365), reason="On appeal")
    assert (renewed.state, renewed.renewal, renewed.renewer) == ("runs", "On appeal", "guard")
    assert told("hold-renewed") == [{"until": renewed.due.isoformat(), "reason": "On appeal"}]
    holds.lift(guard, found.hold_id, reason="Appeal over")
    ageing.age()
    assert set(content_left(report).values()) == {0}
    assert told("hold-lifted") == [{}]


def test_another_desk_sees_none_of_it_and_may_hold_the_same(report: str, guard: Actor, officer: Sign) -> None:
    from wasl.flow.life import holds
    from wasl.flow.wall import as_node, as_reader
    from wasl.store import life, models

    other = add_officer(officer, "other", "qatar", frozenset({Right.PROTECT}))
    first = hold_on(guard, report)
    assert holds.held(other) == ()
    for act in (
        lambda: holds.lift(other, first.hold_id, reason="Over"),
        lambda: holds.renew(other, first.hold_id, until=first.due, reason="On"),
        lambda: holds.lift(other, new_id(), reason="Over"),
    ):
        assert refused(act) == "not-found"
    second = hold_on(other, report)
    assert second.title is None
    assert refused(lambda: hold_on(guard, report)) == refused(lambda: hold_on(other, report)) == "hold-already"
    holds.lift(guard, first.hold_id, reason="Over")
    with as_node():
        assert life.is_held(report)
    # What a statement forgets to ask, the wall asks.
    with as_reader(guard):
        assert [each.hold_id for each in models.LegalHold.objects.all()] == [first.hold_id]
        assert models.LegalHold.objects.filter(hold_id=second.hold_id).update(reason="x") == 0


def test_the_centre_decides_what_a_closed_desk_held(report: str, officer: Sign) -> None:
    from wasl.flow import staffing
    from wasl.flow.life import holds

    give(officer, "yusuf", "centre", rights=frozenset({Right.READ, Right.PROTECT}))
    leaving = add_officer(officer, "leaving", "kuwait", frozenset({Right.PROTECT}))
    give(officer, "leaving", "kuwait", "qatar", rights=frozenset({Right.PROTECT}))
    hold = hold_on(leaving, report)
    assert holds.held(officer("yusuf")) == ()
    staffing.close_desk(officer("maryam"), "kuwait")
    assert [each.hold_id for each in holds.held(officer("yusuf"))] == [hold.hold_id]
    holds.lift(officer("yusuf"), hold.hold_id, reason="Nobody wants it")
    assert holds.held(officer("yusuf")) == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": " "}, "reason-missing"),
        ({"authority": " "}, "hold-authority"),
        ({"authority": "x" * 501}, "text-too-long"),
        ({"days": 0}, "hold-past"),
        ({"days": -1}, "hold-past"),
        ({"days": 366}, "hold-too-late"),
        ({"report": "../x"}, "id-form"),
    ],
)
def test_what_is_wrong_with_a_hold_is_said(changes: dict[str, object], code: str, guard: Actor, clock: Clock) -> None:
    given = dict(changes)
    if "days" in given:
        given["until"] = clock.now.date() + timedelta(days=int(str(given.pop("days"))))
    report = str(given.pop("report", new_id()))
    assert refused(lambda: hold_on(guard, report, **given)) == code

"""EXERCISE apart from what is real: every place that finds, lists or counts, with one of each in the same node."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.doha import Founded, draft, person
from tests.flow.story import Sign, write
from tests.simulators.clock import Clock
from tests.simulators.peer import Peer
from wasl.flow.apart import Apart
from wasl.record import Address, Right, Text

NAME = "Farrukh Saidzoda"


@dataclass(frozen=True, kw_only=True)
class Both:
    """A real report and one of an exercise, of the same desk, about the same name, sent to the same desks."""

    reports: dict[bool, str]
    officer: Sign


@pytest.fixture
def both(doha: Founded, almaty: Peer, clock: Clock, officer: Sign) -> Both:
    from wasl.flow import questions, release

    made = {}
    for exercise in (False, True):
        to = (officer("salim").desk.address, Address(node=almaty.node_id))
        said = draft(person(NAME), title="Saidzoda at sea")
        made[exercise] = write(officer("yusuf"), clock, *to, said=said, exercise=exercise)
        release.circulate(officer("yusuf"), made[exercise], ["oman"])
        questions.ask(officer("salim"), made[exercise], Text(text="Which ship?", language="en"))
    return Both(reports=made, officer=officer)


def _by_name(both: Both, exercise: bool) -> set[str]:
    from wasl.flow import search

    found = search.search_all(both.officer("yusuf"), NAME, reason="Case 7", exercise=exercise)
    return {each.found.report_id for each in found.entities}


def _by_words(both: Both, exercise: bool) -> set[str]:
    from wasl.flow import search

    found = search.search_all(both.officer("yusuf"), "sea", reason="Case 7", exercise=exercise)
    return {each.report_id for each in found.reports}


def _by_number(both: Both, exercise: bool) -> set[str]:
    from wasl.flow import registers, search
    from wasl.flow.registers import RegisterSearch

    (out,) = (
        each
        for each in registers.look(both.officer("yusuf"), RegisterSearch()).lines
        if each.report_id == both.reports[exercise] and each.item == "report"
    )
    # The number of the other kind is found only where that kind is searched.
    found = search.search_all(both.officer("yusuf"), str(out.number), reason="Case 7", exercise=exercise)
    other = search.search_all(both.officer("yusuf"), str(out.number), reason="Case 7", exercise=not exercise)
    assert both.reports[exercise] not in {each.report_id for each in other.entries}
    return {each.report_id for each in found.entries}


def _registers(both: Both, exercise: bool) -> set[str]:
    from wasl.flow import registers
    from wasl.flow.registers import RegisterSearch

    found = registers.look(both.officer("yusuf"), RegisterSearch(exercise=exercise)).lines
    assert all(str(each.number).endswith("-EX") is exercise for each in found)
    return {each.report_id for each in found}


def _subjects(both: Both, exercise: bool) -> set[str]:
    from tests.flow.story import give
    from wasl.flow.subjects import finding, register

    give(both.officer, "yusuf", "centre", rights=frozenset({Right.READ, Right.PROTECT}))
    yusuf = both.officer("yusuf")
    request = register.open_request(yusuf, reference="7", given=NAME).request_id
    return {each.side.report_id for each in finding.find(yusuf, request, NAME, exercise=exercise).found}


FOUND: dict[str, Callable[[Both, bool], set[str]]] = {
    "search by name": _by_name,
    "search by words": _by_words,
    "search by number": _by_number,
    "registers": _registers,
    "subject register": _subjects,
}
"""Where something is looked for: one kind at a time, and never the other."""


@pytest.mark.parametrize("exercise", [False, True], ids=["real", "exercise"])
@pytest.mark.parametrize("surface", FOUND)
def test_what_is_looked_for_is_of_one_kind(surface: str, exercise: bool, both: Both) -> None:
    assert FOUND[surface](both, exercise) == {both.reports[exercise]}


def _rail(both: Both, login: str, name: str) -> Apart:
    from wasl.flow import tray

    seen = tray.counts(both.officer(login))
    assert dict(seen) == dict(tray.counts(both.officer(login), tray.tray(both.officer(login))))
    return seen[name]


def _trial(both: Both) -> Apart:
    from wasl.flow import agreements, trying

    (view,) = agreements.agreements(both.officer("yusuf"))
    trial = trying.try_on_reports(both.officer("yusuf"), view.agreement_hash)
    assert (trial.passes, trial.newly, trial.no_longer) == (trial.total, Apart(), Apart())
    return trial.total


COUNTED: dict[str, Callable[[Both], Apart]] = {
    "rail: questions": lambda both: _rail(both, "yusuf", "questions"),
    "rail: tray": lambda both: _rail(both, "salim", "tray"),
    "trial of an agreement": _trial,
}
"""Where something is counted: a figure of each, and never one of both."""


@pytest.mark.parametrize("surface", COUNTED)
def test_what_is_counted_is_counted_apart(surface: str, both: Both) -> None:
    assert COUNTED[surface](both) == Apart(real=1, exercise=1)


def test_they_never_make_a_hit_of_each_other(both: Both) -> None:
    from wasl.flow import hits

    assert hits.hits(both.officer("yusuf")) == ()
    assert not hits.count_open(both.officer("yusuf"))

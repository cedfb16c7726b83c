"""The life of a report at its holders: whatever the order, whatever is lost and sent again, all end equal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import permutations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from wasl.casework.life import Life, Standing, bring, may_keep, next_number, standing, take
from wasl.record import Address, DeskId, LifeAct, LifeStep, NodeId

ORIGINATOR = Address(node=NodeId("a1" * 32), desk=DeskId("tj"))
DOHA, RIYADH = NodeId("d0" * 32), NodeId("e0" * 32)
CENTRE = Address(node=DOHA)
OMAN, QATAR = Address(node=DOHA, desk=DeskId("om")), Address(node=DOHA, desk=DeskId("qa"))
NEJD = Address(node=RIYADH, desk=DeskId("sa"))
DESKS = (CENTRE, OMAN, QATAR, NEJD)
MADE = datetime(2026, 11, 24, 12, tzinfo=UTC)


def step(act: LifeAct, version: int = 1, number: int = 1, *audience: Address, epoch: int = 1) -> LifeStep:
    return LifeStep(
        originator=ORIGINATOR,
        report_id="3" * 26,
        release_id="4" * 26,
        act=act,
        version=version,
        epoch=epoch,
        number=number,
        audience=audience,
        reason="wrong-person",
        made=MADE,
        due=MADE,
    )


def life(*events: int | LifeStep) -> Life:
    found = Life()
    for event in events:
        found = bring(found, event) if isinstance(event, int) else take(found, event)
    return found


RECALL, ERASURE = step(LifeAct.RECALL), step(LifeAct.ERASURE, 1, 2)
TO_OMAN, TO_CENTRE = step(LifeAct.NARROWING, 1, 1, OMAN), step(LifeAct.NARROWING, 1, 2, CENTRE)
TO_NEJD, TO_QATAR = step(LifeAct.NARROWING, 1, 3, NEJD), step(LifeAct.NARROWING, 1, 4, QATAR)
CORRECTION = step(LifeAct.CORRECTION, 2, 5)

CASES = [
    # what came, version asked for, how it stands, which desks may have it
    ((1,), 1, Standing.NEWEST, DESKS),
    ((), 1, Standing.NEWEST, DESKS),
    ((1, 2), 1, Standing.REPLACED, DESKS),
    ((1, CORRECTION), 1, Standing.REPLACED, DESKS),
    ((1, CORRECTION), 2, Standing.NEWEST, DESKS),
    ((1, RECALL), 1, Standing.RECALLED, ()),
    ((1, 2, RECALL), 2, Standing.NEWEST, DESKS),
    ((1, 2, step(LifeAct.RECALL, 2)), 1, Standing.RECALLED, ()),
    ((1, RECALL, ERASURE), 1, Standing.ERASED, ()),
    ((1, ERASURE, TO_OMAN), 1, Standing.ERASED, ()),
    ((1, TO_OMAN), 1, Standing.NEWEST, (OMAN,)),
    ((1, TO_CENTRE), 1, Standing.NEWEST, (CENTRE, OMAN, QATAR)),
    ((1, TO_OMAN, TO_CENTRE), 1, Standing.NEWEST, (OMAN,)),
    ((1, TO_OMAN, TO_QATAR), 1, Standing.RECALLED, ()),
    ((1, TO_NEJD), 1, Standing.RECALLED, (NEJD,)),
    ((1, 2, TO_OMAN), 1, Standing.REPLACED, (OMAN,)),
    ((1, 2, TO_OMAN), 2, Standing.NEWEST, DESKS),
    ((1, 2, step(LifeAct.NARROWING, 2, 2, OMAN)), 1, Standing.REPLACED, (OMAN,)),
]


@pytest.mark.parametrize(("events", "version", "stands", "kept"), CASES)
def test_what_follows_from_what_came(
    events: tuple[int | LifeStep, ...], version: int, stands: Standing, kept: tuple[Address, ...]
) -> None:
    for order in permutations(events):
        known = life(*order, *order)
        assert standing(known, version, DOHA) is stands
        assert tuple(desk for desk in DESKS if may_keep(known, version, desk)) == kept


def test_a_late_step_under_a_low_number_takes_away_and_gives_nothing_back() -> None:
    known = life(1, step(LifeAct.RECALL, 1, 9))
    late = take(known, step(LifeAct.NARROWING, 1, 1, *DESKS))
    assert standing(late, 1, DOHA) is Standing.RECALLED
    assert not any(may_keep(late, 1, desk) for desk in DESKS)


def test_the_line_tells_what_comes_next() -> None:
    line = [step(LifeAct.RECALL, 1, number) for number in (2, 5)] + [step(LifeAct.RECALL, 1, 2, epoch=2)]
    assert (next_number(line, 1), next_number(line, 2), next_number([], 1)) == (6, 3, 1)


def test_two_steps_at_one_place_both_count() -> None:
    one, other = step(LifeAct.NARROWING, 1, 1, OMAN), step(LifeAct.NARROWING, 1, 1, QATAR)
    assert standing(life(1, one, other), 1, DOHA) is Standing.RECALLED


@dataclass
class Holder:
    """A node, what lies on its way, and which versions its desks were ever shown while they might be."""

    name: NodeId
    life: Life = field(default_factory=Life)
    opened: set[tuple[int, Address]] = field(default_factory=set)

    def receive(self, event: int | LifeStep) -> None:
        self.life = life(event) if self.life == Life() else self._more(event)

    def _more(self, event: int | LifeStep) -> Life:
        return bring(self.life, event) if isinstance(event, int) else take(self.life, event)

    def seen(self) -> dict[int, tuple[Standing, frozenset[Address]]]:
        return {
            version: (
                standing(self.life, version, self.name),
                frozenset(desk for desk in DESKS if may_keep(self.life, version, desk)),
            )
            for version in range(1, 6)
        }


class Lives(RuleBasedStateMachine):
    """An originator and its holders; every event may come late, twice, or be lost and sent again."""

    holders_count = 2
    events = Bundle("events")

    def __init__(self) -> None:
        super().__init__()
        self.holders = [Holder(name=DOHA) for _ in range(self.holders_count)]
        self.said: list[int | LifeStep] = []
        self.number = 0
        self.newest = 1

    @initialize(target=events)
    def release(self) -> int:
        self.said.append(1)
        return 1

    @rule(target=events)
    def correct(self) -> int:
        self.newest = min(self.newest + 1, 5)
        self.said.append(self.newest)
        return self.newest

    @rule(
        target=events,
        act=st.sampled_from(LifeAct),
        back=st.integers(0, 2),
        audience=st.sets(st.sampled_from(DESKS), min_size=1),
    )
    def act(self, act: LifeAct, back: int, audience: set[Address]) -> LifeStep:
        self.number += 1
        narrowed = tuple(audience) if act is LifeAct.NARROWING else ()
        low = 2 if act is LifeAct.CORRECTION else 1
        said = step(act, max(low, self.newest - back), self.number, *narrowed)
        self.said.append(said)
        return said

    @rule(event=events, who=st.integers(0, 2))
    def arrive(self, event: int | LifeStep, who: int) -> None:
        holder = self.holders[who % self.holders_count]
        before = holder.seen()
        holder.receive(event)
        after = holder.seen()
        for version, (_, kept) in after.items():
            assert kept <= before[version][1]

    @invariant()
    def stronger_wins(self) -> None:
        for holder in self.holders:
            for version, (stands, kept) in holder.seen().items():
                acts = {
                    each.act
                    for each in holder.life.steps
                    if each.version >= version and each.act is not LifeAct.CORRECTION
                }
                assert (stands is Standing.ERASED) is (LifeAct.ERASURE in acts)
                assert not (LifeAct.RECALL in acts and kept)
                own = {desk for desk in kept if desk.node == holder.name}
                assert not own or stands in {Standing.NEWEST, Standing.REPLACED}

    def teardown(self) -> None:
        for holder, order in zip(
            self.holders, (self.said, self.said[::-1], [*self.said[1::2], *self.said]), strict=False
        ):
            for event in order:
                holder.receive(event)
        for holder in self.holders[1:]:
            assert holder.seen() == self.holders[0].seen()
            assert holder.life == self.holders[0].life


class ThreeLives(Lives):
    """The same with three."""

    holders_count = 3


TestTwoHolders = Lives.TestCase
TestTwoHolders.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestThreeHolders = ThreeLives.TestCase
TestThreeHolders.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)

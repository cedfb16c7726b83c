"""Broken glass stands in for the audience and for nothing else, and no other act asks for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.policy.world import PERMITTED
from tests.strategies import HERE
from wasl.policy import Act, Case, decide

THROUGH = (Act.BREAK_GLASS, Act.READ_THROUGH)


@strategies.many
@given(st.sampled_from(THROUGH).flatmap(lambda act: strategies.cases_near(PERMITTED[act])))
def test_whoever_reads_through_it_would_read_if_the_desk_were_among_the_readers(case: Case) -> None:
    if decide(case).permit:
        assert case.item is not None
        assert case.actor is not None
        assert case.item.origin.node == HERE
        assert decide(replace(case, act=Act.READ, readers=frozenset({case.actor.desk.desk_id}))).permit


@pytest.mark.parametrize("act", sorted(set(Act) - {*THROUGH}))
@pytest.mark.parametrize("said", [{"danger": True}, {"through_glass": True}, {"danger": True, "through_glass": True}])
def test_no_other_act_asks_for_it(act: Act, said: dict[str, bool]) -> None:
    for case in (PERMITTED[act], *(replace(PERMITTED[each], act=act) for each in Act)):
        assert decide(replace(case, **said)) == decide(case)  # type: ignore[arg-type]

"""What is wider and what narrower: each member moved both ways, and every difference seen."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

import pytest
from hypothesis import given

from tests.policy.world import AGREEMENT
from tests.strategies import agreements
from wasl.casework.comparing import Change, compare
from wasl.record import Agreement, HCode, Onward, PersonCategory, Purpose, RightsCondition, Tlp

DAY = timedelta(days=1)
NARROW = replace(
    AGREEMENT, highest_tlp=Tlp.GREEN, highest_hcode=HCode.H1, onward=Onward.NONE, keep_days=30, notice_days=5
)
WIDER: dict[str, Agreement] = {
    "topics": replace(NARROW, topics=("precursors", "trafficking")),
    "kinds": replace(NARROW, kinds=("route", "seizure")),
    "categories": replace(NARROW, categories=(PersonCategory.SUSPECT, PersonCategory.VICTIM)),
    "purposes": replace(NARROW, purposes=(Purpose.ANALYSIS, Purpose.OPERATIONAL)),
    "highest_tlp": replace(NARROW, highest_tlp=Tlp.AMBER),
    "highest_hcode": replace(NARROW, highest_hcode=HCode.H2),
    "onward": replace(NARROW, onward=Onward.CONSENT),
    "keep_days": replace(NARROW, keep_days=0),
    "notice_days": replace(NARROW, notice_days=0),
    "valid_from": replace(NARROW, valid_from=NARROW.valid_from - DAY),
    "valid_until": replace(NARROW, valid_until=NARROW.valid_until + DAY),
}


@pytest.mark.parametrize("member", WIDER)
def test_wider_one_way_is_narrower_the_other(member: str) -> None:
    (there,), (back,) = compare(NARROW, WIDER[member]), compare(WIDER[member], NARROW)
    assert (there.member, there.change, back.change) == (member, Change.WIDER, Change.NARROWER)
    assert (there.added, there.gone) == (back.gone, back.added)


def test_a_demand_narrows_and_a_longer_time_widens() -> None:
    bound = replace(NARROW, conditions=(RightsCondition.TORTURE,), answer_hours={"urgent": 8})
    assert {each.change for each in compare(NARROW, bound)} == {Change.NARROWER}
    slower = replace(bound, answer_hours={"urgent": 9})
    assert [each.change for each in compare(bound, slower)] == [Change.WIDER]


def test_words_are_told_apart_from_terms() -> None:
    renamed = replace(NARROW, titles={"en": "Other"})
    assert [each.change for each in compare(NARROW, renamed)] == [Change.WORDED]
    (bound,) = compare(NARROW, replace(NARROW, clauses=({"en": "x", "ru": "x", "ar": "x"},)))
    assert bound.change is Change.BOTH


@given(agreements)
def test_nothing_differs_from_itself(agreement: Agreement) -> None:
    assert compare(agreement, agreement) == ()


@given(agreements, agreements)
def test_every_term_that_differs_is_told(older: Agreement, newer: Agreement) -> None:
    no_terms = {"agreement_id", "version", "parties", "template"}
    told = {each.member for each in compare(older, newer)}
    for field in fields(Agreement):
        before, after = getattr(older, field.name), getattr(newer, field.name)
        if field.name in no_terms or before == after:
            continue
        if isinstance(before, tuple) and field.name != "clauses" and set(before) == set(after):
            continue
        assert field.name in told

"""The rule of rights conditions, by a table: what stands against whom, what meets it, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.policy.world import DAY, DOHA, OMAN, PERMITTED, with_agreement, with_item
from tests.strategies import TODAY
from wasl.policy import RULE_BOOKS, Act, Case, Finding, decide
from wasl.policy.conditions import conditions
from wasl.record import Cover, RightsCondition, StateCondition

DEATH, TORTURE = RightsCondition.DEATH_PENALTY, RightsCondition.TORTURE
STANDS = StateCondition(state="xa", condition=DEATH)
ASSURED = Cover(state="xa", condition=DEATH, since=TODAY - DAY, until=TODAY + DAY, assured=True)
DECIDED = replace(ASSURED, assured=False)
RELEASE = replace(PERMITTED[Act.RELEASE], states=frozenset({"xa", "xb"}), conditions=(STANDS,))
DEMANDED = with_agreement(RELEASE, conditions=(DEATH,))


def met(case: Case, *covers: Cover) -> Case:
    return replace(case, covers=covers)


Row = tuple[Callable[[Case], Finding | None], Case, str]
CONDITIONS: dict[str, Row] = {
    "nothing stands": (conditions, replace(RELEASE, conditions=()), ""),
    "stands against another state": (conditions, replace(RELEASE, states=frozenset({"xb"})), ""),
    "a recipient of no state": (conditions, replace(RELEASE, states=frozenset()), ""),
    "stands": (conditions, RELEASE, "condition-unmet"),
    "stands for this topic": (
        conditions,
        replace(RELEASE, conditions=(replace(STANDS, topic="trafficking"),)),
        "condition-unmet",
    ),
    "stands for another topic": (conditions, replace(RELEASE, conditions=(replace(STANDS, topic="precursors"),)), ""),
    "nothing goes": (conditions, replace(RELEASE, item=None), ""),
    "assured": (conditions, met(RELEASE, ASSURED), ""),
    "decided": (conditions, met(RELEASE, DECIDED), ""),
    "decided where the assurance is demanded": (conditions, met(DEMANDED, DECIDED), "condition-assurance"),
    "assured where the assurance is demanded": (conditions, met(DEMANDED, ASSURED), ""),
    "both where the assurance is demanded": (conditions, met(DEMANDED, DECIDED, ASSURED), ""),
    "decided where another is demanded": (
        conditions,
        met(with_agreement(RELEASE, conditions=(TORTURE,)), DECIDED),
        "",
    ),
    "decided where no agreement is in question": (conditions, met(replace(RELEASE, agreement=None), DECIDED), ""),
    "assured by another state": (conditions, met(RELEASE, replace(ASSURED, state="xb")), "condition-unmet"),
    "assured against something else": (
        conditions,
        met(RELEASE, replace(ASSURED, condition=TORTURE)),
        "condition-unmet",
    ),
    "assured for another topic": (conditions, met(RELEASE, replace(ASSURED, topic="precursors")), "condition-unmet"),
    "assured for this topic": (conditions, met(RELEASE, replace(ASSURED, topic="trafficking")), ""),
    "decided for another report": (conditions, met(RELEASE, replace(DECIDED, report_id="0" * 26)), "condition-unmet"),
    "decided for this report": (
        conditions,
        met(with_item(RELEASE, report_id="7" * 26), replace(DECIDED, report_id="7" * 26)),
        "",
    ),
    "assured until yesterday": (conditions, met(RELEASE, replace(ASSURED, until=TODAY - DAY)), "condition-unmet"),
    "assured until today": (conditions, met(RELEASE, replace(ASSURED, until=TODAY)), ""),
    "assured from today": (conditions, met(RELEASE, replace(ASSURED, since=TODAY)), ""),
    "assured from tomorrow": (conditions, met(RELEASE, replace(ASSURED, since=TODAY + DAY)), "condition-unmet"),
    "one of two met": (
        conditions,
        met(replace(RELEASE, conditions=(STANDS, replace(STANDS, condition=TORTURE))), ASSURED),
        "condition-unmet",
    ),
    "both met": (
        conditions,
        met(
            replace(RELEASE, conditions=(STANDS, replace(STANDS, condition=TORTURE))),
            ASSURED,
            replace(ASSURED, condition=TORTURE),
        ),
        "",
    ),
    "the second state": (
        conditions,
        met(replace(RELEASE, conditions=(STANDS, replace(STANDS, state="xb"))), ASSURED),
        "condition-unmet",
    ),
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_rule(name: str) -> None:
    rule, case, expected = CONDITIONS[name]
    finding = rule(case)
    assert ("" if finding is None else f"{'+' * finding.permits}{finding.code}") == expected


def test_finding_names_the_state_and_what_is_feared() -> None:
    finding = conditions(RELEASE)
    assert finding is not None
    assert dict(finding.data) == {"country": "xa", "condition": "death-penalty"}


@pytest.mark.parametrize("act", [act for act, book in RULE_BOOKS.items() if conditions in book.objecting])
def test_every_act_that_gives_information_away_asks_it(act: Act) -> None:
    case = replace(PERMITTED[act], states=frozenset({"xa"}), conditions=(STANDS,))
    assert [reason.code for reason in decide(case).reasons] == ["condition-unmet"]
    assert decide(met(case, ASSURED)).permit


def test_acts_that_ask_it_are_those_with_a_recipient_but_for_arriving() -> None:
    giving = {act for act, case in PERMITTED.items() if case.recipient is not None}
    assert {act for act, book in RULE_BOOKS.items() if conditions in book.objecting} == giving - {Act.RECEIVE}
    assert {OMAN, DOHA} <= {case.recipient for case in PERMITTED.values()}

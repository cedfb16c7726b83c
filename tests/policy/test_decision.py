"""Decisions as a whole: default deny, and what follows for any case whatever."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from hypothesis import Phase, assume, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from tests import strategies
from tests.policy.world import (
    ACTS_OF_OFFICERS,
    ACTS_WITH_AGREEMENT,
    ACTS_WITH_ITEM,
    ACTS_WITH_RECIPIENT,
    ALMATY,
    ANALYST,
    DAY,
    DOHA,
    OMAN,
    PERMITTED,
    QATAR,
    TAJIK,
    TASHKENT,
    with_agreement,
    with_handling,
    with_item,
)
from tests.strategies import HERE, PEER, TODAY
from wasl.policy import NEEDED_RIGHT, RULE_BOOKS, Act, Case, Finding, RuleBook, decide, decision, rules
from wasl.record import Actor, Address, Agreement, HCode, Onward, Right, Tlp


def codes(case: Case) -> set[str]:
    return {finding.code for finding in decide(case).reasons}


# --- default deny -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("act", Act)
def test_the_ordinary_case_is_permitted_and_every_required_rule_says_why(act: Act) -> None:
    made = decide(PERMITTED[act])
    assert made.permit
    assert made.reasons == ()
    assert len(made.findings) == len(RULE_BOOKS[act].required)


def test_every_act_has_a_book_and_every_officer_act_a_right() -> None:
    assert set(RULE_BOOKS) == set(Act)
    assert set(NEEDED_RIGHT) == set(Act) - {Act.RECEIVE, Act.SHIP, Act.FOLLOW}
    for act in NEEDED_RIGHT:
        assert RULE_BOOKS[act].required[0] is rules.right


@pytest.mark.parametrize("book", [RuleBook(required=()), RuleBook(required=(), objecting=(rules.expiry,))])
def test_a_book_that_demands_nothing_permits_nothing(book: RuleBook) -> None:
    made = decision.ask_rules(book, PERMITTED[Act.READ])
    assert not made.permit
    assert [finding.code for finding in made.reasons] == ["no-rule"]


def test_an_act_without_a_book_is_denied() -> None:
    made = decide(replace(PERMITTED[Act.READ], act=cast("Act", "erase")))
    assert not made.permit
    assert [finding.code for finding in made.reasons] == ["no-rule"]


@pytest.mark.parametrize("act", Act)
def test_a_case_about_nothing_is_denied(act: Act) -> None:
    made = decide(Case(act=act, here=HERE, today=TODAY))
    assert not made.permit
    assert made.reasons


@pytest.mark.parametrize("act", ACTS_OF_OFFICERS)
def test_without_actor_nothing_of_an_officer(act: Act) -> None:
    assert "right-missing" in codes(replace(PERMITTED[act], actor=None))


@pytest.mark.parametrize("act", ACTS_OF_OFFICERS)
@pytest.mark.parametrize("held", Right)
def test_one_right_permits_its_own_acts_only(act: Act, held: Right) -> None:
    actor = PERMITTED[act].actor
    assert actor is not None
    alone = Actor(officer=replace(actor.officer, rights=frozenset({held})), desk=actor.desk, door=actor.door)
    assert decide(replace(PERMITTED[act], actor=alone)).permit == (NEEDED_RIGHT[act] is held)


@pytest.mark.parametrize("act", ACTS_WITH_ITEM)
def test_without_item_nothing_about_an_item(act: Act) -> None:
    assert not decide(replace(PERMITTED[act], item=None)).permit


@pytest.mark.parametrize("act", ACTS_WITH_RECIPIENT)
def test_without_recipient_nothing_goes(act: Act) -> None:
    assert not decide(replace(PERMITTED[act], recipient=None)).permit


@pytest.mark.parametrize("act", ACTS_WITH_RECIPIENT)
def test_empty_audience_is_nobody(act: Act) -> None:
    assert "audience-not-named" in codes(with_handling(PERMITTED[act], audience=()))


@pytest.mark.parametrize("act", ACTS_WITH_AGREEMENT)
def test_without_agreement_nothing_between_nodes(act: Act) -> None:
    assert "agreement-none" in codes(replace(PERMITTED[act], agreement=None))


@pytest.mark.parametrize("act", ACTS_WITH_AGREEMENT)
def test_nothing_under_an_agreement_that_has_ended(act: Act) -> None:
    assert "agreement-over" in codes(with_agreement(PERMITTED[act], valid_until=TODAY - DAY))


@pytest.mark.parametrize("act", ACTS_WITH_RECIPIENT)
def test_nothing_restricted_goes_anywhere(act: Act) -> None:
    assert "restricted" in codes(with_item(PERMITTED[act], restricted=True))


@pytest.mark.parametrize("act", ACTS_WITH_RECIPIENT)
def test_nothing_goes_after_its_last_day(act: Act) -> None:
    assert "expired" in codes(with_handling(PERMITTED[act], expires=TODAY - DAY))


@pytest.mark.parametrize("act", sorted(Act))
def test_each_required_rule_denies_by_itself(act: Act) -> None:
    # With one rule turned against the ordinary case, and all others for it, the decision must follow the one.
    def refuse(_case: Case) -> Finding:
        return Finding(code="turned", permits=False)

    book = RULE_BOOKS[act]
    assert book.required
    for place in range(len(book.required)):
        required = (*book.required[:place], refuse, *book.required[place + 1 :])
        made = decision.ask_rules(replace(book, required=required), PERMITTED[act])
        assert not made.permit
        assert [finding.code for finding in made.reasons] == ["turned"]


# --- stories ----------------------------------------------------------------------------------------------------------

RELEASE, CIRCULATE, RECEIVE = PERMITTED[Act.RELEASE], PERMITTED[Act.CIRCULATE], PERMITTED[Act.RECEIVE]


@pytest.mark.parametrize(
    ("case", "denied"),
    [
        # what a peer sent is not sent to a third, nor back
        (
            with_handling(
                replace(RELEASE, actor=ANALYST, item=CIRCULATE.item, readers=CIRCULATE.readers), audience=(ALMATY,)
            ),
            {"onward-node"},
        ),
        # circulating never leaves the node, whatever the handling and the agreement say
        (with_handling(replace(CIRCULATE, recipient=ALMATY), audience=(ALMATY,)), {"recipient-elsewhere"}),
        (with_handling(replace(CIRCULATE, recipient=TASHKENT), audience=(TASHKENT,)), {"recipient-elsewhere"}),
        # releasing to a desk of this node is no way round circulating
        (with_handling(replace(RELEASE, recipient=QATAR), audience=(QATAR,)), {"agreement-none"}),
        # a peer may lay nothing before a node that the item does not name, nor before a desk elsewhere
        (with_handling(RECEIVE, audience=(ALMATY,)), {"audience-not-named"}),
        (with_handling(replace(RECEIVE, recipient=ALMATY), audience=(ALMATY,)), {"recipient-elsewhere"}),
        (with_handling(replace(RECEIVE, recipient=OMAN), tlp=Tlp.RED), {"tlp-onward"}),
        (with_item(RECEIVE, topic="precursors"), {"agreement-topic"}),
        # the originator named the centre; H2 keeps it there, H0 lets it go on
        (with_handling(CIRCULATE, hcode=HCode.H2), {"h2-onward"}),
        (with_handling(CIRCULATE, hcode=HCode.H3), {"h3-onward"}),
        (with_handling(CIRCULATE, hcode=HCode.H0), set()),
        (with_handling(CIRCULATE, hcode=HCode.H2, audience=(DOHA, OMAN)), set()),
        # but the originator itself may send H2 to a desk of a named centre
        (with_handling(replace(RELEASE, recipient=TAJIK), hcode=HCode.H2), set()),
        (with_handling(replace(RECEIVE, recipient=OMAN), hcode=HCode.H2), set()),
        # several rules against are all told
        (
            with_handling(with_item(RELEASE, topic="alerts", kind="other"), audience=(), expires=TODAY - DAY),
            {"audience-not-named", "agreement-topic", "agreement-kind", "expired"},
        ),
    ],
)
def test_story(case: Case, denied: set[str]) -> None:
    assert codes(case) == denied
    assert decide(case).permit == (not denied)


near = st.sampled_from(Act).flatmap(lambda act: strategies.cases_near(PERMITTED[act]))

# --- properties -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("act", Act)
def test_both_answers_are_drawn(act: Act) -> None:
    # Without this, what follows could hold for the lack of anything to hold of.
    drawn = strategies.cases_near(PERMITTED[act])
    eager = settings(max_examples=500, database=None, deadline=None, phases=[Phase.generate])
    try:
        find(drawn, lambda case: decide(case).permit, settings=eager)
        find(drawn, lambda case: not decide(case).permit, settings=eager)
    except NoSuchExample:
        pytest.fail(f"cases of {act} are all permitted or all denied")


@strategies.many
@given(near)
def test_never_raises_and_a_denial_has_a_reason(case: Case) -> None:
    made = decide(case)
    assert made.permit is (not made.reasons)
    assert made.findings


def stricter(case: Case, data: st.DataObject) -> Case:
    """Return the case with a handling that is as strict or stricter in each respect."""
    assert case.item is not None
    given_handling = case.item.handling
    expires = [day for day in (given_handling.expires, TODAY - DAY, TODAY) if day is not None]
    last = given_handling.expires
    handling = replace(
        given_handling,
        tlp=data.draw(st.sampled_from([tlp for tlp in Tlp if tlp.strictness >= given_handling.tlp.strictness])),
        hcode=data.draw(st.sampled_from([hcode for hcode in HCode if hcode >= given_handling.hcode])),
        audience=tuple(data.draw(st.sets(st.sampled_from(given_handling.audience))) if given_handling.audience else ()),
        expires=data.draw(st.sampled_from([last, *(day for day in expires if last is None or day <= last)])),
    )
    restricted = case.item.restricted or data.draw(st.booleans())
    return with_item(case, handling=handling, restricted=restricted)


@strategies.many
@given(near, st.data())
def test_stricter_handling_permits_nothing_new(case: Case, data: st.DataObject) -> None:
    assume(case.item is not None)
    if decide(stricter(case, data)).permit:
        assert decide(case).permit


def narrower(agreement: Agreement, data: st.DataObject) -> Agreement:
    """Return an agreement that allows no more in any respect."""

    def part(codes_of: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(data.draw(st.lists(st.sampled_from(codes_of), unique=True))) if codes_of else ()

    tlps = [tlp for tlp in Tlp if tlp.strictness <= agreement.highest_tlp.strictness]
    return replace(
        agreement,
        topics=part(agreement.topics),
        kinds=part(agreement.kinds),
        categories=part(agreement.categories),  # type: ignore[arg-type]
        purposes=part(agreement.purposes),  # type: ignore[arg-type]
        highest_tlp=data.draw(st.sampled_from(tlps)),
        highest_hcode=data.draw(st.sampled_from([hcode for hcode in HCode if hcode <= agreement.highest_hcode])),
        onward=data.draw(st.sampled_from([Onward.NONE, agreement.onward])),
        valid_from=agreement.valid_from + data.draw(st.integers(0, 2)) * DAY,
        valid_until=agreement.valid_until - data.draw(st.integers(0, 2)) * DAY,
    )


@strategies.many
@given(near, st.data())
def test_narrower_agreement_permits_nothing_new(case: Case, data: st.DataObject) -> None:
    agreement = None if case.agreement is None else data.draw(st.none() | st.just(narrower(case.agreement, data)))
    if decide(replace(case, agreement=agreement)).permit:
        assert decide(case).permit


@strategies.many
@given(near, st.data())
def test_fewer_rights_and_readers_permit_nothing_new(case: Case, data: st.DataObject) -> None:
    assume(case.actor is not None)
    actor = cast("Actor", case.actor)
    rights = data.draw(st.frozensets(st.sampled_from(Right))) & actor.officer.rights
    less = replace(
        case,
        actor=replace(actor, officer=replace(actor.officer, rights=rights)),
        readers=case.readers & data.draw(st.just(case.readers) | st.just(frozenset())),
    )
    if decide(less).permit:
        assert decide(case).permit


@strategies.many
@given(strategies.cases_near(PERMITTED[Act.SEARCH]), st.booleans(), st.booleans())
def test_exercise_is_symmetric(case: Case, one: bool, other: bool) -> None:
    assume(case.item is not None)
    this = replace(with_handling(case, exercise=one), beside_exercise=other)
    that = replace(with_handling(case, exercise=other), beside_exercise=one)
    assert decide(this).permit == decide(that).permit
    assert ("exercise-mixed" in codes(this)) == ("exercise-mixed" in codes(that)) == (one is not other)


# --- an oracle: the sentences of the design, written down once more in another way ------------------------------------


def goes_onward(case: Case) -> bool:
    """Say whether sending or circulating is allowed, from scratch."""
    officer, item, to = case.actor, case.item, case.recipient
    if officer is None or item is None or to is None or Right.RELEASE not in officer.officer.rights:
        return False
    desk, rules_of = officer.desk.address, item.handling
    if (
        case.suspended
        or case.taken_back
        or desk.node != case.here
        or not (desk == item.origin or desk.desk in case.readers)
    ):
        return False
    same = {to}
    if case.centre and to.node == case.here and to.desk in {"", case.centre}:
        same = {Address(node=case.here), Address(node=case.here, desk=case.centre)}
    one_by_one = bool(same & set(rules_of.audience))
    by_centre = Address(node=to.node) in rules_of.audience
    if not one_by_one and (not by_centre or rules_of.tlp in {Tlp.RED, Tlp.AMBER_STRICT}):
        return False
    if not one_by_one and rules_of.hcode in {HCode.H2, HCode.H3} and desk != item.origin:
        return False
    return not item.restricted and not (rules_of.expires is not None and rules_of.expires < case.today)


def in_force(case: Case) -> bool:
    agreed = case.agreement
    return (
        agreed is not None
        and sorted(agreed.parties) == sorted([PEER, HERE])
        and agreed.valid_from <= case.today
        and case.today <= agreed.valid_until
    )


def may_circulate(case: Case) -> bool:
    if not goes_onward(case) or case.item is None or case.recipient is None or case.recipient.node != HERE:
        return False
    if case.item.origin.node == HERE:
        return True
    if case.item.origin.node != PEER or not in_force(case) or case.agreement is None:
        return False
    named = {case.recipient}
    if case.centre and case.recipient.desk in {"", case.centre}:
        named = {Address(node=HERE), Address(node=HERE, desk=case.centre)}
    return case.agreement.onward is Onward.MEMBERS or bool(named & set(case.item.handling.audience))


def may_release(case: Case) -> bool:
    if not goes_onward(case) or case.item is None or case.recipient is None or case.agreement is None:
        return False
    agreed, item = case.agreement, case.item
    order = [Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED]
    return (
        item.origin.node == HERE
        and case.recipient.node == PEER
        and in_force(case)
        and item.topic in agreed.topics
        and item.kind in agreed.kinds
        and all(category in agreed.categories for category in item.categories)
        and order.index(item.handling.tlp) <= order.index(agreed.highest_tlp)
        and int(item.handling.hcode[1]) <= int(agreed.highest_hcode[1])
        and item.handling.purpose in agreed.purposes
    )


def without_third_agreements(case: Case) -> bool:
    # The oracle knows Almaty only; with the third node there is an agreement of its own.
    return case.agreement is None or set(case.agreement.parties) != {strategies.THIRD, HERE}


@strategies.many
@given(strategies.cases_near(PERMITTED[Act.CIRCULATE]).filter(without_third_agreements))
def test_circulating_agrees_with_the_oracle(case: Case) -> None:
    assert decide(case).permit == may_circulate(case)


@strategies.many
@given(strategies.cases_near(PERMITTED[Act.RELEASE]).filter(without_third_agreements))
def test_releasing_agrees_with_the_oracle(case: Case) -> None:
    assert decide(case).permit == may_release(case)

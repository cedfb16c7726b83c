"""Each rule by a table: what is changed in a case that is permitted, and what the rule then says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.policy.grants import GRANTS
from tests.policy.world import (
    ALMATY,
    ANALYST,
    CENTRE_DESK,
    DAY,
    DOHA,
    DOHA_CENTRE,
    OMAN,
    OURS,
    PERMITTED,
    QATAR,
    SALIM,
    TAJIK,
    TASHKENT,
    THEIRS,
    handled,
    with_agreement,
    with_handling,
    with_item,
)
from tests.strategies import CENTRE, HERE, PEER, THIRD, TODAY, actor_of, desk_of
from wasl.policy import Act, Case, Finding, consent, glass, life, recipient, rules
from wasl.record import Address, DeskId, DeskKind, HCode, Onward, PersonCategory, Purpose, Right, Standing, Tlp

READ, RELEASE, CIRCULATE = PERMITTED[Act.READ], PERMITTED[Act.RELEASE], PERMITTED[Act.CIRCULATE]
RECEIVE, ASK = PERMITTED[Act.RECEIVE], PERMITTED[Act.ASK]
INSIDE = replace(CIRCULATE, item=OURS, actor=SALIM, recipient=QATAR, agreement=None)
RED, STRICT = {"tlp": Tlp.RED}, {"tlp": Tlp.AMBER_STRICT}
NOTHING = Case(act=Act.READ, here=HERE, today=TODAY)

Rule = Callable[[Case], Finding | None]
Row = tuple[Rule, Case, str]
"""The rule, the case, and the code it answers with: a plus before what permits, empty if it has no say."""

TABLE: dict[str, Row] = {
    # the officer
    "right held": (rules.right, READ, "+right-held"),
    "right of others": (rules.right, replace(READ, actor=actor_of(CENTRE_DESK, Right.MANAGE)), "right-missing"),
    "right of nobody": (rules.right, replace(READ, actor=None), "right-missing"),
    "right for what no officer does": (rules.right, replace(RECEIVE, actor=ANALYST), "right-missing"),
    "reader let in": (rules.reader, READ, "+reader-desk"),
    "reader who speaks": (rules.reader, replace(READ, item=OURS, actor=SALIM, readers=frozenset()), "+reader-desk"),
    "reader not let in": (rules.reader, replace(READ, readers=frozenset({DeskId("oman")})), "reader-none"),
    "reader named but not let in": (rules.reader, replace(READ, actor=SALIM), "reader-none"),
    "reader at another node": (
        rules.reader,
        replace(READ, actor=actor_of(desk_of("centre", node=PEER), *Right)),
        "reader-none",
    ),
    "reader at a desk not the officer's": (
        rules.reader,
        replace(READ, actor=actor_of(CENTRE_DESK, *Right, own=(desk_of("oman"),))),
        "reader-none",
    ),
    "reader without desks": (rules.reader, replace(READ, actor=actor_of(CENTRE_DESK, *Right, own=())), "reader-none"),
    "reader of nothing": (rules.reader, replace(READ, item=None), "reader-none"),
    "reader nobody": (rules.reader, replace(READ, actor=None), "reader-none"),
    "speaker for the own desk": (rules.speaker, ASK, "+speaker-desk"),
    "speaker for another desk": (rules.speaker, replace(ASK, actor=ANALYST), "speaker-other"),
    "speaker for a peer's desk": (rules.speaker, replace(ASK, item=THEIRS), "speaker-other"),
    "speaker of nothing": (rules.speaker, replace(ASK, item=None), "speaker-other"),
    "speaker nobody": (rules.speaker, replace(ASK, actor=None), "speaker-other"),
    "own item": (rules.own, RELEASE, "+own-item"),
    "item of a peer": (rules.own, replace(RELEASE, item=THEIRS), "onward-node"),
    "no item of anyone": (rules.own, NOTHING, "onward-node"),
    # the recipient
    "inside": (rules.inside, CIRCULATE, "+recipient-here"),
    "outside": (rules.inside, replace(CIRCULATE, recipient=ALMATY), "recipient-elsewhere"),
    "nowhere": (rules.inside, NOTHING, "recipient-elsewhere"),
    "audience names the recipient": (rules.audience, RELEASE, "+audience-names"),
    "audience names the centre": (rules.audience, CIRCULATE, "+audience-names"),
    "audience names the desk": (rules.audience, with_handling(CIRCULATE, audience=(OMAN,)), "+audience-names"),
    "audience names another desk": (rules.audience, with_handling(CIRCULATE, audience=(QATAR,)), "audience-not-named"),
    "audience names a desk, not its centre": (
        rules.audience,
        with_handling(RECEIVE, audience=(OMAN,)),
        "audience-not-named",
    ),
    "audience names the desk of that id elsewhere": (
        rules.audience,
        with_handling(CIRCULATE, audience=(Address(node=PEER, desk=DeskId("oman")),)),
        "audience-not-named",
    ),
    "audience is empty": (rules.audience, with_handling(CIRCULATE, audience=()), "audience-not-named"),
    "audience of nothing": (rules.audience, replace(CIRCULATE, item=None), "audience-not-named"),
    "audience without recipient": (rules.audience, replace(CIRCULATE, recipient=None), "audience-not-named"),
    "audience names the centre desk for the centre": (
        rules.audience,
        with_handling(RECEIVE, audience=(DOHA_CENTRE,)),
        "+audience-names",
    ),
    # the agreement
    "agreement in force": (rules.agreement, RELEASE, "+agreement-in-force"),
    "agreement on its first day": (rules.agreement, with_agreement(RELEASE, valid_from=TODAY), "+agreement-in-force"),
    "agreement on its last day": (rules.agreement, with_agreement(RELEASE, valid_until=TODAY), "+agreement-in-force"),
    "agreement before it begins": (rules.agreement, with_agreement(RELEASE, valid_from=TODAY + DAY), "agreement-over"),
    "agreement that has ended": (rules.agreement, with_agreement(RELEASE, valid_until=TODAY - DAY), "agreement-over"),
    "agreement that is suspended": (
        rules.agreement,
        replace(RELEASE, standing=Standing.SUSPENDED),
        "agreement-suspended",
    ),
    "agreement that was replaced": (
        rules.agreement,
        replace(RECEIVE, standing=Standing.REPLACED),
        "agreement-replaced",
    ),
    "agreement that was ended": (rules.agreement, replace(CIRCULATE, standing=Standing.ENDED), "agreement-ended"),
    "agreement that is suspended, inside": (
        rules.agreement,
        replace(INSIDE, standing=Standing.SUSPENDED),
        "+inside-node",
    ),
    "agreement that is none": (rules.agreement, replace(RELEASE, agreement=None), "agreement-none"),
    "agreement with another": (rules.agreement, with_agreement(RELEASE, parties=(THIRD, HERE)), "agreement-none"),
    "agreement of others": (rules.agreement, with_agreement(RELEASE, parties=(PEER, THIRD)), "agreement-none"),
    "agreement with oneself": (
        rules.agreement,
        replace(with_agreement(RELEASE, parties=(HERE, HERE)), recipient=OMAN),
        "agreement-none",
    ),
    "agreement for a recipient at a third": (rules.agreement, replace(RELEASE, recipient=TASHKENT), "agreement-none"),
    "agreement without recipient": (rules.agreement, replace(RELEASE, recipient=None), "agreement-none"),
    "agreement with whom it came from": (rules.agreement, RECEIVE, "+agreement-in-force"),
    "agreement with the carrier, not the originator": (
        rules.agreement,
        with_item(RECEIVE, origin=TASHKENT),
        "agreement-none",
    ),
    "agreement when our own item comes back": (rules.agreement, replace(RECEIVE, item=OURS), "agreement-none"),
    "agreement for what arrived from nobody": (rules.agreement, replace(RECEIVE, item=None), "agreement-none"),
    "agreement to circulate what arrived": (rules.agreement, CIRCULATE, "+agreement-in-force"),
    "agreement to circulate, ended since": (
        rules.agreement,
        with_agreement(CIRCULATE, valid_until=TODAY - DAY),
        "agreement-over",
    ),
    "agreement to circulate our own": (rules.agreement, INSIDE, "+inside-node"),
    "agreement to ask inside": (rules.agreement, replace(ASK, recipient=QATAR, agreement=None), "+inside-node"),
    "agreement to ask a peer": (rules.agreement, replace(ASK, agreement=None), "agreement-none"),
    "topic covered": (rules.topic, RELEASE, ""),
    "topic not covered": (rules.topic, with_item(RELEASE, topic="precursors"), "agreement-topic"),
    "topic without agreement": (rules.topic, INSIDE, ""),
    "topic of nothing": (rules.topic, replace(RELEASE, item=None), ""),
    "topic of what stays inside": (
        rules.topic,
        with_item(replace(ASK, recipient=QATAR), topic="precursors"),
        "",
    ),
    "kind covered": (rules.kind, RELEASE, ""),
    "kind not covered": (rules.kind, with_agreement(RELEASE, kinds=()), "agreement-kind"),
    "categories covered": (rules.categories, RELEASE, ""),
    "categories of nobody": (rules.categories, with_item(RELEASE, categories=frozenset()), ""),
    "one category not covered": (
        rules.categories,
        with_item(RELEASE, categories=frozenset({PersonCategory.SUSPECT, PersonCategory.MINOR})),
        "agreement-category",
    ),
    "categories without agreement": (rules.categories, INSIDE, ""),
    "categories of nothing": (rules.categories, replace(RELEASE, item=None), ""),
    "handling reached": (rules.highest, with_handling(RELEASE, **RED, hcode=HCode.H3), ""),
    "colour not reached": (
        rules.highest,
        with_handling(with_agreement(RELEASE, highest_tlp=Tlp.AMBER), **STRICT),
        "agreement-handling",
    ),
    "handling code not reached": (
        rules.highest,
        with_handling(with_agreement(RELEASE, highest_hcode=HCode.H1), hcode=HCode.H2),
        "agreement-handling",
    ),
    "handling without agreement": (rules.highest, INSIDE, ""),
    "handling of nothing": (rules.highest, replace(RELEASE, item=None), ""),
    "purpose allowed": (rules.purpose, RELEASE, ""),
    "purpose not allowed": (rules.purpose, with_handling(RELEASE, purpose=Purpose.ANALYSIS), "agreement-purpose"),
    "purpose without agreement": (rules.purpose, INSIDE, ""),
    "purpose of nothing": (rules.purpose, replace(RELEASE, item=None), ""),
    "keeping without a term": (rules.keeping, RELEASE, ""),
    "keeping to the last day": (rules.keeping, with_agreement(RELEASE, keep_days=300), ""),
    "keeping too long": (rules.keeping, with_agreement(RELEASE, keep_days=299), "agreement-keeping"),
    "keeping without agreement": (rules.keeping, INSIDE, ""),
    "keeping of nothing": (rules.keeping, with_agreement(replace(RELEASE, item=None), keep_days=1), ""),
    "onward to members": (rules.onward, CIRCULATE, ""),
    "onward to nobody": (rules.onward, with_agreement(CIRCULATE, onward=Onward.NONE), "agreement-onward"),
    "onward to those named": (
        rules.onward,
        with_handling(with_agreement(CIRCULATE, onward=Onward.NONE), audience=(OMAN,)),
        "",
    ),
    "onward without agreement": (rules.onward, replace(CIRCULATE, agreement=None), "agreement-onward"),
    "onward with consent": (
        rules.onward,
        with_agreement(CIRCULATE, onward=Onward.CONSENT),
        "agreement-onward-consent",
    ),
    "onward with the consent that the audience is": (
        rules.onward,
        with_handling(with_agreement(CIRCULATE, onward=Onward.CONSENT), audience=(OMAN,)),
        "",
    ),
    "onward of our own": (rules.onward, INSIDE, ""),
    "onward of nothing": (rules.onward, NOTHING, ""),
    # TLP 2.0: RED for the eyes of those named; AMBER+STRICT for one organisation; AMBER for its clients, too
    "CLEAR to a desk of a named centre": (rules.tlp, with_handling(CIRCULATE, tlp=Tlp.CLEAR), ""),
    "GREEN to a desk of a named centre": (rules.tlp, with_handling(CIRCULATE, tlp=Tlp.GREEN), ""),
    "AMBER to a desk of a named centre": (rules.tlp, CIRCULATE, ""),
    "AMBER+STRICT to a desk of a named centre": (rules.tlp, with_handling(CIRCULATE, **STRICT), "tlp-onward"),
    "RED to a desk of a named centre": (rules.tlp, with_handling(CIRCULATE, **RED), "tlp-onward"),
    "RED to a named desk": (rules.tlp, with_handling(CIRCULATE, **RED, audience=(OMAN,)), ""),
    "RED to the named centre": (rules.tlp, with_handling(RECEIVE, **RED), ""),
    "RED to the desk of the named centre itself": (
        rules.tlp,
        with_handling(replace(CIRCULATE, recipient=DOHA_CENTRE), **RED),
        "",
    ),
    "RED to that desk when it is not known": (
        rules.tlp,
        with_handling(replace(CIRCULATE, recipient=DOHA_CENTRE, centre=DeskId("")), **RED),
        "tlp-onward",
    ),
    "RED to a desk of the centre's id elsewhere": (
        rules.tlp,
        with_handling(replace(RELEASE, recipient=Address(node=PEER, desk=CENTRE)), **RED),
        "tlp-onward",
    ),
    "RED to nobody": (rules.tlp, with_handling(replace(CIRCULATE, recipient=None), **RED), "tlp-onward"),
    "no colour of nothing": (rules.tlp, NOTHING, ""),
    # handling codes: H0 and H1 limit the use, H2 and H3 the passing on
    "H0 passed on": (rules.hcode, with_handling(CIRCULATE, hcode=HCode.H0), ""),
    "H1 passed on": (rules.hcode, CIRCULATE, ""),
    "H2 passed on": (rules.hcode, with_handling(CIRCULATE, hcode=HCode.H2), "h2-onward"),
    "H3 passed on": (rules.hcode, with_handling(CIRCULATE, hcode=HCode.H3), "h3-onward"),
    "H2 to a desk that the originator named": (
        rules.hcode,
        with_handling(CIRCULATE, hcode=HCode.H2, audience=(OMAN,)),
        "",
    ),
    "H2 by the desk that speaks": (rules.hcode, with_handling(INSIDE, hcode=HCode.H2), ""),
    "H2 by another desk of the same centre": (
        rules.hcode,
        with_handling(replace(INSIDE, actor=ANALYST), hcode=HCode.H2),
        "h2-onward",
    ),
    "H2 released by another desk to a further desk": (
        rules.hcode,
        with_handling(replace(RELEASE, actor=ANALYST, recipient=TAJIK), hcode=HCode.H2),
        "h2-onward",
    ),
    "H3 by nobody": (rules.hcode, with_handling(replace(CIRCULATE, actor=None), hcode=HCode.H3), "h3-onward"),
    "no code of nothing": (rules.hcode, NOTHING, ""),
    # the rest
    "not restricted": (rules.restricted, RELEASE, ""),
    "restricted": (rules.restricted, with_item(RELEASE, restricted=True), "restricted"),
    "restricted nothing": (rules.restricted, NOTHING, ""),
    "what is not known, going out": (rules.restricted, with_item(RELEASE, obscure=True), "restricted"),
    "what is not known, going round": (rules.restricted, with_item(CIRCULATE, obscure=True), "restricted"),
    "what is not known, coming in": (rules.restricted, with_item(RECEIVE, obscure=True), ""),
    "what is not known, at another desk": (
        rules.centre_only,
        with_item(replace(READ, actor=SALIM, readers=frozenset({DeskId("oman")})), obscure=True),
        "restricted-centre",
    ),
    "restricted, at the centre desk": (rules.centre_only, with_item(READ, restricted=True), ""),
    "restricted, at another desk let in": (
        rules.centre_only,
        with_item(replace(READ, actor=SALIM, readers=frozenset({DeskId("oman")})), restricted=True),
        "restricted-centre",
    ),
    "restricted, at the desk that speaks": (
        rules.centre_only,
        with_item(replace(READ, actor=SALIM, item=OURS), restricted=True),
        "",
    ),
    "restricted, nobody asks": (rules.centre_only, with_item(replace(READ, actor=None), restricted=True), ""),
    "not restricted, at another desk": (rules.centre_only, replace(READ, actor=SALIM), ""),
    "restricted nothing at the desk": (rules.centre_only, NOTHING, ""),
    "without expiry": (rules.expiry, RELEASE, ""),
    "on the last day": (rules.expiry, with_handling(RELEASE, expires=TODAY), ""),
    "after the last day": (rules.expiry, with_handling(RELEASE, expires=TODAY - DAY), "expired"),
    "expiry of nothing": (rules.expiry, NOTHING, ""),
    "real beside real": (rules.exercise, PERMITTED[Act.SEARCH], ""),
    "real beside exercise": (rules.exercise, replace(PERMITTED[Act.SEARCH], beside_exercise=True), "exercise-mixed"),
    "exercise beside real": (rules.exercise, with_handling(PERMITTED[Act.JUDGE], exercise=True), "exercise-mixed"),
    "exercise beside exercise": (
        rules.exercise,
        with_handling(replace(PERMITTED[Act.JUDGE], beside_exercise=True), exercise=True),
        "",
    ),
    "search that does not say for what": (
        rules.exercise,
        replace(PERMITTED[Act.SEARCH], beside_exercise=None),
        "exercise-mixed",
    ),
    "arrival of an exercise beside what is real": (
        rules.exercise,
        with_handling(replace(RECEIVE, beside_exercise=False), exercise=True),
        "exercise-mixed",
    ),
    "arrival beside nothing": (rules.exercise, with_handling(RECEIVE, exercise=True), ""),
    "exercise of nothing": (rules.exercise, NOTHING, ""),
    "node may hold it": (rules.node_handling, replace(RECEIVE, highest=Tlp.AMBER), ""),
    "node may not hold it": (
        rules.node_handling,
        with_handling(replace(RECEIVE, highest=Tlp.AMBER), **STRICT),
        "node-handling",
    ),
    "node holds nothing": (rules.node_handling, NOTHING, ""),
    # who would receive
    "peer may hold it": (recipient.peer_handling, replace(RELEASE, peer_highest=Tlp.AMBER), ""),
    "peer may not hold it": (
        recipient.peer_handling,
        with_handling(replace(RELEASE, peer_highest=Tlp.AMBER), **STRICT),
        "peer-handling",
    ),
    "peer when it stays inside": (
        recipient.peer_handling,
        with_handling(replace(CIRCULATE, peer_highest=Tlp.CLEAR), **RED),
        "",
    ),
    "peer of nothing": (recipient.peer_handling, replace(RELEASE, item=None, peer_highest=Tlp.CLEAR), ""),
    "peer of nobody": (recipient.peer_handling, NOTHING, ""),
    "observer named itself": (
        recipient.observer,
        with_handling(replace(CIRCULATE, recipient_kind=DeskKind.OBSERVER), audience=(OMAN,)),
        "",
    ),
    "observer behind a named centre": (
        recipient.observer,
        replace(CIRCULATE, recipient_kind=DeskKind.OBSERVER),
        "observer-not-named",
    ),
    "member behind a named centre": (recipient.observer, replace(CIRCULATE, recipient_kind=DeskKind.MEMBER), ""),
    "observer of nothing": (recipient.observer, replace(CIRCULATE, item=None, recipient_kind=DeskKind.OBSERVER), ""),
    "observer nowhere": (recipient.observer, replace(CIRCULATE, recipient=None, recipient_kind=DeskKind.OBSERVER), ""),
    **GRANTS,
}


@pytest.mark.parametrize("name", TABLE)
def test_rule(name: str) -> None:
    rule, case, expected = TABLE[name]
    finding = rule(case)
    assert ("" if finding is None else f"{'+' * finding.permits}{finding.code}") == expected


DATA: dict[str, tuple[str, dict[str, str]]] = {
    "right of others": ("right", {"right": "read"}),
    "right for what no officer does": ("right", {"right": ""}),
    "agreement in force": ("agreement", {"since": "2022-03-09"}),
    "agreement that has ended": ("agreement", {"since": "2022-03-09", "until": "2026-11-22"}),
    "topic not covered": ("topic", {"since": "2022-03-09", "topic": "precursors"}),
    "kind not covered": ("kind", {"since": "2022-03-09", "kind": "seizure"}),
    "one category not covered": ("categories", {"since": "2022-03-09", "category": "minor"}),
    "colour not reached": ("highest", {"since": "2022-03-09", "mark": "TLP:AMBER+STRICT · H1"}),
    "purpose not allowed": ("purpose", {"since": "2022-03-09", "purpose": "analysis"}),
    "agreement that is suspended": ("agreement", {"since": "2022-03-09"}),
    "keeping too long": ("keeping", {"since": "2022-03-09", "day": "2027-09-18"}),
    "RED to nobody": ("tlp", {"tlp": "TLP:RED"}),
    "H2 passed on": ("hcode", {"hcode": "H2"}),
    "after the last day": ("expiry", {"day": "2026-11-22"}),
    "node may not hold it": ("node_handling", {"tlp": "TLP:AMBER+STRICT", "highest": "TLP:AMBER"}),
    "audience is empty": ("audience", {}),
    "peer may not hold it": ("peer_handling", {"tlp": "TLP:AMBER+STRICT", "highest": "TLP:AMBER"}),
}


@pytest.mark.parametrize("name", DATA)
def test_rule_gives_what_its_sentence_needs(name: str) -> None:
    rule, case, _expected = TABLE[name]
    finding = rule(case)
    assert finding is not None
    assert (rule.__name__, dict(finding.data)) == DATA[name]


def test_every_rule_is_in_the_table_with_both_answers() -> None:
    answers: dict[str, set[str]] = {}
    for rule, _case, expected in TABLE.values():
        answers.setdefault(rule.__name__, set()).add(expected[:1] if expected[:1] in {"", "+"} else "-")
    named = {
        name
        for module in (rules, life, recipient, consent, glass)
        for name, rule in vars(module).items()
        if not name.startswith("_") and getattr(rule, "__module__", "") == module.__name__ and callable(rule)
    }
    assert set(answers) == named - {"is_granted"}  # no rule: what rules ask a grant
    assert {name: found for name, found in answers.items() if len(found) < 2 or "-" not in found} == {}


def test_handling_of_the_world_is_the_ordinary_one() -> None:
    assert handled(DOHA) == THEIRS.handling

"""Doha decides: its desks and officers, a report of the Tajik desk of Almaty, one of its own, and an agreement.

`PERMITTED` holds one case per act that every rule lets pass; the tests change one thing in it at a time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.strategies import CENTRE, HERE, PEER, THIRD, TODAY, actor_of, desk_of
from wasl.policy import NEEDED_RIGHT, Act, Case, Item
from wasl.record import (
    Address,
    Agreement,
    DeskId,
    DeskKind,
    Handling,
    HCode,
    Onward,
    PersonCategory,
    Purpose,
    Right,
    Tlp,
)

DAY = timedelta(days=1)
DOHA = Address(node=HERE)
DOHA_CENTRE = Address(node=HERE, desk=CENTRE)
OMAN = Address(node=HERE, desk=DeskId("oman"))
QATAR = Address(node=HERE, desk=DeskId("qatar"))
ALMATY = Address(node=PEER)
TAJIK = Address(node=PEER, desk=DeskId("tajik"))
TASHKENT = Address(node=THIRD)

CENTRE_DESK = desk_of("centre", kind=DeskKind.CENTRE)
ANALYST = actor_of(CENTRE_DESK, *Right)
SALIM = actor_of(desk_of("oman"), *Right)

AGREEMENT = Agreement(
    agreement_id="1" * 26,
    parties=(PEER, HERE),
    titles={},
    topics=("trafficking",),
    kinds=("seizure",),
    categories=(PersonCategory.SUSPECT,),
    highest_tlp=Tlp.RED,
    highest_hcode=HCode.H3,
    onward=Onward.MEMBERS,
    purposes=(Purpose.OPERATIONAL,),
    valid_from=date(2022, 3, 9),
    valid_until=date(2027, 3, 8),
)


def handled(*audience: Address, **changes: object) -> Handling:
    """Return an ordinary handling for an audience."""
    plain = Handling(tlp=Tlp.AMBER, hcode=HCode.H1, audience=audience, review=TODAY + 300 * DAY)
    return replace(plain, **changes)  # type: ignore[arg-type]


THEIRS = Item(
    origin=TAJIK,
    handling=handled(DOHA),
    topic="trafficking",
    kind="seizure",
    categories=frozenset({PersonCategory.SUSPECT}),
)
OURS = replace(THEIRS, origin=OMAN, handling=handled(ALMATY, DOHA))
SAID = replace(THEIRS, origin=OMAN, handling=handled(OMAN, TAJIK), categories=frozenset())

_CASE = Case(act=Act.READ, here=HERE, today=TODAY, centre=CENTRE, highest=Tlp.RED)
PERMITTED: dict[Act, Case] = {
    Act.ORIGINATE: replace(_CASE, actor=SALIM, item=OURS),
    Act.READ: replace(_CASE, actor=ANALYST, item=THEIRS, readers=frozenset({CENTRE})),
    Act.BREAK_GLASS: replace(_CASE, actor=ANALYST, item=OURS, danger=True),
    Act.READ_THROUGH: replace(_CASE, actor=ANALYST, item=OURS, through_glass=True),
    Act.SEARCH: replace(_CASE, actor=ANALYST, item=THEIRS, readers=frozenset({CENTRE}), beside_exercise=False),
    Act.JUDGE: replace(_CASE, actor=ANALYST, item=THEIRS, readers=frozenset({CENTRE}), beside_exercise=False),
    Act.ACKNOWLEDGE: replace(_CASE, actor=ANALYST, item=THEIRS, readers=frozenset({CENTRE})),
    Act.RELEASE: replace(_CASE, actor=SALIM, item=OURS, recipient=ALMATY, agreement=AGREEMENT),
    Act.CIRCULATE: replace(
        _CASE, actor=ANALYST, item=THEIRS, recipient=OMAN, readers=frozenset({CENTRE}), agreement=AGREEMENT
    ),
    Act.RECEIVE: replace(_CASE, item=THEIRS, recipient=DOHA, agreement=AGREEMENT),
    Act.ASK: replace(_CASE, actor=SALIM, item=SAID, recipient=TAJIK, agreement=AGREEMENT, beside_exercise=False),
    Act.ANSWER: replace(_CASE, actor=SALIM, item=SAID, recipient=TAJIK, agreement=AGREEMENT, beside_exercise=False),
    Act.TRANSLATE: replace(_CASE, actor=SALIM, item=OURS),
    Act.ACCOMPANY: replace(_CASE, actor=SALIM, item=OURS, recipient=ALMATY, agreement=AGREEMENT),
    Act.SHIP: replace(_CASE, item=OURS, recipient=ALMATY, agreement=AGREEMENT),
    Act.TAKE_BACK: replace(_CASE, actor=SALIM, item=OURS),
    Act.CONSENT: replace(_CASE, actor=SALIM, item=OURS),
    Act.CORRECT: replace(_CASE, actor=SALIM, item=OURS),
    Act.FOLLOW: replace(_CASE, item=THEIRS, recipient=OMAN, agreement=AGREEMENT),
    Act.REGISTER: replace(_CASE, actor=ANALYST),
    Act.MANAGE: replace(_CASE, actor=ANALYST),
    Act.AUDIT: replace(_CASE, actor=ANALYST),
}
PERMITTED = {act: replace(case, act=act) for act, case in PERMITTED.items()}

ACTS_WITH_ITEM = tuple(act for act, case in PERMITTED.items() if case.item is not None)
ACTS_WITH_RECIPIENT = tuple(act for act, case in PERMITTED.items() if case.recipient is not None)
ACTS_WITH_AGREEMENT = tuple(act for act, case in PERMITTED.items() if case.agreement is not None)
ACTS_OF_OFFICERS = tuple(NEEDED_RIGHT)


def with_item(case: Case, **changes: object) -> Case:
    """Return the case about another item."""
    assert case.item is not None
    return replace(case, item=replace(case.item, **changes))  # type: ignore[arg-type]


def with_handling(case: Case, **changes: object) -> Case:
    """Return the case about the same item under another handling."""
    assert case.item is not None
    return with_item(case, handling=replace(case.item.handling, **changes))  # type: ignore[arg-type]


def with_agreement(case: Case, **changes: object) -> Case:
    """Return the case under another agreement."""
    assert case.agreement is not None
    return replace(case, agreement=replace(case.agreement, **changes))  # type: ignore[arg-type]

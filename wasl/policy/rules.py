"""The rules, one function each: a case in, a finding (for or against) or None (no say) out.

A rule never raises, never looks anything up, and says nothing about cases that do not concern it. A rule that needs
an item, an actor or a recipient and finds none says no: what is missing is never permission.

Source:
    TLP 2.0 (FIRST, August 2022); handling codes H0-H3 (Europol); DESIGN section 7.
"""
# ruff: noqa: DOC201
# What every rule returns stands above.

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from wasl.policy.case import Act, Case, Finding, Item
from wasl.policy.consent import is_granted
from wasl.record import Address, Agreement, DeskKind, HCode, NodeId, Onward, Right, Standing, Tlp

Demand = Callable[[Case], Finding]
"""A rule that must say yes."""

Objection = Callable[[Case], Finding | None]
"""A rule that may say no, and else says nothing."""

NEEDED_RIGHT: Final[Mapping[Act, Right]] = {
    Act.ORIGINATE: Right.ORIGINATE,
    Act.READ: Right.READ,
    Act.BREAK_GLASS: Right.READ,
    Act.READ_THROUGH: Right.READ,
    Act.SEARCH: Right.READ,
    Act.JUDGE: Right.JUDGE,
    Act.RELEASE: Right.RELEASE,
    Act.CIRCULATE: Right.RELEASE,
    Act.ASK: Right.ORIGINATE,
    Act.ANSWER: Right.ORIGINATE,
    Act.TRANSLATE: Right.ORIGINATE,
    Act.ACCOMPANY: Right.RELEASE,
    Act.ACKNOWLEDGE: Right.READ,
    Act.TAKE_BACK: Right.RELEASE,
    Act.CONSENT: Right.RELEASE,
    Act.CORRECT: Right.ORIGINATE,
    Act.REGISTER: Right.ORIGINATE,
    Act.MANAGE: Right.MANAGE,
    Act.AUDIT: Right.AUDIT,
}
_NAMED_ONLY: Final = frozenset({Tlp.RED, Tlp.AMBER_STRICT})
_NO_ONWARD: Final[Mapping[HCode, str]] = {HCode.H2: "h2-onward", HCode.H3: "h3-onward"}
_ARRIVED: Final = frozenset({Act.RECEIVE, Act.CIRCULATE, Act.FOLLOW})
_MAY_STAY_INSIDE: Final = frozenset({Act.CIRCULATE, Act.ASK, Act.ANSWER})
_BRINGS_TOGETHER: Final = frozenset({Act.SEARCH, Act.JUDGE, Act.ASK, Act.ANSWER})


def _no(code: str, **data: str) -> Finding:
    return Finding(code=code, permits=False, data=data)


def _yes(code: str, **data: str) -> Finding:
    return Finding(code=code, permits=True, data=data)


# --- rules that must say yes --------------------------------------------------------------------------------------


def right(case: Case) -> Finding:
    """The officer holds the right that the act needs."""
    needed = NEEDED_RIGHT.get(case.act)
    if needed is None or case.actor is None or not case.actor.holds(needed):
        return _no("right-missing", right=str(needed or ""))
    return _yes("right-held", right=str(needed))


def reader(case: Case) -> Finding:
    """The officer's desk is the desk that speaks, or one to which an earlier decision opened the item."""
    desk = _desk(case)
    if desk is None or case.item is None:
        return _no("reader-none")
    if desk == case.item.origin or desk.desk in case.readers:
        return _yes("reader-desk")
    return _no("reader-none")


def speaker(case: Case) -> Finding:
    """An officer speaks for the own desk and for no other."""
    desk = _desk(case)
    if desk is None or case.item is None or case.item.origin != desk:
        return _no("speaker-other")
    return _yes("speaker-desk")


def _desk(case: Case) -> Address | None:
    # The desk for which the officer is at work: of this node, and one of the officer's own.
    if case.actor is None:
        return None
    desk = case.actor.desk.address
    own = {each.address for each in case.actor.officer.desks}
    return desk if desk in own and desk.node == case.here else None


def own(case: Case) -> Finding:
    """Only the node that speaks sends an item to another node; whoever else holds it asks the originator first."""
    if is_granted(case):
        return _yes("onward-granted")
    if case.item is None or case.item.origin.node != case.here:
        return _no("onward-node")
    return _yes("own-item")


def inside(case: Case) -> Finding:
    """The recipient is this node or a desk of it."""
    if case.recipient is None or case.recipient.node != case.here:
        return _no("recipient-elsewhere")
    return _yes("recipient-here")


def audience(case: Case) -> Finding:
    """The audience inside the signed handling names the recipient, or its centre. An empty audience is nobody."""
    if case.item is None or case.recipient is None:
        return _no("audience-not-named")
    if is_granted(case):
        return _yes("onward-granted")
    if _is_named(case) or Address(node=case.recipient.node) in case.item.handling.audience:
        return _yes("audience-names")
    return _no("audience-not-named")


def agreement(case: Case) -> Finding:
    """An agreement between the two nodes is in force today; what stays inside one node needs none."""
    found, peer = case.agreement, _peer(case)
    if _stays_inside(case):
        return _yes("inside-node")
    if found is None or peer in {None, case.here} or set(found.parties) != {case.here, peer}:
        return _no("agreement-none")
    if not found.valid_from <= case.today <= found.valid_until:
        return _no("agreement-over", since=found.valid_from.isoformat(), until=found.valid_until.isoformat())
    if case.standing is not Standing.IN_FORCE:
        return _no(f"agreement-{case.standing}", since=found.valid_from.isoformat())
    return _yes("agreement-in-force", since=found.valid_from.isoformat())


def _peer(case: Case) -> NodeId | None:
    # What arrived, came from its originator, or from whom that let pass it on; what is said, goes to the recipient.
    if case.act in _ARRIVED:
        return case.via or (None if case.item is None else case.item.origin.node)
    return None if case.recipient is None else case.recipient.node


def _stays_inside(case: Case) -> bool:
    return case.act in _MAY_STAY_INSIDE and _peer(case) == case.here


# --- rules that may object ----------------------------------------------------------------------------------------


def tlp(case: Case) -> Finding | None:
    """RED and AMBER+STRICT go to those named one by one, not to further desks of a named centre."""
    if case.item is None or case.item.handling.tlp not in _NAMED_ONLY or _is_named(case) or is_granted(case):
        return None
    return _no("tlp-onward", tlp=str(case.item.handling.tlp))


def hcode(case: Case) -> Finding | None:
    """H2 and H3 forbid whoever received an item to pass it on without the originator's permission.

    The originator is the desk that speaks: another desk of the same centre has received it, too.
    """
    if case.item is None or case.item.origin == _desk(case) or _is_named(case) or is_granted(case):
        return None
    code = _NO_ONWARD.get(case.item.handling.hcode)
    return _no(code, hcode=str(case.item.handling.hcode)) if code else None


def _is_named(case: Case) -> bool:
    if case.item is None or case.recipient is None:
        return False
    names = {case.recipient}
    # Naming a node names its centre desk, and the reverse.
    if case.centre and case.recipient in {Address(node=case.here), Address(node=case.here, desk=case.centre)}:
        names |= {Address(node=case.here), Address(node=case.here, desk=case.centre)}
    return not names.isdisjoint(case.item.handling.audience)


def onward(case: Case) -> Finding | None:
    """What came from a peer goes on to member desks only if the agreement or a grant says so, or they were named."""
    if case.item is None or case.item.origin.node == case.here or _is_named(case) or is_granted(case):
        return None
    if case.agreement is not None and case.agreement.onward is Onward.MEMBERS:
        return None
    asks = case.agreement is not None and case.agreement.onward is Onward.CONSENT
    return _no("agreement-onward-consent" if asks else "agreement-onward")


def topic(case: Case) -> Finding | None:
    """The agreement covers the topic."""
    agreed, item = _agreed(case)
    if agreed is None or item is None or item.topic in agreed.topics:
        return None
    return _no("agreement-topic", since=agreed.valid_from.isoformat(), topic=item.topic)


def kind(case: Case) -> Finding | None:
    """The agreement covers the kind of information."""
    agreed, item = _agreed(case)
    if agreed is None or item is None or item.kind in agreed.kinds:
        return None
    return _no("agreement-kind", since=agreed.valid_from.isoformat(), kind=item.kind)


def categories(case: Case) -> Finding | None:
    """The agreement covers every category of person that occurs."""
    agreed, item = _agreed(case)
    missing = item.categories - set(agreed.categories) if agreed and item else frozenset()
    if agreed is None or not missing:
        return None
    return _no("agreement-category", since=agreed.valid_from.isoformat(), category=str(min(missing)))


def highest(case: Case) -> Finding | None:
    """The handling is no stricter than the agreement allows to exchange."""
    agreed, item = _agreed(case)
    if agreed is None or item is None:
        return None
    handling = item.handling
    if handling.tlp.strictness <= agreed.highest_tlp.strictness and handling.hcode <= agreed.highest_hcode:
        return None
    return _no("agreement-handling", since=agreed.valid_from.isoformat(), mark=handling.mark)


def purpose(case: Case) -> Finding | None:
    """The agreement allows the purpose."""
    agreed, item = _agreed(case)
    if agreed is None or item is None or item.handling.purpose in agreed.purposes:
        return None
    return _no("agreement-purpose", since=agreed.valid_from.isoformat(), purpose=str(item.handling.purpose))


def keeping(case: Case) -> Finding | None:
    """Keeping it is reviewed no later than the agreement demands, counted from the day on which it goes."""
    agreed, item = _agreed(case)
    if agreed is None or item is None or not agreed.keep_days:
        return None
    latest = case.today + timedelta(days=agreed.keep_days)
    if item.handling.review <= latest:
        return None
    return _no("agreement-keeping", since=agreed.valid_from.isoformat(), day=latest.isoformat())


def _agreed(case: Case) -> tuple[Agreement | None, Item | None]:
    # What stays inside the node is no matter of an agreement, whichever is given.
    return (None, None) if _stays_inside(case) else (case.agreement, case.item)


def restricted(case: Case) -> Finding | None:
    """Nothing leaves while a person in it has no category or no legal basis, or may be hidden in what is not known."""
    # What a newer node sends is kept here, as it came; it goes no further until this node knows what it is.
    return _no("restricted") if _is_restricted(case.item, coming_in=case.act is Act.RECEIVE) else None


def centre_only(case: Case) -> Finding | None:
    """What is restricted is open to the centre desk and to the desk that speaks, whoever else was once let in."""
    if case.item is None or not _is_restricted(case.item) or case.actor is None:
        return None
    if case.actor.desk.kind is DeskKind.CENTRE or case.actor.desk.address == case.item.origin:
        return None
    return _no("restricted-centre")


def _is_restricted(item: Item | None, *, coming_in: bool = False) -> bool:
    return item is not None and (item.restricted or (item.obscure and not coming_in))


def expiry(case: Case) -> Finding | None:
    """Nothing is passed on after its last day."""
    if case.item is None or case.item.handling.expires is None or case.today <= case.item.handling.expires:
        return None
    return _no("expired", day=case.item.handling.expires.isoformat())


def exercise(case: Case) -> Finding | None:
    """EXERCISE meets only EXERCISE; an act that brings things together must say what the other one is."""
    if case.item is None or case.beside_exercise is case.item.handling.exercise:
        return None
    if case.beside_exercise is None and case.act not in _BRINGS_TOGETHER:
        return None
    return _no("exercise-mixed")


def node_handling(case: Case) -> Finding | None:
    """This node may hold so strict a colour."""
    if case.item is None or case.item.handling.tlp.strictness <= case.highest.strictness:
        return None
    return _no("node-handling", tlp=str(case.item.handling.tlp), highest=str(case.highest))

"""The decision: which rules count for which act, and the one function that asks them.

Default deny: an act without a rule book is denied, a rule that must say yes and does not denies, and one objection is
enough.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from wasl.policy import glass, life, recipient, rules
from wasl.policy.case import Act, Case, Decision, Finding
from wasl.policy.conditions import conditions
from wasl.policy.consent import consent
from wasl.policy.rules import Demand, Objection


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """The rules of one act.

    Attributes:
        required: Every one must permit; without any, nothing is permitted.
        objecting: None may object.
    """

    required: tuple[Demand, ...]
    objecting: tuple[Objection, ...] = ()


_AGREED: Final[tuple[Objection, ...]] = (
    rules.topic,
    rules.kind,
    rules.categories,
    rules.highest,
    rules.purpose,
    rules.keeping,
    rules.expiry,
)

_RECIPIENT: Final[tuple[Objection, ...]] = (recipient.peer_handling, recipient.observer)

RULE_BOOKS: Final[Mapping[Act, RuleBook]] = {
    Act.ORIGINATE: RuleBook(required=(rules.right, rules.speaker), objecting=(rules.node_handling,)),
    Act.READ: RuleBook(required=(rules.right, rules.reader), objecting=(rules.centre_only, life.withheld)),
    Act.BREAK_GLASS: RuleBook(
        required=(rules.right, glass.own_data, glass.danger), objecting=(rules.centre_only, life.withheld)
    ),
    Act.READ_THROUGH: RuleBook(
        required=(rules.right, glass.own_data, glass.broken), objecting=(rules.centre_only, life.withheld)
    ),
    Act.SEARCH: RuleBook(
        required=(rules.right, rules.reader),
        objecting=(rules.centre_only, rules.exercise, life.withheld, life.uncategorised),
    ),
    Act.JUDGE: RuleBook(
        required=(rules.right, rules.reader),
        objecting=(rules.centre_only, rules.exercise, life.withheld, life.uncategorised),
    ),
    Act.ACKNOWLEDGE: RuleBook(required=(rules.right, rules.reader), objecting=(rules.centre_only, life.withheld)),
    Act.RELEASE: RuleBook(
        required=(rules.right, rules.reader, rules.own, rules.audience, rules.agreement),
        objecting=(
            rules.tlp,
            rules.hcode,
            *_AGREED,
            conditions,
            rules.restricted,
            *_RECIPIENT,
            life.taken_back,
            life.suspended,
            life.withheld,
            life.contested,
            life.uncategorised,
            life.over,
            consent,
        ),
    ),
    Act.CIRCULATE: RuleBook(
        required=(rules.right, rules.reader, rules.inside, rules.audience, rules.agreement),
        objecting=(
            rules.tlp,
            rules.hcode,
            rules.onward,
            rules.expiry,
            conditions,
            rules.restricted,
            recipient.observer,
            life.taken_back,
            life.suspended,
            life.withheld,
            life.contested,
            life.uncategorised,
        ),
    ),
    Act.RECEIVE: RuleBook(
        required=(rules.inside, rules.audience, rules.agreement),
        objecting=(
            rules.tlp,
            *_AGREED,
            rules.restricted,
            rules.node_handling,
            rules.exercise,
            recipient.observer,
            life.taken_back,
            life.over,
            consent,
        ),
    ),
    Act.ASK: RuleBook(
        required=(rules.right, rules.speaker, rules.audience, rules.agreement),
        objecting=(rules.tlp, *_AGREED, conditions, rules.restricted, rules.exercise, recipient.peer_handling),
    ),
    Act.ANSWER: RuleBook(
        required=(rules.right, rules.speaker, rules.audience, rules.agreement),
        objecting=(rules.tlp, *_AGREED, conditions, rules.restricted, rules.exercise, recipient.peer_handling),
    ),
    Act.TRANSLATE: RuleBook(
        required=(rules.right, rules.reader), objecting=(rules.centre_only, life.withheld, life.uncategorised)
    ),
    Act.ACCOMPANY: RuleBook(
        required=(rules.right, rules.speaker, rules.own, rules.audience, rules.agreement),
        objecting=(
            rules.tlp,
            rules.hcode,
            *_AGREED,
            conditions,
            rules.restricted,
            *_RECIPIENT,
            life.taken_back,
            life.withheld,
            life.contested,
            life.uncategorised,
        ),
    ),
    Act.SHIP: RuleBook(
        required=(rules.own, rules.audience, rules.agreement),
        objecting=(
            rules.tlp,
            *_AGREED,
            conditions,
            rules.restricted,
            *_RECIPIENT,
            life.taken_back,
            life.withheld,
            life.contested,
            life.uncategorised,
            life.over,
            consent,
        ),
    ),
    Act.CONSENT: RuleBook(
        required=(rules.right, rules.reader, rules.speaker),
        objecting=(life.withheld, life.contested, life.uncategorised),
    ),
    Act.TAKE_BACK: RuleBook(required=(rules.right, rules.reader, rules.speaker)),
    Act.CORRECT: RuleBook(required=(rules.right, rules.reader, rules.speaker), objecting=(life.withheld,)),
    Act.FOLLOW: RuleBook(
        required=(rules.inside, rules.audience, rules.agreement),
        objecting=(
            rules.tlp,
            rules.hcode,
            rules.onward,
            rules.expiry,
            conditions,
            rules.restricted,
            recipient.observer,
            life.taken_back,
            life.withheld,
        ),
    ),
    Act.REGISTER: RuleBook(required=(rules.right,)),
    Act.MANAGE: RuleBook(required=(rules.right,)),
    Act.AUDIT: RuleBook(required=(rules.right,)),
}


def decide(case: Case) -> Decision:
    """Decide one case.

    Args:
        case: Everything that the rules may look at.

    Returns:
        Permit or deny with every finding; a denial has at least one finding against.
    """
    return ask_rules(RULE_BOOKS.get(case.act, RuleBook(required=())), case)


def ask_rules(book: RuleBook, case: Case) -> Decision:
    """Decide one case by one rule book.

    Args:
        book: The rules that count.
        case: Everything that the rules may look at.

    Returns:
        Permit or deny with every finding; a denial has at least one finding against.
    """
    if not book.required:
        return Decision(permit=False, findings=(Finding(code="no-rule", permits=False),))
    demanded = tuple(rule(case) for rule in book.required)
    objections = tuple(finding for rule in book.objecting if (finding := rule(case)) is not None)
    findings = (*demanded, *objections)
    return Decision(permit=all(finding.permits for finding in findings), findings=findings)

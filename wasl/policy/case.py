"""What a decision is made about, and what it answers: values only.

A `Case` holds everything that any rule needs, so that a decision is a pure function and can be explained, repeated and
tested without a database.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from wasl.record import (
    Actor,
    Address,
    Agreement,
    Cover,
    DeskId,
    DeskKind,
    Entity,
    Grant,
    Handling,
    NodeId,
    PersonCategory,
    ReportVersion,
    Standing,
    StateCondition,
    Tlp,
)
from wasl.record.schemata import may_be_person, schemata

PUBLISHED: Final = "published-designation"
"""Legal basis of whoever is named because a list that everybody can read names them."""


class Act(StrEnum):
    """What is asked for."""

    ORIGINATE = "originate"
    READ = "read"
    BREAK_GLASS = "break-glass"
    READ_THROUGH = "read-through"
    SEARCH = "search"
    JUDGE = "judge"
    RELEASE = "release"
    CIRCULATE = "circulate"
    RECEIVE = "receive"
    ASK = "ask"
    ANSWER = "answer"
    TRANSLATE = "translate"
    ACCOMPANY = "accompany"
    SHIP = "ship"
    ACKNOWLEDGE = "acknowledge"
    TAKE_BACK = "take-back"
    CONSENT = "consent"
    CORRECT = "correct"
    FOLLOW = "follow"
    REGISTER = "register"
    MANAGE = "manage"
    AUDIT = "audit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What rules look at in a report, a question or an answer; never its content.

    Attributes:
        origin: Who speaks.
        handling: Its handling.
        topic: Code of the vocabulary table ``topics``.
        kind: Code of the vocabulary table ``kinds``.
        categories: Categories of the persons in it.
        restricted: True if anything in it may not be released yet (a person without a category).
        obscure: True if it holds an entity of a schema that this node does not know, and that says no category: it may
            be kept, and may turn out to be a person.
        report_id: The report; a decision about one report counts for no other.
        version: Its version; 0 for what has none.
    """

    origin: Address
    handling: Handling
    topic: str
    kind: str
    categories: frozenset[PersonCategory] = frozenset()
    restricted: bool = False
    obscure: bool = False
    report_id: str = ""
    version: int = 0


def item_of(version: ReportVersion) -> Item:
    """Return what rules look at in a report version.

    Args:
        version: The version.

    Returns:
        Its item.
    """
    obscure = [each for each in version.entities if each.category is None and each.schema not in schemata()]
    persons = [each for each in version.entities if _may_be_person(each) and each not in obscure]
    return Item(
        origin=version.origin,
        handling=version.handling,
        topic=version.topic,
        kind=version.kind,
        categories=frozenset(person.category or PersonCategory.UNKNOWN for person in persons),
        restricted=any(entity.restricted for entity in version.entities)
        or any(person.category in {None, PersonCategory.UNKNOWN} or not person.legal_basis for person in persons),
        obscure=bool(obscure),
        report_id=version.report_id,
        version=version.version,
    )


def lacks_category(version: ReportVersion) -> bool:
    """Say whether a person in a version still needs a category or a legal basis.

    Args:
        version: The version.

    Returns:
        True if so. Whoever stands on a published list has no category to be given: who published it decides that.
    """
    return any(
        entity.category in {None, PersonCategory.UNKNOWN} or not entity.legal_basis
        for entity in version.entities
        if _may_be_person(entity)
        and (entity.category is not None or entity.schema in schemata())
        and entity.legal_basis != PUBLISHED
    )


def _may_be_person(entity: Entity) -> bool:
    return entity.category is not None or may_be_person(entity.schema)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One question put to the rules.

    Attributes:
        act: What is asked for.
        here: This node.
        today: The day in UTC.
        actor: Who asks; None when the gate decides about what arrives, or a worker about what an officer released.
        item: What it is about; None for acts without an object.
        recipient: To whom it would go; None if to nobody.
        centre: The centre desk of this node, which is named wherever the node is named; empty if that is not known.
        readers: Desks of this node to which an earlier decision opened the item.
        agreement: The agreement in question: with the recipient's node, or under which the item arrived; None inside.
        standing: Whether that agreement counts.
        states: States of the recipient: of a desk its own, of a whole centre those of all its desks. The state that
            speaks in the item is not among them: what it knows already, cannot be kept from it.
        conditions: Which rights conditions stand against which state.
        covers: Assurances and decisions that meet them.
        highest: Strictest colour that this node may hold.
        peer_highest: Strictest colour that the recipient's node may hold, by its card.
        recipient_kind: What sort of desk the recipient is; None for a whole centre, or if nobody here knows.
        beside_exercise: Whether the other thing brought together with the item is an exercise; None if there is none.
        suspended: Until when one officer has suspended what is released of the item; None if nobody has.
        taken_back: Whether the originator took this version back from the recipient.
        grant: The originator's consent to passing it on, if there is any.
        grant_used: Whether it was passed on by that grant before.
        via: The node that passed it on to this one; none if it came from the node that speaks.
        restrictions: Causes for which the report is restricted at this node.
        danger: Whether the officer says that a life is in danger.
        through_glass: Whether the officer has broken the glass over the item, and it is open still.
    """

    act: Act
    here: NodeId
    today: date
    actor: Actor | None = None
    item: Item | None = None
    recipient: Address | None = None
    centre: DeskId = DeskId("")
    readers: frozenset[DeskId] = frozenset()
    agreement: Agreement | None = None
    standing: Standing = Standing.IN_FORCE
    states: frozenset[str] = frozenset()
    conditions: tuple[StateCondition, ...] = ()
    covers: tuple[Cover, ...] = ()
    highest: Tlp = Tlp.RED
    peer_highest: Tlp = Tlp.RED
    recipient_kind: DeskKind | None = None
    beside_exercise: bool | None = None
    suspended: datetime | None = None
    taken_back: bool = False
    grant: Grant | None = None
    grant_used: bool = False
    via: NodeId | None = None
    restrictions: frozenset[str] = frozenset()
    danger: bool = False
    through_glass: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one rule says.

    Attributes:
        code: Stable code; its sentence is ``rule-<code>``.
        permits: True for, False against.
        data: Named values for the sentence.
    """

    code: str
    permits: bool
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Permit or deny, with every rule that counted.

    Attributes:
        permit: The answer.
        findings: What the rules said, in the order of the rule book.
    """

    permit: bool
    findings: tuple[Finding, ...]

    @property
    def reasons(self) -> tuple[Finding, ...]:
        """The findings against; for a denial never empty."""
        return tuple(finding for finding in self.findings if not finding.permits)

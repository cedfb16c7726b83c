"""Terms as a text says them: of a template, or of an agreement that is still to be made.

A text leaves out what a value must have; so this is a value of its own, with a default for everything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NotRequired, TypedDict

from wasl.record.agreement import Agreement, Onward
from wasl.record.conditions import RightsCondition
from wasl.record.entity import PersonCategory
from wasl.record.handling import HCode, Purpose, Tlp
from wasl.record.template import Template


class TextKind(StrEnum):
    """What a text says."""

    TEMPLATE = "template"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTerms:
    """What a text says; what it leaves out has its default, and what it has to say is checked where it is used.

    Attributes:
        kind: Whether it is the text of a template or of an agreement.
        template_id: Short name of the template; empty in an agreement.
        version: Version of the template; 0 in an agreement.
        template: Hash of the template from which an agreement was made; empty for none.
        titles: Per language.
        notes: Of a template, per language.
        topics: Codes.
        kinds: Codes.
        categories: Codes.
        purposes: Codes.
        highest_tlp: Strictest colour.
        highest_hcode: Strictest handling code.
        onward: The onward rule.
        valid_days: Of a template; 0 for none.
        valid_from: Of an agreement; None if it is left open.
        valid_until: Likewise.
        conditions: Codes.
        answer_hours: Hours by urgency.
        keep_days: 0 for none.
        notice_days: 0 for none.
        clauses: In all three languages.
    """

    kind: TextKind
    template_id: str = ""
    version: int = 0
    template: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    categories: tuple[PersonCategory, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    highest_tlp: Tlp = Tlp.AMBER
    highest_hcode: HCode = HCode.H1
    onward: Onward = Onward.NONE
    valid_days: int = 0
    valid_from: date | None = None
    valid_until: date | None = None
    conditions: tuple[RightsCondition, ...] = ()
    answer_hours: Mapping[str, int] = field(default_factory=dict)
    keep_days: int = 0
    notice_days: int = 0
    clauses: tuple[Mapping[str, str], ...] = ()


class Said(TypedDict):
    """The terms of an agreement as a door gives them; what may be left out is not agreed.

    Attributes:
        peer: Slug of a confirmed peer.
        titles: Title in ``ar``, ``ru`` and ``en``.
        topics: Codes of the vocabulary table ``topics``.
        kinds: Codes of the vocabulary table ``kinds``.
        categories: Person categories that may occur.
        highest_tlp: Strictest colour.
        highest_hcode: Strictest handling code.
        onward: Whether the receiving centre may circulate.
        purposes: Purposes that are allowed.
        valid_from: First day.
        valid_until: Last day, not before the first.
        conditions: Rights conditions that bind under it.
        answer_hours: Hours in which questions are answered, by urgency.
        keep_days: Days in which keeping what came is reviewed; 0 for no term.
        notice_days: Days of notice before an end; 0 for none.
        clauses: What cannot be said as data, in all three languages.
        replaces: Id of the agreement of which this is the next version; empty for a new one.
        template: Hash or short name of the template from which it is made; empty for none.
    """

    peer: str
    titles: Mapping[str, str]
    topics: Sequence[str]
    kinds: Sequence[str]
    categories: Sequence[PersonCategory]
    highest_tlp: Tlp
    highest_hcode: HCode
    onward: Onward
    purposes: Sequence[Purpose]
    valid_from: date
    valid_until: date
    conditions: NotRequired[Sequence[RightsCondition]]
    answer_hours: NotRequired[Mapping[str, int]]
    keep_days: NotRequired[int]
    notice_days: NotRequired[int]
    clauses: NotRequired[Sequence[Mapping[str, str]]]
    replaces: NotRequired[str]
    template: NotRequired[str]


def template_of(terms: WrittenTerms) -> Template:
    """Return the template that a text without findings says.

    Args:
        terms: Terms of a text of the kind `TextKind.TEMPLATE`.

    Returns:
        The template.
    """
    return Template(
        template_id=terms.template_id,
        version=terms.version,
        titles=dict(terms.titles),
        notes=dict(terms.notes),
        topics=terms.topics,
        kinds=terms.kinds,
        categories=terms.categories,
        highest_tlp=terms.highest_tlp,
        highest_hcode=terms.highest_hcode,
        onward=terms.onward,
        purposes=terms.purposes,
        valid_days=terms.valid_days,
        conditions=terms.conditions,
        answer_hours=dict(terms.answer_hours),
        keep_days=terms.keep_days,
        notice_days=terms.notice_days,
        clauses=tuple(dict(each) for each in terms.clauses),
    )


def written(said: Template | Agreement) -> WrittenTerms:
    """Return what the text of a template or an agreement says.

    Args:
        said: The template or the agreement.

    Returns:
        The terms.
    """
    is_template = isinstance(said, Template)
    return WrittenTerms(
        kind=TextKind.TEMPLATE if is_template else TextKind.AGREEMENT,
        template_id=said.template_id if isinstance(said, Template) else "",
        version=said.version if isinstance(said, Template) else 0,
        template=said.template if isinstance(said, Agreement) else "",
        titles=dict(said.titles),
        notes=dict(said.notes) if isinstance(said, Template) else {},
        topics=said.topics,
        kinds=said.kinds,
        categories=said.categories,
        purposes=said.purposes,
        highest_tlp=said.highest_tlp,
        highest_hcode=said.highest_hcode,
        onward=said.onward,
        valid_days=said.valid_days if isinstance(said, Template) else 0,
        valid_from=said.valid_from if isinstance(said, Agreement) else None,
        valid_until=said.valid_until if isinstance(said, Agreement) else None,
        conditions=said.conditions,
        answer_hours=dict(said.answer_hours),
        keep_days=said.keep_days,
        notice_days=said.notice_days,
        clauses=tuple(dict(each) for each in said.clauses),
    )

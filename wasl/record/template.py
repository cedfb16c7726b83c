"""Templates: the terms of an agreement that no two centres have signed yet, so that many agreements need few texts.

A template binds nobody. An agreement names, by its hash, the template from which it was made, and is compared with it
before either party signs. How one is written in a file that a lawyer can work on says `wasl.formats.texts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from wasl.record.agreement import Agreement, Onward
from wasl.record.conditions import RightsCondition
from wasl.record.entity import PersonCategory
from wasl.record.handling import HCode, Purpose, Tlp


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One version of one template; a member means what the same member of `wasl.record.Agreement` means.

    Attributes:
        template_id: Short name, the same through all versions.
        version: From 1 on.
        titles: Name per language (``ar``, ``ru``, ``en``); an agreement made from it begins with it as its title.
        notes: What it is for, per language.
        topics: Codes of the vocabulary table ``topics``.
        kinds: Codes of the vocabulary table ``kinds``.
        categories: Person categories that may occur.
        highest_tlp: Strictest colour.
        highest_hcode: Strictest handling code.
        onward: Whether the receiving centre may circulate.
        purposes: Purposes that are allowed.
        valid_days: How many days an agreement made from it is valid; 0 if the template says nothing of that.
        conditions: Rights conditions that bind.
        answer_hours: Hours in which a question is answered, by urgency.
        keep_days: Days in which keeping an item is reviewed; 0 for no term.
        notice_days: Days of notice before an end; 0 for none.
        clauses: What cannot be said as data, in all three languages.
    """

    template_id: str
    version: int = 1
    titles: Mapping[str, str]
    notes: Mapping[str, str] = field(default_factory=dict)
    topics: tuple[str, ...]
    kinds: tuple[str, ...]
    categories: tuple[PersonCategory, ...] = ()
    highest_tlp: Tlp
    highest_hcode: HCode
    onward: Onward
    purposes: tuple[Purpose, ...]
    valid_days: int = 0
    conditions: tuple[RightsCondition, ...] = ()
    answer_hours: Mapping[str, int] = field(default_factory=dict)
    keep_days: int = 0
    notice_days: int = 0
    clauses: tuple[Mapping[str, str], ...] = ()


def as_written(template: Template, agreement: Agreement) -> Agreement:
    """Return what an agreement would say if it kept to a template: what the parties choose stays.

    Args:
        template: The template.
        agreement: The agreement that was made from it.

    Returns:
        The agreement with the terms of the template. Parties, titles and the first day are the parties' own; so is the
        last, unless the template says how long it is valid.
    """
    until = agreement.valid_until
    if template.valid_days:
        until = agreement.valid_from + timedelta(days=template.valid_days - 1)
    return replace(
        agreement,
        topics=template.topics,
        kinds=template.kinds,
        categories=template.categories,
        highest_tlp=template.highest_tlp,
        highest_hcode=template.highest_hcode,
        onward=template.onward,
        purposes=template.purposes,
        valid_until=until,
        conditions=template.conditions,
        answer_hours=dict(template.answer_hours),
        keep_days=template.keep_days,
        notice_days=template.notice_days,
        clauses=tuple(dict(each) for each in template.clauses),
    )

"""Agreements: an MoU as data, that decides what may go to whom.

`wasl.policy` reads the values, `wasl.exchange` holds the signatures of both nodes, `wasl.casework.agreement` says which
version stands. What a party declares about one later (declined, suspended, resumed, ended) is a value of its own:
`wasl.record.declaration`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wasl.record.conditions import RightsCondition
from wasl.record.entity import PersonCategory
from wasl.record.handling import HCode, Purpose, Tlp
from wasl.record.ids import NodeId


class Onward(StrEnum):
    """What the receiving centre may do with what it got under the agreement."""

    NONE = "none"
    MEMBERS = "members"
    CONSENT = "consent"


class Standing(StrEnum):
    """Whether a version that both parties signed counts; its own days are another matter."""

    IN_FORCE = "in-force"
    SUSPENDED = "suspended"
    REPLACED = "replaced"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One version of one agreement between two nodes.

    Attributes:
        agreement_id: Random id, the same through all versions.
        version: From 1 on; a higher version that both have signed replaces a lower from its first day on.
        parties: The two nodes, sorted.
        titles: Title per language (``ar``, ``ru``, ``en``).
        topics: Codes of the vocabulary table ``topics`` that may be exchanged.
        kinds: Codes of the vocabulary table ``kinds`` (kinds of information).
        categories: Person categories that may occur.
        highest_tlp: Strictest colour that may be exchanged.
        highest_hcode: Strictest handling code that may be exchanged.
        onward: Whether the receiving centre may circulate to its member desks: never, always, or those for whom the
            originator has given consent.
        purposes: Purposes that are allowed.
        valid_from: First day.
        valid_until: Last day.
        conditions: Rights conditions that bind under it: where one stands against a state, only an assurance of that
            state meets it, and no decision of the sender alone.
        answer_hours: Within how many hours a question is answered, by code of the vocabulary table ``urgencies``; what
            is not named is not agreed.
        keep_days: Within how many days of its release keeping an item is reviewed; 0 if the parties agreed on nothing.
        notice_days: How many days lie at least between the notice of an end and the last day; 0 for none.
        clauses: What cannot be said as data, each in the words of all three languages. They bind people; no rule reads
            them.
        template: Hash of the template from which it was made; empty for one that was made from nothing.
    """

    agreement_id: str
    version: int = 1
    parties: tuple[NodeId, NodeId]
    titles: dict[str, str]
    topics: tuple[str, ...]
    kinds: tuple[str, ...]
    categories: tuple[PersonCategory, ...]
    highest_tlp: Tlp
    highest_hcode: HCode
    onward: Onward
    purposes: tuple[Purpose, ...]
    valid_from: date
    valid_until: date
    conditions: tuple[RightsCondition, ...] = ()
    answer_hours: Mapping[str, int] = field(default_factory=dict)
    keep_days: int = 0
    notice_days: int = 0
    clauses: tuple[Mapping[str, str], ...] = ()
    template: str = ""

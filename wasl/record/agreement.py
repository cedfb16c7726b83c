"""Agreements: an MoU as data, that decides what may go to whom.

Compared, tried and ended by people; `wasl.policy` reads the values, `wasl.exchange` holds the signatures of both nodes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wasl.record.entity import PersonCategory
from wasl.record.handling import HCode, Purpose, Tlp
from wasl.record.ids import NodeId


class Onward(StrEnum):
    """What the receiving centre may do with what it got under the agreement."""

    NONE = "none"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """One version of one agreement between two nodes.

    Attributes:
        agreement_id: Random id, the same through all versions.
        version: From 1 on; a higher version replaces a lower.
        parties: The two nodes, sorted.
        titles: Title per language (``ar``, ``ru``, ``en``).
        topics: Codes of the vocabulary table ``topics`` that may be exchanged.
        kinds: Codes of the vocabulary table ``kinds`` (kinds of information).
        categories: Person categories that may occur.
        highest_tlp: Strictest colour that may be exchanged.
        highest_hcode: Strictest handling code that may be exchanged.
        onward: Whether the receiving centre may circulate to its member desks.
        purposes: Purposes that are allowed.
        valid_from: First day.
        valid_until: Last day.
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

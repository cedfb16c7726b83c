"""Which parts of a report stand in the way of a decision, and whether it would be permitted without them.

Said to whoever may release the report, and to nobody else: it tells what the rules look at in each part.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from wasl.policy.case import Case, item_of
from wasl.policy.decision import decide
from wasl.record import ReportVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Objecting:
    """What would have to be left out.

    Attributes:
        entity_ids: The entities that the rules object to, in the order of the report.
        codes: Codes of the rules that they break, in the order of the rule book.
    """

    entity_ids: tuple[str, ...]
    codes: tuple[str, ...]


def objecting_parts(case: Case, version: ReportVersion) -> Objecting | None:
    """Return the entities without which a denied release would be permitted, or None.

    Args:
        case: The case that was denied, about the whole version.
        version: The version.

    Returns:
        The entities and the rules; None if it is permitted as it is, or would be denied without them, too.
    """
    whole = decide(case)
    if whole.permit:
        return None
    if not _decide_with(case, version, ()):
        return None
    ids = [entity.entity_id for entity in version.entities]
    against = tuple(entity_id for entity_id in ids if not _decide_with(case, version, [entity_id]))
    rest = _decide_with(case, version, [entity_id for entity_id in ids if entity_id not in against])
    return Objecting(entity_ids=against, codes=tuple(reason.code for reason in whole.reasons)) if rest else None


def _decide_with(case: Case, version: ReportVersion, entity_ids: Collection[str]) -> bool:
    kept = tuple(entity for entity in version.entities if entity.entity_id in entity_ids)
    return decide(replace(case, item=item_of(replace(version, entities=kept)))).permit

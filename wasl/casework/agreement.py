"""How an agreement stands: from the versions that both parties signed, and from what either has declared.

Pure and without order: whichever way declarations came, late, twice or with one missing, equal sets give equal answers.
Of one party, the declaration with the highest number says whether it suspends. An end, once declared, is never taken
back; of several the earliest counts. Ended counts before suspended, suspended before replaced.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from wasl.record import NodeId, Standing
from wasl.record.declaration import Declaration, Step

_PAUSES = frozenset({Step.SUSPEND, Step.RESUME})


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What the declarations about one agreement come to.

    Attributes:
        suspended_by: The parties that suspend it.
        is_over: True if it was ended at once.
        last_day: Last day by notice, the earliest; None if there was no notice.
        declined: Hashes of the versions that a party declined; means nothing for one that both have signed.
    """

    suspended_by: frozenset[NodeId] = frozenset()
    is_over: bool = False
    last_day: date | None = None
    declined: frozenset[str] = frozenset()

    def is_ended(self, today: date) -> bool:
        """Say whether the end has come.

        Args:
            today: The day.

        Returns:
            True if nothing goes under it any more.
        """
        return self.is_over or (self.last_day is not None and today > self.last_day)


def weigh(declarations: Iterable[Declaration]) -> Declared:
    """Return what declarations about one agreement come to.

    Args:
        declarations: In any order; one and the same may be there twice.

    Returns:
        What they come to.
    """
    known = tuple(declarations)
    newest: dict[NodeId, Declaration] = {}
    for each in known:
        if each.step in _PAUSES and (each.party not in newest or each.number > newest[each.party].number):
            newest[each.party] = each
    ends = [each for each in known if each.step is Step.END]
    return Declared(
        suspended_by=frozenset(party for party, each in newest.items() if each.step is Step.SUSPEND),
        is_over=any(each.last_day is None for each in ends),
        last_day=min((each.last_day for each in ends if each.last_day), default=None),
        declined=frozenset(each.agreement_hash for each in known if each.step is Step.DECLINE),
    )


def stand(version: int, begins: Mapping[int, date], declared: Declared, today: date) -> Standing:
    """Return how one version stands that both parties have signed.

    Args:
        version: The version.
        begins: First day of every version that both have signed.
        declared: What was declared about the agreement.
        today: The day.

    Returns:
        How it stands. Whether the day lies within its own days is not asked here.
    """
    if declared.is_ended(today):
        return Standing.ENDED
    if declared.suspended_by:
        return Standing.SUSPENDED
    if version < newest_begun(begins, today):
        return Standing.REPLACED
    return Standing.IN_FORCE


def newest_begun(begins: Mapping[int, date], today: date) -> int:
    """Return the version that has replaced all before it.

    Args:
        begins: First day of every version that both have signed.
        today: The day.

    Returns:
        Its number; 0 if none has begun.
    """
    return max((version for version, first in begins.items() if first <= today), default=0)


def next_number(party: NodeId, declarations: Collection[Declaration]) -> int:
    """Return the number of a party's next declaration.

    Args:
        party: The party.
        declarations: All that are known of the agreement.

    Returns:
        One more than its highest.
    """
    return max((each.number for each in declarations if each.party == party), default=0) + 1

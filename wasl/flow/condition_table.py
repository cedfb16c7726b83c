"""The table of rights conditions beside what meets each: per state and offence, by whom, and until when."""

from __future__ import annotations

from collections.abc import Sequence

from wasl.flow import access, assurances, conditions
from wasl.flow.condition_views import ConditionRow, ConditionTable, ConditionView, CoverView
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor


@for_reader
def overview(actor: Actor) -> ConditionTable:
    """Return the table, with the assurances and decisions that meet each row today, and what ends soon.

    Args:
        actor: Who reads; a decision for one report is shown to whoever may read that report.

    Returns:
        The table.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    covers = assurances.covers(actor)
    rows = [_row(each, covers) for each in conditions.table(actor)]
    return ConditionTable(
        rows=tuple(sorted(rows, key=lambda each: not each.stands)),
        soon=tuple(sorted((each for each in covers if each.ends_soon), key=lambda each: each.cover.until)),
        covers=covers,
        may_decide=conditions.may_decide(actor),
    )


def _row(view: ConditionView, covers: Sequence[CoverView]) -> ConditionRow:
    meeting = sorted(
        (each for each in covers if _concerns(each, view)), key=lambda each: each.cover.until, reverse=True
    )
    whole = [each for each in meeting if each.cover.topic in {"", view.stands.topic} and not each.cover.report_id]
    return ConditionRow(
        view=view,
        stands=view.standing in conditions.STANDING,
        met_by=tuple(whole),
        partly=tuple(each for each in meeting if each not in whole),
    )


def _concerns(each: CoverView, view: ConditionView) -> bool:
    cover, stands = each.cover, view.stands
    same = (cover.state, cover.condition) == (stands.state, stands.condition)
    return each.state == "in-force" and same and (not cover.topic or stands.topic in {"", cover.topic})

"""Judging broken glass: both heads and whoever audits are told of each, and one of them judges it within a day.

A head is who approves at a desk: at that of the officer who broke it, or at that of which the report was opened.
Whoever finds it not justified closes it at once, and no other judgement opens it again. Nobody judges their own.
"""

from __future__ import annotations

from wasl.errors import AccessError, InputError
from wasl.flow import clock, glass, limits, lines, parties
from wasl.flow.glass import LIST_LIMIT, GlassView
from wasl.flow.wall import as_node, for_reader
from wasl.record import Actor, Right
from wasl.store import glasses
from wasl.store.connection import atomic
from wasl.store.glasses import StoredGlass
from wasl.store.wall import rows as wall_rows

JUDGING = frozenset({Right.APPROVE, Right.AUDIT})
"""Any of these is enough: heads see what concerns their desk, whoever audits sees all."""


@for_reader
def may_judge(actor: Actor) -> bool:
    """Say whether an officer is told of broken glass.

    Args:
        actor: The officer.

    Returns:
        True if so.
    """
    return bool(JUDGING & actor.officer.rights)


@for_reader
def broken(actor: Actor) -> tuple[GlassView, ...]:
    """Return what was broken: of the actor's desk and over what it says, or all of it for whoever audits.

    Args:
        actor: Who judges.

    Returns:
        At most 200, the last first.

    Raises:
        AccessError: ``right-missing``.
    """
    _require(actor)
    with parties.held(), as_node():
        found = (
            glasses.everything(limit=LIST_LIMIT)
            if actor.holds(Right.AUDIT)
            else glasses.of_desk(actor.desk.desk_id, limit=LIST_LIMIT)
        )
        return tuple(glass.view(actor, each) for each in found)


@for_reader
def count_waiting(actor: Actor) -> int:
    """Return how many glasses nobody has judged, of those that the actor may; 0 for who judges none.

    Args:
        actor: Who looks.

    Returns:
        The number.
    """
    if not may_judge(actor):
        return 0
    with as_node():
        desk = None if actor.holds(Right.AUDIT) else actor.desk.desk_id
        return glasses.count_unjudged(actor.officer.officer_id, desk)


@for_reader
def judge(actor: Actor, glass_id: str, *, justified: bool, words: str) -> GlassView:
    """Judge broken glass; what is not justified is closed at once.

    Args:
        actor: A head of either desk, or who audits; never who broke it.
        glass_id: The glass.
        justified: What the actor finds.
        words: Why.

    Returns:
        The glass as it stands now.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``glass-own``.
        InputError: ``glass-judgement-missing``, ``glass-judged``, or the codes of `wasl.flow.limits.check_text`.
    """
    _require(actor)
    if not limits.is_seen(words):
        raise InputError("glass-judgement-missing")
    limits.check_text(words, field="glass-judgement", limit=limits.VALUE_LIMIT, several_lines=True)
    with atomic(), as_node():
        found = _access(actor, glass_id)
        if any(each.officer_id == actor.officer.officer_id for each in found.judged):
            raise InputError("glass-judged")
        glasses.judge(
            glass_id,
            officer_id=actor.officer.officer_id,
            justified=justified,
            words=words.strip(),
            at=clock.now(),
        )
        if not justified and found.report_id:
            wall_rows.close_glass(found.report_id, found.version, found.officer_id)
        subjects = [found.report_id, glass_id] if found.report_id else [glass_id]
        lines.write(actor, "glass-judged", subjects, justified=justified, words=words.strip())
        return glass.view(actor, glasses.find(glass_id) or found)


def _require(actor: Actor) -> None:
    if not may_judge(actor):
        raise AccessError("right-missing", right=str(Right.APPROVE))


def _access(actor: Actor, glass_id: str) -> StoredGlass:
    found = glasses.hold(glass_id)
    if found is None or not (actor.holds(Right.AUDIT) or actor.desk.desk_id in {found.desk, found.owner}):
        raise AccessError("not-found")
    if found.officer_id == actor.officer.officer_id:
        raise AccessError("glass-own")
    return found

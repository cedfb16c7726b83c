"""Judging a hit: a person says what it is, with a reason, and may take it back; the machine never does."""

from __future__ import annotations

from typing import Final

from wasl.casework.reasons import ReasonKind
from wasl.errors import InputError
from wasl.flow import access, clock, hits, limits, lines
from wasl.flow.reason import end_of
from wasl.flow.views import HitView
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor
from wasl.store import hits as hit_rows
from wasl.store.connection import atomic

VERDICTS: Final = ("same", "distinct", "cannot-say")


@for_reader
def judge(actor: Actor, hit_id: str, verdict: str, reason: str) -> HitView:
    """Say what a hit is. A later judgement replaces an earlier one, and both stay on record.

    Args:
        actor: Who judges.
        hit_id: The hit.
        verdict: ``same``, ``distinct`` or ``cannot-say``.
        reason: One line why.

    Returns:
        The hit as judged.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``verdict-unknown``, ``reason-missing``, or the codes of `wasl.flow.limits.check_text`.
    """
    if verdict not in VERDICTS:
        raise InputError("verdict-unknown", verdict=verdict)
    return _say(actor, hit_id, verdict, reason)


@for_reader
def undo(actor: Actor, hit_id: str, reason: str) -> HitView:
    """Take the last judgement of a hit back: it waits for a judgement again. What was said stays on record.

    Args:
        actor: Who takes it back; whoever may judge may.
        hit_id: The hit.
        reason: One line why.

    Returns:
        The hit, open again.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``not-judged``, ``reason-missing``, or the codes of `wasl.flow.limits.check_text`.
    """
    return _say(actor, hit_id, hits.OPEN, reason)


def _say(actor: Actor, hit_id: str, verdict: str, reason: str) -> HitView:
    access.require_right(actor, Act.JUDGE)
    if not reason.strip():
        raise InputError("reason-missing")
    limits.check_text(reason, field="reason", limit=limits.LINE_LIMIT)
    with atomic():
        before = hits.access_hit(actor, hit_id)
        if verdict == before.verdict == hits.OPEN:
            raise InputError("not-judged")
        hit_rows.judge(
            hit_id, verdict=verdict, reason=reason.strip(), officer_id=actor.officer.officer_id, at=clock.now()
        )
        end_of(ReasonKind.HIT, hit_id)
        lines.write(actor, "hit-judged", [hit_id], verdict=verdict)
        return hits.access_hit(actor, hit_id)

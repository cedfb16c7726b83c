"""What meets a rights condition: assurances that states gave, and decisions for which an officer here answers.

Each names the state, the condition, the days, and if need be one topic or one report. None is ever removed: it ends
with its last day, or earlier with a reason. Nothing here reads the table of `wasl.flow.conditions`: an assurance may be
there before the condition.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import access, clock, conditions, limits, lines
from wasl.flow.condition_views import CoverGiven, CoverView
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, Cover, StateCondition, new_id
from wasl.record.register import NUMBER_LIMIT, read_number
from wasl.store import conditions as rows
from wasl.store import versions
from wasl.store.conditions import StoredCover
from wasl.store.connection import atomic

LONGEST_YEARS: Final = 3
SOON_DAYS: Final = 60


def in_force() -> tuple[Cover, ...]:
    """Return the assurances and decisions that count today, for decisions."""
    return tuple(each.cover for each in rows.covers(in_force=clock.today()))


@for_reader
def covers(actor: Actor) -> tuple[CoverView, ...]:
    """Return assurances and decisions, the newest first.

    Args:
        actor: Who reads; a decision for one report is shown to whoever may read that report.

    Returns:
        What is recorded.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    found = rows.covers()
    about = versions.find_many({each.cover.report_id for each in found} - {""})
    named = {each.version.report_id for each in access.readable_only(actor, about)}
    return tuple(_cover_view(each) for each in found if each.cover.report_id in named | {""})


@for_reader
def assure(actor: Actor, given: CoverGiven) -> CoverView:
    """Record an assurance that a state has given.

    Args:
        actor: A releasing officer of the centre desk.
        given: What it says.

    Returns:
        The assurance.

    Raises:
        AccessError: ``right-missing`` or ``condition-centre-only``.
        InputError: ``vocabulary-code``, ``assurance-evidence-missing``, ``cover-reversed``, ``cover-too-long``,
            ``register-number-form``, and the codes of `wasl.flow.limits`.
    """
    conditions.require_deciding(actor)
    if not limits.is_seen(given.reference) and not given.number.strip():
        raise InputError("assurance-evidence-missing")
    return _record(actor, replace(given, report_id=""), assured=True)


@for_reader
def decide(actor: Actor, given: CoverGiven) -> CoverView:
    """Record that this centre gives information away although a condition stands; the officer's name stays with it.

    Args:
        actor: A releasing officer of the centre desk.
        given: What is decided, why, for how long, and for which report alone.

    Returns:
        The decision.

    Raises:
        AccessError: ``right-missing``, ``condition-centre-only``, or ``not-found`` for a report that is not for this
            officer.
        InputError: ``reason-missing``, ``vocabulary-code``, ``cover-reversed``, ``cover-too-long``, and the codes of
            `wasl.flow.limits`.
    """
    conditions.require_deciding(actor)
    if given.report_id:
        limits.check_text(given.report_id, field="report", limit=limits.NAME_LIMIT)
        access.access_report(actor, given.report_id)
    return _record(
        actor, replace(given, words=conditions.checked_reason(given.words), reference="", number=""), assured=False
    )


@for_reader
def end(actor: Actor, cover_id: str, *, reason: str) -> None:
    """End an assurance or a decision before its last day: from now on it meets nothing.

    Args:
        actor: A releasing officer of the centre desk.
        cover_id: Which.
        reason: Why.

    Raises:
        AccessError: ``right-missing``, ``condition-centre-only``, or ``not-found``.
        InputError: ``reason-missing``, and the codes of `wasl.flow.limits`.
    """
    conditions.require_deciding(actor)
    reason = conditions.checked_reason(reason)
    with atomic():
        if cover_id not in {each.cover_id for each in covers(actor)}:
            raise AccessError("not-found")
        if not rows.end_cover(cover_id, officer_id=actor.officer.officer_id, reason=reason, at=clock.now()):
            raise AccessError("not-found")
        lines.write(actor, "condition-cover-ended", [cover_id], reason=reason)


def _record(actor: Actor, given: CoverGiven, *, assured: bool) -> CoverView:
    cover = _checked(given, assured=assured)
    made = StoredCover(
        cover_id=new_id(),
        cover=cover,
        words=given.words.strip(),
        reference=given.reference.strip(),
        number=given.number.strip(),
        desk=actor.desk.desk_id,
        officer_id=actor.officer.officer_id,
        officer_name=actor.officer.name,
        at=clock.now(),
    )
    about = conditions.told(StateCondition(state=cover.state, condition=cover.condition, topic=cover.topic))
    with atomic():
        rows.add_cover(made)
        subjects = [made.cover_id, *([cover.report_id] if cover.report_id else [])]
        action = "assurance-recorded" if assured else "condition-decided"
        lines.write(actor, action, subjects, **about, until=cover.until.isoformat(), words=made.words)
    return _cover_view(made)


def _checked(given: CoverGiven, *, assured: bool) -> Cover:
    since = given.since or clock.today()
    conditions.check_codes(StateCondition(state=given.state, condition=given.condition, topic=given.topic))
    limits.check_text(given.words, field="words", limit=limits.VALUE_LIMIT, several_lines=True)
    conditions.check_words(given.reference, field="reference")
    limits.check_text(given.number, field="number", limit=NUMBER_LIMIT)
    if given.number.strip() and read_number(given.number) is None:
        raise InputError("register-number-form", value=given.number.strip())
    if given.until < since:
        raise InputError("cover-reversed")
    if given.until > limits.years_later(since, LONGEST_YEARS):
        raise InputError("cover-too-long", years=LONGEST_YEARS)
    return Cover(
        state=given.state,
        condition=given.condition,
        topic=given.topic,
        report_id=given.report_id,
        since=since,
        until=given.until,
        assured=assured,
    )


def _cover_view(stored: StoredCover) -> CoverView:
    return CoverView(
        cover_id=stored.cover_id,
        cover=stored.cover,
        state=_cover_state(stored, clock.today()),
        words=stored.words,
        reference=stored.reference,
        number=stored.number,
        officer_name=stored.officer_name,
        at=stored.at,
        ended=stored.ended,
        ended_reason=stored.ended_reason,
        ends_soon=_ends_soon(stored, clock.today()),
    )


def _ends_soon(stored: StoredCover, today: date) -> bool:
    return _cover_state(stored, today) == "in-force" and (stored.cover.until - today).days <= SOON_DAYS


def _cover_state(stored: StoredCover, today: date) -> str:
    if stored.ended is not None:
        return "ended"
    if today < stored.cover.since:
        return "coming"
    return "over" if today > stored.cover.until else "in-force"

"""Picking what one reads for: a short list of what is open at the desk, one choice for eight hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from wasl.casework.reasons import Choice, ReasonKind, ends, minutes_left, short_list
from wasl.errors import InputError
from wasl.flow import access, clock, hits, limits, lines, questions, reason
from wasl.flow.wall import for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor
from wasl.store import cases, versions
from wasl.store import hits as hit_rows
from wasl.store import reasons as rows
from wasl.store.connection import atomic
from wasl.store.reasons import StoredReason

_OF_A_KIND: Final = 9
_NAMED: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonView:
    """Something that is or may be a reason. Of a question, a hit or a report no content is told.

    Attributes:
        kind: What it is.
        subject: Its id.
        number: Number of a case or a question; empty if it has none.
        title: Title of a case; empty for the rest.
        since: Since when it is open; None if that is not asked.
        until: When it ends; None for what was not picked.
        minutes: How long it still counts, in minutes.
    """

    kind: ReasonKind
    subject: str
    number: str = ""
    title: str = ""
    since: datetime | None = None
    until: datetime | None = None
    minutes: int = 0


@for_reader
def current(actor: Actor) -> ReasonView | None:
    """Return what the actor reads for, or None.

    Args:
        actor: Who reads.

    Returns:
        The reason with what remains of it.
    """
    found = reason.held(actor)
    return _picked(actor, found) if found else None


@for_reader
def choices(actor: Actor) -> tuple[ReasonView, ...]:
    """Return what the actor may pick, what was picked lately first.

    Args:
        actor: Who reads.

    Returns:
        At most nine.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    found = {(each.kind.value, each.subject): each for each in _open(actor)}
    open_now = (Choice(kind=each.kind, subject=each.subject, since=each.since) for each in found.values() if each.since)
    recent = rows.recent(actor.officer.officer_id, actor.desk.desk_id, limit=_OF_A_KIND)
    listed = short_list(open_now, ((each.kind, each.subject) for each in recent))
    return tuple(found[each.kind.value, each.subject] for each in listed)


@for_reader
def pick(actor: Actor, name: str) -> ReasonView:
    """Pick what the actor reads for, in place of what was picked before.

    Args:
        actor: Who reads.
        name: Number or id of a case, or id of a question, of a hit or of a report that waits for the desk.

    Returns:
        The reason.

    Raises:
        AccessError: ``right-missing``.
        InputError: ``reason-unknown`` if nothing of that name is open at the desk, or the codes of
            `wasl.flow.limits.check_text`.
    """
    access.require_right(actor, Act.READ)
    with atomic():
        chosen = _find(actor, name.strip())
        now = clock.now()
        picked = StoredReason(kind=chosen.kind.value, subject=chosen.subject, picked=now, until=ends(now))
        rows.pick(actor.officer.officer_id, actor.desk.desk_id, picked)
        lines.write(actor, "reason-picked", [chosen.subject], kind=chosen.kind.value)
        return _picked(actor, picked)


@for_reader
def end(actor: Actor) -> None:
    """Put the reason down before its time is over.

    Args:
        actor: Who read.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    with atomic():
        found = reason.held(actor)
        if found and rows.end(actor.officer.officer_id, actor.desk.desk_id, clock.now()):
            lines.write(actor, "reason-ended", [found.subject])


@for_reader
def need(actor: Actor, name: str = "") -> dict[str, str]:
    """Return what the line of a search says of its reason; part of the step that searches.

    Args:
        actor: Who searches.
        name: As for `pick`; empty for what was picked before.

    Returns:
        Kind and id.

    Raises:
        InputError: ``reason-needed`` if nothing was picked, or as `pick`.
    """
    found = reason.held(actor)
    if name.strip():
        chosen = _find(actor, name.strip())
        if found is None or (found.kind, found.subject) != (chosen.kind.value, chosen.subject):
            pick(actor, chosen.subject)
    elif found is None:
        raise InputError("reason-needed")
    return reason.named(actor)


def _find(actor: Actor, name: str) -> ReasonView:
    limits.check_text(name, field="reason", limit=limits.LINE_LIMIT)
    case = cases.find(name, actor.desk.desk_id)
    if case and case.closed is None:
        return ReasonView(
            kind=ReasonKind.CASE, subject=case.case_id, number=case.number, title=case.title, since=case.opened
        )
    found = next((each for each in _tasks(actor) if each.subject == name), None)
    if found is None:
        raise InputError("reason-unknown", name=name[:_NAMED])
    return found


def _open(actor: Actor) -> Iterator[ReasonView]:
    for case in cases.of_desk(actor.desk.desk_id, closed=False, limit=_OF_A_KIND):
        yield ReasonView(
            kind=ReasonKind.CASE, subject=case.case_id, number=case.number, title=case.title, since=case.opened
        )
    yield from _tasks(actor)


def _tasks(actor: Actor) -> Iterator[ReasonView]:
    for asked in questions.questions(actor):
        if asked.answer is None:
            yield ReasonView(kind=ReasonKind.QUESTION, subject=asked.question_id, number=asked.number, since=asked.made)
    if actor.holds(NEEDED_RIGHT[Act.JUDGE]):
        for hit in hits.views(actor, hit_rows.listed(judged=False, limit=_OF_A_KIND)):
            yield ReasonView(kind=ReasonKind.HIT, subject=hit.hit_id, since=hit.made)
    for stored in access.readable_only(actor, versions.waiting(limit=_OF_A_KIND)):
        since = stored.since.get(actor.desk.desk_id, stored.filed)
        yield ReasonView(kind=ReasonKind.REPORT, subject=stored.version.report_id, since=since)


def _picked(actor: Actor, found: StoredReason) -> ReasonView:
    view = ReasonView(
        kind=ReasonKind(found.kind),
        subject=found.subject,
        until=found.until,
        minutes=minutes_left(found.until, clock.now()),
    )
    case = cases.find(found.subject, actor.desk.desk_id) if view.kind is ReasonKind.CASE else None
    return replace(view, number=case.number, title=case.title, since=case.opened) if case else view

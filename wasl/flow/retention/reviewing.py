"""The review queue: what a desk has that it must soon decide to keep, with a reason and for how long, or to erase.

A desk decides about what it speaks. What came from a peer, or was cut from it, may be kept for as long as the
originator said and no longer: it stands in the queue so that the originator can be asked for a new version in time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from wasl.casework.four_eyes import Proposal
from wasl.errors import AccessError, InputError
from wasl.flow import access, categories, clock, here, limits, lines, parties
from wasl.flow.categories import CategoryLine
from wasl.flow.life import applying, taking_back
from wasl.flow.life.holders import HolderRow, rows_of
from wasl.flow.retention import restricting
from wasl.flow.retention.ageing import GRACE
from wasl.flow.subjects import acting
from wasl.flow.subjects.acting import AskedLine
from wasl.flow.views import Party
from wasl.flow.wall import for_node, for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, Handling, LifeAct, Text
from wasl.store import life, restrictions, reviews, versions
from wasl.store.connection import atomic
from wasl.store.restrictions import REVIEW
from wasl.store.reviews import StoredReview
from wasl.store.versions import StoredVersion

REVIEW_YEARS: Final = 3
"""For so long at most is a report kept before keeping it is decided again."""

AHEAD: Final = timedelta(days=92)
"""So long before its day a report enters the queue."""

SHOWN_AFTER: Final = timedelta(days=400)
"""So long is shown what became of a report that was erased."""

_LIMIT: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewLine:
    """One report in the queue.

    Attributes:
        report_id: The report.
        title: Its title.
        handling: Its handling.
        origin: Who speaks.
        due: The day of its review: from then on nobody reads it unless it is kept.
        erased: The day on which it is erased if nobody decides.
        closed: True if that day has come, and it is closed.
        own: True if this desk decides.
        held: True if a legal hold keeps it from being erased.
        reason: Why it was kept the last time; empty if it never was.
        officer: Login of who decided that; empty if nobody did.
    """

    report_id: str
    title: Text
    handling: Handling
    origin: Party
    due: date
    erased: date
    closed: bool
    own: bool
    held: bool
    reason: str
    officer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasedLine:
    """A report of this desk that was erased.

    Attributes:
        report_id: The report.
        at: The day.
        backups: The day from which no backup of this node holds it.
        rows: Who had it, and what each has told.
    """

    report_id: str
    at: date
    backups: date
    rows: tuple[HolderRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What a desk has to decide, and what came of it.

    Attributes:
        waiting: The first due first.
        erased: The last first.
        asked: What it is asked for about its reports for persons whom they concern.
        lacking: Its reports in which a person soon must have a category, or should have had one.
    """

    waiting: tuple[ReviewLine, ...]
    erased: tuple[ErasedLine, ...]
    asked: tuple[AskedLine, ...] = ()
    lacking: tuple[CategoryLine, ...] = ()


@for_reader
def queue(actor: Actor) -> Queue:
    """Return what the actor's desk has to review, and what of its reports was erased.

    Args:
        actor: Needs the right to release.

    Returns:
        The queue.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.TAKE_BACK)
    with parties.held():
        known = parties.directory()
        found = {each.version.report_id: each for each in _permitted(actor)}
        due = reviews.of_desk(actor.desk.desk_id, here.node_id(), clock.today() + AHEAD, limit=_LIMIT)
        lines_ = tuple(_line(actor, each, found[each.report_id], known) for each in due if each.report_id in found)
        return Queue(
            waiting=lines_,
            erased=_erased(actor, known),
            asked=acting.asked_of(actor),
            lacking=categories.lacking(actor),
        )


@for_reader
def count(actor: Actor) -> int:
    """Return how many reports wait for the actor's desk: for a review, for what is asked of it, for a category.

    Args:
        actor: Who looks.

    Returns:
        Their number; none for whoever may not decide.
    """
    if not actor.holds(NEEDED_RIGHT[Act.TAKE_BACK]):
        return 0
    return len(_permitted(actor)) + acting.count_asked(actor) + len(categories.lacking(actor))


def _permitted(actor: Actor) -> tuple[StoredVersion, ...]:
    due = reviews.of_desk(actor.desk.desk_id, here.node_id(), clock.today() + AHEAD, limit=_LIMIT)
    stored = versions.find_many([each.report_id for each in due])
    return tuple(
        each
        for each in stored
        if access.decide_here(actor, Act.TAKE_BACK if _decides(actor, each) else Act.READ, each).permit
    )


def _decides(actor: Actor, stored: StoredVersion) -> bool:
    return stored.version.origin == actor.desk.address


def _line(actor: Actor, review: StoredReview, stored: StoredVersion, known: parties.Directory) -> ReviewLine:
    since = restrictions.since(review.report_id, REVIEW)
    return ReviewLine(
        report_id=review.report_id,
        title=stored.version.title,
        handling=stored.version.handling,
        origin=known.party(stored.version.origin),
        due=review.due,
        erased=max(review.due, since.date() if since else review.due) + GRACE,
        closed=REVIEW in stored.restrictions,
        own=_decides(actor, stored),
        held=_is_held(review.report_id),
        reason=review.reason,
        officer=review.login,
    )


@for_node
def _is_held(report_id: str) -> bool:
    # That a hold keeps it, who decides about it must know; who placed it and why is for the desk that did.
    return life.is_held(report_id)


def _erased(actor: Actor, known: parties.Directory) -> tuple[ErasedLine, ...]:
    found = life.erased_of(actor.desk.desk_id, here.node_id(), clock.now() - SHOWN_AFTER, limit=_LIMIT)
    return tuple(
        ErasedLine(
            report_id=report_id,
            at=at.date(),
            backups=applying.backups_of(at),
            rows=rows_of(report_id, known),
        )
        for report_id, at in found
    )


@for_reader
def keep(actor: Actor, report_id: str, *, until: date | None, reason: str) -> ReviewLine:
    """Decide to keep a report of the actor's desk until its next review; a closed one opens again to whoever had it.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        report_id: The report.
        until: The next review; at most three years from today. None if what was given is no day.
        reason: Why it is still needed, in words.

    Returns:
        The report as the queue had it, with its new day.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
        InputError: ``review-originator`` for what the originator alone may let be kept, ``review-early`` if the day of
            its review is far off, ``review-day``, ``review-too-late``, ``review-past``, ``reason-missing``, or the
            codes of `wasl.flow.limits.check_text`.
    """
    with atomic():
        versions.hold(report_id)
        stored = _access(actor, report_id)
        review = reviews.find(report_id)
        if review is None:
            raise AccessError("not-found")
        day = _check(review, until, reason)
        reviews.keep(report_id, day, reason, officer_id=actor.officer.officer_id, at=clock.now())
        restricting.reopen(stored)
        lines.write(actor, "report-kept", [report_id], until=day.isoformat(), reason=reason)
        with parties.held():
            fresh = versions.find(report_id) or stored
            return _line(actor, reviews.find(report_id) or review, fresh, parties.directory())


def _check(review: StoredReview, until: date | None, reason: str) -> date:
    today = clock.today()
    if review.due > today + AHEAD:
        raise InputError("review-early", day=review.due - AHEAD)
    if not reason.strip():
        raise InputError("reason-missing")
    limits.check_text(reason, field="reason", limit=limits.LINE_LIMIT)
    if until is None:
        raise InputError("review-day")
    if until <= today:
        raise InputError("review-past", day=until)
    if until > limits.years_later(today, REVIEW_YEARS):
        raise InputError("review-too-late", years=REVIEW_YEARS)
    return until


def _access(actor: Actor, report_id: str) -> StoredVersion:
    access.require_right(actor, Act.TAKE_BACK)
    found = versions.find_for(report_id, actor.desk.desk_id, here.node_id())
    if found is not None and found.version.origin.node != here.node_id():
        readable = access.access_report(actor, report_id)
        raise InputError("review-originator", day=readable.version.handling.review)
    return taking_back.access_own(actor, report_id)


@for_reader
def erase(actor: Actor, report_id: str) -> Proposal:
    """Propose to erase a report of the actor's desk, here and wherever it went, because it is needed no longer.

    Args:
        actor: Of the desk that speaks; needs the right to release.
        report_id: The report.

    Returns:
        The proposal, for a second person of the desk.

    Raises:
        AccessError: ``right-missing``, ``not-found``, or ``speaker-other`` for a report of another desk.
        InputError: ``review-originator``, or ``approval-already``.
    """
    _access(actor, report_id)
    return taking_back.propose_taking_back(actor, report_id, LifeAct.ERASURE, reason="retention-over")

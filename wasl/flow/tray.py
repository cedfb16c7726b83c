"""The tray: what waits for a desk, the most pressing first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from wasl.flow import access, apart, consents, glass_reviews, hits, parties, questions, reports, suspending
from wasl.flow.apart import Apart
from wasl.flow.life import holds
from wasl.flow.retention import reviewing
from wasl.flow.tray_views import SuspendedLine, Tray
from wasl.flow.views import HitView
from wasl.flow.wall import for_reader
from wasl.policy import NEEDED_RIGHT, Act
from wasl.record import Actor, Right
from wasl.store import versions

_LIMIT: Final = 200
_OWN_LIMIT: Final = 20


@for_reader
def tray(actor: Actor) -> Tray:
    """Return what waits for the actor's desk.

    Args:
        actor: Who looks.

    Returns:
        The tray.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.READ)
    with parties.held():
        return _tray(actor)


def _tray(actor: Actor) -> Tray:
    desk = actor.desk
    asked = questions.questions(actor)
    arrived = access.readable_only(actor, versions.waiting(limit=_LIMIT))
    own = access.readable_only(actor, versions.spoken(limit=_OWN_LIMIT))
    return Tray(
        to_answer=tuple(each for each in asked if each.asked.address == desk.address and each.answer is None),
        to_read=tuple(line for line in reports.list_reports(actor, arrived) if line.state in {"new", "opened"}),
        waiting=tuple(each for each in asked if each.asker.address == desk.address),
        to_judge=_open_hits(actor),
        own=reports.list_reports(actor, own),
        consents=consents.count_waiting(actor),
        reviews=reviewing.count(actor),
        holds=holds.count_due(actor),
        suspended=_suspended(actor),
        glasses=glass_reviews.count_waiting(actor),
    )


def _suspended(actor: Actor) -> tuple[SuspendedLine, ...]:
    several = {each.report_id: each for each in suspending.standing_all(actor)}
    found = access.readable_only(actor, versions.find_many(several))
    titled = {each.version.report_id: each.version for each in found}
    return tuple(
        SuspendedLine(
            report_id=report_id,
            title=titled[report_id].title,
            handling=titled[report_id].handling,
            until=each.until,
            second=not each.own and actor.holds(Right.APPROVE),
        )
        for report_id, each in several.items()
        if report_id in titled
    )


@for_reader
def counts(actor: Actor, known: Tray | None = None) -> Mapping[str, Apart]:
    """Return how much waits for the actor's desk: of what the tray shows, and nothing else.

    Args:
        actor: Who looks.
        known: The tray, if it was read for the same page.

    Returns:
        Numbers by the name of the part, exercise apart: ``tray`` (what is to be done or new), ``hits``, ``questions``,
        ``holds``; for an actor who reads no report only the last.
    """
    due = {"holds": Apart(real=known.holds if known else holds.count_due(actor))}
    if not actor.holds(NEEDED_RIGHT[Act.READ]):
        return due
    if known is not None:
        new = apart.count(line.handling.exercise for line in known.to_read if line.state == "new")
        asked = apart.count(each.handling.exercise for each in known.to_answer)
        judged = apart.count(each.theirs.handling.exercise for each in known.to_judge)
    else:
        # Every page shows these: what is only counted is not read.
        arrived = access.readable_only(actor, versions.unopened(limit=_LIMIT))
        came = (each.version for each in arrived if each.version.origin != actor.desk.address)
        new = apart.count(each.handling.exercise for each in came)
        asked = questions.count_waiting(actor)
        judged = hits.count_open(actor) if actor.holds(NEEDED_RIGHT[Act.JUDGE]) else Apart()
    return {"tray": asked + new + judged, "hits": judged, "questions": asked, **due}


def _open_hits(actor: Actor) -> tuple[HitView, ...]:
    return hits.hits(actor) if actor.holds(NEEDED_RIGHT[Act.JUDGE]) else ()

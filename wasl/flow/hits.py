"""Hits: proposed matches, shown to whoever may judge both sides. A hit is a question to a person, never an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from wasl.errors import AccessError
from wasl.flow import access, apart, here, lines, matching, parties, reason
from wasl.flow.apart import Apart
from wasl.flow.views import EvidenceView, HitSide, HitView, JudgementView
from wasl.flow.wall import for_reader
from wasl.policy import Act
from wasl.record import Actor, Entity
from wasl.store import hits as hit_rows
from wasl.store import versions
from wasl.store.connection import atomic
from wasl.store.entities import Place, Reader
from wasl.store.hits import StoredHit
from wasl.store.versions import StoredVersion

OPEN: Final = hit_rows.OPEN
LIST_LIMIT: Final = 200


@for_reader
def hits(actor: Actor, *, all: bool = False) -> tuple[HitView, ...]:  # noqa: A002 - the word on the command line
    """Return the hits that an actor may judge, best first.

    Args:
        actor: Who judges.
        all: True for those already judged, too.

    Returns:
        At most 200 hits.

    Raises:
        AccessError: ``right-missing``.
    """
    access.require_right(actor, Act.JUDGE)
    return views(actor, hit_rows.listed(judged=all, limit=LIST_LIMIT))


@for_reader
def hit(actor: Actor, hit_id: str) -> HitView:
    """Return one hit.

    Args:
        actor: Who judges.
        hit_id: The hit.

    Returns:
        The hit.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    with atomic():
        seen = access_hit(actor, hit_id)
        lines.write(actor, "hit-read", [hit_id], **reason.named(actor))
    return seen


@for_reader
def access_hit(actor: Actor, hit_id: str) -> HitView:
    """Return one hit for a step that writes its own journal line.

    Args:
        actor: Who judges.
        hit_id: The hit.

    Returns:
        The hit.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    access.require_right(actor, Act.JUDGE)
    stored = hit_rows.find(hit_id, _reader(actor))
    seen = views(actor, [stored] if stored else [])
    if not seen:
        raise AccessError("not-found")
    return seen[0]


@for_reader
def of_report(actor: Actor, report_id: str) -> tuple[HitView, ...]:
    """Return the hits of a report that an actor may judge; none without the right.

    Args:
        actor: Who reads.
        report_id: The report.

    Returns:
        At most 200 hits, best first.
    """
    return views(actor, hit_rows.of_report(report_id, _reader(actor), limit=LIST_LIMIT))


@for_reader
def views(actor: Actor, found: Iterable[StoredHit]) -> tuple[HitView, ...]:
    """Return the views of those hits whose two sides the actor may judge.

    Args:
        actor: Who reads.
        found: Hits.

    Returns:
        The views, in the same order.
    """
    rows = list(found)
    places = [place for row in rows for place in (row.theirs, row.ours)]
    stored = {each.version.report_id: each for each in versions.find_many({place.report_id for place in places})}
    known = parties.directory() if rows else None
    entities = matching.entities_at(places, stored)
    return tuple(
        _view(row, entities, stored, known)
        for row in rows
        if known and _may_judge(actor, stored.get(row.theirs.report_id), stored.get(row.ours.report_id))
    )


@for_reader
def count_open(actor: Actor) -> Apart:
    """Return how many hits `hits` returns, without reading more than it takes to decide.

    Args:
        actor: Who judges.

    Returns:
        Their number, exercise apart; a pair is of one kind.
    """
    pairs = hit_rows.open_pairs(limit=LIST_LIMIT)
    stored = {each.version.report_id: each for each in versions.find_many({each for pair in pairs for each in pair})}
    sides = ((stored.get(theirs), stored.get(ours)) for theirs, ours in pairs)
    open_ones = (theirs for theirs, ours in sides if theirs and _may_judge(actor, theirs, ours))
    return apart.count(each.version.handling.exercise for each in open_ones)


def _reader(actor: Actor) -> Reader:
    return Reader(node=here.node_id(), desk=actor.desk.desk_id)


def _may_judge(actor: Actor, theirs: StoredVersion | None, ours: StoredVersion | None) -> bool:
    if theirs is None or ours is None:
        return False
    return all(
        access.decide_here(actor, Act.JUDGE, one, beside_exercise=other.version.handling.exercise).permit
        for one, other in ((theirs, ours), (ours, theirs))
    )


def _view(
    row: StoredHit,
    entities: Mapping[Place, Entity],
    stored: Mapping[str, StoredVersion],
    known: parties.Directory,
) -> HitView:
    said = tuple(
        JudgementView(verdict=each.verdict, reason=each.reason, officer=each.officer, at=each.at)
        for each in row.judgements
    )
    last = said[-1] if said and said[-1].verdict != OPEN else None
    return HitView(
        hit_id=row.hit_id,
        theirs=side(entities[row.theirs], stored[row.theirs.report_id], known),
        ours=side(entities[row.ours], stored[row.ours.report_id], known),
        total_mn=row.total_mn,
        band=row.band,
        evidence=evidence_views(row.evidence),
        verdict=last.verdict if last else OPEN,
        verdict_reason=last.reason if last else "",
        judged_by=last.officer if last else "",
        judged=last.at if last else None,
        made=row.made,
        judgements=said,
    )


def side(entity: Entity, stored: StoredVersion, known: parties.Directory) -> HitSide:
    """Return one side of a hit, or one thing found.

    Args:
        entity: The entity.
        stored: The version that speaks of it, already permitted.
        known: The directory.

    Returns:
        The side.
    """
    return HitSide(
        entity=entity,
        report_id=stored.version.report_id,
        report_title=stored.version.title,
        origin=known.party(stored.version.origin),
        handling=stored.version.handling,
    )


def evidence_views(evidence: Iterable[Mapping[str, Any]]) -> tuple[EvidenceView, ...]:
    """Return kept evidence as views.

    Args:
        evidence: As `matching.write_evidence` made it.

    Returns:
        The views.
    """
    return tuple(EvidenceView(**each) for each in evidence)

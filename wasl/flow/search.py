"""Searching holdings by names in any script, words, figures, numbers. A search is a read: for a reason, on record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from wasl.errors import InputError
from wasl.flow import access, hits, limits, lines, matching, parties, reasons, registers, reports
from wasl.flow.drafts import keeping
from wasl.flow.registers import RegisterLine, RegisterSearch
from wasl.flow.views import ReportLine, SearchResult
from wasl.flow.wall import for_reader
from wasl.match import Band, Profile, keys_of_name, profile_of
from wasl.policy import Act
from wasl.record import Actor
from wasl.record.register import read_number
from wasl.store import entities, versions, words
from wasl.store.connection import atomic
from wasl.store.versions import StoredVersion

LONGEST_QUERY: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found.

    Attributes:
        entities: Whose names are spellings of what was asked for, best first.
        reports: In which all its words occur, newest first.
        entries: Of the desk's registers, if a number with its year was asked for.
    """

    entities: tuple[SearchResult, ...]
    reports: tuple[ReportLine, ...]
    entries: tuple[RegisterLine, ...] = ()


@for_reader
def search(
    actor: Actor, query: str, *, reason: str = "", draft_id: str = "", exercise: bool = False, limit: int = 10
) -> tuple[SearchResult, ...]:
    """Return entities whose names are spellings of a name.

    Args:
        actor: Who searches.
        query: A name in any script, at most 300 characters.
        reason: Number or id of what is searched for, as for `wasl.flow.reasons.pick`; empty for what was picked before.
        draft_id: The draft for which is looked up, which is the reason then; empty for none.
        exercise: True to search exercise material, and only that.
        limit: At most so many results.

    Returns:
        What the actor's desk may read, best first.

    Raises:
        AccessError: ``right-missing``, or ``not-found`` if the draft is not the desk's.
        InputError: ``reason-needed``, ``reason-unknown``, ``query-empty``, ``query-too-long``, or the codes of
            `wasl.flow.limits.check_text`.
    """
    access.require_right(actor, Act.SEARCH)
    if draft_id:
        draft = keeping.access_draft(actor, draft_id)
        told = {"reason": draft.draft_id, "reason_kind": "draft"}
        return _search(actor, query, lambda: told, exercise=exercise, limit=limit).entities
    return search_all(actor, query, reason=reason, exercise=exercise, limit=limit).entities


@for_reader
def search_all(actor: Actor, query: str, *, reason: str = "", exercise: bool = False, limit: int = 10) -> Found:
    """Return entities whose names are spellings of a name, reports in which its words occur, entries of registers.

    Args:
        actor: Who searches.
        query: A name, words, a figure (a number plate, a telephone number) in any script, or a number of the desk's
            registers; at most 300 characters.
        reason: Number or id of what is searched for, as for `wasl.flow.reasons.pick`; empty for what was picked before.
        exercise: True to search exercise material, and only that.
        limit: At most so many of each.

    Returns:
        What the actor's desk may read.

    Raises:
        AccessError: ``right-missing``.
        InputError: As `search`.
    """
    return _search(actor, query, lambda: reasons.need(actor, reason), exercise=exercise, limit=limit)


def _search(actor: Actor, query: str, told: Callable[[], dict[str, str]], *, exercise: bool, limit: int) -> Found:
    access.require_right(actor, Act.SEARCH)
    if not query.strip():
        raise InputError("query-empty")
    if len(query) > LONGEST_QUERY:
        raise InputError("query-too-long", limit=LONGEST_QUERY)
    limits.check_text(query, field="query", limit=LONGEST_QUERY)
    most = max(limit, 0)
    with atomic():
        lines.write(actor, "search", query=query, exercise=exercise, **told())
        return Found(
            entities=_find(actor, query, exercise=exercise)[:most],
            reports=_find_words(actor, query, exercise=exercise, limit=most),
            entries=_find_number(actor, query, exercise=exercise, limit=most),
        )


def _find_words(actor: Actor, query: str, *, exercise: bool, limit: int) -> tuple[ReportLine, ...]:
    permitted: list[StoredVersion] = []
    for ids in words.find(query, exercise=exercise):
        stored = {each.version.report_id: each for each in versions.find_many(ids)}
        permitted += (
            stored[each]
            for each in ids
            if access.decide_here(actor, Act.SEARCH, stored[each], beside_exercise=exercise).permit
        )
        if len(permitted) >= limit:
            break
    return reports.list_reports(actor, tuple(permitted[:limit]))


def _find_number(actor: Actor, query: str, *, exercise: bool, limit: int) -> tuple[RegisterLine, ...]:
    number = read_number(query)
    if number is None or not number.year or (number.exercise and not exercise):
        return ()
    return registers.look(actor, RegisterSearch(number=query, exercise=exercise), limit=max(limit, 1)).lines


def _find(actor: Actor, query: str, *, exercise: bool) -> tuple[SearchResult, ...]:
    places = entities.find(keys_of_name(query), exercise=exercise, limit=matching.CANDIDATES)
    stored = {each.version.report_id: each for each in versions.find_many({place.report_id for place in places})}
    known = parties.directory()
    asked = Profile(schema="", names=(query,))
    results = []
    for place, entity in matching.entities_at(places, stored).items():
        version = stored[place.report_id]
        total, evidence = matching.weigh(asked, profile_of(entity))
        permitted = access.decide_here(actor, Act.SEARCH, version, beside_exercise=exercise).permit
        if permitted and total.band is not Band.DIFFERENT:
            results.append(
                SearchResult(
                    found=hits.side(entity, version, known),
                    total_mn=total.total_mn,
                    band=str(total.band),
                    evidence=hits.evidence_views(matching.write_evidence(evidence)),
                )
            )
    return tuple(sorted(results, key=lambda each: (-each.total_mn, each.found.entity.caption)))

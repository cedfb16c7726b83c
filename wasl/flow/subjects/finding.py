"""Looking through all that the node holds for one person, and deciding, hit by hit, what concerns that person.

No machine decides it: the matcher proposes spellings in any script and whatever bears a number that was given (a
document, a telephone, an account, an address of mail); a person says which hits are the subject, and whether the
subject may be told of them. What another node speaks is not this node's to tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from wasl.errors import AccessError, InputError
from wasl.flow import clock, here, hits, limits, lines, matching, parties
from wasl.flow.search import LONGEST_QUERY
from wasl.flow.subjects.register import access_request
from wasl.flow.views import HitSide
from wasl.flow.wall import for_node, for_reader
from wasl.match import (
    Band,
    Profile,
    forms_of,
    is_number,
    is_same_number,
    keys_of_name,
    keys_of_number,
    profile_of,
)
from wasl.record import Actor, Entity
from wasl.record.schemata import IDENTIFYING_KINDS, kind_of
from wasl.store import entities, subjects, versions, words
from wasl.store.connection import atomic
from wasl.store.restrictions import SUBJECT
from wasl.store.subjects import StoredItem, StoredRequest
from wasl.store.versions import StoredVersion

_MOST: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundBy:
    """By what something was found.

    Attributes:
        property: Schema and property, for instance ``Person.passportNumber``; empty for the spelling of a name.
        value: The value that was found, as the report has it; empty for a name, which stands there anyway.
    """

    property: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectHit:
    """One thing that was found, or decided.

    Attributes:
        side: The entity, with its report, who speaks and its handling.
        band: ``same`` or ``look``; empty for what is decided already.
        found_by: By what it was found, the numbers first; none for what is decided already.
        item: The decision; None for what is not decided.
        ours: True if this node speaks in it, so that the person may be told.
        restricted: True if the report is restricted for a person.
    """

    side: HitSide
    band: str
    item: StoredItem | None
    ours: bool
    restricted: bool
    found_by: tuple[FoundBy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectView:
    """A request with what was decided in it.

    Attributes:
        request: The request.
        decided: What was decided while the request is open; what was erased or corrected away since is left out.
        found: What a search has just found and nobody has decided.
    """

    request: StoredRequest
    decided: tuple[SubjectHit, ...]
    found: tuple[SubjectHit, ...] = ()


@for_reader
def show(actor: Actor, request_id: str) -> SubjectView:
    """Return a request with what was decided in it; of one that is closed the request alone.

    Args:
        actor: Needs the right to protect.
        request_id: The request.

    Returns:
        The request.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
    """
    with atomic():
        request = access_request(actor, request_id)
        lines.write(actor, "subject-read", [request_id])
        with parties.held():
            return SubjectView(request=request, decided=() if request.closed else decided(request_id))


@for_reader
def find(actor: Actor, request_id: str, query: str, *, exercise: bool = False) -> SubjectView:
    """Look through all that the node holds for spellings of a name, or for whatever bears a number.

    Args:
        actor: Needs the right to protect.
        request_id: An open request.
        query: A name, or a number with at least four digits or an address of mail, in any script and however it is
            spaced; at most 300 characters.
        exercise: True to look among exercise material, and only that.

    Returns:
        The request, and what was found that nobody has decided, best first.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``subject-closed``, ``query-empty``, ``query-too-long``, or the codes of
            `wasl.flow.limits.check_text`.
    """
    with atomic():
        request = access_request(actor, request_id, is_open=True)
        if not query.strip():
            raise InputError("query-empty")
        if len(query) > LONGEST_QUERY:
            raise InputError("query-too-long", limit=LONGEST_QUERY)
        limits.check_text(query, field="query", limit=LONGEST_QUERY)
        lines.write(actor, "subject-searched", [request_id], query=query, exercise=exercise)
        with parties.held():
            done = decided(request_id)
            known = {(each.side.report_id, each.side.entity.entity_id) for each in done}
            found = [each for each in _find(query, exercise=exercise) if _place(each) not in known]
            return SubjectView(request=request, decided=done, found=tuple(found[:_MOST]))


def _place(hit: SubjectHit) -> tuple[str, str]:
    return hit.side.report_id, hit.side.entity.entity_id


@for_node
def _find(query: str, *, exercise: bool) -> list[SubjectHit]:
    numbered = _numbered(query, exercise=exercise) if is_number(query) else {}
    spelled = _spelled(query, exercise=exercise)
    both = (
        replace(hit, found_by=(*hit.found_by, FoundBy())) if place in spelled else hit
        for place, hit in numbered.items()
    )
    return [*both, *(hit for place, hit in spelled.items() if place not in numbered)]


def _spelled(query: str, *, exercise: bool) -> dict[tuple[str, str], SubjectHit]:
    places = entities.candidates(keys_of_name(query), exercise=exercise, limit=matching.CANDIDATES)
    stored = {each.version.report_id: each for each in versions.find_many({place.report_id for place in places})}
    known, asked = parties.directory(), Profile(schema="", names=(query,))
    scored = []
    for place, entity in matching.entities_at(places, stored).items():
        total, _ = matching.weigh(asked, profile_of(entity))
        if total.band is not Band.DIFFERENT:
            hit = _hit(stored[place.report_id], entity, known, band=str(total.band), item=None)
            scored.append((-total.total_mn, entity.caption, replace(hit, found_by=(FoundBy(),))))
    return {_place(hit): hit for _, _, hit in sorted(scored, key=lambda each: each[:2])}


def _numbered(query: str, *, exercise: bool) -> dict[tuple[str, str], SubjectHit]:
    forms = forms_of(query)
    if not forms:
        return {}
    keyed = entities.candidates(keys_of_number(forms), exercise=exercise, limit=matching.CANDIDATES)
    told = words.holding((query, *forms), exercise=exercise, limit=matching.CANDIDATES)
    known = parties.directory()
    found = {}
    for stored in versions.find_many({*told, *(place.report_id for place in keyed)}):
        for entity in stored.version.entities:
            by = tuple(_borne(entity, query))
            if by:
                hit = replace(_hit(stored, entity, known, band=str(Band.SAME), item=None), found_by=by)
                found[_place(hit)] = hit
    return dict(sorted(found.items(), key=lambda each: (each[1].side.entity.caption, each[0])))


def _borne(entity: Entity, query: str) -> Iterator[FoundBy]:
    for name, values in entity.properties.items():
        kind = kind_of(entity.schema, name)
        if kind in IDENTIFYING_KINDS:
            same = (value.text for value in values if is_same_number(query, value.text, kind=kind))
            yield from (FoundBy(property=f"{entity.schema}.{name}", value=text) for text in same)


@for_node
def decided(request_id: str) -> tuple[SubjectHit, ...]:
    """Return what was decided in a request, as it stands now.

    Args:
        request_id: The request, already permitted.

    Returns:
        The hits of which the content is here still.
    """
    rows, known = subjects.items(request_id), parties.directory()
    stored = {each.version.report_id: each for each in versions.find_many({each.report_id for each in rows})}
    found = []
    for row in rows:
        version = stored.get(row.report_id)
        entity = _entity(version, row.entity_id) if version else None
        if version is not None and entity is not None:
            found.append(_hit(version, entity, known, band="", item=row))
    return tuple(found)


@for_node
def _held(report_id: str) -> StoredVersion | None:
    return versions.find(report_id)


def _entity(stored: StoredVersion, entity_id: str) -> Entity | None:
    return next((each for each in stored.version.entities if each.entity_id == entity_id), None)


def _hit(
    stored: StoredVersion, entity: Entity, known: parties.Directory, *, band: str, item: StoredItem | None
) -> SubjectHit:
    return SubjectHit(
        side=hits.side(entity, stored, known),
        band=band,
        item=item,
        ours=stored.version.origin.node == here.node_id(),
        restricted=SUBJECT in stored.restrictions,
    )


@for_reader
def decide(
    actor: Actor, request_id: str, report_id: str, entity_id: str, *, concerns: bool, tell: bool, reason: str
) -> SubjectView:
    """Decide whether an entity is the person who asks, and whether the person may be told of it.

    Args:
        actor: Needs the right to protect.
        request_id: An open request.
        report_id: The report.
        entity_id: The entity in it.
        concerns: True if it is the person.
        tell: True if the person may be told.
        reason: Why so.

    Returns:
        The request.

    Raises:
        AccessError: ``right-missing`` or ``not-found``.
        InputError: ``subject-closed``, ``reason-missing``, ``subject-originator`` to tell what another node speaks, or
            the codes of `wasl.flow.limits.check_text`.
    """
    with atomic():
        request = access_request(actor, request_id, is_open=True)
        if not reason.strip():
            raise InputError("reason-missing")
        limits.check_text(reason, field="reason", limit=limits.LINE_LIMIT)
        stored = _held(report_id)
        if stored is None or _entity(stored, entity_id) is None:
            raise AccessError("not-found")
        if tell and stored.version.origin.node != here.node_id():
            raise InputError("subject-originator")
        before = subjects.item(request_id, report_id, entity_id) if concerns else None
        item = StoredItem(
            report_id=report_id,
            entity_id=entity_id,
            concerns=concerns,
            tell=tell and concerns,
            reason=reason.strip(),
            # What its desk was asked for stands, unless it is somebody else.
            asked=before.asked if before else "",
            words=before.words if before else "",
        )
        subjects.decide(request_id, item, officer_id=actor.officer.officer_id, at=clock.now())
        lines.write(
            actor,
            "subject-decided",
            [request_id, report_id],
            entity=entity_id,
            concerns=concerns,
            tell=item.tell,
            reason=reason.strip(),
        )
        with parties.held():
            return SubjectView(request=request, decided=decided(request_id))

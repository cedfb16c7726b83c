"""Matching on arrival: what comes in is compared with what is held, and what looks alike is proposed to people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from wasl.flow import clock
from wasl.flow.wall import for_matcher
from wasl.match import Band, Evidence, Profile, Score, compare, keys, profile_of, score
from wasl.record import Entity, ReportVersion, new_id
from wasl.store import entities, hits, versions
from wasl.store.entities import Place
from wasl.store.hits import StoredHit
from wasl.store.versions import StoredVersion

CANDIDATES: Final = 200
MATCHED: Final = frozenset({"Person", "Organization", "Company", "Vessel", "Airplane"})
"""Schemata that name one thing in the world. Two seizures of heroin are no hit: a substance has no identity."""
_AT_ONCE: Final = 200


@for_matcher
def add_keys(arrived: Iterable[ReportVersion]) -> None:
    """Keep the matching keys of versions that were just filed.

    Args:
        arrived: The versions.
    """
    found: dict[Place, frozenset[str]] = {}
    for version in arrived:
        for entity in version.entities:
            if entity.schema in MATCHED:
                place = Place(report_id=version.report_id, entity_id=entity.entity_id)
                found[place] = keys(profile_of(entity))
    entities.add_keys({place.report_id for place in found}, found)


@for_matcher
def match_report(stored: StoredVersion, *, beside: Iterable[str] = ()) -> None:
    """Compare the entities of a version with all that is held and propose what looks alike.

    Args:
        stored: The version, just filed.
        beside: Reports to leave out: an extract is compared neither with its original nor with other extracts of it.
    """
    version = stored.version
    add_keys([version])
    for entity in version.entities:
        if entity.schema not in MATCHED:
            continue
        profile = profile_of(entity)
        places = entities.candidates(
            keys(profile), exercise=version.handling.exercise, limit=CANDIDATES, beside=[version.report_id, *beside]
        )
        theirs = Place(report_id=version.report_id, entity_id=entity.entity_id)
        for ours, held in load(places).items():
            _propose(theirs, profile, ours, profile_of(held))


@for_matcher
def match_import(import_id: str) -> None:
    """Compare what an import brought with what was held before it; rows of one file are not compared with each other.

    Args:
        import_id: The import, filed, with its keys.
    """
    pairs = entities.pairs_with_held(import_id, exercise=False)
    places = list(dict.fromkeys(place for pair in pairs for place in pair))
    profiles: dict[Place, Profile] = {}
    for start in range(0, len(places), _AT_ONCE):
        profiles |= {place: profile_of(entity) for place, entity in load(places[start : start + _AT_ONCE]).items()}
    for theirs, ours in pairs:
        if theirs in profiles and ours in profiles:
            _propose(theirs, profiles[theirs], ours, profiles[ours])


def load(places: Iterable[Place]) -> Mapping[Place, Entity]:
    """Return the entities at places, read from their bodies.

    Args:
        places: The places.

    Returns:
        Entity per place, in the order given; a place that is gone is left out.
    """
    wanted = list(places)
    stored = versions.find_many({each.report_id for each in wanted})
    return entities_at(wanted, {each.version.report_id: each for each in stored})


def entities_at(places: Iterable[Place], bodies: Mapping[str, StoredVersion]) -> Mapping[Place, Entity]:
    """Return the entities at places, from versions that are at hand.

    Args:
        places: The places.
        bodies: Versions by report id.

    Returns:
        Entity per place, in the order given; a place that is not among the versions is left out.
    """
    found: dict[Place, Entity] = {}
    for place in places:
        stored = bodies.get(place.report_id)
        for entity in stored.version.entities if stored else ():
            if entity.entity_id == place.entity_id:
                found[place] = entity
    return found


def weigh(left: Profile, right: Profile) -> tuple[Score, tuple[Evidence, ...]]:
    """Compare two profiles.

    Args:
        left: One.
        right: The other.

    Returns:
        The score and its evidence, the weightiest first.
    """
    evidence = tuple(sorted(compare(left, right), key=lambda each: -abs(each.score_mn)))
    return score(evidence), evidence


def write_evidence(evidence: Iterable[Evidence]) -> tuple[dict[str, Any], ...]:
    """Return evidence as plain mappings, to be kept.

    Args:
        evidence: The evidence.

    Returns:
        One mapping per comparer.
    """
    return tuple(
        {
            "comparer": each.comparer,
            "score_mn": each.score_mn,
            "left": each.left,
            "right": each.right,
            "reason": each.reason,
            "data": dict(each.data),
        }
        for each in evidence
    )


def _propose(theirs: Place, profile: Profile, ours: Place, held: Profile) -> None:
    total, evidence = weigh(profile, held)
    if total.band is Band.DIFFERENT:
        return
    hits.add(
        StoredHit(
            hit_id=new_id(),
            theirs=theirs,
            ours=ours,
            total_mn=total.total_mn,
            band=str(total.band),
            evidence=write_evidence(evidence),
            made=clock.now(),
        )
    )

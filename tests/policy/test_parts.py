from __future__ import annotations

from dataclasses import replace

import pytest

from tests.policy.world import ALMATY, OMAN, PERMITTED, handled
from tests.record import examples
from wasl.policy import Act, Case, decide, item_of
from wasl.policy.parts import Objecting, objecting_parts
from wasl.record import Entity, PersonCategory, ReportVersion, Value


def person(number: int, category: PersonCategory | None, *, basis: str = "criminal-investigation") -> Entity:
    return Entity(
        entity_id=f"{number:026}",
        schema="Person",
        properties={"name": (Value(text=f"Намунаев {number}"),)},
        category=category,
        legal_basis=basis,
    )


SUSPECT = person(1, PersonCategory.SUSPECT)
VICTIM = person(2, PersonCategory.VICTIM)
NOBODY = person(3, None, basis="")
GHOST = Entity(entity_id="4" * 26, schema="Ghost", properties={})


def report(*entities: Entity, **changes: object) -> ReportVersion:
    version = replace(
        examples.JUDGED,
        origin=OMAN,
        handling=handled(ALMATY),
        topic="trafficking",
        kind="seizure",
        entities=entities,
    )
    return replace(version, **changes)  # type: ignore[arg-type]


def case(version: ReportVersion) -> Case:
    return replace(PERMITTED[Act.RELEASE], item=item_of(version))


@pytest.mark.parametrize(
    ("entities", "against", "codes"),
    [
        ((SUSPECT, VICTIM), (VICTIM,), ("agreement-category",)),
        ((VICTIM,), (VICTIM,), ("agreement-category",)),
        ((NOBODY, SUSPECT, VICTIM), (NOBODY, VICTIM), ("agreement-category", "restricted")),
        ((SUSPECT, GHOST), (GHOST,), ("restricted",)),
    ],
)
def test_the_entities_in_the_way_are_named(
    entities: tuple[Entity, ...], against: tuple[Entity, ...], codes: tuple[str, ...]
) -> None:
    version = report(*entities)
    ids = tuple(each.entity_id for each in against)
    assert objecting_parts(case(version), version) == Objecting(entity_ids=ids, codes=codes)
    left = replace(version, entities=tuple(each for each in entities if each.entity_id not in ids))
    assert decide(case(left)).permit


@pytest.mark.parametrize(
    "version",
    [
        report(SUSPECT),
        report(),
        report(SUSPECT, VICTIM, topic="weather"),
        report(VICTIM, handling=handled()),
        report(topic="weather"),
    ],
)
def test_nothing_is_offered_where_it_would_not_help_or_is_not_needed(version: ReportVersion) -> None:
    assert objecting_parts(case(version), version) is None

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.record import examples
from wasl.policy.extracts import extract
from wasl.record import Entity, Nature, Pap, ReportVersion, Value, wire
from wasl.record.schemata import schemata

PLAIN = Entity(
    entity_id="1" * 26,
    schema="Person",
    properties={
        "name": (Value(text="Намунаев", source="row:17"), Value(text="тайное имя", sensitive=True)),
        "religion": (Value(text="ислам"),),
    },
    nature=Nature.ASSESSMENT,
    unknown={"zodiac": "leo"},
)
SEIZURE = Entity(
    entity_id="2" * 26,
    schema="Seizure",
    properties={"involved": (Value(text="1" * 26), Value(text="3" * 26)), "aura": (Value(text="x"),)},
)
HIDDEN = Entity(entity_id="3" * 26, schema="Person", properties={"name": (Value(text="Тайный"),)}, sensitive=True)
GHOST = Entity(entity_id="4" * 26, schema="Ghost", properties={"name": (Value(text="Неведомый"),)})
WHOLE = replace(
    examples.JUDGED, entities=(PLAIN, SEIZURE, HIDDEN, GHOST), unknown={"alpha": 1}, source_ref="unodc.csv:17"
)


def cut(version: ReportVersion = WHOLE, *leave_out: str, with_sensitive: bool = False) -> ReportVersion:
    return extract(version, report_id="9" * 26, leave_out=leave_out, with_sensitive=with_sensitive)


def test_flags_handling_and_dates_survive() -> None:
    made = cut()
    for name in ("handling", "grading", "nature", "likelihood", "event", "event_date", "page", "title", "text", "made"):
        assert getattr(made, name) == getattr(WHOLE, name), name
    assert made.handling.pap is Pap.AMBER
    assert made.entities[0].nature is Nature.ASSESSMENT


def test_sensitive_unknown_and_sources_are_left_out() -> None:
    person, seizure = cut().entities
    assert person.properties == {"name": (Value(text="Намунаев"),)}
    assert (person.unknown, cut().unknown, cut().source_ref) == ({}, {}, "")
    assert seizure.properties == {"involved": (Value(text="1" * 26),)}
    body = wire.encode(cut(), label=wire.REPORT)
    for gone in ("тайное", "ислам", "Тайный", "Неведомый", "zodiac", "alpha", "aura", "row:17", "unodc", "3" * 26):
        assert gone.encode() not in body


def test_sensitive_may_be_kept_where_it_is_needed() -> None:
    person, _, hidden = cut(with_sensitive=True).entities
    assert person.texts("religion") == ("ислам",)
    assert hidden.sensitive


def test_what_is_left_out_leaves_no_reference() -> None:
    (seizure,) = cut(WHOLE, "1" * 26).entities
    assert seizure.properties == {}


def test_attachments_and_their_keys_are_left_out() -> None:
    assert cut(examples.WITH_ATTACHMENTS).attachments == ()


@strategies.few
@given(strategies.reports, st.booleans())
def test_an_extract_never_holds_more_and_cutting_twice_changes_nothing(
    version: ReportVersion,
    with_sensitive: bool,
) -> None:
    made = cut(version, with_sensitive=with_sensitive)
    known = {entity.entity_id: entity for entity in version.entities}
    assert cut(made, with_sensitive=with_sensitive) == made
    assert made.handling == version.handling
    for entity in made.entities:
        assert entity.schema in schemata()
        for name, values in entity.properties.items():
            texts = [value.text for value in known[entity.entity_id].properties[name]]
            assert all(value.text in texts for value in values)
            assert with_sensitive or not any(value.sensitive for value in values)

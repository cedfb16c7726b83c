from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.record import examples
from wasl.errors import InputError
from wasl.policy.extracts import extract, keep_all, known_properties
from wasl.policy.recipe import RECIPE, KeptFile, Recipe, words_digest
from wasl.record import Attachment, Entity, Nature, Pap, PersonCategory, ReportVersion, Text, Value, wire
from wasl.record.schemata import schemata

SECRET = b"s" * 32
CUT_AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
PLAIN = Entity(
    entity_id="1" * 26,
    schema="Person",
    properties={
        "name": (Value(text="Намунаев", source="row:17"), Value(text="тайное имя", sensitive=True)),
        "religion": (Value(text="ислам"),),
        "birthDate": (Value(text="1981", normal="1981"),),
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


def read(version: ReportVersion, **changes: object) -> Recipe:
    """Return the recipe that keeps all it may, after somebody has read the text."""
    return replace(keep_all(version), read=words_digest(version), **changes)  # type: ignore[arg-type]


def cut(
    version: ReportVersion = WHOLE, recipe: Recipe | None = None, *, number: int = 1, **changes: object
) -> ReportVersion:
    given = {"version": number, "report_id": "9" * 26, "secret": SECRET, "made": CUT_AT, **changes}
    return extract(version, recipe or read(version), **given)  # type: ignore[arg-type]


def body_of(version: ReportVersion) -> bytes:
    return wire.encode(version, label=wire.REPORT)


def test_flags_handling_and_what_was_said_survive() -> None:
    made = cut()
    for name in ("handling", "grading", "nature", "likelihood", "event", "event_date", "title", "text", "origin"):
        assert getattr(made, name) == getattr(WHOLE, name), name
    assert made.handling.pap is Pap.AMBER
    assert made.entities[0].nature is Nature.ASSESSMENT
    assert (made.made, made.version, made.page) == (CUT_AT, 1, None)


def test_sensitive_unknown_and_sources_are_left_out() -> None:
    person, seizure = cut().entities
    assert person.properties == {
        "name": (Value(text="Намунаев"),),
        "birthDate": (Value(text="1981", normal="1981"),),
    }
    assert (person.unknown, cut().unknown, cut().source_ref) == ({}, {}, "")
    assert seizure.properties == {"involved": (Value(text=person.entity_id),)}
    for gone in ("тайное", "ислам", "Тайный", "Неведомый", "zodiac", "alpha", "aura", "row:17", "unodc", "1" * 26):
        assert gone.encode() not in body_of(cut())


def test_sensitive_may_be_kept_where_it_is_needed() -> None:
    all_of_it = {"1" * 26: ("name", "religion"), "3" * 26: ("name",)}
    person, hidden = cut(recipe=read(WHOLE, entities=all_of_it, sensitive=True)).entities
    assert person.texts("religion") == ("ислам",)
    assert person.texts("name") == ("Намунаев", "тайное имя")
    assert hidden.sensitive
    (person,) = cut(recipe=read(WHOLE, entities=all_of_it)).entities
    assert person.texts("religion") == ()


def test_one_property_is_left_out() -> None:
    (person,) = cut(recipe=read(WHOLE, entities={"1" * 26: ("birthDate",)})).entities
    assert list(person.properties) == ["birthDate"]


def test_what_is_left_out_leaves_no_reference() -> None:
    (seizure,) = cut(recipe=read(WHOLE, entities={"2" * 26: ("involved",)})).entities
    assert seizure.properties == {}


def test_nothing_of_an_unknown_schema_or_property_stays_even_if_named() -> None:
    made = cut(recipe=read(WHOLE, entities={"4" * 26: ("name",), "2" * 26: ("aura",)}))
    assert [(each.schema, dict(each.properties)) for each in made.entities] == [("Seizure", {})]


def test_dates_of_the_event_and_of_the_page_are_chosen() -> None:
    made = cut(recipe=read(WHOLE, event=False, page=True))
    assert (made.event, made.event_date, made.page) == (None, "", WHOLE.page)


def test_words_stay_only_if_somebody_read_these_very_words() -> None:
    rewritten = Text(text="Об изъятии", language="ru")
    for recipe in (keep_all(WHOLE), replace(keep_all(WHOLE), title=rewritten), replace(keep_all(WHOLE), read="0" * 64)):
        with pytest.raises(InputError) as caught:
            cut(recipe=recipe)
        assert caught.value.code == "extract-unread"
    made = cut(recipe=replace(keep_all(WHOLE), title=rewritten, text=rewritten))
    assert (made.title, made.text) == (rewritten, rewritten)
    with pytest.raises(InputError):
        cut(replace(WHOLE, text=rewritten), read(WHOLE))


def test_only_chosen_files_stay_and_as_they_were_sealed_anew() -> None:
    original = examples.WITH_ATTACHMENTS
    assert cut(original).attachments == ()
    first = original.attachments[0]
    anew = Attachment(
        attachment_id="4" * 26,
        name="photo.jpg",
        media_type=first.media_type,
        size=first.size,
        sha256=first.sha256,
        key=b"n" * 32,
        chunk_size=first.chunk_size,
    )
    kept = read(original, files=(KeptFile(attachment_id=first.attachment_id, name="photo.jpg"),))
    made = cut(original, kept, files={first.attachment_id: anew})
    assert made.attachments == (anew,)
    for each in original.attachments:
        assert each.attachment_id.encode() not in body_of(made)
        assert base64.urlsafe_b64encode(each.key).rstrip(b"=") not in body_of(made)
    assert cut(original, kept).attachments == ()


def test_ids_are_the_same_at_every_cut_and_others_in_another_extract() -> None:
    first, again, other = cut(), cut(number=2), cut(secret=b"t" * 32)
    assert [each.entity_id for each in first.entities] == [each.entity_id for each in again.entities]
    assert again.version == 2
    assert not {each.entity_id for each in first.entities} & {each.entity_id for each in other.entities}


def test_known_properties_stand_in_the_order_of_the_schema() -> None:
    assert known_properties(PLAIN, sensitive=False) == ("name", "birthDate")
    assert set(known_properties(PLAIN, sensitive=True)) == {"name", "birthDate", "religion"}


# --- over random reports and cuts -------------------------------------------------------------------------------------


def canary(number: int) -> str:
    """Return a text that occurs nowhere by chance, in two scripts."""
    return f"canary{hashlib.sha256(str(number).encode()).hexdigest()[:12]}канарейка"


@st.composite
def marked_reports(draw: st.DrawFn) -> ReportVersion:
    """Draw a report of known and unknown things in which every value, id and source is a canary of its own."""
    count = draw(st.integers(1, 4))
    numbers = iter(range(10_000))
    ids = [f"x{draw(st.integers(10**19, 10**20 - 1))}y{place:04}" for place in range(count)]
    entities = []
    for entity_id in ids:
        schema = draw(st.sampled_from(["Person", "Company", "Seizure", "Vehicle", "Ghost"]))
        known = list(schemata()[schema].properties) if schema in schemata() else []
        names = draw(st.lists(st.sampled_from([*known, "aura", "zz"]), unique=True, max_size=4))
        properties = {name: (draw(_marked(numbers, schema, name, ids)),) for name in names}
        entities.append(
            Entity(
                entity_id=entity_id,
                schema=schema,
                properties=properties,
                category=draw(st.none() | st.sampled_from(PersonCategory)),
                sensitive=draw(st.booleans()),
                unknown={"odd": canary(next(numbers))},
            )
        )
    files = tuple(
        replace(
            draw(strategies.attachments),
            attachment_id=f"f{7 * 10**24 + place:025}",
            sha256=hashlib.sha256(canary(next(numbers)).encode()).hexdigest(),
            name=canary(next(numbers)),
            description=canary(next(numbers)),
        )
        for place in range(draw(st.integers(0, 2)))
    )
    return replace(
        draw(strategies.reports),
        report_id=f"r{draw(st.integers(10**24, 10**25 - 1))}",
        entities=tuple(entities),
        attachments=files,
        source_ref=canary(next(numbers)),
        unknown={"newer": canary(next(numbers))},
        made=draw(strategies.moments),
    )


@st.composite
def _marked(draw: st.DrawFn, numbers: Iterator[int], schema: str, name: str, ids: list[str]) -> Value:
    known = schemata()[schema].properties.get(name) if schema in schemata() else None
    refers = known is not None and known.kind == "entity"
    return Value(
        text=draw(st.sampled_from(ids)) if refers else canary(next(numbers)),
        normal=canary(next(numbers)),
        source=canary(next(numbers)),
        sensitive=draw(st.booleans()),
    )


@st.composite
def cuts(draw: st.DrawFn, version: ReportVersion) -> Recipe:
    """Draw a recipe that names some of what there is, and some that there is not."""
    entities = {
        entity.entity_id: tuple(draw(st.lists(st.sampled_from([*entity.properties, "nothing"]), unique=True)))
        for entity in version.entities
        if draw(st.booleans())
    }
    return Recipe(
        entities={**entities, **({"f" * 26: ("name",)} if draw(st.booleans()) else {})},
        sensitive=draw(st.booleans()),
        event=draw(st.booleans()),
        page=draw(st.booleans()),
        read=words_digest(version),
    )


def said_in(version: ReportVersion, recipe: Recipe) -> tuple[set[str], set[str]]:
    """Return what may be said and what may not, worked out apart from the code that cuts."""
    may: set[str] = set()
    every = {version.source_ref, str(version.unknown["newer"])}
    every |= {part for file in version.attachments for part in (file.name, file.description, file.attachment_id)}
    for entity in version.entities:
        every |= {entity.entity_id, str(entity.unknown["odd"])}
        known = schemata()[entity.schema].properties if entity.schema in schemata() else {}
        stays = entity.entity_id in recipe.entities and known and (recipe.sensitive or not entity.sensitive)
        for name, (value,) in entity.properties.items():
            every |= {value.text, value.normal, value.source}
            chosen = stays and name in known and name in recipe.entities[entity.entity_id]
            if chosen and (recipe.sensitive or not (value.sensitive or known[name].sensitive)):
                may |= {value.normal} if known[name].kind == "entity" else {value.text, value.normal}
    return may, every - may


def encodings(text: str) -> Iterator[bytes]:
    """Yield a text as it might hide in bytes."""
    plain = text.encode()
    yield plain
    yield text.encode("utf-16-le")
    yield text.encode("unicode_escape")
    yield plain.hex().encode()
    yield plain[::-1]
    for shift in range(3):
        # Base64 of something inside something else: the whole groups that do not touch the edges.
        yield base64.b64encode(b"\x00" * shift + plain)[4:-4]
        yield base64.urlsafe_b64encode(b"\x00" * shift + plain)[4:-4]
    for name in ("sha256", "sha1", "md5"):
        yield hashlib.new(name, plain).hexdigest().encode()


@strategies.many
@given(st.data())
def test_nothing_left_out_is_in_the_bytes_in_any_encoding(data: st.DataObject) -> None:
    version = data.draw(marked_reports())
    recipe = data.draw(cuts(version))
    made = cut(version, recipe)
    body = body_of(made)
    may, may_not = said_in(version, recipe)
    for said in may_not:
        assert not any(hidden in body for hidden in encodings(said)), said
    for file in version.attachments:
        assert file.sha256.encode() not in body
    assert version.report_id.encode() not in body
    told = {text for entity in made.entities for (value,) in entity.properties.values() for text in (value.normal,)}
    assert told <= may
    assert all(len(entity.properties) <= 4 for entity in made.entities)


@strategies.many
@given(st.data())
def test_two_originals_that_differ_only_in_what_is_left_out_give_the_same_bytes(data: st.DataObject) -> None:
    version = data.draw(marked_reports())
    recipe = data.draw(cuts(version))
    stay = {each.entity_id for each in version.entities if each.entity_id in recipe.entities}
    others = [replace(each, entity_id=f"e{place}") for place, each in enumerate(data.draw(marked_reports()).entities)]
    other = replace(
        version,
        report_id=data.draw(strategies.ids),
        version=data.draw(st.integers(1, 99)),
        made=data.draw(strategies.moments),
        source_ref="another",
        attachments=(),
        unknown={},
        entities=(*others, *(_other(each, recipe) for each in version.entities if each.entity_id in stay)),
    )
    assert body_of(cut(version, recipe)) == body_of(cut(other, recipe))


def _other(entity: Entity, recipe: Recipe) -> Entity:
    kept = {name: values for name, values in entity.properties.items() if name in recipe.entities[entity.entity_id]}
    return replace(entity, properties={**kept, "yy": (Value(text="other"),)}, unknown={"more": 7})


@strategies.few
@given(strategies.reports, st.booleans())
def test_an_extract_is_never_freer_than_its_original(version: ReportVersion, with_sensitive: bool) -> None:
    made = cut(version, read(version, sensitive=with_sensitive))
    assert (made.handling, made.grading, made.topic, made.kind) == (
        version.handling,
        version.grading,
        version.topic,
        version.kind,
    )
    restricted = {each.restricted for each in version.entities}
    assert {each.restricted for each in made.entities} <= restricted


@strategies.few
@given(st.data())
def test_a_recipe_reads_back_as_it_was_written(data: st.DataObject) -> None:
    recipe = data.draw(cuts(data.draw(marked_reports())))
    assert wire.decode(Recipe, wire.encode(recipe, label=RECIPE), label=RECIPE) == recipe

"""Every schema as a card: nothing that was said is lost, in any language, whoever said it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wasl import vocabulary
from wasl.record import LANGUAGES, Entity, PersonCategory, Value
from wasl.record.schemata import Property, Schema, schemata
from wasl.render.cards import Card, card, cards

SAMPLES = {
    "name": Value(text="Фаррух Саидзода", language="tg"),
    "date": Value(text="3/4/2026", normal="2026-04-03"),
    "country": Value(text="Катар", normal="qa"),
    "quantity": Value(text="5,002 кг", normal="5002", unit="mass_g"),
    "money": Value(text="12 500 $", normal="12500", unit="USD"),
    "currency": Value(text="риал", normal="QAR"),
    "number": Value(text="1.185", normal="1185"),
    "language": Value(text="тоҷикӣ", normal="tg"),
}


def sample(each: Property) -> Value:
    if each.kind == "code":
        return Value(text="as written", normal=next(iter(vocabulary.entries(each.table))))
    if each.kind == "entity":
        return Value(text="other")
    return SAMPLES.get(each.kind, Value(text=f"given {each.name}"))


def filled(schema: Schema) -> Entity:
    return Entity(
        entity_id="filled",
        schema=schema.name,
        properties={name: (sample(each),) for name, each in schema.properties.items()},
    )


def entity(entity_id: str, schema: str, /, **properties: str) -> Entity:
    return Entity(
        entity_id=entity_id, schema=schema, properties={key: (Value(text=text),) for key, text in properties.items()}
    )


def rows_of(made: Card) -> dict[str, tuple[str, ...]]:
    return {row.label: tuple(value.text for value in row.values) for row in made.rows}


PERSON = entity("person", "Person", name="Фаррух")
COMPANY = entity("company", "Company", name="Навруз Карго")
OWNERSHIP = entity("owns", "Ownership", owner="person", asset="company", percentage="60", startDate="2019")
ENDS = (PERSON, COMPANY)
WITHOUT_TITLE = {"RouteLeg", "Sanction"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("schema", schemata().values(), ids=lambda each: each.name)
def test_a_card_shows_all_that_was_said(schema: Schema, language: str) -> None:
    held = filled(schema)
    made = card(held, {"filled": held, "other": PERSON}, language)
    ends = {schema.edge.source, schema.edge.target} if schema.edge else set()
    shown = {row.label for row in made.rows}
    titles = [name for name, each in schema.properties.items() if each.labels[language] not in shown]
    assert made.kind == schema.labels[language]
    assert bool(made.title) == (schema.name not in WITHOUT_TITLE)
    assert set(titles) == ends or len(titles) == len(made.title)
    assert not any(row.unknown for row in made.rows)
    assert {row.label for row in made.rows if row.sensitive} == {
        each.labels[language] for each in schema.properties.values() if each.sensitive
    }


def test_what_matters_stands_first() -> None:
    schema = schemata()["Seizure"]
    held = filled(schema)
    made = card(held, {"filled": held}, "en")
    assert [row.label for row in made.rows][:6] == ["Date", "Country", "Place", "Substance", "Quantity", "Concealment"]


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("en", "money", "12,500 US dollars"),
        ("ru", "money", "12 500 долларов США"),
        ("ar", "money", "12,500 دولار أمريكي"),
        ("en", "currency", "Qatari Riyal"),
        ("ru", "language", "таджикский"),
        ("ar", "language", "الطاجيكية"),
        ("en", "number", "1,185"),
        ("en", "quantity", "5.002 kg"),
        ("ru", "date", "3 апреля 2026"),
    ],
)
def test_normal_forms_are_told_in_the_reader_s_language(language: str, kind: str, text: str) -> None:
    name, schema = next(
        (each.name, body) for body in schemata().values() for each in body.properties.values() if each.kind == kind
    )
    held = Entity(entity_id="x", schema=schema.name, properties={name: (SAMPLES[kind],)})
    (row,) = card(held, {}, language).rows
    plain = "".join(char for char in row.values[0].text if char not in "\u2068\u2069").replace("\xa0", " ")
    assert plain == text
    assert row.values[0].small == SAMPLES[kind].text


@pytest.mark.parametrize("normal", ["NaN", "1e30", "-", "5002 x", "9" * 400])
@pytest.mark.parametrize("kind", ["quantity", "money", "number"])
def test_a_normal_form_that_is_none_is_shown_as_given(kind: str, normal: str) -> None:
    name, schema = next(
        (each.name, body) for body in schemata().values() for each in body.properties.values() if each.kind == kind
    )
    value = Value(text="as given", normal=normal)
    (row,) = card(Entity(entity_id="x", schema=schema.name, properties={name: (value,)}), {}, "en").rows
    assert row.values[0].text == "as given"


# --- relations --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "forward", "backward", "detail"),
    [
        ("en", "Owner of", "Owned by", "Share (%): 60 · From: 2019"),
        ("ru", "Владеет", "Принадлежит", "Доля (%): 60 · Начало: 2019"),
        ("ar", "يملك", "مملوك لـ", "الحصة (%): 60 · من تاريخ: 2019"),
    ],
)
def test_a_relation_is_told_on_the_cards_of_both_ends(language: str, forward: str, backward: str, detail: str) -> None:
    person, company = cards((*ENDS, OWNERSHIP), language)
    assert rows_of(person) == {forward: ("Навруз Карго",)}
    assert person.rows[0].relation
    assert rows_of(company) == {backward: ("Фаррух",)}
    small = person.rows[0].values[0].small
    assert "".join(char for char in small if char not in "\u2066\u2067\u2068\u2069") == detail


def test_a_relation_that_says_more_has_a_card_of_its_own() -> None:
    *_, made = cards(
        (*ENDS, replace(OWNERSHIP, properties={**OWNERSHIP.properties, "notes": (Value(text="x"),)})), "en"
    )
    assert made.kind == "Ownership"
    assert made.title[0].text == "\u2068Фаррух\u2069 — \u2068Owner of\u2069: \u2068Навруз Карго\u2069"


def test_a_relation_without_an_end_has_a_card_of_its_own() -> None:
    made = cards((PERSON, entity("owns", "Ownership", owner="person", asset="elsewhere")), "en")
    assert [each.kind for each in made] == ["Person", "Ownership"]
    assert "not in this report" in made[1].title[0].text
    assert made[0].rows == ()


def test_several_relations_of_a_kind_stand_in_one_row() -> None:
    other = entity("other", "Company", name="Памир Транзит")
    second = entity("second", "Ownership", owner="person", asset="other")
    person = cards((*ENDS, OWNERSHIP, other, second), "en")[0]
    assert rows_of(person) == {"Owner of": ("Навруз Карго", "Памир Транзит")}


def test_relations_in_a_ring_are_shown_all_the_same() -> None:
    ring = (entity("a", "UnknownLink", subject="a", object="b"), entity("b", "UnknownLink", subject="b", object="a"))
    assert [each.kind for each in cards(ring, "en")] == ["Other link", "Other link"]


def test_a_relation_to_what_has_no_card_keeps_its_own() -> None:
    heroin = entity("s", "Substance", name="героин")
    link = entity("l", "UnknownLink", subject="person", object="s")
    made = cards((PERSON, entity("z", "Seizure", substance="s"), heroin, link), "en")
    assert [each.kind for each in made] == ["Person", "Seizure", "Other link"]


def test_what_has_no_name_is_called_by_its_kind_as_well() -> None:
    seizure = entity("z", "Seizure", place="Dusti")
    link = entity("l", "Involvement", party="person", event="z")
    assert rows_of(cards((PERSON, seizure, link), "en")[0]) == {
        "Had a part in": ("\u2068Seizure\u2069: \u2068Dusti\u2069",)
    }


def test_what_was_given_is_not_said_twice() -> None:
    driver = Value(text="водитель", normal="driver")
    held = Entity(entity_id="x", schema="Person", properties={"traffickingRole": (driver,)})
    assert [card(held, {}, language).rows[0].values[0].small for language in ("ru", "en")] == ["", "водитель"]
    weighed = Entity(entity_id="x", schema="Seizure", properties={"quantity": (SAMPLES["quantity"],)})
    assert [card(weighed, {}, language).rows[0].values[0].small for language in ("ru", "en")] == ["", "5,002 кг"]


def test_a_substance_that_says_more_than_its_name_has_a_card_of_its_own() -> None:
    heroin = Entity(entity_id="s", schema="Substance", properties={"name": (Value(text="героин", normal="heroin"),)})
    seizure = entity("z", "Seizure", substance="s")
    assert [each.kind for each in cards((seizure, heroin), "en")] == ["Seizure"]
    purer = replace(heroin, properties={**heroin.properties, "purity": (Value(text="60"),)})
    assert [each.kind for each in cards((seizure, purer), "en")] == ["Seizure", "Substance"]


# --- what is not known, and what is hostile ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "kind", "label"),
    [
        ("en", "Submarine (a kind that this node does not know)", "depth (not known to this node)"),
        ("ru", "Submarine (вид, неизвестный этому узлу)", "depth (неизвестно этому узлу)"),
        ("ar", "Submarine (نوع لا تعرفه هذه العقدة)", "depth (خاصية لا تعرفها هذه العقدة)"),
    ],
)
def test_what_a_newer_model_knows_is_shown_as_unknown(language: str, kind: str, label: str) -> None:
    (made,) = cards((entity("x", "Submarine", depth="300 м"),), language)
    assert made.kind.translate({0x2068: None, 0x2069: None}) == kind
    (row,) = made.rows
    assert (row.label.translate({0x2068: None, 0x2069: None}), row.unknown) == (label, True)
    assert row.values[0].text == "300 м"


def test_an_unknown_property_stands_after_the_known_ones() -> None:
    made = card(entity("x", "Person", aura="blue", name="Фаррух", nationality="tj"), {}, "en")
    assert [row.unknown for row in made.rows] == [False, True]


def test_controls_are_shown_as_marks_wherever_they_stand() -> None:
    hostile = "\u202eevil\x1b[2J"
    held = Entity(
        entity_id="x",
        schema=hostile,
        properties={hostile: (Value(text=hostile),), "name": (Value(text=hostile),)},
    )
    pages = [*cards((held, entity("y", "UnknownLink", subject="x", object="x")), "ar")]
    said = [made.kind for made in pages] + [value.text for made in pages for row in made.rows for value in row.values]
    said += [row.label for made in pages for row in made.rows] + [each.text for made in pages for each in made.title]
    assert said
    assert not any("\u202e" in text or "\x1b" in text for text in said)


def test_what_is_sensitive_is_marked() -> None:
    person = replace(
        PERSON,
        sensitive=True,
        category=PersonCategory.SUSPECT,
        properties={"religion": (Value(text="x"),), "notes": (Value(text="y", sensitive=True),)},
    )
    made = card(person, {}, "en")
    assert made.sensitive
    assert {row.label: (row.sensitive, row.values[0].sensitive) for row in made.rows} == {
        "Religion": (True, False),
        "Notes": (False, True),
    }

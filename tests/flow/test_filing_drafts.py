"""Checking and filing drafts: every fault at once, texts kept beside what was understood, and one report."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.doha import Founded
from tests.flow.story import Sign
from tests.flow.test_drafts import GOOD
from tests.simulators.clock import Clock
from wasl import vocabulary
from wasl.flow.drafts import fields

PERSON = {
    "e1.schema": "Person",
    "e1.category": "suspect",
    "e1.legal_basis": "criminal-investigation",
    "e1.name.1": "Фаррух Саидзода",
}


def test_every_fault_is_told_at_once_each_with_its_field(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import checking

    given_fields = {
        **GOOD,
        "title": "\u202e \u200b",
        "tlp": "TLP:PURPLE",
        "topic": "gossip",
        "audience": "qatar atlantis",
        "event_date": "last week",
        "review": "2027",
        "source": "B",
        "e1.schema": "Person",
        "e1.name.1": "Фаррух",
        "e2.schema": "Ghost",
        "e3.schema": "Seizure",
        "e4.schema": "Seizure",
        "e4.substance.1": "9",
        "e5.name.1": "ничей",
        "e6.schema": "Organization",
        "e6.country.1": "Таджикистан",
    }
    checked = checking.check(officer("salim"), fields.clean(given_fields))
    assert checked.draft is None
    assert [(fault.field, fault.error.code) for fault in checked.faults] == [
        ("title", "field-blank"),
        ("topic", "choice-unknown"),
        ("tlp", "choice-unknown"),
        ("audience", "recipient-unknown"),
        ("information", "field-blank"),
        ("event_date", "date-not-understood"),
        ("review", "date-not-whole"),
        ("e1.category", "field-blank"),
        ("e1.legal_basis", "field-blank"),
        ("e2.schema", "schema-unknown"),
        ("e3.schema", "draft-entity-empty"),
        ("e4.schema", "draft-entity-empty"),
        ("e4.substance.1", "draft-reference"),
        ("e5.schema", "field-blank"),
        ("e6.name.1", "property-required"),
    ]


def test_texts_are_kept_as_given_with_what_was_understood_beside_them(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow.drafts import checking

    given_fields = {
        **GOOD,
        **PERSON,
        "e1.nationality.1": "Таджикистан",
        "e1.birthDate.1": "примерно в 1980",
        "e2.schema": "Seizure",
        "e2.country.1": "طاجيكستان",
        "e2.quantity.1": "12,5 кг",
        "e2.substance.1": "3",
        "e2.involved.1": "e1",
        "e3.schema": "Substance",
        "e3.name.1": "героин",
    }
    checked = checking.check(officer("salim"), fields.clean(given_fields))
    assert checked.faults == ()
    assert checked.draft is not None
    person, seizure, substance = checked.draft.entities
    assert [(each.text, each.normal) for each in person.properties["nationality"]] == [("Таджикистан", "tj")]
    assert [(each.text, each.normal) for each in person.properties["birthDate"]] == [("примерно в 1980", "")]
    assert [(each.text, each.normal, each.unit) for each in seizure.properties["quantity"]] == [
        ("12,5 кг", "12500", "mass_g")
    ]
    assert seizure.texts("substance") == (substance.entity_id,)
    assert seizure.texts("involved") == (person.entity_id,)
    assert substance.properties["name"][0].normal == "heroin"
    assert {each.field: each.normal for each in checked.understood}["e1.birthDate.1"] == ""


def test_a_draft_is_filed_once_and_then_holds_no_text(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports
    from wasl.flow.drafts import filing, keeping
    from wasl.store import models

    salim = officer("salim")
    draft = keeping.new_draft(salim, GOOD | PERSON).draft_id
    first, second = filing.file(salim, draft), filing.file(salim, draft)
    assert first.report_id == second.report_id
    assert [line.report_id for line in reports.reports(salim)] == [first.report_id]
    assert bytes(models.Draft.objects.get(draft_id=draft).fields) == b"{}"
    assert reports.show_report(salim, first.report_id).version.handling.review == clock.now.date() + timedelta(days=365)
    twin = filing.check(salim, keeping.new_draft(salim, GOOD | {"title": GOOD["title"].upper()}).draft_id)
    assert [each.report_id for each in twin.twins] == [first.report_id]
    assert twin.faults == ()


def test_an_audience_of_nobody_is_chosen_not_forgotten(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import checking

    salim = officer("salim")
    forgotten = checking.check(salim, {name: text for name, text in GOOD.items() if name != "audience"})
    assert [(fault.field, fault.error.code) for fault in forgotten.faults] == [("audience", "field-blank")]
    chosen = checking.check(salim, GOOD | {"audience": checking.NOBODY})
    assert chosen.handling is not None
    assert chosen.handling.audience == ()


def test_a_rule_that_forbids_filing_is_told_at_a_field(
    doha: Founded, clock: Clock, officer: Sign, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wasl.flow import here
    from wasl.flow.drafts import checking
    from wasl.record import Tlp

    monkeypatch.setattr(here, "highest", lambda: Tlp.GREEN)
    checked = checking.check(officer("salim"), GOOD)
    assert [fault.error.code for fault in checked.faults] == ["node-handling"]


@pytest.mark.parametrize(
    ("given_fields", "language"),
    [
        ({"language": ""}, "ru"),
        ({"language": "", "text": "ضبط هيروين"}, "ar"),
        ({"language": "", "text": "Seizure of heroin"}, "en"),
        ({"language": "", "text": "5", "title": "7"}, "ar"),
        ({"language": "tg"}, "tg"),
    ],
)
def test_the_language_is_what_the_letters_say(
    given_fields: dict[str, str], language: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow.drafts import checking

    checked = checking.check(officer("salim"), fields.clean(GOOD | given_fields))
    assert checked.draft is not None
    assert checked.draft.text.language == language


def test_coded_fields_take_any_words_of_any_script(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import checking

    given_fields = {
        **GOOD, **PERSON,
        "topic": "الهيروين والأفيونيات", "kind": "Изъятие", "purpose": "оперативная работа",
        "national_mark": "ДСП", "national_state": "قطر",
        "likelihood": vocabulary.label("likelihoods", "likely", "ar"),
        "e1.category": "Подозреваемый", "e1.legal_basis": "criminal-investigation",
    }  # fmt: skip
    checked = checking.check(officer("salim"), fields.clean(given_fields))
    assert checked.faults == ()
    assert checked.draft is not None
    assert checked.handling is not None
    assert (checked.draft.kind, checked.draft.likelihood) == ("seizure", "likely")
    assert checked.handling.national_state == "qa"
    assert str(checked.draft.entities[0].category) == "suspect"


def test_a_coded_field_that_may_mean_several_shows_which(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow.drafts import checking

    checked = checking.check(officer("salim"), fields.clean({**GOOD, "topic": "heroi", "kind": "изъятя"}))
    assert [(fault.field, fault.error.code) for fault in checked.faults] == [
        ("topic", "code-near"),
        ("kind", "code-near"),
    ]
    choices = {each.field: each.choices for each in checked.understood}
    assert "heroin-opiates" in choices["topic"]
    assert "seizure" in choices["kind"]


def test_marks_go_from_the_fields_into_the_report_its_card_and_its_extract(
    doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports
    from wasl.flow.drafts import filing, keeping
    from wasl.policy.extracts import extract, keep_all
    from wasl.policy.recipe import words_digest
    from wasl.record import new_id, wire
    from wasl.render.cards import cards

    salim = officer("salim")
    marked = {
        **GOOD, **PERSON,
        "e1.nature": "assessment", "e1.alias.1": "Тайный", "e1.alias.1.sensitive": "1", "e1.alias.2": "Явный",
        "e2.schema": "Substance", "e2.name.1": "героин", "e2.sensitive": "1", "e2.nature": "fact",
    }  # fmt: skip
    filed = filing.file(salim, keeping.new_draft(salim, marked).draft_id)
    version = reports.show_report(salim, filed.report_id).version
    person, substance = version.entities
    assert (str(person.nature), person.sensitive, str(substance.nature), substance.sensitive) == (
        "assessment", False, "fact", True,
    )  # fmt: skip
    assert [(each.text, each.sensitive) for each in person.properties["alias"]] == [("Тайный", True), ("Явный", False)]
    made = cards(version.entities, "en")
    assert [(card.nature, card.sensitive) for card in made] == [("Assessment", False), ("Fact", True)]
    recipe = replace(keep_all(version), read=words_digest(version))
    cut = extract(version, recipe, report_id=new_id(), secret=b"s" * 32, made=version.made)
    assert [each.texts("alias") for each in cut.entities] == [("Явный",)]
    assert str(cut.entities[0].nature) == "assessment"
    assert "Тайный".encode() not in wire.encode(cut, label=wire.REPORT)
    assert filing.check(salim, keeping.new_draft(salim, {**marked, "e1.nature": "rumour"}).draft_id).faults


def test_a_mark_belongs_to_its_value() -> None:
    marked = {
        "e1.name.2": "b",
        "e1.name.1.sensitive": "1",
        "e1.name.1": "a",
        "e1.sensitive": "1",
        "e1.schema": "Person",
    }
    assert list(fields.clean(marked)) == ["e1.schema", "e1.sensitive", "e1.name.1", "e1.name.1.sensitive", "e1.name.2"]
    assert fields.values(marked, 1, "name") == (("e1.name.1", "a"), ("e1.name.2", "b"))
    assert fields.values({"e1.sensitive.1": "x", "e1.sensitive": "1"}, 1, "sensitive") == (("e1.sensitive.1", "x"),)
    assert fields.mark_of("e1.name.1") == "e1.name.1.sensitive"
    assert not fields.is_field("e1.name.1.sensitive.1")
    assert not fields.is_field("title.sensitive")

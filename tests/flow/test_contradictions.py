"""A total that does not equal its parts is told in the view, on the page and on the command line; nothing is mended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.record import examples
from wasl.flow.contradictions import in_report
from wasl.record import Entity, Text, Value
from wasl.render.catalogues import LANGUAGES
from wasl.render.facts import contradiction_words
from wasl.render.sentences import say


def seizure(total: str, *parts: str, unit: str = "mass_g") -> tuple[Entity, ...]:
    ids = [str(place) * 26 for place in range(1, len(parts) + 1)]
    substances = [
        Entity(
            entity_id=each,
            schema="Substance",
            properties={"quantity": (Value(text=part, normal=part, unit=unit),)} if part else {},
        )
        for each, part in zip(ids, parts, strict=True)
    ]
    whole = Entity(
        entity_id="9" * 26,
        schema="Seizure",
        properties={
            "quantity": (Value(text=total, normal=total, unit="mass_g"),),
            "substance": tuple(Value(text=each) for each in ids),
        },
    )
    return (whole, *substances)


@pytest.mark.parametrize(
    ("entities", "found"),
    [
        (seizure("3000", "1000", "2000"), None),
        (seizure("3500", "1000", "2000"), ("3500", "3000")),
        (seizure("3500", "1000"), None),
        (seizure("3500", "1000", ""), None),
        (seizure("3500", "1000", "2000", unit="volume_ml"), None),
        (seizure("3500", "1000", "2000", unit="parrots"), None),
        (seizure("3500"), None),
        ((), None),
    ],
)
def test_a_seizure_and_its_substances(entities: tuple[Entity, ...], found: tuple[str, str] | None) -> None:
    said = in_report(replace(examples.BARE, entities=entities))
    assert [(each.stated, each.summed) for each in said] == ([found] if found else [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_three_languages_with_both_figures(language: str) -> None:
    text = "ضبطت 3 طرود: 5 كغ و7 كغ و2 كغ، مجموعها 15 كغ."
    version = replace(examples.BARE, text=Text(text=text, language="ar"))
    (found,) = in_report(version)
    told = contradiction_words(found, language)
    figures = "".join(char for char in told if char.isdecimal())
    assert found.parts == ("5000", "7000", "2000")
    assert all(figure in figures for figure in ("15000", "14000"))
    assert say("contradictions-title", language)
    assert version.text.text == text

"""Typed values: the text stays, the normal form stands beside it, and doubt goes back to the writer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.doha import Founded, draft, handling, person
from tests.flow.story import Sign, refused
from tests.simulators.clock import Clock
from wasl.record import Entity, Value, new_id
from wasl.text.calendars import Calendar
from wasl.text.dates import read_date


def seizure(**texts: str) -> Entity:
    properties = {name: (Value(text=text),) for name, text in texts.items()}
    return Entity(entity_id=new_id(), schema="Seizure", properties=properties)


@pytest.mark.parametrize(
    ("name", "text", "normal", "unit"),
    [
        ("quantity", "876 ألف و421 حبة", "876421", "count"),
        ("quantity", "1,7 кг", "1700", "mass_g"),
        ("quantity", "много", "", ""),
        ("quantity", "5 попугаев", "", ""),
        ("date", "12 марта 2020 г.", "2020-03-12", "day"),
        ("date", "в начале весны", "", ""),
        ("date", "مارس 2020", "2020-03", "month"),
        ("country", "Таджикистан", "tj", ""),
        ("country", "طاجيكستان", "tj", ""),
        ("country", "Атлантида", "", ""),
        ("installation", "тайная лавка", "", ""),
        ("place", "Душанбе", "", ""),
    ],
)
def test_the_text_stays_and_the_normal_form_is_added(
    name: str, text: str, normal: str, unit: str, doha: Founded
) -> None:
    from wasl.flow.understanding import understand

    ((read,), _) = understand([seizure(**{name: text})], read_date=read_date)
    value = read.properties[name][0]
    assert (value.text, value.normal, value.unit) == (text, normal, unit)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("quantity", "5,002 кг", "quantity-ambiguous"),
        ("quantity", "-5 кг", "quantity-negative"),
        ("quantity", "١2 кг", "number-mixed"),
        ("date", "03/04/2020", "date-ambiguous"),
        ("date", "31 شعبان 1441", "date-hijri-impossible"),
    ],
)
def test_doubt_goes_back_to_the_writer(name: str, text: str, code: str, doha: Founded) -> None:
    from wasl.flow.understanding import understand

    assert refused(lambda: understand([seizure(**{name: text})], read_date=read_date)) == code


def test_a_hijri_birth_date_is_kept_with_its_calendar(doha: Founded, clock: Clock, officer: Sign) -> None:
    from wasl.flow import reports
    from wasl.flow.understanding import understand

    given = person("سعيد", properties={"name": (Value(text="سعيد"),), "birthDate": (Value(text="7 رمضان 1400"),)})
    view = reports.new_report(officer("yusuf"), draft(*understand([given], read_date=read_date)[0]), handling(clock))
    (value,) = view.version.entities[0].properties["birthDate"]
    assert (value.normal, value.calendar, value.tolerance_days) == ("1980-07-19", Calendar.HIJRI, 1)


def test_what_has_a_normal_form_is_left_alone(doha: Founded) -> None:
    from wasl.flow.understanding import understand

    given = seizure()
    kept = replace(given, properties={"quantity": (Value(text="5,002 кг", normal="5002", unit="mass_g"),)})
    ghost = replace(given, schema="Ghost", properties={"quantity": (Value(text="5,002 кг"),)})
    assert understand([kept, ghost], read_date=read_date) == ((kept, ghost), ())


def test_what_a_code_may_mean_is_told_and_never_guessed(doha: Founded) -> None:
    from wasl.flow.understanding import understand

    substance = Entity(entity_id=new_id(), schema="Substance", properties={"name": (Value(text="героинн"),)})
    ((read,), (found,)) = understand([substance], read_date=read_date)
    assert (read, found.meaning.several) == (substance, False)
    assert "heroin" in found.meaning.choices
    assert (found.schema, found.name, found.meaning.table) == ("Substance", "name", "substances")


@pytest.mark.parametrize(
    ("schema", "name", "value", "code"),
    [
        ("Seizure", "country", Value(text="Atlantis", normal="xx"), "vocabulary-code"),
        ("Substance", "name", Value(text="x", normal="x-doha-0"), "vocabulary-code"),
        ("Seizure", "quantity", Value(text="5", normal="5", unit="parrots"), "unit-unknown"),
        ("Seizure", "quantity", Value(text="5", normal="5"), "unit-unknown"),
    ],
)
def test_a_desk_of_ours_writes_no_code_that_nobody_has(
    schema: str, name: str, value: Value, code: str, doha: Founded, clock: Clock, officer: Sign
) -> None:
    from wasl.flow import reports

    given = Entity(entity_id=new_id(), schema=schema, properties={name: (value,)})
    assert refused(lambda: reports.new_report(officer("yusuf"), draft(given), handling(clock))) == code

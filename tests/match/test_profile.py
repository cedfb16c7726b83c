"""An entity becomes a profile: names, countries, years and numbers, each once."""

from wasl.match import Profile, profile_of
from wasl.record import Entity, Value


def test_profile_of_a_person() -> None:
    entity = Entity(
        entity_id="e" * 32,
        schema="Person",
        properties={
            "name": (Value(text="Farrukh Saidzoda"), Value(text="فروخ سعيدزاده")),
            "alias": (Value(text="Farrukh Saidzoda"), Value(text="Ф. Саидзода")),
            "fatherName": (Value(text="Rustam"),),
            "nationality": (Value(text="Tajikistan", normal="tj"),),
            "country": (Value(text="QA"), Value(text="tj")),
            "birthDate": (Value(text="05.01.1979", normal="1979-01-05"), Value(text="1979"), Value(text="ca. 1980")),
            "passportNumber": (Value(text="A 123456"),),
        },
    )
    assert profile_of(entity) == Profile(
        schema="Person",
        names=("Farrukh Saidzoda", "فروخ سعيدزاده", "Ф. Саидзода"),
        countries=("qa", "tj"),
        birth_years=(1979,),
        identifiers=(("passportNumber", "A 123456"),),
    )


def test_profile_of_an_empty_entity() -> None:
    assert profile_of(Entity(entity_id="e" * 32, schema="Company", properties={})) == Profile(
        schema="Company", names=()
    )

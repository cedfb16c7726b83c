"""A person is found by what bears a number that was given, however it is written, and it is said by what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.doha import draft, person
from tests.flow.story import Sign, add_officer, write
from tests.simulators.clock import Clock
from wasl.record import Actor, Entity, Right, Value, new_id

CYRILLIC_SERIES = "\N{CYRILLIC CAPITAL LETTER A}\N{CYRILLIC CAPITAL LETTER VE}"
ARABIC_DIGITS = "".join(chr(0x660 + digit) for digit in (9, 1, 2, 3, 4, 5, 6, 7))


def values(*texts: str) -> tuple[Value, ...]:
    return tuple(Value(text=each) for each in texts)


@pytest.fixture
def request_of(officer: Sign, clock: Clock) -> tuple[Actor, str]:
    """A request, on a node where Oman has a report of a man with documents, and of somebody's car."""
    from wasl.flow.subjects import register

    man = person("Salem Nasser")
    man = replace(
        man,
        properties={
            **man.properties,
            "passportNumber": values("AB 123-4567"),
            "phone": values("+968 9123 4567"),
            "email": values("Salem@example.org"),
        },
    )
    car = Entity(entity_id=new_id(), schema="Vehicle", properties={"registrationNumber": values("02 TJ 9341")})
    write(officer("salim"), clock, said=draft(man, car, title="7654321 tablets"))
    write(officer("yusuf"), clock, said=draft(person("Khalid Omar")))
    guard = add_officer(officer, "guard", "centre", frozenset({Right.PROTECT}))
    return guard, register.open_request(guard, reference="DP/2026/8", given="AB1234567").request_id


FOUND = {
    "ab1234567": ("Person.passportNumber", "AB 123-4567"),
    f"{CYRILLIC_SERIES} 1234567": ("Person.passportNumber", "AB 123-4567"),
    ARABIC_DIGITS: ("Person.phone", "+968 9123 4567"),
    "00968 91 23 45 67": ("Person.phone", "+968 9123 4567"),
    "salem@EXAMPLE.org": ("Person.email", "Salem@example.org"),
    "02TJ9341": ("Vehicle.registrationNumber", "02 TJ 9341"),
    "Салем Насер": ("", ""),
}
NOTHING = ("AB 1234568", "234567", "7654321", "9999 8888", "@")


def test_it_is_found_and_said_by_what(request_of: tuple[Actor, str]) -> None:
    from wasl.flow.subjects import finding

    seen: dict[str, list[list[tuple[str, str]]]] = {}
    for query in (*FOUND, *NOTHING):
        view = finding.find(*request_of, query, exercise=True)
        seen[query] = [[(by.property, by.value) for by in hit.found_by] for hit in view.found]
        assert finding.find(*request_of, query).found == ()
    assert seen == {**{query: [[by]] for query, by in FOUND.items()}, **{query: [] for query in NOTHING}}

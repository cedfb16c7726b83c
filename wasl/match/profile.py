"""Profiles: what of an entity identifies it, and nothing else."""

from dataclasses import dataclass
from itertools import chain

from wasl.record.entity import Entity, Value

NAME_PROPERTIES = ("name", "alias", "weakAlias", "previousName", "abbreviation")
COUNTRY_PROPERTIES = ("country", "nationality", "citizenship", "jurisdiction", "flag", "mainCountry")
BIRTH_PROPERTIES = ("birthDate",)
IDENTIFIER_PROPERTIES = (
    "passportNumber",
    "idNumber",
    "taxNumber",
    "innCode",
    "registrationNumber",
    "imoNumber",
    "mmsi",
    "callSign",
    "serialNumber",
    "icaoCode",
)
_YEAR = slice(0, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What two records are compared by. Empty means unknown, and unknown is never equal to unknown.

    Attributes:
        schema: FollowTheMoney schema, for instance Person.
        names: Names and aliases as given, in any script.
        countries: ISO 3166 alpha-2 codes in lower case.
        birth_years: Years of the Gregorian calendar.
        identifiers: Pairs of kind (FollowTheMoney property) and number as given.
    """

    schema: str
    names: tuple[str, ...]
    countries: tuple[str, ...] = ()
    birth_years: tuple[int, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()


def _plain(value: Value) -> str:
    """Return the normal form of a value, or its text where it has none."""
    return value.normal or value.text


def _values(entity: Entity, properties: tuple[str, ...]) -> tuple[Value, ...]:
    """Return the values of several properties of an entity, in that order."""
    return tuple(chain.from_iterable(entity.properties.get(name, ()) for name in properties))


def profile_of(entity: Entity) -> Profile:
    """Return the profile of an entity.

    Args:
        entity: An entity of any schema. Countries and birth dates count by their normal form where they have one.

    Returns:
        Its names (a father's name is never one of them), countries, years of birth and identifiers, each once, in the
        order given.
    """
    countries = (_plain(value).strip().lower() for value in _values(entity, COUNTRY_PROPERTIES))
    births = (_plain(value)[_YEAR] for value in _values(entity, BIRTH_PROPERTIES))
    return Profile(
        schema=entity.schema,
        names=tuple(dict.fromkeys(value.text for value in _values(entity, NAME_PROPERTIES))),
        countries=tuple(dict.fromkeys(code for code in countries if code)),
        birth_years=tuple(dict.fromkeys(int(year) for year in births if year.isascii() and year.isdecimal())),
        identifiers=tuple(
            dict.fromkeys(
                (name, value.text) for name in IDENTIFIER_PROPERTIES for value in entity.properties.get(name, ())
            )
        ),
    )

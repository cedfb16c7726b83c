"""The fields of a draft: their names, and how much they hold.

A draft is flat, so that a form, a save by a script, a comparison of two texts and a command line are all the same
thing: a name and a text. ``title`` is a field of the report; ``e2.schema`` is the kind of the second thing that is
named; ``e2.name.1`` is the first of its names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from wasl.errors import InputError
from wasl.flow import limits

Fields = Mapping[str, str]

REPORT_FIELDS: Final = (
    "title",
    "text",
    "language",
    "topic",
    "kind",
    "tlp",
    "hcode",
    "audience",
    "exercise",
    "scheme",
    "source",
    "information",
    "nature",
    "likelihood",
    "event_date",
    "page_date",
    "source_ref",
    "purpose",
    "pap",
    "review",
    "expires",
    "conditions",
    "national_mark",
    "national_state",
)
"""Names of the fields of the report itself, in the order of the form."""

LONGEST: Final = limits.TEXT_LIMIT
"""Most characters of one field."""

LARGEST: Final = 500_000
"""Most characters of a draft, all fields together."""

MOST: Final = 2_000
"""Most fields of a draft."""

CODED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "topic": "topics",
        "kind": "kinds",
        "likelihood": "likelihoods",
        "purpose": "purposes",
        "national_state": "countries",
        "category": "person_categories",
        "legal_basis": "legal_bases",
    }
)
"""Fields that take a code in any words of any script, and the vocabulary table of each."""

OF_ENTITY: Final = ("schema", "category", "legal_basis", "nature", "sensitive")
"""Fields of an entity that are none of its properties, in the order of the form."""

_MARK: Final = ".sensitive"
_ENTITY: Final = re.compile(
    rf"e([1-9][0-9]{{0,2}})\.({'|'.join(OF_ENTITY)}|([A-Za-z]{{1,40}})\.([1-9][0-9]{{0,2}})({re.escape(_MARK)})?)"
)


def is_field(name: str) -> bool:
    """Say whether a name can be that of a field.

    Args:
        name: The name.

    Returns:
        True if so.
    """
    return name in REPORT_FIELDS or _ENTITY.fullmatch(name) is not None


def clean(given: Mapping[str, str]) -> Fields:
    """Return what was typed without the empty fields, in the order of the form.

    Args:
        given: Text per field.

    Returns:
        The fields that hold something.

    Raises:
        InputError: ``draft-field`` for a name that no field has, ``text-too-long`` for one field, ``draft-too-large``
            for all of them.
    """
    for name, text in given.items():
        if not is_field(name):
            raise InputError("draft-field", field=name[: limits.NAME_LIMIT])
        if len(text) > LONGEST:
            raise InputError("text-too-long", field=name, limit=LONGEST, size=len(text))
    kept = {name: text for name, text in given.items() if text}
    if len(kept) > MOST or sum(map(len, kept.values())) > LARGEST:
        raise InputError("draft-too-large", fields=MOST, limit=LARGEST)
    return dict(sorted(kept.items(), key=lambda item: place(item[0])))


def coded_table(name: str) -> str:
    """Return the vocabulary table of a coded field.

    Args:
        name: For instance ``topic`` or ``e1.category``.

    Returns:
        The table; empty for a field that is not coded, or whose property says so itself.
    """
    number, part, place_of_value = split(name)
    return "" if place_of_value else CODED.get(part if number else name, "")


def mark_of(name: str) -> str:
    """Return the field by which one value is marked as sensitive.

    Args:
        name: Field of the value, for instance ``e1.name.1``.

    Returns:
        For instance ``e1.name.1.sensitive``.
    """
    return f"{name}{_MARK}"


def is_mark(name: str) -> bool:
    """Say whether a field only marks a value.

    Args:
        name: The field.

    Returns:
        True if so.
    """
    found = _ENTITY.fullmatch(name)
    return found is not None and found[5] is not None


def is_marked(typed: Fields, name: str) -> bool:
    """Say whether a value is marked as sensitive.

    Args:
        typed: The fields.
        name: Field of the value.

    Returns:
        True if so.
    """
    return bool(typed.get(mark_of(name)))


def place(name: str) -> tuple[int, int, str, int, bool]:
    """Return where a field stands in the form, to sort by.

    Args:
        name: The field.

    Returns:
        Report fields in their order, then entity by entity, its schema first.
    """
    if name in REPORT_FIELDS:
        return 0, REPORT_FIELDS.index(name), "", 0, False
    number, part, number_of_value = split(name)
    first = OF_ENTITY.index(part) if part in OF_ENTITY and not number_of_value else len(OF_ENTITY)
    return number, first, part, number_of_value, is_mark(name)


def split(name: str) -> tuple[int, str, int]:
    """Return the parts of the name of an entity's field.

    Args:
        name: For instance ``e2.name.1`` or ``e2.schema``.

    Returns:
        Number of the entity, property (or one of `OF_ENTITY`), number of the value or 0, the same for the mark of a
        value; zeros and an empty name for a field of the report.
    """
    found = _ENTITY.fullmatch(name)
    if found is None:
        return 0, "", 0
    return int(found[1]), found[3] or found[2], int(found[4] or 0)


def numbers(typed: Fields) -> tuple[int, ...]:
    """Return the numbers of the entities of a draft.

    Args:
        typed: The fields.

    Returns:
        In their order.
    """
    return tuple(sorted({number for number, _, _ in map(split, typed) if number}))


def values(typed: Fields, number: int, name: str) -> tuple[tuple[str, str], ...]:
    """Return what was typed for one property of an entity.

    Args:
        typed: The fields.
        number: Of the entity.
        name: The property.

    Returns:
        Name of the field and its text, in the order of the form.
    """
    found = [
        (split(field)[2], field)
        for field in typed
        if split(field)[:2] == (number, name) and split(field)[2] and not is_mark(field)
    ]
    return tuple((field, typed[field]) for _, field in sorted(found))


def without_entity(typed: Fields, number: int) -> Fields:
    """Return the fields without one entity.

    Args:
        typed: The fields.
        number: Of the entity.

    Returns:
        The others. References to it stay and are found wanting when the draft is checked.
    """
    return {name: text for name, text in typed.items() if split(name)[0] != number}


def audience(typed: Fields) -> tuple[str, ...]:
    """Return who may read, as short names.

    Args:
        typed: The fields.

    Returns:
        Each once, in the order typed.
    """
    return tuple(dict.fromkeys(typed.get("audience", "").replace(",", " ").split()))

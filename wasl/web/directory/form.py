"""The forms of desks and officers: their fields, and what was typed into them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from django.http import QueryDict

from wasl import vocabulary
from wasl.errors import InputError
from wasl.record import LANGUAGES, Desk, DeskKind, Hours, Officer, Right
from wasl.render.sentences import error_sentence, label, say, word
from wasl.web.fields import Control, Field, options

_NAME_LIMIT: Final = 200
_AT: Final = {
    "slug-form": "slug",
    "slug-taken": "slug",
    "login-taken": "login",
    "names-missing": "name_en",
    "name-resembles": "name_en",
    "name-missing": "name",
    "hours-form": "opens",
    "fallback-itself": "fallback",
    "desks-missing": "desks",
    "desk-unknown": "desks",
    "rights-conflict": "rights",
    "last-manager": "rights",
    "language-unknown": "languages",
    "vocabulary-code": "state",
}


def desk_fields(typed: QueryDict, desks: Iterable[Desk], language: str, *, new: bool) -> tuple[Field, ...]:
    """Return the fields of a desk.

    Args:
        typed: What was sent, or what the desk says now.
        desks: Desks that may be the fallback.
        language: The reader's.
        new: Whether the desk is to be added.

    Returns:
        The fields.
    """
    first = (
        (
            _line("slug", typed, language, direction="ltr", limit=40, hint="directory-slug-hint"),
            _choose("kind", typed, language, _kinds(language), control=Control.CHOICE, required=True),
            _choose("state", typed, language, _states(language), control=Control.CHOICE),
        )
        if new
        else ()
    )
    names = tuple(_line(f"name_{each}", typed, language) for each in LANGUAGES)
    spoken = _choose("languages", typed, language, _tongues(language), required=True)
    if new:
        return (*first, *names, spoken)
    fallbacks = [(each.slug, each.names.get(language) or each.slug) for each in desks]
    return (
        *names,
        spoken,
        _choose("staffed", typed, language, [("yes", say("directory-staffed-yes", language))]),
        _choose(
            "days", typed, language, [(str(day), word("weekday", str(day), language)) for day in (7, 1, 2, 3, 4, 5, 6)]
        ),
        _line("opens", typed, language, direction="ltr", limit=5, required=False, hint="directory-time-hint"),
        _line("closes", typed, language, direction="ltr", limit=5, required=False, hint="directory-time-hint"),
        _choose("fallback", typed, language, fallbacks, control=Control.CHOICE),
    )


def officer_fields(typed: QueryDict, desks: Iterable[Desk], language: str, *, new: bool) -> tuple[Field, ...]:
    """Return the fields of an officer.

    Args:
        typed: What was sent, or what the account says now.
        desks: Desks to belong to.
        language: The reader's.
        new: Whether the account is to be made.

    Returns:
        The fields.
    """
    first = (
        (
            _line("login", typed, language, direction="ltr", limit=40, hint="directory-login-hint"),
            _line("name", typed, language),
        )
        if new
        else ()
    )
    return (
        *first,
        _choose(
            "desks",
            typed,
            language,
            [(each.slug, each.names.get(language) or each.slug) for each in desks],
            required=True,
        ),
        _choose("rights", typed, language, [(each, word("right", each, language)) for each in Right], required=True),
        _choose("language", typed, language, _tongues(language), control=Control.CHOICE, required=True),
    )


def faulty(fields: Sequence[Field], fault: InputError, language: str) -> tuple[Field, ...]:
    """Return fields with a refusal beside the one that it is about.

    Args:
        fields: The fields.
        fault: Why it was refused.
        language: The reader's.

    Returns:
        The fields.
    """
    names = {field.name for field in fields}
    at = str(fault.data.get("field") or _AT.get(fault.code, ""))
    at = at if at in names else ("name_en" if at == "names" else "name" if "name" in names else fields[0].name)
    at = at if at in names else fields[0].name
    return tuple(each.faulty(error_sentence(fault, language)) if each.name == at else each for each in fields)


def hours_of(typed: QueryDict) -> Hours | None:
    """Return the hours of a form.

    Args:
        typed: What was sent.

    Returns:
        The hours; None if nothing was typed.
    """
    days = tuple(sorted({int(day) for day in typed.getlist("days") if day in set("1234567")}))
    opens, closes = typed.get("opens", "").strip(), typed.get("closes", "").strip()
    return Hours(days=days, opens=opens, closes=closes) if days or opens or closes else None


def of_desk(desk: Desk, desks: Iterable[Desk]) -> QueryDict:
    """Return what a desk says now, as a form would send it.

    Args:
        desk: The desk.
        desks: All desks.

    Returns:
        The values.
    """
    said = QueryDict(mutable=True)
    for language in LANGUAGES:
        said[f"name_{language}"] = desk.names.get(language, "")
    said.setlist("languages", list(desk.languages))
    said.setlist("staffed", ["yes"] if desk.staffed else [])
    if desk.hours is not None:
        said.setlist("days", [str(day) for day in desk.hours.days])
        said["opens"], said["closes"] = desk.hours.opens, desk.hours.closes
    said["fallback"] = next((each.slug for each in desks if each.desk_id == desk.fallback), "")
    return said


def of_officer(officer: Officer) -> QueryDict:
    """Return what an account says now, as a form would send it.

    Args:
        officer: The officer.

    Returns:
        The values.
    """
    said = QueryDict(mutable=True)
    said.setlist("desks", [desk.slug for desk in officer.desks])
    said.setlist("rights", sorted(officer.rights))
    said["language"] = officer.language
    return said


def _line(
    name: str,
    typed: QueryDict,
    language: str,
    *,
    direction: str = "auto",
    limit: int = _NAME_LIMIT,
    required: bool = True,
    hint: str = "",
) -> Field:
    return Field(
        name=name,
        label=say(f"directory-field-{name.replace('_', '-')}", language),
        value=typed.get(name, ""),
        hint=say(hint, language) if hint else "",
        required=required,
        limit=limit,
        direction=direction,
    )


def _choose(
    name: str,
    typed: QueryDict,
    language: str,
    pairs: Iterable[tuple[str, str]],
    *,
    control: Control = Control.CHECKS,
    required: bool = False,
) -> Field:
    return Field(
        name=name,
        label=say(f"directory-field-{name}", language),
        control=control,
        options=options(pairs, *typed.getlist(name)),
        required=required,
    )


def _kinds(language: str) -> list[tuple[str, str]]:
    return [(each, word("desk-kind", each, language)) for each in DeskKind if each is not DeskKind.CENTRE]


def _states(language: str) -> list[tuple[str, str]]:
    named = ((code, label("countries", code, language)) for code in vocabulary.entries("countries"))
    return sorted(named, key=lambda pair: pair[1])


def _tongues(language: str) -> list[tuple[str, str]]:
    return [(each, word("tongue", each, language)) for each in LANGUAGES]

"""The form by which a register is searched: what was typed, what it means, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from wasl.errors import InputError
from wasl.flow import parties
from wasl.flow.registers import RegisterSearch
from wasl.flow.views import Party
from wasl.record import Direction
from wasl.render.sentences import error_sentence, say
from wasl.web.days import read_day
from wasl.web.fields import Control, Field, options

_AT: Final[Mapping[str, str]] = {
    "register-number-form": "number",
    "recipient-unknown": "party",
    "validity-reversed": "until",
}
"""Beside which field a refusal is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What was asked for.

    Attributes:
        wanted: What it means; None if it cannot be understood.
        fields: The fields with what was typed and what is wrong.
        narrowed: True if more than direction and year was asked for.
    """

    wanted: RegisterSearch | None
    fields: tuple[Field, ...]
    narrowed: bool


def read(typed: Mapping[str, str], language: str) -> Form:
    """Read the form.

    Args:
        typed: What was sent, by name of the field.
        language: The reader's.

    Returns:
        The form.
    """
    fields = _fields(typed, language)
    faults: dict[str, str] = {}
    days = {}
    for name in ("since", "until"):
        try:
            days[name] = read_day(typed.get(name, ""))
        except InputError as fault:
            faults[name] = error_sentence(fault, language)
    wanted = RegisterSearch(
        direction=_direction(typed.get("direction", "")),
        year=_year(typed.get("year", "")),
        number=typed.get("number", ""),
        reference=typed.get("reference", ""),
        party=typed.get("party", ""),
        since=days.get("since"),
        until=days.get("until"),
        words=typed.get("words", ""),
    )
    return Form(
        wanted=None if faults else wanted,
        fields=tuple(field.faulty(faults.get(field.name, "")) for field in fields),
        narrowed=any(field.value or any(each.chosen for each in field.options) for field in fields),
    )


def refused(form: Form, fault: InputError, language: str) -> Form:
    """Return the form with a refusal beside the field that it is about.

    Args:
        form: As it was read.
        fault: What flow said.
        language: The reader's.

    Returns:
        The form.
    """
    at = _AT.get(fault.code, "words")
    sentence = error_sentence(fault, language)
    return replace(form, fields=tuple(each.faulty(sentence) if each.name == at else each for each in form.fields))


def _direction(text: str) -> Direction | None:
    return Direction(text) if text in set(Direction) else None


def _year(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0  # noqa: PLR2004 - a year


def _fields(typed: Mapping[str, str], language: str) -> tuple[Field, ...]:
    def line(name: str, limit: int, direction: str = "auto") -> Field:
        hint = say("field-day-hint", language) if name in {"since", "until"} else ""
        return Field(
            name=name,
            label=say(f"register-field-{name}", language),
            value=typed.get(name, ""),
            limit=limit,
            hint=hint,
            direction=direction,
        )

    return (
        line("words", 300),
        line("number", 40, direction="ltr"),
        line("reference", 200),
        Field(
            name="party",
            label=say("register-field-party", language),
            control=Control.CHOICE,
            options=options(_parties(language), typed.get("party", "")),
        ),
        line("since", 40, direction="ltr"),
        line("until", 40, direction="ltr"),
    )


def _parties(language: str) -> list[tuple[str, str]]:
    def name(party: Party) -> str:
        desk, centre = (names.get(language) or party.slug for names in (party.names, party.node_names))
        return desk if party.local or desk == centre else say("party-elsewhere", language, desk=desk, centre=centre)

    known = parties.directory().parties.values()
    return sorted(((each.slug, name(each)) for each in known), key=lambda pair: pair[1])

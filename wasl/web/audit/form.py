"""The form by which the journal is searched: what was typed, what it means, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from wasl.errors import InputError
from wasl.flow import directory
from wasl.flow.journal import LineSearch
from wasl.record import Actor
from wasl.render.sentences import error_sentence, say
from wasl.web.days import read_day
from wasl.web.fields import Control, Field, options

_AT: Final[Mapping[str, str]] = {
    "officer-unknown": "officer",
    "recipient-unknown": "desk",
    "journal-days-reversed": "until",
}
"""Beside which field a refusal is said; any other beside the object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What was asked for.

    Attributes:
        wanted: What it means; None if it cannot be understood.
        fields: The fields with what was typed and what is wrong.
    """

    wanted: LineSearch | None
    fields: tuple[Field, ...]


def read(actor: Actor, typed: Mapping[str, str], language: str) -> Form:
    """Read the form.

    Args:
        actor: An auditor.
        typed: What was sent, by name of the field.
        language: The reader's.

    Returns:
        The form.
    """
    faults: dict[str, str] = {}
    days = {}
    for name in ("since", "until"):
        try:
            days[name] = read_day(typed.get(name, ""))
        except InputError as fault:
            faults[name] = error_sentence(fault, language)
    wanted = LineSearch(
        officer=typed.get("officer", ""),
        desk=typed.get("desk", ""),
        action=typed.get("action", ""),
        since=days.get("since"),
        until=days.get("until"),
        about=typed.get("about", ""),
    )
    fields = _fields(actor, typed, language)
    return Form(
        wanted=None if faults else wanted,
        fields=tuple(each.faulty(faults.get(each.name, "")) for each in fields),
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
    at = _AT.get(fault.code, "about")
    said = error_sentence(fault, language)
    return replace(form, fields=tuple(each.faulty(said) if each.name == at else each for each in form.fields))


def _fields(actor: Actor, typed: Mapping[str, str], language: str) -> tuple[Field, ...]:
    def line(name: str, hint: str = "", proposals: str = "") -> Field:
        label, value = say(f"audit-field-{name}", language), typed.get(name, "")
        said = say(hint, language) if hint else ""
        return Field(name=name, label=label, value=value, limit=200, direction="ltr", hint=said, proposals=proposals)

    def choice(name: str, pairs: list[tuple[str, str]]) -> Field:
        chosen = options(pairs, typed.get(name, ""))
        return Field(name=name, label=say(f"audit-field-{name}", language), control=Control.CHOICE, options=chosen)

    desks = [(each.slug, each.names.get(language) or each.slug) for each in directory.desks(actor)]
    return (
        choice("desk", sorted(desks, key=lambda pair: pair[1])),
        line("officer", "audit-officer-hint"),
        line("action", "audit-action-hint", proposals="actions"),
        line("about", "audit-about-hint"),
        line("since", "field-day-hint"),
        line("until", "field-day-hint"),
    )

"""The form by which an agreement is proposed: simple, and as plain as its clauses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeVar

from django.http import QueryDict

from wasl import vocabulary
from wasl.errors import InputError, WaslError
from wasl.flow.peer_views import PeerView
from wasl.record import LANGUAGES, HCode, Onward, PersonCategory, Purpose, Tlp
from wasl.render.sentences import error_sentence, label, say, word
from wasl.web.days import read_day
from wasl.web.fields import Control, Field, options

_Code = TypeVar("_Code", bound=StrEnum)
_TITLE_LIMIT: Final = 500
_AT: Final[Mapping[str, str]] = {
    "titles-missing": "title_en",
    "terms-missing": "topics",
    "validity-reversed": "valid_until",
    "vocabulary-code": "topics",
    "text-control": "title_en",
    "text-too-long": "title_en",
}


def read(typed: QueryDict) -> dict[str, Any]:
    """Read the form.

    Args:
        typed: What was sent.

    Returns:
        The arguments of `wasl.flow.agreements.propose`.

    Raises:
        InputError: ``code-unknown``, ``day-missing``, or the codes of `wasl.web.days.read_day`.
    """
    return {
        "peer": typed.get("peer", ""),
        "titles": {language: typed.get(f"title_{language}", "").strip() for language in LANGUAGES},
        "topics": typed.getlist("topics"),
        "kinds": typed.getlist("kinds"),
        "categories": [_code(PersonCategory, each, "categories") for each in typed.getlist("categories")],
        "highest_tlp": _code(Tlp, typed.get("highest_tlp", ""), "highest_tlp"),
        "highest_hcode": _code(HCode, typed.get("highest_hcode", ""), "highest_hcode"),
        "onward": _code(Onward, typed.get("onward", ""), "onward"),
        "purposes": [_code(Purpose, each, "purposes") for each in typed.getlist("purposes")],
        "valid_from": _day(typed, "valid_from"),
        "valid_until": _day(typed, "valid_until"),
    }


def fields(
    typed: QueryDict, peers: Iterable[PeerView], language: str, fault: WaslError | None = None
) -> tuple[Field, ...]:
    """Return the fields with what was typed and what is wrong.

    Args:
        typed: What was sent; empty for a new form.
        peers: Peers that are confirmed.
        language: The reader's.
        fault: Why it was refused, or None.

    Returns:
        The fields in their order.
    """
    made = _fields(typed, peers, language)
    if fault is None:
        return made
    at = str(fault.data.get("option") or _AT.get(fault.code, "peer"))
    return tuple(each.faulty(error_sentence(fault, language)) if each.name == at else each for each in made)


def _fields(typed: QueryDict, peers: Iterable[PeerView], language: str) -> tuple[Field, ...]:
    def choose(name: str, control: Control, pairs: Iterable[tuple[str, str]], *, default: str = "") -> Field:
        chosen = typed.getlist(name) or ([default] if default else [])
        required = control is not Control.CHECKS or name != "categories"
        return Field(
            name=name,
            label=say(f"agreement-field-{name.replace('_', '-')}", language),
            control=control,
            options=options(pairs, *chosen),
            required=required,
        )

    def line(name: str, *, hint: str = "", limit: int = 40) -> Field:
        return Field(
            name=name,
            label=say(f"agreement-field-{name.replace('_', '-')}", language),
            value=typed.get(name, ""),
            hint=hint,
            required=True,
            limit=limit,
            direction="ltr" if hint else "auto",
        )

    def named(table: str) -> list[tuple[str, str]]:
        return [(code, label(table, code, language)) for code in vocabulary.entries(table)]

    def labelled(table: str) -> Callable[[str], str]:
        return lambda code: label(table, code, language)

    known = [(each.party.slug, each.party.node_names.get(language) or each.party.slug) for each in peers]
    day_hint = say("field-day-hint", language)
    return (
        choose("peer", Control.CHOICE, known),
        *(line(f"title_{each}", limit=_TITLE_LIMIT) for each in LANGUAGES),
        choose("topics", Control.CHECKS, named("topics")),
        choose("kinds", Control.CHECKS, named("kinds")),
        choose(
            "categories",
            Control.CHECKS,
            _codes(PersonCategory, labelled("person_categories")),
        ),
        choose("purposes", Control.CHECKS, _codes(Purpose, labelled("purposes"))),
        choose("highest_tlp", Control.CHOICE, [(each, each) for each in Tlp], default=Tlp.AMBER),
        choose(
            "highest_hcode",
            Control.CHOICE,
            [(each, f"{each} · {word('hcode', each.lower(), language)}") for each in HCode],
            default=HCode.H1,
        ),
        choose(
            "onward",
            Control.PICKS,
            _codes(Onward, lambda code: say(f"agreement-clause-onward-{code}", language)),
            default=Onward.NONE,
        ),
        line("valid_from", hint=day_hint),
        line("valid_until", hint=day_hint),
    )


def _codes(kind: type[_Code], named: Callable[[str], str]) -> list[tuple[str, str]]:
    return [(str(code), named(str(code))) for code in kind]


def _code(kind: type[_Code], text: str, name: str) -> _Code:
    if text not in set(kind):
        raise InputError("code-unknown", option=name, value=text[:40], choices=", ".join(kind))
    return kind(text)


def _day(typed: QueryDict, name: str) -> date:
    try:
        read = read_day(typed.get(name, ""))
    except InputError as error:
        raise InputError("day-form", option=name, value=typed.get(name, "")[:40]) from error
    if read is None:
        raise InputError("day-missing", option=name)
    return read

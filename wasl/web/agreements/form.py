"""The form by which an agreement is proposed: simple, and as plain as its clauses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, TypeVar

from django.conf import settings
from django.http import QueryDict

from wasl import vocabulary
from wasl.errors import InputError, WaslError
from wasl.flow.agreement_views import AgreementView
from wasl.flow.peer_views import PeerView
from wasl.record import LANGUAGES, HCode, Onward, PersonCategory, Purpose, RightsCondition, Tlp
from wasl.record.written_terms import WrittenTerms, written
from wasl.render.sentences import error_sentence, label, say, word
from wasl.text.digits import fold_digits
from wasl.web.days import read_day
from wasl.web.fields import Control, Field, options

_Code = TypeVar("_Code", bound=StrEnum)
_TITLE_LIMIT: Final = 500
_LONGEST_NUMBER: Final = 5
_TONGUES: Final = dict(settings.LANGUAGES)
_AT: Final[Mapping[str, str]] = {
    "titles-missing": "title_en",
    "terms-missing": "topics",
    "validity-reversed": "valid_until",
    "vocabulary-code": "topics",
    "text-control": "title_en",
    "text-too-long": "title_en",
    "days-out-of-range": "keep_days",
    "clause-languages": "clause_en",
    "clauses-too-many": "clause_en",
    "agreement-not-found": "peer",
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
        "conditions": [_code(RightsCondition, each, "conditions") for each in typed.getlist("conditions")],
        "answer_hours": {
            urgency: hours
            for urgency in vocabulary.entries("urgencies")
            if (hours := _number(typed, f"answer_{urgency}"))
        },
        "keep_days": _number(typed, "keep_days"),
        "notice_days": _number(typed, "notice_days"),
        "clauses": _clauses(typed),
        "replaces": typed.get("replaces", ""),
        "template": typed.get("template", ""),
    }


def typed_of(view: AgreementView) -> QueryDict:
    """Return the form as it would have been filled in for the next version of an agreement.

    Args:
        view: The agreement.

    Returns:
        Its terms.
    """
    typed = typed_terms(written(view.agreement))
    typed.update({"peer": view.peer.slug, "replaces": view.agreement.agreement_id})
    return typed


def typed_terms(said: WrittenTerms, *, template: str = "", today: date | None = None) -> QueryDict:
    """Return the form as it would have been filled in for terms.

    Args:
        said: The terms, of a template or of a text.
        template: Hash of the template from which the agreement is made, if the terms do not name it.
        today: Day on which an agreement begins if the terms do not say; None to leave it open.

    Returns:
        The form.
    """
    typed = QueryDict(mutable=True)
    first, last = said.valid_from or today, said.valid_until
    if first is not None and last is None and said.valid_days:
        last = first + timedelta(days=said.valid_days - 1)
    typed.update({"template": template or said.template, "onward": said.onward})
    typed.update({f"title_{each}": said.titles.get(each, "") for each in LANGUAGES})
    typed.update({"highest_tlp": said.highest_tlp, "highest_hcode": said.highest_hcode})
    typed.update({"valid_from": first.isoformat() if first else "", "valid_until": last.isoformat() if last else ""})
    typed.update({f"answer_{urgency}": str(hours) for urgency, hours in said.answer_hours.items()})
    typed.update({name: str(getattr(said, name) or "") for name in ("keep_days", "notice_days")})
    typed.update({f"clause_{each}": _clause_text(said, each) for each in LANGUAGES})
    for name in ("topics", "kinds", "categories", "purposes", "conditions"):
        typed.setlist(name, [str(code) for code in getattr(said, name)])
    return typed


def _clause_text(said: WrittenTerms, language: str) -> str:
    return "\n\n".join(clause.get(language, "") for clause in said.clauses)


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
        required = control is not Control.CHECKS or name not in {"categories", "conditions"}
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

    def number(name: str, key: str, **data: str) -> Field:
        return Field(
            name=name,
            label=say(f"agreement-field-{key}", language, **data),  # type: ignore[arg-type]
            value=typed.get(name, ""),
            hint=say("agreement-number-hint", language),
            required=False,
            limit=10,
            direction="ltr",
        )

    def clause(tongue: str) -> Field:
        return Field(
            name=f"clause_{tongue}",
            label=say("agreement-field-clause", language, language=_TONGUES[tongue]),
            control=Control.TEXT,
            value=typed.get(f"clause_{tongue}", ""),
            hint=say("agreement-clause-hint", language),
            required=False,
            limit=20_000,
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
        choose("conditions", Control.CHECKS, _codes(RightsCondition, labelled("rights_conditions"))),
        *(number(f"answer_{each}", "answer-hours", urgency=each) for each in vocabulary.entries("urgencies")),
        number("keep_days", "keep-days"),
        number("notice_days", "notice-days"),
        *(clause(each) for each in LANGUAGES),
    )


def _codes(kind: type[_Code], named: Callable[[str], str]) -> list[tuple[str, str]]:
    return [(str(code), named(str(code))) for code in kind]


def _code(kind: type[_Code], text: str, name: str) -> _Code:
    if text not in set(kind):
        raise InputError("code-unknown", option=name, value=text[:40], choices=", ".join(kind))
    return kind(text)


def _number(typed: QueryDict, name: str) -> int:
    text = fold_digits(typed.get(name, "")).strip()
    if not text:
        return 0
    if not (text.isascii() and text.isdigit()) or len(text) > _LONGEST_NUMBER:
        raise InputError("number-form", option=name, value=text[:40])
    return int(text)


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]


def _clauses(typed: QueryDict) -> list[dict[str, str]]:
    said = {each: _paragraphs(typed.get(f"clause_{each}", "")) for each in LANGUAGES}
    if len({len(parts) for parts in said.values()}) > 1:
        raise InputError("clause-languages", option="clause_en")
    return [dict(zip(LANGUAGES, parts, strict=True)) for parts in zip(*(said[each] for each in LANGUAGES), strict=True)]


def _day(typed: QueryDict, name: str) -> date:
    try:
        read = read_day(typed.get(name, ""))
    except InputError as error:
        raise InputError("day-form", option=name, value=typed.get(name, "")[:40]) from error
    if read is None:
        raise InputError("day-missing", option=name)
    return read

"""The forms of rights conditions: a row of the table, an assurance of a state, a decision of an officer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.http import QueryDict

from wasl import vocabulary
from wasl.errors import InputError, WaslError
from wasl.flow.condition_views import CoverGiven
from wasl.record import RightsCondition, StateCondition
from wasl.render.sentences import error_sentence, label, say
from wasl.web.days import read_day
from wasl.web.fields import Control, Field, options

_SHORT: Final = 64
_LONGEST_NAME: Final = 200
_WHICH: Final = ("state", "condition", "topic")
_DAYS: Final = ("since", "until")
FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "assure": (*_WHICH, "reference", "number", "words", *_DAYS),
    "decide": (*_WHICH, "report", "reason", *_DAYS),
    "add": (*_WHICH, "source", "day"),
}
"""The forms and their fields, in order."""

_AT: Final[Mapping[str, str]] = {
    "vocabulary-code": "state",
    "condition-source-missing": "source",
    "condition-known": "state",
    "assurance-evidence-missing": "reference",
    "register-number-form": "number",
    "cover-reversed": "until",
    "cover-too-long": "until",
    "reason-missing": "reason",
}
_LIMITS: Final = {"state": _LONGEST_NAME, "reference": 500, "source": 500, "reason": 500, "words": 20_000}
_CONTROLS: Final = {"condition": Control.CHOICE, "topic": Control.CHOICE, "words": Control.TEXT}
_NEEDED: Final = frozenset({"state", "condition", "until", "source", "day", "reason"})
_HINTS: Final = {
    "state": "condition-state-hint",
    "reference": "condition-reference-hint",
    "since": "condition-since-hint",
    "until": "field-day-hint",
    "report": "condition-report-hint",
}


def stands_of(typed: QueryDict) -> StateCondition:
    """Read which condition is meant, against which state.

    Args:
        typed: With ``state``, ``condition`` and ``topic``.

    Returns:
        Which.

    Raises:
        InputError: ``code-unknown`` for a condition that is none, and the codes of `wasl.vocabulary.read_code`.
    """
    condition = typed.get("condition", "")
    if condition not in set(RightsCondition):
        raise InputError("code-unknown", option="condition", value=condition[:40], choices=", ".join(RightsCondition))
    try:
        state = vocabulary.read_code("countries", typed.get("state", "").strip()[:_LONGEST_NAME])
    except InputError as error:
        raise InputError(error.code, **{**error.data, "option": "state"}) from error
    return StateCondition(state=state, condition=RightsCondition(condition), topic=typed.get("topic", ""))


def cover_of(typed: QueryDict, *, words: str) -> CoverGiven:
    """Read an assurance or a decision.

    Args:
        typed: What was sent.
        words: Name of the field with its words.

    Returns:
        What is to be recorded.

    Raises:
        InputError: ``code-unknown``, ``day-missing``, ``day-form``.
    """
    stands, until = stands_of(typed), _day(typed, "until")
    if until is None:
        raise InputError("day-missing", option="until")
    return CoverGiven(
        state=stands.state,
        condition=stands.condition,
        topic=stands.topic,
        report_id=typed.get("report", "").strip(),
        words=typed.get(words, ""),
        reference=typed.get("reference", ""),
        number=typed.get("number", ""),
        since=_day(typed, "since"),
        until=until,
    )


def fields(form: str, typed: QueryDict, language: str, fault: WaslError | None = None) -> tuple[Field, ...]:
    """Return the fields of a form with what was typed and what is wrong.

    Args:
        form: One of `FORMS`.
        typed: What was sent to this form; empty for a new one.
        language: The reader's.
        fault: Why it was refused, or None.

    Returns:
        The fields in their order.
    """
    made = [_field(form, name, typed, language) for name in FORMS[form]]
    if fault is None:
        return tuple(made)
    named = str(fault.data.get("option") or fault.data.get("field") or _AT.get(fault.code, ""))
    at = named if named in FORMS[form] else FORMS[form][0]
    return tuple(each.faulty(error_sentence(fault, language)) if each.name == at else each for each in made)


def _field(form: str, name: str, typed: QueryDict, language: str) -> Field:
    chosen = typed.get(name, "")
    return Field(
        form=form,
        name=name,
        label=say(f"condition-field-{name}", language),
        value=chosen,
        control=_CONTROLS.get(name, Control.LINE),
        hint=say(_HINTS[name], language) if name in _HINTS else "",
        options=options(_pairs(name, language), chosen),
        required=name in _NEEDED,
        limit=_LIMITS.get(name, _SHORT),
        direction="ltr" if name in {"number", "report", *_DAYS} else "auto",
    )


def _pairs(name: str, language: str) -> list[tuple[str, str]]:
    if name == "condition":
        return [(str(each), label("rights_conditions", each, language)) for each in RightsCondition]
    return [(code, label("topics", code, language)) for code in vocabulary.entries("topics")] if name == "topic" else []


def _day(typed: QueryDict, name: str) -> date | None:
    try:
        return read_day(typed.get(name, ""))
    except InputError as error:
        raise InputError("day-form", option=name, value=typed.get(name, "")[:40]) from error

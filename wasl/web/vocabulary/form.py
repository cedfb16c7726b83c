"""The form by which a name is added to an entry: its fields, filled in again when something was wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from wasl.flow.limits import LINE_LIMIT, NAME_LIMIT
from wasl.flow.word_views import NameGiven
from wasl.record import LANGUAGES
from wasl.render.sentences import say, word
from wasl.vocabulary import NameKind
from wasl.web.fields import Control, Field, options

_FIELD_OF: Final[Mapping[str, str]] = {
    "vocabulary-source-missing": "source",
    "language-form": "language",
}
"""The field at which a fault stands; every other one stands at the name."""


def read(typed: Mapping[str, str]) -> NameGiven:
    """Return the name that was typed.

    Args:
        typed: What was sent.

    Returns:
        The name; what is no kind is common.
    """
    kinds = {kind.value: kind for kind in NameKind}
    return NameGiven(
        text=typed.get("name", ""),
        language=typed.get("language", ""),
        kind=kinds.get(typed.get("kind", ""), NameKind.COMMON),
        source=typed.get("source", ""),
    )


def fields(typed: Mapping[str, str], language: str, *, code: str = "", fault: str = "") -> tuple[Field, ...]:
    """Return the fields.

    Args:
        typed: What stands in them.
        language: The reader's.
        code: Code of what is wrong; empty if nothing is.
        fault: What is wrong, in the reader's language.

    Returns:
        Name, kind, language, source.
    """
    tongues: list[tuple[str, str]] = [("", say("vocabulary-field-language-auto", language))]
    tongues += [(each, word("vocabulary-tongue", each, language)) for each in (*LANGUAGES, "fa")]
    made = (
        Field(
            name="name",
            label=say("vocabulary-field-name", language),
            hint=say("vocabulary-field-name-hint", language),
            value=typed.get("name", ""),
            required=True,
            limit=NAME_LIMIT,
        ),
        Field(
            name="kind",
            label=say("vocabulary-field-kind", language),
            control=Control.CHOICE,
            options=options(
                [(kind.value, word("name-kind", kind.value, language)) for kind in NameKind],
                typed.get("kind", NameKind.COMMON.value),
            ),
            required=True,
        ),
        Field(
            name="language",
            label=say("vocabulary-field-language", language),
            control=Control.CHOICE,
            options=options(tongues, typed.get("language", "")),
            required=True,
        ),
        Field(
            name="source",
            label=say("vocabulary-field-source", language),
            hint=say("vocabulary-field-source-hint", language),
            value=typed.get("source", ""),
            required=True,
            limit=LINE_LIMIT,
        ),
    )
    wrong = _FIELD_OF.get(code, "name") if code else ""
    return tuple(each.faulty(fault) if each.name == wrong else each for each in made)

"""Say it in the reader's language: a key and named values in, one sentence out.

A key that no catalogue has, or a value that a sentence wants and nobody gave, raises: a blank or half a sentence in
front of an officer is worse than a fault that a test finds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType
from typing import Final, Literal

from babel.lists import format_list

from wasl.errors import InputError, WaslError
from wasl.policy import Finding
from wasl.record.schemata import model
from wasl.render import dates
from wasl.render.catalogues import LANGUAGES, bundle
from wasl.render.marks import visible
from wasl.vocabulary import entries
from wasl.vocabulary import label as vocabulary_label

_TABLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "topic": "topics",
        "kind": "kinds",
        "category": "person_categories",
        "purpose": "purposes",
        "country": "countries",
        "condition": "rights_conditions",
        "urgency": "urgencies",
        "untold": "cannot_tell",
    }
)
"""Named values that are codes of a vocabulary table, and the table."""

_CODES: Final[Mapping[str, str]] = MappingProxyType({"right": "right", "field": "draft-field", "why": "life-reason"})
"""Named values that are codes of the catalogues themselves, and the first word of their keys."""

_SCHEMATA: Final = frozenset({"schema", "schema_wanted", "schema_given", "property"})
"""Named values that are a schema (``Person``), or one of its properties (``Person.birthDate``)."""

_CHOICES: Final = "choices"
"""The named value that lists what may be chosen, each as table and code with a slash between them."""

_EMBED: Final = MappingProxyType({"ar": "\u2067", "ru": "\u2066", "en": "\u2066"})
_END: Final = "\u2069"
_QUOTED: Final = MappingProxyType({"ar": "«{}»", "ru": "«{}»", "en": "“{}”"})


def _moment_of(value: str, language: str) -> str:
    return f"{dates.moment(datetime.fromisoformat(value), language)} UTC"


_DATED: Final[Mapping[str, Callable[[str, str], str]]] = MappingProxyType(
    {"since": dates.reduced, "until": dates.reduced, "day": dates.reduced, "lapses": _moment_of}
)
"""Named values that are days or moments, written as ISO 8601 where a rule keeps them."""

_LONGEST_QUOTED: Final = 120
"""Most characters of a text that a sentence quotes; with each shown as a mark it is still a sentence."""

_BARE: Final = frozenset({"port", "pid", "year", "version", "oldest"})
"""Numbers that name something: never grouped into thousands."""


class SentenceError(LookupError):
    """A sentence that was asked for is not in the catalogue, or wants a value that was not given."""


class Said(str):
    """What `say` made: its isolates are its own, and stay when it becomes part of another sentence."""

    __slots__ = ()


def direction_of(language: str) -> str:
    """Return the direction in which a language is written.

    Args:
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        ``rtl`` or ``ltr``.
    """
    return "rtl" if language == "ar" else "ltr"


def say(key: str, language: str, /, *, isolate: bool = True, **data: object) -> Said:
    """Say one sentence or label.

    Args:
        key: Key of the catalogues.
        language: ``ar``, ``ru`` or ``en``.
        isolate: Whether values are isolated from the direction of the sentence; a plain terminal says no.
        **data: Named values: text, numbers, days, moments, codes or several of these.

    Returns:
        The sentence.

    Raises:
        SentenceError: When the key or a named value is missing.
    """
    if language not in LANGUAGES:
        raise SentenceError(language)
    found = bundle(language, isolate=isolate)
    if not found.has_message(key):
        raise SentenceError(key)
    pattern = found.get_message(key).value
    if pattern is None:
        raise SentenceError(key)
    text, faults = found.format_pattern(pattern, {name: _worded(name, value, language) for name, value in data.items()})
    if faults or not isinstance(text, str):
        raise SentenceError(key, tuple(data), faults)
    return Said(text)


def has(key: str, language: str) -> bool:
    """Say whether the catalogue of a language has a key.

    Args:
        key: The key.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        True if so.
    """
    return bundle(language, isolate=True).has_message(key)


def error_sentence(error: WaslError, language: str, /, *, isolate: bool = True) -> str:
    """Say what went wrong, where, and how to mend it.

    Args:
        error: An error of ours.
        language: ``ar``, ``ru`` or ``en``.
        isolate: As in `say`.

    Returns:
        One to three sentences.
    """
    # An act that a rule forbids is refused by the rule's own code.
    kind = "error" if has(f"error-{error.code}", language) else "rule"
    return say(f"{kind}-{error.code}", language, isolate=isolate, **error.data)


def finding_sentence(
    code: str, data: Mapping[str, object], language: str, /, *, kind: str = "rule", isolate: bool = True
) -> str:
    """Say what a rule, a reader of files or a comparer found.

    Args:
        code: Its code.
        data: Its named values.
        language: ``ar``, ``ru`` or ``en``.
        kind: ``rule`` (policy, here or at a peer), ``finding`` (a row of a file) or ``reason`` (a comparer).
        isolate: As in `say`.

    Returns:
        The sentence.
    """
    if kind == "rule":
        return _say_rule(code, data, language, isolate=isolate)
    return say(f"{kind}-{code}", language, isolate=isolate, **data)


def _say_rule(code: str, data: Mapping[str, object], language: str, *, isolate: bool) -> Said:
    # A receipt tells a reason by its code alone, and a newer peer may tell one that is not known here yet. What a
    # peer says must never break a page.
    for key in (f"rule-{code}", f"rule-{code}-plain", f"error-{code}"):
        try:
            return say(key, language, isolate=isolate, **data)
        except SentenceError:
            continue
    return say("rule-unknown", language, isolate=isolate, code=code)


def is_known(table: str, code: str) -> bool:
    """Say whether this node knows a code.

    Args:
        table: Vocabulary table.
        code: The code.

    Returns:
        False for a code of a newer table, of another node's own, or of no table at all.
    """
    return code in entries(table)


def label(table: str, code: str, language: str) -> str:
    """Return what a code is called, or the code itself when this node does not know it yet.

    A newer peer may use a code of a newer table; what was signed is shown as it stands rather than dropped.

    Args:
        table: Vocabulary table.
        code: The code.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The label.
    """
    try:
        return vocabulary_label(table, code, language)
    except InputError:
        return visible(code)


def word(family: str, code: str, language: str) -> str:
    """Return what a code of the program is called: a step, a state, a verdict, a right.

    Args:
        family: First word of the keys, for instance ``step``.
        code: The code, for instance ``sent``.
        language: ``ar``, ``ru`` or ``en``.

    Returns:
        The label, or the code itself when this node does not know it yet.
    """
    key = f"{family}-{code}"
    return say(key, language) if has(key, language) else visible(code)


def _worded(name: str, value: object, language: str) -> str | int:
    match value:
        case Enum():
            text: str | int = _worded(name, value.value, language)
        case datetime():
            text = f"{dates.moment(value, language)} UTC"
        case date():
            text = dates.day(value, language)
        case str():
            text = _worded_text(name, value, language)
        case int() if name not in _BARE and not isinstance(value, bool):
            text = value
        case Finding():
            text = finding_sentence(value.code, value.data, language)
        case tuple() if value and all(isinstance(each, Finding) for each in value):
            text = " ".join(str(_worded(name, each, language)) for each in value)
        case list() | tuple() | set() | frozenset():
            words = [str(_worded(name, each, language)) for each in value]
            if name in _TABLES:
                # Labels hold commas of their own: without quotes nobody could tell where one ends.
                words = [_QUOTED[language].format(each) for each in words]
            style: Literal["or", "standard"] = "or" if name == _CHOICES else "standard"
            text = format_list(words, style=style, locale=dates.LOCALES[language])
        case _:
            text = "—" if value is None else visible(str(value))
    return text


def _worded_text(name: str, value: str, language: str) -> str:
    if isinstance(value, Said):
        # An isolate that holds nothing but isolates has no direction of its own: give it that of the language.
        return f"{_EMBED[language]}{value}{_END}" if _END in value else value
    if name == _CHOICES:
        table, _, code = value.partition("/")
        return label(table, code, language)
    if name in _TABLES:
        return label(_TABLES[name], value, language)
    if name in _SCHEMATA:
        return _schema_label(value, language)
    if name in _DATED:
        return _DATED[name](value, language)
    return word(_CODES[name], value, language) if name in _CODES else _shortened(value)


def _shortened(value: str) -> str:
    # A sentence quotes what was typed so that its writer finds it; it need not hold a megabyte, and Fluent would not.
    return visible(value) if len(value) <= _LONGEST_QUOTED else f"{visible(value[:_LONGEST_QUOTED])}…"


def _schema_label(value: str, language: str) -> str:
    schema, _, name = value.partition(".")
    known = model().get(schema)
    if known is None or (name and name not in known.properties):
        return visible(value)
    return known.properties[name].labels[language] if name else known.labels[language]

"""What comes from the form of a draft: the fields as they were typed, and what its button asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from django.http import HttpRequest

from wasl import vocabulary
from wasl.errors import InputError
from wasl.flow.drafts import fields as names
from wasl.flow.drafts.values import Typed
from wasl.flow.understanding import table_of
from wasl.record import Handling
from wasl.record.schemata import schemata
from wasl.web.fields import read_figure
from wasl.web.strip import Strip, strip_of

_MOST_ENTITIES: Final = 200
_UNHOLDABLE: Final = re.compile("[\x00\ud800-\udfff]")


def from_form(request: HttpRequest, language: str) -> Typed:
    """Return what a form sent.

    Args:
        request: By POST.
        language: The reader's, in which codes were shown.

    Returns:
        The fields, with the line breaks that were typed: a browser sends each as two characters.
    """
    given = {
        name: " ".join(request.POST.getlist(name)) if name == "audience" else request.POST.get(name, "")
        for name in request.POST
        if names.is_field(name)
    }
    return Typed(
        fields=_with_codes({name: text.replace("\r\n", "\n") for name, text in given.items()}, language),
        revision=read_figure(request.POST.get("revision", ""), otherwise=0),
        tab=request.POST.get("tab", ""),
    )


def from_script(request: HttpRequest, language: str) -> Typed:
    """Return what the script of the page sent.

    Args:
        request: By POST, JSON.
        language: The reader's, in which codes were shown.

    Returns:
        The fields.

    Raises:
        InputError: ``draft-place`` for anything else.
    """
    try:
        document = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise InputError("draft-place") from error
    fields, tab = _part(document, "fields", dict), _part(document, "tab", str)
    if not all(isinstance(text, str) for text in fields.values()):
        raise InputError("draft-place")
    typed = _with_codes(fields, language)
    return Typed(fields=typed, revision=_whole(document, "revision"), tab=tab, turn=_whole(document, "turn"))


def _with_codes(fields: Mapping[str, str], language: str) -> Mapping[str, str]:
    # A code that was shown in the reader's words is the code again; other words stay as they were typed.
    return {name: _code_of(name, text, language) for name, text in fields.items()}


def _code_of(name: str, text: str, language: str) -> str:
    table = names.coded_table(name)
    found = vocabulary.entries(table).items() if table and text else ()
    return next((code for code, entry in found if entry.labels[language] == text.strip()), text)


def taken(fields: Mapping[str, str], what: str, language: str) -> Mapping[str, str]:
    """Return the fields after an officer chose what a text means.

    Args:
        fields: As typed.
        what: Field and code with ``=`` between them.
        language: The reader's.

    Returns:
        The fields; unchanged if there is no such field or code.
    """
    name, _, code = what.partition("=")
    own = names.coded_table(name)
    table = own or _table_of_value(fields, name)
    if not table or code not in vocabulary.entries(table):
        return fields
    return {**fields, name: code if own else vocabulary.text_for(table, code, language)}


def _table_of_value(fields: Mapping[str, str], name: str) -> str:
    number, part, place = names.split(name)
    schema = schemata().get(fields.get(f"e{number}.schema", ""))
    known = schema.properties.get(part) if schema and place and not names.is_mark(name) else None
    return table_of(known) if known else ""


def shown(text: str) -> str:
    """Return a text as a page can hold it: half characters and NUL, which no page can, as the sign for what was lost.

    Args:
        text: As typed.

    Returns:
        What a browser makes of it.
    """
    return _UNHOLDABLE.sub("\ufffd", text)


def changed(fields: Mapping[str, str], act: str, kind: str) -> Mapping[str, str]:
    """Return the fields as a button changes them.

    Args:
        fields: As typed.
        act: ``add``, ``remove:e2``, or any other act, which changes nothing.
        kind: Schema of what is added.

    Returns:
        The fields.
    """
    verb, _, what = act.partition(":")
    if verb == "remove" and what.startswith("e"):
        return names.without_entity(fields, read_figure(what[1:], otherwise=0))
    if verb != "add" or kind not in schemata() or len(names.numbers(fields)) >= _MOST_ENTITIES:
        return fields
    return {**fields, f"e{added(fields)}.schema": kind}


def added(fields: Mapping[str, str]) -> int:
    """Return the number that the next entity gets.

    Args:
        fields: As typed.

    Returns:
        One above the highest.
    """
    return max(names.numbers(fields), default=0) + 1


def _part(document: object, name: str, kind: type[Any]) -> Any:  # noqa: ANN401 - what `kind` says
    found = document.get(name) if isinstance(document, dict) else None
    if not isinstance(found, kind):
        raise InputError("draft-place")
    return found


def _whole(document: object, name: str) -> int:
    number: int = _part(document, name, int)
    if isinstance(number, bool):
        raise InputError("draft-place")
    return number


def shown_handling(handling: Handling | None) -> Handling | None:
    """Return the handling of a draft as a page can hold it.

    Args:
        handling: As chosen so far.

    Returns:
        The handling, its national mark as by `shown`.
    """
    return replace(handling, national_mark=shown(handling.national_mark)) if handling else None


def strip_over(handlings: Iterable[Handling | None], language: str) -> Strip | None:
    """Return the strip of a page of drafts.

    Args:
        handlings: Of the drafts on it, as chosen so far.
        language: The reader's.

    Returns:
        The strip; None while no colour is chosen.
    """
    return strip_of((each for each in map(shown_handling, handlings) if each), language)

"""What comes from the form of a draft: the fields as they were typed, and what its button asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpRequest

from wasl.errors import InputError
from wasl.flow.drafts import fields as names
from wasl.flow.drafts.values import Typed
from wasl.record.schemata import schemata

_MOST_ENTITIES: Final = 200
_UNHOLDABLE: Final = re.compile("[\x00\ud800-\udfff]")


def from_form(request: HttpRequest) -> Typed:
    """Return what a form sent.

    Args:
        request: By POST.

    Returns:
        The fields, with the line breaks that were typed: a browser sends each as two characters.
    """
    given = {
        name: " ".join(request.POST.getlist(name)) if name == "audience" else request.POST.get(name, "")
        for name in request.POST
        if names.is_field(name)
    }
    return Typed(
        fields={name: text.replace("\r\n", "\n") for name, text in given.items()},
        revision=_number(request.POST.get("revision", "")),
        tab=request.POST.get("tab", ""),
    )


def from_script(request: HttpRequest) -> Typed:
    """Return what the script of the page sent.

    Args:
        request: By POST, JSON.

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
    return Typed(fields=fields, revision=_whole(document, "revision"), tab=tab, turn=_whole(document, "turn"))


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
        return names.without_entity(fields, _number(what[1:]))
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


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < len(str(2**31)) else 0


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

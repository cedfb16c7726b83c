"""Canonical JSON: one sequence of bytes per document, and none other accepted.

Source:
    RFC 8785 (JSON Canonicalization Scheme), narrowed: no floating point, integers below 2^53 in size, ASCII member
    names, no duplicate names, no lone surrogates, no null character (no database holds it). ADR 0003.
"""

from __future__ import annotations

import json
from typing import Any, Final, NoReturn, cast

import rfc8785

from wasl.errors import InputError
from wasl.record.entity import Json
from wasl.record.shape import place, shown

MAX_BYTES: Final = 8 * 1024 * 1024
MAX_DEPTH: Final = 24
MAX_INTEGER: Final = 2**53 - 1
_MAX_DIGITS: Final = 16


def dump(document: Json) -> bytes:
    """Return the canonical bytes of a document, which `load` reads back equal.

    Args:
        document: JSON without floating point.

    Returns:
        UTF-8 bytes, at most 8 MiB.

    Raises:
        InputError: ``wire-text`` for a lone surrogate or a null character, ``wire-name``, ``wire-number``,
            ``wire-too-deep``, ``wire-too-large``, or ``wire-field`` for what is no JSON at all.
    """
    _check(document, 0)
    try:
        data = rfc8785.dumps(cast("Any", document))
    except rfc8785.CanonicalizationError as error:
        raise InputError("wire-text") from error
    _check_size(data)
    return data


def load(data: bytes) -> Json:
    """Return the document of canonical bytes.

    Args:
        data: At most 8 MiB.

    Returns:
        The document, at most 24 levels deep.

    Raises:
        InputError: ``wire-too-large``, ``wire-too-deep``, ``wire-not-json``, ``wire-duplicate``, ``wire-name``,
            ``wire-number``, ``wire-text``, or ``wire-not-canonical`` when the bytes do not re-encode to themselves.
    """
    _check_size(data)
    document = _parse(data)
    if dump(document) != data:
        raise InputError("wire-not-canonical")
    return document


def _check_size(data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise InputError("wire-too-large", size=len(data), limit=MAX_BYTES)


# --- reading --------------------------------------------------------------------------------------------------------


def _parse(data: bytes) -> Json:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("wire-not-json", at=error.start) from error
    try:
        parsed = json.loads(
            text,
            object_pairs_hook=_object,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            parse_int=_integer,
        )
    except json.JSONDecodeError as error:
        raise InputError("wire-not-json", at=len(text[: error.pos].encode())) from error
    except RecursionError as error:
        raise InputError("wire-too-deep", limit=MAX_DEPTH) from error
    return cast("Json", parsed)


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for name, value in pairs:
        if name in found:
            raise InputError("wire-duplicate", name=shown(name))
        found[name] = value
    return found


def _refuse_number(text: str) -> NoReturn:
    raise InputError("wire-number", figure=text[:_MAX_DIGITS])


def _integer(text: str) -> int:
    # Length first: turning a million digits into a number is itself an attack.
    if len(text.lstrip("-")) > _MAX_DIGITS:
        raise InputError("wire-number", figure=text[:_MAX_DIGITS])
    return int(text)


# --- what may stand in a document -----------------------------------------------------------------------------------


def _check(document: object, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise InputError("wire-too-deep", limit=MAX_DEPTH)
    if isinstance(document, dict):
        for name, value in document.items():
            _check_name(name)
            _check(value, depth + 1)
    elif isinstance(document, list):
        for value in document:
            _check(value, depth + 1)
    else:
        _check_single(document)


def _check_name(name: object) -> None:
    if not isinstance(name, str):
        raise InputError("wire-field", path=place(""))
    if not name.isascii() or "\x00" in name:
        raise InputError("wire-name", name=shown(name))


def _check_single(value: object) -> None:
    if isinstance(value, str):
        if "\x00" in value:
            raise InputError("wire-text")
    elif isinstance(value, float) or (isinstance(value, int) and abs(value) > MAX_INTEGER):
        raise InputError("wire-number")
    elif value is not None and not isinstance(value, int):
        raise InputError("wire-field", path=place(""))

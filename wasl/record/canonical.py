"""Canonical JSON: one sequence of bytes per document, and none other accepted.

Source:
    RFC 8785 (JSON Canonicalization Scheme), narrowed: no floating point, integers below 2^53 in size, ASCII member names, no
    duplicate names, no lone surrogates. ADR 0003.
"""

from __future__ import annotations

import json
from typing import Final, NoReturn, cast

import rfc8785

from wasl.errors import InputError
from wasl.record.entity import Json

MAX_BYTES: Final = 8 * 1024 * 1024
MAX_DEPTH: Final = 24
MAX_INTEGER: Final = 2**53 - 1
_MAX_DIGITS: Final = 16


def dump(document: Json) -> bytes:
    """Return the canonical bytes of a document.

    Args:
        document: JSON without floating point.

    Returns:
        UTF-8 bytes.

    Raises:
        InputError: ``wire-text`` for a lone surrogate, ``wire-number`` for an integer out of range.
    """
    try:
        return rfc8785.dumps(cast("dict[str, object]", document))
    except rfc8785.IntegerDomainError as error:
        raise InputError("wire-number") from error
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as error:
        raise InputError("wire-text") from error


def load(data: bytes) -> Json:
    """Return the document of canonical bytes.

    Args:
        data: At most 8 MiB.

    Returns:
        The document, at most 24 levels deep.

    Raises:
        InputError: ``wire-too-large``, ``wire-too-deep``, ``wire-not-json``, ``wire-duplicate``, ``wire-name``, ``wire-number``,
            ``wire-text``, or ``wire-not-canonical`` when the bytes do not re-encode to themselves.
    """
    if len(data) > MAX_BYTES:
        raise InputError("wire-too-large", size=len(data), limit=MAX_BYTES)
    document = _parse(data)
    _check_depth(document, 0)
    if dump(document) != data:
        raise InputError("wire-not-canonical")
    return document


def _parse(data: bytes) -> Json:
    try:
        parsed = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_object,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            parse_int=_integer,
        )
    except UnicodeDecodeError as error:
        raise InputError("wire-not-json", at=error.start) from error
    except json.JSONDecodeError as error:
        raise InputError("wire-not-json", at=error.pos) from error
    except RecursionError as error:
        raise InputError("wire-too-deep", limit=MAX_DEPTH) from error
    return cast("Json", parsed)


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for name, value in pairs:
        if name in found:
            raise InputError("wire-duplicate", name=name)
        if not name.isascii():
            raise InputError("wire-name", name=name)
        found[name] = value
    return found


def _refuse_number(text: str) -> NoReturn:
    raise InputError("wire-number", figure=text)


def _integer(text: str) -> int:
    # Length first: turning a million digits into a number is itself an attack.
    if len(text.lstrip("-")) > _MAX_DIGITS or abs(int(text)) > MAX_INTEGER:
        raise InputError("wire-number", figure=text[:_MAX_DIGITS])
    return int(text)


def _check_depth(document: Json, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise InputError("wire-too-deep", limit=MAX_DEPTH)
    if isinstance(document, dict):
        for value in document.values():
            _check_depth(value, depth + 1)
    elif isinstance(document, list):
        for value in document:
            _check_depth(value, depth + 1)

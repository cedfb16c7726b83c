"""Documents -> values: the half of `wasl.record.wire` that reads.

It takes what is well formed; that no second spelling passes is for `wasl.record.wire.decode`, which encodes what was
read and compares.
"""

from __future__ import annotations

import base64
import binascii
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Final

from wasl.errors import InputError
from wasl.record import entity_form
from wasl.record.entity import Entity, Json
from wasl.record.shape import UNKNOWN, is_required, members, place


def value_of(kind: type, document: Json, path: str) -> object:
    """Return the value of a document.

    Args:
        kind: The dataclass that is expected.
        document: The document.
        path: Where it stands, for the error.

    Returns:
        A value of that class.

    Raises:
        InputError: ``wire-field`` for a missing, unknown or ill-typed member.
    """
    if not isinstance(document, dict):
        raise InputError("wire-field", path=place(path))
    given = entity_form.from_form(document, path) if kind is Entity else document
    hints = _hints(kind)
    known = {field.name: field for field in members(kind)}
    others = {name: content for name, content in given.items() if name not in known}
    if others and (UNKNOWN not in hints or UNKNOWN in others):
        raise InputError("wire-field", path=place(path, UNKNOWN if UNKNOWN in others else min(others)))
    missing = [name for name, field in known.items() if name not in given and is_required(field)]
    if missing:
        raise InputError("wire-field", path=place(path, missing[0]))
    fields = {name: _content(hints[name], given[name], f"{path}/{name}") for name in known if name in given}
    return kind(**fields, **({UNKNOWN: others} if others else {}))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _content(hint: Any, content: Json, path: str) -> object:  # noqa: ANN401 - a type hint has no narrower type
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        return _content(_required_part(hint), content, path)
    if origin is tuple:
        return _tuple(typing.get_args(hint), content, path)
    if origin in {dict, Mapping}:
        return _mapping(typing.get_args(hint)[1], content, path)
    plain = getattr(hint, "__supertype__", hint)
    if plain in _PLAIN:
        return _PLAIN[plain](content, path)
    if issubclass(plain, StrEnum):
        return _choice(plain, content, path)
    return value_of(plain, content, path)


def _required_part(hint: Any) -> Any:  # noqa: ANN401 - see _content
    # None is never written (a field equal to its default is left out), so it is never read either.
    return next(part for part in typing.get_args(hint) if part is not types.NoneType)


def _tuple(parts: tuple[Any, ...], content: Json, path: str) -> tuple[object, ...]:
    if not isinstance(content, list):
        raise InputError("wire-field", path=place(path))
    expected = parts[:1] * len(content) if parts[-1] is Ellipsis else parts
    if len(expected) != len(content):
        raise InputError("wire-field", path=place(path))
    pairs = zip(expected, content, strict=True)
    return tuple(_content(part, item, f"{path}/{place}") for place, (part, item) in enumerate(pairs))


def _mapping(part: Any, content: Json, path: str) -> dict[str, object]:  # noqa: ANN401 - see _content
    if not isinstance(content, dict):
        raise InputError("wire-field", path=place(path))
    return {name: _content(part, item, f"{path}/{name}") for name, item in content.items()}


def _choice(kind: type[StrEnum], content: Json, path: str) -> StrEnum:
    try:
        return kind(_text(content, path))
    except ValueError as error:
        raise InputError("wire-field", path=place(path)) from error


def _text(content: Json, path: str) -> str:
    if not isinstance(content, str):
        raise InputError("wire-field", path=place(path))
    return content


def _integer(content: Json, path: str) -> int:
    if not isinstance(content, int) or isinstance(content, bool):
        raise InputError("wire-field", path=place(path))
    return content


def _flag(content: Json, path: str) -> bool:
    if not isinstance(content, bool):
        raise InputError("wire-field", path=place(path))
    return content


def _bytes(content: Json, path: str) -> bytes:
    text = _text(content, path)
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError("wire-field", path=place(path)) from error


def _day(content: Json, path: str) -> date:
    try:
        return date.fromisoformat(_text(content, path))
    except ValueError as error:
        raise InputError("wire-field", path=place(path)) from error


def _moment(content: Json, path: str) -> datetime:
    try:
        return datetime.fromisoformat(_text(content, path))
    except ValueError as error:
        raise InputError("wire-field", path=place(path)) from error


_PLAIN: Final[dict[type, Callable[[Json, str], object]]] = {
    str: _text,
    int: _integer,
    bool: _flag,
    bytes: _bytes,
    date: _day,
    datetime: _moment,
}

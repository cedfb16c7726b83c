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
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache, partial
from typing import Any, Final

from wasl.errors import InputError
from wasl.record import entity_form
from wasl.record.entity import Entity, Json
from wasl.record.shape import UNKNOWN, is_required, members, place

Reader = Callable[[Json, str], object]
"""Reads one content, which stands at a path."""


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
    form = _form(kind)
    others = {} if given.keys() <= form.readers.keys() else _others(form, given, path)
    if not given.keys() >= form.required:
        raise InputError(
            "wire-field", path=place(path, next(each for each in form.readers if form.misses(each, given)))
        )
    fields = {
        name: form.readers[name](content, f"{path}/{name}") for name, content in given.items() if name not in others
    }
    return kind(**fields, **({UNKNOWN: others} if others else {}))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    # What a class looks like as a document: a reader per member in the order of its fields, the members that it must
    # have, and whether others may stand beside them.
    readers: Mapping[str, Reader]
    required: frozenset[str]
    is_open: bool

    def misses(self, name: str, given: Mapping[str, Json]) -> bool:
        return name in self.required and name not in given


@cache
def _form(kind: type) -> _Form:
    hints = typing.get_type_hints(kind)
    return _Form(
        readers={field.name: _reader(hints[field.name]) for field in members(kind)},
        required=frozenset(field.name for field in members(kind) if is_required(field)),
        is_open=UNKNOWN in hints,
    )


def _others(form: _Form, given: Mapping[str, Json], path: str) -> dict[str, Json]:
    others = {name: content for name, content in given.items() if name not in form.readers}
    if not form.is_open or UNKNOWN in others:
        raise InputError("wire-field", path=place(path, UNKNOWN if UNKNOWN in others else min(others)))
    return others


@cache
def _reader(hint: Any) -> Reader:  # noqa: ANN401 - a type hint has no narrower type
    # Made once per hint: contents are many, and asking a hint what it is takes longer than reading most of them.
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        # None is never written (a field equal to its default is left out), so it is never read either.
        return _reader(next(part for part in parts if part is not types.NoneType))
    if origin is tuple:
        readers = tuple(_reader(part) for part in parts if part is not Ellipsis)
        return partial(_list if parts[-1] is Ellipsis else _tuple, readers)
    if origin in {dict, Mapping}:
        return partial(_mapping, _reader(parts[1]))
    plain = getattr(hint, "__supertype__", hint)
    if plain in _PLAIN:
        return _PLAIN[plain]
    return partial(_choice if issubclass(plain, StrEnum) else value_of, plain)


def _list(readers: tuple[Reader, ...], content: Json, path: str) -> tuple[object, ...]:
    if not isinstance(content, list):
        raise InputError("wire-field", path=place(path))
    return tuple([readers[0](item, f"{path}/{number}") for number, item in enumerate(content)])


def _tuple(readers: tuple[Reader, ...], content: Json, path: str) -> tuple[object, ...]:
    if not isinstance(content, list) or len(content) != len(readers):
        raise InputError("wire-field", path=place(path))
    pairs = zip(readers, content, strict=True)
    return tuple([reader(item, f"{path}/{number}") for number, (reader, item) in enumerate(pairs)])


def _mapping(reader: Reader, content: Json, path: str) -> dict[str, object]:
    if not isinstance(content, dict):
        raise InputError("wire-field", path=place(path))
    return {name: reader(item, f"{path}/{name}") for name, item in content.items()}


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


_PLAIN: Final[dict[type, Reader]] = {
    str: _text,
    int: _integer,
    bool: _flag,
    bytes: _bytes,
    date: _day,
    datetime: _moment,
}

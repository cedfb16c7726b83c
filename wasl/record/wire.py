"""Values <-> signed bytes. One encoding per value; bytes that are not that encoding are refused.

A field that equals its default is left out, an absent field takes its default, and whatever is decoded is encoded
again and compared, so no second spelling of the same value exists. A member that a class does not know is refused,
except in classes with a field ``unknown`` (report version, entity), where it is kept untouched.

Not here: signatures (`wasl.exchange`), the JSON rules (`wasl.record.canonical`).

Source: ADR 0003; DESIGN section 6.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar, cast

from wasl.errors import InputError
from wasl.record import canonical
from wasl.record.entity import Entity, Json, Value

V = TypeVar("V")

REPORT: Final = "report/1"
AGREEMENT: Final = "agreement/1"
QUESTION: Final = "question/1"
ANSWER: Final = "answer/1"
_LABEL: Final = "wasl"
_UNKNOWN: Final = "unknown"


def encode(value: object, *, label: str) -> bytes:
    """Return the canonical bytes of a value.

    Args:
        value: A frozen dataclass of this project.
        label: What kind of document it is, for instance ``report/1``; part of the bytes.

    Returns:
        UTF-8 JSON in the form of RFC 8785.

    Raises:
        InputError: ``wire-text``, ``wire-number`` or ``wire-field`` if the value cannot be written so that it reads back equal.
    """
    document = _encode_object(value, "")
    if _LABEL in document:
        raise InputError("wire-field", path=_LABEL)
    return canonical.dump({_LABEL: label, **document})


def decode(kind: type[V], data: bytes, *, label: str) -> V:
    """Return the value of canonical bytes.

    Args:
        kind: The dataclass that is expected.
        data: The bytes.
        label: The label that is expected.

    Returns:
        The value; encoding it again gives exactly ``data``.

    Raises:
        InputError: ``wire-label`` for another kind of document, ``wire-field`` for a missing, unknown or ill-typed member (with its
            path), ``wire-not-canonical`` for a second spelling, and the codes of `wasl.record.canonical.load`.
    """
    document = canonical.load(data)
    if not isinstance(document, dict) or document.pop(_LABEL, None) != label:
        raise InputError("wire-label", expected=label)
    value = _decode_object(kind, document, "")
    if encode(value, label=label) != data:
        raise InputError("wire-not-canonical")
    return cast("V", value)


# --- encoding -----------------------------------------------------------------------------------------------------


def _encode_object(value: object, path: str) -> dict[str, Json]:
    if isinstance(value, Entity):
        return _encode_entity(value, path)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        raise InputError("wire-field", path=path)
    document: dict[str, Json] = {}
    for field in dataclasses.fields(value):
        content = getattr(value, field.name)
        if field.name == _UNKNOWN:
            continue
        if not _is_default(field, content):
            document[field.name] = _encode(content, f"{path}/{field.name}")
    return _with_unknown(document, getattr(value, _UNKNOWN, {}), path)


def _with_unknown(document: dict[str, Json], unknown: Mapping[str, Json], path: str) -> dict[str, Json]:
    if document.keys() & unknown.keys():
        raise InputError("wire-field", path=f"{path}/{_UNKNOWN}")
    return {**document, **unknown}


def _is_default(field: dataclasses.Field[Any], content: object) -> bool:
    if field.default is not dataclasses.MISSING:
        return bool(content == field.default)
    if field.default_factory is not dataclasses.MISSING:
        return bool(content == field.default_factory())
    return False


def _encode(content: object, path: str) -> Json:
    if isinstance(content, StrEnum):
        return str(content)
    if content is None or isinstance(content, str | bool | int):
        return content
    if isinstance(content, datetime):
        return _encode_moment(content, path)
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, bytes):
        return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")
    if isinstance(content, tuple):
        return [_encode(item, path) for item in content]
    if isinstance(content, Mapping):
        return {name: _encode(item, f"{path}/{name}") for name, item in content.items()}
    return _encode_object(content, path)


def _encode_moment(moment: datetime, path: str) -> str:
    if moment.tzinfo is not UTC or moment.microsecond:
        raise InputError("wire-field", path=path)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


_ENTITY_NAMES: Final = ("id", "schema", "properties", "details", "category", "legal_basis", "restricted")


def _encode_entity(entity: Entity, path: str) -> dict[str, Json]:
    document: dict[str, Json] = {
        "id": entity.entity_id,
        "schema": entity.schema,
        "properties": {name: [value.text for value in values] for name, values in entity.properties.items()},
    }
    details: dict[str, Json] = {
        name: [_encode_details(value) for value in values]
        for name, values in entity.properties.items()
        if any(_encode_details(value) for value in values)
    }
    if details:
        document["details"] = details
    if entity.category is not None:
        document["category"] = str(entity.category)
    if entity.legal_basis:
        document["legal_basis"] = entity.legal_basis
    if entity.restricted:
        document["restricted"] = True
    if any(name in _ENTITY_NAMES for name in entity.unknown):
        raise InputError("wire-field", path=f"{path}/{_UNKNOWN}")
    return _with_unknown(document, entity.unknown, path)


def _encode_details(value: Value) -> dict[str, Json]:
    details = _encode_object(value, "")
    del details["text"]
    return details


# --- decoding -----------------------------------------------------------------------------------------------------


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _decode_object(kind: type, document: Json, path: str) -> object:
    if not isinstance(document, dict):
        raise InputError("wire-field", path=path or "/")
    if kind is Entity:
        return _decode_entity(document, path)
    hints = _hints(kind)
    known = {name: _decode(hints[name], document[name], f"{path}/{name}") for name in document if name in hints and name != _UNKNOWN}
    others = {name: content for name, content in document.items() if name not in known}
    if others and _UNKNOWN not in hints:
        raise InputError("wire-field", path=f"{path}/{sorted(others)[0]}")
    if _UNKNOWN in others:
        raise InputError("wire-field", path=f"{path}/{_UNKNOWN}")
    if others:
        known[_UNKNOWN] = others
    return _build(kind, known, path)


def _build(kind: type, known: dict[str, object], path: str) -> object:
    for field in dataclasses.fields(kind):
        has_default = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
        if field.name not in known and not has_default:
            raise InputError("wire-field", path=f"{path}/{field.name}")
    return kind(**known)


def _decode(hint: Any, content: Json, path: str) -> object:  # noqa: ANN401 - a type hint has no narrower type
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        return _decode(_required_part(hint), content, path)
    if origin is tuple:
        return _decode_tuple(typing.get_args(hint), content, path)
    if origin in {dict, Mapping}:
        return _decode_mapping(typing.get_args(hint)[1], content, path)
    plain = getattr(hint, "__supertype__", hint)
    if plain in _PLAIN:
        return _PLAIN[plain](content, path)
    if issubclass(plain, StrEnum):
        return _decode_choice(plain, content, path)
    return _decode_object(plain, content, path)


def _required_part(hint: Any) -> Any:  # noqa: ANN401 - see _decode
    # None is never written (a field equal to its default is left out), so it is never read either.
    return next(part for part in typing.get_args(hint) if part is not type(None))


def _decode_tuple(parts: tuple[Any, ...], content: Json, path: str) -> tuple[object, ...]:
    if not isinstance(content, list):
        raise InputError("wire-field", path=path)
    if parts[-1] is Ellipsis:
        return tuple(_decode(parts[0], item, path) for item in content)
    if len(parts) != len(content):
        raise InputError("wire-field", path=path)
    return tuple(_decode(part, item, path) for part, item in zip(parts, content, strict=True))


def _decode_mapping(part: Any, content: Json, path: str) -> dict[str, object]:  # noqa: ANN401 - see _decode
    if not isinstance(content, dict):
        raise InputError("wire-field", path=path)
    return {name: _decode(part, item, f"{path}/{name}") for name, item in content.items()}


def _decode_choice(kind: type[StrEnum], content: Json, path: str) -> StrEnum:
    if not isinstance(content, str) or content not in set(kind):
        raise InputError("wire-field", path=path)
    return kind(content)


def _decode_text(content: Json, path: str) -> str:
    if not isinstance(content, str):
        raise InputError("wire-field", path=path)
    return content


def _decode_integer(content: Json, path: str) -> int:
    if not isinstance(content, int) or isinstance(content, bool):
        raise InputError("wire-field", path=path)
    return content


def _decode_flag(content: Json, path: str) -> bool:
    if not isinstance(content, bool):
        raise InputError("wire-field", path=path)
    return content


def _decode_bytes(content: Json, path: str) -> bytes:
    text = _decode_text(content, path)
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError("wire-field", path=path) from error


def _decode_day(content: Json, path: str) -> date:
    try:
        return date.fromisoformat(_decode_text(content, path))
    except ValueError as error:
        raise InputError("wire-field", path=path) from error


def _decode_moment(content: Json, path: str) -> datetime:
    try:
        return datetime.strptime(_decode_text(content, path), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError as error:
        raise InputError("wire-field", path=path) from error


_PLAIN: Final[dict[type, Callable[[Json, str], object]]] = {
    str: _decode_text,
    int: _decode_integer,
    bool: _decode_flag,
    bytes: _decode_bytes,
    date: _decode_day,
    datetime: _decode_moment,
}


def _decode_entity(document: dict[str, Json], path: str) -> Entity:
    texts = _decode_mapping(tuple[str, ...], document.get("properties"), f"{path}/properties")
    details = _decode_mapping(tuple[dict[str, str], ...], document.get("details", {}), f"{path}/details")
    if details.keys() - texts.keys():
        raise InputError("wire-field", path=f"{path}/details")
    properties = {
        name: _decode_values(cast("tuple[str, ...]", given), cast("tuple[dict[str, str], ...]", details.get(name, ({},) * len(cast("tuple[str, ...]", given)))), f"{path}/{name}")
        for name, given in texts.items()
    }
    category = document.get("category")
    kinds = _hints(Entity)
    return Entity(
        entity_id=_decode_text(document.get("id"), f"{path}/id"),
        schema=_decode_text(document.get("schema"), f"{path}/schema"),
        properties=properties,
        category=None if category is None else cast("Any", _decode(kinds["category"], category, f"{path}/category")),
        legal_basis=_decode_text(document.get("legal_basis", ""), f"{path}/legal_basis"),
        restricted=_decode_flag(document.get("restricted", False), f"{path}/restricted"),
        unknown={name: content for name, content in document.items() if name not in _ENTITY_NAMES},
    )


def _decode_values(texts: tuple[str, ...], details: tuple[dict[str, str], ...], path: str) -> tuple[Value, ...]:
    if len(texts) != len(details):
        raise InputError("wire-field", path=path)
    return tuple(cast("Value", _decode_object(Value, {**detail, "text": text}, path)) for text, detail in zip(texts, details, strict=True))

"""Values -> documents: the half of `wasl.record.wire` that writes."""

from __future__ import annotations

import base64
import dataclasses
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum

from wasl.errors import InputError
from wasl.record import entity_form
from wasl.record.entity import Entity, Json
from wasl.record.shape import UNKNOWN, is_left_out, members, place


def document_of(value: object, path: str) -> dict[str, Json]:
    """Return the document of a value.

    Args:
        value: A frozen dataclass of this project.
        path: Where it stands, for the error.

    Returns:
        A member per field that does not equal its default, and the unknown members beside them.

    Raises:
        InputError: ``wire-field`` for anything that would not read back equal.
    """
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        raise InputError("wire-field", path=place(path))
    fields = members(type(value))
    document = {
        field.name: _content(getattr(value, field.name), f"{path}/{field.name}")
        for field in fields
        if not is_left_out(field, getattr(value, field.name))
    }
    unknown: Mapping[str, Json] = getattr(value, UNKNOWN, {})
    # A field that is left out is taken, too: else an unknown member of its name would be read as that field.
    taken = unknown.keys() & {UNKNOWN, *(field.name for field in fields)}
    if taken:
        raise InputError("wire-field", path=place(path, UNKNOWN, min(taken)))
    document |= unknown
    return entity_form.to_form(document, path) if isinstance(value, Entity) else document


def _content(content: object, path: str) -> Json:
    if isinstance(content, StrEnum):
        return str(content)
    if isinstance(content, str | bool | int):
        return content
    if isinstance(content, tuple):
        return [_content(item, f"{path}/{place}") for place, item in enumerate(content)]
    if isinstance(content, Mapping):
        return {name: _content(item, f"{path}/{name}") for name, item in content.items()}
    return document_of(content, path) if dataclasses.is_dataclass(content) else _text(content, path)


def _text(content: object, path: str) -> str:
    if isinstance(content, datetime):
        return _moment(content, path)
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, bytes):
        return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")
    raise InputError("wire-field", path=place(path))


def _moment(moment: datetime, path: str) -> str:
    if moment.tzinfo is not UTC or moment.microsecond:
        raise InputError("wire-field", path=place(path))
    return f"{moment.replace(tzinfo=None).isoformat()}Z"

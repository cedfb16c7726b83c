"""Values -> JSON: one rule for every view, so that the shape of an answer is the shape of its view.

A dataclass becomes an object with all its fields, an enumeration its value, a time ISO 8601 in UTC, bytes hexadecimal
digits, a set a sorted list. Reports and entities take the form of the wire, which is FollowTheMoney's for entities. The
key of an attachment is never shown.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum

from wasl.record import Attachment, Entity, Json, ReportVersion, wire


def to_plain(value: object) -> Json:
    """Return the JSON of a value.

    Args:
        value: A view, a value of the record, or something made of them.

    Returns:
        JSON that `json.dumps` takes as it is.

    Raises:
        TypeError: For a value that has no place in an answer: a fault of this program.
    """
    match value:
        case Enum():
            plain = to_plain(value.value)
        case None | bool() | int() | str():
            plain = value
        case datetime():
            plain = value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            plain = value.isoformat()
        case bytes():
            plain = value.hex()
        case _:
            plain = _compound(value)
    return plain


def _compound(value: object) -> Json:
    if isinstance(value, Entity | ReportVersion):
        return _wire_form(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        hidden = {"key"} if isinstance(value, Attachment) else set()
        return {
            each.name: to_plain(getattr(value, each.name))
            for each in dataclasses.fields(value)
            if each.name not in hidden
        }
    if isinstance(value, Mapping):
        return {str(name): to_plain(item) for name, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted((to_plain(item) for item in value), key=str)
    if isinstance(value, list | tuple):
        return [to_plain(item) for item in value]
    message = f"no JSON for {type(value).__name__}"
    raise TypeError(message)


def _wire_form(value: Entity | ReportVersion) -> Json:
    document = json.loads(wire.encode(value, label="shown"))
    del document["wasl"]
    for attachment in document.get("attachments", ()) if isinstance(value, ReportVersion) else ():
        del attachment["key"]
    return dict(document)


def to_json(document: object) -> str:
    """Return the text of a document.

    Args:
        document: What `to_plain` returned, or made of that.

    Returns:
        JSON and a line break; half characters, which no output can hold, as JSON escapes them.
    """
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"

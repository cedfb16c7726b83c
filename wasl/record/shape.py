"""What the encoder and the decoder of `wasl.record.wire` agree on: the members of a class, and how a fault is named."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any, Final

UNKNOWN: Final = "unknown"
"""Name of the field that keeps members which a newer node sent; never itself a member."""

_SHOWN_CHARACTERS: Final = 120


def shown(text: str) -> str:
    """Return a name out of a document so that an error may carry it: ASCII, no control characters, not long.

    Args:
        text: The name as it came in; nothing in it is trusted.

    Returns:
        At most 120 characters.
    """
    return text[:_SHOWN_CHARACTERS].encode("unicode_escape").decode("ascii")[:_SHOWN_CHARACTERS]


def place(path: str, *names: str) -> str:
    """Return where a document is wrong, as the error ``wire-field`` says it.

    Args:
        path: Names from the top, each after a slash; empty for the whole document.
        *names: Further names, below the path.

    Returns:
        The path, a lone slash for the whole document.
    """
    return shown("/".join((path, *names))) or "/"


@cache
def members(kind: type) -> tuple[dataclasses.Field[Any], ...]:
    """Return the fields of a class that are members of its document, in order.

    Args:
        kind: A dataclass.

    Returns:
        All fields but ``unknown``.
    """
    return tuple(field for field in dataclasses.fields(kind) if field.name != UNKNOWN)


def is_left_out(field: dataclasses.Field[Any], content: object) -> bool:
    """Say whether a member is left out of the document, because an absent one means the same.

    Args:
        field: The field.
        content: Its content.

    Returns:
        True if the content equals the field's default.
    """
    if field.default is not dataclasses.MISSING:
        return bool(content == field.default)
    if field.default_factory is not dataclasses.MISSING:
        return bool(content == field.default_factory())
    return False


def is_required(field: dataclasses.Field[Any]) -> bool:
    """Say whether a document must have a member.

    Args:
        field: The field.

    Returns:
        True if the field has no default.
    """
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING

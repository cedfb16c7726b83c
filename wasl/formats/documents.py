"""JSON documents, read strictly: what two readers could understand in two ways is refused.

Refused: member names given twice, figures that are not whole numbers of a sane size, nesting deeper than any format
needs, and anything after the document.

Source:
    RFC 8259; RFC 7493 (I-JSON), sections 2.2 and 2.3.
"""

import json
from typing import Final, NoReturn, cast

from wasl.errors import InputError
from wasl.formats.delimited import decode_text
from wasl.formats.reading import quote
from wasl.record import Json

MAX_DEPTH: Final = 16
MAX_INTEGER: Final = 2**53 - 1

_MAX_DIGITS: Final = 16


def read_json(data: bytes) -> Json:
    """Read a JSON document.

    Args:
        data: The whole file, UTF-8 with or without a byte order mark, at most 64 MiB.

    Returns:
        The document, at most 16 levels deep.

    Raises:
        InputError: `json-invalid` with line and column; `json-duplicate` with the name; `json-number`; `json-deep`;
            those of `wasl.formats.delimited.decode_text`.
    """
    text = decode_text(data)
    try:
        document = cast(
            "Json",
            json.loads(
                text,
                object_pairs_hook=_read_object,
                parse_int=_read_integer,
                parse_float=_refuse_number,
                parse_constant=_refuse_number,
            ),
        )
    except json.JSONDecodeError as error:
        raise InputError("json-invalid", line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise InputError("json-deep", limit=MAX_DEPTH) from error
    _check_depth(document)
    return document


def _read_object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        raise InputError("json-duplicate", name=quote(next(name for name in names if names.count(name) > 1)))
    return members


def _read_integer(text: str) -> int:
    # Length first: turning a million digits into a number is itself an attack.
    if len(text.lstrip("-")) > _MAX_DIGITS or abs(int(text)) > MAX_INTEGER:
        _refuse_number(text)
    return int(text)


def _refuse_number(text: str) -> NoReturn:
    raise InputError("json-number", value=quote(text))


def _check_depth(document: Json) -> None:
    level: list[Json] = [document]
    for _ in range(MAX_DEPTH + 1):
        level = [child for parent in level for child in _children(parent)]
        if not level:
            return
    raise InputError("json-deep", limit=MAX_DEPTH)


def _children(parent: Json) -> list[Json]:
    if isinstance(parent, dict):
        return list(parent.values())
    return parent if isinstance(parent, list) else []

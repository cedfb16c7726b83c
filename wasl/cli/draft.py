"""Drafts of reports in a file: JSON or TOML, the same members in both.

    title = "..."            text = "..."           language = "ru"
    topic = "heroin-opiates" kind = "seizure"       grading = "B2"    scheme = "6x6"
    event_date = "2026-10-05"  page_date = "2026-10-07"  nature = "assessment"  likelihood = "likely"
    [handling]  tlp, hcode, audience = ["doha"], purpose, review, expires, conditions, pap, national_mark,
                national_state, exercise
    attachments = ["photo.jpg", {file = "protocol.pdf", description = "...", language = "ru"}]
    [[entities]]  id = "courier", schema = "Person", category, legal_basis, nature, sensitive
    [entities.properties]  name = ["..."], or {text, language, normal, unit, calendar, tolerance_days, sensitive}

Topic, kind, likelihood, category and legal basis are codes or what any of the three languages calls them.
An ``id`` is a name inside the file: properties that point to another entity hold it, and it becomes a random id when
the draft is read. Files to attach are looked for beside the draft. A member that is not known is refused: a misspelt
``audience`` must not become an empty one.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from wasl import vocabulary
from wasl.cli import files
from wasl.errors import InputError
from wasl.record import (
    UNJUDGED,
    Draft,
    Entity,
    Grading,
    Nature,
    PersonCategory,
    Scheme,
    Text,
    Value,
    new_id,
    read_grading,
)
from wasl.record.schemata import schema as find_schema
from wasl.text.calendars import Calendar, PartialDate, span_of
from wasl.text.dates import read_date

_TEXTS: Final[tuple[str, ...]] = (
    "title",
    "text",
    "language",
    "topic",
    "kind",
    "grading",
    "scheme",
    "nature",
    "likelihood",
    "event_date",
    "page_date",
    "source_ref",
)
_LONGEST_DAY: Final = len("2026-11-23")
_MEMBERS: Final = frozenset({*_TEXTS, "handling", "entities", "attachments"})
_ATTACHED: Final = frozenset({"file", "description", "language"})
_ENTITY: Final = frozenset({"id", "schema", "category", "legal_basis", "nature", "sensitive", "properties"})
_VALUE_TEXTS: Final = frozenset({"text", "language", "normal", "unit"})
_VALUE: Final = _VALUE_TEXTS | {"calendar", "tolerance_days", "sensitive"}
HANDLING: Final = frozenset(
    {
        "tlp",
        "hcode",
        "audience",
        "purpose",
        "review",
        "expires",
        "conditions",
        "pap",
        "national_mark",
        "national_state",
        "exercise",
    }
)

Code = TypeVar("Code", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileToAttach:
    """A file that a report is to hold.

    Attributes:
        path: Where it lies.
        description: One line about it; empty for none.
        language: ISO 639-1 code of what it says; empty if nobody said.
    """

    path: str
    description: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFile:
    """What a draft file says.

    Attributes:
        texts: Members of one line each, as they stand.
        handling: Members of the handling, as they stand; the audience still as short names.
        entities: The entities, with their ids.
        attachments: Files to attach.
    """

    texts: Mapping[str, str]
    handling: Mapping[str, object]
    entities: tuple[Entity, ...]
    attachments: tuple[FileToAttach, ...] = ()


def read_draft(name: str) -> DraftFile:
    """Read a draft.

    Args:
        name: Path, or ``-`` for standard input.

    Returns:
        What it says.

    Raises:
        InputError: ``draft-form`` if it is neither JSON nor TOML, ``draft-member`` (with its path) for a member that
            is unknown or has a wrong type, and the codes of `wasl.cli.files.read_file`.
    """
    document = _parse(files.read_file(name), name)
    _check_members(document, _MEMBERS, "")
    handling = _mapping(document.get("handling", {}), "handling")
    _check_members(handling, HANDLING, "handling/")
    listed = document.get("entities", [])
    if not isinstance(listed, list):
        raise InputError("draft-member", path="entities")
    texts = {member: _text(document[member], member) for member in _TEXTS if member in document}
    attachments = _attachments(_several(document.get("attachments", [])), name)
    return DraftFile(texts=texts, handling=handling, entities=_entities(listed), attachments=attachments)


def make_draft(
    texts: Mapping[str, str], entities: tuple[Entity, ...], *, read: Callable[[str], PartialDate] = read_date
) -> Draft:
    """Make a draft.

    Args:
        texts: Members of one line each; ``title``, ``topic`` and ``kind`` must be there.
        entities: What it is about.
        read: Reads a date as people write it, with the calendar of the node.

    Returns:
        The draft.

    Raises:
        InputError: ``draft-missing`` for a member that must be there, ``draft-member`` for a word that is none of
            those which a member may have, and the codes of `wasl.vocabulary.read_code`, `wasl.record.read_grading`
            and `wasl.text.dates.read_date`.
    """
    for name in ("title", "topic", "kind"):
        if not texts.get(name):
            raise InputError("draft-missing", member=name)
    language = texts.get("language", "en")
    event = _event(texts.get("event_date", ""), read)
    return Draft(
        title=Text(text=texts["title"], language=language),
        text=Text(text=texts.get("text", ""), language=language),
        topic=vocabulary.read_code("topics", texts["topic"]),
        kind=vocabulary.read_code("kinds", texts["kind"]),
        grading=_grading(texts),
        entities=entities,
        event_date=event.normal if event else "",
        source_ref=texts.get("source_ref", ""),
        nature=_choice(Nature, texts.get("nature"), "nature"),
        likelihood=vocabulary.read_code("likelihoods", texts["likelihood"]) if texts.get("likelihood") else "",
        event=event if event and event.text != event.normal else None,
        page=read(texts["page_date"]) if texts.get("page_date") else None,
    )


def _event(text: str, read: Callable[[str], PartialDate]) -> PartialDate | None:
    if not text:
        return None
    # A span of days is what machines write, and people copy.
    if "/" in text and len(text) > _LONGEST_DAY:
        span_of(text)
        return PartialDate(text=text, normal=text)
    return read(text)


def _grading(texts: Mapping[str, str]) -> Grading:
    if not texts.get("grading"):
        return UNJUDGED
    scheme = _choice(Scheme, texts.get("scheme"), "scheme") or Scheme.ADMIRALTY
    return read_grading(texts["grading"], scheme)


def _parse(content: bytes, name: str) -> dict[str, Any]:
    try:
        text = content.decode("utf-8-sig")
        document = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (UnicodeDecodeError, json.JSONDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError("draft-form", path=name, fault=str(error)) from error
    return _mapping(document, "")


def _attachments(listed: list[object], draft: str) -> tuple[FileToAttach, ...]:
    folder = Path() if draft == files.STANDARD else Path(draft).parent
    found = []
    for place, each in enumerate(listed):
        parts = {"file": each} if isinstance(each, str) else _mapping(each, f"attachments/{place}")
        _check_members(parts, _ATTACHED, f"attachments/{place}/")
        path = _text(parts.get("file"), f"attachments/{place}/file")
        texts = {name: _text(parts[name], f"attachments/{place}/{name}") for name in parts if name != "file"}
        found.append(FileToAttach(path=str(folder / path), **texts))
    return tuple(found)


def _entities(listed: list[object]) -> tuple[Entity, ...]:
    bodies = [_mapping(body, f"entities/{place}") for place, body in enumerate(listed)]
    ids = {str(body["id"]): new_id() for body in bodies if "id" in body}
    if len(ids) < sum("id" in body for body in bodies):
        raise InputError("draft-member", path="entities/id")
    return tuple(_entity(body, ids, f"entities/{place}") for place, body in enumerate(bodies))


def _entity(body: Mapping[str, Any], ids: Mapping[str, str], path: str) -> Entity:
    _check_members(body, _ENTITY, f"{path}/")
    schema = find_schema(_text(body.get("schema"), f"{path}/schema"))
    given = _mapping(body.get("properties"), f"{path}/properties")
    _check_members(given, schema.properties.keys(), f"{path}/properties/")
    properties = {
        name: tuple(
            _value(each, ids, kind=schema.properties[name].kind, path=f"{path}/properties/{name}")
            for each in _several(values)
        )
        for name, values in given.items()
    }
    return Entity(
        entity_id=ids.get(str(body.get("id"))) or new_id(),
        schema=schema.name,
        properties=properties,
        category=_choice(PersonCategory, _coded("person_categories", body.get("category")), f"{path}/category"),
        legal_basis=_text(_coded("legal_bases", body.get("legal_basis", "")), f"{path}/legal_basis"),
        nature=_choice(Nature, body.get("nature"), f"{path}/nature"),
        sensitive=_flag(body.get("sensitive", False), f"{path}/sensitive"),
    )


def _value(given: object, ids: Mapping[str, str], *, kind: str, path: str) -> Value:
    parts = {"text": given} if isinstance(given, str) else _mapping(given, path)
    _check_members(parts, _VALUE, f"{path}/")
    texts = {name: _text(part, f"{path}/{name}") for name, part in parts.items() if name in _VALUE_TEXTS}
    if not texts.get("text"):
        raise InputError("draft-member", path=f"{path}/text")
    if kind == "entity":
        if texts["text"] not in ids:
            raise InputError("draft-member", path=path)
        return Value(text=ids[texts["text"]])
    return Value(
        **texts,
        calendar=_choice(Calendar, parts.get("calendar"), f"{path}/calendar") or Calendar.GREGORIAN,
        tolerance_days=_days(parts.get("tolerance_days", 0), f"{path}/tolerance_days"),
        sensitive=_flag(parts.get("sensitive", False), f"{path}/sensitive"),
    )


def _several(values: object) -> list[object]:
    return values if isinstance(values, list) else [values]


def _text(value: object, path: str) -> str:
    if not isinstance(value, str):
        raise InputError("draft-member", path=path)
    return value


def _choice(kind: type[Code], value: object, path: str) -> Code | None:
    if value is None:
        return None
    if not isinstance(value, str) or value not in set(kind):
        raise InputError("draft-member", path=path)
    return kind(value)


def _coded(table: str, value: object) -> object:
    # In any words that name one entry; what names none is judged by who takes the code.
    found = vocabulary.lookup(table, value) if isinstance(value, str) else None
    return found.code if found else value


def _flag(value: object, path: str) -> bool:
    if not isinstance(value, bool):
        raise InputError("draft-member", path=path)
    return value


def _days(value: object, path: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise InputError("draft-member", path=path)
    return value


def _mapping(value: object, path: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise InputError("draft-member", path=path or "/")
    return value


def _check_members(body: Mapping[str, object], known: Collection[str], path: str) -> None:
    for name in body:
        if name not in known:
            raise InputError("draft-member", path=f"{path}{name}")

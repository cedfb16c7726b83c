"""The tables: read once when first asked for, frozen, and searched by any name of any script."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Final

from wasl.errors import InputError
from wasl.text.folds import fold

LANGUAGES: Final = ("ar", "ru", "en")
"""Languages that every entry has a label in."""

_LONGEST_NAME: Final = 200
_REMEMBERED: Final = 4096
_PACKAGE: Final = "wasl.vocabulary"
_SUFFIX: Final = ".toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One code of one table.

    Attributes:
        code: Lower-case ASCII letters, digits and hyphens; never changes and is never used again.
        labels: Label per language (`ar`, `ru`, `en`).
        aliases: Further names by which people write it, in any script.
        source: Where the entry comes from.
        data: Facts by name: `factor` and `measure` of a unit, `cas`, `group` and `control` of a substance, `topic`.
    """

    code: str
    labels: Mapping[str, str]
    aliases: tuple[str, ...]
    source: str
    data: Mapping[str, str]


@cache
def tables() -> tuple[str, ...]:
    """Return the names of all tables, sorted."""
    files = resources.files(_PACKAGE).joinpath("data").iterdir()
    return tuple(sorted(file.name.removesuffix(_SUFFIX) for file in files if file.name.endswith(_SUFFIX)))


@cache
def entries(table: str) -> Mapping[str, Entry]:
    """Return a whole table.

    Args:
        table: Its name, one of `tables()`.

    Returns:
        Entries by code, in the order of the table.

    Raises:
        InputError: `vocabulary-table` when there is no such table.
    """
    if table not in tables():
        raise InputError("vocabulary-table", table=table)
    text = resources.files(_PACKAGE).joinpath("data", table + _SUFFIX).read_text("utf-8")
    raw = tomllib.loads(text)
    source = raw.pop("source")
    return MappingProxyType({code: _read_entry(code, dict(body), source) for code, body in raw.items()})


def entry(table: str, code: str) -> Entry:
    """Return the entry of a code.

    Args:
        table: Name of the table.
        code: The code, exactly.

    Returns:
        The entry.

    Raises:
        InputError: `vocabulary-table` when there is no such table, `vocabulary-code` when it has no such code.
    """
    found = entries(table).get(code)
    if found is None:
        raise InputError("vocabulary-code", table=table, value=code[:_LONGEST_NAME])
    return found


def label(table: str, code: str, language: str) -> str:
    """Return what a code is called in a language.

    Args:
        table: Name of the table.
        code: The code, exactly.
        language: `ar`, `ru` or `en`.

    Returns:
        The label.

    Raises:
        InputError: `vocabulary-table`, `vocabulary-code`, or `language-unknown` for another language.
    """
    found = entry(table, code).labels.get(language)
    if found is None:
        raise InputError("language-unknown", value=language[:_LONGEST_NAME])
    return found


@lru_cache(maxsize=_REMEMBERED)
def lookup(table: str, text: str) -> Entry | None:
    """Find the entry that a text names, whatever its case, spacing, punctuation, digits or script.

    Args:
        table: Name of the table.
        text: A code, a label or another name, as people write it.

    Returns:
        The entry, or None when the table knows no such name. A table that does not exist is refused as by `entries`.
    """
    if len(text) > _LONGEST_NAME:
        entries(table)
        return None
    return _names(table).get(fold_name(text))


def fold_name(text: str) -> str:
    """Return what remains of a name when only its letters and digits count.

    Args:
        text: A name in any script.

    Returns:
        Folded letters and ASCII digits without anything between them; empty when there are none.
    """
    return "".join(char for char in fold(text) if char.isalnum())


@cache
def _names(table: str) -> Mapping[str, Entry]:
    names: dict[str, Entry] = {}
    for each in entries(table).values():
        for name in (each.code, *each.labels.values(), *each.aliases):
            names[fold_name(name)] = each
    return names


def _read_entry(code: str, body: dict[str, str | list[str]], source: str) -> Entry:
    aliases = tuple(body.pop("aliases", ()))
    own_source = body.pop("source", source)
    labels = {language: str(body.pop(language)) for language in LANGUAGES}
    return Entry(
        code=code,
        labels=MappingProxyType(labels),
        aliases=aliases,
        source=str(own_source),
        data=MappingProxyType({name: str(value) for name, value in body.items()}),
    )

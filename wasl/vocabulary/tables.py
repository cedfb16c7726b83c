"""The tables: read once when first asked for, frozen, and searched by any name of any script."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Final

from wasl.errors import InputError
from wasl.vocabulary.local import Additions, additions_to
from wasl.vocabulary.names import fold_name
from wasl.vocabulary.reading import PACKAGE, SUFFIXES, read_table
from wasl.vocabulary.values import Entry, Table

_LONGEST_NAME: Final = 200
_REMEMBERED: Final = 4096
_EXTENDED: Final = 32


@cache
def tables() -> tuple[str, ...]:
    """Return the names of all tables, sorted."""
    files = [file.name for file in resources.files(PACKAGE).joinpath("data").iterdir()]
    return tuple(sorted(name.rpartition(".")[0] for name in files if name.endswith(SUFFIXES)))


def table(name: str) -> Table:
    """Return a whole table with what is told about it.

    Args:
        name: One of `tables()`.

    Returns:
        The table.

    Raises:
        InputError: `vocabulary-table` when there is no such table.
    """
    if name not in tables():
        raise InputError("vocabulary-table", table=name[:_LONGEST_NAME])
    return _extended(name, additions_to(name))


def entries(table_name: str) -> Mapping[str, Entry]:
    """Return the entries of a table.

    Args:
        table_name: Its name, one of `tables()`.

    Returns:
        Entries by code, in the order of the table.

    Raises:
        InputError: `vocabulary-table` when there is no such table.
    """
    return table(table_name).entries


def entry(table_name: str, code: str) -> Entry:
    """Return the entry of a code.

    Args:
        table_name: Name of the table.
        code: The code, exactly.

    Returns:
        The entry.

    Raises:
        InputError: `vocabulary-table` when there is no such table, `vocabulary-code` when it has no such code.
    """
    found = entries(table_name).get(code)
    if found is None:
        raise InputError("vocabulary-code", table=table_name, value=code[:_LONGEST_NAME])
    return found


def label(table_name: str, code: str, language: str) -> str:
    """Return what a code is called in a language.

    Args:
        table_name: Name of the table.
        code: The code, exactly.
        language: `ar`, `ru` or `en`.

    Returns:
        The label.

    Raises:
        InputError: `vocabulary-table`, `vocabulary-code`, or `language-unknown` for another language.
    """
    found = entry(table_name, code).labels.get(language)
    if found is None:
        raise InputError("language-unknown", value=language[:_LONGEST_NAME])
    return found


def candidates(table_name: str, text: str) -> tuple[Entry, ...]:
    """Find every entry that a text names, whatever its case, spacing, punctuation, digits or script.

    Args:
        table_name: Name of the table.
        text: A code, a label or another name, as people write it.

    Returns:
        The entries, in the order of the table; none when the table knows no such name. A table that does not exist is
        refused as by `entries`.
    """
    whole = table(table_name)
    return () if len(text) > _LONGEST_NAME else _find(whole.name, additions_to(whole.name), text)


def lookup(table_name: str, text: str) -> Entry | None:
    """Find the one entry that a text names.

    Args:
        table_name: Name of the table.
        text: A code, a label or another name, as people write it.

    Returns:
        The entry; None when the table knows no such name, and None when the name means several entries and the table
        lists none of them as its main reading: then a person must say which of the `candidates` is meant.
    """
    found = candidates(table_name, text)
    if len(found) == 1:
        return found[0]
    main = table(table_name).ambiguous.get(fold_name(text[:_LONGEST_NAME]), "")
    return next((each for each in found if each.code == main), None)


@lru_cache(maxsize=_EXTENDED)
def _extended(table_name: str, added: Additions | None) -> Table:
    whole = read_table(table_name)
    if added is None:
        return whole
    named = {
        code: replace(each, names=(*each.names, *added.names[code])) if code in added.names else each
        for code, each in {**whole.entries, **added.entries}.items()
    }
    return replace(whole, entries=MappingProxyType(named))


@lru_cache(maxsize=_REMEMBERED)
def _find(table_name: str, added: Additions | None, text: str) -> tuple[Entry, ...]:
    return _names(table_name, added).get(fold_name(text), ())


@lru_cache(maxsize=_EXTENDED)
def _names(table_name: str, added: Additions | None) -> Mapping[str, tuple[Entry, ...]]:
    names: dict[str, dict[str, Entry]] = {}
    for each in _extended(table_name, added).entries.values():
        for text in (each.code, *(name.text for name in each.names)):
            names.setdefault(fold_name(text), {})[each.code] = each
    return {name: tuple(found.values()) for name, found in names.items()}

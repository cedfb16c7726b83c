"""Reads a table from its file: TOML for those that people edit, tab-separated for the large ones.

TOML: one section a code, with `en`, `ru`, `ar`, `aliases` (common names by the source of their language), further names
by kind and source (`street.dea = [...]`, `common.unodc-ids = [...]`), and facts. On top: `source` in words, `names`
(the source of the labels per language), `include` (a table whose entries belong here too). `[ambiguous]` lists names
that mean several entries.

Tab-separated: `# source:`, `# names:` and `# ambiguous:` lines, a header, then one line an entry; names within a
field are separated by `|`.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

from wasl.vocabulary.names import fold_name, language_of
from wasl.vocabulary.values import LANGUAGES, Entry, Name, NameKind, Source, Table

PACKAGE: Final = "wasl.vocabulary"
"""Where the data lies."""

SUFFIXES: Final = (".toml", ".tsv")
"""Forms of a table: small ones are TOML, the large ones are tab-separated because that reads ten times faster."""

OURS: Final = "wasl"
"""Key of the source of names that the project composed."""

SECTIONS: Final = frozenset({"source", "names", "include", "ambiguous"})
"""Keys of a file that are no code."""

_COMMON: Final = "aliases"
_BETWEEN: Final = "|"


@cache
def sources() -> Mapping[str, Source]:
    """Return every source that a table may cite, by its key."""
    raw = tomllib.loads(resources.files(PACKAGE).joinpath("sources.toml").read_text("utf-8"))
    return MappingProxyType(
        {
            key: Source(key=key, title=body["title"], licence=body.get("licence", ""), reviewed=body["reviewed"])
            for key, body in raw.items()
        }
    )


@cache
def read_table(name: str) -> Table:
    """Read a table from its file.

    Args:
        name: Name of the table; it exists.

    Returns:
        The table.
    """
    folder = resources.files(PACKAGE).joinpath("data")
    toml = folder.joinpath(f"{name}.toml")
    if toml.is_file():
        raw = tomllib.loads(toml.read_text("utf-8"))
    else:
        raw = _parse_tabbed(folder.joinpath(f"{name}.tsv").read_text("utf-8"))
    source, cited = raw["source"], raw.get("names", {})
    own = {
        code: _read_entry(name, code, dict(body), source, cited) for code, body in raw.items() if code not in SECTIONS
    }
    included = {
        code: each
        for other in raw.get("include", ())
        for code, each in read_table(other).entries.items()
        if code not in own
    }
    ambiguous = {fold_name(text): code for text, code in raw.get("ambiguous", {}).items()}
    return Table(
        name=name,
        source=source,
        entries=MappingProxyType(own | included),
        ambiguous=MappingProxyType(ambiguous),
    )


def _parse_tabbed(text: str) -> dict[str, Any]:
    # The same shape as TOML gives, so that one reader serves both.
    raw: dict[str, Any] = {"names": {}, "ambiguous": {}}
    columns: list[str] = []
    for line in text.splitlines():
        if line.startswith("# source: "):
            raw["source"] = line.removeprefix("# source: ")
        elif line.startswith("# names: "):
            raw["names"] = dict(part.split("=") for part in line.removeprefix("# names: ").split())
        elif line.startswith("# ambiguous: "):
            name, _, code = line.removeprefix("# ambiguous: ").partition("=")
            raw["ambiguous"][name] = code
        elif not columns:
            columns = line.split("\t")
        else:
            cells = dict(zip(columns, line.split("\t"), strict=True))
            body: dict[str, Any] = {column: cell for column, cell in cells.items() if cell}
            body[_COMMON] = body.get(_COMMON, "").split(_BETWEEN) if _COMMON in body else []
            raw[body.pop("code")] = body
    return raw


def _read_entry(table_name: str, code: str, body: dict[str, Any], source: str, cited: Mapping[str, str]) -> Entry:
    cited = {**cited, **body.pop("names", {})}
    labels = {language: str(body.pop(language, "")) for language in LANGUAGES}
    names: dict[str, Name] = {}
    for each in _read_names(labels, body, cited):
        # Of two names that differ in case alone, the first stands: it has the better source.
        names.setdefault(each.text.casefold(), each)
    return Entry(
        table=table_name,
        code=code,
        labels=MappingProxyType({language: text or labels["en"] for language, text in labels.items()}),
        names=tuple(names.values()),
        source=str(body.pop("source", source)),
        data=MappingProxyType({name: _one_text(value) for name, value in body.items()}),
    )


def _one_text(value: object) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)


def _read_names(labels: Mapping[str, str], body: dict[str, Any], cited: Mapping[str, str]) -> Iterator[Name]:
    for language, text in labels.items():
        if text:
            said = sources()[cited.get(language, OURS)]
            kind = NameKind.OFFICIAL if said.reviewed else NameKind.COMMON
            yield Name(text=text, language=language, kind=kind, source=said, reviewed=said.reviewed)
    # What a source says of a name goes before what nobody vouches for.
    for kind in NameKind:
        for key, texts in body.pop(kind.value, {}).items():
            for text in texts:
                yield _name(text, kind, sources()[key])
    for text in body.pop(_COMMON, ()):
        said = sources()[cited.get(_COMMON, OURS)]
        yield _name(text, NameKind.COMMON, said)


def _name(text: str, kind: NameKind, source: Source) -> Name:
    language = "" if kind is NameKind.CODE else language_of(text)
    return Name(text=text, language=language, kind=kind, source=source, reviewed=source.reviewed)

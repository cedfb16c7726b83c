"""Reads a table from its file: TOML for those that people edit, tab-separated for the large ones.

TOML: one section a code, with `en`, `ru`, `ar`, `aliases` (common names by the source of their language), further names
by kind and source (`street.dea = [...]`, `common.unodc-ids = [...]`), and facts, each with its source where it has one
of its own (`cas`, `cas_source`). On top: `source` in words, `names` (the source of the labels per language), `facts`
(the source of a fact that names none), `include` (a table whose entries belong here too). `[ambiguous]` lists names
that mean several entries.

Tab-separated: `# source:`, `# names:`, `# facts:` and `# ambiguous:` lines, a header, then one line an entry; names
within a field are separated by `|`. The column `own` holds names that the project added, `cited` the source of labels
that do not come from that of the table.
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

SECTIONS: Final = frozenset({"source", "names", "facts", "include", "ambiguous"})
"""Keys of a file that are no code."""

_COMMON: Final = "aliases"
_BETWEEN: Final = "|"
_SAID_BY: Final = "_source"


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
    own = {code: _read_entry(name, code, dict(body), raw) for code, body in raw.items() if code not in SECTIONS}
    included = {
        code: each
        for other in raw.get("include", ())
        for code, each in read_table(other).entries.items()
        if code not in own
    }
    ambiguous = {fold_name(text): code for text, code in raw.get("ambiguous", {}).items()}
    return Table(
        name=name,
        source=raw["source"],
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
            raw["names"] = _parse_cited(line.removeprefix("# names: "))
        elif line.startswith("# facts: "):
            raw["facts"] = _parse_cited(line.removeprefix("# facts: "))
        elif line.startswith("# ambiguous: "):
            name, _, code = line.removeprefix("# ambiguous: ").partition("=")
            raw["ambiguous"][name] = code
        elif not columns:
            columns = line.split("\t")
        else:
            body = _parse_row(dict(zip(columns, line.split("\t"), strict=True)))
            raw[body.pop("code")] = body
    return raw


def _parse_row(cells: Mapping[str, str]) -> dict[str, Any]:
    body: dict[str, Any] = {column: cell for column, cell in cells.items() if cell}
    body[_COMMON] = body[_COMMON].split(_BETWEEN) if _COMMON in body else []
    if "cited" in body:
        body["names"] = _parse_cited(body.pop("cited"))
    if "own" in body:
        body[NameKind.COMMON.value] = {OURS: body.pop("own").split(_BETWEEN)}
    return body


def _parse_cited(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.split())
    return {name: source for name, _, source in pairs}


def _read_entry(table_name: str, code: str, body: dict[str, Any], whole: Mapping[str, Any]) -> Entry:
    cited = {**whole.get("names", {}), **body.pop("names", {})}
    labels = {language: str(body.pop(language, "")) for language in LANGUAGES}
    names: dict[str, Name] = {}
    for each in _read_names(labels, body, cited):
        # Of two names that differ in case alone, the first stands: it has the better source.
        names.setdefault(each.text.casefold(), each)
    told = _read_told(body, whole.get("facts", {}))
    return Entry(
        table=table_name,
        code=code,
        labels=MappingProxyType({language: text or labels["en"] for language, text in labels.items()}),
        names=tuple(names.values()),
        source=str(body.pop("source", whole["source"])),
        data=MappingProxyType({name: _one_text(value) for name, value in body.items()}),
        told=MappingProxyType(told),
    )


def _read_told(body: dict[str, Any], by_default: Mapping[str, str]) -> dict[str, Source]:
    # A source that is told in words only stays a fact of its own, such as that of most factors.
    keys = {name: key for name, key in body.items() if name.endswith(_SAID_BY) and key in sources()}
    for name in keys:
        del body[name]
    cited = {**by_default, **{name.removesuffix(_SAID_BY): key for name, key in keys.items()}}
    return {name: sources()[key] for name, key in cited.items() if name in body}


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

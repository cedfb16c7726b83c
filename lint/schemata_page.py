"""Writes the tables of docs/reference/schemata.md from the data, in three languages.

`python lint/schemata_page.py` writes them below the line that says so; a test holds that they are current. What stands
above that line is written by hand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from wasl.record.schemata import Property, Schema, groups, schemata

ROOT = Path(__file__).parent.parent
DIFFERENCES = ROOT / "tests" / "record" / "schemata" / "differences.toml"
PAGE = ROOT / "docs" / "reference" / "schemata.md"
MARK = "<!-- What follows is made from the data by `python lint/schemata_page.py`. -->"
_HEAD = "| property | kind | English | Russian | Arabic | |\n|---|---|---|---|---|---|"


def write_page(present: str) -> str:
    """Return the page as it should be.

    Args:
        present: The page as it is; what stands above the mark is kept.

    Returns:
        Markdown.
    """
    parts = [present.partition(MARK)[0] + MARK]
    for group, labels in groups().items():
        members = [each for each in schemata().values() if each.group == group]
        rows = [f"| [`{each.name}`](#{each.name.lower()}) | {_triple(each.labels, ' | ')} |" for each in members]
        head = "| schema | English | Russian | Arabic |\n|---|---|---|---|"
        parts.append("\n".join([f"## {_triple(labels)}", "", head, *rows]))
        parts.extend(_section(each) for each in members)
    return "\n\n".join([*parts, _left_out(), _differences()]) + "\n"


def _left_out() -> str:
    rows = ["| what FollowTheMoney has and we leave out | why |", "|---|---|"]
    for row in tomllib.loads(DIFFERENCES.read_text("utf-8"))["left_out"]:
        names = row.get("schemata") or [f"{row['schema']}.{name}" for name in row["properties"]]
        rows.append(f"| {', '.join(f'`{name}`' for name in names)} | {row['why']} |")
    return "\n".join(["## What is left out", "", *rows])


def _differences() -> str:
    rows = ["| in what | where | why |", "|---|---|---|"]
    for row in tomllib.loads(DIFFERENCES.read_text("utf-8"))["difference"]:
        names = row.get("schemata") or row["properties"]
        rows.append(f"| {row['of']} | {', '.join(f'`{name}`' for name in names)} | {row['why']} |")
    return "\n".join(["## Where the same word is used otherwise", "", *rows])


def _section(schema: Schema) -> str:
    lines = [f"### {schema.name}", "", f"{_triple(schema.labels)}{' (ours)' if schema.ours else ''}"]
    parents = sorted(each for each in schema.ancestors if each != schema.name)
    if parents:
        lines += ["", "Is also: " + ", ".join(f"`{each}`" for each in parents) + "."]
    if schema.edge:
        ends = (_triple(schema.edge.forward), _triple(schema.edge.backward))
        lines += ["", f"Relates `{schema.edge.source}` ({ends[0]}) and `{schema.edge.target}` ({ends[1]})."]
    rows = [_row(schema, each) for each in schema.properties.values()]
    return "\n".join([*lines, "", _HEAD, *rows])


def _row(schema: Schema, each: Property) -> str:
    kind = each.kind + (f" `{each.table}`" if each.table else "") + (f" `{each.range}`" if each.range else "")
    marks = {
        "required": each.name in schema.required,
        "first": each.name in schema.featured,
        "identifying": each.identifying,
        "sensitive": each.sensitive,
        "ours": each.ours,
    }
    said = ", ".join(name for name, holds in marks.items() if holds)
    return f"| `{each.name}` | {kind} | {_triple(each.labels, ' | ')} | {said} |"


def _triple(labels: Mapping[str, str], between: str = " · ") -> str:
    return between.join(labels[language] for language in ("en", "ru", "ar"))


if __name__ == "__main__":
    PAGE.write_text(write_page(PAGE.read_text("utf-8")), "utf-8")

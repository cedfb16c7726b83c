"""Schemata on a terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text as Line

from wasl.cli.screens.wording import isolated, table
from wasl.cli.session import Session
from wasl.record.schemata import Property, Schema, groups, model, schemata


def listed(session: Session) -> RenderableType:
    """Return all schemata, a table per group.

    Args:
        session: For its language.

    Returns:
        A renderable.
    """
    return Group(*(_group(name, labels[session.language], session) for name, labels in groups().items()))


def one(schema: Schema, session: Session) -> RenderableType:
    """Return one schema: what it is, and its properties, those that come first on top.

    Args:
        schema: The schema.
        session: For its language.

    Returns:
        A renderable.
    """
    parents = [
        each.labels[session.language] for each in schemata().values() if each is not schema and schema.is_a(each.name)
    ]
    facts = [Line(isolated(f"{schema.labels[session.language]} ({schema.name})"), style="bold")]
    if parents:
        facts.append(Line(session.say("schema-is-also", schemata=parents)))
    if schema.edge:
        ends = (schema.properties[schema.edge.source], schema.properties[schema.edge.target])
        source, target = (each.labels[session.language] for each in ends)
        told = session.say(
            "relation-told", source=source, relation=schema.edge.forward[session.language], target=target
        )
        facts.append(Line(told))
    rows = [
        (each.labels[session.language], each.name, _kind(each, session), _marks(each, schema, session))
        for each in schema.properties.values()
    ]
    headings = ("schema-column-property", "schema-column-name", "schema-column-kind", "schema-column-marks")
    return Group(*facts, _unbroken(table(session, headings, rows)))


def _group(name: str, title: str, session: Session) -> RenderableType:
    rows = [
        (each.labels[session.language], each.name, _listed(_first(each, session), session))
        for each in schemata().values()
        if each.group == name
    ]
    headings = ("schema-column-schema", "schema-column-name", "schema-column-first")
    return _unbroken(table(session, headings, rows, title=title))


def _unbroken(made: RenderableType) -> RenderableType:
    # A name is typed again elsewhere, so it is never broken, however narrow the terminal.
    if isinstance(made, Table):
        made.columns[1].no_wrap = True
    return made


def _first(schema: Schema, session: Session) -> list[str]:
    return [schema.properties[name].labels[session.language] for name in schema.featured]


def _kind(each: Property, session: Session) -> str:
    kind = session.say(f"value-kind-{each.kind}")
    if each.range:
        return f"{kind}: {model()[each.range].labels[session.language]}"
    return f"{kind}: {each.table}" if each.table else kind


def _marks(each: Property, schema: Schema, session: Session) -> str:
    marks = {
        "first": each.name in schema.featured,
        "required": each.name in schema.required,
        "identifying": each.identifying,
        "sensitive": each.sensitive,
    }
    return _listed([session.say(f"schema-mark-{name}") for name, holds in marks.items() if holds], session)


def _listed(words: list[str], session: Session) -> str:
    return ("\u060c " if session.language == "ar" else ", ").join(words)

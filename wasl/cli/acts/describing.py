"""What an entity may be: the schemata and their properties, in the reader's language. Needs no node."""

from __future__ import annotations

from wasl.cli.screens import schemata as screens
from wasl.cli.session import Session
from wasl.errors import InputError
from wasl.record.schemata import Property, Schema, schemata
from wasl.vocabulary.names import fold_name

_LONGEST_NAME = 200


def list_schemata(session: Session) -> None:
    """Run ``wasl schemata list``.

    Args:
        session: How to answer.
    """
    found = [
        {"name": each.name, "labels": each.labels, "group": each.group, "relation": each.edge is not None}
        for each in schemata().values()
    ]
    session.answer({"schemata": found}, lambda: screens.listed(session))


def show_schema(session: Session, *, schema: str) -> None:
    """Run ``wasl schemata show``.

    Args:
        session: How to answer.
        schema: Name of a schema, or what any of the three languages calls it.

    Raises:
        InputError: ``schema-unknown``.
    """
    found = _find(schema)
    session.answer(_plain(found), lambda: screens.one(found, session))


def _find(text: str) -> Schema:
    wanted = fold_name(text[:_LONGEST_NAME])
    for each in schemata().values():
        names = (each.name, *each.labels.values(), *each.plurals.values())
        if wanted and wanted in {fold_name(name) for name in names}:
            return each
    raise InputError("schema-unknown", name=text[:_LONGEST_NAME])


def _plain(found: Schema) -> dict[str, object]:
    return {
        "name": found.name,
        "labels": found.labels,
        "plurals": found.plurals,
        "ancestors": found.ancestors,
        "edge": found.edge,
        "featured": found.featured,
        "ours": found.ours,
        "properties": [_plain_property(each, found) for each in found.properties.values()],
    }


def _plain_property(each: Property, found: Schema) -> dict[str, object]:
    return {
        "name": each.name,
        "labels": each.labels,
        "kind": each.kind,
        "table": each.table,
        "range": each.range,
        "required": each.name in found.required,
        "identifying": each.identifying,
        "sensitive": each.sensitive,
        "ours": each.ours,
    }

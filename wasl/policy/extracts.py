"""Extracts: a report with parts left out, and nothing that tells what was left out.

What was said about the rest is kept as it was: handling with PAP and national mark, grading, nature, likelihood, dates.
An extract is never freer than its original. What this node does not know (members, schemata and properties of a newer
node) is left out always, because nobody here can say what it holds; so are attachments, whose keys open them, and the
reference to the source's row or document.

Source:
    DESIGN section 6 (extracts), section 7 (hidden means hidden).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from wasl.record import Entity, ReportVersion, Value
from wasl.record.schemata import Property, schemata


def extract(
    version: ReportVersion, *, report_id: str, leave_out: Collection[str] = (), with_sensitive: bool = False
) -> ReportVersion:
    """Return a report with entities left out.

    Args:
        version: The original.
        report_id: A new random id: an extract names no other report.
        leave_out: Ids of the entities that are left out.
        with_sensitive: True to keep what is flagged as sensitive, by the value, the entity or the schema.

    Returns:
        The extract, to be signed by the node that cut it.
    """
    kept = [
        entity
        for entity in version.entities
        if entity.entity_id not in leave_out
        and entity.schema in schemata()
        and (with_sensitive or not entity.sensitive)
    ]
    ids = frozenset(entity.entity_id for entity in kept)
    return replace(
        version,
        report_id=report_id,
        entities=tuple(_cut(entity, ids, with_sensitive=with_sensitive) for entity in kept),
        attachments=(),
        source_ref="",
        unknown={},
    )


def is_sensitive(value: Value, known: Property) -> bool:
    """Say whether a value is a special category of personal data.

    Args:
        value: The value.
        known: Its property.

    Returns:
        True if the value says so, or the schema says so of every value of that property.
    """
    return value.sensitive or known.sensitive


def _cut(entity: Entity, ids: frozenset[str], *, with_sensitive: bool) -> Entity:
    known = schemata()[entity.schema].properties
    properties = {}
    for name, values in entity.properties.items():
        if name not in known:
            continue
        kept = tuple(
            replace(value, source="")
            for value in values
            if (with_sensitive or not is_sensitive(value, known[name]))
            and (known[name].kind != "entity" or value.text in ids)
        )
        if kept:
            properties[name] = kept
    return replace(entity, properties=properties, unknown={})

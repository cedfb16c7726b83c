"""Extracts: a report with parts left out, and nothing that tells what was left out.

An extract is a new body under a new random id. Ids of entities and files are new, too, so that neither a gap in a
count nor a reference leads back. What was said about the rest is kept as it was: handling with PAP and national mark,
grading, nature, likelihood. An extract is never freer than its original. What this node does not know (members,
schemata and properties of a newer node) is left out always, because nobody here can say what it holds; so is the
reference to the source's row or document. Free text is read by a person: it stays only if somebody confirmed exactly
these words.

Source:
    DESIGN section 6 (extracts), section 7 (hidden means hidden).
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from wasl.errors import InputError
from wasl.policy.recipe import Recipe, words_digest
from wasl.record import Attachment, Entity, ReportVersion, Value
from wasl.record.schemata import Property, schemata

_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_ID_LENGTH: Final = 26


def extract(
    original: ReportVersion,
    recipe: Recipe,
    *,
    report_id: str,
    secret: bytes,
    made: datetime,
    files: Mapping[str, Attachment] | None = None,
    version: int = 1,
) -> ReportVersion:
    """Return a report with parts left out.

    Args:
        original: The original.
        recipe: What stays.
        report_id: A new random id: an extract names no other report.
        secret: 32 random bytes of this extract, kept here; the ids of its entities come from it, the same at every
            cut.
        made: When it was cut, aware, UTC, whole seconds.
        files: The files that stay, sealed anew, per id of the original's attachment.
        version: Of the extract; it counts cuts of this extract, not versions of the original.

    Returns:
        The extract, to be signed by the node that cut it.

    Raises:
        InputError: ``extract-unread`` if words of the original would stay that nobody confirmed.
    """
    if recipe.keeps_words and recipe.read != words_digest(original):
        raise InputError("extract-unread")
    kept = [entity for entity in original.entities if _stays(entity, recipe)]
    ids = {entity.entity_id: new_entity_id(secret, entity.entity_id) for entity in kept}
    sealed = files or {}
    return replace(
        original,
        report_id=report_id,
        version=version,
        made=made,
        title=recipe.title or original.title,
        text=recipe.text or original.text,
        entities=tuple(_cut(entity, recipe, ids) for entity in kept),
        attachments=tuple(sealed[file.attachment_id] for file in recipe.files if file.attachment_id in sealed),
        source_ref="",
        event_date=original.event_date if recipe.event else "",
        event=original.event if recipe.event else None,
        page=original.page if recipe.page else None,
        unknown={},
    )


def keep_all(original: ReportVersion) -> Recipe:
    """Return the recipe from which choosing begins: everything that may stay, without what is sensitive and the files.

    Args:
        original: The original.

    Returns:
        The recipe; nobody has read the text yet.
    """
    return Recipe(
        entities={
            entity.entity_id: tuple(known_properties(entity, sensitive=False))
            for entity in original.entities
            if entity.schema in schemata() and not entity.sensitive
        }
    )


def known_properties(entity: Entity, *, sensitive: bool) -> tuple[str, ...]:
    """Return the properties of an entity that an extract could keep.

    Args:
        entity: Of a schema that this node knows.
        sensitive: Whether to name those, too, of which every value is sensitive.

    Returns:
        Their names, in the order of the schema.
    """
    known = schemata()[entity.schema].properties
    return tuple(
        name
        for name in known
        if name in entity.properties
        and (sensitive or any(not is_sensitive(value, known[name]) for value in entity.properties[name]))
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


def new_entity_id(secret: bytes, entity_id: str) -> str:
    """Return the id of an entity inside an extract: the same at every cut, and leading back for nobody else.

    Args:
        secret: The extract's.
        entity_id: In the original.

    Returns:
        26 letters and digits.
    """
    number = int.from_bytes(hmac.digest(secret, entity_id.encode(), "sha256"), "big")
    return "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in range(_ID_LENGTH))


def kept_values(entity: Entity, name: str, recipe: Recipe) -> tuple[Value, ...]:
    """Return the values of a property that stay, as they are in the original.

    Args:
        entity: In the original.
        name: Of the property.
        recipe: What stays.

    Returns:
        The values; none if the property goes, or the entity, or what it refers to.
    """
    if not _stays(entity, recipe) or name not in recipe.entities[entity.entity_id]:
        return ()
    known = schemata()[entity.schema].properties.get(name)
    if known is None:
        return ()
    return tuple(
        value for value in entity.properties.get(name, ()) if recipe.sensitive or not is_sensitive(value, known)
    )


def _stays(entity: Entity, recipe: Recipe) -> bool:
    return (
        entity.entity_id in recipe.entities
        and entity.schema in schemata()
        and (recipe.sensitive or not entity.sensitive)
    )


def _cut(entity: Entity, recipe: Recipe, ids: Mapping[str, str]) -> Entity:
    known = schemata()[entity.schema].properties
    properties = {}
    for name in entity.properties:
        kept = kept_values(entity, name, recipe)
        if kept and known[name].kind == "entity":
            kept = tuple(replace(value, text=ids[value.text]) for value in kept if value.text in ids)
        if kept:
            properties[name] = tuple(replace(value, source="") for value in kept)
    return replace(entity, entity_id=ids[entity.entity_id], properties=properties, unknown={})

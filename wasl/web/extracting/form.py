"""The form on which an extract is chosen: a box for each part, title and text, and what was ticked in it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from wasl.flow import choosing
from wasl.flow.choosing import Chosen, Part, Thing
from wasl.flow.extract_views import ExtractView
from wasl.record import Attachment, ReportVersion
from wasl.record.schemata import schemata
from wasl.render.marks import visible
from wasl.render.sentences import label
from wasl.render.shown import Known, Shown, caption, kind_label, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class PartBox:
    """The box of one property.

    Attributes:
        value: What is sent.
        label: What the property is called.
        values: What stands in it.
        chosen: Whether it stays.
        sensitive: Whether any of it is flagged as sensitive.
    """

    value: str
    label: str
    values: tuple[Shown, ...]
    chosen: bool
    sensitive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingBox:
    """The box of one entity, with those of its properties.

    Attributes:
        value: What is sent.
        kind: What it is.
        name: How it is called.
        category: Person category; empty for all but persons.
        chosen: Whether it stays.
        known: False for what this node does not know and never lets stay.
        sensitive: Whether all of it is flagged as sensitive.
        stops: Whether a rule objects to it for somebody who was named.
        parts: Its properties.
    """

    value: str
    kind: str
    name: str
    category: str
    chosen: bool
    known: bool
    sensitive: bool
    stops: bool
    parts: tuple[PartBox, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileBox:
    """The box of one file.

    Attributes:
        attachment: The original's.
        chosen: Whether it stays.
        name: Under which it stays.
        description: With which it stays.
    """

    attachment: Attachment
    chosen: bool
    name: str
    description: str


def read_form(given: QueryDict, version: ReportVersion) -> Chosen:
    """Return the choice that a form sends; what it names that the report does not have counts for nothing.

    Args:
        given: As sent.
        version: The original.

    Returns:
        The choice.
    """
    parts: dict[str, list[str]] = {entity_id: [] for entity_id in given.getlist("stays")}
    for each in given.getlist("part"):
        entity_id, _, name = each.partition(".")
        if entity_id in parts:
            parts[entity_id].append(name)
    return Chosen(
        entities=parts,
        files={each: (given.get(f"name-{each}", ""), given.get(f"says-{each}", "")) for each in given.getlist("file")},
        sensitive="sensitive" in given,
        event="event" in given,
        page="page" in given,
        title=_anew(given.get("title", ""), version.title.text),
        text=_anew(given.get("text", ""), version.text.text),
        read="read" in given,
    )


def _anew(given: str, original: str) -> str | None:
    # A browser writes its own line ends; a text that was only shown and sent back is still the original one.
    text = given.replace("\r\n", "\n")
    return None if text == original.replace("\r\n", "\n") else text


def thing_boxes(view: ExtractView, stopping: frozenset[str], language: str) -> tuple[ThingBox, ...]:
    """Return the boxes of the entities.

    Args:
        view: The original and the choice.
        stopping: Ids of entities to which a rule objects.
        language: The reader's.

    Returns:
        One per entity, in the order of the report.
    """
    known = {each.entity_id: each for each in view.original.entities}
    return tuple(_thing(each, known, stopping, language) for each in choosing.things_of(view))


def file_boxes(view: ExtractView) -> tuple[FileBox, ...]:
    """Return the boxes of the files.

    Args:
        view: The original and the choice.

    Returns:
        One per file, in the order of the report.
    """
    kept = {each.attachment_id: each for each in view.recipe.files}
    return tuple(
        FileBox(
            attachment=each,
            chosen=each.attachment_id in kept,
            name=kept[each.attachment_id].name if each.attachment_id in kept else each.name,
            description=kept[each.attachment_id].description if each.attachment_id in kept else each.description,
        )
        for each in view.original.attachments
    )


def _thing(thing: Thing, known: Known, stopping: frozenset[str], language: str) -> ThingBox:
    entity = thing.entity
    return ThingBox(
        value=entity.entity_id,
        kind=kind_label(entity, language),
        name=caption(entity, known, language) if thing.known else visible(entity.caption),
        category=label("person_categories", entity.category, language) if entity.category else "",
        chosen=thing.stays,
        known=thing.known,
        sensitive=entity.sensitive,
        stops=entity.entity_id in stopping,
        parts=tuple(_part(thing, each, known, language) for each in thing.parts),
    )


def _part(thing: Thing, part: Part, known: Known, language: str) -> PartBox:
    declared = schemata()[thing.entity.schema].properties[part.name]
    return PartBox(
        value=f"{thing.entity.entity_id}.{part.name}",
        label=declared.labels[language],
        values=tuple(shown(declared, value, known, language) for value in thing.entity.properties[part.name]),
        chosen=part.stays,
        sensitive=part.sensitive,
    )

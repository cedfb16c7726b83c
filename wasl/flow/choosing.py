"""What a person chooses for an extract, as doors take it: which parts there are, and the recipe that a choice makes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from wasl.errors import InputError
from wasl.flow.extract_views import ExtractView
from wasl.policy.extracts import is_sensitive, known_properties
from wasl.policy.recipe import KeptFile, Recipe, words_digest
from wasl.record import Entity, ReportVersion, Text
from wasl.record.schemata import schemata


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A choice as it was made.

    Attributes:
        entities: Names of the properties that stay, per id of an entity that stays.
        files: Name and description under which a file stays, per id of its attachment.
        sensitive: Whether sensitive values stay.
        event: Whether the date of the event stays.
        page: Whether the date of the page stays.
        title: A title in the desk's own words; None to keep the original's.
        text: A text in the desk's own words; None to keep the original's.
        read: Whether somebody says to have read the words that stay.
    """

    entities: Mapping[str, Collection[str]] = field(default_factory=dict)
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    sensitive: bool = False
    event: bool = True
    page: bool = False
    title: str | None = None
    text: str | None = None
    read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One property that may stay.

    Attributes:
        name: Of the property.
        stays: Whether it does.
        sensitive: Whether any value of it is flagged as sensitive; such a value stays only if sensitive ones do.
    """

    name: str
    stays: bool
    sensitive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One entity and what may stay of it.

    Attributes:
        entity: As the original has it.
        stays: Whether it does.
        known: False for what this node does not know: it never stays.
        parts: Its properties, in the order of the schema.
    """

    entity: Entity
    stays: bool
    known: bool
    parts: tuple[Part, ...] = ()


def things_of(view: ExtractView) -> tuple[Thing, ...]:
    """Return the parts of a report with what a choice keeps of them.

    Args:
        view: The original and the choice.

    Returns:
        One per entity, in the order of the report.
    """
    return tuple(_thing(entity, view.recipe) for entity in view.original.entities)


def recipe_from(version: ReportVersion, chosen: Chosen) -> Recipe:
    """Return the recipe that a choice makes: the same choice makes the same recipe, however it was typed.

    Args:
        version: The original.
        chosen: The choice.

    Returns:
        The recipe.
    """
    held = {each.entity_id: each for each in version.entities if each.schema in schemata()}
    in_order = (each.attachment_id for each in version.attachments if each.attachment_id in chosen.files)
    keeps_words = chosen.title is None or chosen.text is None
    return Recipe(
        entities={
            entity_id: tuple(
                name for name in known_properties(held[entity_id], sensitive=True) if name in chosen.entities[entity_id]
            )
            for entity_id in held
            if entity_id in chosen.entities
        },
        files=tuple(
            KeptFile(attachment_id=each, name=chosen.files[each][0], description=chosen.files[each][1])
            for each in in_order
        ),
        sensitive=chosen.sensitive,
        event=chosen.event,
        page=chosen.page,
        title=None if chosen.title is None else Text(text=chosen.title, language=version.title.language),
        text=None if chosen.text is None else Text(text=chosen.text, language=version.text.language),
        read=words_digest(version) if chosen.read and keeps_words else "",
    )


def all_but(
    version: ReportVersion, *, without: Iterable[str] = (), fields: Iterable[str] = (), sensitive: bool = False
) -> dict[str, tuple[str, ...]]:
    """Return what stays if some parts are named that go.

    Args:
        version: The original.
        without: Ids of entities.
        fields: Properties, written ``ENTITY.property``.
        sensitive: Whether sensitive ones stay.

    Returns:
        Properties that stay, per entity.

    Raises:
        InputError: ``extract-part-unknown`` for what the report does not have.
    """
    stay = {
        entity.entity_id: known_properties(entity, sensitive=sensitive)
        for entity in version.entities
        if entity.schema in schemata() and (sensitive or not entity.sensitive)
    }
    ids = {entity.entity_id for entity in version.entities}
    for entity_id in without:
        if entity_id not in ids:
            raise InputError("extract-part-unknown", name=entity_id)
        stay.pop(entity_id, None)
    for given in fields:
        entity_id, _, name = given.partition(".")
        if name not in stay.get(entity_id, ()):
            raise InputError("extract-part-unknown", name=given)
        stay[entity_id] = tuple(each for each in stay[entity_id] if each != name)
    return stay


def _thing(entity: Entity, recipe: Recipe) -> Thing:
    stays = recipe.entities.get(entity.entity_id)
    if entity.schema not in schemata():
        return Thing(entity=entity, stays=False, known=False)
    known = schemata()[entity.schema].properties
    parts = tuple(
        Part(
            name=name,
            stays=name in (stays or ()),
            sensitive=entity.sensitive or any(is_sensitive(value, known[name]) for value in entity.properties[name]),
        )
        for name in known_properties(entity, sensitive=True)
    )
    return Thing(entity=entity, stays=stays is not None, known=True, parts=parts)

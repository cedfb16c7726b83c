"""The marks of one entity on the form: fact or assessment, sensitive as a whole, sensitive value by value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wasl.flow.drafts import fields as names
from wasl.record import Nature
from wasl.record.schemata import Schema
from wasl.render.sentences import say, word
from wasl.web.compose.form import Page, choices
from wasl.web.fields import Control, Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One box to tick.

    Attributes:
        name: Of the field.
        chosen: True if it is ticked.
        label: What is marked.
        text: The value that is marked.
    """

    name: str
    chosen: bool
    label: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What can be marked.

    Attributes:
        nature: Fact or assessment.
        whole: All that is said of the entity.
        values: Value by value, those that hold something; what the schema calls sensitive needs no mark.
    """

    nature: Field
    whole: Tick
    values: tuple[Tick, ...]

    @property
    def used(self) -> bool:
        """Whether anything is marked, or wrong: then the marks are not folded away."""
        ticked = self.whole.chosen or any(each.chosen for each in self.values)
        return bool(self.nature.value or self.nature.fault or ticked)


def marks(page: Page, number: int, schema: Schema | None, shown: Iterable[Field]) -> Marks:
    """Return the marks of one entity.

    Args:
        page: What the form is made from.
        number: Of the entity.
        schema: Its schema; None if this node does not know it.
        shown: The fields of its values.

    Returns:
        The marks.
    """
    name = f"e{number}.nature"
    pairs = [(str(each), word("nature", each, page.language)) for each in Nature]
    chosen = page.typed.get(name, "")
    return Marks(
        nature=Field(
            name=name,
            label=say("draft-field-nature", page.language),
            control=Control.CHOICE,
            value=chosen,
            fault=page.fault(name),
            options=choices(page, pairs, chosen, empty=False),
        ),
        whole=Tick(name=f"e{number}.sensitive", chosen=bool(page.typed.get(f"e{number}.sensitive"))),
        values=tuple(_ticks(page, schema, shown)),
    )


def _ticks(page: Page, schema: Schema | None, shown: Iterable[Field]) -> Iterator[Tick]:
    for field in shown:
        known = schema.properties.get(names.split(field.name)[1]) if schema else None
        chosen = names.is_marked(page.typed, field.name)
        if chosen or (field.value and not (known and known.sensitive)):
            yield Tick(name=names.mark_of(field.name), chosen=chosen, label=field.label, text=field.value)

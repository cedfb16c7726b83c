"""The forms of the things that a draft names: persons, vessels, seizures, whatever the schemata have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from wasl.flow.drafts import fields as names
from wasl.flow.understanding import table_of
from wasl.record.schemata import Property, Schema, groups, may_be_person, schemata
from wasl.render.sentences import say
from wasl.web.compose.form import Page, choices, coded
from wasl.web.compose.marks import Marks, marks
from wasl.web.fields import Control, Field, Option

_LONG: Final = frozenset({"prose"})
_LONG_NAMES: Final = frozenset({"notes", "summary", "description"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One property of an entity with all that was typed for it.

    Attributes:
        name: Name of the property's fields without their number, for instance ``e1.alias``.
        label: What the property is called.
        fields: One or more; the last may be empty.
        looked_up: Whether names of it can be looked up in the holdings.
    """

    name: str
    label: str
    fields: tuple[Field, ...]
    looked_up: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One entity of the draft.

    Attributes:
        number: Its number in the draft.
        name: For instance ``e1``.
        title: Its kind.
        caption: Its name as typed; empty before.
        kind: Field of the schema, kept as it is.
        person: Category and legal basis; only for persons.
        shown: Properties that are asked for first, and every one that holds something or is wrong.
        folded: The others.
        marks: Fact or assessment, and what is sensitive.
    """

    number: int
    name: str
    title: str
    caption: str
    kind: Field
    person: tuple[Field, ...]
    shown: tuple[Group, ...]
    folded: tuple[Group, ...]
    marks: Marks

    @property
    def fields(self) -> Iterator[Field]:
        """Every field, for the list of faults."""
        yield self.kind
        yield from self.person
        yield self.marks.nature
        for group in (*self.shown, *self.folded):
            yield from group.fields


def forms(page: Page) -> tuple[Form, ...]:
    """Return the forms of all entities of a draft.

    Args:
        page: What the form is made from.

    Returns:
        In the order of their numbers.
    """
    return tuple(_form(page, number) for number in names.numbers(page.typed))


def kinds(language: str) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return what can be added, in its groups.

    Args:
        language: The reader's.

    Returns:
        Label of each group, with name and label of each schema in it.
    """
    return tuple(
        (
            labels[language],
            tuple((each.name, each.labels[language]) for each in schemata().values() if each.group == name),
        )
        for name, labels in groups().items()
    )


def tables(fields: Iterable[Field]) -> tuple[str, ...]:
    """Return the vocabulary tables from which fields of the page propose.

    Args:
        fields: All fields of the page.

    Returns:
        Names of tables, each once.
    """
    found = (field.proposals for field in fields if field.proposals.startswith("table-"))
    return tuple(dict.fromkeys(name.removeprefix("table-") for name in found))


def _form(page: Page, number: int) -> Form:
    name = page.typed.get(f"e{number}.schema", "")
    schema = schemata().get(name)
    found = tuple(_groups(page, number, schema))
    first = _first(schema)
    shown = tuple(each for each in found if each.name.partition(".")[2] in first or _holds(each))
    return Form(
        number=number,
        name=f"e{number}",
        title=schema.labels.get(page.language, name) if schema else name or say("compose-thing", page.language),
        caption=page.typed.get(f"e{number}.name.1", ""),
        kind=_kind(page, number, name),
        person=_person(page, number) if (schema and may_be_person(name)) or _has_person_fields(page, number) else (),
        shown=shown,
        folded=tuple(each for each in found if each not in shown),
        marks=marks(page, number, schema, (field for group in found for field in group.fields)),
    )


def _first(schema: Schema | None) -> frozenset[str]:
    return frozenset({*schema.featured, *schema.required}) if schema else frozenset()


def _holds(group: Group) -> bool:
    return any(field.value or field.fault for field in group.fields) or len(group.fields) > 1


def _kind(page: Page, number: int, name: str) -> Field:
    return Field(
        name=f"e{number}.schema",
        label=say("draft-field-schema", page.language),
        control=Control.CHOICE,
        value=name,
        fault=page.fault(f"e{number}.schema"),
        options=choices(page, _all_kinds(page.language), name, empty=not name),
        required=True,
    )


def _all_kinds(language: str) -> list[tuple[str, str]]:
    return [pair for _, group in kinds(language) for pair in group]


def _has_person_fields(page: Page, number: int) -> bool:
    return any(f"e{number}.{part}" in page.typed for part in ("category", "legal_basis"))


def _person(page: Page, number: int) -> tuple[Field, ...]:
    return tuple(
        coded(
            page,
            f"e{number}.{part}",
            title=say(f"draft-field-{part}", page.language),
            hint=say(f"compose-{part.replace('_', '-')}-hint", page.language),
            required=True,
        )
        for part in ("category", "legal_basis")
    )


def _groups(page: Page, number: int, schema: Schema | None) -> Iterator[Group]:
    known = schema.properties if schema else {}
    for each in known.values():
        yield _group(page, number, each)
    for name in dict.fromkeys(names.split(field)[1] for field in page.typed if names.split(field)[0] == number):
        if name not in {*known, *names.OF_ENTITY}:
            yield _group(page, number, Property(name=name, kind="text", labels={}))


def _group(page: Page, number: int, known: Property) -> Group:
    typed = dict(names.values(page.typed, number, known.name))
    base = f"e{number}.{known.name}"
    last = max((names.split(field)[2] for field in typed), default=0)
    if not typed or page.more == base:
        typed[f"{base}.{last + 1}"] = ""
    title = known.labels.get(page.language, known.name)
    shown = tuple(_value(page, field, text, known) for field, text in typed.items())
    shown = tuple(
        replace(each, label=say("compose-again", page.language, label=title, number=place)) if place > 1 else each
        for place, each in enumerate(shown, 1)
    )
    return Group(name=base, label=title, fields=shown, looked_up=known.kind == "name")


def _value(page: Page, name: str, text: str, known: Property) -> Field:
    table = table_of(known)
    hint = page.hint(name)
    if names.is_marked(page.typed, name):
        marked = say("typed-marked", page.language)
        hint = say("list-comma", page.language, first=hint, second=marked) if hint else marked
    if known.kind == "entity" and not text:
        hint = say("compose-reference-hint", page.language)
    return Field(
        name=name,
        label=known.labels.get(page.language, known.name),
        control=_control(known),
        value=text,
        hint=hint,
        fault=page.fault(name),
        options=_references(page, name, text, known.range) if known.kind == "entity" else (),
        proposals=f"table-{table}" if table else "",
        takes=page.takes(name),
        required=False,
    )


def _control(known: Property) -> Control:
    if known.kind == "entity":
        return Control.CHOICE
    return Control.TEXT if known.kind in _LONG or known.name in _LONG_NAMES else Control.LINE


def _references(page: Page, name: str, text: str, wanted: str) -> tuple[Option, ...]:
    own = names.split(name)[0]
    others = [number for number in names.numbers(page.typed) if number != own and _fits(page, number, wanted)]
    pairs = [(f"e{number}", f"{number} · {_called(page, number)}") for number in others]
    chosen = text if text.startswith("e") or not text else f"e{text}"
    return choices(page, pairs, chosen, empty=False)


def _fits(page: Page, number: int, wanted: str) -> bool:
    schema = schemata().get(page.typed.get(f"e{number}.schema", ""))
    return schema is None or not wanted or schema.is_a(wanted)


def _called(page: Page, number: int) -> str:
    name = page.typed.get(f"e{number}.schema", "")
    schema = schemata().get(name)
    kind = schema.labels.get(page.language, name) if schema else name
    return f"{kind}: {text}" if (text := page.typed.get(f"e{number}.name.1", "")) else kind

"""The form by which the centre adds an entry of its own: fields, what was typed, and every fault beside its field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from wasl import vocabulary as tables
from wasl.errors import InputError
from wasl.flow.limits import LINE_LIMIT, NAME_LIMIT
from wasl.flow.vocabulary import CODED_FACTS
from wasl.flow.vocabulary_additions import PLACE_KINDS
from wasl.flow.word_views import EntryGiven, WordFault
from wasl.record import LANGUAGES
from wasl.render.sentences import error_sentence, label, say, word
from wasl.web.fields import Control, Field, Option, options

_FURTHER: Final[Mapping[str, tuple[str, ...]]] = {"substances": ("cas",)}
"""Facts that an entry may state beside those that it must."""

_SHORT_TABLE: Final = 60
_LONGEST_SLUG: Final = 30


def read(table: str, typed: Mapping[str, str]) -> tuple[EntryGiven, tuple[WordFault, ...]]:
    """Return the entry that was typed.

    Args:
        table: The table.
        typed: What was sent.

    Returns:
        The entry, and the facts whose words name no one code; those are left out of it.
    """
    faults: list[WordFault] = []
    facts: dict[str, str] = {}
    for name in _facts(table):
        text = typed.get(f"fact_{name}", "").strip()
        try:
            code = tables.read_code(CODED_FACTS[name], text) if text and name in CODED_FACTS else text
        except InputError as error:
            faults.append(WordFault(field=f"fact_{name}", error=error))
        else:
            facts |= {name: code} if code else {}
    given = EntryGiven(
        table=table,
        slug=typed.get("slug", "").strip(),
        labels={each: typed.get(f"name_{each}", "") for each in LANGUAGES},
        facts=facts,
        source=typed.get("source", ""),
    )
    return given, tuple(faults)


def fields(table: str, typed: Mapping[str, str], language: str, faults: Iterable[WordFault] = ()) -> tuple[Field, ...]:
    """Return the fields.

    Args:
        table: The table.
        typed: What stands in them.
        language: The reader's.
        faults: What is wrong; of several at one field the first is told.

    Returns:
        Names, code, facts, source.
    """
    wrong = {each.field: error_sentence(each.error, language) for each in reversed(tuple(faults))}
    made = (*_names(typed, language), _slug(typed, language), *_fact_fields(table, typed, language))
    source = Field(
        name="source",
        label=say("vocabulary-field-source", language),
        hint=say("vocabulary-field-source-hint", language),
        value=typed.get("source", ""),
        required=True,
        limit=LINE_LIMIT,
    )
    return tuple(each.faulty(wrong[each.name]) if each.name in wrong else each for each in (*made, source))


def tables_of(shown: Iterable[Field], language: str) -> dict[str, tuple[str, ...]]:
    """Return the labels that fields propose.

    Args:
        shown: The fields.
        language: The reader's.

    Returns:
        Labels by the table's name.
    """
    names = (each.proposals.removeprefix("table-") for each in shown if each.proposals)
    return {name: tuple(entry.labels[language] for entry in tables.entries(name).values()) for name in names}


def _facts(table: str) -> tuple[str, ...]:
    return (*tables.EXTENDABLE.get(table, ()), *_FURTHER.get(table, ()))


def _names(typed: Mapping[str, str], language: str) -> Iterator[Field]:
    for each in LANGUAGES:
        yield Field(
            name=f"name_{each}",
            label=say(f"vocabulary-field-name-{each}", language),
            hint=say("vocabulary-field-names-hint", language) if each == LANGUAGES[0] else "",
            value=typed.get(f"name_{each}", ""),
            limit=NAME_LIMIT,
        )


def _slug(typed: Mapping[str, str], language: str) -> Field:
    return Field(
        name="slug",
        label=say("vocabulary-field-slug", language),
        hint=say("vocabulary-field-slug-hint", language),
        value=typed.get("slug", ""),
        required=True,
        direction="ltr",
        limit=_LONGEST_SLUG,
    )


def _fact_fields(table: str, typed: Mapping[str, str], language: str) -> Iterator[Field]:
    for name in _facts(table):
        chosen, coded = typed.get(f"fact_{name}", ""), CODED_FACTS.get(name, "")
        picks = _picks(table, name, language)
        yield Field(
            name=f"fact_{name}",
            label=word("vocabulary-fact", name, language),
            control=Control.CHOICE if picks else Control.LINE,
            value=chosen,
            hint=say("typed-code-hint", language) if coded and not picks else "",
            options=_chosen(picks, chosen, language),
            required=name in tables.EXTENDABLE[table],
            proposals=f"table-{coded}" if coded and not picks else "",
        )


def _chosen(picks: list[tuple[str, str]], chosen: str, language: str) -> tuple[Option, ...]:
    # Nothing is chosen for an officer: what a drug belongs to stays with its code for good.
    return options([("", say("compose-choose", language)), *picks], chosen) if picks else ()


def _picks(table: str, name: str, language: str) -> list[tuple[str, str]]:
    if (table, name) == ("places", "kind"):
        return [(each, word("vocabulary-place", each, language)) for each in PLACE_KINDS]
    coded = tables.entries(CODED_FACTS[name]) if name in CODED_FACTS else {}
    short = 0 < len(coded) <= _SHORT_TABLE
    return [(code, label(CODED_FACTS[name], code, language)) for code in coded] if short else []

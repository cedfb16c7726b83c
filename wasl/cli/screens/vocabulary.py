"""Tables of the vocabulary, entries, proposals, and what nobody has reviewed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text as Line

from wasl.cli.screens.wording import own_direction, table
from wasl.cli.session import Session
from wasl.flow.word_views import EntryView, FactView, NameView, TableView, UnreviewedFact, UnreviewedName
from wasl.render.sentences import has, label, say, word
from wasl.vocabulary import Proposal

_YES, _NO = "✓", "—"


def tables(found: Sequence[TableView], session: Session) -> RenderableType:
    """Show the tables.

    Args:
        found: The tables.
        session: For its language.

    Returns:
        A table.
    """
    headings = (
        "cli-column-vocabulary-table",
        "cli-column-vocabulary-label",
        "cli-column-vocabulary-entries",
        "cli-column-vocabulary-names",
        "cli-column-vocabulary-unreviewed",
    )
    rows = [
        (
            each.name,
            word("vocabulary-table", each.name, session.language),
            str(each.entries),
            str(each.names),
            ", ".join(f"{language} {count}" for language, count in sorted(each.unreviewed.items())) or _NO,
        )
        for each in found
    ]
    return table(session, headings, rows)


def proposals(found: Sequence[Proposal], session: Session) -> RenderableType:
    """Show what was found.

    Args:
        found: The proposals, best first.
        session: For its language.

    Returns:
        A table, or a line when nothing was found.
    """
    if not found:
        return Line(session.say("cli-vocabulary-none"))
    headings = (
        "cli-column-vocabulary-table",
        "cli-column-code",
        "cli-column-vocabulary-label",
        "cli-column-vocabulary-matched",
        "cli-column-vocabulary-kind",
        "cli-column-vocabulary-match",
        "cli-column-vocabulary-reviewed",
    )
    rows = [
        (
            each.table,
            each.code,
            own_direction(each.label),
            own_direction(each.name),
            word("name-kind", each.name_kind, session.language),
            word("name-match", each.match, session.language),
            _YES if each.reviewed else _NO,
        )
        for each in found
    ]
    return table(session, headings, rows)


def looked_up(found: Sequence[Proposal], untold: Mapping[str, Mapping[str, str]], session: Session) -> RenderableType:
    """Show what was found, and why a text of a known source cannot be told.

    Args:
        found: The proposals, best first.
        untold: The reason per table, in each language.
        session: For its language.

    Returns:
        A table, or a line when nothing was found; and a line per reason.
    """
    reasons = [
        Line(f"{word('vocabulary-table', name, session.language)}: {reason[session.language]}", style="yellow")
        for name, reason in untold.items()
    ]
    return Group(proposals(found, session), *reasons)


def entry(view: EntryView, session: Session) -> RenderableType:
    """Show an entry.

    Args:
        view: The entry.
        session: For its language.

    Returns:
        Two tables.
    """
    title = f"{view.entry.table} / {view.entry.code}"
    names = ("cli-column-name", *_NAME_COLUMNS)
    return Group(
        table(session, names, [_name(each, session) for each in view.names], title=title),
        table(session, ("cli-column-vocabulary-fact", *_FACT_COLUMNS), [_fact(each, session) for each in view.facts]),
    )


def unreviewed(found: Sequence[UnreviewedName], facts: Sequence[UnreviewedFact], session: Session) -> RenderableType:
    """Show names and facts that nobody has reviewed.

    Args:
        found: The names.
        facts: The facts.
        session: For its language.

    Returns:
        A table of each, or a line when there are none.
    """
    if not found and not facts:
        return Line(session.say("cli-vocabulary-none"))
    headings = (
        "cli-column-vocabulary-table",
        "cli-column-code",
        "cli-column-name",
        *_NAME_COLUMNS,
        "cli-column-vocabulary-id",
    )
    rows = [(each.table, each.code, *_name(each.name, session), each.name.name_id or _NO) for each in found]
    shown: list[RenderableType] = [table(session, headings, rows)] if rows else []
    if facts:
        shown.append(_unreviewed_facts(facts, session))
    return Group(*shown)


def _unreviewed_facts(found: Sequence[UnreviewedFact], session: Session) -> RenderableType:
    headings = ("cli-column-vocabulary-table", "cli-column-code", "cli-column-vocabulary-fact", *_FACT_COLUMNS)
    return table(session, headings, [(each.table, each.code, *_fact(each.fact, session)) for each in found])


_FACT_COLUMNS = ("cli-column-value", "cli-column-vocabulary-reviewed", "cli-column-vocabulary-source")
_NAME_COLUMNS = (
    "cli-column-vocabulary-kind",
    "cli-column-vocabulary-language",
    "cli-column-vocabulary-reviewed",
    "cli-column-vocabulary-source",
)


def _name(each: NameView, session: Session) -> tuple[str, ...]:
    return (
        own_direction(each.text),
        word("name-kind", each.kind, session.language),
        each.language or _NO,
        _YES if each.reviewed else _NO,
        own_direction(_source(each, session)),
    )


def _fact(each: FactView, session: Session) -> tuple[str, ...]:
    told = label(each.coded, each.value, session.language) if each.coded else own_direction(each.value)
    reviewed = (_YES if each.reviewed else _NO) if each.source else ""
    return (word("vocabulary-fact", each.name, session.language), told, reviewed, own_direction(_source(each, session)))


def _source(each: NameView | FactView, session: Session) -> str:
    key = f"vocabulary-source-{each.source_key}"
    return say(key, session.language) if each.source_key and has(key, session.language) else each.source

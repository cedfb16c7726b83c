"""The vocabulary: looked up, added to, confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text as Line

from wasl.cli.screens import vocabulary as screens
from wasl.cli.session import Session
from wasl.flow import vocabulary, vocabulary_additions
from wasl.flow.word_views import NameGiven
from wasl.vocabulary import NameKind


def list_tables(session: Session) -> None:
    """Run ``wasl vocabulary tables``.

    Args:
        session: Who acts and how to answer.
    """
    found = vocabulary.all_tables(session.actor())
    session.answer({"tables": found}, lambda: screens.tables(found, session))


def find_entries(session: Session, *, query: str, tables: Sequence[str], limit: int) -> None:
    """Run ``wasl vocabulary find``.

    Args:
        session: Who acts and how to answer.
        query: What to look for.
        tables: In which tables; none for all.
        limit: How many at most.
    """
    found = vocabulary.propose(session.actor(), tuple(tables), query, language=session.language, limit=limit)
    session.answer({"proposals": found}, lambda: screens.proposals(found, session))


def show_entry(session: Session, *, table: str, code: str) -> None:
    """Run ``wasl vocabulary show``.

    Args:
        session: Who acts and how to answer.
        table: The table.
        code: The entry.
    """
    found = vocabulary.show(session.actor(), table, code)
    session.answer(found, lambda: screens.entry(found, session))


def add_entry(
    session: Session,
    *,
    table: str,
    slug: str,
    name_en: str,
    name_ru: str,
    name_ar: str,
    facts: Sequence[str],
    source: str,
) -> None:
    """Run ``wasl vocabulary add``.

    Args:
        session: Who acts and how to answer.
        table: The table.
        slug: Last part of the code.
        name_en: Name in English.
        name_ru: Name in Russian.
        name_ar: Name in Arabic.
        facts: Facts, each ``name=value``.
        source: Who says so.
    """
    labels = {"en": name_en, "ru": name_ru, "ar": name_ar}
    pairs = {name: value for name, _, value in (fact.partition("=") for fact in facts)}
    code = vocabulary_additions.add_entry(session.actor(), table, slug, labels=labels, facts=pairs, source=source)
    session.answer({"code": code}, lambda: Line(session.say("cli-vocabulary-added", code=code), style="green"))


def add_name(session: Session, *, table: str, code: str, text: str, kind: str, language: str, source: str) -> None:
    """Run ``wasl vocabulary name``.

    Args:
        session: Who acts and how to answer.
        table: The table.
        code: The entry.
        text: The name.
        kind: What it is used for.
        language: Its language; empty to go by its letters.
        source: Who says so.
    """
    given = NameGiven(text=text, language=language, kind=NameKind(kind), source=source)
    name_id = vocabulary_additions.add_name(session.actor(), table, code, given)
    session.answer(
        {"name_id": name_id}, lambda: Line(session.say("cli-vocabulary-name-added", name=name_id), style="green")
    )


def review_name(session: Session, *, name_id: str) -> None:
    """Run ``wasl vocabulary review``.

    Args:
        session: Who acts and how to answer.
        name_id: The name.
    """
    vocabulary_additions.review(session.actor(), name_id)
    session.answer({"reviewed": name_id}, lambda: Line(session.say("cli-vocabulary-reviewed"), style="green"))


def strike_name(session: Session, *, name_id: str) -> None:
    """Run ``wasl vocabulary strike``.

    Args:
        session: Who acts and how to answer.
        name_id: The name.
    """
    vocabulary_additions.strike(session.actor(), name_id)
    session.answer({"struck": name_id}, lambda: Line(session.say("cli-vocabulary-struck"), style="green"))


def list_unreviewed(session: Session, *, table: str, language: str, limit: int) -> None:
    """Run ``wasl vocabulary unreviewed``.

    Args:
        session: Who acts and how to answer.
        table: Only of this table; empty for all.
        language: Only of this language; empty for all.
        limit: How many at most.
    """
    found = vocabulary.unreviewed(session.actor(), table=table, language=language, limit=limit)
    facts = () if language else vocabulary.unreviewed_facts(session.actor(), table=table, limit=limit)
    session.answer({"names": found, "facts": facts}, lambda: screens.unreviewed(found, facts, session))

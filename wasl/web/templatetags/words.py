"""Entries and names of the vocabulary in templates."""

from __future__ import annotations

from django import template
from django.template import Context

from wasl.flow.word_views import FactView, NameView
from wasl.render.marks import visible
from wasl.render.sentences import has, label, say, word
from wasl.vocabulary import Entry

register = template.Library()


@register.simple_tag(takes_context=True, name="entry_label")
def entry_label_tag(context: Context, entry: Entry) -> str:
    """Name an entry of the vocabulary.

    Args:
        context: Of the page.
        entry: The entry.

    Returns:
        The label.
    """
    return entry.labels[context["language"]]


@register.simple_tag(takes_context=True, name="name_source")
def name_source_tag(context: Context, name: NameView | FactView) -> str:
    """Say who vouches for a name or a fact of the vocabulary.

    Args:
        context: Of the page.
        name: The name or the fact.

    Returns:
        A source of the tables in the reader's language where it has a word; else as it is told.
    """
    key = f"vocabulary-source-{name.source_key}"
    language = context["language"]
    return say(key, language) if name.source_key and has(key, language) else name.source


@register.simple_tag(takes_context=True, name="fact_name")
def fact_name_tag(context: Context, name: str) -> str:
    """Name a fact of an entry.

    Args:
        context: Of the page.
        name: The fact; texts that cannot be coded stand under the name of their table.

    Returns:
        The name.
    """
    language = context["language"]
    family = "vocabulary-fact" if has(f"vocabulary-fact-{name}", language) else "vocabulary-table"
    return word(family, name, language)


@register.simple_tag(takes_context=True, name="fact_lines")
def fact_lines_tag(context: Context, name: str, value: str, coded: str) -> tuple[str, ...]:
    """Say what a fact of an entry is.

    Args:
        context: Of the page.
        name: The fact.
        value: Its value, or several.
        coded: The table that the value is a code of, or nothing.

    Returns:
        A line for each value, in the reader's language where there are words for it.
    """
    language = context["language"]
    if coded:
        return (label(coded, value, language),)
    if name == "members":
        return tuple(label("countries", code, language) for code in value.split(","))
    if name == "control":
        return tuple(word("vocabulary-control", each, language) for each in value.split(","))
    family = {"kind": "vocabulary-place", "measure": "vocabulary-measure"}.get(name, "")
    return (word(family, value, language),) if family else tuple(visible(line) for line in value.splitlines())

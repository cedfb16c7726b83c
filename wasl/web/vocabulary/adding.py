"""The page by which the centre adds an entry of its own to a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from wasl import vocabulary as tables
from wasl.flow import vocabulary_additions
from wasl.flow.word_views import WordFault
from wasl.record import Actor, DeskKind, Right
from wasl.render.sentences import say
from wasl.web.reader import actor_of, language_of
from wasl.web.strip import strip_of
from wasl.web.vocabulary import entry_form

_BAD_REQUEST: Final = 400


@require_http_methods(["GET", "HEAD", "POST"])
def add_entry(request: HttpRequest, table: str) -> HttpResponse:
    """Show the form of a new entry; by POST, add it.

    Args:
        request: By POST with the fields of `wasl.web.vocabulary.entry_form`.
        table: The table.

    Returns:
        The form, with everything that is wrong beside its field; to the entry once it is added.
    """
    actor, language = actor_of(request), language_of(request)
    typed = {name: str(value) for name, value in request.POST.items()}
    given, unread = entry_form.read(table, typed)
    faults = vocabulary_additions.entry_faults(actor, given)
    if request.method != "POST":
        return render(request, "vocabulary/add.html", add_page(table, {}, language))
    told = (*unread, *(each for each in faults if each.field not in {other.field for other in unread}))
    if told:
        return render(request, "vocabulary/add.html", add_page(table, typed, language, told), status=_BAD_REQUEST)
    code = vocabulary_additions.add_entry(
        actor, table, given.slug, labels=given.labels, facts=given.facts, source=given.source
    )
    messages.success(request, say("vocabulary-done-entry-added", language))
    return HttpResponseRedirect(reverse("vocabulary-entry", args=[table, code]))


def add_page(table: str, typed: Mapping[str, str], language: str, faults: Sequence[WordFault] = ()) -> dict[str, Any]:
    """Return what the form shows.

    Args:
        table: The table.
        typed: What stands in the fields.
        language: The reader's.
        faults: What is wrong with it.

    Returns:
        Names for the template.
    """
    shown = entry_form.fields(table, typed, language, faults)
    return {
        "table": table,
        "fields": shown,
        "tables": entry_form.tables_of(shown, language),
        "strip": strip_of((), language),
        "here": "vocabulary-table",
    }


def may_add_entry(actor: Actor, table: str) -> bool:
    """Say whether a reader is shown the way to this form.

    Args:
        actor: The reader.
        table: The table.

    Returns:
        True at the centre desk, with the right to write, for a table that may be given entries.
    """
    writes = Right.ORIGINATE in actor.officer.rights and actor.desk.kind is DeskKind.CENTRE
    return writes and table in tables.EXTENDABLE

"""The pages of the vocabulary.

What is looked up goes by POST, so that no word of a case stays in an address. A name that is refused comes back in its
form, on the page of its entry, with what is wrong beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.errors import InputError
from wasl.flow import vocabulary, vocabulary_additions
from wasl.flow.word_views import EntryView, TableView, UnreviewedFact, UnreviewedName
from wasl.record import LANGUAGES, Actor
from wasl.render.sentences import error_sentence, say
from wasl.vocabulary import Entry, Proposal
from wasl.web.fields import read_figure
from wasl.web.reader import actor_of, language_of
from wasl.web.strip import strip_of
from wasl.web.vocabulary import form as forms
from wasl.web.vocabulary.adding import may_add_entry

_BAD_REQUEST: Final = 400
_RESULTS: Final = 30
_PAGE: Final = 100
_UNREVIEWED: Final = 50


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the tables; by POST, what was looked up.

    Args:
        request: By POST with ``query`` and ``table``, which is empty for all tables.

    Returns:
        The page.
    """
    actor, language = actor_of(request), language_of(request)
    known = vocabulary.all_tables(actor)
    query, table = request.POST.get("query", ""), request.POST.get("table", "")
    if request.method != "POST":
        return render(request, "vocabulary/tables.html", tables_page(known, language))
    named = [each.name for each in known if each.name == table]
    found = vocabulary.propose(actor, named, query, language=language, limit=_RESULTS)
    context = tables_page(known, language, query=query, chosen=table, found=found)
    return render(request, "vocabulary/tables.html", context)


def tables_page(
    known: Sequence[TableView],
    language: str,
    *,
    query: str = "",
    chosen: str = "",
    found: Sequence[Proposal] | None = None,
) -> dict[str, Any]:
    """Return what the page of tables shows.

    Args:
        known: The tables.
        language: The reader's.
        query: What was looked up.
        chosen: In which table; empty for all.
        found: What was found; None when nothing was looked up.

    Returns:
        Names for the template.
    """
    return {
        "tables": known,
        "query": query,
        "chosen": chosen,
        "results": found,
        "unreviewed_here": sum(sum(each.unreviewed.values()) for each in known),
        "strip": strip_of((), language),
        "here": "vocabulary",
    }


@require_GET
def show_table(request: HttpRequest, table: str) -> HttpResponse:
    """Show the entries of a table, a hundred a page.

    Args:
        request: With ``page``, from 1.
        table: The table.

    Returns:
        The page.
    """
    actor = actor_of(request)
    found = vocabulary.entries_of(actor, table)
    context = table_page(table, found, read_figure(request.GET.get("page", ""), otherwise=1))
    also = {"strip": strip_of((), language_of(request)), "may_add": may_add_entry(actor, table)}
    return render(request, "vocabulary/table.html", context | also)


def table_page(table: str, found: Sequence[Entry], number: int) -> dict[str, Any]:
    """Return what the page of a table shows.

    Args:
        table: The table.
        found: Its entries.
        number: Of the page, from 1; one that there is not is the last.

    Returns:
        Names for the template.
    """
    last = max(1, -(-len(found) // _PAGE))
    number = min(max(number, 1), last)
    pages = {
        "newer": urlencode({"page": number - 1}) if number > 1 else "",
        "older": urlencode({"page": number + 1}) if number < last else "",
    }
    return {
        "table": table,
        "entries": found[(number - 1) * _PAGE : number * _PAGE],
        "pages": pages,
        "here": "vocabulary-table",
    }


@require_GET
def show_entry(request: HttpRequest, table: str, code: str) -> HttpResponse:
    """Show an entry with all its names.

    Args:
        request: The request.
        table: The table.
        code: The code.

    Returns:
        The page.
    """
    view, language = vocabulary.show(actor_of(request), table, code), language_of(request)
    return render(request, "vocabulary/entry.html", entry_page(view, language))


def entry_page(
    view: EntryView, language: str, *, typed: Mapping[str, str] | None = None, fault: InputError | None = None
) -> dict[str, Any]:
    """Return what the page of an entry shows.

    Args:
        view: The entry.
        language: The reader's.
        typed: What stands in the form.
        fault: What is wrong with it.

    Returns:
        Names for the template.
    """
    said = error_sentence(fault, language) if fault else ""
    return {
        "view": view,
        "entry": view.entry,
        "label": view.entry.labels[language],
        "fields": forms.fields(typed or {}, language, code=fault.code if fault else "", fault=said),
        "open": fault is not None,
        "strip": strip_of((), language),
        "here": "vocabulary-entry",
    }


@require_POST
def add_name(request: HttpRequest, table: str, code: str) -> HttpResponse:
    """Add a name to an entry.

    Args:
        request: With the fields of `wasl.web.vocabulary.form`.
        table: The table.
        code: The entry.

    Returns:
        Back to the entry; or the entry with the form as it was typed and what is wrong.

    Raises:
        InputError: ``vocabulary-table`` or ``vocabulary-code``.
    """
    actor, language = actor_of(request), language_of(request)
    typed = {name: str(value) for name, value in request.POST.items()}
    try:
        vocabulary_additions.add_name(actor, table, code, forms.read(typed))
    except InputError as fault:
        if fault.code in {"vocabulary-table", "vocabulary-code"}:
            raise
        view = vocabulary.show(actor, table, code)
        context = entry_page(view, language, typed=typed, fault=fault)
        return render(request, "vocabulary/entry.html", context, status=_BAD_REQUEST)
    messages.success(request, say("vocabulary-done-added", language))
    return HttpResponseRedirect(reverse("vocabulary-entry", args=[table, code]))


@require_POST
def review(request: HttpRequest, name_id: str) -> HttpResponse:
    """Confirm a name that another officer added.

    Args:
        request: The request.
        name_id: The name.

    Returns:
        Back to what waits.
    """
    return _decide(request, vocabulary_additions.review, name_id, "vocabulary-done-reviewed")


@require_POST
def strike(request: HttpRequest, name_id: str) -> HttpResponse:
    """Strike a name that was added here and not confirmed.

    Args:
        request: The request.
        name_id: The name.

    Returns:
        Back to what waits.
    """
    return _decide(request, vocabulary_additions.strike, name_id, "vocabulary-done-struck")


def _decide(request: HttpRequest, decide: Callable[[Actor, str], object], name_id: str, done: str) -> HttpResponse:
    decide(actor_of(request), name_id)
    messages.success(request, say(done, language_of(request)))
    return HttpResponseRedirect(reverse("vocabulary-unreviewed"))


@require_GET
def list_unreviewed(request: HttpRequest) -> HttpResponse:
    """List names that nobody has reviewed.

    Args:
        request: With ``table`` and ``language``; either may be empty or missing.

    Returns:
        The page.
    """
    actor, language = actor_of(request), language_of(request)
    names = [each.name for each in vocabulary.all_tables(actor)]
    table, tongue = request.GET.get("table", ""), request.GET.get("language", "")
    found = vocabulary.unreviewed(
        actor,
        table=table if table in names else "",
        language=tongue if tongue in LANGUAGES else "",
        limit=_UNREVIEWED + 1,
    )
    facts = () if tongue else vocabulary.unreviewed_facts(actor, table=table if table in names else "")
    context = unreviewed_page(found, names, language, facts=facts, table=table, tongue=tongue)
    return render(request, "vocabulary/unreviewed.html", context)


def unreviewed_page(
    found: Sequence[UnreviewedName],
    names: Sequence[str],
    language: str,
    *,
    facts: Sequence[UnreviewedFact] = (),
    table: str = "",
    tongue: str = "",
) -> dict[str, Any]:
    """Return what the list of unreviewed names shows.

    Args:
        found: The names.
        names: Every table.
        language: The reader's.
        facts: The facts that nobody has reviewed.
        table: The table that was chosen.
        tongue: The language of names that was chosen.

    Returns:
        Names for the template.
    """
    return {
        "names": [
            {"each": each, "label": each.labels.get(language, each.code), "name": each.name}
            for each in found[:_UNREVIEWED]
        ],
        "facts": [{"each": each, "label": each.labels.get(language, each.code), "fact": each.fact} for each in facts],
        "more": len(found) > _UNREVIEWED,
        "table_names": names,
        "table": table,
        "tongue": tongue,
        "tongues": LANGUAGES,
        "strip": strip_of((), language),
        "here": "vocabulary-unreviewed",
    }

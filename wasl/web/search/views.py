"""The page on which the holdings are searched by name, by words and by figures.

A search is a read: it needs a reason, and it goes by POST, so that no name that was searched for stays in an
address, in the history of a browser or in the log of a proxy.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from wasl.errors import InputError
from wasl.flow import search as flow_search
from wasl.flow.search import Found
from wasl.record import Handling
from wasl.render.sentences import error_sentence
from wasl.web.reader import actor_of, language_of
from wasl.web.reasons.views import opened, picker
from wasl.web.strip import strip_of

_BAD_REQUEST: Final = 400
_RESULTS: Final = 30
_ABOUT_REASON: Final = frozenset(
    {"reason-needed", "reason-unknown", "case-number-missing", "case-title-missing", "case-already", "case-purpose"}
)
_NOTHING: Final = Found(entities=(), reports=())


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the form; or search, and show what was found.

    Whoever has picked no reason yet sees the short list in place, with all that was typed.

    Args:
        request: By GET for the empty form. By POST with ``query`` and, if exercise material is to be searched,
            ``exercise``; with ``reason`` to pick one, or with the fields of a case to open one.

    Returns:
        The page.
    """
    actor, language = actor_of(request), language_of(request)
    query, exercise = request.POST.get("query", ""), "exercise" in request.POST
    if request.method != "POST":
        return render(request, "search/search.html", page(_NOTHING, language))
    try:
        reason = request.POST.get("reason", "") or (opened(request).case_id if request.POST.get("number") else "")
        found = flow_search.search_all(actor, query, reason=reason, exercise=exercise, limit=_RESULTS)
    except InputError as fault:
        context = page(_NOTHING, language, query=query, exercise=exercise)
        context |= {"fault": error_sentence(fault, language), "at_reason": fault.code in _ABOUT_REASON}
        context |= {"typed": request.POST, **picker(actor)}
        return render(request, "search/search.html", context, status=_BAD_REQUEST)
    context = page(found, language, query=query, exercise=exercise)
    return render(request, "search/search.html", {**context, "searched": True})


def page(found: Found, language: str, *, query: str = "", exercise: bool = False) -> dict[str, Any]:
    """Return what the page shows.

    Args:
        found: What was found.
        language: The reader's.
        query: What was typed as the name.
        exercise: Whether exercise material is searched.

    Returns:
        Names for the template.
    """
    return {
        "results": found.entities,
        "reports": found.reports,
        "entries": found.entries,
        "query": query,
        "exercise": exercise,
        "strip": strip_of(_handlings(found), language),
        "here": "search",
    }


def _handlings(found: Found) -> Iterator[Handling]:
    yield from (each.found.handling for each in found.entities)
    yield from (line.handling for line in found.reports)
    yield from (entry.handling for entry in found.entries if entry.handling)

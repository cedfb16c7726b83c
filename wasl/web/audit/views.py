"""The auditor's pages.

What is searched for goes by POST, so that no login and no id stays in an address, in the history of a browser or in
the log of a proxy.
"""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from wasl.errors import InputError
from wasl.flow import journal, oversight
from wasl.flow.journal import LinePage
from wasl.record import Actor
from wasl.render.sentences import say
from wasl.web.audit import form as forms
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400
_PAGES: Final = ("audit", "unusual", "audit-lines")


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show what needs eyes now, and how the journal stands.

    Args:
        request: The request.

    Returns:
        The page.
    """
    language = language_of(request)
    seen = oversight.overview(actor_of(request))
    context = {
        "seen": seen,
        # As the page of a peer has it.
        "journals": [{"journal": each} for each in seen.peers],
        "broken": sum(bool(each.contradictions) for each in seen.peers),
        "tabs": tabs(language, "audit"),
        "here": "audit",
    }
    return render(request, "audit/overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def lines(request: HttpRequest) -> HttpResponse:
    """Show the form; with it, what was found, or its proof as a file.

    Args:
        request: By POST the fields of `wasl.web.audit.form`, ``after``, and ``as``, which is ``proof`` for the file.

    Returns:
        The page or the file.
    """
    actor, language = actor_of(request), language_of(request)
    typed = {name: str(value) for name, value in request.POST.items()}
    form = forms.read(actor, typed, language)
    if request.method != "POST":
        return _answer(request, form, typed)
    if form.wanted is None:
        return _answer(request, form, typed, status=_BAD_REQUEST)
    try:
        if typed.get("as") == "proof":
            return _proof(journal.prove_found(actor, form.wanted), actor)
        found = journal.find(actor, form.wanted, after=typed.get("after", ""))
    except InputError as fault:
        return _answer(request, forms.refused(form, fault, language), typed, status=_BAD_REQUEST)
    return _answer(request, form, typed, found)


def tabs(language: str, here: str) -> list[dict[str, Any]]:
    """Return the tabs of the auditor's pages.

    Args:
        language: The reader's.
        here: Name of the URL of the page.

    Returns:
        Values for the template of tabs.
    """
    return [
        {"url": reverse(each), "label": say(f"audit-tab-{each}", language), "here": each == here} for each in _PAGES
    ]


def _answer(
    request: HttpRequest,
    form: forms.Form,
    typed: dict[str, str],
    found: LinePage | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "found": found,
        "actions": journal.actions(actor_of(request)),
        "fields": form.fields,
        "kept": {field.name: typed.get(field.name, "") for field in form.fields},
        "tabs": tabs(language_of(request), "audit-lines"),
        "here": "audit",
    }
    return render(request, "audit/lines.html", context, status=status)


def _proof(content: bytes, actor: Actor) -> HttpResponse:
    # The name is made of short names alone, which are ASCII.
    headers = {"Content-Disposition": f'attachment; filename="journal-{actor.desk.slug}.json"'}
    return HttpResponse(content, content_type="application/json", headers=headers)

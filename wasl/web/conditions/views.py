"""The page of rights conditions: the table with what meets each row, and the acts of whoever may decide."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError, WaslError
from wasl.flow import assurances, condition_table, conditions
from wasl.render.sentences import error_sentence, say
from wasl.web import section
from wasl.web.conditions import form as forms
from wasl.web.reader import actor_of, language_of
from wasl.web.sign_in.fresh import fresh

_BAD_REQUEST: Final = 400


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show the table, what ends soon, and what is recorded.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return _page(request)


@require_POST
@fresh
def add(request: HttpRequest) -> HttpResponse:
    """Add a row; it stands at once.

    Args:
        request: By POST, with which condition against which state, ``source`` and ``day``.

    Returns:
        To the table; or the page with what is wrong.
    """
    given = request.POST

    def act() -> str:
        stands = forms.stands_of(given)
        conditions.add(actor_of(request), stands, source=given.get("source", ""), day=given.get("day", ""))
        return "done-condition-added"

    return _do(request, "add", act)


@require_POST
@fresh
def confirm(request: HttpRequest) -> HttpResponse:
    """Confirm a row that another officer added, or that was shipped; or refuse that it be struck.

    Args:
        request: By POST, with which condition against which state.

    Returns:
        To the table; or the page with what is wrong.
    """

    def act() -> str:
        conditions.confirm(actor_of(request), forms.stands_of(request.POST))
        return "done-condition-confirmed"

    return _do(request, "", act)


@require_POST
@fresh
def strike(request: HttpRequest) -> HttpResponse:
    """Ask that a row be struck; the second officer who says so strikes it.

    Args:
        request: By POST, with which condition against which state, and ``reason``.

    Returns:
        To the table; or the page with what is wrong.
    """

    def act() -> str:
        given = request.POST
        after = conditions.strike(actor_of(request), forms.stands_of(given), reason=given.get("reason", ""))
        return f"done-condition-{after}"

    return _do(request, "", act)


@require_POST
@fresh
def assure(request: HttpRequest) -> HttpResponse:
    """Record an assurance that a state has given.

    Args:
        request: By POST, with the fields of the form.

    Returns:
        To the table; or the page with what is wrong.
    """

    def act() -> str:
        assurances.assure(actor_of(request), forms.cover_of(request.POST, words="words"))
        return "done-assurance-recorded"

    return _do(request, "assure", act)


@require_POST
@fresh
def decide(request: HttpRequest) -> HttpResponse:
    """Record that information is given away although a condition stands, under the name of the officer.

    Args:
        request: By POST, with the fields of the form.

    Returns:
        To the table; or the page with what is wrong.
    """

    def act() -> str:
        assurances.decide(actor_of(request), forms.cover_of(request.POST, words="reason"))
        return "done-condition-decided"

    return _do(request, "decide", act)


@require_POST
@fresh
def end(request: HttpRequest, cover_id: str) -> HttpResponse:
    """End an assurance or a decision before its last day.

    Args:
        request: By POST, with ``reason``.
        cover_id: Which.

    Returns:
        To the table; or the page with what is wrong.
    """

    def act() -> str:
        assurances.end(actor_of(request), cover_id, reason=request.POST.get("reason", ""))
        return "done-cover-ended"

    return _do(request, "", act)


def _do(request: HttpRequest, form: str, act: Callable[[], str]) -> HttpResponse:
    try:
        done = act()
    except InputError as fault:
        return _page(request, form=form, fault=fault)
    messages.success(request, say(done, language_of(request)))
    return HttpResponseRedirect(reverse("conditions"))


def _page(request: HttpRequest, *, form: str = "", fault: WaslError | None = None) -> HttpResponse:
    actor, language = actor_of(request), language_of(request)
    nothing = QueryDict()
    found = condition_table.overview(actor)
    context = {
        "found": found,
        "forms": [
            {
                "name": name,
                "url": reverse(f"condition-{name}"),
                "open": name == form,
                "fields": forms.fields(
                    name, request.POST if name == form else nothing, language, fault if name == form else None
                ),
            }
            for name in (forms.FORMS if found.may_decide else ())
        ],
        "fault": error_sentence(fault, language) if fault and not form else "",
        "tabs": section.tabs("conditions", language),
        "here": "conditions",
    }
    return render(request, "conditions/table.html", context, status=_BAD_REQUEST if fault else None)

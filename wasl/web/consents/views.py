"""Onward consent: what was asked of this desk, what it asked, and the forms for both."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import consents as flow
from wasl.record.consent import REFUSALS
from wasl.render.sentences import error_sentence, say
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List the requests of the desk, and those put to it.

    Args:
        request: With ``report`` to ask about one.

    Returns:
        The page.
    """
    return _page(request)


@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Ask the originator.

    Args:
        request: By POST, with ``report``, ``recipient``, ``why`` and ``until``.

    Returns:
        To the list; or the list with what is wrong.
    """
    given = request.POST

    def act() -> object:
        until = _day(given.get("until", ""))
        return flow.ask(
            actor_of(request),
            given.get("report", ""),
            given.get("recipient", "").strip(),
            why=given.get("why", ""),
            until=until,
        )

    return _done(request, act, "done-consent-asked")


@require_POST
def grant(request: HttpRequest, request_id: str) -> HttpResponse:
    """Let it go on.

    Args:
        request: By POST, with ``until`` and ``once``.
        request_id: The request.

    Returns:
        To the list; or the list with what is wrong.
    """

    def act() -> object:
        until = request.POST.get("until", "")
        return flow.grant(
            actor_of(request), request_id, until=_day(until) if until else None, once="once" in request.POST
        )

    return _done(request, act, "done-consent-granted")


@require_POST
def refuse(request: HttpRequest, request_id: str) -> HttpResponse:
    """Refuse that it goes on.

    Args:
        request: By POST, with ``reason``.
        request_id: The request.

    Returns:
        To the list; or the list with what is wrong.
    """
    act = lambda: flow.refuse(actor_of(request), request_id, reason=request.POST.get("reason", ""))  # noqa: E731
    return _done(request, act, "done-consent-refused")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError("consent-form", part="until") from error


def _done(request: HttpRequest, act: Callable[[], object], done: str) -> HttpResponse:
    try:
        act()
    except InputError as fault:
        return _page(request, fault=error_sentence(fault, language_of(request)))
    messages.success(request, say(done, language_of(request)))
    return HttpResponseRedirect(reverse("consents"))


def _page(request: HttpRequest, *, fault: str = "") -> HttpResponse:
    context: dict[str, Any] = {
        "found": flow.list_consents(actor_of(request)),
        "reasons": REFUSALS,
        "report": request.POST.get("report", "") or request.GET.get("report", ""),
        "typed": request.POST,
        "fault": fault,
        "here": "reports",
    }
    return render(request, "consents/list.html", context, status=_BAD_REQUEST if fault else 200)

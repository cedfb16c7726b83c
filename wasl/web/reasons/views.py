"""The page on which an officer picks what the next hours are for, and the cases of the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import cases as flow_cases
from wasl.flow import directory, reasons
from wasl.flow.cases import CaseView
from wasl.record import Actor, Purpose
from wasl.render.sentences import error_sentence, say
from wasl.web.languages import back_to
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400
OPENING: Final = ("number", "title", "purpose")
"""Fields of a case that is opened."""


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show what may be picked, and the cases of the desk.

    Args:
        request: With ``next``, the page to go back to; with ``all`` for closed cases, too.

    Returns:
        The page.
    """
    return _page(request)


@require_POST
def pick(request: HttpRequest) -> HttpResponse:
    """Pick one.

    Args:
        request: By POST, with ``reason`` and ``next``.

    Returns:
        Back to the page from which it came; or the page with what is wrong.
    """

    def act() -> str:
        reasons.pick(actor_of(request), request.POST.get("reason", ""))
        return back_to(request)

    return _done(request, act, "done-reason-picked")


@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """Put the reason down.

    Args:
        request: By POST.

    Returns:
        To the page of reasons.
    """

    def act() -> str:
        reasons.end(actor_of(request))
        return reverse("reasons")

    return _done(request, act, "done-reason-ended")


@require_POST
def open_case(request: HttpRequest) -> HttpResponse:
    """Open a case, and read for it from now on.

    Args:
        request: By POST, with ``number``, ``title``, ``purpose`` and ``next``.

    Returns:
        Back to the page from which it came; or the page with what is wrong, and what was typed.
    """

    def act() -> str:
        reasons.pick(actor_of(request), opened(request).case_id)
        return back_to(request)

    return _done(request, act, "done-case-opened")


def opened(request: HttpRequest) -> CaseView:
    """Open the case that a form describes.

    Args:
        request: With ``number``, ``title`` and ``purpose``.

    Returns:
        The case.

    Raises:
        InputError: As `wasl.flow.cases.open_case`, or ``case-purpose``.
    """
    number, title, purpose = (request.POST.get(name, "") for name in OPENING)
    if purpose not in tuple(Purpose):
        raise InputError("case-purpose")
    return flow_cases.open_case(actor_of(request), number, title=title, purpose=Purpose(purpose))


@require_POST
def close_case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Close a case.

    Args:
        request: By POST.
        case_id: The case.

    Returns:
        To the page of reasons.
    """

    def act() -> str:
        flow_cases.close_case(actor_of(request), case_id)
        return reverse("reasons")

    return _done(request, act, "done-case-closed")


@require_POST
def share_case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Let another desk work on a case.

    Args:
        request: By POST, with ``desk``.
        case_id: The case.

    Returns:
        To the page of reasons.
    """

    def act() -> str:
        flow_cases.share_case(actor_of(request), case_id, request.POST.get("desk", ""))
        return reverse("reasons")

    return _done(request, act, "done-case-shared")


def picker(actor: Actor) -> dict[str, Any]:
    """Return what the short list shows, on this page or in place on another one.

    Args:
        actor: Who picks.

    Returns:
        Names for the template.
    """
    return {
        "choices": reasons.choices(actor),
        "purposes": tuple(Purpose),
        "may_open": flow_cases.may_open(actor),
    }


def _done(request: HttpRequest, act: Callable[[], str], done: str) -> HttpResponse:
    try:
        where = act()
    except InputError as fault:
        return _page(request, fault=error_sentence(fault, language_of(request)))
    messages.success(request, say(done, language_of(request)))
    return HttpResponseRedirect(where)


def _page(request: HttpRequest, *, fault: str = "") -> HttpResponse:
    actor = actor_of(request)
    context = {
        **picker(actor),
        "cases": flow_cases.cases(actor, closed="all" in request.GET),
        "closed_too": "all" in request.GET,
        "desks": [each for each in directory.desks(actor) if not each.closed and each != actor.desk],
        "back": request.POST.get("next", "") or request.GET.get("next", ""),
        "typed": request.POST,
        "fault": fault,
        "here": "reasons",
    }
    return render(request, "reasons/page.html", context, status=_BAD_REQUEST if fault else 200)

"""The page on which one person suspends an account at once, and a manager proposes that it is lifted."""

from __future__ import annotations

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import accounts, lifting
from wasl.record import Right
from wasl.render.sentences import error_sentence, say
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List whom the officer may suspend, and who is suspended.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return _page(request)


@require_POST
def suspend(request: HttpRequest, login: str) -> HttpResponse:
    """Suspend an account at once.

    Args:
        request: By POST, with the ``reason``.
        login: The officer.

    Returns:
        To the list; or the list with what is wrong.
    """
    try:
        accounts.suspend(actor_of(request), login, reason=request.POST.get("reason", ""))
    except InputError as fault:
        return _page(request, at=login, fault=fault)
    messages.success(request, say("done-officer-suspended", language_of(request), login=login))
    return HttpResponseRedirect(reverse("accounts"))


@require_POST
def lift(request: HttpRequest, login: str) -> HttpResponse:
    """Propose that a suspension is lifted.

    Args:
        request: By POST.
        login: The officer.

    Returns:
        To the list; or the list with what is wrong.
    """
    try:
        lifting.propose_lifting(actor_of(request), login)
    except InputError as fault:
        return _page(request, at=login, fault=fault)
    messages.success(request, say("done-lifting-proposed", language_of(request)))
    return HttpResponseRedirect(reverse("accounts"))


def _page(request: HttpRequest, *, at: str = "", fault: InputError | None = None) -> HttpResponse:
    actor, language = actor_of(request), language_of(request)
    context: dict[str, Any] = {
        "accounts": accounts.accounts(actor),
        "lifts": actor.holds(Right.MANAGE),
        "fault": error_sentence(fault, language) if fault else "",
        "at": at,
        "reason": request.POST.get("reason", ""),
        "steps": [
            {"url": reverse("directory"), "label": say("section-directory", language)},
            {"label": say("account-suspensions-title", language)},
        ],
        "here": "directory",
    }
    return render(request, "accounts/list.html", context, status=_BAD_REQUEST if fault else 200)

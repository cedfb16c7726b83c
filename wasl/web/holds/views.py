"""Legal holds of the desk: placed, renewed and lifted."""

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
from wasl.flow import clock, limits
from wasl.flow.life import holds
from wasl.render.sentences import error_sentence, say
from wasl.web.reader import actor_of, language_of
from wasl.web.sign_in.fresh import fresh
from wasl.web.strip import strip_of

_BAD_REQUEST: Final = 400


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show the holds in force.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return _page(request)


@require_POST
def place(request: HttpRequest) -> HttpResponse:
    """Place a hold.

    Args:
        request: By POST, with ``report``, ``authority``, ``reason`` and ``until``.

    Returns:
        Back to the holds; or these with what is wrong.
    """
    given = request.POST

    def act() -> object:
        return holds.place(
            actor_of(request),
            given.get("report", "").strip(),
            reason=given.get("reason", ""),
            authority=given.get("authority", ""),
            until=_day(given.get("until", "")),
        )

    return _done(request, "new", act, "done-hold-placed")


@require_POST
def renew(request: HttpRequest, hold_id: str) -> HttpResponse:
    """Let a hold stay.

    Args:
        request: By POST, with ``until`` and ``reason``.
        hold_id: The hold.

    Returns:
        Back to the holds; or these with what is wrong.
    """
    given = request.POST

    def act() -> object:
        until = _day(given.get("until", ""))
        return holds.renew(actor_of(request), hold_id, until=until, reason=given.get("reason", ""))

    return _done(request, hold_id, act, "done-hold-renewed")


@require_POST
@fresh
def lift(request: HttpRequest, hold_id: str) -> HttpResponse:
    """Lift a hold.

    Args:
        request: By POST, with ``reason``.
        hold_id: The hold.

    Returns:
        Back to the holds; or these with what is wrong.
    """
    reason = request.POST.get("reason", "")
    return _done(request, hold_id, lambda: holds.lift(actor_of(request), hold_id, reason=reason), "done-hold-lifted")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InputError("hold-day") from error


def _done(request: HttpRequest, at: str, act: Callable[[], object], done: str) -> HttpResponse:
    try:
        act()
    except InputError as fault:
        return _page(request, fault=error_sentence(fault, language_of(request)), at=at)
    messages.success(request, say(done, language_of(request)))
    return HttpResponseRedirect(reverse("holds"))


def _page(request: HttpRequest, *, fault: str = "", at: str = "") -> HttpResponse:
    language = language_of(request)
    found = holds.held(actor_of(request))
    context: dict[str, Any] = {
        "found": found,
        "latest": limits.years_later(clock.today(), holds.HOLD_YEARS).isoformat(),
        "typed": request.POST,
        "fault": fault,
        "at": at,
        "strip": strip_of([each.handling for each in found if each.handling], language),
        "here": "holds",
    }
    return render(request, "holds/list.html", context, status=_BAD_REQUEST if fault else 200)

"""The page of unusual reading: who read how much and when, by which rule; closed with a finding."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import unusual as flow
from wasl.render.sentences import error_sentence, say
from wasl.web.audit.views import tabs
from wasl.web.reader import actor_of, language_of

_BAD_REQUEST: Final = 400


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List what was unusual.

    Args:
        request: With ``all`` for what was closed, too.

    Returns:
        The page.
    """
    return _page(request)


@require_POST
def close(request: HttpRequest, alert_id: str) -> HttpResponse:
    """Close one with a finding.

    Args:
        request: By POST, with ``finding``.
        alert_id: Which.

    Returns:
        To the list; or the list with what is wrong, and what was typed.
    """
    try:
        flow.close(actor_of(request), alert_id, request.POST.get("finding", ""))
    except InputError as fault:
        return _page(request, at=alert_id, fault=error_sentence(fault, language_of(request)))
    messages.success(request, say("done-unusual-closed", language_of(request)))
    return HttpResponseRedirect(reverse("unusual"))


def _page(request: HttpRequest, *, at: str = "", fault: str = "") -> HttpResponse:
    closed = "all" in request.GET
    context = {
        "signs": flow.alerts(actor_of(request), closed=closed),
        "closed_too": closed,
        "at": at,
        "fault": fault,
        "typed": request.POST.get("finding", ""),
        "tabs": tabs(language_of(request), "unusual"),
        "here": "audit",
    }
    return render(request, "unusual/list.html", context, status=_BAD_REQUEST if fault else 200)

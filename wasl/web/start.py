"""Where the desk begins: at the first part that the officer may enter."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from wasl.web.rail import links
from wasl.web.reader import actor_or_none, language_of


@require_GET
def enter(request: HttpRequest) -> HttpResponse:
    """Lead to the tray, or for whoever reads nothing (account managers, auditors) to what they have.

    Args:
        request: The request.

    Returns:
        To that page.
    """
    actor = actor_or_none(request)
    if actor is None:
        # The guard before every page has the word; this address only points the way.
        return HttpResponseRedirect(reverse("tray"))
    found = links(actor, language_of(request), "", {})
    return HttpResponseRedirect(found[0].url if found else reverse("keys"))

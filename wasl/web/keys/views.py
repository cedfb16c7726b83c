"""The page that lists the keys, and switches them off for whoever dictates or uses keys of other programs."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

KEYS: Final = (
    (("j",), "keys-next"),
    (("k",), "keys-before"),
    (("Enter",), "keys-open"),
    (("r",), "keys-answer"),
    (("p",), "keys-reason"),
    (("1", "9"), "keys-pick"),
    (("/",), "keys-search"),
    (("?",), "keys-map"),
    (("Esc",), "keys-close"),
)
"""Each key, and the sentence that says what it does."""

OFF: Final = "off"
_YEAR_S: Final = 365 * 24 * 3600


def are_off(request: HttpRequest) -> bool:
    """Say whether single keys were switched off in this browser.

    Args:
        request: The request.

    Returns:
        True if so.
    """
    return request.COOKIES.get(settings.KEYS_COOKIE_NAME) == OFF


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the map of keys; by POST, switch the keys on or off in this browser.

    Args:
        request: By POST with ``keys``: ``off`` or anything else for on.

    Returns:
        The page; after a switch, the same page anew.
    """
    if request.method != "POST":
        return render(request, "keys/map.html", {"keys": KEYS, "here": "keys"})
    answer = HttpResponseRedirect(reverse("keys"))
    answer.set_cookie(
        settings.KEYS_COOKIE_NAME,
        OFF if request.POST.get("keys") == OFF else "on",
        max_age=_YEAR_S,
        httponly=True,
        samesite="Strict",
        secure=settings.LANGUAGE_COOKIE_SECURE,
    )
    return answer

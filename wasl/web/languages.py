"""The language of a page: the account's, else what was chosen in this browser, else what the browser asks for."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_POST

from wasl.errors import InputError
from wasl.flow import directory
from wasl.record import LANGUAGES
from wasl.web.reader import actor_or_none

_YEAR_S: Final = 365 * 24 * 3600


def chosen_language(request: HttpRequest) -> str:
    """Return the language of a request's page.

    Args:
        request: The request; its user may be anonymous.

    Returns:
        ``ar``, ``ru`` or ``en``.
    """
    account = getattr(request.user, "language", "")
    return str(account) if account in LANGUAGES else browser_language(request)


def browser_language(request: HttpRequest) -> str:
    """Return the language that the browser names, without asking the database.

    Args:
        request: The request.

    Returns:
        ``ar``, ``ru`` or ``en``.
    """
    cookie = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if cookie in LANGUAGES:
        return cookie
    offered = get_language_from_request(request)
    return offered if offered in LANGUAGES else settings.LANGUAGE_CODE


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Change the language of all pages from now on, and of the account of whoever is signed in.

    Args:
        request: With ``language`` and ``next``.

    Returns:
        Back to the page from which it came.

    Raises:
        InputError: ``language-unknown``.
    """
    language = request.POST.get("language", "")
    if language not in LANGUAGES:
        raise InputError("language-unknown", value=language[:20])
    actor = actor_or_none(request)
    if actor is not None:
        directory.set_language(actor, language)
    response = HttpResponseRedirect(back_to(request))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=_YEAR_S,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Strict",
        secure=settings.LANGUAGE_COOKIE_SECURE,
    )
    return response


def back_to(request: HttpRequest) -> str:
    """Return the page of ours that a form names as its next, else the start.

    Args:
        request: With ``next``.

    Returns:
        A path on this host, never another's.
    """
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe and wanted.startswith("/") else "/"

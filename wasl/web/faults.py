"""Pages for what goes wrong: what, where, how to mend, in the frame of every page, and one table of statuses.

What a refused reader is told is the same whether the thing is hidden or absent.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Final

from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import requires_csrf_token

from wasl.errors import AccessError, StoreError, WaslError
from wasl.flow.machine import logs
from wasl.render.sentences import error_sentence, say
from wasl.web.held import give_back, held_in
from wasl.web.reader import language_of
from wasl.web.seat import gave_both, sit_down

_STATUSES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "input": 400,
        "access": 403,
        "release": 409,
        "trust": 422,
        "carrier": 503,
        "store": 503,
    }
)
_ABSENT: Final = "not-found"
_NOT_FOUND: Final = 404
_FORBIDDEN: Final = 403
_BROKEN: Final = 500


def fault_page(request: HttpRequest, fault: WaslError) -> HttpResponse:
    """Return the page for an error of ours.

    Args:
        request: The request.
        fault: The error.

    Returns:
        The page with the family's status.
    """
    status = _NOT_FOUND if fault.code == _ABSENT else _STATUSES.get(fault.family, _BROKEN)
    return _page(request, error_sentence(fault, language_of(request)), status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Return the page for an address that leads nowhere.

    Args:
        request: The request.
        exception: Why; not told.

    Returns:
        The page.
    """
    return _page(request, say("error-not-found", language_of(request)), _NOT_FOUND)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Return the page for what is not permitted.

    Args:
        request: The request.
        exception: Why; not told.

    Returns:
        The page.
    """
    return _page(request, say("fault-forbidden", language_of(request)), _FORBIDDEN)


@requires_csrf_token
def forged(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django's signature
    """Return the page for a form that did not come from a page of ours, or is too old.

    Args:
        request: The request.
        reason: Django's words; not shown.

    Returns:
        The page; with what was typed, if it is a form of ours from before its officer signed in anew.
    """
    form = held_in(request)
    if form is not None:
        if gave_both(request):
            with suppress(AccessError):
                sit_down(request)
        return give_back(request, form)
    return _page(request, say("fault-forged", language_of(request)), _FORBIDDEN)


def broken(request: HttpRequest) -> HttpResponse:
    """Return the page for a fault of the program, or for a database that is gone.

    Args:
        request: The request; nothing may be read for it any more.

    Returns:
        The page.
    """
    if isinstance(sys.exc_info()[1], DatabaseError):
        return fault_page(request, StoreError("database-gone"))
    return _page(request, say("fault-broken", language_of(request)), _BROKEN)


def _page(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    logs.logger("web").info("page-refused", extra={"status": status})
    # Messages lie in the session, and the session in the database, which may be what is gone.
    return render(request, "fault.html", {"sentence": sentence, "status": status, "messages": ()}, status=status)

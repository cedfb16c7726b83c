"""What happens to every request before a page is made: language, sign-in, headers, faults.

Default deny: a page is shown only to an officer who gave passphrase and code in this session, or a passkey whose device
verified the officer, unless its URL's name is in `OPEN`. A test lists every URL and holds that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.utils import translation

from wasl.errors import AccessError, WaslError
from wasl.flow import refusals, vocabulary
from wasl.flow.wall import as_nobody
from wasl.web import faults as fault_pages
from wasl.web.held import give_back, held_in
from wasl.web.languages import browser_language, chosen_language
from wasl.web.leaving import emptied, is_closed, leave
from wasl.web.reader import DESK, actor_or_none, set_language
from wasl.web.seat import gave_both, has_idled, sit_down

OPEN: Final = frozenset(
    {
        "account_login",
        "mfa_authenticate",
        "passkey",
        "passkey-options",
        "language",
        "enrol",
        "enrol-passkey",
        "standing",
        "session-over",
    }
)
"""Names of the URLs that need no sign-in."""

OVER: Final = "session-over"
"""Name of the page that says that a session was ended."""

_READING: Final = frozenset({"GET", "HEAD"})
_Next = Callable[[HttpRequest], HttpResponseBase]


def headers(get_response: _Next) -> _Next:
    """Keep pages out of every cache and every device out of reach of pages.

    Args:
        get_response: What comes next.

    Returns:
        The step.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        )
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return answer


def behind_wall(get_response: _Next) -> _Next:
    """Begin every request as nobody: the database shows content only to the steps of a named officer.

    Args:
        get_response: What comes next.

    Returns:
        The step.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        with as_nobody():
            return get_response(request)

    return answer


def browsers_language(get_response: _Next) -> _Next:
    """Take the browser's language before anything asks the database, so that a page about its loss is in it.

    Args:
        get_response: What comes next.

    Returns:
        The step.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        set_language(request, browser_language(request))
        return get_response(request)

    return answer


def language(get_response: _Next) -> _Next:
    """Choose the language of the page.

    Args:
        get_response: What comes next.

    Returns:
        The step.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        chosen = chosen_language(request)
        set_language(request, chosen)
        with translation.override(chosen):
            return get_response(request)

    return answer


def words(get_response: _Next) -> _Next:
    """Let what this node added to the vocabulary count on every page.

    Args:
        get_response: What comes next.

    Returns:
        The step.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        with vocabulary.local():
            return get_response(request)

    return answer


class SignedIn:
    """Lets a request reach its page only if an officer signed in with two factors."""

    def __init__(self, get_response: _Next) -> None:
        """Make it.

        Args:
            get_response: What comes next.
        """
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request.

        Args:
            request: The request.

        Returns:
            What comes next says.
        """
        if not is_closed(request):
            return self._get_response(request)
        logout(request)
        return emptied(self._get_response(request))

    def process_view(
        self, request: HttpRequest, _view: Callable[..., Any], _args: tuple[object, ...], _named: dict[str, object]
    ) -> HttpResponseBase | None:
        """Let the request pass, or send it to sign-in.

        Args:
            request: The request, its URL resolved.

        Returns:
            None to pass; else the answer.
        """
        closed = is_closed(request)
        if gave_both(request) and not has_idled(request):
            return _sit_down(request)
        if request.resolver_match and request.resolver_match.view_name in OPEN:
            return None
        if closed:
            # Nothing typed is given back to somebody whose account was closed or suspended, or has new credentials.
            return redirect(OVER)
        if request.user.is_authenticated:
            return leave(request, fault_pages.fault_page(request, AccessError("code-missing")))
        form = held_in(request)
        if form is not None:
            return give_back(request, form)
        # An address that only takes forms is no page to come back to.
        back = request.get_full_path() if request.method in _READING else resolve_url(settings.LOGIN_REDIRECT_URL)
        return redirect_to_login(back, resolve_url(settings.LOGIN_URL))


def _sit_down(request: HttpRequest) -> HttpResponseBase | None:
    try:
        actor = sit_down(request)
    except AccessError:
        return leave(request, redirect(OVER))
    form = held_in(request)
    if form is None or form.is_of(actor):
        return None
    if not form.goes_back(request, actor):
        return give_back(request, form)
    request.session[DESK] = form.desk
    sit_down(request)
    return None


class Faults:
    """Turns errors of ours into pages that say how to mend."""

    def __init__(self, get_response: _Next) -> None:
        """Make it.

        Args:
            get_response: What comes next.
        """
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request.

        Args:
            request: The request.

        Returns:
            What comes next says.
        """
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Answer for a page that failed.

        Args:
            request: The request.
            fault: What it raised.

        Returns:
            The page, or None when the fault is no error of ours.
        """
        if not isinstance(fault, WaslError):
            return None
        actor = actor_or_none(request)
        if actor is not None:
            refusals.note(actor, fault)
        return fault_pages.fault_page(request, fault)

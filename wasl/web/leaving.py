"""The end of a session, by the officer's own hand or by the guard's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest
from django.http.response import HttpResponseBase

_NAMED: Final = "wasl_session_named"


def noted(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Note whether a request came with a session of somebody, before anybody asks whose it is.

    Django forgets a session whose passphrase has changed in the moment in which it is asked for its officer.

    Args:
        get_response: What comes next.

    Returns:
        The step.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        setattr(request, _NAMED, SESSION_KEY in request.session)
        return get_response(request)

    return answer


def is_closed(request: HttpRequest) -> bool:
    """Say whether the session is of an account that was closed, or got new credentials, since it began.

    Args:
        request: The request.

    Returns:
        True if the session names somebody and nobody is signed in.
    """
    return bool(getattr(request, _NAMED, False)) and not request.user.is_authenticated


def leave(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """End the session, and tell the browser to keep nothing for whoever sits down at it next.

    Args:
        request: The request.
        answer: The last answer of the session.

    Returns:
        The same answer.
    """
    logout(request)
    return emptied(answer)


def emptied(answer: HttpResponseBase) -> HttpResponseBase:
    """Tell the browser to keep nothing.

    What an officer typed and the node could not save yet lies, sealed, in the browser: it goes with the officer. A
    session that only ran out does not come here: the same officer returns, and finds what was typed.

    Args:
        answer: The last answer of a session.

    Returns:
        The same answer.
    """
    answer.headers["Clear-Site-Data"] = '"storage"'
    return answer

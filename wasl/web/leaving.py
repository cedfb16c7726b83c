"""The end of a session, by the officer's own hand or by the guard's."""

from __future__ import annotations

from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest
from django.http.response import HttpResponseBase


def is_closed(request: HttpRequest) -> bool:
    """Say whether the session is of an account that was closed since it began.

    Args:
        request: The request.

    Returns:
        True if the session names somebody and nobody is signed in.
    """
    return SESSION_KEY in request.session and not request.user.is_authenticated


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

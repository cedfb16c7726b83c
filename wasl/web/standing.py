"""Whether a page's session still stands: what an open page asks for by itself, and where it goes when the answer is no.

A page asks without its cookie, by a sign that it bears: so asking holds no session open. The sign opens nothing; it
names a session, signed by this node, and the answer is yes or no. A session that only ran out still counts as standing:
its officer comes back and finds what was typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wasl.errors import AccessError
from wasl.flow import sessions
from wasl.web.reader import SESSION

_SALT: Final = "wasl.web.standing"
_GONE: Final = 410


def sign_of(request: HttpRequest) -> str:
    """Return the sign that a page bears.

    Args:
        request: The request; its officer is signed in.

    Returns:
        The signed id of its session; empty without one.
    """
    session_id = request.session.get(SESSION, "")
    return signing.Signer(salt=_SALT).sign(str(session_id)) if session_id else ""


@require_GET
def ask(request: HttpRequest) -> HttpResponse:
    """Say whether the session of a page still stands.

    Args:
        request: With the sign as ``of``; without a cookie.

    Returns:
        204 if so; else 410, also for what is no sign of ours.
    """
    try:
        session_id = signing.Signer(salt=_SALT).unsign(request.GET.get("of", ""))
    except signing.BadSignature:
        return HttpResponse(status=_GONE)
    return HttpResponse(status=_GONE if sessions.was_ended(session_id) else 204)


@require_GET
def over(request: HttpRequest) -> HttpResponse:
    """Say that a session was ended.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return render(request, "sign_in/over.html", {})


class Seat:
    """The session of a request that lasts: a file that comes in or goes out stops when it ends."""

    def __init__(self, request: HttpRequest) -> None:
        """Note the session.

        Args:
            request: The request; its officer is signed in.
        """
        self._session = str(request.session.get(SESSION, ""))

    def check(self) -> None:
        """Ask before the next piece.

        Raises:
            AccessError: ``session-ended``.
        """
        if sessions.was_ended(self._session):
            raise AccessError("session-ended")

    def guard(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Give a file out, piece by piece, while the session stands.

        Args:
            pieces: The file.

        Yields:
            The pieces; the connection breaks when the session has ended.

        Raises:
            AccessError: ``session-ended``.
        """
        self.check()
        for piece in pieces:
            yield piece
            self.check()

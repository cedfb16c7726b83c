"""Who is trying to sign in, as the lock-out counts it."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest

_LONGEST = 64


def client_address(request: HttpRequest) -> str | None:
    """Return the address at the other end of the connection.

    Headers that a client can write are not believed. Behind a TLS terminator every client has its address; the lock
    then counts by account alone.

    Args:
        request: The request.

    Returns:
        The address, or None if the server does not know it.
    """
    address = request.META.get("REMOTE_ADDR")
    return str(address) if address else None


def login_tried(request: HttpRequest | None, credentials: Mapping[str, object] | None = None) -> str:
    """Return the login that somebody tries, in the one form in which it is counted.

    Args:
        request: The request, if there is one.
        credentials: What was handed to the check of passphrases, if it came so far.

    Returns:
        Lower case, whether or not there is such an account.
    """
    given = (credentials or {}).get("username") or (request.POST.get("login", "") if request else "")
    return str(given).strip().lower()[:_LONGEST]

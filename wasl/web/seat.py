"""Who sits at the other end of a request: signed in with both factors, at work, at a desk of the node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from wasl.flow import access, factors
from wasl.record import Actor
from wasl.web.reader import DESK


def gave_both(request: HttpRequest) -> bool:
    """Say whether the officer of the session gave both factors in it.

    Args:
        request: The request; its user is signed in.

    Returns:
        True after passphrase and code, or a passkey that still is the officer's.
    """
    return any(_is_second(request, record) for record in get_authentication_records(request, request.user))


def seated(request: HttpRequest) -> Actor:
    """Return who acts, at the desk that the session names.

    Args:
        request: The request; its officer gave both factors.

    Returns:
        The actor.

    Raises:
        AccessError: As `wasl.flow.access.sign_on`: the account was closed, or the officer left that desk, since the
            session began.
    """
    return access.sign_on(request.user.get_username(), desk=str(request.session.get(DESK, "")), door="web")


def _is_second(request: HttpRequest, record: Mapping[str, Any]) -> bool:
    if record.get("method") != "mfa":
        return False
    if record.get("type") == "totp":
        return True
    # The device that holds a passkey has verified the officer: that is both factors. One that was removed since, from
    # whatever session, opens nothing any more.
    by_passkey = record.get("type") == "webauthn" and record.get("passwordless") is True
    return by_passkey and factors.holds(str(request.user.pk), int(record["id"]))

"""Who sits at the other end of a request: signed in with both factors, at work, at a desk of the node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from wasl.flow import access, factors
from wasl.record import Actor
from wasl.web.reader import DESK, set_actor


def gave_both(request: HttpRequest) -> bool:
    """Say whether somebody is signed in, and gave both factors in this session.

    Args:
        request: The request.

    Returns:
        True after passphrase and code, or a passkey that still is the officer's.
    """
    records = get_authentication_records(request, request.user) if request.user.is_authenticated else ()
    return any(_is_second(request, record) for record in records)


def sit_down(request: HttpRequest) -> Actor:
    """Note who acts, at the desk that the session names.

    Args:
        request: The request; its officer gave both factors.

    Returns:
        The actor.

    Raises:
        AccessError: As `wasl.flow.access.sign_on`: the account was closed, or the officer left that desk, since the
            session began.
    """
    actor = access.sign_on(request.user.get_username(), desk=str(request.session.get(DESK, "")), door="web")
    set_actor(request, actor)
    return actor


def _is_second(request: HttpRequest, record: Mapping[str, Any]) -> bool:
    if record.get("method") != "mfa":
        return False
    if record.get("type") == "totp":
        return True
    # The device that holds a passkey has verified the officer: that is both factors. One that was removed since, from
    # whatever session, opens nothing any more.
    by_passkey = record.get("type") == "webauthn" and record.get("passwordless") is True
    return by_passkey and factors.holds(str(request.user.pk), int(record["id"]))

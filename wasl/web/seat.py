"""Who sits at the other end of a request: signed in with both factors, at work, at a desk of the node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from allauth.account.authentication import get_authentication_records
from django.contrib.auth import logout
from django.http import HttpRequest

from wasl.errors import AccessError
from wasl.flow import access, factors, sessions
from wasl.flow.sessions import Standing
from wasl.record import Actor
from wasl.web.reader import DESK, SESSION, set_actor
from wasl.web.sign_in.address import client_address
from wasl.web.sign_in.forms import RECOVERY

_STANDING: Final = "wasl_standing"
_LONGEST: Final = 64


def gave_both(request: HttpRequest) -> bool:
    """Say whether somebody is signed in, and gave both factors in this session.

    Args:
        request: The request.

    Returns:
        True after passphrase and code (or recovery code), or a passkey that still is the officer's.
    """
    records = get_authentication_records(request, request.user) if request.user.is_authenticated else ()
    return any(_is_second(request, record) for record in records)


def has_idled(request: HttpRequest) -> bool:
    """Say whether the session only ran out; it is over then, and its officer may come back.

    Args:
        request: The request; its officer gave both factors.

    Returns:
        True if so.
    """
    if _standing(request) is not Standing.IDLE:
        return False
    logout(request)
    return True


def sit_down(request: HttpRequest) -> Actor:
    """Note who acts, at the desk that the session names.

    Args:
        request: The request; its officer gave both factors.

    Returns:
        The actor.

    Raises:
        AccessError: As `wasl.flow.access.sign_on`: the account was closed, or the officer left that desk, since the
            session began; or ``session-ended``: its officer ended it from another one.
    """
    actor = access.sign_on(request.user.get_username(), desk=str(request.session.get(DESK, "")), door="web")
    if SESSION not in request.session:
        request.session[SESSION] = sessions.begin(actor, address=(client_address(request) or "")[:_LONGEST])
        # At the desk where it began: a membership that goes takes the session along instead of moving it on.
        request.session[DESK] = actor.desk.slug
    elif _standing(request) is Standing.ENDED:
        raise AccessError("session-ended")
    set_actor(request, actor)
    return actor


def _standing(request: HttpRequest) -> Standing | None:
    # Asked once a request, and kept with it.
    if SESSION not in request.session:
        return None
    found = getattr(request, _STANDING, None)
    if not isinstance(found, Standing):
        found = sessions.look(str(request.session[SESSION]), str(request.user.pk))
        setattr(request, _STANDING, found)
    return found


def _is_second(request: HttpRequest, record: Mapping[str, Any]) -> bool:
    # A code that was given once more in an open session opens none.
    if record.get("method") != "mfa" or record.get("reauthenticated"):
        return False
    if record.get("type") in {"totp", RECOVERY}:
        return True
    # The device that holds a passkey has verified the officer: that is both factors. One that was removed since, from
    # whatever session, opens nothing any more.
    by_passkey = record.get("type") == "webauthn" and record.get("passwordless") is True
    return by_passkey and factors.holds(str(request.user.pk), int(record["id"]))

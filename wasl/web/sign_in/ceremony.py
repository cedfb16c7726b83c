"""The two ceremonies of WebAuthn: enrolling a passkey and signing in with one.

allauth makes the challenges, keeps them in the session and lets fido2 check signature, challenge and that the user was
verified. What is added here: the answer must come from exactly the page of this node (scheme, host and port), must
not come from a frame, and what is malformed is refused like what is wrong.

Source:
    Web Authentication Level 3, sections 7.1 and 7.2.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any, Final

from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.webauthn.internal import auth, flows
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse

from wasl.errors import TrustError

_MOST: Final = 64 * 1024
_CREATE, _GET = "webauthn.create", "webauthn.get"
_FOR: Final = "wasl_passkey_for"


def enrol_options(request: HttpRequest, account: Any) -> dict[str, Any]:  # noqa: ANN401 - as allauth wants it
    """Begin to enrol a passkey that can sign in alone: resident, the user verified.

    Args:
        request: The request; its session keeps the challenge, and for whom it is.
        account: Whose passkey it will be.

    Returns:
        What the browser wants.
    """
    wanted: dict[str, Any] = auth.begin_registration(account, passwordless=True)
    request.session[_FOR] = str(account.pk)
    return wanted


def enrolled(request: HttpRequest, answer: str, officer_id: str) -> Mapping[str, Any]:
    """Verify what the browser returned of a new passkey.

    Args:
        request: The request.
        answer: JSON.
        officer_id: Whose passkey it will be.

    Returns:
        The credential, to be kept.

    Raises:
        TrustError: ``passkey-refused``.
    """
    credential = _read(request, answer, _CREATE)
    if request.session.pop(_FOR, "") != officer_id:
        raise TrustError("passkey-refused")
    try:
        auth.parse_registration_response(credential)
        made = auth.complete_registration(credential)
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError) as fault:
        raise TrustError("passkey-refused") from fault
    if not made.is_user_verified():
        raise TrustError("passkey-refused")
    return credential


def sign_in_options() -> dict[str, Any]:
    """Begin to sign in with a passkey; whose is not known yet.

    Returns:
        What the browser wants.
    """
    wanted: dict[str, Any] = auth.begin_authentication(user=None)
    return wanted


def signed_in(request: HttpRequest, answer: str, next_page: str) -> HttpResponse:
    """Verify what the browser returned and open the session.

    Args:
        request: The request.
        answer: JSON.
        next_page: Where to go; empty for the tray.

    Returns:
        Where allauth sends the officer.

    Raises:
        TrustError: ``passkey-refused``; it never tells whether there is such an account or passkey.
    """
    factor = _factor(request, answer)
    login = flows.Login(user=factor.user, redirect_url=next_page or None)
    answered: HttpResponse = flows.perform_passwordless_login(request, factor, login)
    return answered


def given_again(request: HttpRequest, answer: str) -> None:
    """Verify what the browser returned from an officer who is signed in, and note that a passkey was given again.

    Args:
        request: The request; its officer is signed in.
        answer: JSON.

    Raises:
        TrustError: ``passkey-refused``, also for the passkey of another officer.
    """
    factor = _factor(request, answer)
    if factor.user != request.user:
        raise TrustError("passkey-refused")
    post_authentication(request, factor, reauthenticated=True)


def _factor(request: HttpRequest, answer: str) -> Any:  # noqa: ANN401 - a row of allauth, handed back to allauth
    credential = _read(request, answer, _GET)
    try:
        auth.parse_authentication_response(credential)
        user = auth.extract_user_from_response(credential)
        return auth.complete_authentication(user, credential)
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError) as fault:
        raise TrustError("passkey-refused") from fault
    finally:
        # A challenge is good for one answer, right or wrong.
        auth.clear_state()


def _read(request: HttpRequest, answer: str, kind: str) -> dict[str, Any]:
    try:
        credential = json.loads(answer[:_MOST])
        response = credential["response"]
        said = json.loads(_decode(response["clientDataJSON"]))
        handle = _decode(response.get("userHandle") or "")
        right = (said["type"], said["origin"]) == (kind, f"{request.scheme}://{request.get_host()}")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise TrustError("passkey-refused") from fault
    if not right or said.get("crossOrigin") is True or b"\0" in handle:
        raise TrustError("passkey-refused")
    return dict(credential)


def _decode(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as fault:
        raise ValueError(text[:0]) from fault

"""Acts before which an officer gives a code or a passkey again, unless a code or passkey was given within five minutes.

The act is not lost: the page that asks holds all that was sent, and does it once code or passkey is right. It makes no
difference how the form comes in: what is no form of ours has no code, and is not done.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Final

from allauth.account.authentication import get_authentication_records
from allauth.mfa.base.forms import ReauthenticateForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wasl.errors import TrustError
from wasl.web.sign_in import ceremony
from wasl.web.sign_in.forms import fault_key

FRESH_S: Final = 300
"""How long a code or passkey counts."""

CODE: Final = "fresh-code"
"""Name of the field with the code."""

PASSKEY: Final = "fresh-credential"
"""Name of the field with what the device said."""

_FORBIDDEN: Final = 403
_OWN: Final = frozenset({CODE, PASSKEY, "csrfmiddlewaretoken"})
_View = Callable[..., HttpResponse]


def fresh(view: _View) -> _View:
    """Let a view do nothing by POST unless a second factor was given a moment ago.

    Args:
        view: The view.

    Returns:
        The same, held to that.
    """

    @wraps(view)
    def held(request: HttpRequest, *args: object, **named: object) -> HttpResponse:
        if request.method != "POST" or is_fresh(request):
            return view(request, *args, **named)
        form = ReauthenticateForm(user=request.user, data={"code": request.POST.get(CODE, "")})
        asked = CODE in request.POST
        if asked and form.is_valid():
            form.save()
            return view(request, *args, **named)
        if _by_passkey(request):
            return view(request, *args, **named)
        fields = [(name, text) for name, texts in request.POST.lists() if name not in _OWN for text in texts]
        fault = "sign-in-passkey-wrong" if PASSKEY in request.POST else fault_key(form) if asked else ""
        context = {"fields": fields, "action": request.get_full_path(), "fault": fault}
        return render(request, "sign_in/fresh.html", context, status=_FORBIDDEN)

    return held


def _by_passkey(request: HttpRequest) -> bool:
    if PASSKEY not in request.POST:
        return False
    try:
        ceremony.given_again(request, request.POST[PASSKEY])
    except TrustError:
        return False
    return True


def is_fresh(request: HttpRequest) -> bool:
    """Say whether a code or passkey was given in this session within five minutes.

    Args:
        request: The request; its officer is signed in.

    Returns:
        True if so; a moment that lies ahead does not count.
    """
    now, records = time.time(), get_authentication_records(request, request.user)
    given = [float(each["at"]) for each in records if each.get("method") == "mfa"]
    return any(0 <= now - at < FRESH_S for at in given)

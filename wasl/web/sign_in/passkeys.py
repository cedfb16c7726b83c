"""Signing in with a passkey, and an officer's own passkeys: list, enrol, remove."""

from __future__ import annotations

import time
from typing import Any, Final

from allauth.account.authentication import get_authentication_records
from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wasl.errors import AccessError, InputError, TrustError
from wasl.flow import enrolment, sessions
from wasl.flow import factors as flow_factors
from wasl.render.sentences import error_sentence, say
from wasl.text.digits import groups_of
from wasl.web.fields import Field
from wasl.web.languages import back_to
from wasl.web.reader import SESSION, actor_of, language_of
from wasl.web.sign_in import ceremony
from wasl.web.sign_in.telling import tell_of_recovery

RECENT_S: Final = 600
"""How long after signing in an officer may change how to sign in."""

_BAD_REQUEST: Final = 400
_UNTRUSTED: Final = 422
_TOO_MANY: Final = 429
_GROUP: Final = 4


@require_POST
def options(request: HttpRequest) -> HttpResponse:
    """Begin to sign in with a passkey.

    Args:
        request: By POST, from the page of signing in.

    Returns:
        What the browser wants, as JSON.
    """
    if not ratelimit.consume(request, action="passkey"):
        return JsonResponse({}, status=_TOO_MANY)
    return JsonResponse(ceremony.sign_in_options())


@require_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign in with a passkey: the device has verified the officer, which is both factors.

    Args:
        request: With ``credential`` and ``next``.

    Returns:
        To the tray; or the page of signing in with what is wrong.
    """
    try:
        next_page = back_to(request)
        answer = ceremony.signed_in(request, request.POST.get("credential", ""), next_page if next_page != "/" else "")
    except TrustError:
        return render(request, "sign_in/login.html", {"fault": "sign-in-passkey-wrong", "next": ""}, status=_UNTRUSTED)
    if request.user.is_authenticated:
        tell_of_recovery(request, str(request.user.pk), recovered=False)
    return answer


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """List the officer's own factors.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return render(request, "sign_in/factors.html", page(request))


def page(request: HttpRequest, *, typed: str = "", fault: str = "") -> dict[str, Any]:
    """Return what the list shows.

    Args:
        request: The request.
        typed: What was typed as a name.
        fault: What is wrong with it.

    Returns:
        Names for the template.
    """
    language = language_of(request)
    held = flow_factors.factors(actor_of(request))
    field = Field(
        name="name",
        label=say("field-passkey-name", language),
        hint=say("passkey-name-hint", language),
        value=typed,
        fault=fault,
        required=True,
        limit=60,
    )
    return {
        "sessions": sessions.own(actor_of(request)),
        "session": request.session.get(SESSION, ""),
        "recovery": enrolment.count_recovery(actor_of(request)),
        "factors": held,
        "full": flow_factors.is_full(held),
        "recent": is_recent(request),
        "field": field,
        "fields": (field,),
        "here": "factors",
    }


@require_POST
def enrol_options(request: HttpRequest) -> HttpResponse:
    """Begin to enrol a passkey.

    Args:
        request: By POST, from the list.

    Returns:
        What the browser wants, as JSON; nothing if the sign-in is not recent.
    """
    return JsonResponse(ceremony.enrol_options(request, request.user) if is_recent(request) else {})


@require_POST
def enrol(request: HttpRequest) -> HttpResponse:
    """Enrol a passkey.

    Args:
        request: With ``name`` and ``credential``.

    Returns:
        To the list; or the list with what is wrong.
    """
    _demand_recent(request)
    language, name = language_of(request), request.POST.get("name", "")
    try:
        kept = flow_factors.check_name(name)
        credential = ceremony.enrolled(request, request.POST.get("credential", ""), str(request.user.pk))
        flow_factors.add_passkey(actor_of(request), kept, credential)
    except (InputError, TrustError) as fault:
        wrong = error_sentence(fault, language)
        of_name = isinstance(fault, InputError)
        context = page(request, typed=name, fault=wrong if of_name else "") | {"fault": "" if of_name else wrong}
        return render(request, "sign_in/factors.html", context, status=_BAD_REQUEST)
    messages.success(request, say("done-passkey-added", language))
    return HttpResponseRedirect(reverse("factors"))


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, factor_id: int) -> HttpResponse:
    """Ask once more, and by POST remove one of the officer's own passkeys.

    Args:
        request: The request.
        factor_id: The passkey.

    Returns:
        The question; or, when it is done, to the list.
    """
    _demand_recent(request)
    actor, language = actor_of(request), language_of(request)
    removed, fault = flow_factors.passkey(actor, factor_id), ""
    if request.method == "POST":
        try:
            flow_factors.remove_passkey(actor, factor_id)
        except InputError as wrong:
            fault = error_sentence(wrong, language)
        else:
            messages.success(request, say("done-passkey-removed", language))
            return HttpResponseRedirect(reverse("factors"))
    context = {
        "title": say("passkey-remove", language),
        "question": say("passkey-remove-question", language, name=removed.name),
        "action": reverse("factor-remove", args=[factor_id]),
        "act": say("act-remove", language),
        "back": reverse("factors"),
        "fault": fault,
        "refusing": True,
        "here": "factors",
    }
    return render(request, "confirm.html", context, status=_BAD_REQUEST if fault else None)


@require_POST
def renew_recovery(request: HttpRequest) -> HttpResponse:
    """Make new recovery codes and show them this once; the earlier ones end.

    Args:
        request: By POST, soon after signing in.

    Returns:
        The codes.
    """
    _demand_recent(request)
    codes = enrolment.renew_recovery(actor_of(request))
    return render(request, "enrolment/codes.html", {"codes": shown(codes), "inside": True, "here": "factors"})


@require_POST
def end_session(request: HttpRequest, session_id: str) -> HttpResponse:
    """End one of the officer's own sessions.

    Args:
        request: By POST, from the list.
        session_id: The session.

    Returns:
        To the list; to sign-in if it was this one.
    """
    sessions.end(actor_of(request), session_id)
    messages.success(request, say("done-session-ended", language_of(request)))
    return HttpResponseRedirect(reverse("factors"))


def shown(codes: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return codes in groups of four.

    Args:
        codes: The codes.

    Returns:
        The groups of each.
    """
    return [tuple(groups_of(code, _GROUP)) for code in codes]


def is_recent(request: HttpRequest) -> bool:
    """Say whether the officer signed in a moment ago.

    Args:
        request: The request.

    Returns:
        True if so.
    """
    records = get_authentication_records(request, request.user)
    return bool(records) and time.time() - float(records[-1]["at"]) < RECENT_S


def _demand_recent(request: HttpRequest) -> None:
    if not is_recent(request):
        raise AccessError("sign-in-stale")

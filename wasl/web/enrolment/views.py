"""Enrolling: the code of the other half, then passphrase and authenticator, passkey or both, then recovery codes.

No session of an officer begins; the browser's own holds the challenge of a passkey and nothing else.
"""

from __future__ import annotations

from typing import Any, Final

from allauth.core import ratelimit
from django.core import signing
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from wasl.errors import AccessError, InputError, TrustError
from wasl.flow import enrolment
from wasl.flow.enrolment import Enrolling, NewPasskey
from wasl.render.sentences import error_sentence, say
from wasl.text.digits import fold_digits, groups_of
from wasl.web.directory.qr import drawn
from wasl.web.fields import Control, Field
from wasl.web.reader import language_of
from wasl.web.sign_in import ceremony
from wasl.web.sign_in.passkeys import shown

_BAD_REQUEST: Final = 400
_TOO_MANY: Final = 429
_GROUP: Final = 4
_SALT: Final = "wasl.web.enrolment"
_AT: Final = {
    "authenticator-code": "digits",
    "passphrase-differs": "again",
    "passkey-nameless": "passkey",
    "passkey-refused": "passkey",
    "text-too-long": "passkey",
}
_LONGEST: Final = 64 * 1024


@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for the code; with it show the form; with the form make the credentials.

    Args:
        request: By POST with ``code``; then also ``passphrase``, ``again``, ``secret``, and ``digits`` or
            ``credential`` and ``passkey``, or both.
        token: Of the link; one that opens nothing is answered as one with a wrong code.

    Returns:
        The next page.
    """
    code = request.POST.get("code", "")
    if request.method != "POST":
        return _ask(request)
    if not ratelimit.consume(request, action="enrol"):
        return _ask(request, fault="sign-in-too-often", status=_TOO_MANY)
    try:
        if "secret" not in request.POST:
            return _form(request, enrolment.open_link(token, code), code)
        secret = signing.loads(request.POST["secret"], salt=_SALT)
        return _made(request, token, code, str(secret))
    except (AccessError, signing.BadSignature):
        return _ask(request, fault="error-enrolment-void", status=_BAD_REQUEST)


@require_POST
def options(request: HttpRequest, token: str) -> HttpResponse:
    """Begin to make the passkey of an officer who enrols.

    Args:
        request: By POST with ``code``.
        token: Of the link; one that opens nothing is answered as one with a wrong code.

    Returns:
        What the browser wants, as JSON; nothing for who has not both halves.
    """
    if not ratelimit.consume(request, action="enrol"):
        return JsonResponse({}, status=_TOO_MANY)
    try:
        account = enrolment.account(token, request.POST.get("code", ""))
    except AccessError:
        return JsonResponse({}, status=_BAD_REQUEST)
    return JsonResponse(ceremony.enrol_options(request, account))


def _made(request: HttpRequest, token: str, code: str, secret: str) -> HttpResponse:
    passphrase, answer = request.POST.get("passphrase", ""), request.POST.get("credential", "")
    digits = "".join(fold_digits(request.POST.get("digits", "")).split())
    name = request.POST.get("passkey", "") if answer else None
    typed = {"passphrase": passphrase, "secret": secret, "digits": digits}
    try:
        _check_twice(passphrase, request.POST.get("again", ""))
        officer = enrolment.check(token, code, **typed, passkey_name=name)
        passkey = None
        if name is not None:
            # Last: a challenge is good for one answer, and what was mistyped beside it must not use it up.
            passkey = NewPasskey(name=name, credential=ceremony.enrolled(request, answer, officer.officer_id))
        codes = enrolment.enrol(token, code, **typed, passkey=passkey)
    except (InputError, TrustError) as fault:
        return _form(request, enrolment.again(token, code, secret), code, fault)
    return render(request, "enrolment/codes.html", {"codes": shown(codes), "inside": False})


def _check_twice(first: str, second: str) -> None:
    if first != second:
        raise InputError("passphrase-differs")


def _ask(request: HttpRequest, *, fault: str = "", status: int = 200) -> HttpResponse:
    return render(request, "enrolment/ask.html", {"fault": fault}, status=status)


def _form(
    request: HttpRequest, opened: Enrolling, code: str, fault: InputError | TrustError | None = None
) -> HttpResponse:
    language = language_of(request)
    fields = _fields(request, language)
    if fault is not None:
        at = _AT.get(fault.code, "passphrase")
        fields[at] = fields[at].faulty(error_sentence(fault, language))
    # What the device said is kept while only something beside it was mistyped; what was not believed is dropped.
    kept = "" if isinstance(fault, TrustError) else request.POST.get("credential", "")[:_LONGEST]
    context: dict[str, Any] = {
        "officer": opened.officer,
        "fields": fields.values(),
        "field_of": fields,
        "passkey": kept,
        "shared": groups_of(opened.secret, _GROUP),
        "square": drawn(opened.uri),
        "hidden": {"code": code, "secret": signing.dumps(opened.secret, salt=_SALT)},
    }
    return render(request, "enrolment/form.html", context, status=_BAD_REQUEST if fault else 200)


def _fields(request: HttpRequest, language: str) -> dict[str, Field]:
    named = request.POST.get("passkey", say("enrolment-passkey-first", language))
    return {
        "passphrase": _field("passphrase", language, control=Control.PASSPHRASE, hint="enrolment-passphrase-hint"),
        "again": _field("again", language, control=Control.PASSPHRASE),
        "passkey": Field(
            name="passkey",
            label=say("field-passkey-name", language),
            hint=say("passkey-name-hint", language),
            value=named,
            required=True,
            limit=60,
        ),
        "digits": _field("digits", language, hint="enrolment-digits-hint", mode="numeric"),
    }


def _field(name: str, language: str, *, control: Control = Control.LINE, hint: str = "", mode: str = "") -> Field:
    return Field(
        name=name,
        label=say(f"enrolment-field-{name}", language),
        control=control,
        hint=say(hint, language) if hint else "",
        required=True,
        limit=200,
        direction="ltr",
        complete="new-password" if control is Control.PASSPHRASE else "off",
        mode=mode,
    )

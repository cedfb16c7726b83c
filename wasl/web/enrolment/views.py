"""Enrolling: the code of the other half, then passphrase and authenticator, then recovery codes; no session begins."""

from __future__ import annotations

from typing import Any, Final

from allauth.core import ratelimit
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from wasl.errors import AccessError, InputError
from wasl.flow import enrolment
from wasl.flow.enrolment import Enrolling
from wasl.render.sentences import error_sentence, say
from wasl.text.digits import fold_digits, groups_of
from wasl.web.directory.qr import drawn
from wasl.web.fields import Control, Field
from wasl.web.reader import language_of
from wasl.web.sign_in.passkeys import shown

_BAD_REQUEST: Final = 400
_TOO_MANY: Final = 429
_GROUP: Final = 4
_SALT: Final = "wasl.web.enrolment"
_AT: Final = {"authenticator-code": "digits", "passphrase-differs": "again"}


@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for the code; with it show the form; with the form make the credentials.

    Args:
        request: By POST with ``code``; then also ``passphrase``, ``again``, ``secret`` and ``digits``.
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


def _made(request: HttpRequest, token: str, code: str, secret: str) -> HttpResponse:
    passphrase = request.POST.get("passphrase", "")
    try:
        _check_twice(passphrase, request.POST.get("again", ""))
        digits = "".join(fold_digits(request.POST.get("digits", "")).split())
        codes = enrolment.enrol(token, code, passphrase=passphrase, secret=secret, digits=digits)
    except InputError as fault:
        return _form(request, enrolment.again(token, code, secret), code, fault)
    return render(request, "enrolment/codes.html", {"codes": shown(codes), "inside": False})


def _check_twice(first: str, second: str) -> None:
    if first != second:
        raise InputError("passphrase-differs")


def _ask(request: HttpRequest, *, fault: str = "", status: int = 200) -> HttpResponse:
    return render(request, "enrolment/ask.html", {"fault": fault}, status=status)


def _form(request: HttpRequest, opened: Enrolling, code: str, fault: InputError | None = None) -> HttpResponse:
    language = language_of(request)
    fields = (
        _field("passphrase", language, control=Control.PASSPHRASE, hint="enrolment-passphrase-hint"),
        _field("again", language, control=Control.PASSPHRASE),
        _field("digits", language, hint="enrolment-digits-hint", mode="numeric"),
    )
    if fault is not None:
        at = _AT.get(fault.code, "passphrase")
        said = error_sentence(fault, language)
        fields = tuple(each.faulty(said) if each.name == at else each for each in fields)  # type: ignore[assignment]
    context: dict[str, Any] = {
        "officer": opened.officer,
        "fields": fields,
        "shared": groups_of(opened.secret, _GROUP),
        "square": drawn(opened.uri),
        "hidden": {"code": code, "secret": signing.dumps(opened.secret, salt=_SALT)},
    }
    return render(request, "enrolment/form.html", context, status=_BAD_REQUEST if fault else 200)


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

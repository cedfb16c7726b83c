"""Pages of signing in and out."""

from __future__ import annotations

from typing import Any

from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from wasl.flow import sessions
from wasl.web.leaving import leave
from wasl.web.reader import SESSION
from wasl.web.sign_in.forms import CodeForm, fault_key
from wasl.web.sign_in.telling import tell_of_recovery

_TOO_MANY = 429


class SignIn(LoginView):  # type: ignore[misc]  # allauth ships no types
    """First step: login and passphrase."""

    template_name = "sign_in/login.html"

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        """Return the form and what is wrong with it.

        Args:
            **kwargs: What the view knows.

        Returns:
            Names for the template.
        """
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"fault": fault_key(context.get("form")), "next": self.request.GET.get("next", "")}


class Code(AuthenticateView):  # type: ignore[misc]  # allauth ships no types
    """Second step: the code of the officer's authenticator."""

    template_name = "sign_in/code.html"

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        """Return the form and what is wrong with it.

        Args:
            **kwargs: What the view knows.

        Returns:
            Names for the template.
        """
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"fault": fault_key(context.get("form"))}

    def form_valid(self, form: CodeForm) -> HttpResponse:
        """Open the session, and tell its officer of recovery codes that were used.

        Args:
            form: The code.

        Returns:
            Where it leads.
        """
        officer_id = str(form.user.pk)
        answer: HttpResponse = super().form_valid(form)
        tell_of_recovery(self.request, officer_id, recovered=form.recovered)
        return answer


@require_POST
def sign_out(request: HttpRequest) -> HttpResponseBase:
    """End the session.

    Args:
        request: By POST.

    Returns:
        To sign-in.
    """
    session_id = str(request.session.get(SESSION, ""))
    sessions.close(session_id, str(request.user.pk))
    return leave(request, redirect(settings.LOGIN_URL))


def locked(request: HttpRequest, *_more: object) -> HttpResponseBase:
    """Answer who tried too often, in the same words whether or not there is such an account.

    Args:
        request: The request.
        *_more: What axes adds; not used.

    Returns:
        The page of signing in, with the sentence.
    """
    return render(request, "sign_in/login.html", {"fault": "sign-in-too-often", "next": ""}, status=_TOO_MANY)

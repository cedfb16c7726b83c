"""What we tell allauth: no sign-up, no messages of its own, no address but ours."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Accounts are made by `wasl officer add` and nowhere else."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say that nobody can make an account here."""
        return False

    def add_message(self, *_args: object, **_named: object) -> None:
        """Say nothing: allauth's sentences are not in our catalogues."""

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        """Answer for a closed account as for a wrong passphrase: who exists is not told."""
        return redirect(settings.LOGIN_URL)


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """Second factors."""

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """Return the name under which an authenticator keeps the account."""
        return user.get_username()

    def get_totp_issuer(self) -> str:
        """Return the node's name for an authenticator."""
        return f"Wasl {settings.CENTRE_NAMES['en']}"


def display(user: AbstractBaseUser) -> str:
    """Return what allauth calls an officer: the login.

    Args:
        user: The account.

    Returns:
        The login.
    """
    return user.get_username()

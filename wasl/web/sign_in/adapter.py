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

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Say that nobody can make an account here.

        Args:
            request: Not asked.

        Returns:
            False.
        """
        return False

    def add_message(self, *_args: object, **_named: object) -> None:
        """Say nothing: allauth's sentences are not in our catalogues."""

    def respond_user_inactive(
        self,
        request: HttpRequest,  # noqa: ARG002 - allauth's signature
        user: AbstractBaseUser,  # noqa: ARG002
    ) -> HttpResponse:
        """Answer for a closed account: who exists is not told.

        Args:
            request: Not asked.
            user: The closed account; not told.

        Returns:
            To sign-in.
        """
        return redirect(settings.LOGIN_URL)


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """Second factors."""

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        """Return the name under which an authenticator keeps the account.

        Args:
            user: The account.

        Returns:
            The login.
        """
        return user.get_username()

    def get_totp_issuer(self) -> str:
        """Return the node's name for an authenticator.

        Returns:
            Latin letters, for every authenticator can show them.
        """
        return f"Wasl {settings.CENTRE_NAMES['en']}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return for which host passkeys are good: the node's own name, whatever a request calls it.

        Returns:
            Id and name, as WebAuthn wants them.
        """
        return {"id": settings.PASSKEY_HOST, "name": self.get_totp_issuer()}


def display(user: AbstractBaseUser) -> str:
    """Return what allauth calls an officer: the login.

    Args:
        user: The account.

    Returns:
        The login.
    """
    return user.get_username()

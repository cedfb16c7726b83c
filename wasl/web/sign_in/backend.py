"""The check of a login and its passphrase: one answer for whoever may not come in, for whatever reason."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser


class Backend(AuthenticationBackend):  # type: ignore[misc]  # allauth ships no types
    """allauth's own, except that a closed or suspended account with the right passphrase fails like any other.

    allauth notes such an account and leads it to a page of its own, which would tell that the passphrase is right.
    """

    def _check_password(self, user: AbstractBaseUser | None, password: str) -> AbstractBaseUser | None:
        found: AbstractBaseUser | None = super()._check_password(user, password)
        self._stash_user(None)
        return found

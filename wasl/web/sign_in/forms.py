"""The two forms of signing in; what is wrong is said by the page, in the officer's language."""

from __future__ import annotations

from typing import Final

from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.account.internal.flows.login import record_authentication
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms import BaseForm

from wasl.flow import enrolment

RECOVERY: Final = "recovery"
"""What a session says opened it, besides the passphrase, when it was a recovery code."""

_TOO_OFTEN = frozenset({"too_many_login_attempts"})
_WRONG = {"login": "sign-in-wrong", "code": "sign-in-code-wrong"}


class LoginForm(AllauthLoginForm):  # type: ignore[misc]  # allauth ships no types
    """Login and passphrase."""


class CodeForm(AuthenticateForm):  # type: ignore[misc]  # allauth ships no types
    """The code of six digits, or a recovery code instead."""

    recovered = False

    def clean_code(self) -> str:
        """Check the code, at the pace that wrong ones are allowed.

        Returns:
            The code.

        Raises:
            ValidationError: If it is neither; it does not say what it looked like.
        """
        try:
            return str(super().clean_code())
        except ValidationError as fault:
            code = str(self.cleaned_data["code"])
            if fault.code != "incorrect_code" or not enrolment.use_recovery(self.user.pk, code):
                raise
            self.recovered = True
            return code

    def save(self) -> None:
        """Note in the session what opened it."""
        if self.recovered:
            record_authentication(context.request, self.user, "mfa", type=RECOVERY)
        else:
            super().save()


def fault_key(form: BaseForm | None) -> str:
    """Return the key of the one sentence that says what is wrong with a form of signing in.

    It never tells whether the account exists.

    Args:
        form: The form, filled in or not; None before it is made.

    Returns:
        The key; empty if nothing is wrong.
    """
    if form is None or not form.is_bound or not form.errors:
        return ""
    faults = form.errors.as_data()
    codes = {str(fault.code) for each in faults.values() for fault in each}
    if codes & _TOO_OFTEN:
        return "sign-in-too-often"
    if codes == {"required"} and NON_FIELD_ERRORS not in faults:
        return "sign-in-empty"
    return next(sentence for field, sentence in _WRONG.items() if field in form.fields)

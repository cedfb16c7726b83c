"""What an officer is told at signing in."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest

from wasl.flow import enrolment
from wasl.render.sentences import say
from wasl.web.reader import language_of


def tell_of_recovery(request: HttpRequest, officer_id: str, *, recovered: bool) -> None:
    """Tell of recovery codes that were used: whoever used one now, and the officer at the next sign-in without one.

    Args:
        request: The request; its session is open.
        officer_id: Whose it is.
        recovered: Whether it was opened by such a code.
    """
    language = language_of(request)
    if recovered:
        messages.warning(request, say("recovery-used-now", language))
        return
    used = enrolment.untold_recovery(officer_id)
    if used is not None:
        messages.warning(request, say("recovery-used-before", language, at=used))

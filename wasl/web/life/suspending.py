"""Suspending what was released, from the page of its fate."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from wasl.errors import InputError
from wasl.flow import fate as flow_fate
from wasl.flow import suspending
from wasl.flow import tray as flow_tray
from wasl.render.sentences import error_sentence, say
from wasl.web.reader import actor_of, language_of
from wasl.web.reports.views import fate_page
from wasl.web.sign_in.fresh import fresh

_BAD_REQUEST = 400


@require_POST
@fresh
def suspend(request: HttpRequest, report_id: str) -> HttpResponse:
    """Suspend what the desk released of a report, at once and for a day.

    Args:
        request: By POST, with ``reason``.
        report_id: The report.

    Returns:
        Back to the fate; or that page with what is wrong.
    """
    actor, language = actor_of(request), language_of(request)
    try:
        suspending.suspend(actor, report_id, reason=request.POST.get("reason", ""))
    except InputError as fault:
        page = fate_page(
            flow_fate.fate(actor, report_id),
            flow_tray.tray(actor),
            language,
            halted=suspending.standing(actor, report_id),
        )
        said = {"fault": error_sentence(fault, language), "may_suspend": True, "reason": request.POST.get("reason", "")}
        return render(request, "reports/fate.html", page | said, status=_BAD_REQUEST)
    messages.success(request, say("done-suspended", language))
    return HttpResponseRedirect(reverse("fate", args=[report_id]))

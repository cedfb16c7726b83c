"""Filing a translation from the page of its report.

What was typed is never lost: a translation that is refused comes back in its form, with what is wrong beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from wasl.errors import InputError
from wasl.flow import reports as flow_reports
from wasl.flow import translations as flow_translations
from wasl.flow import tray as flow_tray
from wasl.record import LANGUAGES, Text
from wasl.render.sentences import error_sentence, say
from wasl.web.reader import actor_of, language_of
from wasl.web.reports.views import report_page

_BAD_REQUEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed into the form of a translation that was refused.

    Attributes:
        title: The title.
        text: The text.
        language: Its language.
        known: Whether that is one of ours; if not, the form asks for one.
        machine: Whether a machine made it.
        fault: What is wrong, in the reader's language.
    """

    title: str
    text: str
    language: str
    known: bool
    machine: bool
    fault: str


@require_POST
def translate(request: HttpRequest, report_id: str) -> HttpResponse:
    """File a translation.

    Args:
        request: With ``title``, ``text``, ``language`` and ``machine``.
        report_id: The report.

    Returns:
        The report with the translation; or with the form as it was typed and what is wrong.
    """
    actor, language = actor_of(request), language_of(request)
    # A language that is not said, or not one of ours, is for flow to refuse: guessed, it would be signed for good.
    title, machine = request.POST.get("title", ""), "machine" in request.POST
    tongue = request.POST.get("language", "")
    # Browsers send line breaks as CR LF; what is kept has the line breaks that were typed, and no more.
    text = request.POST.get("text", "").replace("\r\n", "\n")
    said = Text(text=text, language=tongue)
    try:
        made = flow_translations.translate(actor, report_id, title, said, machine=machine)
    except InputError as fault:
        typed = Typed(
            title=title,
            text=text,
            language=tongue,
            known=tongue in LANGUAGES,
            machine=machine,
            fault=error_sentence(fault, language),
        )
        view = flow_reports.show_report(actor, report_id)
        context = {**report_page(view, flow_tray.tray(actor), language), "typed_translation": typed}
        return render(request, "reports/report.html", context, status=_BAD_REQUEST)
    messages.success(request, say("done-translated", language))
    return HttpResponseRedirect(f"{reverse('report', args=[report_id])}?translation={made.translation_id}")

"""The pages of questions: what was asked, asking back about a report, answering.

What was typed is never lost: a text that is refused comes back in its form, on the page of its report, with what is
wrong beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import AccessError, InputError, ReleaseError, WaslError
from wasl.flow import questions as flow_questions
from wasl.flow import reports as flow_reports
from wasl.flow import tray as flow_tray
from wasl.flow.views import QuestionView
from wasl.record import LANGUAGES, Actor, Text
from wasl.render.sentences import error_sentence, say
from wasl.web.fields import read_figure
from wasl.web.reader import actor_of, language_of
from wasl.web.reports.views import report_page
from wasl.web.strip import strip_of

_BAD_REQUEST = 400
_CONFLICT = 409


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed into a form that was refused.

    Attributes:
        form: ``ask``, or the id of the question that was being answered.
        text: The text.
        language: Its language.
        known: Whether that is one of ours; if not, the form asks for one.
        days: Within how many days an answer is wanted, as typed.
        fault: What is wrong, in the reader's language.
    """

    form: str
    text: str
    language: str
    known: bool
    days: str
    fault: str


@require_GET
def list_all(request: HttpRequest) -> HttpResponse:
    """List the questions that the desk asked or was asked.

    Args:
        request: The request.

    Returns:
        The page.
    """
    actor = actor_of(request)
    return render(
        request,
        "questions/list.html",
        list_page(flow_questions.questions(actor), actor, language_of(request)),
    )


def list_page(found: tuple[QuestionView, ...], actor: Actor, language: str) -> dict[str, Any]:
    """Return what the list shows.

    Args:
        found: The questions.
        actor: Who reads.
        language: The reader's.

    Returns:
        Names for the template.
    """
    here = actor.desk.address
    return {
        "to_answer": [each for each in found if each.asked.address == here and each.answer is None],
        "waiting": [each for each in found if each.asker.address == here and each.answer is None],
        "answered": [each for each in found if each.answer is not None],
        "strip": strip_of((each.handling for each in found), language),
        "here": "questions",
    }


@require_POST
def ask(request: HttpRequest, report_id: str) -> HttpResponse:
    """Ask the desk that speaks in a report.

    Args:
        request: With ``text``, ``language`` and ``days``.
        report_id: The report.

    Returns:
        Back to the report; or the report with the form as it was typed and what is wrong.
    """
    actor = actor_of(request)
    # What is no number is out of range like any other number that will not do.
    days = read_figure(request.POST.get("days", ""), otherwise=0)
    try:
        asked = flow_questions.ask(actor, report_id, _text_of(request), days=days)
    except (InputError, ReleaseError) as fault:
        return _again(request, report_id, fault, form="ask")
    messages.success(request, say("done-asked", language_of(request)))
    return HttpResponseRedirect(f"{reverse('report', args=[report_id])}#question-{asked.question_id}")


@require_POST
def answer(request: HttpRequest, question_id: str) -> HttpResponse:
    """Answer a question that was put to the desk.

    Args:
        request: With ``text`` and ``language``.
        question_id: The question.

    Returns:
        Back to the report; or the report with the form as it was typed and what is wrong.
    """
    actor = actor_of(request)
    try:
        given = flow_questions.answer(actor, question_id, _text_of(request))
    except (InputError, ReleaseError) as fault:
        return _again(request, _report_of(actor, question_id), fault, form=question_id)
    messages.success(request, say("done-answered", language_of(request)))
    return HttpResponseRedirect(f"{reverse('report', args=[given.report_id])}#question-{question_id}")


def _report_of(actor: Actor, question_id: str) -> str:
    found = next((each for each in flow_questions.questions(actor) if each.question_id == question_id), None)
    if found is None:
        raise AccessError("not-found")
    return found.report_id


def _text_of(request: HttpRequest) -> Text:
    # Browsers send line breaks as CR LF; what is kept has the line breaks that were typed, and no more.
    text = request.POST.get("text", "").replace("\r\n", "\n")
    # A language that is not said is for flow to refuse, and never guessed.
    return Text(text=text, language=request.POST.get("language", ""))


def _again(request: HttpRequest, report_id: str, fault: WaslError, *, form: str) -> HttpResponse:
    actor, language = actor_of(request), language_of(request)
    typed = Typed(
        form=form,
        text=request.POST.get("text", ""),
        language=request.POST.get("language", ""),
        known=request.POST.get("language", "") in LANGUAGES,
        days=request.POST.get("days", ""),
        fault=error_sentence(fault, language),
    )
    view = flow_reports.show_report(actor, report_id)
    context = {**report_page(view, flow_tray.tray(actor), language), "typed": typed}
    status = _CONFLICT if isinstance(fault, ReleaseError) else _BAD_REQUEST
    return render(request, "reports/report.html", context, status=status)

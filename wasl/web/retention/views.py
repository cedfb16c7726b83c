"""The review queue: what a desk must soon decide to keep, and what became of what it did not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from wasl.errors import InputError
from wasl.flow import clock, limits
from wasl.flow.retention import reviewing
from wasl.flow.retention.reviewing import ErasedLine
from wasl.render.holders import told_words
from wasl.render.sentences import error_sentence, say
from wasl.web.reader import actor_of, language_of
from wasl.web.sign_in.fresh import fresh
from wasl.web.strip import strip_of

_BAD_REQUEST: Final = 400


@require_GET
def show(request: HttpRequest) -> HttpResponse:
    """Show what the desk has to review, and what of its reports was erased.

    Args:
        request: The request.

    Returns:
        The page.
    """
    return _page(request)


@require_POST
def keep(request: HttpRequest, report_id: str) -> HttpResponse:
    """Keep a report until its next review.

    Args:
        request: By POST, with ``until`` and ``reason``.
        report_id: The report.

    Returns:
        Back to the queue; or the queue with what is wrong.
    """

    def act() -> object:
        until = _day(request.POST.get("until", ""))
        return reviewing.keep(actor_of(request), report_id, until=until, reason=request.POST.get("reason", ""))

    return _done(request, report_id, act, "done-review-kept")


@require_POST
@fresh
def erase(request: HttpRequest, report_id: str) -> HttpResponse:
    """Propose to erase a report.

    Args:
        request: By POST.
        report_id: The report.

    Returns:
        Back to the queue; or the queue with what is wrong.
    """
    return _done(request, report_id, lambda: reviewing.erase(actor_of(request), report_id), "done-review-erase")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _done(request: HttpRequest, report_id: str, act: Callable[[], object], done: str) -> HttpResponse:
    try:
        act()
    except InputError as fault:
        return _page(request, fault=error_sentence(fault, language_of(request)), at=report_id)
    messages.success(request, say(done, language_of(request)))
    return HttpResponseRedirect(reverse("reviews"))


def _page(request: HttpRequest, *, fault: str = "", at: str = "") -> HttpResponse:
    language = language_of(request)
    found = reviewing.queue(actor_of(request))
    context: dict[str, Any] = {
        "found": found,
        "erased": [{"line": each, "told": _told(each, language)} for each in found.erased],
        "latest": limits.years_later(clock.today(), reviewing.REVIEW_YEARS).isoformat(),
        "typed": request.POST,
        "fault": fault,
        "at": at,
        "strip": strip_of(
            [*(each.handling for each in found.waiting), *(each.handling for each in found.lacking)], language
        ),
        "here": "reports",
    }
    return render(request, "retention/reviews.html", context, status=_BAD_REQUEST if fault else 200)


def _told(line: ErasedLine, language: str) -> list[dict[str, Any]]:
    return [
        {
            "row": row,
            "told": told_words(
                row.told.effect,
                row.told.at,
                language,
                reason=row.told.reason,
                backups=row.told.backups,
                desks=row.told.desks,
            )
            if row.told
            else "",
        }
        for row in line.rows
    ]
